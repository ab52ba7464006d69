package seeds_test

import "testing"

var strike = scene{
	a: `Tram drivers of Velmar walk out

VELMAR, 5 October 2026 (Nordwire) — Tram drivers in Velmar walked out on Monday and left the city without trams, the union said.

«»

The talks over pay had failed on Friday night.`,
	b: `No trams in Velmar

Tuesday 6 October 2026

Velmar has been without trams since the drivers walked out on Monday morning.

«»

The city asks people to walk to work.`,
}

var marathon = scene{
	a: `Sorrel wins Hallin marathon

HALLIN, 19 April 2026 (Sportwire) — Ada Sorrel won the Hallin Marathon in two hours 29 minutes on Sunday.

«»

More than 11,000 runners took part in Hallin.`,
	b: `Rain, wind and a record crowd

Monday, 20 April 2026

Hallin was on its feet when Ada Sorrel ran through the rain to win the marathon on Sunday.

«»

The roads of Hallin were open again by six.`,
}

var ordinalBatteries = []battery{
	{
		name: "which walkout", kind: "ordinal", scene: strike,
		tellings: []string{
			"It is the {v} strike in the city this year.",
			"It was the {v} time this year that the drivers have struck.",
			"The drivers have walked out for the {v} time this year.",
			"The {v} strike of the year began at four in the morning.",
			"For the {v} time this year the drivers are on strike.",
			"“This is our {v} strike this year,” the union said in a statement.",
			"The walkout is the {v} this year.",
		},
		differ: [][2]string{{"third", "fourth"}, {"second", "third"}, {"fifth", "sixth"}},
	},
	{
		name: "since when it is the first", kind: "ordinal", scene: strike,
		tellings: []string{
			"It is the first strike on the city's trams since {v}.",
			"The strike is the first since {v}.",
			"It was the city's first full strike since {v}, the union said.",
			"Not since {v} has there been a strike in the city.",
			"The last strike in the city was in {v}.",
			"It is the first time since {v} that the drivers have struck.",
			"The drivers have walked out for the first time since {v}.",
		},
		differ: [][2]string{{"2008", "1998"}, {"2015", "2018"}, {"2019", "2011"}},
	},
	{
		name: "since when it is the worst", kind: "ordinal", scene: mine,
		tellings: []string{
			"It is the worst accident at the mine since {v}.",
			"The rockfall is the worst since {v}.",
			"It was the region's worst mining disaster since {v}, the union said.",
			"“It is the worst we have seen since {v},” an inspector said.",
			"The inspectorate called it the worst accident in the basin since {v}.",
		},
		differ: [][2]string{{"2004", "1988"}, {"2015", "2018"}},
	},
	{
		name: "which edition", kind: "ordinal", scene: marathon,
		tellings: []string{
			"It was the {v} edition of the race.",
			"The {v} Hallin Marathon was started by the mayor.",
			"The race, held for the {v} time, was started by the mayor.",
			"The {v} edition was started by the mayor.",
			"This was the {v} Hallin Marathon.",
		},
		differ: [][2]string{{"38th", "39th"}, {"12th", "13th"}, {"25th", "26th"}},
	},
	{
		name: "which win of a runner", kind: "ordinal", scene: marathon,
		tellings: []string{
			"It was her third win in Hallin, and Sorrel's {v} title of the season.",
			"Sorrel has won the {v} title of her season.",
			"It is the {v} title for Ada Sorrel this season.",
			"For Sorrel it was the {v} title of the season.",
			"She celebrated her {v} title of the season with tea.",
			"Sorrel's {v} title of the season was the hardest, she said.",
		},
		differ: [][2]string{{"second", "fourth"}, {"fifth", "sixth"}},
	},
	{
		name: "who came in where", kind: "ordinal", scene: marathon,
		tellings: []string{
			"Mira Tofte came {v}, and Jana Orell did not finish.",
			"Mira Tofte finished {v}.",
			"Mira Tofte took {v} place.",
			"In {v} place came Mira Tofte, who had led until the bridge.",
			"Tofte, Mira's sister, clapped as Mira Tofte crossed the line in {v} place.",
		},
		differ: [][2]string{{"second", "third"}, {"fourth", "fifth"}},
	},
}

func TestTellingsOrdinal(t *testing.T) { tellAll(t, ordinalBatteries, 0.8) }

func TestSilentOrdinals(t *testing.T) {
	staySilent(t, []silence{
		{"one after the other", []string{
			"OSK, 4 May 2026 — The third round of the Osk talks ended at Osk on Monday without a paper.",
			"OSK, 5 May 2026 — After the third round of the Osk talks the fourth round of talks is to be held at Osk in June.",
		}},
		{"two series", []string{
			"OSK, 4 May 2026 — Osk Rovers won their third title on Sunday, their second title at home in Osk.",
			"OSK, 5 May 2026 — The Osk Rovers celebrated their third title at Osk. It is the fifth for their coach.",
		}},
		{"the first since one thing and since another", []string{
			"OSK, 4 May 2026 — The strike at Osk harbour is the first since 2008, the Osk dockers said on Monday.",
			"OSK, 5 May 2026 — The strike at Osk harbour is the longest since 1998, the Osk dockers said on Tuesday.",
		}},
		{"two winners of two races", []string{
			"OSK, 4 May 2026 — Mira Tofte came second in the Osk marathon on Sunday.",
			"OSK, 5 May 2026 — Mira Tofte, who came third in the Tarn marathon last year, was second in the Osk marathon.",
		}},
	})
}

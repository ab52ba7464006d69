package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// flagged is what a figure of a sentence is told to be.
type flagged struct{ text, figure, scope, modality string }

// checkFlags compares scope and modality of the figures of sentences that follow a lead on a fire of Tuesday.
func checkFlags(t *testing.T, list []flagged) {
	t.Helper()
	const lead = "HALDEN, 4 March 2026 — A fire broke out at the market of Halden on Tuesday, the police said.\n\n"
	for _, c := range list {
		if c.modality == "" {
			c.modality = claims.Asserted
		}
		got, modality := "no figure", ""
		sheet := sheetOf(t, lead+c.text)
		for i := range sheet.Claims {
			switch d := &sheet.Claims[i]; d.Kind {
			case claims.Count, claims.Measure, claims.Duration:
				if d.Text == c.figure {
					got, modality = d.Scope, d.Modality
				}
			}
		}
		if got != c.scope || modality != c.modality {
			t.Errorf("%q: %q has scope %q, %s; want %q, %s", c.text, c.figure, got, modality, c.scope, c.modality)
		}
	}
}

// A year that tells since when or from when something is, in an aside or before what is told of now, makes no earlier event of the rest.
func TestBackToNow(t *testing.T) {
	checkFlags(t, []flagged{
		{"The brewer, which was founded in 1981 and has 240 employees, said nothing.", "240 employees", "", ""},
		{"The brewer, which was founded in 1981, has 240 employees.", "240 employees", "", ""},
		{"Mr Orlow, who has led the choir since 2019, gave us 20 roses.", "20 roses", "", ""},
		{"The tram was built in 2003 and has 62 seats.", "62 seats", "", ""},
		{"The tram was built in 2003. It has 62 seats.", "62 seats", "", ""},
		{"Opened in 1954 by a count, the bridge is 310 metres long.", "310 metres", "", ""},
		{"The wall of the late second century has seven towers.", "seven towers", "", ""},
		{"A jury on Monday convicted 12 sailors of trying to sink the yacht last August; three were acquitted.", "12 sailors", "", ""},
		{"A jury on Monday convicted 12 sailors of trying to sink the yacht last August; three were acquitted.", "three", "", ""},
		{"Since the beginning of January the fever has killed 23 people in the valley.", "23 people", "", ""},
		{"Trade between both towns, worth 310 million euros in 2023, is to grow to 400 million.", "310 million euros", "previous", ""},
		{"A loaf that went for 40 dinars last year now fetches 60 dinars.", "40 dinars", "previous", ""},
		{"A loaf that went for 40 dinars last year now fetches 60 dinars.", "60 dinars", "", ""},
		{"The wage has gone from 940 euros in 2022 to 990 euros today.", "990 euros", "", ""},
		{"A lorry burned, compared with 14 buses in Lorm.", "14 buses", "previous", ""},
		{"The footbridge, 48 metres long and two metres wide, was paid for by subscription in 1987 and has carried pilgrims.", "48 metres", "", ""},
		{"The footbridge, 48 metres long and two metres wide, was paid for by subscription in 1987 and has carried pilgrims.", "two metres", "", ""},
		{"The last one stalled in the ford and two girls got out.", "two girls", "", ""},

		{"The last one, in 2014, cost two lives.", "two lives", "previous", ""},
		{"The fire, which killed 12 people in 2019, led to a new law.", "12 people", "previous", ""},
		{"In 2014 a fire killed 12 people, and 40 were hurt.", "40", "previous", ""},
		{"The hall burned down in 1998. It cost 54 lives.", "54 lives", "previous", ""},
		{"In 2019 the ferry, which was built in 1990, sank with 40 people.", "40 people", "previous", ""},
		{"The storm of 2003 was the worst; its floods took 19 lives.", "19 lives", "previous", ""},
	})
}

// What another clause of a sentence says of plans, wishes and doubts does not concern the figure of this one.
func TestModalityOfItsClause(t *testing.T) {
	checkFlags(t, []flagged{
		{"Some thirty dealers came, three times as many as the town had hoped for.", "Some thirty dealers", "", ""},
		{"In a meadow, where lorries were to roll north, diggers have laid bare 47 urns.", "47 urns", "", ""},
		{"A judge will find out how fourteen men could pass two locked doors.", "fourteen men", "", ""},
		{"Of those aboard, 43 drowned and 17 were picked up by a tug, whose mate wrote that not one could speak.", "17", "", ""},
		{"Surgeons at five clinics went back to paper after thieves demanded money.", "five clinics", "", ""},
		{"The guide thanked the hosts in three languages and then asked for soup.", "three languages", "", ""},
		{"Pupils will go back on Monday after a quarrel that had kept 40 schools shut.", "40 schools", "", ""},
		{"The mission has 120 of its planned 180 nurses in the camp.", "120", "", ""},
		{"The probe fell off as planned after 140 seconds.", "140 seconds", "wanted", ""},
		{"The probe has reached its planned orbit of 540 kilometres.", "540 kilometres", "", ""},
		{"Around 6,500 people had been brought uphill and more would follow.", "Around 6,500 people", "", ""},
		{"A clerk would say only that the maker had sent two engineers.", "two engineers", "", ""},
		{"Two claims have reached the club, in which eighty rowers took part.", "eighty rowers", "", ""},
		{"The town bought twelve shops and plans to close some.", "twelve shops", "", ""},
		{"By noon 17 men were being held aboard and will be landed tomorrow.", "17 men", "partial", ""},

		{"The bank said on Thursday it would take over 214 branches.", "214 branches", "", claims.Planned},
		{"The mill confirmed that the sale would touch some 180 posts.", "some 180 posts", "", claims.Planned},
		{"The firm expected some 300 guests to come.", "some 300 guests", "", claims.Planned},
		{"The guild claims that 14 masters left.", "14 masters", "", claims.Alleged},
		{"If the dam holds, 14 farms are safe.", "14 farms", "", claims.Conditional},
		{"The mill said that 14 farms would be flooded if it rained.", "14 farms", "", claims.Conditional},
		{"A wetter summer would flood 14 farms.", "14 farms", "", claims.Conditional},
		{"He regretted that the fare would stop at two marks, below the 16 marks his party had stood for.", "16 marks", "", claims.Conditional},
		{"By the end of the day 63 patients had been carried down.", "63 patients", "", ""},
		{"By the end of the day 63 patients will be down.", "63 patients", "", claims.Planned},
		{"40 homes will be built where the mill stood.", "40 homes", "", claims.Planned},
		{"The second fence is two metres tall.", "two metres", "additional", ""},
		{"A third of the two million crowns goes into the harbour.", "two million crowns", "", ""},
	})
}

// What a sentence tells of abroad makes a figure one of another place only where it is said of what is counted.
func TestToldElsewhere(t *testing.T) {
	checkFlags(t, []flagged{
		{"Two men were seized abroad.", "Two men", "elsewhere", ""},
		{"Elsewhere in the valley 12 barns burned.", "12 barns", "elsewhere", ""},
		{"In the neighbouring village 12 barns burned.", "12 barns", "elsewhere", ""},
		{"Our 212 boats are short and cannot go and fish elsewhere.", "212 boats", "", ""},
		{"Three surveyors from abroad came.", "Three surveyors", "", ""},
		{"The ovens cost 59 euros and were made by a firm abroad.", "59 euros", "", ""},
		{"Twelve papers were signed at the Palace of Tadmor.", "Twelve papers", "", ""},
		{"Twelve turbines stand at Lower Marl.", "Twelve turbines", "elsewhere", ""},
	})
}

// Those who are hurt besides the dead are all who are hurt; those who are hurt besides others who are hurt are not.
func TestBesidesTheDead(t *testing.T) {
	checkFlags(t, []flagged{
		{"Three sailors were killed and another 14 people were injured.", "14 people", "", ""},
		{"Two bakers died. A further 23 people were hurt.", "23 people", "", ""},
		{"The blast killed a baker and injured another 31 people.", "31 people", "", ""},
		{"The blast killed a baker. Of the 30 others who were hurt, few are still in bed.", "30", "additional", ""},
		{"Ten people were injured. Another 14 people were injured at the gate.", "14 people", "additional", ""},
		{"Ten people were injured and another 14 were hurt at the gate.", "14", "additional", ""},
		{"Another 14 people were injured at the gate.", "14 people", "additional", ""},
		{"Two bakers died. A further three bakers were killed at the gate.", "three bakers", "additional", ""},
	})
}

// Words that make a figure a rate, a limit, a part, another unit or a corrected one do so where they are said of it.
func TestScopeOfItsWords(t *testing.T) {
	checkFlags(t, []flagged{
		{"The lake, all twenty million cubic metres, took a day and a half to run out.", "twenty million cubic metres", "", ""},
		{"Duty will drop by 5.5 points to 3 per cent.", "5.5 points", "", ""},
		{"The auditors called seven times and each time went away.", "seven times", "", ""},
		{"The yard builds 12 carts a day.", "12 carts", "each", ""},
		{"The hut lies at 2,610 metres (8,563 feet).", "8,563 feet", "converted", ""},
		{"He took a flat (1.4 million dollars), cash (900,000 dollars) and a boat.", "900,000 dollars", "part", ""},
		{"The race climbed the Col de Mar (1,732 m).", "1,732 m", "", ""},
		{"Seats at £15 (pupils £5) are on sale.", "£5", "part", ""},
		{"120 nurses out of an authorised strength of 180 have been sent.", "120 nurses", "", ""},
		{"The guards allowed 41 clerks to leave.", "41 clerks", "", ""},
		{"Sixty rowers finished inside the limit of two hours.", "Sixty rowers", "", ""},
		{"The hall has room for 4,000 fans.", "4,000 fans", "capacity", ""},
		{"There were eleven porters at the grave.", "eleven porters", "", ""},
		{"Eleven porters with grave wounds.", "Eleven porters", "severe", ""},
		{"The last of 71 walkers was lowered to the snow.", "71 walkers", "", ""},
		{"Most of the 62 guests went home.", "62 guests", "", ""},
		{"The last 12 guests went home.", "12 guests", "last", ""},
		{"Including 12 guests, the hut was full.", "12 guests", "part", ""},
	})
	for _, c := range []struct {
		text    string
		revised bool
	}{
		{"Eight balloons went up from the range.", false},
		{"Two of the boxes turned out to be empty.", false},
		{"The last of 71 walkers was lowered to the snow.", false},
		{"A revised plan for 12 bridges was laid before the house.", false},
		{"Turnout was 67 percent, up from 54.", true},
		{"The toll was lowered to 12 dead.", true},
		{"It turned out to be 12 dead.", true},
		{"A revised figure of 12 dead was given.", true},
	} {
		sheet := sheetOf(t, "HALDEN, 4 March 2026 — A fire broke out at Halden on Tuesday.\n\n"+c.text)
		for i := range sheet.Claims {
			if d := &sheet.Claims[i]; (d.Kind == claims.Count || d.Kind == claims.Measure) && d.Revised != c.revised {
				t.Errorf("%q: %q revised is %v", c.text, d.Text, d.Revised)
			}
		}
	}
}

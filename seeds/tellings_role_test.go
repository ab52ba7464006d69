package seeds_test

import (
	"strings"
	"testing"
)

var ferry = scene{
	a: `Ferry runs aground off Tarnholm

TARNHOLM, 12 March 2026 (Nordwire) — The car ferry Hollis Grey ran aground on the Skelling reef off Tarnholm late on Wednesday with 212 people aboard.

«»

Nobody was hurt, the coastguard at Tarnholm said on Thursday.`,
	b: `“We felt a long scrape”: night on the Skelling reef

By our reporter in Tarnholm, 13 March 2026

All 212 people aboard the Hollis Grey were brought ashore after the ferry struck the Skelling reef on Wednesday night, the Tarnholm coastguard said.

The ship is still on the rocks. «»

An inquiry has begun.`,
}

var mine = scene{
	a: `Rockfall at Dravna mine traps nine

DRAVNA, May 4, 2026 (Interpress) — A rockfall at the Dravna copper mine trapped nine miners 600 metres below ground on Sunday, the operator, Halden Copper, said.

«»

The rescue may take days.`,
	b: `Nine men below ground

Published 5 May 2026

Nine miners have been trapped at the Dravna mine of Halden Copper since Sunday.

«» The families wait at the gate of the Dravna pit.`,
}

var trial = scene{
	a: `Former bank chief on trial in Velmar

VELMAR, 3 June 2026 (Interpress) — The trial of Oskar Brandel, who ran the collapsed Velmar Savings Bank, opened in the Velmar district court on Tuesday.

«»

The trial goes on next week.`,
	b: `Velmar bank trial: first day in court

Wednesday, 3 June 2026

Oskar Brandel pleaded not guilty when the trial over the collapse of the Velmar Savings Bank began in Velmar.

«»

Verdicts are expected in the autumn.`,
}

var derby = scene{
	a: `Kestrel United win the Ardan derby

ARDAN, 21 April 2026 (Sportwire) — Kestrel United beat Ardan Rovers 2-1 at the Millfield ground on Monday evening.

«»

Both sides were without their best players.`,
	b: `Derby joy for Kestrel United

21 April 2026

Ardan Rovers lost the derby at Millfield to Kestrel United on Monday, in front of 14,320 people.

«»

The return match is in October.`,
}

var council = scene{
	a: `Lindmar council closes two schools

LINDMAR, 9 October 2026 (Regional Press) — The council of Lindmar voted on Thursday to close the Elm Street and Harbour schools.

«»

Parents protested in front of the town hall.`,
	b: `Two Lindmar schools to shut

Friday 9 October 2026

Despite protests the Elm Street and Harbour schools in Lindmar will close next summer, the town council decided on Thursday.

«»

The vote was close.`,
}

var clinic = scene{
	a: `Cholera outbreak at Basri grows

BASRI, 17 August 2026 (Medwire) — The cholera outbreak in the Basri district has reached the camp at Tolo, health workers said on Monday.

«»

Clean water is scarce.`,
	b: `Tolo camp: fear of the water

18 August 2026

Cholera has come to the camp of Tolo in the Basri district.

«»

The rains are not expected to end before October.`,
}

// aPerson are wordings in which any title fits in front of, behind or around a name.
func aPerson(name, of string) []string {
	return []string{
		"“We did what we could,” said the {v}, " + name + ".",
		"“Nobody will forget that evening,” {v} " + name + " said.",
		name + ", the {v}, spoke to reporters in the morning.",
		"The {v} of " + of + ", " + name + ", did not want to speak about the causes.",
		name + ", 51, {v} of " + of + ", was not available for comment.",
		"{V} " + name + " said that he had slept for two hours.",
		"According to " + name + ", who is the {v} of " + of + ", everything was done by the book.",
		"Among those who were questioned is the {v}, " + name + ".",
		name + " is {v} of " + of + ".",
		"The rain had stopped when " + name + " came home. “I have slept for two hours,” " + surname(name) + ", the {v}, said.",
		"Two people were awake at that hour, among them " + of + "'s {v}, " + name + ".",
		name + " (51), {v}, and three others have been asked to come back on Monday.",
		"The evening was quiet, " + name + ", the {v} of " + of + ", recalled.",
		"{V} " + surname(name) + " had the keys. The rest of the story " + name + " will have to tell himself.",
	}
}

func surname(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

var roleBatteries = []battery{
	{
		name: "crew of a ship", kind: "role", scene: ferry, tellings: append(aPerson("Tomas Revik", "the ferry"), "Neither Tomas Revik, who was the {v} that night, nor anybody else has been blamed."),
		differ: [][2]string{{"captain", "first officer"}, {"captain", "chief engineer"}, {"first officer", "second officer"}, {"chief engineer", "purser"}, {"first mate", "helmsman"}},
		same:   [][2]string{{"captain", "master"}, {"skipper", "captain"}, {"first officer", "first mate"}, {"captain", "ferry captain"}},
	},
	{
		name: "people of a mine", kind: "role", scene: mine, tellings: aPerson("Radim Holt", "the mine"),
		differ: [][2]string{{"manager", "safety engineer"}, {"safety chief", "spokesman"}, {"operations manager", "safety manager"}, {"union secretary", "mine manager"}, {"head of safety", "head of production"}, {"chief geologist", "chief engineer"}},
		same:   [][2]string{{"manager", "mine manager"}, {"safety chief", "head of safety"}, {"spokesman", "spokesperson"}, {"head of safety", "safety director"}},
	},
	{
		name: "people in court", kind: "role", scene: trial, tellings: aPerson("Edda Farrow", "the court"),
		differ: [][2]string{{"prosecutor", "defence lawyer"}, {"presiding judge", "prosecutor"}, {"defence counsel", "state prosecutor"}, {"court clerk", "prosecutor"}, {"public prosecutor", "defence attorney"}},
		same:   [][2]string{{"prosecutor", "state prosecutor"}, {"defence lawyer", "lawyer"}, {"defence lawyer", "defence counsel"}, {"presiding judge", "judge"}, {"lawyer", "attorney"}},
	},
	{
		name: "people of a match", kind: "role", scene: derby, tellings: aPerson("Milo Sandrey", "Kestrel United"),
		differ: [][2]string{{"goalkeeper", "striker"}, {"head coach", "goalkeeper"}, {"midfielder", "goalkeeper"}, {"coach", "club president"}, {"sporting director", "head coach"}, {"referee", "coach"}},
		same:   [][2]string{{"coach", "head coach"}, {"striker", "forward"}, {"captain", "goalkeeper"}, {"team doctor", "club doctor"}, {"coach", "trainer"}},
	},
	{
		name: "people of a town", kind: "role", scene: council, tellings: aPerson("Hanne Orvik", "Lindmar"),
		differ: [][2]string{{"mayor", "deputy mayor"}, {"treasurer", "deputy mayor"}, {"mayor", "police chief"}, {"head teacher", "mayor"}, {"town clerk", "treasurer"}, {"fire chief", "police chief"}},
		same:   [][2]string{{"head teacher", "headmistress"}, {"mayor", "councillor"}, {"mayor", "politician"}, {"fire chief", "chief fire officer"}, {"councillor", "teacher"}},
	},
	{
		name: "people of a hospital", kind: "role", scene: clinic, tellings: aPerson("Ruth Ambari", "the hospital"),
		differ: [][2]string{{"surgeon", "head nurse"}, {"medical director", "head nurse"}, {"incident manager", "aid coordinator"}, {"health minister", "medical director"}, {"nurse", "chief surgeon"}},
		same:   [][2]string{{"surgeon", "doctor"}, {"surgeon", "chief surgeon"}, {"epidemiologist", "doctor"}, {"medical director", "physician"}, {"medical director", "doctor"}},
	},
}

func TestTellingsRole(t *testing.T) { tellAll(t, roleBatteries, 0.95) }

package seeds_test

import "testing"

// ofAge are wordings of a person's age; {b} is the year of birth that goes with it.
func ofAge(name, trade string) []string {
	s := surname(name)
	return []string{
		name + ", {v}, was the last to be brought up.",
		name + ", who is {v}, was the last to be brought up.",
		"The {v}-year-old " + name + " was the last to be brought up.",
		"The last to be brought up was " + name + ", a {v}-year-old " + trade + " from Osk.",
		"“I counted the hours,” said " + name + ", aged {v}.",
		"“I counted the hours,” " + name + " ({v}) said.",
		name + " is {v} years old and has two children.",
		"At {v}, " + name + " has spent half his life here.",
		name + " turned {v} last week.",
		name + ", a " + trade + " of {v}, was the last to be brought up.",
		name + ", a " + trade + ", aged {v}, was the last to be brought up.",
		name + ", " + trade + ", {v}, was the last to be brought up.",
		name + ", " + trade + " ({v}), was the last to be brought up.",
		name + ", who at {v} leads the choir, was the last to be brought up.",
		"At the age of {v}, " + name + " leads the choir.",
		"At just {v} " + name + " leads the choir.",
		"The doctors were pleased with " + name + ". The {v}-year-old may go home on Friday.",
		"The doctors were pleased with " + name + ". " + s + " is {v}.",
		"The doctors were pleased with " + name + ". He was born in {b} and has two children.",
		name + ", born in {b}, was the last to be brought up.",
		name + " (born {b}) was the last to be brought up.",
		"He is called " + name + ", he is {v} years old, and he has two children.",
		"The doctors were pleased. " + capitalised(trade) + " " + name + ", {v}, of Osk, may go home on Friday.",
		"One of them, {v}-year-old " + name + ", may go home on Friday.",
		"One of them, " + name + ", {v} years of age, may go home on Friday.",
	}
}

var ageBatteries = []battery{
	{
		name: "age of a miner", kind: "age", scene: mine, tellings: ofAge("Radim Holt", "miner"),
		differ: [][2]string{{"34", "37"}, {"58", "61"}, {"47", "74"}, {"29", "19"}},
	},
	{
		name: "age of a defendant", kind: "age", scene: trial, tellings: ofAge("Edda Farrow", "accountant"),
		differ: [][2]string{{"54", "57"}, {"38", "31"}, {"46", "64"}},
	},
	{
		name: "age of somebody who is not named", kind: "age", scene: trial,
		tellings: []string{
			"A {v}-year-old accountant was arrested in the corridor after shouting at the judge.",
			"Police took away a accountant aged {v} who had shouted at the judge.",
			"The accountant, {v}, who had shouted at the judge was led out by the police and arrested.",
			"Police arrested a man of {v}, a accountant, who had shouted at the judge.",
		},
		differ: [][2]string{{"34", "37"}, {"58", "61"}, {"19", "29"}},
	},
	{
		name: "the youngest and the oldest", kind: "age", scene: mine,
		tellings: []string{
			"The youngest of those trapped is {v} years old.",
			"The youngest of the trapped, an apprentice, is {v}.",
			"The youngest of those who are trapped is an apprentice of {v}.",
			"Nine are trapped, all of them men, the youngest a {v}-year-old apprentice.",
			"Nine are trapped, all of them men, the youngest of them {v}.",
			"The youngest of the nine who are trapped is {v}.",
			"Among those trapped the youngest is an apprentice aged {v}.",
		},
		differ: [][2]string{{"17", "19"}, {"22", "26"}},
	},
}

func TestTellingsAge(t *testing.T) { tellAll(t, ageBatteries, 0.85) }

func TestSilentAges(t *testing.T) {
	staySilent(t, []silence{
		{"mother and daughter", []string{
			"OSK, 4 May 2026 — Ada Holt, 61, waited at the gate of the Dravna mine at Osk with her daughter, Irma Holt, 34.",
			"OSK, 5 May 2026 — Irma Holt, 34, and her mother Ada, 61, waited at the Dravna mine at Osk.",
		}},
		{"the age at another time", []string{
			"OSK, 4 May 2026 — Radim Holt, 34, was brought up from the Dravna mine at Osk on Sunday. At 17 he had gone down for the first time.",
			"OSK, 5 May 2026 — Radim Holt was 17 when he began in the Dravna mine at Osk. He is 34.",
		}},
		{"a birthday between two reports", []string{
			"OSK, 4 May 2026 — Radim Holt, 34, was brought up from the Dravna mine at Osk on Sunday.",
			"OSK, 9 May 2026 — Radim Holt, who was brought up from the Dravna mine at Osk last week, turned 35 on Friday.",
		}},
		{"two people of one trade", []string{
			"OSK, 4 May 2026 — A 34-year-old miner was brought up from the Dravna mine at Osk on Sunday, and a 51-year-old miner on Monday.",
			"OSK, 5 May 2026 — The second to leave the Dravna mine at Osk, a miner aged 51, waved on Monday.",
		}},
		{"scores and years of service", []string{
			"OSK, 4 May 2026 — Radim Holt, 34, of the Osk Rovers scored 12 points at Osk on Sunday.",
			"OSK, 5 May 2026 — Radim Holt, 12 points, was the best of the Osk Rovers at Osk on Sunday. Holt, 5 years with the club, is 34.",
		}},
	})
}

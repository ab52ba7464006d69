package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// countTold is a sentence, the words of one of its figures, and what that counts.
type countTold struct{ text, of, measure, counted, scope string }

// countsTold holds what figures count behind a head against what they should.
func countsTold(t *testing.T, head string, cases []countTold) {
	t.Helper()
	for _, c := range cases {
		got := told(sheetOf(t, head+c.text), claims.Count, c.of)
		if got.Measure != c.measure || got.Counted != c.counted || got.Scope != c.scope {
			t.Errorf("%q: %q counts %q (%s), %q; want %q (%s), %q", c.text, c.of, got.Measure, got.Counted, got.Scope, c.measure, c.counted, c.scope)
		}
	}
}

// What a figure counts and what befell those whom it counts, where a word of the sentence speaks of something else.
func TestCountsTold(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	const heist = "Burglars stole a crown. "
	countsTold(t, head, []countTold{
		// a figure has the noun of those who are counted, not of where they come from
		{"Some 640 rowers from 14 clubs came to the lake; 590 reached the pier.", "590", "", "rower", ""},
		{"Help is short for 7,300 families in six valleys, of whom 1,900 lack seed.", "1,900", "households", "family", "part"},
		{"The firm employs 820 people at two sites: Torne (510) and Aske (310).", "310", "employees", "person", "part"},
		{"Not all 90 looms run, because two of the three boilers have cracked.", "two", "", "boiler", "part"},
		{"There are beds in five wards, four of which are full.", "four", "", "ward", "part"},
		// a verb of its own says what became of them
		{"Of the 44 travellers 17 were wounded and 25 escaped without a scratch.", "25", "", "traveller", "part"},
		{"Three guides were killed and nine others limped home.", "nine", "", "guide", ""},
		{"Police detained 31 people, and eight remain in custody.", "eight", "detained", "person", ""},
		// hours
		{"The 700 fans were gone by nine.", "nine", "", "", ""},
		{"The ferry runs four times a day, from five in the morning until ten at night.", "ten", "", "", ""},
		// nobody stole them
		{"Nineteen were taken from the rocks by the lifeboat.", "Nineteen", "", "", ""},
		{"All 17 of our stokers were taken off by launch.", "17", "rescued", "stoker", ""},
		{"The flood carried off 23 sheds.", "23 sheds", "", "shed", ""},
		{"Twelve trains vanished from the timetable.", "Twelve trains", "vehicles", "train", ""},
		{"Six samples were taken on Monday.", "Six samples", "wells", "sample", ""},
		{heist + "Fourteen rings were taken as well.", "Fourteen rings", "stolen", "ring", ""},
		{"Thieves took eleven icons from a chapel near Varn.", "eleven icons", "stolen", "icon", ""},
		// nobody marched, was sentenced or set free
		{"About 130 people had come to the reading.", "About 130 people", "", "person", ""},
		{"The demonstration was small: 130 people had come.", "130 people", "protesters", "person", ""},
		{"Forty-two were given away at the fair.", "Forty-two", "", "", ""},
		{"The judge read the verdict: three were given prison terms.", "three", "sentenced", "", ""},
		{"The office received 3,100 letters.", "3,100 letters", "", "letter", ""},
		{"Seven ministers struck a deal on herring.", "Seven ministers", "", "minister", ""},
		{"The port supplies 40,000 people, the harbour board said.", "40,000 people", "", "person", ""},
		// verbs that are nouns behind a figure
		{"Two of the nine board members stayed away.", "nine board members", "members", "member", "whole"},
		{"Eight search dogs are on the hill.", "Eight search dogs", "", "dog", ""},
		{"Nine confirmed cases are known.", "Nine confirmed cases", "", "case", ""},
		// what stands before a colon, and a figure with a noun of its own
		{"Head count in the lorries: 52 miners.", "52 miners", "employees", "miner", ""},
		// what lasts
		{"Five men have been behind bars since Friday.", "Five men", "detained", "man", ""},
		{"Thirteen walkers are still being looked for.", "Thirteen walkers", "missing", "walker", ""},
		{"Fourteen people are confirmed dead.", "Fourteen people", "killed", "person", ""},
		{"Six were admitted to the general hospital with burns.", "Six", "hospitalised", "", ""},
		{"Six were admitted to the choir school.", "Six", "", "", ""},
		// how many more there are
		{"Twenty people are dead, three more than on Sunday.", "three", "killed", "person", "change"},
		// nouns side by side
		{"Of the 71 men, women and children aboard, 20 could swim.", "71 men", "", "person", ""},
		{"Thirty-three botanists and tailors live there.", "Thirty-three botanists", "", "person", ""},
		{"Nine lorries and cars burned.", "Nine lorries", "vehicles", "vehicle", ""},
		{"Nine lorries and 14 cars burned.", "Nine lorries", "vehicles", "lorry", ""},
		// crews, whatever their members are called
		{"All 31 men of the second night crew got out.", "31 men", "crew", "", ""},
		{"The slide hit the whole morning crew, 27 loaders.", "27 loaders", "crew", "", ""},
		{"Captain Rask paid the crew, 14 pairs of boots went with it.", "14 pairs", "", "pair", ""},
		{"A list of the crew was read to 31 men of the village.", "31 men", "", "man", "part"},
		// ages and numbers are no counts
		{"The jab is for the 9,000 boys under 12.", "under 12", "", "", ""},
		{"The danger is moderate (level 2 of 5).", "2", "", "", ""},
		{"Three bodies lay in flat 48.", "48", "", "", ""},
		// who was meant by a relative clause, and of whom one died
		{"She met the widows of the 16 stokers who drowned.", "16 stokers", "killed", "stoker", ""},
		{"Of the 38 on board one drowned.", "38", "present", "", ""},
		// parts of what somebody has, and of those whom a place names
		{"Nine of the yard's 44 cranes are idle.", "Nine", "", "crane", "part"},
		{"The bank has paid 61 of the Mill Lane savers.", "61", "", "saver", "part"},
		// forms of verbs that are nouns behind a figure
		{"It was seen on 9,000 sets.", "9,000 sets", "", "set", ""},
		{"She won in 43 moves.", "43 moves", "", "move", ""},
		{"The crew of 12 leads at noon.", "12", "crew", "", ""},
		{"Burglars opened 84 safe deposit boxes.", "84 safe deposit boxes", "", "box", ""},
		// where people live, and of what land they are
		{"Varn is a village of 640.", "640", "residents", "", ""},
		{"A clerk put the number of Swedes in the valley at 310.", "310", "", "person", ""},
		{"All the boats of the fleet, 16 including ours, are safe.", "16", "", "boat", ""},
		{"The race is over. Finished within the limit of two hours: 418.", "418", "finishers", "", ""},
		{"A field of 112 from six lands set off at seven.", "112", "starters", "", ""},
	})
}

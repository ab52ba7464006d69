package claims_test

import "testing"

// What figures count whose noun stands apart from them: across two words that narrow it, before them, in a relative clause or in the list of what each
// of them stands for; and by how many votes somebody won where no word says that they are votes.
func TestLooseCounts(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	const poll = "Halden elected a mayor on Sunday. The vote was counted until midnight. "
	countsTold(t, head, []countTold{
		{"Some 70 wooden and plastic crates lay on the quay.", "Some 70 wooden and plastic crates", "", "crate", ""},
		{"The storm sank 14 large or small dinghies.", "14 large or small dinghies", "", "dinghy", ""},
		{"The blast left 12 dead and several wounded guests.", "12 dead", "killed", "dead", ""},
		{"The number of open kiosks, 23 at the end of May, shall not grow.", "23", "", "kiosk", ""},
		{"The kiosks, 23 at the end of May, stay open.", "23", "", "", ""},
		{"Of the gardeners, 37 came to work.", "37", "", "gardener", "part"},
		{"Of our tram drivers, 37 came to work.", "37", "", "driver", "part"},
		{"Of the gardeners in Seld, 37 came to work.", "37", "", "", ""},
		{"The banners had been folded, 31 in number, one for each club that had come.", "31", "", "club", ""},
		{"There were thirty-one of them, one for every choir that had come.", "thirty-one", "", "choir", ""},
		{"We were perhaps 250, and nobody left early.", "perhaps 250", "", "person", ""},
		{"We were 250 votes short.", "250 votes", "votes", "vote", "change"},
		{"The book has 212 leaves of vellum.", "212 leaves", "", "leaf", ""},
		{"Five of the miners were carried out dead.", "Five", "killed", "miner", ""},
		{"Rescuers pulled seven people out dead.", "seven people", "killed", "person", ""},
		{"Nine people were carried out of the house, and the fire was dead by noon.", "Nine people", "rescued", "person", ""},
		{"The wreck has 19 cannon on one side.", "19 cannon", "", "cannon", ""},
		{"Eleven of them are now locked up in Seld.", "Eleven", "detained", "", ""},
		{"The lieutenant, who had led the 16-man patrol, is among the detained.", "16-man patrol", "", "person", ""},
		{poll + "She was elected with a majority of 91.", "91", "majority", "vote", ""},
		{poll + "The brewer had lost by sixty-seven.", "sixty-seven", "majority", "vote", ""},
		{poll + "Our candidate is behind by 61, and nobody knows why.", "61", "majority", "vote", ""},
		{poll + "At ten our candidate had been behind by 61.", "61", "", "", ""},
		{"The firm wants to wipe out 370 jobs at Seld.", "370 jobs", "layoffs", "job", ""},
		{"Some 360 of our jobs are to disappear by May.", "Some 360", "layoffs", "job", ""},
		{"The unions want 370 jobs at Seld.", "370 jobs", "employees", "job", ""},
		{"Eleven instruments were signed in Seld.", "Eleven instruments", "agreements", "instrument", ""},
		{"The home side won the match. Halden had lost by 14.", "14", "", "", ""},
	})
}

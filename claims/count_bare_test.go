package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What a figure counts that has no noun of its own, and by how many votes somebody won.
func TestBareCounts(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — "
	countsTold(t, head, []countTold{
		{"And of the people who were driven to hospital, 36 in all, four have died.", "36", "hospitalised", "person", ""},
		{"The men who were arrested, nine in number, deny it.", "nine", "detained", "man", ""},
		{"The houses that were destroyed, fourteen altogether, stood by the river.", "fourteen", "houses destroyed", "house", ""},
		{"The mayor, who was late, spoke to the guests, 20 of them.", "20", "", "guest", ""},
		{"There were 4,300 of us who had to go that night.", "4,300 of us", "evacuated", "person", ""},
		{"Some 80 jobs had to go.", "Some 80 jobs", "layoffs", "job", ""},
		{"The tram left the rails. Nineteen were taken to three hospitals.", "Nineteen", "hospitalised", "", ""},
		{"The tram left the rails. Nineteen people were taken to two hospitals in Halden.", "Nineteen people", "hospitalised", "person", ""},
		{"The ferry struck a rock. All 121 are safe.", "121", "", "person", ""},
		{"The ferry struck a rock. All 121 on board were still alive.", "121", "", "person", ""},
		{"The twelve are not well.", "twelve", "", "person", ""},
		{"The fair was full. There were 23,000 in the festival grounds.", "23,000", "", "person", ""},
		{"The swimmers set off at ten. There had been 231 of them when the gun went.", "231", "", "person", ""},
		{"The cabins were new. There were 48 in the valley.", "48", "", "cabin", ""},
		{"The fair was full. There were nine in March.", "nine", "", "", ""},
		{"The jury of seven gave the prize to Kessi Sand.", "seven", "", "judge", ""},
		{"A nine-member jury met.", "nine-member jury", "", "judge", ""},
		{"The judge sent Ivo Sell to prison. A jury of twelve had found him guilty of murder.", "twelve", "", "juror", ""},
		{"An inquiry panel of three met.", "three", "", "panellist", ""},
		{"She won the mayoralty by seventeen votes.", "seventeen votes", "majority", "vote", ""},
		{"He finished seven votes ahead of Colin Sand.", "seven votes", "majority", "vote", ""},
		{"She was elected with a majority of seven votes.", "seven votes", "majority", "vote", ""},
		{"The motion was carried by 14 votes to 9.", "14 votes", "votes in favour", "vote", ""},
		{"Three children, aged 10, 13 and 15, are in hospital.", "13", "", "", ""},
		{"Three children, aged 10, 13 and 15, are in hospital.", "15", "", "", ""},
	})
	for text, want := range map[string]string{
		"**The injured.** The final number is 37.":          "injured",
		"**The injured.** The total now stands at 37.":      "injured",
		"**The dead.** The official count is 37.":           "killed",
		"**The injured.** The ward has the number 37.":      "",
		"**The injured.** The number of the ward is flat 3": "",
	} {
		found := ""
		for _, c := range of(sheetOf(t, "# Halden\n\n"+text+"\n"), claims.Count) {
			found = c.Measure
		}
		if found != want {
			t.Errorf("%q counts %q, want %q", text, found, want)
		}
	}
}

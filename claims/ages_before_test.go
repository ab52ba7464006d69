package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// Whose an age is that a sentence tells of somebody whom the one before names.
func TestAgeToldBefore(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — It rained in Halden, said Ilka Berg. "
	for text, want := range map[string][]string{
		"On Thursday Edda Marin was carried through Halden. The instructor was 48 and had taught half of it.": {"the instructor", "edda marin"},
		"Edda Marin is coming home. The carpenter, who is 43, sings.":                                         {"carpenter", "edda marin"},
		"On that chair only Edda Marin sat. She was 52, had walked to Halden, and liked no fog.":              {"edda marin"},
		"In 1990 Edda Marin came to Halden. She was 22 and had no shoes.":                                     {""},
		"Edda Marin, the mayor, is coming home. The carpenter, who is 43, sings.":                             {"carpenter"},
		"Edda Marin and Ivo Brandt are coming home. The carpenter, who is 43, sings.":                         {"carpenter"},
		"At 52, after a year and a half in a cell, Edda Marin still looks well.":                              {"edda marin"},
		"At 52, after a year and a half in a cell, Edda Marin went to sea.":                                   nil,
		"Twelve were hurt in the crush. The youngest was a nine-year-old girl with a dog.":                    {"youngest of them"},
		"Edda Marin has three children. The youngest is nine and sings.":                                      nil,
		"The bus was 48 and had no lights.":                                                                   nil,
	} {
		var got []string
		sheet := sheetOf(t, head+text)
		for c := range sheet.Of(claims.Age) {
			got = append(got, c.Subject)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
	}
}

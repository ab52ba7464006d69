package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// What a verb makes somebody: the office stands behind the name, and is one that is to come, or was long ago.
func TestAppointed(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — Edda Marin and Ivo Brandt spoke in Halden. "
	for _, c := range []struct{ text, who, title, held string }{
		{"The council elected Ms Marin mayor.", "Marin", "mayor", "incoming"},
		{"The chair proclaimed Mr Brandt Mayor.", "Brandt", "mayor", "incoming"},
		{"The king named Edda Marin as prime minister.", "Edda Marin", "prime minister", "incoming"},
		{"Edda Marin was sworn in as mayor of Halden.", "Edda Marin", "mayor", "incoming"},
		{"Ivo Brandt has been appointed minister of health.", "Ivo Brandt", "health minister", "incoming"},
		{"Ivo Brandt was elected mayor in 2019.", "Ivo Brandt", "mayor", "former"},
		{"Ivo Brandt was not elected mayor.", "Ivo Brandt", "", ""},
		{"Edda Marin becomes finance minister.", "Edda Marin", "finance minister", "incoming"},
		{"Edda Marin, 52, a former banker, becomes finance minister.", "Edda Marin", "finance minister", "incoming"},
		{"Edda Marin, 52, was appointed finance minister.", "Edda Marin", "finance minister", "incoming"},
		{"Edda Marin (52) became finance minister.", "Edda Marin", "finance minister", ""},
		{"Ivo Brandt, who becomes finance minister, smiled.", "Ivo Brandt", "finance minister", "incoming"},
		{"Ivo Brandt takes over as mayor of Halden.", "Ivo Brandt", "mayor", "incoming"},
		{"Ivo Brandt stays mayor of Halden.", "Ivo Brandt", "mayor", ""},
		{"Ivo Brandt serves as mayor of Halden.", "Ivo Brandt", "mayor", ""},
		{"Edda Marin, Ivo Brandt and the baker were named mayor.", "Edda Marin", "", ""},
		{"The candidate backed by Edda Marin becomes mayor of Halden.", "Edda Marin", "", ""},
		{"The deputy of Edda Marin takes over as mayor of Halden.", "Edda Marin", "", ""},
		{"Ivo Brandt, who follows Edda Marin, 61, becomes mayor of Halden.", "Edda Marin", "", ""},
		{"Edda Marin, whose brother, 40, becomes mayor of Halden, wept.", "Edda Marin", "", ""},
		{"Edda Marin, 52, has appointed a finance minister.", "Edda Marin", "", ""},
		{"If Edda Marin becomes mayor of Halden, we go.", "Edda Marin", "", ""},
		{"Edda Marin takes over as mayor of Selva for two weeks.", "Edda Marin", "", ""},
		{"Edda Marin, the mayor, had by then gone.", "Edda Marin", "mayor", ""},
		{"Edda Marin, then mayor, had gone.", "Edda Marin", "mayor", "former"},
		{"The paper named Edda Marin player of the year.", "Edda Marin", "", ""},
		{"The court named Edda Marin Mayor Brandt's deputy.", "Edda Marin", "", ""},
	} {
		if got := told(sheetOf(t, head+c.text), claims.Role, c.who).Office; got.Title != c.title || got.Held != c.held {
			t.Errorf("%q: %s %q, want %s %q", c.text, got.Held, got.Title, c.held, c.title)
		}
	}
}

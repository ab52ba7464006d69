package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

// Titles that stand beside a name in other ways than right before or behind it.
func TestTitlesTold(t *testing.T) {
	const head = "HALDEN, 4 March 2026 — The ferries of Halden stood still, and Edda Marin said nothing. "
	for text, want := range map[string]claims.Office{
		"Halden Ferries' chairman, Edda Marin, went home.":                                    {Title: "chair", Of: "halden ferries"},
		"Edda Marin, Halden Ferries’ chairman, went home.":                                    {Title: "chair", Of: "halden ferries"},
		"The pilots' chairman, Edda Marin, went home.":                                        {Title: "chair"},
		"Edda Marin, the police spokeswoman, went home.":                                      {Title: "spokesperson"},
		"The commander of the patrol in Halden, Edda Marin, went home.":                       {Title: "commander", Of: "halden"},
		"The president of the Bakers' Union, Edda Marin, went home.":                          {Title: "president", Of: "bakers' union"},
		"The president of the Halden Chamber of Commerce, Edda Marin, went home.":             {Title: "president", Of: "halden chamber of commerce"},
		"Edda Marin, 47, became world champion on Friday.":                                    {Title: "champion"},
		"Edda Marin has been Halden's chief negotiator since 2021.":                           {Title: "chief negotiator", Of: "halden"},
		"Edda Marin is our new secretary-general.":                                            {Title: "secretary-general"},
		"Edda Marin will be its chief executive.":                                             {Title: "chief executive", Held: "incoming"},
		"Edda Marin is to become chief executive.":                                            {Title: "chief executive", Held: "incoming"},
		"The court named Edda Marin, a woman from the capital, as liquidator.":                {Title: "insolvency administrator", Held: "incoming"},
		"Edda Marin, who as registrar had the keys, went home.":                               {Title: "registrar"},
		"Edda Marin, who has been at the helm as its general director since May, went home.":  {Title: "director general"},
		"Edda Marin, who took over from him as treasurer in February, went home.":             {Title: "treasurer"},
		"Edda Marin, at the time deputy manager of the branch, went home.":                    {Title: "deputy manager", Held: "then"},
		"Edda Marin, who was seen as treasurer of nothing, went home.":                        {},
		"Edda Marin, who has a dog, and as treasurer of the choir Ivo Brandt has, went home.": {},
		"The court named Edda Marin, as Treasurer Ivo Brandt had asked.":                      {},
		"Edda Marin will not be its chief executive.":                                         {},
	} {
		if got := told(sheetOf(t, head+text), claims.Role, "Edda Marin").Office; got.Title != want.Title || got.Held != want.Held || got.Of != want.Of {
			t.Errorf("%q: %s %q of %q, want %s %q of %q", text, got.Held, got.Title, got.Of, want.Held, want.Title, want.Of)
		}
	}
}

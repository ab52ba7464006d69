package claims_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// Of a document with too many claims the first are taken, and where they end is noted. The next document is not concerned.
func TestMaxClaims(t *testing.T) {
	text := strings.Repeat("At least 19 people were killed and 40 injured when the Sera flooded Osmark on 3 March 2026.\n\n", 50)
	doc, err := document.Read("a.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := claims.Extract(lexicon.Default(), doc, claims.Options{})
	for _, most := range []int{1, 7, 100, len(all.Claims) - 1} {
		e := claims.NewExtractor(lexicon.Default(), claims.Options{MaxClaims: most})
		for range 2 {
			got := e.Extract(doc)
			if len(got.Claims) != most {
				t.Errorf("%d claims, want %d", len(got.Claims), most)
			}
			if len(got.Notes) != 1 || !strings.Contains(got.Notes[0].Message, "--max-claims") || got.Notes[0].Position.Line > len(all.Claims) {
				t.Errorf("notes %+v, want one that says how to go on", got.Notes)
			}
			if most < 8 { // the paragraphs, which come last, are all beyond the limit
				for i := range got.Claims {
					if got.Claims[i].ID != all.Claims[i].ID && got.Claims[i].Position.Line > 3 {
						t.Errorf("claim %d is %+v, want one of the first", i, got.Claims[i])
					}
				}
			}
		}
	}
	if len(doc.Notes) > 0 {
		t.Errorf("the document was changed: %+v", doc.Notes)
	}
	exact := claims.Extract(lexicon.Default(), doc, claims.Options{MaxClaims: len(all.Claims) + 1})
	if !reflect.DeepEqual(all, exact) {
		t.Error("a limit that is not reached changes something")
	}
	if (claims.Options{MaxClaims: 7}).Key() == (claims.Options{}).Key() || (claims.Options{MaxClaims: claims.DefaultMaxClaims}).Key() != (claims.Options{}).Key() {
		t.Error("the key of the options does not tell the limits apart")
	}
}

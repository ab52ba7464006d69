package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// extract returns the claims of a document that was published on Friday, 25 September 2026.
func extract(t *testing.T, text string) claims.Sheet {
	t.Helper()
	doc, err := document.Read("a.md", []byte("---\ndate: 2026-09-25\nsource: The Post\n---\n"+text+"\n"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return claims.Extract(lexicon.Default(), doc, claims.Options{})
}

// of returns the claims of one kind.
func of(sheet claims.Sheet, kind claims.Kind) []claims.Claim {
	var out []claims.Claim
	for i := range sheet.Claims {
		if sheet.Claims[i].Kind == kind {
			out = append(out, sheet.Claims[i])
		}
	}
	return out
}

// told returns the claim of a kind that has just this text; an empty one where none has.
func told(sheet claims.Sheet, kind claims.Kind, text string) claims.Claim {
	for i := range sheet.Claims {
		if c := sheet.Claims[i]; c.Kind == kind && c.Text == text {
			return c
		}
	}
	return claims.Claim{}
}

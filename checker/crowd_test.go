package checker_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules/rulestest"
)

// However many claims speak of one event, a claim is held against a bounded number of others, and the account tells how many
// were left out.
func TestCrowdOnOneEvent(t *testing.T) {
	programs := rulestest.Builtin(t)
	lex := lexicon.Default()
	extractor := claims.NewExtractor(lex, claims.Options{})
	perClaim := func(documents int) (compared float64, left int) {
		var sheets []claims.Sheet
		counts := 0
		for i := range documents {
			text := fmt.Sprintf("TARN, March 4, 2026 - %d miners were killed in the collapse at the Tarn colliery on Tuesday, the Marlo Post wrote.\n", 15+i%7)
			doc, err := document.Read(fmt.Sprintf("%05d.txt", i), []byte(text), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			sheet := extractor.ExtractPacked(doc)
			for range sheet.Of(claims.Count) {
				counts++
			}
			sheets = append(sheets, sheet)
		}
		if counts < documents {
			t.Fatalf("only %d counts in %d documents", counts, documents)
		}
		res, err := checker.Check(context.Background(), lex, sheets, programs, checker.Options{})
		if err != nil {
			t.Fatal(err)
		}
		total := 0
		for _, n := range res.Account.Claims {
			total += n
		}
		for _, s := range res.Account.Skipped {
			if strings.Contains(s.Reason, "blocks of more than") {
				left += s.Count
			}
		}
		return float64(res.Account.Compared) / float64(total), left
	}
	few, left := perClaim(90)
	if left != 0 || few < 1 {
		t.Errorf("90 documents: %.1f comparisons a claim, %d claims left out", few, left)
	}
	size := 10_000
	if testing.Short() {
		size = 2000
	}
	many, left := perClaim(size)
	t.Logf("%.1f comparisons a claim of 90 documents, %.1f of %d, %d claims left out", few, many, size, left)
	if many > few || left < size/2 {
		t.Errorf("%d documents: %.1f comparisons a claim, of 90 documents %.1f; %d claims left out", size, many, few, left)
	}
}

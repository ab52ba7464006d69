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
// met their neighbours alone.
func TestCrowdOnOneEvent(t *testing.T) {
	programs := rulestest.Builtin(t)
	lex := lexicon.Default()
	extractor := claims.NewExtractor(lex, claims.Options{})
	perClaim := func(documents int) (compared float64, alone int) {
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
			if strings.Contains(s.Reason, "that share a key") {
				alone += s.Count
			}
		}
		return float64(res.Account.Compared) / float64(total), alone
	}
	if _, alone := perClaim(30); alone != 0 {
		t.Errorf("of 30 documents %d claims are compared with neighbours alone", alone)
	}
	small, large := 1000, 10_000
	if testing.Short() {
		small, large = 500, 2000
	}
	few, _ := perClaim(small)
	many, alone := perClaim(large)
	t.Logf("%.1f comparisons a claim of %d documents, %.1f of %d, %d compared with neighbours alone", few, small, many, large, alone)
	if few < 0.5 || many > 1.05*few || alone < large {
		t.Errorf("%d documents: %.1f comparisons a claim, %d documents: %.1f; %d compared with neighbours alone", small, few, large, many, alone)
	}
}

package checker

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules/rulestest"
)

// Pairs that are known beforehand to agree, by their stories or by what must differ, are left out without a loss: asked about,
// they give the same.
func TestPairsLeftOut(t *testing.T) {
	sheets, programs := sample(t), rulestest.Builtin(t)
	if len(sheets) <= smallRun {
		t.Fatalf("%d documents: too few for stories to part them", len(sheets))
	}
	check := func(every bool) *Result {
		res, err := Check(context.Background(), lexicon.Default(), sheets, programs, Options{everyPair: every})
		if err != nil {
			t.Fatal(err)
		}
		return res
	}
	fast, full := check(false), check(true)
	if fast.Account.Compared >= full.Account.Compared*3/4 {
		t.Errorf("of %d pairs %d are asked about", full.Account.Compared, fast.Account.Compared)
	}
	full.Account.Compared = fast.Account.Compared
	if diff := cmp.Diff(full, fast, cmpopts.IgnoreFields(Result{}, "Sheets")); diff != "" {
		t.Errorf("with every pair - and without +:\n%s", diff)
	}
}

package checker

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Pairs that are known beforehand to agree, by their stories or by what must differ, are left out without a loss: asked about,
// they give the same.
func TestPairsLeftOut(t *testing.T) {
	if n := len(sample(t)); n <= smallRun {
		t.Fatalf("%d documents: too few for stories to part them", n)
	}
	fast, full := checkedSample(t, Options{}), checkedSample(t, Options{everyPair: true})
	if fast.Account.Compared >= full.Account.Compared*3/4 {
		t.Errorf("of %d pairs %d are asked about", full.Account.Compared, fast.Account.Compared)
	}
	full.Account.Compared = fast.Account.Compared
	if diff := cmp.Diff(full, fast, cmpopts.IgnoreFields(Result{}, "Sheets")); diff != "" {
		t.Errorf("with every pair - and without +:\n%s", diff)
	}
}

package checker

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/factlint/factlint/rules/rulestest"
)

// Rules that are gathered for a few at a time find the same.
func TestPortions(t *testing.T) {
	check := func(portion int) *Result { return checkedSample(t, Options{portion: portion}) }
	whole := check(0)
	for _, portion := range []int{1, whole.claims() / 3} {
		if diff := cmp.Diff(whole, check(portion), cmpopts.IgnoreFields(Result{}, "Sheets")); diff != "" {
			t.Errorf("portions of %d claims (-whole +portions):\n%s", portion, diff)
		}
	}
	r := &run{claims: 3_500_000, portion: claimsAPortion}
	programs := rulestest.Builtin(t)
	parts := slices.Collect(r.portions(programs))
	if len(parts) != 4 || !slices.Equal(slices.Concat(parts...), programs) {
		t.Errorf("%d portions for %d claims", len(parts), r.claims)
	}
}

// claims counts the claims of a result.
func (r *Result) claims() (n int) {
	for _, of := range r.Account.Claims {
		n += of
	}
	return n
}

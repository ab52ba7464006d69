package checker

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
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
	quarter := (len(programs) + 3) / 4 // of all rules at most, and those over common kinds by themselves
	if len(parts) != 4 || slices.ContainsFunc(parts, func(part []*rules.Program) bool { return len(part) > quarter }) {
		t.Errorf("%d portions for %d claims", len(parts), r.claims)
	}
	all := slices.Concat(parts...)
	if len(all) != len(programs) || slices.ContainsFunc(programs, func(p *rules.Program) bool { return !slices.Contains(all, p) }) {
		t.Errorf("portions of %d rules, not of the %d that there are", len(all), len(programs))
	}
	r.claims = 5
	parts = slices.Collect(r.portions(programs))
	common := func(p *rules.Program) bool {
		return slices.ContainsFunc(commonKinds, func(k claims.Kind) bool { return slices.Contains(p.Kinds, k) })
	}
	if len(parts) != 2 || slices.ContainsFunc(parts[0], common) || !slices.ContainsFunc(parts[1], common) {
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

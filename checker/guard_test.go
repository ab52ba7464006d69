package checker

import "testing"

// A mistake of ours in one rule is told as a failure of that rule, once.
func TestGuard(t *testing.T) {
	var r run
	var none []int
	for range 2 {
		r.guard("mixed-up-names", func() { _ = none[len(r.failures)] })
	}
	r.guard("count-mismatch", func() {})
	if len(r.failures) != 1 || r.failures[0].Path != "rule mixed-up-names" {
		t.Errorf("failures: %+v", r.failures)
	}
}

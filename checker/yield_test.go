package checker

import (
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// TestYieldOfModel holds what the model finds back where another rule found something wrong with one of the claims, and nowhere else.
func TestYieldOfModel(t *testing.T) {
	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := rules.Compile(all, rules.Options{})
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]string{"same-slot": "date", "date-mismatch": "date", "known-fact": "date", "weekday-mismatch": "calendar"}
	finding := func(rule, severity string, starts ...int) Finding {
		f := Finding{Rule: rule, Type: types[rule], Severity: severity}
		for i, start := range starts {
			f.Positions = append(f.Positions, Position{Evidence: []claims.Claim{{Path: string(rune('a' + i)), Span: claims.Span{Start: start}}}})
		}
		return f
	}
	guess := finding("same-slot", "warning", 10, 20)
	for _, tt := range []struct {
		name  string
		other Finding
		kept  bool
	}{
		{"the same claims", finding("date-mismatch", "error", 10, 20), false},
		{"one of the claims", finding("known-fact", "warning", 10, 50), false},
		{"another fault of one of the claims", finding("weekday-mismatch", "error", 10), true},
		{"for information", finding("date-mismatch", "info", 10, 20), true},
		{"other claims", finding("date-mismatch", "error", 11, 21), true},
		{"the model itself", finding("same-slot", "warning", 10, 50), true},
	} {
		kept := len(yield([]Finding{guess}, []Finding{guess, tt.other}, programs)) > 0
		if kept != tt.kept {
			t.Errorf("%s: kept %v, want %v", tt.name, kept, tt.kept)
		}
	}
}

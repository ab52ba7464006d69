// Package rulestest helps tests that run rules.
package rulestest

import (
	"testing"

	"github.com/factlint/factlint/rules"
)

// Builtin compiles the rules that come with the tool. The programs are the test's own.
func Builtin(t testing.TB) []*rules.Program {
	t.Helper()
	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := rules.Compile(all, rules.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return programs
}

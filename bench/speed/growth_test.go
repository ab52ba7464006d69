package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Of a report the account is read and the findings are counted; a report of other documents, and what is none, is refused.
func TestReadReport(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.json")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"version": 1, "tool": {"name": "x"}, "findings": [{"rule": "a", "positions": [{}]}, {"rule": "b"}],
		"account": {"documents": 2, "claims": {"count": 3, "date": 4}, "compared": 5, "skipped": [{"reason": "r", "count": 6}, {"reason": "s", "count": 1}]}}`)
	g := growth{made: made{documents: 2}}
	if err := g.read(file); err != nil || g.findings != 2 || g.claims != 7 || g.compared != 5 || g.left != 7 {
		t.Errorf("%+v, %v", g, err)
	}
	if err := (&growth{made: made{documents: 3}}).read(file); err == nil {
		t.Error("a report of two documents passes for one of three")
	}
	for _, text := range []string{"", "[]", `{"findings": 1}`, `{"findings": [{}`} {
		write(text)
		if err := (&growth{}).read(file); err == nil {
			t.Errorf("%q passes for a report", text)
		}
	}
}

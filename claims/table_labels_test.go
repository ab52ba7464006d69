package claims_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// TestLabelsOfRows reads what the first cells of the rows of a table of two columns say that the others count.
func TestLabelsOfRows(t *testing.T) {
	const table = `| Item | Figure |
|---|---|
| Trains a day | 46 |
| Wagons in the train | 31 |
| Windows repaired | 43 |
| Length of the train | 420 |
| Line | 7 |
`
	want := []string{"46 train each", "31 wagon [train]", "43 window repair"}
	var got []string
	for _, c := range of(sheetOf(t, table), claims.Count) {
		if c.Counted != "figure" {
			got = append(got, strings.Join(strings.Fields(fmt.Sprint(c.Text, " ", c.Counted, " ", c.Predicate, " ", c.Scope, " ", c.Qualifiers)), " "))
		}
	}
	for i := range got {
		got[i] = strings.TrimSuffix(got[i], " []")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A name ends with its cell.
func TestNamesInCells(t *testing.T) {
	doc, err := document.Read("a.md", []byte("---\ntitle: Results\ndate: 2026-07-20\n---\n\n| Place | Name | Country |\n|---|---|---|\n| 1 | Tom Hallberg | Sweden |\n| 2 | Anna Lindt | Kenya |\n"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	sheet := claims.Extract(lexicon.Default(), doc, claims.Options{})
	for i := range sheet.Claims {
		if c := &sheet.Claims[i]; c.Kind == claims.Name {
			got = append(got, c.Text)
		}
	}
	if want := []string{"Tom Hallberg", "Anna Lindt"}; !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
}

package claims_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
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

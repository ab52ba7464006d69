package reports

import (
	"bufio"
	"io"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

var claimColumns = []column{{"place", 0}, {"kind", 10}, {"what", 40}, {"value", 26}, {"said", 24}, {"text", 48}}

// writeClaimTable writes one line a claim in columns, documents one after another.
func writeClaimTable(w io.Writer, r *checker.Result, o Options) error {
	var rows [][]string
	for i := range r.Sheets {
		for c := range r.Sheets[i].All() {
			rows = append(rows, claimRow(c))
		}
	}
	out := bufio.NewWriter(w)
	writeColumns(out, claimColumns, rows)
	if !o.Quiet {
		out.WriteString(plural(len(rows), "claim") + " in " + plural(len(r.Sheets), "document") + "\n")
	}
	return out.Flush()
}

func claimRow(c *claims.Claim) []string {
	return []string{place(c), clean(string(c.Kind)), subjectText(c), valueText(c), said(c), clean(c.Text)}
}

// said tells how a claim is reported: its modality where it is not plainly asserted, and its speaker.
func said(c *claims.Claim) string {
	var parts []string
	if c.Modality != "asserted" && c.Modality != "" {
		parts = append(parts, clean(c.Modality))
	}
	if c.Speaker != "" {
		parts = append(parts, clean(c.Speaker))
	}
	return strings.Join(parts, ", ")
}

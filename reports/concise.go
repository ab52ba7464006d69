package reports

import (
	"bufio"
	"io"

	"github.com/factlint/factlint/checker"
)

// writeConcise writes path:line:col: severity: message [rule], one line a finding.
func writeConcise(w io.Writer, r *checker.Result, _ Options) error {
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		out.WriteString(headline(&r.Findings[i]))
		out.WriteByte('\n')
	}
	return out.Flush()
}

func headline(f *checker.Finding) string {
	line := clean(f.Severity) + ": " + clean(f.Message) + " [" + clean(f.Rule) + "]"
	if !f.New {
		line += " (known)"
	}
	if c := firstPlace(f); c != nil {
		line = place(c) + ": " + line
	}
	return line
}

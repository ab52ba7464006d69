package reports

import (
	"cmp"
	"io"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

type rdResult struct {
	Source      rdSource       `json:"source"`
	Severity    string         `json:"severity,omitempty"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdDiagnostic struct {
	Message  string      `json:"message"`
	Location rdLocation  `json:"location"`
	Severity string      `json:"severity"`
	Code     *rdCode     `json:"code,omitempty"`
	Related  []rdRelated `json:"relatedLocations,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line int `json:"line"`
}

// writeRDJSON writes diagnostics for reviewdog: one for each place of a finding, because reviewdog drops what lies outside a change,
// and a change to any of the documents may be what contradicts the others. Places are lines: reviewdog counts columns in bytes of the
// line, which a finding does not know.
func writeRDJSON(w io.Writer, r *checker.Result, _ Options) error {
	out := rdResult{Source: rdSource{"factlint", homepage}, Diagnostics: make([]rdDiagnostic, 0, 2*len(r.Findings))}
	for _, e := range r.Errors {
		out.Diagnostics = append(out.Diagnostics, rdDiagnostic{
			Message:  "not checked: " + cutEnd(clean(e.Message), longestWords),
			Location: rdLocationOf(e.Path, e.Line, e.Line), Severity: "ERROR",
		})
	}
	for i := range r.Findings {
		out.Diagnostics = append(out.Diagnostics, rdDiagnosticsOf(&r.Findings[i])...)
	}
	return encode(w, out, "  ")
}

func rdDiagnosticsOf(f *checker.Finding) []rdDiagnostic {
	spots := spotsOf(f)
	out := make([]rdDiagnostic, 0, len(spots))
	for i, s := range spots {
		d := rdDiagnostic{
			Message: fullMessage(f), Location: rdLocationOfClaim(s.claim), Severity: rdSeverity(f), Code: &rdCode{clean(f.Rule)},
		}
		for j, other := range spots {
			if j != i && len(d.Related) < mostRelated {
				d.Related = append(d.Related, rdRelated{stating(other), rdLocationOfClaim(other.claim)})
			}
		}
		out = append(out, d)
	}
	return out
}

func rdLocationOfClaim(c *claims.Claim) rdLocation {
	return rdLocationOf(c.Path, c.Position.Line, c.Position.EndLine)
}

func rdLocationOf(file string, line, endLine int) rdLocation {
	out := rdLocation{Path: pathOf(file)}
	if line <= 0 {
		return out
	}
	out.Range = &rdRange{Start: rdPosition{line}}
	if endLine > line {
		out.Range.End = &rdPosition{endLine}
	}
	return out
}

func rdSeverity(f *checker.Finding) string {
	level := map[string]string{"error": "ERROR", "warning": "WARNING"}[f.Severity]
	if !f.New {
		level = ""
	}
	return cmp.Or(level, "INFO")
}

package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// summary is one line on the whole run: "3 errors, 1 warning in 5 documents (120 pairs compared, 17 agree)". Where
// findings are known it counts the new ones, and then says how many are known.
func summary(r *checker.Result) string {
	line := foundText(r) + " in " + plural(r.Account.Documents, "document")
	line += " (" + plural(r.Account.Compared, "pair") + " compared, " + strconv.Itoa(r.Account.Agreed) + " agree)"
	if n := r.Account.Ignored; n > 0 {
		line += "; " + strconv.Itoa(n) + " ignored"
	}
	if n := len(r.Errors); n > 0 {
		line += "; " + plural(n, "failure")
	}
	return line
}

// foundText writes "3 errors, 1 warning", and with known findings "3 errors, 1 warning new and 2 known".
func foundText(r *checker.Result) string {
	if r.Account.Known == 0 {
		return cmp.Or(severityCounts(r.Findings), "no discrepancies")
	}
	fresh := slices.DeleteFunc(slices.Clone(r.Findings), func(f checker.Finding) bool { return !f.New })
	return cmp.Or(severityCounts(fresh), "nothing") + " new and " + strconv.Itoa(r.Account.Known) + " known"
}

// severityCounts writes "3 errors, 1 warning"; empty when there are no findings.
func severityCounts(findings []checker.Finding) string {
	var parts []string
	for _, severity := range rules.Severities {
		n := 0
		for i := range findings {
			if findings[i].Severity == severity {
				n++
			}
		}
		switch {
		case n == 0:
		case severity == "info":
			parts = append(parts, plural(n, "note"))
		default:
			parts = append(parts, plural(n, severity))
		}
	}
	return strings.Join(parts, ", ")
}

// firstPlace is the place that a finding is named by and sorted by: the first of its first position. It is nil when the finding
// has none.
func firstPlace(f *checker.Finding) *claims.Claim {
	if len(f.Positions) == 0 || len(f.Positions[0].Evidence) == 0 {
		return nil
	}
	return &f.Positions[0].Evidence[0]
}

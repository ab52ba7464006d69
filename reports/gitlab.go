package reports

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"

	"github.com/factlint/factlint/checker"
)

// gitlabIssue is one entry of a code quality report.
type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
}

// writeGitLab writes a code quality report. It has one place an issue, so the others stand in the description. GitLab tells issues
// apart by their fingerprints: equal ones get a number.
func writeGitLab(w io.Writer, r *checker.Result, _ Options) error {
	issues := make([]gitlabIssue, 0, len(r.Findings)+len(r.Errors))
	seen := map[string]int{}
	add := func(issue gitlabIssue) {
		seen[issue.Fingerprint]++
		if n := seen[issue.Fingerprint]; n > 1 {
			issue.Fingerprint += "-" + strconv.Itoa(n)
		}
		issues = append(issues, issue)
	}
	for i := range r.Errors {
		e := &r.Errors[i]
		add(gitlabIssue{
			Description: cmp.Or(cutEnd(clean(e.Message), longestWords), "unknown error"), CheckName: "not-checked", Severity: "blocker",
			Fingerprint: hashOf("not-checked", e.Path, e.Message),
			Location:    gitlabLocation{pathOf(e.Path), gitlabLines{max(1, e.Line)}},
		})
	}
	for i := range r.Findings {
		add(gitlabIssueOf(&r.Findings[i]))
	}
	return encode(w, issues, "  ")
}

func gitlabIssueOf(f *checker.Finding) gitlabIssue {
	out := gitlabIssue{
		Description: fullMessage(f), CheckName: clean(f.Rule), Severity: gitlabSeverity(f),
		Fingerprint: cmp.Or(clean(f.Fingerprint), hashOf(f.Rule, f.Message)),
		Location:    gitlabLocation{".", gitlabLines{1}},
	}
	if c := firstPlace(f); c != nil {
		out.Location = gitlabLocation{pathOf(c.Path), gitlabLines{max(1, c.Position.Line)}}
	}
	return out
}

func gitlabSeverity(f *checker.Finding) string {
	switch f.Severity {
	case "error":
		return "major"
	case "warning":
		return "minor"
	}
	return "info"
}

// hashOf tells texts apart where there is no fingerprint.
func hashOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		io.WriteString(h, p)
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

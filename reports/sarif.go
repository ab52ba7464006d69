package reports

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	homepage    = "https://github.com/factlint/factlint"
)

// writeSARIF writes one run of SARIF 2.1.0. A finding has exactly one physical location, that of its first place, for services that
// read no more of it; all its other places are related locations.
func writeSARIF(w io.Writer, r *checker.Result, o Options) error {
	driver := sarifDriver{Name: "factlint", Version: toolVersion(o), InformationURI: homepage, Rules: sarifRules(r, &o)}
	run := sarifRun{
		Tool:        sarifTool{driver},
		Invocations: []sarifInvocation{sarifInvocationOf(r)},
		ColumnKind:  "unicodeCodePoints",
		Results:     []sarifResult{},
	}
	var frame bytes.Buffer
	if err := encode(&frame, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}}, "  "); err != nil {
		return err
	}
	compared := anyKnown(r)
	return writeFramed(w, o.Jobs, frame.Bytes(), "results", 3, len(r.Findings), func(i int) any {
		f := &r.Findings[i]
		result := sarifResultOf(f)
		result.RuleIndex = slices.IndexFunc(driver.Rules, func(s sarifRule) bool { return s.ID == result.RuleID })
		if compared {
			result.BaselineState = map[bool]string{true: "new", false: "unchanged"}[f.New]
		}
		return result
	})
}

// sarifRules describes the rules that the findings are of, sorted by id.
func sarifRules(r *checker.Result, o *Options) []sarifRule {
	rules := make([]sarifRule, 0, 8)
	for i := range r.Findings {
		f := &r.Findings[i]
		id := clean(f.Rule)
		k, known := slices.BinarySearchFunc(rules, id, func(s sarifRule, id string) int { return strings.Compare(s.ID, id) })
		if known {
			continue
		}
		rules = slices.Insert(rules, k, sarifRuleOf(id, f, o.rule(f.Rule)))
	}
	return rules
}

func sarifRuleOf(id string, f *checker.Finding, about Rule) sarifRule {
	title := cmp.Or(clean(about.Title), id)
	why := cmp.Or(plainParagraphs(about.Why), title+".")
	tags := []string{clean(f.Type)}
	for _, t := range about.Tags {
		if t = clean(t); !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	return sarifRule{
		ID: id, ShortDescription: sarifText{Text: title}, FullDescription: sarifText{Text: why},
		Help:          sarifText{Text: why, Markdown: markdownParagraphs(about.Why)},
		Configuration: sarifConfiguration{sarifLevel(f.Severity)},
		Properties:    sarifProperties{Tags: tags},
	}
}

func sarifResultOf(f *checker.Finding) sarifResult {
	out := sarifResult{
		RuleID: clean(f.Rule), Level: sarifLevel(f.Severity), Message: sarifText{Text: cmp.Or(shortMessage(f), clean(f.Rule))},
	}
	if f.Fingerprint != "" {
		out.PartialFingerprints = map[string]string{"factlint/v1": clean(f.Fingerprint)}
	}
	spots := spotsOf(f)
	if len(spots) == 0 {
		out.Locations = []sarifLocation{{Physical: sarifPhysical{Artifact: sarifArtifact{"."}}}}
		return out
	}
	out.Locations = []sarifLocation{sarifLocationOf(spots[0].claim)}
	for i, s := range spots[1:] {
		l := sarifLocationOf(s.claim)
		l.ID = i + 1
		l.Message = &sarifText{Text: stating(s)}
		out.Related = append(out.Related, l)
	}
	return out
}

func sarifLocationOf(c *claims.Claim) sarifLocation {
	out := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uriOf(c.Path)}}}
	if p := c.Position; p.Line > 0 {
		out.Physical.Region = &sarifRegion{p.Line, p.Column, p.EndLine, p.EndColumn, &sarifText{Text: cutEnd(clean(c.Text), longestWords)}}
	}
	return out
}

// sarifInvocationOf says whether everything could be read, and what could not.
func sarifInvocationOf(r *checker.Result) sarifInvocation {
	out := sarifInvocation{Successful: len(r.Errors) == 0}
	for _, e := range r.Errors {
		n := sarifNotification{Level: "error", Message: sarifText{Text: cmp.Or(clean(e.Message), "unknown error")}}
		if e.Path != "" {
			l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uriOf(e.Path)}}}
			if e.Line > 0 {
				l.Physical.Region = &sarifRegion{StartLine: e.Line, StartColumn: e.Column}
			}
			n.Locations = []sarifLocation{l}
		}
		out.Notifications = append(out.Notifications, n)
	}
	return out
}

func sarifLevel(severity string) string {
	switch severity {
	case "error", "warning":
		return severity
	}
	return "note"
}

package reports

import (
	"math"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

// The types of this file are the JSON that other programs rely on. Fields may be added; none changes its meaning.

type wireResult struct {
	Version  int           `json:"version"`
	Tool     wireTool      `json:"tool"`
	Findings []wireFinding `json:"findings"`
	Account  wireAccount   `json:"account"`
	Errors   []wireFailure `json:"errors"`
	Warnings []wireFailure `json:"warnings,omitempty"` // directives that ignore nothing
}

type wireTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type wireFinding struct {
	Rule        string         `json:"rule"`
	Type        string         `json:"type"`
	Severity    string         `json:"severity"`
	Message     string         `json:"message"`
	Positions   []wirePosition `json:"positions"`
	Link        *wireLink      `json:"link,omitempty"` // none for rules that look at one claim
	Fingerprint string         `json:"fingerprint"`
	New         bool           `json:"new"`
}

type wirePosition struct {
	Value    string         `json:"value"`
	Evidence []wireEvidence `json:"evidence"`
}

type wireEvidence struct {
	wirePlace
	Claim string `json:"claim"`
}

// wirePlace is where something stands: in findings and in claims alike.
type wirePlace struct {
	Path      string `json:"path"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Text      string `json:"text"`
	Sentence  string `json:"sentence"`
	Source    string `json:"source"`
	Published string `json:"published"`

	Reliability string `json:"reliability,omitempty"` // of the source
}

type wireLink struct {
	Score number64   `json:"score"`
	Terms []wireTerm `json:"terms"`
}

type wireTerm struct {
	Name   string   `json:"name"`
	Bits   number64 `json:"bits"`
	Detail string   `json:"detail"`
}

type wireAccount struct {
	Documents int            `json:"documents"`
	Claims    map[string]int `json:"claims"`
	Compared  int            `json:"compared"`
	Agreed    int            `json:"agreed"`
	Skipped   []wireSkip     `json:"skipped"`
	Known     int            `json:"known,omitempty"`   // findings that are not new
	Stale     int            `json:"stale,omitempty"`   // entries of the baseline that are settled
	Ignored   int            `json:"ignored,omitempty"` // findings that directives keep from being reported
}

type wireSkip struct {
	Reason string `json:"reason"`
	Count  int    `json:"count"`
}

type wireFailure struct {
	Path    string `json:"path"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

// number64 is a float that JSON can hold: what is unbounded or undefined becomes null.
type number64 float64

// MarshalJSON implements json.Marshaler.
func (n number64) MarshalJSON() ([]byte, error) {
	if math.IsInf(float64(n), 0) || math.IsNaN(float64(n)) {
		return []byte("null"), nil
	}
	return appendFloat(nil, float64(n)), nil
}

// wireOf returns everything but the findings, see writeItems.
func wireOf(r *checker.Result, o Options) wireResult {
	out := wireResult{
		Version:  1,
		Tool:     wireTool{"factlint", toolVersion(o)},
		Findings: []wireFinding{},
		Account: wireAccount{
			Documents: r.Account.Documents, Claims: r.Account.Claims,
			Compared: r.Account.Compared, Agreed: r.Account.Agreed,
			Skipped: make([]wireSkip, 0, len(r.Account.Skipped)),
			Known:   r.Account.Known, Stale: r.Account.Stale, Ignored: r.Account.Ignored,
		},
		Errors: wireFailures(r.Errors), Warnings: wireFailures(r.Warnings),
	}
	if out.Account.Claims == nil {
		out.Account.Claims = map[string]int{}
	}
	for _, s := range r.Account.Skipped {
		out.Account.Skipped = append(out.Account.Skipped, wireSkip(s))
	}
	return out
}

func toolVersion(o Options) string {
	if o.Version == "" {
		return "unknown"
	}
	return o.Version
}

func wireFailures(failures []checker.Failure) []wireFailure {
	out := make([]wireFailure, 0, len(failures))
	for _, f := range failures {
		out = append(out, wireFailure(f))
	}
	return out
}

func wireFindingOf(f *checker.Finding) wireFinding {
	out := wireFinding{
		Rule: f.Rule, Type: f.Type, Severity: f.Severity, Message: f.Message,
		Positions:   make([]wirePosition, 0, len(f.Positions)),
		Fingerprint: f.Fingerprint, New: f.New,
	}
	for i := range f.Positions {
		out.Positions = append(out.Positions, wirePositionOf(&f.Positions[i]))
	}
	if len(f.Link.Terms) > 0 {
		out.Link = &wireLink{Score: number64(f.Link.Bits)}
		for _, t := range f.Link.Terms {
			out.Link.Terms = append(out.Link.Terms, wireTerm{t.Name, number64(t.Bits), t.Detail})
		}
	}
	return out
}

func wirePositionOf(p *checker.Position) wirePosition {
	out := wirePosition{Value: p.Value, Evidence: make([]wireEvidence, 0, len(p.Evidence))}
	for i := range p.Evidence {
		c := &p.Evidence[i]
		out.Evidence = append(out.Evidence, wireEvidence{wirePlaceOf(c), c.ID})
	}
	return out
}

func wirePlaceOf(c *claims.Claim) wirePlace {
	return wirePlace{
		Path: c.Path,
		Line: c.Position.Line, Column: c.Position.Column, EndLine: c.Position.EndLine, EndColumn: c.Position.EndColumn,
		Text: c.Text, Sentence: c.Sentence, Source: c.Source, Published: c.Published, Reliability: c.Reliability.String(),
	}
}

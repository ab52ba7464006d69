package reports

import (
	"slices"
	"strconv"

	"github.com/factlint/factlint/checker"
)

const (
	foldedFrom     = 6    // places of a position shown at once
	quotedColumns  = 900  // of a sentence shown around the words of a claim
	headingColumns = 160  // of a message as a heading
	sourceColumns  = 1800 // of a sentence in the part on its document
)

// htmlFinding is one discrepancy on the page.
type htmlFinding struct {
	N              int
	Anchor         string
	Severity, Type string
	Label          string // of the severity
	Rule, Title    string // id of the rule, and what it says in one line; empty when nobody told
	Message        string
	New            bool
	Sources        []int // numbers of the outlets it names, ascending
	Positions      []htmlPosition
	Terms          []htmlTerm
	Score          string
	Why            [][]span
}

// SourceList writes the numbers of the outlets for the filter.
func (f htmlFinding) SourceList() string {
	out := ""
	for _, k := range f.Sources {
		out += " " + strconv.Itoa(k)
	}
	return out + " "
}

type htmlTerm struct{ Name, Detail string }

// htmlPosition is one value with those who state it.
type htmlPosition struct {
	Value  string
	Places string
	Shown  []htmlQuote
	Folded []htmlQuote
	Left   string // how many more there are
}

// htmlQuote is one sentence with the words that matter, and where it stands.
type htmlQuote struct {
	Parts             []htmlPart
	Source, Published string
	Place, Href       string // the line, and the file that it is in
	Context           string // link to the sentence in the part on its document; may be empty
	Speaker           string
}

func (v *htmlView) finding(n int, f *checker.Finding) htmlFinding {
	about := v.options.rule(f.Rule)
	out := htmlFinding{
		N: n, Anchor: "discrepancy-" + strconv.Itoa(n),
		Severity: f.Severity, Label: severityLabel(clean(f.Severity)), Type: clean(f.Type),
		Rule: clean(f.Rule), Title: clean(about.Title), Why: paragraphs(about.Why),
		Message: cutEnd(clean(f.Message), headingColumns), New: f.New,
	}
	for i := range f.Positions {
		p := v.position(&f.Positions[i])
		out.Positions = append(out.Positions, p)
	}
	for _, s := range spotsOf(f) {
		if k, ok := slices.BinarySearch(v.sources, outlet(s.claim.Source, s.claim.Path)); ok {
			out.Sources = append(out.Sources, k)
		}
	}
	slices.Sort(out.Sources)
	out.Sources = slices.Compact(out.Sources)
	for _, t := range reasons(&f.Link) {
		out.Terms = append(out.Terms, htmlTerm{clean(t.Name), cutEnd(clean(t.Detail), headingColumns)})
	}
	if len(out.Terms) > 0 {
		out.Score = strconv.FormatFloat(f.Link.Bits, 'f', 1, 64)
	}
	return out
}

// mostFolded is how many places of a position the page holds; how many there are besides is said.
const mostFolded = 100

func (v *htmlView) position(p *checker.Position) htmlPosition {
	out := htmlPosition{Value: cutEnd(clean(p.Value), headingColumns)}
	cited := citationsOf(p.Evidence, quotedColumns)
	out.Places = plural(len(cited), "place")
	for i := range cited {
		switch q := v.quote(&cited[i]); {
		case i < foldedFrom:
			out.Shown = append(out.Shown, q)
		case i < mostFolded:
			out.Folded = append(out.Folded, q)
		}
	}
	if left := len(cited) - mostFolded; left > 0 {
		out.Left = plural(left, "further place")
	}
	return out
}

func (v *htmlView) quote(cited *citation) htmlQuote {
	c := cited.claim
	parts := make([]htmlPart, 0, len(cited.parts))
	for _, p := range cited.parts {
		if p.text != "" {
			parts = append(parts, htmlPart{Text: p.text, Marked: p.marked})
		}
	}
	return htmlQuote{
		Parts:  parts,
		Source: cutEnd(clean(c.Source), headingColumns), Published: clean(c.Published), Speaker: cutEnd(clean(c.Speaker), headingColumns),
		Place: v.short(c.Path) + ":" + strconv.Itoa(c.Position.Line), Href: targetOf(v.options.Dir, c.Path), Context: v.sentenceOf(c),
	}
}

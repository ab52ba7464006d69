package reports

import (
	"bytes"
	"io"
	"strings"

	"github.com/fatih/color"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

const (
	terminalWidth = 100 // when nobody says
	narrowest     = 40  // below this lines are longer than the terminal
	quoteIndent   = "      "
)

// writeTerminal writes findings as linters do, then each position with everyone who states it.
func writeTerminal(w io.Writer, r *checker.Result, o Options) error {
	err := writeParts(w, o.Jobs, len(r.Findings), func() func(*bytes.Buffer, int) error {
		t := newTerminal(nil, o)
		return func(out *bytes.Buffer, i int) error {
			t.out = out
			t.finding(&r.Findings[i])
			return nil
		}
	})
	if err != nil || o.Quiet {
		return err
	}
	_, err = io.WriteString(w, newTerminal(nil, o).bold(summary(r))+"\n")
	return err
}

// terminal holds the writer and the colours of one report. Colours are switched on each value, so that two reports of
// one process may differ.
type terminal struct {
	out               *bytes.Buffer
	width             int
	color             bool
	bold, dim, words  func(...any) string
	errors, warn, inf func(...any) string
}

func newTerminal(out *bytes.Buffer, o Options) *terminal {
	style := func(attributes ...color.Attribute) func(...any) string {
		c := color.New(attributes...)
		if o.Color {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
	t := &terminal{out: out, width: o.Width, color: o.Color}
	if t.width == 0 {
		t.width = terminalWidth
	}
	t.width = max(t.width, narrowest)
	t.bold, t.dim, t.words = style(color.Bold), style(color.Faint), style(color.Bold, color.Underline)
	t.errors, t.warn, t.inf = style(color.Bold, color.FgRed), style(color.Bold, color.FgYellow), style(color.Bold, color.FgCyan)
	return t
}

func (t *terminal) finding(f *checker.Finding) {
	if c := firstPlace(f); c != nil {
		t.out.WriteString(t.bold(place(c)) + ": ")
	}
	message, severity := clean(f.Message), t.severity(f.Severity)
	if !f.New {
		message, severity = t.dim(message), t.dim("known "+clean(f.Severity))
	}
	t.out.WriteString(severity + ": " + message + " " + t.dim("["+clean(f.Rule)+"]") + "\n")
	for i := range f.Positions {
		t.position(&f.Positions[i])
	}
	t.out.WriteByte('\n')
}

func (t *terminal) severity(s string) string {
	switch s {
	case "error":
		return t.errors(s)
	case "warning":
		return t.warn(s)
	}
	return t.inf(clean(s))
}

// position writes a value, then place, origin and sentence of each who states it.
func (t *terminal) position(p *checker.Position) {
	t.out.WriteString("  " + t.bold(cutEnd(clean(p.Value), t.width-2)) + "\n")
	for i := range p.Evidence {
		t.evidence(&p.Evidence[i])
	}
}

func (t *terminal) evidence(c *claims.Claim) {
	t.out.WriteString("    " + t.dim(place(c)))
	if from := origin(c); from != "" {
		t.out.WriteString("  " + t.dim(cutEnd(from, t.width-len(quoteIndent))))
	}
	t.out.WriteByte('\n')
	q := quoteOf(c).cut(t.width - len(quoteIndent))
	if q == (quote{}) {
		return
	}
	if !t.color && q.words != "" && rightToLeft(q.before+q.words+q.after) { // nobody can tell what stands below what
		q = quoteOf(c).cut(t.width - len(quoteIndent) - len("><"))
		t.out.WriteString(quoteIndent + q.before + "»" + q.words + "«" + q.after + "\n")
		return
	}
	t.out.WriteString(quoteIndent + q.before + t.marked(q.words) + q.after + "\n")
	if t.color || q.words == "" || q.before+q.after == "" { // no words to tell apart from others
		return
	}
	t.out.WriteString(quoteIndent + strings.Repeat(" ", widthOf(q.before)) + strings.Repeat("^", max(1, widthOf(q.words))) + "\n")
}

func (t *terminal) marked(words string) string {
	if words == "" {
		return ""
	}
	return t.words(words)
}

package document_test

import (
	"fmt"
	"strings"

	"github.com/factlint/factlint/claims/document"
)

// dump writes everything that a document says of itself, and its blocks with their places.
func dump(d *document.Document) string {
	var b strings.Builder
	for _, f := range [][2]string{{"title", d.Title}, {"source", d.Source}, {"place", d.Place}, {"language", d.Language}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
		}
	}
	if d.Published.Known() {
		fmt.Fprintf(&b, "published: %s by %s", iso(int(d.Published.Period.From)), d.Published.How)
		if d.Published.Inferred {
			b.WriteString(", year inferred")
		}
		b.WriteString("\n")
	}
	if d.Dateline.End > 0 {
		fmt.Fprintf(&b, "dateline: %q\n", d.Text[d.Dateline.Start:d.Dateline.End])
	}
	for _, n := range d.Notes {
		fmt.Fprintf(&b, "note %d:%d: %s\n", n.Position.Line, n.Position.Column, n.Message)
	}
	for _, ig := range d.Ignores {
		fmt.Fprintf(&b, "ignore line %d: rule %q reason %q file %v block %d error %q\n", ig.Line, ig.Rule, ig.Reason, ig.File, ig.Block, ig.Error)
	}
	for _, m := range d.Masked {
		fmt.Fprintf(&b, "masked: %s\n", d.Text[m.Start:m.End])
	}
	b.WriteString("\n")
	for i, bl := range d.Blocks {
		p := d.Position(bl.Start, bl.End)
		kind := bl.Kind.String()
		if bl.Level > 0 {
			kind += fmt.Sprint(bl.Level)
		}
		fmt.Fprintf(&b, "%d:%d-%d:%d %s %q\n", p.Line, p.Column, p.EndLine, p.EndColumn, kind, d.BlockText(i))
		for _, c := range bl.Cells {
			p := d.Position(c.Start, c.End)
			fmt.Fprintf(&b, "    %d:%d [%s] %q\n", p.Line, p.Column, c.Head, d.Text[c.Start:c.End])
		}
	}
	return b.String()
}

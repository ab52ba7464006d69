package reports

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// outline is what a reader's program makes of a report: its headings, and how much of everything else it sees.
type outline struct {
	Headings []string
	Links    []string
	Other    map[string]int
}

func outlineOf(t *testing.T, source []byte) outline {
	t.Helper()
	out := outline{Other: map[string]int{}}
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			out.Headings = append(out.Headings, string(n.Lines().Value(source)))
		case *ast.Link:
			out.Links = append(out.Links, string(n.Destination))
		case *ast.RawHTML, *ast.HTMLBlock, *ast.AutoLink, *ast.Image, *ast.CodeSpan, *ast.List, *ast.Blockquote,
			*ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak, *east.Strikethrough, *east.Table:
			out.Other[n.Kind().String()]++
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Text of documents must not become anything but text: the only headings, links and markup are the report's own.
func TestMarkdownKeepsItsShape(t *testing.T) {
	var buf bytes.Buffer
	if err := writeMarkdown(&buf, hostileResult(), Options{Dir: "out"}); err != nil {
		t.Fatal(err)
	}
	got := outlineOf(t, buf.Bytes())
	wantHeadings := []string{
		"Discrepancy report", "What was read", "Discrepancies", "Discrepancy 1", "Discrepancy 2",
		"Key facts", "What agrees", "What could not be read", "What was not compared", "Notes on documents",
	}
	if diff := cmp.Diff(wantHeadings, got.Headings); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]int{"Table": 9, "HTMLBlock": 1}, got.Other); diff != "" {
		t.Errorf("markup (-want +got):\n%s", diff)
	}
	for _, l := range got.Links {
		u, err := url.Parse(l)
		if err != nil || u.Scheme != "" || u.Host != "" {
			t.Errorf("link %q leads out of the folder (%v)", l, err)
		}
	}
}

// Every row of a table must have as many cells as its head, counted as the simplest of readers would.
func TestMarkdownRowsAreWhole(t *testing.T) {
	for name, result := range results {
		var buf bytes.Buffer
		if err := writeMarkdown(&buf, result(), Options{}); err != nil {
			t.Fatal(err)
		}
		width := 0
		for line := range strings.Lines(buf.String()) {
			if !strings.HasPrefix(line, "|") {
				width = 0
				continue
			}
			n := strings.Count(line, "|")
			if width != 0 && n != width {
				t.Errorf("%s: %d bars where the head has %d: %s", name, n, width, line)
			}
			width = n
		}
	}
}

func TestTargetOf(t *testing.T) {
	tests := []struct{ dir, file, want string }{
		{"", "docs/a.txt", "./docs/a.txt"},
		{".", "a.txt", "./a.txt"},
		{"out", "docs/a.txt", "../docs/a.txt"},
		{"docs", "docs/a.txt", "./a.txt"},
		{"docs/reports", "docs/b/a.txt", "../b/a.txt"},
		{"out", "../docs/a.txt", "../../docs/a.txt"},
		{"../out", "docs/a.txt", "./docs/a.txt"},
		{"out", "/srv/docs/a.txt", "/srv/docs/a.txt"},
		{"", "javascript:alert(1)", "./javascript%3Aalert%281%29"},
		{"", "a b#c?d&e.txt", "./a%20b%23c%3Fd%26e.txt"},
	}
	for _, tt := range tests {
		if got := targetOf(tt.dir, tt.file); got != tt.want {
			t.Errorf("targetOf(%q, %q) = %q, want %q", tt.dir, tt.file, got, tt.want)
		}
	}
}

// Many documents do not stand side by side: their values name them.
func TestKeyFactsOfManyDocuments(t *testing.T) {
	r := someResult()
	for i := range widestMatrix {
		s := sheet("more/"+strconv.Itoa(i)+".txt", "", 0, delegates(19, "19 delegates", "They counted 19 delegates.", 1, 14))
		s.Claims[0].ID = "more" + strconv.Itoa(i)
		r.Sheets = append(r.Sheets, s)
		r.Findings[0].Positions[0].Evidence = append(r.Findings[0].Positions[0].Evidence, s.Claims...)
	}
	var buf bytes.Buffer
	if err := writeMarkdown(&buf, r, Options{}); err != nil {
		t.Fatal(err)
	}
	_, facts, _ := strings.Cut(buf.String(), "## Key facts")
	facts, _, _ = strings.Cut(facts, "## What agrees")
	golden(t, "many-facts.markdown", []byte(facts))
}

// Long lists are folded, and what is folded is still tables: nothing of it may fall out of its fold.
func TestMarkdownFoldsLongLists(t *testing.T) {
	r := someResult()
	for i := range 40 {
		r.Account.Agreements = append(r.Account.Agreements, r.Account.Agreements[0])
		r.Errors = append(r.Errors, errorsResult().Errors...)
		r.Sheets = append(r.Sheets, sheet("more/"+strconv.Itoa(i)+".txt", "", 0))
	}
	for range 50 {
		r.Findings = append(r.Findings, r.Findings[1])
	}
	first := &r.Findings[0].Positions[0]
	for i := range 10 {
		again := first.Evidence[0]
		again.Position.Line += i + 1
		first.Evidence = append(first.Evidence, again)
	}
	var buf bytes.Buffer
	if err := writeMarkdown(&buf, r, Options{}); err != nil {
		t.Fatal(err)
	}
	want := []string{"43 documents", "3 more", "6 more", "41 agreements", "65 more"}
	var got []string
	for line := range strings.Lines(buf.String()) {
		if summary, ok := strings.CutPrefix(line, "<summary>"); ok {
			got = append(got, strings.TrimSuffix(strings.TrimSpace(summary), "</summary>"))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("folds (-want +got):\n%s", diff)
	}
	if n := strings.Count(buf.String(), "\n</details>\n\n"); n != len(want) {
		t.Errorf("%d folds are closed, want %d", n, len(want))
	}
	if tables := outlineOf(t, buf.Bytes()).Other["Table"]; tables != 62 {
		t.Errorf("%d tables, want 62", tables)
	}
}

// Reports are known as such, so that a run does not take those of earlier ones for documents.
func TestReportsAreKnown(t *testing.T) {
	for name, f := range map[string]Format{"markdown": ReportFormats[0], "html": ReportFormats[1]} {
		for result, r := range results {
			var buf bytes.Buffer
			if err := f.Write(&buf, r(), Options{Version: "1.2.3"}); err != nil {
				t.Fatal(err)
			}
			if !IsReport(buf.Bytes()) {
				t.Errorf("the %s of %s is not known as a report", name, result)
			}
		}
	}
	for _, text := range []string{"", "# Discrepancy report\n", "<html><head><meta name=\"generator\" content=\"factory\">"} {
		if IsReport([]byte(text)) {
			t.Errorf("%q is taken for a report", text)
		}
	}
}

package claims_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// FuzzExtract holds extraction to what it promises of every document, whatever its bytes are.
func FuzzExtract(f *testing.F) {
	for _, name := range fixtures(f) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("19-\xff\xfestrong 12/0/0, 0 of 0 (0%)"))
	f.Add([]byte("off until 4 May 2026, the bridge opens again. Ⱥ 42 bridges"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.txt", "a.md", "a.html"} {
			checkExtraction(t, name, data)
		}
	})
}

func fixtures(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/docs/*")
	if err != nil || len(names) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	return names
}

func TestFixtures(t *testing.T) {
	for _, name := range fixtures(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if n := checkExtraction(t, name, data); n < 20 {
				t.Errorf("only %d claims", n)
			}
		})
	}
}

// checkExtraction extracts the claims of a document twice, checks each, and returns how many there are.
func checkExtraction(t *testing.T, name string, data []byte) int {
	t.Helper()
	doc, err := document.Read(name, data, document.Options{})
	if err != nil {
		return 0
	}
	sheet := claims.Extract(lexicon.Default(), doc, claims.Options{})
	again, err := document.Read(name, data, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if second := claims.Extract(lexicon.Default(), again, claims.Options{}); !reflect.DeepEqual(sheet, second) {
		t.Fatal("the second extraction differs from the first")
	}
	byID := map[string]string{}
	last := 0
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		checkPlace(t, doc, c, len(data))
		if c.Span.Start < last {
			t.Fatalf("claim %d (%s %q) stands before the one before it", i, c.Kind, c.Text)
		}
		last = c.Span.Start
		identity := fmt.Sprintf("%s %s %v", c.Kind, c.Measure, c.Span)
		if was, ok := byID[c.ID]; ok && was != identity {
			t.Fatalf("%q and %q have one id", was, identity)
		}
		byID[c.ID] = identity
	}
	return len(sheet.Claims)
}

// checkPlace checks that a claim stands where it says, and says what stands there.
func checkPlace(t *testing.T, doc *document.Document, c *claims.Claim, size int) {
	t.Helper()
	what := fmt.Sprintf("%s %q at %v, %+v", c.Kind, c.Text, c.Span, c.Position)
	if c.Span.Start < 0 || c.Span.End <= c.Span.Start || c.Span.End > size {
		t.Fatalf("%s: outside of the file of %d bytes", what, size)
	}
	p := c.Position
	if got := doc.TextAt(c.Span.Start, c.Span.End); got != c.Text && literal(doc, p) {
		t.Fatalf("%s: there stands %q", what, got)
	}
	if p.Line < 1 || p.Column < 1 || p.EndLine < p.Line || p.EndLine == p.Line && p.EndColumn <= p.Column {
		t.Fatalf("%s: no place", what)
	}
	if at := int(c.At); at < 0 || at >= len(c.Sentence) || !strings.HasPrefix(c.Sentence[at:], c.Text) && !(c.Kind == claims.Quote && strings.HasPrefix(c.Text, c.Sentence[at:])) {
		t.Fatalf("%s: not at %d of its sentence %q", what, at, c.Sentence) // a quotation may go on for sentences
	}
	if !strings.HasPrefix(c.ID, "c") || len(c.ID) != 13 {
		t.Fatalf("%s: id %q", what, c.ID)
	}
	values := []claims.Value{c.Value}
	if c.Derived != nil {
		values = append(values, *c.Derived)
	}
	for _, v := range values {
		if iv := v.Interval; math.IsNaN(iv.Value) || math.IsNaN(iv.Lo) || math.IsNaN(iv.Hi) {
			t.Fatalf("%s: a bound is no number: %+v", what, iv)
		}
	}
	if c.Path != doc.Path || c.Kind == "" || c.Modality == "" {
		t.Fatalf("%s: path %q, modality %q", what, c.Path, c.Modality)
	}
}

// literal reports whether the file has at a place just the bytes of the reading text: nothing is wrapped, marked up or
// written in another encoding.
func literal(doc *document.Document, p document.Position) bool {
	return strings.HasSuffix(doc.Path, ".txt") && p.Line == p.EndLine && len(doc.Notes) == 0
}

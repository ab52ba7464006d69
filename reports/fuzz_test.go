package reports

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/factlint/factlint/checker"
)

// spoil puts a text wherever a document, a rule or a path could have put it into a result.
func spoil(r *checker.Result, text string) *checker.Result {
	for i := range r.Sheets {
		s := &r.Sheets[i]
		s.Path += text
		s.Source, s.Title, s.Language = text, text, text
		for k := range s.Claims {
			c := &s.Claims[k]
			c.Path, c.Source, c.Text, c.Sentence, c.At, c.Counted, c.Side, c.Speaker, c.Measure = s.Path, text, text, "a "+text+" b", 2, text, text, text, text
			c.Value.Text, c.Value.Name.Text, c.Subject, c.Event.Place, c.Office.Title = text, text, text, text, text
		}
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Message, f.Rule, f.Fingerprint = text, f.Rule+text, f.Fingerprint+text
		for p := range f.Positions {
			f.Positions[p].Value = text
			for k := range f.Positions[p].Evidence {
				c := &f.Positions[p].Evidence[k]
				c.Path, c.Source, c.Text, c.Sentence, c.At, c.Published, c.Speaker = "docs/"+text, text, text, "a "+text+" b", 2, text, text
				c.Value.Text, c.Value.Name.Text = text, text
			}
		}
		for k := range f.Link.Terms {
			f.Link.Terms[k].Name, f.Link.Terms[k].Detail = text, text
		}
	}
	r.Errors = append(r.Errors, checker.Failure{Path: text, Line: 3, Message: text})
	r.Warnings = append(r.Warnings, checker.Failure{Path: text, Message: text})
	return r
}

// FuzzFormats writes a result with any text in it in every format: machines can read theirs, and no page holds an element that the
// text brought along.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{
		"19 delegates", `</script><img src=x onerror=alert(1)>`, `"><svg/onload=x>`, "]]>&lt;!--", "\x00\x1b[31m\u202e\ufffd\xff", "a|b\n::error::x\r\n", "=1+1", "%0A%3A`*_[](javascript:x)", `{{.}}<`,
	} {
		f.Add(s)
	}
	own := checkPage(f, written(f, "html", spoil(someResult(), "plain")))
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<10 {
			return
		}
		for i := range Formats {
			out := written(t, Formats[i].Name, spoil(someResult(), text))
			if !utf8.Valid(out) {
				t.Fatalf("%s is no UTF-8", Formats[i].Name)
			}
			checkFormat(t, Formats[i].Name, out, own)
		}
	})
}

func checkFormat(t *testing.T, name string, out []byte, own map[string]int) {
	t.Helper()
	switch name {
	case "json", "sarif", "gitlab", "rdjson":
		if !json.Valid(out) {
			t.Fatalf("%s: no JSON:\n%s", name, out)
		}
	case "jsonl":
		for line := range bytes.Lines(out) {
			if !json.Valid(line) {
				t.Fatalf("jsonl: no JSON: %s", line)
			}
		}
	case "junit":
		for dec := xml.NewDecoder(bytes.NewReader(out)); ; {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("junit: %v:\n%s", err, out)
			}
		}
	case "html":
		if found := checkPage(t, out); !maps.Equal(found, own) {
			t.Fatalf("the page holds %v, want %v", found, own)
		}
	}
}

// active are the elements that run, load or send something.
var active = []string{"script", "style", "link", "img", "iframe", "object", "embed", "base", "form", "meta", "video", "audio"}

// checkPage fails when a page holds a handler, or a link that runs something. It counts the active elements.
func checkPage(t testing.TB, out []byte) map[string]int {
	t.Helper()
	found := map[string]int{}
	for z := html.NewTokenizer(bytes.NewReader(out)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		token := z.Token()
		if slices.Contains(active, token.Data) {
			found[token.Data]++
		}
		own := token.Data == "link" && token.String() == `<link rel="icon" href="data:,">` // keeps browsers from asking for one
		for _, a := range token.Attr {
			link := strings.ToLower(strings.TrimSpace(a.Val))
			if strings.HasPrefix(a.Key, "on") || (a.Key == "href" || a.Key == "src") && (strings.HasPrefix(link, "javascript:") || strings.HasPrefix(link, "data:")) && !own {
				t.Fatalf("the page holds %s", token)
			}
		}
	}
	return found
}

// FuzzClaimFormats writes claims with any text in them in every format of claims: machines can read theirs.
func FuzzClaimFormats(f *testing.F) {
	for _, s := range []string{"19 delegates", "\x00\x1b[31m\u202e\ufffd\xff", "a|b\n\r\n", `"},{"a":"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<10 {
			return
		}
		for _, format := range ClaimFormats {
			var out bytes.Buffer
			if err := format.Write(&out, spoil(someResult(), text), Options{}); err != nil {
				t.Fatalf("%s: %v", format.Name, err)
			}
			if !utf8.Valid(out.Bytes()) {
				t.Fatalf("%s is no UTF-8", format.Name)
			}
			if format.Name == "table" {
				if strings.ContainsAny(out.String(), "\x00\x1b\u202e") {
					t.Fatalf("the table holds control characters: %q", out.String())
				}
				continue
			}
			checkFormat(t, format.Name, out.Bytes(), nil)
		}
	})
}

// FuzzTemplate takes any text for a template: it is written, or the error names its file.
func FuzzTemplate(f *testing.F) {
	for _, s := range []string{someTemplate.Text, "{{range .findings}}{{.rule}}{{end}}", `{{define "a"}}{{template "a"}}{{end}}{{template "a"}}`, "{{", "{{index .findings 99}}", "{{printf \"%*d\" 999999999 1}}"} {
		f.Add(s)
	}
	format, _ := Find(Formats, "template")
	f.Fuzz(func(t *testing.T, text string) {
		if err := format.Write(io.Discard, someResult(), Options{Template: Template{Name: "own.tmpl", Text: text}}); err != nil && !strings.Contains(err.Error(), "own.tmpl") {
			t.Fatalf("the error does not name the file: %v", err)
		}
	})
}

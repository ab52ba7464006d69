package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/reports/sariftest"
)

// What the samples give passes the schema, and so does a run that could not read something.
func TestSARIFOfTheSamples(t *testing.T) {
	schema := sariftest.New(t)
	t.Chdir(top)
	for _, args := range [][]string{{"seeds/docs"}, {"seeds/docs", "no such file.txt"}} {
		_, stdout, _ := command(append([]string{"check", "--no-config", "--output", "sarif"}, args...)...)
		schema.Valid(t, strings.Join(args, " "), []byte(stdout))
		if n := strings.Count(stdout, `"ruleId"`); n < 5 {
			t.Errorf("%q: %d results", args, n)
		}
	}
}

// tricks are what a document may hold to harm those who read a report of it.
var tricks = strings.Join([]string{
	"\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b1m \u009b2J",
	"<script>alert(1)</script><img src=x onerror=alert(1)><!-- --> ]]> </script>",
	"| a | b |\n|---|---|\n| c | d |",
	"[click](javascript:alert(1)) ![](http://evil.example/x.png) ](javascript:alert(2)) [x]: javascript:alert(3)",
	"\u202ecod.exe\u202c \u2066left\u2069 \u200bzero",
	"::error::x ##[command]y %0A::set-output name=a::b",
	"=HYPERLINK(\"http://evil.example\") ;=1+1 @SUM(A1)",
	"{{.Env}} ${HOME} `id` $(id)",
}, "\n")

// hostileDesk writes documents that contradict each other among their tricks: in the sentence, the source, the title and the name.
func hostileDesk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	word := strings.Repeat("Donaudampfschiff", 6250) // of 100,000 letters
	inline := strings.ReplaceAll(strings.ReplaceAll(tricks, "\n", " "), ". ", " ")
	for name, body := range map[string]string{
		"a <b>|`x`](javascript:alert(4)).txt": "TARN, March 4, 2026 (Estmark Press) - " + inline + " the collapse at the Brezna colliery on Tuesday killed 19 miners, " + inline + " said one.\n",
		"b.md":                                "---\nsource: \"Quay <script>alert(5)</script> | [News](javascript:alert(6))\"\ndate: 2026-03-04\ntitle: \"<img src=x onerror=alert(7)>\"\n---\n\nTwenty-three miners were killed in the collapse at the Brezna colliery on Tuesday.\n\n" + tricks + "\n",
		"c.txt":                               "TARN, March 4, 2026 (" + word + ") - " + word + " the collapse at the Brezna colliery on Tuesday killed 31 miners " + word + ".\n\n" + word + "\n",
		"d.html":                              "<html><head><title>x</title><meta name=\"author\" content=\"<svg onload=alert(8)>\"></head><body><p>TARN, March 4, 2026 (Harbour Wire) - In the collapse at the Brezna colliery on Tuesday &lt;script&gt;alert(9)&lt;/script&gt; 40 miners were killed.</p></body></html>",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644); err != nil {
			t.Skipf("such a file cannot be written here: %v", err)
		}
	}
	return dir
}

func TestHostileDocumentsHarmNoFormat(t *testing.T) {
	schema := sariftest.New(t)
	t.Chdir(hostileDesk(t))
	out := t.TempDir()
	if err := os.WriteFile(filepath.Join(out, "list.tmpl"), []byte("{{range .Findings}}{{.Message}} {{json .}}\n{{end}}"), 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"check", "--no-config", "--color", "never", "--fail-on", "never"}
	for _, f := range reports.Formats {
		value := f.Name + "=" + filepath.Join(out, f.Name)
		if f.Template {
			value = f.Name + "=" + filepath.Join(out, "list.tmpl") + "=" + filepath.Join(out, f.Name)
		}
		args = append(args, "--output", value)
	}
	if code, _, stderr := command(append(args, ".")...); code != exitClean {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	control := regexp.MustCompile("[\x00-\x09\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069]")
	for _, f := range reports.Formats {
		data, err := os.ReadFile(filepath.Join(out, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		if at := control.FindIndex(data); at != nil {
			t.Errorf("%s writes %q", f.Name, data[max(0, at[0]-20):at[1]])
		}
		if !bytes.Contains(data, []byte("miners killed")) && f.Name != "csv" {
			t.Errorf("%s does not tell the finding", f.Name)
		}
		if most := 2 << 20; len(data) > most {
			t.Errorf("%s writes %d bytes", f.Name, len(data))
		}
		harmless(t, f.Name, data, schema)
	}
}

// harmless holds what a format wrote to what its readers would make of it.
func harmless(t *testing.T, format string, data []byte, schema sariftest.Schema) {
	t.Helper()
	switch format {
	case "sarif":
		schema.Valid(t, format, data)
	case "json", "gitlab", "rdjson":
		if !json.Valid(data) {
			t.Errorf("%s is not valid", format)
		}
	case "jsonl":
		for line := range bytes.Lines(data) {
			if !json.Valid(line) {
				t.Errorf("a line is no JSON: %.200s", line)
			}
		}
	case "junit":
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := d.Token(); err == io.EOF {
				return
			} else if err != nil {
				t.Errorf("junit: %v", err)
				return
			}
		}
	case "csv":
		if _, err := csv.NewReader(bytes.NewReader(data)).ReadAll(); err != nil {
			t.Errorf("csv: %v", err)
		}
	case "github":
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(strings.TrimSpace(line), "::") && !regexp.MustCompile(`^::(error|warning|notice) `).MatchString(line) || strings.Contains(line, "##[") {
				t.Errorf("a document gives a command: %.200s", line)
			}
		}
	case "html":
		harmlessHTML(t, data)
	case "markdown":
		harmlessMarkdown(t, data)
	}
}

// harmlessHTML looks for elements and attributes that no template of a report has.
func harmlessHTML(t *testing.T, data []byte) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	scripts := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script":
			scripts++
		case "img", "iframe", "object", "embed", "base", "b":
			t.Errorf("a document brings an element <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "href" && strings.HasPrefix(a.Val, "javascript:") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	if scripts != 1 {
		t.Errorf("%d scripts, want the report's own", scripts)
	}
}

// harmlessMarkdown looks for links out of the folder, pictures, and markup that reports do not write.
func harmlessMarkdown(t *testing.T, data []byte) {
	t.Helper()
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(data))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			if u, err := url.Parse(string(n.Destination)); err != nil || u.Scheme != "" || u.Host != "" {
				t.Errorf("a link to %s", n.Destination)
			}
		case *ast.HTMLBlock:
			block := string(n.Lines().Value(data))
			if !strings.HasPrefix(block, "<!-- A report") && !strings.HasPrefix(block, "<details>") && !strings.HasPrefix(block, "</details>") {
				t.Errorf("HTML: %.200s", block)
			}
		case *ast.RawHTML, *ast.AutoLink, *ast.Image, *ast.FencedCodeBlock, *ast.CodeBlock:
			t.Errorf("a document brings a %s", n.Kind())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Package seedstest makes documents for benchmarks from the sample documents.
package seedstest

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Document is a file that was made.
type Document struct {
	Path string // with /
	Data []byte
}

// Sizes are the inputs of the benchmarks: how many documents each has.
var Sizes = []struct {
	Name      string
	Documents int
}{{"small", 6}, {"large", 600}}

// Documents makes n documents: the sample documents, and then the same again and again about people and places with other names, so that
// every round tells stories of its own. Each round follows the one before; the same n makes the same documents.
func Documents(t testing.TB, n int) []Document {
	t.Helper()
	samples := samples(t)
	plain := plainWords(samples)
	var out []Document
	for round := 0; len(out) < n; round++ {
		for _, d := range samples[:min(len(samples), n-len(out))] {
			text := d.Data
			if round > 0 {
				text = renamed(text, plain, round)
			}
			out = append(out, Document{fmt.Sprintf("%03d/%s", round, d.Path), text})
		}
	}
	return out
}

// Of returns the documents whose names end in an extension, joined to one of at least so many bytes.
func Of(t testing.TB, ext string, bytes int) Document {
	t.Helper()
	var out []byte
	for round := 0; len(out) < bytes; round++ {
		before := len(out)
		for _, d := range Documents(t, 200*(round+1)) {
			if filepath.Ext(d.Path) == ext && len(out) < bytes {
				out = append(append(out, d.Data...), '\n', '\n')
			}
		}
		if len(out) == before {
			t.Fatalf("no sample ends in %s", ext)
		}
	}
	return Document{"joined" + ext, out}
}

// samples reads the sample documents, but for those that are kept unread.
func samples(t testing.TB) (out []Document) {
	t.Helper()
	_, file, _, _ := runtime.Caller(0)
	root := filepath.Dir(filepath.Dir(file))
	for _, pattern := range []string{"docs", filepath.Join("clusters", "*", "docs")} {
		files, err := filepath.Glob(filepath.Join(root, pattern, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if !slices.Contains([]string{".txt", ".md", ".html"}, filepath.Ext(f)) {
				continue
			}
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			name, err := filepath.Rel(root, f)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, Document{filepath.ToSlash(name), data})
		}
	}
	if len(out) == 0 {
		t.Fatalf("no sample documents in %s", root)
	}
	return out
}

// calendar is words that are written with a capital letter and are no names.
const calendar = "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday doctype"

// plainWords returns the words that some sample writes in lower case.
func plainWords(samples []Document) map[string]bool {
	plain := map[string]bool{}
	for _, w := range strings.Fields(calendar) {
		plain[w] = true
	}
	for _, d := range samples {
		for _, w := range strings.FieldsFunc(string(d.Data), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
				plain[w] = true
			}
		}
	}
	return plain
}

// shortestName is how many letters a word needs to be taken for a name.
const shortestName = 4

// renamed gives the names of a text an ending that tells the round.
func renamed(text []byte, plain map[string]bool, round int) []byte {
	syllables := []string{"an", "ev", "il", "or", "um", "ast", "ek", "int", "ol", "ur"}
	ending := ""
	for n := round; n > 0; n /= len(syllables) {
		ending += syllables[n%len(syllables)]
	}
	var out strings.Builder
	tag := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if !unicode.IsLetter(r) {
			tag = tag && r != '>' || r == '<'
			out.Write(text[i : i+size])
			i += size
			continue
		}
		end := i
		for end < len(text) {
			r, size := utf8.DecodeRune(text[end:])
			if !unicode.IsLetter(r) {
				break
			}
			end += size
		}
		word := string(text[i:end])
		out.WriteString(word)
		switch {
		case tag || !unicode.IsUpper(r) || len(word) < shortestName || plain[strings.ToLower(word)]:
		case word == strings.ToUpper(word):
			out.WriteString(strings.ToUpper(ending))
		default:
			out.WriteString(ending)
		}
		i = end
	}
	return []byte(out.String())
}

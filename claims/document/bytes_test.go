package document

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestCountRunes counts code points of one to four bytes at every length and offset.
func TestCountRunes(t *testing.T) {
	s := []byte(strings.Repeat("aé“日𝄞 ", 7) + "plain text behind it")
	for i := range s {
		if !utf8.RuneStart(s[i]) {
			continue
		}
		for j := i; j <= len(s); j++ {
			if j < len(s) && !utf8.RuneStart(s[j]) {
				continue
			}
			if got, want := countRunes(s[i:j]), utf8.RuneCount(s[i:j]); got != want {
				t.Fatalf("%q has %d code points, not %d", s[i:j], want, got)
			}
		}
	}
}

// BenchmarkCountRunes counts the code points of a line of four kilobytes.
func BenchmarkCountRunes(b *testing.B) {
	line := []byte(strings.Repeat("the café’s naïve façade ", 170))
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		countRunes(line)
	}
}

// TestCodeLike holds what is looked for in all blocks at once against what the words of each say.
func TestCodeLike(t *testing.T) {
	texts := []string{"plain words.", "a_b", "f()", "f( )", "a: b", "a::b", ":", "(", "x [1]", "a=b", "<p>", "{", "}", `c:\d`, "R&D", "#4", "a/b", "(a)", ")(", "::"}
	d := &Document{Text: strings.Join(texts, "\n")}
	for _, s := range texts {
		start := int32(0)
		if n := len(d.Blocks); n > 0 {
			start = d.Blocks[n-1].End + 1
		}
		d.Blocks = append(d.Blocks, Block{Start: start, End: start + int32(len(s))})
	}
	like := codeLike(d)
	for i, s := range texts {
		want := strings.ContainsAny(s, "_/[=<>{}\\&#") || strings.Contains(s, "()") || strings.Contains(s, "::")
		if like[i] != want {
			t.Errorf("%q: %t, want %t", s, like[i], want)
		}
	}
}

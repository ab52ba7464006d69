package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/factlint/factlint/claims/lexicon"
)

var boundarySeeds = []string{
	"The crew of 23, all rescued at 5:30 p.m., don't speak.\r\n\tNo. 7_b costs $1,250.50; 3:2 won",
	"L’équipe d'Osh — “14-strong” … naïve café’s o’clock ’tis", "a\u0301b c\u200dd e\u00adf \u200e g", "١٢٣ ארמון״ה ש'ל 日本語カタカナ 🇫🇷🇩🇪🇫 👩‍👩‍👧",
	"x.\u00e9 1,\u0661 a:b a:1 1:b _a a_1 __ 1.a a.1 '' .. a..b", "×÷ªº µ ʼn ɏ ɐ ɿ ʀ", "a  \u3000 b \u2003\u2003c\v\f\u0085d\u2028e", "\xff\xc3 \xe2\x80 a\xc3", "a\u2018b 1\u20192 „q”",
}

// FuzzWordEnd holds word boundaries against those of the library.
func FuzzWordEnd(f *testing.F) {
	for _, s := range boundarySeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?") // as reading texts are
		at := 0
		for it := words.FromString(s); it.Next(); {
			want := at + len(it.Value())
			if got := wordEnd(s, at); got != want {
				t.Fatalf("%q from %d: %q, the library says %q", s, at, s[at:got], s[at:want])
			}
			at = want
		}
	})
}

// TestWordEndOfPairs tries every pair and triple of characters that the rules tell apart.
func TestWordEndOfPairs(t *testing.T) {
	parts := []string{"a", "Z", "5", "_", ":", ";", ",", ".", "'", `"`, " ", "\n", "\r", "\t", "-", "$", "é", "ß", "×", "ɏ", "’", "‘", "“", "”", "–", "—", "„", "…", "\u00ad", "\u0301", "\u200d", "ш", "א", "日", "カ", "٣", "🇫", "👩", "\u2003", "\xff", ""}
	for _, a := range parts {
		for _, b := range parts {
			for _, c := range parts {
				for _, d := range parts {
					s := a + b + c + d
					at := 0
					for it := words.FromString(s); it.Next(); {
						want := at + len(it.Value())
						if got := wordEnd(s, at); got != want {
							t.Fatalf("%q from %d: %q, the library says %q", s, at, s[at:got], s[at:want])
						}
						at = want
					}
				}
			}
		}
	}
}

// FuzzTokens holds tokens against the words of the library, and their hashes against those of their text.
func FuzzTokens(f *testing.F) {
	for _, s := range boundarySeeds {
		f.Add(s)
	}
	f.Add("B1.5 B1,5 x.y x. y a'b a' b it's IT'S Don’t A a1 1a US")
	lex := lexicon.Default()
	f.Add("‘ o ’c")
	f.Add("\"s ’ c")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		got := Analyze(lex, s, []Span{{End: int32(len(s))}}, nil).Tokens
		at := 0
		for it := words.FromString(s); it.Next(); {
			w := it.Value()
			start := at
			at += len(w)
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsSpace(r) {
				continue
			}
			if len(got) == 0 {
				t.Fatalf("%q: no token for %q", s, w)
			}
			tok := got[0]
			got = got[1:]
			form := w
			if tok.Possessive {
				form = strings.TrimSuffix(string(AppendFold(nil, w)), "'s")
			}
			if int(tok.Start) != start || int(tok.End) != at || tok.Hash != lexicon.HashOf(form) {
				t.Fatalf("%q: token %+v, want %q at %d", s, tok, w, start)
			}
		}
		if len(got) > 0 {
			t.Fatalf("%q: a token too many: %+v", s, got[0])
		}
	})
}

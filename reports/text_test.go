package reports

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/quantity"
)

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"plain words", "plain words"},
		{"  two\r\n lines\t ", "two lines"},
		{"\x1b[31m", "␛[31m"},
		{"a\x00b\x7f", "a␀b␡"},
		{"csi \u009b1m", "csi [U+009B]1m"},
		{"\u202eabc\u2069", "[U+202E]abc[U+2069]"},
		{"soft\u00adhyphen\ufeff", "softhyphen"},
		{"no\u00a0break\u2028line", "no break line"},
		{"می\u200cخواهم", "می\u200cخواهم"},
		{"bad \xff byte", "bad � byte"},
	}
	for _, tt := range tests {
		if got := clean(tt.in); got != tt.want {
			t.Errorf("clean(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if got := clean(tt.want); got != tt.want {
			t.Errorf("clean(%q) = %q: cleaning twice changes text", tt.want, got)
		}
	}
}

func TestWidth(t *testing.T) {
	tests := []struct {
		in   string
		want int
	}{{"abc", 3}, {"日本", 4}, {"e\u0301", 1}, {"👩‍👩‍👧", 2}, {"Ə", 1}, {"❤\ufe0f", 2}, {"ｶ", 1}}
	for _, tt := range tests {
		if got := widthOf(tt.in); got != tt.want {
			t.Errorf("widthOf(%q) = %d, want %d", tt.in, got, tt.want)
		}
	}
}

// Words that stand twice in a sentence are marked where the claim stands.
func TestQuoteMarksTheRightWords(t *testing.T) {
	sentence := "Of the 19 delegates\n who came,  19 delegates spoke\u202e."
	for at, want := range map[int]quote{
		strings.Index(sentence, "19"):     {"Of the ", "19 delegates", " who came, 19 delegates spoke[U+202E]."},
		strings.LastIndex(sentence, "19"): {"Of the 19 delegates who came, ", "19 delegates", " spoke[U+202E]."},
		3:                                 {"Of the ", "19 delegates", " who came, 19 delegates spoke[U+202E]."}, // does not stand there
		len(sentence) + 1:                 {"Of the ", "19 delegates", " who came, 19 delegates spoke[U+202E]."},
	} {
		c := claims.Claim{Sentence: sentence, Text: "19 delegates", At: int32(at)}
		if got := quoteOf(&c); got != want {
			t.Errorf("at %d: %q, want %q", at, got, want)
		}
		v := &htmlView{}
		parts := v.sentence(0, []*claims.Claim{&c}).Parts
		if len(parts) != 3 || parts[0].Text != want.before || parts[1].Text != want.words || parts[1].Says == "" {
			t.Errorf("at %d: parts %+v, want %q", at, parts, want)
		}
	}
}

// Under a line whose letters run both ways, signs would stand below other words than those they mean.
func TestTerminalMarksWordsInLinesThatRunBothWays(t *testing.T) {
	for sentence, want := range map[string]string{
		"קרה ביום 19 delegates בעיר":       "      קרה ביום »19 delegates« בעיר\n",
		"They counted 19 delegates there.": "      They counted 19 delegates there.\n                   ^^^^^^^^^^^^\n",
		"港に着いた 19 delegates は":             "      港に着いた 19 delegates は\n                 ^^^^^^^^^^^^\n",
	} {
		r := &checker.Result{Findings: []checker.Finding{{Positions: []checker.Position{{
			Value: "19", Evidence: []claims.Claim{delegates(19, "19 delegates", sentence, 1, 1)}}}}}}
		var buf bytes.Buffer
		if err := writeTerminal(&buf, r, Options{Quiet: true}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(buf.String(), want) {
			t.Errorf("%q is marked thus:\n%s", sentence, buf.String())
		}
	}
}

func TestQuoteFindsWholeWords(t *testing.T) {
	tests := []struct{ sentence, words, before string }{
		{"In 1919 there were 19.", "19", "In 1919 there were "},
		{"In 1919 nobody counted.", "19", "In "}, // better inside a word than nowhere
		{"Broken\nover  lines: 19\ndelegates.", "19 delegates", "Broken over lines: "},
		{"Éa a", "a", "Éa "},
		{"Not there.", "20", "Not there."},
	}
	for _, tt := range tests {
		q := quoteOf(&claims.Claim{Sentence: tt.sentence, Text: tt.words})
		if q.before != tt.before {
			t.Errorf("quoteOf(%q, %q).before = %q, want %q", tt.sentence, tt.words, q.before, tt.before)
		}
	}
}

func TestCutFits(t *testing.T) {
	quotes := []quote{
		{"a long beginning that goes on and on ", "the words", " and a long end that goes on and on"},
		{"", "the words", " and a long end that goes on and on and on"},
		{"a long beginning that goes on and on and on ", "the words", "."},
		{"", "words that are themselves far too long for the line", ""},
		{"nothing is marked in this sentence at all", "", ""},
		{"港に着いた人々は雨の中を歩いた。", "二十人", "代表は傘を持っていなかった。"},
		{"short ", "words", ""},
	}
	for _, q := range quotes {
		for n := 10; n < 60; n++ {
			c := q.cut(n)
			if w := widthOf(c.before + c.words + c.after); w > n {
				t.Errorf("%+v cut to %d takes %d columns: %+v", q, n, w, c)
			}
			if q.words != "" && n > widthOf(q.words)+2 && c.words != q.words {
				t.Errorf("%+v cut to %d loses its words: %+v", q, n, c)
			}
		}
	}
}

func TestIntervalText(t *testing.T) {
	tests := []struct {
		in   quantity.Interval
		want string
	}{
		{exactly(19), "19"},
		{quantity.Interval{Value: 4600, Hedge: "about"}, "about 4,600"},
		{quantity.Interval{Value: 10, Lo: 10, Hi: 12, Hedge: "between"}, "10–12"},
		{quantity.Interval{Lo: 12, Hi: 199, Hedge: "vague"}, "dozens"},
	}
	for _, tt := range tests {
		if got := intervalText(tt.in, "dozens"); got != tt.want {
			t.Errorf("intervalText(%+v) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b[31m\u202e | [x](y) `z`")
	f.Fuzz(func(t *testing.T, s string) {
		once := clean(s)
		if clean(once) != once {
			t.Errorf("cleaning %q twice changes it", s)
		}
		q := quoteOf(&claims.Claim{Sentence: s + "19" + s, Text: "19"}).cut(60)
		if w := widthOf(q.before) + widthOf(q.words) + widthOf(q.after); w > 60 {
			t.Errorf("%q takes %d columns", q, w)
		}
	})
}

// A sentence that says a value twice is quoted once, with both marked.
func TestCitationsJoinOneSentence(t *testing.T) {
	sentence := "It came a day earlier, on Thursday, February 12, through the gate."
	at := func(words string, line int) claims.Claim {
		c := claims.Claim{Path: "a.txt", Sentence: sentence, Text: words, At: int32(strings.Index(sentence, words))}
		c.Position.Line = line
		return c
	}
	got := citationsOf([]claims.Claim{at("a day earlier", 3), at("Thursday, February 12", 3), at("a day earlier", 9)}, 200)
	var texts []string
	for _, c := range got {
		line := strconv.Itoa(c.claim.Position.Line) + ": "
		for _, p := range c.parts {
			if p.marked {
				p.text = "[" + p.text + "]"
			}
			line += p.text
		}
		texts = append(texts, line)
	}
	want := []string{"3: It came [a day earlier], on [Thursday, February 12], through the gate.", "9: It came [a day earlier], on Thursday, February 12, through the gate."}
	if !slices.Equal(texts, want) {
		t.Errorf("got %q, want %q", texts, want)
	}
}

// Documents are called by as much of their path as tells them apart.
func TestShortNames(t *testing.T) {
	paths := map[string]string{
		"docs/a.txt": "a.txt", "x/index.html": "x/index.html", "y/index.html": "y/index.html", "index.html": "index.html",
		"one/x/b.md": "one/x/b.md", "two/x/b.md": "two/x/b.md", "/c.txt": "c.txt", "evil/\x1b.txt": "␛.txt",
	}
	var sheets []claims.Sheet
	for p := range paths {
		sheets = append(sheets, claims.Sheet{Path: p})
	}
	if diff := cmp.Diff(paths, shortNames(sheets)); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

package text_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

func sentences(raw string) []string {
	t := text.Analyze(lexicon.Default(), raw, []text.Span{{End: int32(len(raw))}}, nil)
	var out []string
	for _, s := range t.Sentences {
		out = append(out, raw[s.Start:s.End])
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		raw  string
		want []string
	}{
		{"Mr. Brown met Gen. Ivo Last. He left.", []string{"Mr. Brown met Gen. Ivo Last.", "He left."}},
		{"It began at 5 p.m. on Friday. The U.S. survey said 6.2. No one knew.", []string{"It began at 5 p.m. on Friday.", "The U.S. survey said 6.2.", "No one knew."}},
		{`"Who did it?" he asked. "We did not. They did," she said.`, []string{`"Who did it?" he asked.`, `"We did not.`, `They did," she said.`}},
		{"J. R. Holm, 41, spoke at 5 p.m. The crowd left.", []string{"J. R. Holm, 41, spoke at 5 p.m.", "The crowd left."}},
		{"It fell 2.5 points... and rose. Then?! Yes.", []string{"It fell 2.5 points... and rose.", "Then?!", "Yes."}},
		{"There only Ivo Last sat. He slept in the sun. On Sun. 5 May he left.", []string{"There only Ivo Last sat.", "He slept in the sun.", "On Sun. 5 May he left."}},
		{"He wrote “We stay.” Then he left.", []string{"He wrote “We stay.”", "Then he left."}},
	} {
		if diff := cmp.Diff(c.want, sentences(c.raw)); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.raw, diff)
		}
	}
}

func TestTokensAndMasks(t *testing.T) {
	raw := "See https://x.test/12 for 1,250 people’s “14-strong” crew."
	tx := text.Analyze(lexicon.Default(), raw, []text.Span{{End: int32(len(raw))}}, []text.Span{{Start: 4, End: 21}})
	var got []string
	for i := range tx.Tokens {
		tok := &tx.Tokens[i]
		w := tx.Of(tok)
		if tok.Possessive {
			w += "~"
		}
		if tok.Is(text.InQuote) {
			w = "“" + w
		}
		got = append(got, w)
	}
	want := []string{"See", "for", "1,250", "people’s~", "“", "“14", "“-", "“strong", "”", "crew", "."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

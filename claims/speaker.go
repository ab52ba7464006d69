package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

// speaker returns who says what a sentence quotes: a person beside a verb of saying in the sentence, else in the one
// before or behind it in the same block. Empty when the text names nobody.
func (x *extractor) speaker(s *sentence) string {
	for _, k := range []int{s.index, s.index + 1, s.index - 1} {
		if k < 0 || k >= len(x.sentences) || x.sentences[k].Block != s.Block {
			continue
		}
		if who := x.sayer(&x.sentences[k]); who != "" {
			return who
		}
	}
	return ""
}

// sayer returns the person nearest to a verb of saying outside quotation marks.
func (x *extractor) sayer(s *sentence) string {
	for i := int(s.First); i < int(s.Last); i++ {
		if !x.entry(i).Is(lexicon.Saying) {
			continue
		}
		best, far := "", 12
		for k := range s.names {
			m := &s.names[k]
			if m.Kind != names.Person {
				continue
			}
			d := min(abs(m.First-i), abs(i-m.Last))
			if d < far {
				best, far = m.Name.Text, d
			}
		}
		if best != "" {
			return best
		}
	}
	return ""
}

func abs(n int) int { return max(n, -n) }

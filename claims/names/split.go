package names

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// split cuts the sentence into chunks and notes which kinds there are: most of what looks for names around titles and ages has
// nothing to look for then.
func (f *finder) split() {
	size := f.to - f.from
	f.chunks = f.chunks[len(f.chunks):][:size] // behind those of the sentence before, see makeRoom
	f.mentioned, f.listForms, f.has = f.mentioned[len(f.mentioned):], f.listForms[len(f.listForms):], [runChunk + 1]bool{}
	n, opens := 0, lexicon.Opens(0)
	tokens, chunks := f.tokens[:f.to], f.chunks
	for i := f.from; i < len(tokens); n++ {
		t, c := &tokens[i], &chunks[n]
		*c = chunk{}
		c.first, c.mention = i, -1
		opens |= t.Opens
		switch {
		case t.Is(text.Small) && t.Opens&(lexicon.OpensOffice|lexicon.OpensParticle) == 0: // as most are
			i++
			c.last, c.possessive = i, t.Possessive
		case t.Kind == text.Mark:
			i++
			if c.last, c.kind = i, markChunk; t.Sign == ',' {
				c.kind = commaChunk
			}
		default:
			f.next(i, c)
			if f.has[c.kind] = true; c.kind == countryChunk || c.kind == runChunk {
				f.mentioned = append(f.mentioned, int32(n))
			}
			i = c.last
		}
	}
	f.chunks = f.chunks[:n]
	f.ages = f.has[numberChunk] || opens&lexicon.OpensAge != 0
}

// mayHold reports whether a name may begin at one of the tokens of the sentence, now that the vocabulary of the document is
// known: most sentences that only begin with a capital hold none.
func (f *finder) mayHold() bool {
	if f.list != nil {
		return true
	}
	for _, c := range f.capitals {
		i := int(c)
		if f.tok(i).Opens&lexicon.OpensCountry != 0 || len(f.lands) > 0 || f.startsRun(i) || f.particleStart(i-1) || f.particleStart(i-2) {
			return true // a particle has its capital letter one or two tokens behind it
		}
	}
	return false
}

// next reads the chunk that starts at token i, which is no mark, into c.
func (f *finder) next(i int, c *chunk) {
	t := f.tok(i)
	capital := t.Is(text.Capital)
	switch {
	case t.Kind == text.Number:
		c.kind, c.last = numberChunk, i+1
	case f.list != nil && f.listed(i, c):
	case capital && (t.Opens&lexicon.OpensCountry != 0 || len(f.lands) > 0) && f.country(i, c):
	case f.mayOffice(i) && (f.heldWord(i, c) || f.office(i, c)):
	case (capital || t.Opens&lexicon.OpensParticle != 0) && (f.honorWord(i, c) || f.run(i, c)):
	default:
		c.last, c.possessive = i+1, t.Possessive
	}
}

// mayOffice reports whether an office, or what says how it is held, may stand at token i. Most words with which offices begin are
// words of something else: "in", of "in charge".
func (f *finder) mayOffice(i int) bool {
	opens := f.tok(i).Opens
	if opens&lexicon.OpensOffice == 0 {
		return false
	}
	return opens&lexicon.IsOffice != 0 || i+1 < f.to && f.tok(i+1).Opens&(lexicon.OpensOffice|lexicon.InOffice) != 0 || f.dotted(i) != nil
}

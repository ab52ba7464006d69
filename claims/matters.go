package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// farMatter is how many tokens may stand between a day or a length of time and the words that tell what it is to the story.
const farMatter = 14

// matters notes of the days and lengths of time of a sentence what they are to the story, by the phrase of the lexicon that stands nearest: the
// start of building of "the first sod was turned on 3 June". Texts tell one thing by words of many kinds, of which the tables of events know the usual ones.
func (x *extractor) matters(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for n := x.foundIn(s); n >= 0; n = x.priorFound[n] {
		c := &x.claims[n]
		if c.Kind != Date && c.Kind != Duration || c.Counted != "" || c.SentenceIndex != int32(s.index) {
			continue
		}
		first := int(s.First)
		for first < int(s.Last) && x.tok(first).Start-int32(s.Start) < c.At {
			first++
		}
		last := first
		for end := c.At + int32(len(c.Text)); last < int(s.Last) && x.tok(last).Start-int32(s.Start) < end; {
			last++
		}
		known := c.Kind == Duration && x.lex.IsMatter(c.Measure)
		if !known || !wholeLength(c.Measure) {
			c.Counted = x.matterOf(s, first, last, c.Kind == Duration)
		}
		if known && c.Counted == "" {
			c.Counted = c.Measure
		}
	}
}

// matterOf returns what a day or a length of time is to the story; empty where no phrase tells it. Words behind a semicolon, or beyond another day, tell of something else.
func (x *extractor) matterOf(s *sentence, first, last int, length bool) string {
	lead := x.entryBefore(s, first)
	if lead == "" {
		lead = x.wordIn(s, first-1)
	}
	for n, before, behind := 1, true, true; n <= farMatter && (before || behind); n++ {
		if before = before && x.goesWith(s, first-n, length); before {
			if what := x.matterAt(s, first-n, lead, length); what != "" {
				return what
			}
		}
		if behind = behind && x.goesWith(s, last+n-1, length); behind {
			if what := x.matterAt(s, last+n-1, lead, length); what != "" {
				return what
			}
		}
	}
	return ""
}

// goesWith reports whether a token is one of a sentence and does not part what is told on either side of it.
func (x *extractor) goesWith(s *sentence, i int, length bool) bool {
	return i >= int(s.First) && i < int(s.Last) && !x.isMark(i, ";") && (length || s.dateAt(i) == nil)
}

// matterAt returns what the phrase that begins at a token tells a day, or a length of time, to be.
func (x *extractor) matterAt(s *sentence, i int, lead string, length bool) string {
	if x.tok(i).Kind != text.Word {
		return ""
	}
	phrases := x.entry(i).Of(lexicon.MatterPhrase)
	for k := range phrases {
		p := &phrases[k]
		if !x.matches(p, i, int(s.Last)) {
			continue
		}
		if m := &x.lex.Matters[p.Index]; m.Length == length && m.Led(lead) && m.About(x.mainClass()) {
			return m.What
		}
	}
	return ""
}

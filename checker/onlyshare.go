package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// leastWhole is the whole from which on two texts that tell how many of so many there are speak of one whole: of two or three there are several.
const leastWhole = 5

// onlyShares reports whether two documents on one story tell how many of one whole something is true of, the one with another figure than the
// other: seven of the 18 ministries, eight of the 18 ministries. Each must tell no other part of it, and their sentences must share a word
// besides that says what of.
func (c *Corpus) onlyShares(a, b *claims.Claim) bool {
	if a.Kind != claims.Count || b.Kind != claims.Count || a.Modality == claims.Denied || b.Modality == claims.Denied {
		return false
	}
	x, y := a.Value.Interval, b.Value.Interval
	if a.Scope != "part" && a.Scope != "" || b.Scope != "part" && b.Scope != "" || x.Hedge != "" || y.Hedge != "" || !x.Disjoint(y) || c.differentDeeds(a, b) || c.tellApart(a, b) {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !c.sameStory(a.Path, b.Path) {
		return false
	}
	all, others := da.wholeOf(a), db.wholeOf(b)
	if all == nil || others == nil || all.Value.Interval.Value != others.Value.Interval.Value || all.Value.Interval.Value < leastWhole || c.lex.SortOf(all.Counted) != c.lex.SortOf(others.Counted) {
		return false
	}
	if x.Value+y.Value == all.Value.Interval.Value || c.parted(a, b) {
		return false // what is left of the whole
	}
	return da.onlyShare(c, a, all) && db.onlyShare(c, b, others) && c.tellsSame(a, b, all.Counted)
}

// nearWhole is how far behind a part its whole stands at most, in bytes: four of its twelve most recent novels.
const nearWhole = 32

// wholeOf returns the figure of which another one is a part in the words of its sentence: 18 of "seven of the 18 ministries" and of "18 ministries,
// seven of them new"; nil where there is none.
func (d *docInfo) wholeOf(a *claims.Claim) *claims.Claim {
	behind := a.Sentence[min(max(0, int(a.At))+len(a.Text), len(a.Sentence)):]
	of, them := strings.HasPrefix(behind, " of "), strings.HasPrefix(behind, " of them")
	if !of {
		return nil
	}
	for _, o := range d.counts.of(d.sheet) {
		if o.SentenceIndex != a.SentenceIndex || o == a || o.Value.Interval.Hedge != "" || o.Value.Interval.Value < a.Value.Interval.Value {
			continue
		}
		if at := int(o.At) - int(a.At) - len(a.Text); !them && o.Scope == "whole" && at > 0 && at < nearWhole || them && at < 0 && o.Scope != "part" && o.Counted == a.Counted {
			return o
		}
	}
	return nil
}

// onlyShare reports whether a document tells no other part of a whole than one.
func (d *docInfo) onlyShare(c *Corpus, a, all *claims.Claim) bool {
	for _, o := range d.counts.of(d.sheet) {
		if o.Scope == "part" && c.lex.SortOf(o.Counted) == c.lex.SortOf(all.Counted) && o.Value.Interval.Value != a.Value.Interval.Value {
			return false
		}
	}
	return true
}

// tellsSame reports whether two sentences have a word in common that tells something: neither what is counted nor a name nor one of the words of
// which grammar has lists.
func (c *Corpus) tellsSame(a, b *claims.Claim, counted string) bool {
	const (
		grammar   = lexicon.Determiner | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Possessive | lexicon.Saying | lexicon.TimeNoun
		longWords = 6 // letters of prepositions that tell something: outside, against
	)
	for w := range strings.FieldsFuncSeq(a.Sentence, func(r rune) bool { return strings.ContainsRune(" ,.;:()“”\"", r) }) {
		if len(w) < 3 || w[0] < 'a' || w[0] > 'z' || counted != "" && strings.HasPrefix(w, counted[:min(len(counted), nounBytes)]) {
			continue
		}
		if e := c.lex.Entry(c.lex.Find(text.Fold(w))); e.Is(grammar) || e.Is(lexicon.Preposition) && len(w) < longWords || e.Number.Kind != lexicon.NoNumber {
			continue
		}
		if hasWords(b.Sentence, w) || c.hasForm(b.Sentence, w) {
			return true
		}
	}
	return false
}

// hasForm reports whether a sentence has another form of a word that the tables know: flooding, flooded.
func (c *Corpus) hasForm(sentence, w string) bool {
	base := c.lex.Entry(c.lex.Find(text.Fold(w))).Lemma
	if base == 0 {
		return false
	}
	for o := range strings.FieldsFuncSeq(text.Fold(sentence), parting) {
		if c.lex.Entry(c.lex.Find(o)).Lemma == base {
			return true
		}
	}
	return false
}

package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// withoutCrew reports whether a count is of the passengers of a vessel or vehicle whose crew its document counts apart.
func (c *Corpus) withoutCrew(a *claims.Claim) bool {
	d := c.doc(a.Path)
	return a.Counted == "passenger" && d != nil && slices.ContainsFunc(d.counts.of(d.sheet), func(o *claims.Claim) bool { return o.Measure == "crew" })
}

// overflows reports whether a count of a part is surely larger than one of the whole to which the same happened.
func overflows(part, whole *claims.Claim) bool {
	return part.Measure != "" && part.Measure == whole.Measure && !part.Weak && !whole.Weak && part.Value.Interval.Lo > whole.Value.Interval.Hi
}

// noWomen reports whether a document tells of no women and children among those whom a claim counts.
func (c *Corpus) noWomen(a *claims.Claim) bool {
	d := c.doc(a.Path)
	if d == nil {
		return false
	}
	for _, o := range d.counts.of(d.sheet) {
		if o.Counted != "man" && o.Counted != "" && c.lex.Lists(lexicon.SubsetNoun, o.Counted) && (o.Measure == a.Measure || o.SentenceIndex == a.SentenceIndex) {
			return false
		}
	}
	return true
}

// animal reports whether a noun stands for no people.
func (c *Corpus) animal(noun string) bool { return c.lex.Entry(c.lex.Find(noun)).Is(lexicon.Animal) }

// generic reports whether a counted noun stands for people in general, or for nothing named.
func (c *Corpus) generic(noun string) bool {
	return noun == "" || c.lex.Lists(lexicon.GenericNoun, noun)
}

// grouped reports whether a noun of people in general names them by what they do, so that it stands for no other such noun:
// delegates are no marchers.
func (c *Corpus) grouped(noun string) bool { return c.lex.Lists(lexicon.GroupedNoun, noun) }

// subset reports whether a noun names a part of the people of an event rather than all of them.
func (c *Corpus) subset(noun string) bool {
	return c.lex.Lists(lexicon.SubsetNoun, noun) || c.lex.Entry(c.lex.Find(noun)).Is(lexicon.Kin)
}

// someOf says which word narrows the counted noun of one of two claims to some of what the other counts: six living children, eight
// children. It is empty where none does.
func (c *Corpus) someOf(a, b *claims.Claim) string {
	if a.Template != 0 && a.Template == b.Template {
		return ""
	}
	for _, w := range append(ownWords(a.Qualifiers, b.Qualifiers), ownWords(b.Qualifiers, a.Qualifiers)...) {
		if c.lex.Lists(lexicon.PartAdjective, w) {
			return "“" + w + "” narrows what one of them counts"
		}
	}
	return ""
}

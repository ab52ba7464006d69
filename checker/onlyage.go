package checker

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// Bounds of the difference of two ages of one person, in years: one year may be a birthday, and more than ten are rather the ages of two people. Of
// nine pairs of only ages in clusters of reports that no other rule shows eight were contradictions; the ninth was of a person whom the other
// text does not name, which is asked for since.
const (
	leastAgesApart = 2
	mostAgesApart  = 10
)

// OnlyAges reports whether each of two documents on one story tells one age, whoever bears it, and the two are a few years apart: a child of eleven
// here, the girl, who is nine, there. Where one is told of somebody by name, the other document must have the family name. Of documents that tell several
// ages those are taken that are of one person by a part of the name or a post, see onePerson, or of the youngest or oldest in both.
func (c *Corpus) OnlyAges(a, b *claims.Claim) bool {
	if a.Kind != claims.Age || b.Kind != claims.Age || a.Path == b.Path || a.Modality != claims.Asserted || b.Modality != claims.Asserted || a.Scope != b.Scope || c.long(a, b) {
		return false
	}
	x, y := a.Value.Interval, b.Value.Interval
	d := math.Abs(x.Value - y.Value)
	if !x.Disjoint(y) || d < leastAgesApart || d > mostAgesApart || a.Quoted || b.Quoted {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !ofOneMonth(da, db) || !c.sameStory(a.Path, b.Path) {
		return false
	}
	if c.onePerson(da, db, a, b) || c.onePerson(db, da, b, a) || extremes(da, db, a, b) {
		return !c.otherFate(a, b) && !c.otherFate(b, a) && !hasAge(da, b) && !hasAge(db, a)
	}
	if strings.HasSuffix(a.Subject, claims.OfThem) || strings.HasSuffix(b.Subject, claims.OfThem) {
		return false // the youngest of those of whom a sentence tells, and somebody else
	}
	if !c.namedThere(a, b, db) || !c.namedThere(b, a, da) {
		return false
	}
	if sa, sb := c.sexTold(a), c.sexTold(b); sa*sb < 0 {
		return false // her brother, 36, and she who turned 39
	}
	return !c.otherFate(a, b) && !c.otherFate(b, a) && !pickedTwice(a, b) && !pickedTwice(b, a) && onlyAge(da, a) && onlyAge(db, b)
}

// sexTold returns 1 where the sentence of a claim tells of a woman alone, -1 where of a man alone, and 0 where of both or of neither.
func (c *Corpus) sexTold(a *claims.Claim) int {
	told := text.Fold(a.Sentence)
	switch women, men := hasAny(told, c.lex.Words(lexicon.OfWomen)), hasAny(told, c.lex.Words(lexicon.OfMen)); {
	case women && !men:
		return 1
	case men && !women:
		return -1
	}
	return 0
}

// youngest are the words that tell somebody from all others by age.
var youngest = []string{"youngest", "oldest", "eldest"}

// pickedTwice reports whether the sentences of two ages pick somebody out in two ways: the youngest of those who fell ill, and the last who is in
// hospital.
func pickedTwice(a, b *claims.Claim) bool {
	return hasAny(a.Sentence, youngest) && (hasWords(b.Sentence, "the last") || hasWords(b.Sentence, "the first of"))
}

// otherFate reports whether the sentence of a tells of a death, and that of b of the living alone: the guide whom we mourn, the man in intensive care.
func (c *Corpus) otherFate(a, b *claims.Claim) bool {
	return hasAny(b.Sentence, c.lex.Words(lexicon.OfTheLiving)) && c.tellsDeath(a) && !c.tellsDeath(b)
}

// tellsDeath reports whether the sentence of a claim has a word for a death, or for the farewell to somebody who died.
func (c *Corpus) tellsDeath(a *claims.Claim) bool {
	for w := range strings.FieldsFuncSeq(text.Fold(a.Sentence), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if c.lex.Entry(c.lex.Find(w)).Age().Is(lexicon.DeathTold | lexicon.DeathAtAge) {
			return true
		}
	}
	return false
}

// namedThere reports whether the person of age a may be that of age b, which document d tells: whoever is named there too, or by one of the names
// that a has, where d has the family name. Somebody without a name may be anybody.
func (c *Corpus) namedThere(a, b *claims.Claim, d *docInfo) bool {
	switch {
	case a.Subject == b.Subject || a.Subject == "" || !c.isName(a.Subject):
		return true
	case b.Subject != "" && c.isName(b.Subject):
		return slices.Contains(strings.Fields(a.Subject), b.Subject) || slices.Contains(strings.Fields(b.Subject), a.Subject)
	}
	family := a.Subject[strings.LastIndexByte(a.Subject, ' ')+1:]
	return d.has(family) && !namesRelative(d, a.Subject, family)
}

// namesRelative reports whether a document names somebody of a family, and not the one of that family who bears the full name: the husband of the woman
// of whom another one tells.
func namesRelative(d *docInfo, full, family string) bool {
	if strings.IndexByte(full, ' ') < 0 {
		return false
	}
	relative := false
	for o := range d.sheet.Of(claims.Name) {
		switch {
		case o.Subject == full:
			return false
		case o.Measure == "person" && strings.HasSuffix(o.Subject, " "+family):
			relative = true
		}
	}
	return relative
}

// onlyAge reports whether a document tells no other age than one.
func onlyAge(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Age) {
		if o.Value.Interval.Disjoint(a.Value.Interval) {
			return false
		}
	}
	return true
}

// hasAge reports whether a document tells the age of a claim of anybody.
func hasAge(d *docInfo, a *claims.Claim) bool {
	for o := range d.sheet.Of(claims.Age) {
		if !o.Value.Interval.Disjoint(a.Value.Interval) {
			return true
		}
	}
	return false
}

package rules

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// sameFigurePlace reports whether two claims stand equally far along their sentences, counted in figures. A sentence
// that was copied with another figure keeps the order of its figures.
func sameFigurePlace(a, b *Claim) bool { return figuresBefore(a) == figuresBefore(b) }

// figuresBefore counts the figures that stand before the words of the claim in its sentence.
func figuresBefore(c *Claim) int {
	if c.before == 0 {
		n := 0
		if i := strings.Index(c.Sentence, c.Text); i > 0 {
			n = countFigures(c.Sentence[:i])
		}
		c.before = n + 1
	}
	return c.before - 1
}

// spelling reports whether the names of two claims are two spellings of one. What the persons are called beside their
// names counts: a letter less is a slip in the name of one minister and says nothing of two strangers.
func spelling(a, b *Claim) bool {
	if !named(a.Value, b.Value) || a.Value.Name == b.Value.Name {
		return false
	}
	if a.House.Spelling != "" && b.House.Spelling != "" || a.House.Spelling == string(names.Another) || b.House.Spelling == string(names.Another) {
		return false // the house knows both, or tells one from what it resembles; house-spelling tells what is wrong
	}
	x, y := a.Value.of.Name, b.Value.of.Name
	if x.Kind != y.Kind && (x.Kind == names.Person || y.Kind == names.Person) && !sameGiven(x, y) && !names.SoundAlike(x, y) {
		return false
	}
	x.Kind, y.Kind = oneKind(x.Kind, y.Kind)
	title := a.Office.Title != "" && a.Office.Title == b.Office.Title
	with := names.Context{
		SameOffice: title && a.Office.Of != "" && a.Office.Of == b.Office.Of,
		SameTitle:  title || x.Honorific != "" && x.Honorific == y.Honorific,
		OneText:    a.Path == b.Path,
	}
	w := a.worker
	if w.different(twoNames{a.nameKey(), b.nameKey()}, x, y) || !w.variants(spelt{twoNames{a.nameKey(), b.nameKey()}, with}, x, y) {
		return false
	}
	if otherGiven(a, b) || otherGiven(b, a) || !with.OneText && w.linker.Namesakes(a.claim, b.claim) {
		return false
	}
	if with.Strangers = !with.OneText && w.linker.Strangers(a.claim, b.claim); with.Strangers && !w.variants(spelt{twoNames{a.nameKey(), b.nameKey()}, with}, x, y) { // dear to find out
		return false
	}
	return !w.linker.SideBySide(a.claim, b.claim)
}

// oneKind returns the kinds of two names where one text says what it is and the other does not: that which is known for both.
func oneKind(x, y names.Kind) (names.Kind, names.Kind) {
	switch names.Other {
	case x:
		return y, y
	case y:
		return x, x
	}
	return x, y
}

// otherGiven reports whether the family name of a person stands alone at a, where the text tells the given name elsewhere, and that is another one than
// the person of b has: Sheila Garvan, whom the text calls Garvan thereafter, is no Sean Garvin.
func otherGiven(a, b *Claim) bool {
	if a.Value.of.Name.Kind != names.Person || a.Value.Given != "" {
		return false
	}
	given, _, full := strings.Cut(a.Subject, " ")
	other := text.Fold(b.Value.Given)
	if other == "" {
		var named bool
		if other, _, named = strings.Cut(b.Subject, " "); !named {
			return false
		}
	}
	n := min(len(given), len(other), sharedGiven)
	return full && given[:n] != other[:n]
}

// sharedGiven is how many bytes two forms of a given name have in common at their start: Alex and Alexander.
const sharedGiven = 3

// nameKey is a hash of the name of a claim with all its parts.
func (c *Claim) nameKey() uint64 {
	if c.named == 0 {
		n := &c.Value.of.Name
		h := uint64(n.Kind)
		for _, part := range [...]string{n.Text, n.Given, n.Family, n.Honorific} {
			h = mix(h, hashText(part))
		}
		c.named = max(h, 1)
	}
	return c.named
}

// nameWords returns how many words the name of the claim's value has: several rules ask for it.
func (c *Claim) nameWords() int {
	if c.nameSize == 0 {
		c.nameSize = 1 + words(c.Value.Name)
	}
	return c.nameSize - 1
}

// nameKeyOf is nameKey of a claim that may give no name: 0 then.
func nameKeyOf(c *Claim) uint64 {
	if c.Value.shape != nameShape {
		return 0
	}
	return c.nameKey()
}

// nameLetters are the letters of the name of a claim, where they tell it from others: see [names.LettersOf].
func nameLetters(c *Claim) uint64 {
	if c.Value.shape != nameShape {
		return 0
	}
	return uint64(names.LettersOf(c.Value.of.Name))
}

// sameGiven reports whether two names of two words share one: what a text does not show to be a person may be
// one whom another text names in full.
func sameGiven(x, y names.Name) bool {
	a, b := strings.Fields(x.Text), strings.Fields(y.Text)
	return len(a) == 2 && len(b) == 2 && (strings.EqualFold(a[0], b[0]) || strings.EqualFold(a[1], b[1]))
}

// rivals reports whether nobody holds the posts of both claims at once.
func rivals(a, b *Claim) bool {
	inFull := a.Value.Given != "" && b.Value.Given != ""
	return lexicon.Default().Rivals(a.Office.Title, a.Office.Field, b.Office.Title, b.Office.Field, inFull)
}

// onePost reports whether the titles of both claims may be two words for one post.
func onePost(a, b *Claim) bool {
	return lexicon.Default().OnePost(a.Office.Title, a.Office.Field, b.Office.Title, b.Office.Field)
}

// within reports whether the place of a lies in that of b, or is the same under another name.
func within(a, b *Claim) bool {
	name := orElse(b.House.Name, b.Value.Name)
	return name != "" && (a.House.Name == name || slices.Contains(a.House.Within, text.Fold(name)))
}

// twoNames are two names by their keys, see nameKey.
type twoNames struct{ x, y uint64 }

// spelt is a question about two names: a few names of a run are asked about again and again.
type spelt struct {
	twoNames
	with names.Context
}

// different reports whether two names are no two spellings of one, whatever is known of who bears them.
func (w *Worker) different(q twoNames, x, y names.Name) bool {
	apart, known := w.apart[q]
	if known {
		return apart
	}
	if w.apart == nil || len(w.apart) >= maxSpelt {
		w.apart = make(map[twoNames]bool)
	}
	apart = names.Compare(x, y, names.Nearest).Relation != names.Variant
	w.apart[q] = apart
	return apart
}

// certainlyApart is different for two rows, of which a cell is the key of the name; false where a name is not known.
func (w *Worker) certainlyApart(x, y *Row, cell int) bool {
	q := twoNames{x.Cells[cell], y.Cells[cell]}
	apart, known := w.apart[q]
	if known || x.Names == nil || y.Names == nil || q.x == 0 || q.y == 0 {
		return apart
	}
	a, b := x.Names.Name(x.Claim), y.Names.Name(y.Claim)
	if a.Text == "" || b.Text == "" {
		return false
	}
	a.Kind, b.Kind = oneKind(a.Kind, b.Kind)
	return w.different(q, a, b)
}

// maxSpelt is how many answers a worker remembers before it forgets them all.
const maxSpelt = 1 << 16

// variants reports whether two names are two spellings of one.
func (w *Worker) variants(q spelt, x, y names.Name) bool {
	if known, ok := w.spelt[q]; ok {
		return known
	}
	if w.spelt == nil || len(w.spelt) >= maxSpelt {
		w.spelt = make(map[spelt]bool)
	}
	is := names.Compare(x, y, q.with).Relation == names.Variant
	w.spelt[q] = is
	return is
}

// about says what two claims speak of.
func about(a, b *Claim) string {
	return claims.About(lexicon.Default(), a.claim, b.claim)
}

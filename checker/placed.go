package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// differentPlaced parts places at which two things are told to be, or which may be one: the church and the chapel, the town
// and the house.
func differentPlaced(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Place {
		return ""
	}
	if spotted(a) && (strings.Contains(a.Sentence, b.Value.Name.Text) || strings.Contains(b.Sentence, a.Value.Name.Text)) {
		return "the sentence of one names the place of the other as well"
	}
	if a.Template != 0 && a.Template == b.Template {
		return ""
	}
	if a.Measure == claims.BearingMeasure && b.Measure == claims.BearingMeasure {
		if why := c.contrast(a, b); why != "" {
			return why
		}
		return differentBearing(a, b)
	}
	if a.Path == b.Path && spotted(a) {
		return "one text may tell of several such places"
	}
	if why := c.contrast(a, b); why != "" {
		return why
	}
	if !spotted(a) || !spotted(b) {
		if spotted(a) != spotted(b) {
			return "a place of a known sort and one of another"
		}
		return ""
	}
	switch {
	case a.Counted == "" || b.Counted == "":
		if d := c.doc(a.Path); d == nil || a.Measure != d.sheet.Event.Type || !c.sameMain(a, b) {
			return "not both say what it is told of"
		}
	case !sameThing(a.Counted, b.Counted) && !c.itBegan(a, b) && !c.itBegan(b, a):
		return a.Counted + " and " + b.Counted
	}
	if c.mayHold(a, b) || c.mayHold(b, a) {
		return "one may lie in the other"
	}
	if c.sorted(a, b) {
		return "their sorts are compared"
	}
	switch {
	case c.shareName(a, b):
		return "both bear one name, and one may lie in the other"
	case !c.sameLevel(a, b):
		return "one may lie in the other"
	case a.Subject == claims.TownSort:
		switch {
		case a.Predicate == "" && b.Predicate == "":
			return "no text says that they are towns, and one may lie in the other"
		case c.knows(a.Path, b), c.knows(b.Path, a):
			return "the document of one knows the place of the other as well"
		}
	case (a.Predicate == "") != (b.Predicate == ""):
		return "one of them may be the other's name"
	case a.Predicate != "" && a.Predicate == b.Predicate && (a.Unit == "" || b.Unit == "" || a.Unit == b.Unit):
		return "both may be one house"
	}
	return ""
}

// itBegan reports whether a text that says of “it” where it began means what another one says began elsewhere: the text has the word for that,
// and the other one is about it.
func (c *Corpus) itBegan(a, b *claims.Claim) bool {
	da, db := c.doc(a.Path), c.doc(b.Path)
	if a.Counted != claims.ItBegan || da == nil || db == nil || b.Counted != db.sheet.Event.Type {
		return false
	}
	for o := range da.sheet.All() {
		if o.Kind != claims.Passage && (o.Event.Type == b.Counted || o.Trigger == b.Counted || o.Subject == b.Counted || o.Counted == b.Counted) {
			return true
		}
	}
	return false
}

// mayHold reports whether a is a camp or a deck in which b may lie: of a camp that bears a name the other text knows nothing, and the engine room
// lies on no deck for cars.
func (c *Corpus) mayHold(a, b *claims.Claim) bool {
	switch a.Predicate {
	case claims.CampSpot:
		d := c.doc(b.Path)
		return a.Unit == "" || a.Unit == b.Unit || d == nil || hasWords(b.Sentence, claims.CampSpot) || d.writes(a.Unit)
	case claims.DeckSpot:
		return b.Predicate != "engine room" || hasWords(b.Sentence, "deck")
	}
	return false
}

// writes reports whether a sentence of which a document makes a claim has a name, given in lower case.
func (d *docInfo) writes(name string) bool {
	for o := range d.sheet.All() {
		if hasWords(text.Fold(o.Sentence), name) || o.Kind == claims.Passage && hasWords(text.Fold(o.Text), name) {
			return true
		}
	}
	return false
}

// spotted reports whether a place is one that no word of its name sorts.
func spotted(a *claims.Claim) bool {
	return a.Subject == claims.SpotSort || a.Subject == claims.TownSort
}

// sorted reports whether two spots are places of one known sort as well.
func (c *Corpus) sorted(a, b *claims.Claim) bool {
	x, y := c.sortedAs(a), c.sortedAs(b)
	return x != nil && y != nil && x.Subject == y.Subject && x.Measure == y.Measure
}

// sortedAs returns the place of a known sort that stands where a spot does; nil when there is none.
func (c *Corpus) sortedAs(a *claims.Claim) *claims.Claim {
	d := c.doc(a.Path)
	if d == nil {
		return nil
	}
	for o := range d.sheet.Of(claims.Place) {
		if !spotted(o) && o.Measure != claims.SideMeasure && o.Measure != claims.PartMeasure && o.Span.Start < a.Span.End && a.Span.Start < o.Span.End {
			return o
		}
	}
	return nil
}

// shareName reports whether two places that have names share a word that is no word for a sort of place.
func (c *Corpus) shareName(a, b *claims.Claim) bool {
	if a.Predicate != "" || b.Predicate != "" {
		return false
	}
	y := strings.Fields(text.Fold(b.Value.Name.Text))
	for _, w := range strings.Fields(text.Fold(a.Value.Name.Text)) {
		if len(w) > 2 && slices.Contains(y, w) && !c.lex.Entry(c.lex.Find(w)).Is(lexicon.PlaceWord) {
			return true
		}
	}
	return false
}

// sameLevel reports whether two places with names are as wide as each other, so that none lies in the other.
func (c *Corpus) sameLevel(a, b *claims.Claim) bool {
	if a.Subject != claims.SpotSort || b.Subject != claims.SpotSort || a.Predicate != "" || b.Predicate != "" {
		return true
	}
	x, y := c.level(a.Value.Name.Text), c.level(b.Value.Name.Text)
	return x == y || x == "street" && y == "crossing" || x == "crossing" && y == "street"
}

// level returns how wide the place of a name is, by the last of its words that tells.
func (c *Corpus) level(name string) string {
	level := ""
	for _, w := range strings.Fields(text.Fold(name)) {
		if l := c.lex.Places.Level(c.lex.Find(w)); l != "" {
			level = l
		}
	}
	return level
}

// sameMain reports whether two documents are about events of one class.
func (c *Corpus) sameMain(a, b *claims.Claim) bool {
	p, q := c.doc(a.Path), c.doc(b.Path)
	return p != nil && q != nil && p.sheet.Event.Type != "" && p.sheet.Event.Type == q.sheet.Event.Type
}

// knows reports whether a document names the place of a claim.
func (c *Corpus) knows(path string, a *claims.Claim) bool {
	d := c.doc(path)
	if d == nil {
		return false
	}
	_, ok := slices.BinarySearch(d.names, text.Fold(a.Value.Name.Text))
	return ok
}

// eighths are the directions in which a thing may lie from another, by eighths of a circle.
var eighths = map[string]int{"north": 0, "northeast": 1, "east": 2, "southeast": 3, "south": 4, "southwest": 5, "west": 6, "northwest": 7}

// differentBearing parts directions that may both be told of one thing: what lies north-east of a town lies east of it.
func differentBearing(a, b *claims.Claim) string {
	if !sameThing(a.Counted, b.Counted) {
		return a.Counted + " and " + b.Counted
	}
	if a.Trigger == "" && b.Trigger == "" {
		return "each may only say which of several is meant"
	}
	x, y := eighths[a.Predicate], eighths[b.Predicate]
	if d := (x - y + 8) % 8; min(d, 8-d) < apart {
		return a.Predicate + " and " + b.Predicate
	}
	return ""
}

// apart is by how many eighths of a circle two directions must differ to contradict each other.
const apart = 3

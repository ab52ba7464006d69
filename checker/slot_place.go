package checker

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// slotPlace is a place of a document with all places where it is named: a text names a place in one sentence, and says in another one what was there.
type slotPlace struct {
	words    []string // of its name, those for its sort left out: ascending
	sorts    []string // what sort of place it is: "street", "museum"
	parts    []string // what it is to the story: "place of the find"
	mentions []*slotFigure
	unnamed  uint32 // bits of the documents that do not have all words of its name
}

// mayNamePlace reports whether a claim names what may be a place.
func mayNamePlace(a *claims.Claim) bool {
	if a.Kind != claims.Name || a.Measure == claims.LoneMeasure {
		return false
	}
	switch a.Value.Name.Kind {
	case names.Place, names.Other, names.Organisation:
		return true
	}
	return false
}

// addPlace adds a mention to the place of a document that bears its name. A place whose name is all sort has none.
func (c *Corpus) addPlace(s *docFigures, f *slotFigure) {
	words, sorts := c.nameOfPlace(f.Value.Name.Text)
	if len(words) == 0 {
		return
	}
	i := slices.IndexFunc(s.places, func(p *slotPlace) bool { return slices.Equal(p.words, words) })
	if i < 0 {
		i = len(s.places)
		s.places = append(s.places, &slotPlace{words: words})
	}
	p := s.places[i]
	p.sorts = append(p.sorts, sorts...)
	if f.Counted != "" {
		if played, _, _ := strings.Cut(f.Counted, " ("); strings.Contains(played, " of ") || played == "seat" || played == "destination" {
			p.parts = append(p.parts, played)
		} else {
			p.sorts = append(p.sorts, played)
		}
	}
	if s.placeAt[f.Span] == nil {
		p.mentions = append(p.mentions, f)
		s.placeAt[f.Span] = p
	}
	for _, list := range []*[]string{&p.sorts, &p.parts} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
}

// nameOfPlace parts the name of a place into the words that tell it from others and those for its sort, both ascending.
func (c *Corpus) nameOfPlace(name string) (words, sorts []string) {
	for w := range strings.FieldsFuncSeq(text.Fold(name), parting) {
		w = strings.TrimSuffix(w, "'s")
		word := c.lex.Find(w)
		switch {
		case c.lex.Places.Lone(word) != "":
			sorts = append(sorts, c.lex.Places.Lone(word))
		case c.lex.Places.Building(word) != "":
			sorts = append(sorts, c.lex.Places.Building(word))
		case c.lex.Places.Level(word) != "" || c.lex.Entry(word).Is(lexicon.PlaceWord) && !c.lex.Lists(lexicon.PlaceContrast, w):
			sorts = append(sorts, w)
		case len(w) > 1 && !c.lex.Entry(word).Is(lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction):
			words = append(words, w)
		}
	}
	slices.Sort(words)
	slices.Sort(sorts)
	return slices.Compact(words), slices.Compact(sorts)
}

// namesPlace reports whether a document has all words of the name of a place.
func (d *docInfo) namesPlace(words []string) bool {
	for _, w := range words {
		if _, has := slices.BinarySearch(d.sheet.Names, w); !has && !d.says(w) {
			return false
		}
	}
	return true
}

// mayBeOnePlace reports whether two names may be those of one place, in the sentences about them that have most in common. Neither document
// names the place of the other, for who knows both seldom takes one for the other, and the names are no two spellings of one.
func (c *Corpus) mayBeOnePlace(a, b *claims.Claim) bool {
	if !mayNamePlace(a) || !mayNamePlace(b) {
		return false
	}
	s, t := c.figuresOf(c.doc(a.Path)), c.figuresOf(c.doc(b.Path))
	x, y := s.placeAt[a.Span], t.placeAt[b.Span]
	if x == nil || y == nil || x.unnamed&t.bit == 0 || y.unnamed&s.bit == 0 || commonWord(x.words, y.words) {
		return false
	}
	v, w := strings.Join(x.words, " "), strings.Join(y.words, " ")
	if names.Skeleton(v) == names.Skeleton(w) || names.Match(v, w, names.Place) >= names.MatchThreshold {
		return false
	}
	m, n := c.likestMentions(x, y)
	return m.Span == a.Span && n.Span == b.Span
}

// commonWord reports whether two lists have a word in common.
func commonWord(a, b []string) bool { return commonWords(a, b) > 0 }

// commonWords returns how many words two lists have in common.
func commonWords(a, b []string) (n float64) {
	for _, w := range a {
		n += truth(slices.Contains(b, w))
	}
	return n
}

// likestMentions returns those mentions of two places whose words around are most alike.
func (c *Corpus) likestMentions(x, y *slotPlace) (a, b *slotFigure) {
	best := -1.0
	for _, m := range x.mentions {
		for _, n := range y.mentions {
			if v := c.mentionsAlike(m, n); v > best {
				a, b, best = m, n, v
			}
		}
	}
	return a, b
}

// mentionsAlike returns how much the words around two mentions of places have in common, those near them the more.
func (c *Corpus) mentionsAlike(m, n *slotFigure) float64 {
	return c.alikeWords(m.around, n.around) + c.alikeWords(m.own, n.own) + c.alikeWords(m.near, n.near)
}

// placePair is what several features ask of two places.
type placePair struct {
	places           [2]*slotPlace
	lone, ofSort     [2]float64 // how many places of each document the other does not name, all and those of a sort that the place has
	better           [2]float64 // of those, how many are more like the place of the other
	others, of, both float64    // how many further documents name the more and the less known of the two, and both
}

// readPlaces finds out what several features ask of two places.
func (p *slotPair) readPlaces() {
	p.place.places = [2]*slotPlace{p.figures[0].placeAt[p.a.Span], p.figures[1].placeAt[p.b.Span]}
	alike := p.c.mentionsAlike(p.own[0], p.own[1])
	for i, x := range p.place.places {
		other := p.figures[1-i].bit
		for _, o := range p.figures[i].places {
			if o == x || o.unnamed&other == 0 {
				continue
			}
			p.place.lone[i]++
			p.place.ofSort[i] += truth(commonWord(o.sorts, x.sorts) || len(o.sorts) == 0 && len(x.sorts) == 0)
			m, n := p.c.likestMentions(o, p.place.places[1-i])
			p.place.better[i] += truth(p.c.mentionsAlike(m, n) > alike)
		}
	}
	x, y := p.place.places[0], p.place.places[1]
	var have [2]float64
	for _, s := range p.c.slots.byPath {
		if s == p.figures[0] || s == p.figures[1] {
			continue
		}
		v, w := truth(x.unnamed&s.bit == 0), truth(y.unnamed&s.bit == 0)
		have[0], have[1], p.place.both = have[0]+v, have[1]+w, p.place.both+v*w
	}
	p.place.others, p.place.of = max(have[0], have[1]), min(have[0], have[1])
}

// leadTo returns the preposition that leads to a name across an article; empty where none does.
func (c *Corpus) leadTo(a *claims.Claim) string {
	before := strings.Fields(text.Fold(a.Sentence[:startOf(a)]))
	for i := len(before) - 1; i >= max(0, len(before)-2); i-- {
		e := c.lex.Entry(c.lex.Find(before[i]))
		if e.Is(lexicon.Preposition) {
			return before[i]
		}
		if !e.Is(lexicon.Determiner) {
			break
		}
	}
	return ""
}

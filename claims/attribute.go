package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// nearAttribute is how many tokens may lie between a figure and a word that stands right before or behind it.
const (
	nearAttribute   = 4
	behindAttribute = 2
)

// attribute returns what a quantity between two tokens is the size of, with the word that says so: of the words of its
// clause between the neighbouring quantities the one that says most, the nearest of several. Where two attributes are
// equally near it returns nil: a wrong attribute is worse than none.
func (x *extractor) attribute(s *sentence, dimension string, first, last, prev, next int) (*lexicon.Attribute, string) {
	from, to := max(prev, x.reachLeft(s, first)), min(next, x.clauseEnd(s, last-1))
	best, found, word, tied := 1<<20, int32(-1), "", false
	at, words := -1, 0 // where the best one stands: of two that begin or end there the longer says more, "from" and "from head to toe"
	for i := from; i < to; i++ {
		phrases := x.entry(i).Of(lexicon.AttributePhrase)
		for k := range phrases {
			p := &phrases[k]
			if !x.matches(p, i, to) {
				continue
			}
			w := x.lex.AttributeWords[p.Index]
			a := &x.lex.Attributes[w.Attribute]
			if !slices.Contains(a.Dimensions, dimension) || !a.About(x.mainClass()) {
				continue
			}
			d, ok := distance(w.Stands, i, i+len(p.Words), first, last)
			if !ok || x.hasOwnFigure(s, i+len(p.Words), first, last) {
				continue
			}
			switch {
			case a.Over && d < 2*overReach:
				d -= 1000
			case a.Else:
				d += 1000
			}
			switch {
			case d < best, d == best && (i == at || i+len(p.Words) == at+words) && len(p.Words) > words:
				best, found, word, tied = d, w.Attribute, x.text.Slice(i, i+len(p.Words)), false
				at, words = i, len(p.Words)
			case d == best && (i == at || i+len(p.Words) == at+words) && len(p.Words) < words:
			case d == best && a.Name != x.lex.Attributes[found].Name:
				tied = true
			}
		}
	}
	if found < 0 || tied {
		return nil, ""
	}
	return &x.lex.Attributes[found], text.Fold(word)
}

// overReach is how many tokens may lie between a figure and a word that wins over all others.
const overReach = 8

// distance returns how far the words [i, j) of an attribute stand from a figure [first, last), twice for words behind it,
// and false where they stand too far.
func distance(stands lexicon.Stand, i, j, first, last int) (int, bool) {
	switch {
	case i >= first && j <= last: // inside the quantity: "magnitude 6.3"
		return 0, stands == lexicon.Anywhere
	case i >= last:
		d := 2 * (i - last)
		switch stands {
		case lexicon.RightBehind:
			return d / 2, d/2 <= behindAttribute
		case lexicon.RightBefore:
			return 0, false
		}
		return d + 1, true
	}
	d := first - j + 1
	switch stands {
	case lexicon.RightBefore:
		return d, d <= nearAttribute
	case lexicon.RightBehind:
		return 0, false
	}
	return d, d > 0
}

// belongs returns what a quantity with an attribute belongs to: the gauge of a level, the party of a share, the thing that
// the clause or the words that head its paragraph name. Empty when neither tells.
func (x *extractor) belongs(s *sentence, a *lexicon.Attribute, first, last int) string {
	switch a.Of {
	case "place":
		return x.nearestName(s, first, last, func(m *names.Mention) bool { return m.Kind == names.Place || m.Kind == names.Other })
	case "party":
		return x.nearestName(s, first, last, func(m *names.Mention) bool {
			return m.Kind == names.Organisation || m.Kind == names.Other || m.Kind == names.Person
		})
	case "thing":
		if key := x.nearestName(s, first, last, x.isThing); key != "" {
			return key
		}
		return x.headedBy(s)
	}
	return ""
}

// isThing reports whether a name names something that can have a size or a price: a vessel, a company, a bridge.
func (x *extractor) isThing(m *names.Mention) bool {
	return m.Kind == names.Vessel || m.Kind == names.Organisation || m.Kind == names.Other || m.Kind == names.Place && x.placeKind(m) != ""
}

// maxHead is how many tokens the words that head a paragraph may have: "5. Ferryman's Bridge."
const maxHead = 7

// headedBy returns the key of the thing that the words name which head the paragraph of a sentence.
func (x *extractor) headedBy(s *sentence) string {
	for i := s.index - 1; i >= 0 && x.sentences[i].Block == s.Block; i-- {
		h := &x.sentences[i]
		if i > 0 && x.sentences[i-1].Block == s.Block && h.Last-h.First > maxHead {
			continue
		}
		if h.Last-h.First > maxHead {
			return ""
		}
		for k := range h.names {
			if x.isThing(&h.names[k]) {
				return h.names[k].Key
			}
		}
	}
	return ""
}

// hasOwnFigure reports whether "of" and another figure follow the word of an attribute that ends before a token: it is that of the other one then.
// "won 61 percent, on a turnout of 74".
func (x *extractor) hasOwnFigure(s *sentence, at, first, last int) bool {
	if at+1 >= int(s.Last) || x.entry(at).Form != "of" || at+1 >= first && at+1 < last {
		return false
	}
	t := x.tok(at + 1)
	return t.Kind == text.Number || x.entry(at+1).Number.Kind != lexicon.NoNumber
}

package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// radiusMeasure is what a length measures of a zone that is drawn around a place.
const radiusMeasure = "radius"

// maxZoned is how many tokens may stand between a zone and its radius: "the protection zones now reach out to 3 km", "within 3 km of a farm
// (protection zone)".
const maxZoned = 8

// zoneRadius returns what sort of zone a length is the radius of: "protection" of "a protection zone with a radius of 3 km", "the protection zones
// reach 3 km", "a 3-km protection zone", "within 3 km of the farm (protection zone)". Empty where it is of none, or of one of which no word says
// which it is. Two sorts of zones have two radii.
func (x *extractor) zoneRadius(s *sentence, q *quantity.Mention, prev, next int) string {
	first, last := int(q.First), int(q.Last)
	for i := first - 1; i >= max(prev, first-maxZoned); i-- {
		if sort := x.zoneAt(s, i); sort != "" {
			if x.anyForm(i+1, first, []string{"radius", "reach", "reaches", "reached", "extend", "extends", "extended", "stretch", "stretches", "stretched"}) || x.between(i+1, first, "of") {
				return sort
			}
			return ""
		}
	}
	if last+1 < int(s.Last) { // a 3-km protection zone, a 3 km radius protection zone
		at := last
		if x.word(at) == "radius" {
			at++
		}
		if sort := x.zoneAt(s, at+1); sort != "" && x.tok(at).Kind == text.Word {
			return sort
		}
	}
	open := -1
	for i := last; i < min(next, last+maxZoned); i++ {
		if x.isMark(i, "(") {
			open = i
		}
		if sort := x.zoneAt(s, i); sort != "" && open == i-2 && i+1 < int(s.Last) && x.isMark(i+1, ")") {
			return sort
		}
	}
	return ""
}

// zoneAt returns what sort of zone the noun at a token is, by the word before it; "" where it is no zone that is drawn around something.
func (x *extractor) zoneAt(s *sentence, i int) string {
	if i <= int(s.First) || i >= int(s.Last) || x.lemma(i) != "zone" || x.tok(i-1).Kind != text.Word {
		return ""
	}
	if sort := text.Fold(x.word(i - 1)); x.lex.Lists(lexicon.DrawnZone, sort) {
		return sort
	}
	return ""
}

// waterDegrees reports whether a temperature is that of the sea or another water: "the sea had nine degrees", "in water of six degrees Celsius",
// "water temperature: 6 C", "six-degree water".
func (x *extractor) waterDegrees(s *sentence, q *quantity.Mention) bool {
	if q.Interval.Value > mostDegrees && x.lex.Units[q.Unit].Dimension == "degree" || q.Is(quantity.Range|quantity.Fraction|quantity.Ordinal) {
		return false
	}
	last := int(q.Last)
	if x.water(last) && q.Hyphen >= 0 {
		return true
	}
	if last < int(s.Last) {
		switch text.Fold(x.word(last)) {
		case "of", "from", "north", "south", "east", "west", "warmer", "colder", "cooler", "above", "below", "more", "less":
			return false
		}
	}
	for i := int(q.First) - 1; i >= max(int(s.First), int(q.First)-5); i-- {
		if x.water(i) {
			return i == int(s.First) || x.entry(i-1).Form != "above" && x.entry(i-1).Form != "over"
		}
		if x.isMark(i, ":") {
			continue
		}
		switch text.Fold(x.word(i)) {
		case "temperature", "temperatures", "of", "at", "was", "is", "had", "has", "were", "only", "just", "about", "around", "barely", "stood", "measured", "then", "a":
		default:
			return false
		}
	}
	return false
}

// water reports whether token i is the noun of a water in which one can be.
func (x *extractor) water(i int) bool {
	if i < 0 || i >= len(x.text.Tokens) {
		return false
	}
	switch x.lemma(i) {
	case "sea", "water", "lake", "river", "loch", "fjord", "ocean":
		return true
	}
	return false
}

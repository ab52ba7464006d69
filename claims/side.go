package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// SideMeasure is the measure of a part of a thing that a side tells from others: "the southern slope of Mount Tarn". Its predicate is the side
// in its plain form, what it counts the sort of part, its unit the key of the name of the thing, which may be empty.
const SideMeasure = "side"

// sides adds a claim for each part of a thing that a side tells from others.
func (x *extractor) sides(s *sentence) {
	if s.topics&tellsSide == 0 {
		return
	}
	for i := int(s.First); i+1 < int(s.Last); i++ {
		t := x.tok(i)
		if t.Word == 0 || x.topicsOf(t)&tellsSide == 0 || t.Is(text.InQuote) {
			continue
		}
		side := x.lex.Places.Side(t.Word)
		if side == "" {
			x.numberedPart(s, i)
			continue
		}
		if strings.HasSuffix(x.word(i), "bound") {
			x.sideClaim(s, i, i+1, heading, side) // of a road, whatever its noun: southbound, the southbound lanes
			continue
		}
		first, noun := i, i+1
		if x.isMark(noun, "-") && noun+2 < int(s.Last) && x.word(noun+1) != "hand" { // the north-eastern slope
			end := x.lex.Places.Side(x.tok(noun + 1).Word)
			if end == "" {
				continue
			}
			side, noun = side+end, noun+2
		}
		if x.isMark(noun, "-") && noun+2 < int(s.Last) && x.word(noun+1) == "hand" { // its right-hand end
			noun += 2
		}
		part := x.lex.Places.Part(x.tok(noun).Word)
		if part == "" || s.nameAt(noun) != nil || x.plural(noun) {
			continue
		}
		x.sideClaim(s, first, noun+1, part, side)
		i = noun
	}
}

// heading is the sort of part that is told by which way one goes on it.
const heading = "heading"

// sideClaim adds the claim of a part of a sort, told from others by a side, in tokens [first, end).
func (x *extractor) sideClaim(s *sentence, first, end int, part, side string) *Claim {
	c := x.claim(s, Place, first, end)
	c.Value.Name = names.Name{Kind: names.Place, Text: c.Text}
	c.Measure, c.Counted, c.Predicate = SideMeasure, part, side
	c.Unit = x.wholeOf(s, end)
	c.Modality = x.modalityOf(s, first, end)
	return c
}

// wholeOf returns the key of the name behind a preposition at a token: "of Mount Tarn", "at the Tarn quarry"; empty where none follows.
func (x *extractor) wholeOf(s *sentence, i int) string {
	switch x.in(s, i).Form {
	case "of", "at", "in":
	default:
		return ""
	}
	for j := i + 1; j <= i+2; j++ {
		if n := s.nameAt(j); n != nil && n.First == j && n.Kind != names.Person {
			return n.Key
		}
		if !x.in(s, j).Is(lexicon.Determiner) {
			break
		}
	}
	return ""
}

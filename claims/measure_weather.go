package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// mostDegrees is the most degrees that the air has; more are an angle, or told in Fahrenheit.
const mostDegrees = 50

// weatherDegrees reports whether plain degrees are how warm the air is: a word of the weather stands in their sentence, and none of an angle, of
// water, or of how far something lies above what is usual. The wind may come from the lake.
func (x *extractor) weatherDegrees(s *sentence, q *quantity.Mention) bool {
	if q.Interval.Value > mostDegrees || q.Hyphen >= 0 || q.Is(quantity.Range|quantity.Fraction|quantity.Ordinal) || x.entryBefore(s, int(q.First)) == "by" {
		return false
	}
	if end := int(q.Last); end < int(s.Last) {
		switch text.Fold(x.word(end)) {
		case "of", "in", "from", "north", "south", "east", "west", "below", "more", "less", "warmer", "colder", "hotter", "cooler", "higher", "lower":
			return false // a degree of warmth, degrees in law, two degrees warmer
		}
	}
	weather := false
	for i := int(s.First); i < int(s.Last); i++ {
		switch w := x.lemma(i); {
		case x.lex.Lists(lexicon.WeatherWord, w):
			weather = true
		case x.lex.Lists(lexicon.NoWeather, w) && !x.offThe(s, i):
			return false
		}
	}
	return weather
}

// offThe reports whether token i tells from where the wind blows or beside what the air is told of: a light wind from the lake, the air by the sea.
func (x *extractor) offThe(s *sentence, i int) bool {
	if i-2 < int(s.First) || x.entry(i-1).Form != "the" {
		return false
	}
	switch x.entry(i - 2).Form {
	case "from", "off", "by", "beside", "near", "along", "beyond":
		return true
	}
	return false
}

package claims

import (
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// loneClocks adds a weak claim for a length of time that is told by two times of day, where nothing tells what lasts so long: "from four
// in the morning until noon". Hours that come round every day are none.
func (x *extractor) loneClocks(s *sentence) {
	for k := range s.quantities {
		from := int(s.quantities[k].First) - 1
		if x.in(s, from).Form != "from" { // between three and seven something happens once
			continue
		}
		start, link := x.timeOfDay(s, from+1)
		if link == 0 || link >= int(s.Last) || !x.joinsTimes(from, link) || x.everyDay(s) {
			continue
		}
		end, last := x.timeOfDay(s, link+1)
		if last == 0 || s.dateAt(last) != nil {
			continue
		}
		if x.toldSoFar(s, x.tok(from).Start-int32(s.Start), x.tok(last-1).End-int32(s.Start), false, "") {
			continue
		}
		length := end - start
		if length <= 0 {
			length += minutesOfDay // over night
		}
		slack := max(clockSlack, clockShare*length)
		c := x.claim(s, Duration, from, last)
		c.Unit, c.Dimension, c.Weak = "minute", "duration", true
		c.Value.Interval = quantity.Between((length-slack)/minutesOfDay, (length+slack)/minutesOfDay)
		c.Modality = x.modalityOfFigure(s, from, last)
	}
}

// timeOfDay returns the minutes after midnight of the time of day that begins at token i of a sentence, and the token behind it; 0 and 0
// where none does: "17:30", "four in the morning", "noon".
func (x *extractor) timeOfDay(s *sentence, i int) (minutes float64, last int) {
	switch x.in(s, i).Form {
	case "noon", "midday":
		return minutesOfDay / 2, i + 1
	case "midnight":
		return 0, i + 1
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if int(q.First) != i {
			continue
		}
		last, hour := int(q.Last), q.Interval.Value
		switch {
		case q.Is(quantity.Clock):
			return hour, last
		case q.Unit >= 0 || q.Is(quantity.Ordinal|quantity.Fraction|quantity.Range) || hour < 1 || hour > 12 || hour != float64(int(hour)):
			return 0, 0
		case x.in(s, last).Form == "at" && x.in(s, last+1).Form == "night":
			if hour < 6 {
				return hour * 60, last + 2 // two at night
			}
			return hour*60 + minutesOfDay/2, last + 2
		case x.in(s, last).Form != "in" || x.in(s, last+1).Form != "the":
			return 0, 0
		}
		switch hour = float64(int(hour) % 12); x.in(s, last+2).Form {
		case "morning":
			return hour * 60, last + 3
		case "afternoon", "evening":
			return hour*60 + minutesOfDay/2, last + 3
		}
		return 0, 0
	}
	return 0, 0
}

// everyDay reports whether a sentence speaks of what comes round again, or of hours at which a house is open.
func (x *extractor) everyDay(s *sentence) bool {
	for i := int(s.First); i < int(s.Last); i++ {
		switch text.Fold(x.word(i)) {
		case "every", "each", "daily", "weekdays", "open", "opens", "opening":
			return true
		}
	}
	return false
}

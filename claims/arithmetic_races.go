package claims

import (
	"math"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// racing is a time in which something was run, in seconds.
type racing struct {
	first, last    int
	seconds, place float64
}

// races finds two times of a race and by how much one is said to be the better: “13:42.5, 14.5 seconds faster than the runner-up's 13:57.0”.
func (x *extractor) races(s *sentence) {
	var lead *quantity.Mention
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit >= 0 && x.lex.Units[q.Unit].Dimension == "duration" && x.lex.Units[q.Unit].Factor < 0.01 && x.beats(s, int(q.Last)) {
			if lead != nil || q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction|quantity.Article) {
				return
			}
			lead = q
		}
	}
	if lead == nil {
		return
	}
	var of []racing
	for i := int(s.First); i < int(s.Last); i++ {
		if i >= int(lead.First) && i < int(lead.Last) || x.tok(i).Kind != text.Number {
			continue
		}
		if r, ok := x.racingAt(s, i, len(of) > 0); ok {
			of, i = append(of, r), r.last-1
		}
	}
	if len(of) != 2 || !x.heldAgainst(int(lead.Last), of) {
		return
	}
	worth := math.Abs(of[0].seconds - of[1].seconds)
	stated := math.Round(lead.Interval.Value*x.lex.Units[lead.Unit].Factor*secondsOfDay*100) / 100
	if worth == 0 || !meant(worth, stated, farDifference/2) {
		return
	}
	slack := (of[0].place+of[1].place)/2 + x.secondsPlace(lead)/2
	if slack > worth/2 {
		return
	}
	first, last := min(of[0].first, int(lead.First)), max(of[1].last, int(lead.Last))
	c := x.claim(s, Arithmetic, first, last)
	c.Measure, c.Unit = ofDifference, "second"
	c.Value.Interval = quantity.Exact(stated)
	c.Derived.Interval = quantity.Between(math.Round((worth-slack)*1000)/1000, math.Round((worth+slack)*1000)/1000)
}

// heldAgainst reports whether one of two times stands behind what is told of a lead, with no mark before it: “faster than the 13:57.0 of”.
func (x *extractor) heldAgainst(lead int, of []racing) bool {
	for _, r := range of {
		if r.first > lead && r.first-lead <= nearMilestone && !x.anyMark(lead, r.first, ",") && !x.anyMark(lead, r.first, ";") {
			return true
		}
	}
	return false
}

// secondsOfDay is how many seconds a day has.
const secondsOfDay = minutesOfDay * 60

// secondsPlace returns the last place of a length of time in seconds: of a time in minutes alone half a minute.
func (x *extractor) secondsPlace(q *quantity.Mention) float64 {
	if name := x.lex.Units[q.Unit].Name; name != "second" && q.Interval.Value == math.Trunc(q.Interval.Value) {
		return 60
	}
	for i := int(q.Last) - 1; i >= int(q.First); i-- {
		if x.tok(i).Kind == text.Number {
			return lastPlace(x.word(i))
		}
	}
	return 1
}

// lastPlace returns the value of the last place of a figure in digits.
func lastPlace(w string) float64 {
	if i := strings.IndexByte(w, '.'); i >= 0 {
		return math.Pow(10, -float64(len(w)-i-1))
	}
	return 1
}

// beats reports whether a word at a token says of a time that it is the better or the worse by so much.
func (x *extractor) beats(s *sentence, i int) bool {
	return x.lex.Lists(lexicon.BeatWord, x.wordIn(s, i))
}

// racingAt reads a time such as “2:31:40”, “13:42.5”, “48.7 seconds”, and behind another one “46.5”, which begins at token i.
func (x *extractor) racingAt(s *sentence, i int, bare bool) (r racing, ok bool) {
	r = racing{first: i, last: i + 1, place: 1}
	parts := 1
	var v float64
	for {
		w := x.word(r.last - 1)
		f, err := strconv.ParseFloat(w, 64)
		if err != nil {
			return racing{}, false
		}
		v, r.place = v*60+f, lastPlace(w)
		if r.last+1 >= int(s.Last) || !x.isMark(r.last, ":") || x.tok(r.last+1).Kind != text.Number || x.tok(r.last+1).Is(text.SpaceBefore) || strings.Contains(w, ".") {
			break
		}
		parts++
		r.last += 2
	}
	r.seconds = v
	switch {
	case parts == 2: // minutes and seconds; hours and minutes where no fraction stands behind them
		return r, r.place < 1
	case parts == 3:
		return r, true
	case parts > 3 || r.place == 1:
		return racing{}, false
	}
	second := x.wordIn(s, r.last) == "seconds" || x.wordIn(s, r.last) == "sec"
	return r, second || bare && x.closed(s, r.last)
}

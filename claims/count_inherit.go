package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// inherit gives a figure without a noun the noun of the figure before it in its sentence: "20 representatives from one
// side and 19 from the other". A figure that only says where those come from who are counted before it has no say: of "9,000 people from 62
// nations started, 8,000 finished" both are people.
func (x *extractor) inherit(s *sentence) {
	for i := 1; i < len(s.figures); i++ {
		f, prev := &s.figures[i], &s.figures[i-1]
		if f.Is(quantity.To) && prev.Is(quantity.From) && f.measure < 0 {
			f.measure, f.trigger, f.at = prev.measure, prev.trigger, prev.at
		}
		if f.head >= 0 || f.counted != "" && (f.counted != f.trigger || x.labelledBy(f)) || x.atHour(s, f) {
			continue
		}
		if k := x.tiedTo(s, i-1); k < i-1 && !x.tellsOfWhich(s, f) {
			prev = &s.figures[k]
		}
		if prev.counted == "" {
			continue
		}
		f.counted = prev.counted
		if f.measure < 0 && !x.verbBetween(s, max(prev.last, prev.at+1), f.first) && (x.weak(prev) || !x.ownDeed(s, f)) {
			f.measure, f.trigger = prev.measure, prev.trigger
		}
	}
}

// inheritNouns gives figures the noun of those before of which a sentence before says what they are: "The birds came in the evening. 470 of them
// were washed, and 390 are back in the water".
func (x *extractor) inheritNouns(s *sentence) {
	for i := 1; i < len(s.figures); i++ {
		if f, first := &s.figures[i], &s.figures[0]; f.head < 0 && f.counted == "" && first.head < 0 && !x.atHour(s, f) && !x.described(s, f) {
			f.counted = first.counted
		}
	}
}

// moreThere reports whether a figure is by how many there are more or fewer than at another time: "two more than in the last bulletin".
func (x *extractor) moreThere(s *sentence, f *figure) bool {
	switch x.in(s, f.end).Form {
	case "more", "fewer", "less":
		return x.in(s, f.end+1).Form == "than" && f.Hedge() == ""
	}
	return false
}

// labelledBy reports whether what a figure counts stands right before it as its label: "lorries: 19".
func (x *extractor) labelledBy(f *figure) bool { return f.at == f.first-2 && x.isMark(f.first-1, ":") }

// tiedTo returns the figure to whose noun a preposition ties the k-th and those between, as the villages to the people in "2,860 people from six
// villages"; k where none does.
func (x *extractor) tiedTo(s *sentence, k int) int {
	for k > 0 {
		f, o := &s.figures[k], &s.figures[k-1]
		at := f.first - 1
		for at > o.last && x.entry(at).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) {
			at--
		}
		if f.head < 0 || o.head < 0 || at != o.last || !x.ties(at) {
			break
		}
		k--
	}
	return k
}

// tellsOfWhich reports whether a figure is of things that a relative clause goes on about: ", four of which".
func (x *extractor) tellsOfWhich(s *sentence, f *figure) bool {
	return x.in(s, f.end).Form == "of" && x.in(s, f.end+1).Form == "which" || x.in(s, f.first-1).Form == "which"
}

// ownDeed reports whether a verb right behind a figure says what became of those whom it counts, which is not what became of those before: "31 were
// injured and 21 escaped". What it says is told by no table, else it would be the measure.
func (x *extractor) ownDeed(s *sentence, f *figure) bool {
	for i := f.last; i < min(f.last+4, int(s.Last)); i++ {
		if verb := x.predicateAt(s, i, int(s.Last)); verb != "" {
			return verb != "remain" && verb != "stay"
		}
		if e := x.entry(i); !e.Is(lexicon.Auxiliary|lexicon.Adverb) && e.Form != "others" {
			return false
		}
	}
	return false
}

// lastHour is the last hour of a clock that words tell.
const lastHour = 12

// atHour reports whether a bare figure is the hour of something: by eleven, from six in the morning until ten at night.
func (x *extractor) atHour(s *sentence, f *figure) bool {
	if f.Interval.Value > lastHour || f.measure >= 0 || f.Interval.Hedge != "" {
		return false
	}
	switch x.in(s, f.end).Form {
	case "of", "to", "and", "or", "who", "were", "are", "from":
		return false
	}
	switch x.in(s, f.first-1).Form {
	case "at", "by", "until", "till", "past", "since", "before", "after":
		return true
	}
	switch x.in(s, f.end).Form {
	case "in", "at":
		switch x.lemmaAt(s, f.end+1) {
		case "night":
			return true
		case "the":
			n := x.entryAt(s, f.end+2)
			return n == "morning" || n == "afternoon" || n == "evening"
		}
	}
	return false
}

package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// latest keeps the highest number that the document gives to one series as the present one: in "their third title, the
// second at home" and "the second round was in May, the third is now" the lower ones are of what was before.
func (x *extractor) latest() {
	now := &x.claims[len(x.claims)-1]
	for i := range x.claims[:len(x.claims)-1] {
		c := &x.claims[i]
		if c.Kind != Ordinal || c.Measure != now.Measure || c.Counted != now.Counted || c.Subject != now.Subject || c.Trigger != now.Trigger || c.Modality != now.Modality {
			continue
		}
		switch a, b := c.Value.Interval.Value, now.Value.Interval.Value; {
		case a < b:
			c.Scope = scopePrevious
		case b < a:
			now.Scope = scopePrevious
		}
	}
}

// seriesClass returns the class of an event under which its series is kept: a walkout is a strike, and a strike is of the
// class of attacks where no more is known.
func seriesClass(class string) string {
	if class == "walkout" || class == "attack" {
		return "strike"
	}
	return class
}

// seriesNoun returns the noun that an ordinal numbers, under one name for what comes round in editions and for strikes.
func (x *extractor) seriesNoun(s *sentence, head, first int) string {
	noun := x.lemma(head)
	switch {
	case x.lex.Lists(lexicon.EditionNoun, text.Fold(noun)):
		return "edition"
	case noun == "walkout" || noun == "stoppage":
		return "strike"
	case noun == timeNoun && first >= int(s.First)+3 && x.entryBefore(s, first-1) == "for":
		switch x.word(first - 3) { // held for the 38th time
		case "held", "run", "staged", "organised", "organized":
			return "edition"
		}
	}
	return noun
}

// closesOrdinal reports whether no noun follows an ordinal that ends before token i: "the fourth this year", "the third since".
func (x *extractor) closesOrdinal(s *sentence, i int) bool {
	if i >= int(s.Last) {
		return true
	}
	e := x.entry(i)
	return x.tok(i).Kind == text.Mark && !x.isMark(i, "-") || e.Is(lexicon.Preposition|lexicon.Conjunction) || e.Form == "this" || e.Form == "since"
}

// placed adds the claim of the place that a person takes in a race or a vote: "A came third", "A finished in third place", "in
// third place came A", and reports whether there is one.
func (x *extractor) placed(s *sentence, q *quantity.Mention) bool {
	first, last := int(q.First), int(q.Last)
	end, from := last, first
	if last < int(s.Last) && x.word(last) == "place" {
		end++
		if x.entryBefore(s, first) == "in" {
			from--
		}
	} else if !x.closesOrdinal(s, last) {
		return false
	}
	who := x.placedPerson(s, from, end, end > last)
	if who == nil {
		return false
	}
	c := x.claim(s, Ordinal, first, end)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Measure, c.Subject, c.Counted = "rank", who.Key, "place"
	c.Scope = x.earlierScope(s, first)
	c.Modality = x.modalityOf(s, first, last)
	for i := range x.claims[:len(x.claims)-1] { // of two races
		if o := &x.claims[i]; o.Kind == Ordinal && o.Measure == "rank" && o.Subject == c.Subject && o.Value.Interval.Value != c.Value.Interval.Value {
			o.Scope, c.Scope = scopePrevious, scopePrevious
		}
	}
	return true
}

// placedPerson returns who takes the place that is told in tokens [from, end), nil when nobody named does.
func (x *extractor) placedPerson(s *sentence, from, end int, withNoun bool) *names.Mention {
	var who *names.Mention
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person {
			continue
		}
		switch {
		case m.Last < from && from-m.Last <= 4 && x.reaches(s, m.Last, from) && (withNoun || from-m.Last <= 2):
			who = m
		case withNoun && end < m.First && m.First-end <= 2 && finishes(x.word(end)):
			who = m
		}
	}
	return who
}

// reaches reports whether a verb of finishing stands in tokens [i, j).
func (x *extractor) reaches(s *sentence, i, j int) bool {
	for ; i < j && i < int(s.Last); i++ {
		if x.tok(i).Kind == text.Mark {
			return false
		}
		if finishes(x.word(i)) {
			return true
		}
	}
	return false
}

func finishes(w string) bool {
	switch w {
	case "came", "finished", "took", "placed", "ended", "claimed", "secured", "crossed", "comes", "finishes", "takes":
		return true
	}
	return false
}

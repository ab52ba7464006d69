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
	n := len(x.claims) - 1
	now := &x.claims[n]
	key := seriesKey{now.Measure, now.Counted, now.Subject, now.Trigger, now.Modality}
	top, known := x.tops[key]
	switch number := now.Value.Interval.Value; {
	case !known || number > top.number:
		for _, i := range top.claims {
			x.claims[i].Scope = scopePrevious
		}
		top.number, top.claims = number, append(top.claims[:0], n)
	case number == top.number:
		top.claims = append(top.claims, n)
	default:
		now.Scope = scopePrevious
	}
	if x.tops == nil {
		x.tops = map[seriesKey]seriesTop{}
	}
	x.tops[key] = top
}

// seriesKey is what tells the ordinals of one series.
type seriesKey struct{ measure, counted, subject, trigger, modality string }

// seriesTop is the highest number that a document gives to a series so far, and the claims that give it.
type seriesTop struct {
	number float64
	claims []int // into extractor.claims
}

// seriesClass returns the class of an event under which its series is kept: a walkout is a strike, and a strike is of the
// class of attacks where no more is known.
func seriesClass(class string) string {
	if class == "walkout" || class == "attack" {
		return "strike"
	}
	return class
}

// editionNoun is what is counted of all that comes round in editions.
const editionNoun = "edition"

// seriesNoun returns the noun that an ordinal numbers, under one name for what comes round in editions and for strikes.
func (x *extractor) seriesNoun(s *sentence, head, first int) string {
	noun := x.lemma(head)
	if x.plural(head) { // the third of these meetings, the third meeting
		if w := x.lex.Find(noun); w != 0 {
			noun = x.lex.Entry(x.lex.Entry(w).Lemma).Form
		}
	}
	switch {
	case x.lex.Lists(lexicon.EditionNoun, text.Fold(noun)), x.word(head) == "running":
		return editionNoun
	case noun == "walkout" || noun == "stoppage":
		return "strike"
	case x.lex.Lists(lexicon.AttemptNoun, noun):
		return "attempt"
	case noun == timeNoun && first >= int(s.First)+3 && x.entryBefore(s, first-1) == "for":
		switch x.word(first - 3) { // held for the 38th time
		case "held", "run", "staged", "organised", "organized", "presented", "awarded", "celebrated":
			return editionNoun
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
	c.Modality = x.modalityOfFigure(s, first, last)
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

// maxPredicate is how many tokens before an ordinal the form of "be" may stand that makes it what its sentence tells: "it
// was the Lorvik rowing club's third boat".
const maxPredicate = 6

// toldNoun returns the noun of an ordinal that its sentence is there to tell, whatever the noun: "it is the third grave on the
// hill", "this was the rocket's seventh flight", "the grave is the third to have been opened". Days, floors, people and what is
// second in size are numbered in any order; -1 for them.
func (x *extractor) toldNoun(s *sentence, q *quantity.Mention) (head int, class string) {
	be := x.toldBy(s, int(q.First))
	if be < 0 {
		return -1, ""
	}
	head = -1
	for i := int(q.Last); i < min(int(s.Last), int(q.Last)+maxNumbered); i++ {
		if x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore) {
			continue
		}
		if _, most := x.superlative(s, i); most {
			return -1, ""
		}
		m, event := x.eventMark(s, i)
		if x.tok(i).Kind != text.Word || x.endsPhrase(s, i) && !x.numberedDeed(q, i) || x.entry(i).Is(lexicon.Adverb) || x.word(i) == "ever" || head >= 0 && !event && x.isVerb(s, i) {
			break
		}
		if head = i; event {
			head, class = m.last-1, x.lex.Events[x.trigger(m).Event].Name
		}
	}
	if head < 0 && be > int(s.First) && x.closesOrdinal(s, int(q.Last)) {
		head = be - 1 // the grave is the third
		if x.tok(head).Kind != text.Word || x.endsPhrase(s, head) || x.tok(head).Is(text.Capital) && !x.tok(head).Is(text.SentenceStart) {
			return -1, ""
		}
	}
	if head < 0 || x.plural(head) || x.entry(head).Is(lexicon.Human|lexicon.Kin|lexicon.Adjective) || x.tok(head).Is(text.Capital) || x.lex.Lists(lexicon.AnyOrderNoun, x.lemma(head)) || class == "war" {
		return -1, ""
	}
	for i := head + 1; i+1 < int(s.Last); i++ {
		if x.entry(i).Form == "this" && (x.entry(i+1).Is(lexicon.TimeNoun) || x.word(i+1) == "season") {
			return -1, "" // the second ship to sink this year may be the third of its owner
		}
	}
	return head, class
}

// maxNumbered is how many tokens the noun phrase of an ordinal may have: "third undisturbed side chamber".
const maxNumbered = 4

// toldBy returns the token of the form of "be" of which an ordinal is what is told; -1 when there is none.
func (x *extractor) toldBy(s *sentence, first int) int {
	for i := first - 1; i >= max(int(s.First), first-maxPredicate); i-- {
		t := x.tok(i)
		switch f := x.entry(i).Form; {
		case f == "is" || f == "was" || f == "be" || f == "been":
			return i
		case x.isMark(i, ","): // it was, I read, only the second grave
		case t.Kind != text.Word, x.entry(i).Is(lexicon.Preposition | lexicon.Conjunction), !t.Is(text.Capital) && x.isVerb(s, i):
			return -1
		}
	}
	return -1
}

// bareOrdinal adds the claim of which one of its noun something is, where nothing tells of what series: "the third metro line", "its 19th
// world champion". Such numbers say something only where two texts number one thing in two ways.
func (x *extractor) bareOrdinal(s *sentence, q *quantity.Mention) {
	first, n := int(q.First), q.Interval.Value
	told := x.copula(s, first)
	if n < 1 || n == 1 && !told || !x.definite(s, first) && !(told && x.entryBefore(s, first) == "a") {
		return
	}
	head := x.bareNoun(s, int(q.Last))
	if head < 0 {
		return
	}
	c := x.claim(s, Ordinal, first, head+1)
	c.Value.Interval = quantity.Exact(n)
	c.Measure, c.Counted = bareMeasure, x.seriesNoun(s, head, first)
	c.Scope = x.earlierScope(s, first)
	c.Modality = x.modalityOfFigure(s, first, int(q.Last))
	x.latest()
}

// bareMeasure is what is told by an ordinal of which only the noun is known.
const bareMeasure = "number"

// bareNoun returns the last word of the noun phrase at a token, -1 where it is no noun whose number says something: days, floors, names.
func (x *extractor) bareNoun(s *sentence, i int) int {
	most := false
	head := x.lastOfPhrase(s, i, func(i int) bool {
		_, is := x.superlative(s, i)
		most = most || is
		return is || x.entry(i).Is(lexicon.Adverb)
	})
	if most || head < 0 || x.plural(head) {
		return -1
	}
	e, lemma := x.entry(head), text.Fold(x.lemma(head))
	post := x.lex.Lists(lexicon.NumberedPost, lemma)
	if e.Is(lexicon.Kin|lexicon.Adjective|lexicon.TimeNoun) || e.Calendar.Kind != lexicon.NoCalendar || e.Number.Kind != lexicon.NoNumber || x.tok(head).Is(text.Capital) && !post || lemma == timeNoun || lemma == "place" || x.lex.Lists(lexicon.AnyOrderNoun, lemma) {
		return -1
	}
	return head
}

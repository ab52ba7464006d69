package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// maxAside is how many tokens an aside between commas may have, its date included.
const maxAside = 6

// maxInserted is how many tokens an inserted clause may have.
const maxInserted = 12

// How many tokens before a date "since" and its like may stand.
const (
	nearSince = 5
	farSince  = 9 // across a verb: "since the federation was founded in 1951"
)

// ofAnotherYear is how many tokens the subject of a sentence has before the year that makes it another event: "The fire of 2017".
const ofAnotherYear = 2

// background finds the token from which on a sentence tells of an earlier event than the main one: a date long before it,
// a cue such as "last year's", or a sentence that goes on from such a one ("Sixty-four people died then").
func (x *extractor) background(s *sentence) {
	if s.block.Kind == document.Heading || s.block.Kind.Furniture() {
		return
	}
	at, now := int(s.Last), 0
	if s.cues&lexicon.PreviousCue != 0 {
		for _, m := range s.marks {
			if x.cue(m)&lexicon.PreviousCue != 0 && x.entryBefore(s, m.first) != "for" { // "for the last time" tells of now
				if start := x.cueStart(s, m); start < at {
					at, now = start, 0
				}
			}
		}
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.period.IsZero() || x.story.time.IsZero() || d.period.To >= x.story.time.From-longBefore {
			continue
		}
		if d.period.Grain == when.Century && d.First > int(s.First)+2 {
			continue // a wall of the second century: what is as old may be found today
		}
		start := x.relativeStart(s, d.First)
		if x.anotherOne(s) && d.period.To < x.story.time.From-anotherYear {
			start = int(s.First)
		}
		if x.aside(s, d) {
			continue
		}
		if x.sinceBefore(s, d.First) {
			start = d.Last // the strongest since 1998: what follows may speak of 1998
			if start < int(s.Last) && x.isMark(start, ",") {
				start++
			}
			if x.goesOnSince(s, d, start) {
				continue
			}
			if start >= int(s.Last)-1 {
				continue
			}
		}
		if start <= at && start < int(s.Last) {
			if start < at || s.earlier.IsZero() {
				at, s.earlier = start, d.period
			}
			now = x.backToNow(s, d, &at)
		}
	}
	if at == int(s.Last) && s.index > 0 && len(s.dates) == 0 {
		prev := &x.sentences[s.index-1]
		if prev.Block == s.Block && prev.background < int(prev.Last) && (x.goesOn(s) || x.tollOf(s, prev)) {
			at, s.earlier = int(s.First), prev.earlier
		}
	}
	s.background = at
	if at < int(s.Last) {
		if s.nowFrom, s.nowTo = x.insertedNow(s, at); s.nowTo == 0 && now > at {
			s.nowFrom, s.nowTo = now, int(s.Last)
		}
	}
}

// monthsBack is how many days before the story what has gone on "since" a day or a month is still of now.
const monthsBack = 200

// goesOnSince reports whether a date tells since when something of now goes on, so that what stands behind it, from token i on, is of now as well:
// "the teams have been at work since the beginning of December, and 45 nurses help them".
func (x *extractor) goesOnSince(s *sentence, d *dated, i int) bool {
	if x.entry(int(s.First)).Form == "since" { // Since the beginning of March it has killed 31 children
		if c := x.clauseEnd(s, d.First); d.period.Grain <= when.Month && d.period.To >= x.story.time.From-monthsBack && x.anyForm(d.Last, c, []string{"have", "has"}) {
			return true
		}
	}
	if d.period.Grain > when.Month || d.period.To < x.story.time.From-monthsBack || x.anyForm(i, min(i+2, int(s.Last)), []string{"when", "which", "where", "after"}) {
		return false
	}
	return x.anyForm(x.clauseStart(s, d.First), d.First, []string{"have", "has"})
}

// insertedNow returns the tokens of a clause that is inserted behind token at and tells what still is: “The ship, of which 40 ribs are left, was
// found in 1998”. They are 0 where there is none.
func (x *extractor) insertedNow(s *sentence, at int) (from, to int) {
	if s.topics&opensPortions == 0 {
		return 0, 0
	}
	for i := max(int(s.First), at-3); i+2 < int(s.Last); i++ {
		if !x.isMark(i, ",") || x.phraseAt(i+1, int(s.Last), x.lex.Workings.Portions) == 0 {
			continue
		}
		now := false
		for j := i + 3; j < min(int(s.Last)-1, i+maxInserted); j++ {
			switch {
			case x.isMark(j, ","):
				if now {
					return i + 1, j
				}
				return 0, 0
			case x.entry(j).Form == "are" || x.entry(j).Form == "is" || x.word(j) == "remain" || x.word(j) == "survive" || x.word(j) == "exist":
				now = true
			}
		}
	}
	return 0, 0
}

// tellsThen reports whether token i of a sentence tells of an earlier event than the main one.
func (s *sentence) tellsThen(i int) bool { return i >= s.background && (i < s.nowFrom || i >= s.nowTo) }

// sinceBefore reports whether "since" leads to the token: "since 1998", "since the fighting of September 2022".
func (x *extractor) sinceBefore(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-farSince) && x.tok(j).Kind != text.Mark; j-- {
		f := x.entry(j).Form
		if f == "from" && x.numberBetween(j+1, i) {
			return false // from 1,040 euros in 2023
		}
		if f == "since" || j >= i-nearSince && (f == "until" || f == "from") {
			return true
		}
	}
	return false
}

// numberBetween reports whether a figure stands between two tokens.
func (x *extractor) numberBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if x.tok(i).Kind == text.Number || x.entry(i).Number.Kind == lexicon.Cardinal {
			return true
		}
	}
	return false
}

// relativeStart returns the start of the clause that holds token i, where a relative pronoun without a comma starts one too:
// what it says of an earlier time does not hold for the words before it.
func (x *extractor) relativeStart(s *sentence, i int) int {
	from := x.clauseStart(s, i)
	for j := i; j > from; j-- {
		switch x.entry(j).Form {
		case "times":
			if j+2 < i && (x.tok(j+2).Kind == text.Number || x.entry(j+2).Number.Kind != lexicon.NoNumber) {
				return j + 1 // five times the 900 issued in 2024
			}
		case "which", "who", "whose", "that", "where", "whom", "what", "as", "than", "from", "of":
			if x.entry(j).Form == "of" && strings.HasSuffix(x.word(j+1), "ing") {
				return j // were convicted of trying to oust the president last August
			}
			if f := x.entry(j).Form; f == "of" && j < i-2 || f == "as" && j < i-3 || f == "from" && j < i-3 && (j < i-6 || !x.numberBetween(j+1, i)) {
				continue
			}
			return j
		}
	}
	return from
}

// cueStart returns the token from which on a cue makes a sentence tell of an earlier event, the end of the sentence where it does not: what is
// compared with something stands before the cue, and the last one of several is not another event.
func (x *extractor) cueStart(s *sentence, m mark) int {
	if m.last == m.first+2 && x.entry(m.first).Form == "compared" {
		return m.first
	}
	if x.entry(m.last-1).Form == "one" && m.last < int(s.Last) && x.tok(m.last).Kind == text.Word && !x.entry(m.last).Is(lexicon.Preposition|lexicon.Auxiliary) {
		return int(s.Last) // the last one who won; the last one stalled
	}
	return x.relativeStart(s, m.first)
}

// aside reports whether a date stands in a participle between commas: "the hall, built in 1962, employs 86 people". What
// follows is of today.
func (x *extractor) aside(s *sentence, d *dated) bool {
	if d.Last >= int(s.Last) || !x.isMark(d.Last, ",") {
		return false
	}
	for j := d.First - 1; j > int(s.First) && j >= d.First-maxAside; j-- {
		if x.isMark(j, ",") {
			return x.isVerb(s, j+1) && !x.tok(j+1).Is(text.Capital)
		}
	}
	return false
}

// tollOf reports whether a sentence opens with those whom the event of the sentence before it cost: "In 2019 a helicopter hit a
// cable near the pass. Eleven people lost their lives."
func (x *extractor) tollOf(s, prev *sentence) bool {
	if prev.background > int(prev.First) || prev.earlier.IsZero() || prev.earlier.To > x.story.time.From-anotherYear || len(s.quantities) == 0 || int(s.quantities[0].First) > int(s.First)+1 {
		return false
	}
	if x.anyForm(int(s.First), int(s.Last), []string{"have", "has", "now", "when", "today"}) {
		return false
	}
	struck := len(prev.dates) > 0 && prev.dates[0].First <= int(prev.First)+1 // In 2019 …
	for _, m := range prev.marks {
		tr := x.trigger(m)
		struck = struck || tr != nil && tr.Event >= 0 && x.lex.Events[tr.Event].Main
	}
	if !struck {
		return false
	}
	for _, m := range s.marks {
		if tr := x.trigger(m); tr != nil && slices.ContainsFunc(tr.Uses, func(u lexicon.Use) bool { return x.lex.Measures[u.Measure].Trend != lexicon.Steady }) {
			return true
		}
	}
	return false
}

// anotherOne reports whether a sentence begins with an event of an earlier time: "The last coup, in 1998, succeeded".
func (x *extractor) anotherOne(s *sentence) bool {
	i := int(s.First)
	if i+2 >= int(s.Last) || x.entry(i).Form != "the" {
		return false
	}
	switch x.entry(i + 1).Form {
	case "last", "previous", "earlier", "first":
		return x.eventNoun(s, i+2)
	}
	return false
}

// goesOn reports whether a sentence takes up the time of the sentence before it.
func (x *extractor) goesOn(s *sentence) bool {
	if prev := &x.sentences[s.index-1]; prev.background <= int(prev.First)+ofAnotherYear && (prev.earlier.IsZero() || prev.earlier.To < x.story.time.From-anotherYear) && x.entry(int(s.First)).Form == "it" {
		return !x.presentAt(s, int(s.First)+1) // It cost some 60 lives; not “It is 41 cm high”
	}
	for i := int(s.First); i < int(s.Last); i++ {
		switch x.entry(i).Form {
		case "then":
			return true
		case "that", "those":
			if i+1 < int(s.Last) && (x.entry(i+1).Calendar.Kind != lexicon.NoCalendar || x.entry(i+1).Form == "time") {
				return true
			}
		}
	}
	return false
}

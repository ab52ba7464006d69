package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// deadlineAt reads the last day on which something may or must be done: "must report by 15 July", "is due by", "has until 31 July
// to report", "can be sent until". Acts that have a class of events besides, such as a ratification, keep it.
func (x *extractor) deadlineAt(s *sentence, d *dated) (happening, bool) {
	switch x.entryBefore(s, d.First) {
	case "by", "before":
		return x.dutyBy(s, d)
	case "than":
		if x.in(s, d.First-2).Form == "later" {
			return x.dutyBy(s, d)
		}
	case "until", "till":
		if isHave(x.in(s, d.First-2).Form) {
			return x.timeUntil(s, d)
		}
		return x.takenUntil(s, d)
	case "on":
		return x.dueOn(s, d)
	}
	return happening{}, false
}

// deadline is what must be done by a day.
func (x *extractor) deadline(word int, thing phrase) (happening, bool) {
	return happening{measure: "deadline", trigger: "deadline", first: word, last: word + 1, thing: thing}, thing.head != ""
}

// dutyBy reads "must report by", "is to hand in its report by", "must be lodged by", "is due by".
func (x *extractor) dutyBy(s *sentence, d *dated) (happening, bool) {
	from := x.clauseStart(s, d.First)
	for i := d.First - 2; i >= max(from, d.First-nearEvent); i-- {
		e := x.entry(i)
		if e.Is(lexicon.Saying) && !x.named(s, i) && !x.afterTo(s, i) {
			return happening{}, false
		}
		verb := i + 1
		switch f := e.Form; {
		case f == "due" || f == "expected":
			return x.deadline(i, x.subject(s, from, i))
		case f == "must" || f == "should" || f == "shall":
		case (isHave(f) || isBe(f) || x.lex.Lists(lexicon.DutyWord, x.word(i))) && x.in(s, i+1).Form == "to":
			verb++
		default:
			continue
		}
		return x.duty(s, d, from, i, verb)
	}
	return happening{}, false
}

// afterTo reports whether "to" or a word of duty stands before token i: "to report", "must report".
func (x *extractor) afterTo(s *sentence, i int) bool {
	f := x.in(s, i-1).Form
	return f == "to" || f == "must" || f == "should" || f == "shall"
}

// duty reads what is to be done from its verb at a token on; the word of duty stands at token must.
func (x *extractor) duty(s *sentence, d *dated, from, must, verb int) (happening, bool) {
	passive := false
	for verb < d.First-1 && (x.entry(verb).Is(lexicon.Adverb) || isBe(x.entry(verb).Form)) {
		passive = passive || isBe(x.entry(verb).Form)
		verb++
	}
	if m, ok := x.verbAt(s, verb); ok && !x.closesDuty(x.lex.Events[x.trigger(m).Event].Name) {
		return happening{}, false
	}
	if passive || verb >= d.First-1 {
		return x.deadline(must, x.subject(s, from, must))
	}
	end := verb + 1
	if m, ok := x.verbAt(s, verb); ok {
		end = m.last
	}
	p := x.phraseAfter(s, end, d.First-1)
	if p.head == "" {
		p = x.act(verb)
	}
	return x.deadline(must, x.askedOf(s, x.subject(s, from, must), p))
}

// askedOf adds to what must be done who has to do it, unless it is one who is named.
func (x *extractor) askedOf(s *sentence, who, what phrase) phrase {
	if who.head != "" && s.nameAt(who.first) == nil {
		what.narrow = append(what.narrow, "of "+who.head)
		slices.Sort(what.narrow)
	}
	return what
}

// closesDuty reports whether a class of events says no more of an act than that it is done: a reply is filed, a report published.
func (x *extractor) closesDuty(class string) bool {
	switch class {
	case "file", "publish", "announce", "end", "begin", "occur", "testify", "vote":
		return true
	}
	return false
}

// act returns what the verb at token i asks for, as a noun: a report, an application.
func (x *extractor) act(i int) phrase {
	noun := x.lex.Acts[x.lemma(i)]
	return phrase{head: noun, first: i}
}

// timeUntil reads "has until 31 July to report", "had until May to hand in their plans".
func (x *extractor) timeUntil(s *sentence, d *dated) (happening, bool) {
	i := d.Last
	if x.in(s, i).Form != "to" || x.tok(i+1).Kind != text.Word {
		return happening{}, false
	}
	end := i + 2
	if m, ok := x.verbAt(s, i+1); ok {
		end = m.last
	}
	p := x.phraseAfter(s, end, int(s.Last))
	if p.head == "" {
		p = x.act(i + 1)
	}
	return x.deadline(d.First-2, x.askedOf(s, x.subject(s, x.clauseStart(s, d.First), d.First-2), p))
}

// takenUntil reads "applications are accepted until", "comments can be sent until".
func (x *extractor) takenUntil(s *sentence, d *dated) (happening, bool) {
	from := x.clauseStart(s, d.First)
	for i := d.First - 2; i >= max(from, d.First-farState); i-- {
		if f := x.entry(i).Form; f != "can" && f != "may" && !isBe(f) {
			continue
		}
		p := x.subject(s, from, i)
		if !x.lex.Lists(lexicon.ClosingNoun, p.head) && !x.handedIn(s, i+1, d.First-1) {
			return happening{}, false
		}
		return x.deadline(i, p)
	}
	return happening{}, false
}

// handedIn reports whether one of the tokens [from, to) is a verb of handing something in.
func (x *extractor) handedIn(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if m, ok := x.verbAt(s, i); ok && x.lex.Events[x.trigger(m).Event].Name == "file" {
			return true
		}
	}
	return false
}

// dueOn reads "the report is due on 31 July" and "applications close on 14 August".
func (x *extractor) dueOn(s *sentence, d *dated) (happening, bool) {
	i := d.First - 2
	from := x.clauseStart(s, d.First)
	switch f := x.in(s, i).Form; {
	case i <= from:
	case f == "due" && isBe(x.in(s, i-1).Form):
		p := x.subject(s, from, i-1)
		if x.entry(p.first).Is(lexicon.Saying) || x.lex.Lists(lexicon.ClosingNoun, p.head) {
			return x.deadline(i, p)
		}
	case f == "close" || f == "closes" || f == "closed":
		if p := x.subject(s, from, i); x.lex.Lists(lexicon.ClosingNoun, p.head) {
			return x.deadline(i, p)
		}
	}
	return happening{}, false
}

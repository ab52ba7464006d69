package names

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
)

// agedBeside reports whether an age stands beside the run of chunk k, or words of a life: "A is 47", "A (47)", "A turned 47",
// "47-year-old A", "At 47, A", "A, a 47-year-old", "A, in her forties", "A was born in", "A died at 47".
func (f *finder) agedBeside(k int) bool {
	c := f.at(k)
	if c.numbered || !f.ages {
		return false
	}
	if c.possessive {
		p := k + 1
		if end := f.ageEnd(p); end > p && f.yearOld(end) {
			p = end + 4
		}
		return (c.last-c.first > 1 || p > k+1) && f.at(p).kind == plainChunk && f.entry(f.at(p).first).Age().Kin // A's nine-year-old daughter
	}
	run := k
	k = f.initialEnd(k)
	next := f.at(k + 1)
	switch {
	case next.kind == markChunk && f.isMark(next.first, "("):
		p := k + 2
		if f.wordOf(p) == "age" {
			p++
		}
		if end := f.ageEnd(p); end > p {
			return f.at(end).kind == markChunk && f.isMark(f.at(end).first, ")")
		}
		return f.wordOf(k+2) == "born"
	case next.kind == commaChunk:
		if c.last-c.first == 1 && f.classOf(run-1)&lexicon.Preposition != 0 && f.plain(k+2, f.forms.who) {
			return false // the man who died on the way to Varde, who was 78
		}
		return f.agedApposition(k+2) || f.agedAhead(run)
	case next.kind == plainChunk && f.agedVerb(k+1):
		return true
	case next.kind == plainChunk && f.at(k+2).kind == commaChunk && f.asWell(k+1):
		return f.agedApposition(k+3) || f.agedAhead(run) // A too, the 47-year-old owner
	}
	return f.agedAhead(run)
}

// asWell reports whether chunk k says of the name before it that it, too, is meant.
func (f *finder) asWell(k int) bool {
	switch f.wordOf(k) {
	case "too", "also", "himself", "herself":
		return true
	}
	return false
}

// initialEnd returns the chunk at which the run of chunk k ends: that of the stop behind an initial, "Ruvik S.", or k.
func (f *finder) initialEnd(k int) int {
	c, next := f.at(k), f.at(k+1)
	if last := &f.text.Tokens[c.last-1]; last.End-last.Start == 1 && next.kind == markChunk && f.isMark(next.first, ".") {
		return k + 1
	}
	return k
}

// agedAhead reports whether an age stands before the run of chunk k: "47-year-old A", "At 47, A", "At just 47 A".
func (f *finder) agedAhead(k int) bool {
	if f.plain(k-1, f.forms.old) {
		return true
	}
	p := k - 1
	if f.at(p).kind == commaChunk {
		p--
	}
	for from := p; from > p-3 && from > 0; from-- {
		if f.ageEnd(from) != p+1 {
			continue
		}
		before := from - 1
		if f.besideAge(before) {
			before--
		}
		if f.plain(before, f.forms.at) && before <= 1 {
			return true
		}
	}
	return false
}

// agedApposition reports whether chunk p, behind "A,", begins an age of A.
func (f *finder) agedApposition(p int) bool {
	if f.plain(p, f.forms.the) {
		end := f.ageEnd(p + 1)
		return end > p+1 && f.yearOld(end) // A, the 47-year-old owner
	}
	if f.plain(p, f.forms.a) || f.plain(p, f.forms.an) {
		p++
		if end := f.ageEnd(p); end > p {
			return f.yearOld(end)
		}
		return f.agedSomebody(p)
	}
	if f.plain(p, f.forms.who) {
		if f.agedVerb(p + 1) {
			return true
		}
		p++
		if f.plain(p, f.forms.is) {
			p++
		}
	}
	if f.plain(p, f.forms.at) || f.besideAge(p) {
		p++
	}
	if f.inDecade(p) || f.wordOf(p) == "born" || f.wordOf(p) == "aged" || f.wordOf(p) == "dead" {
		return true
	}
	if f.wordOf(p) == "age" {
		p++ // A, age 47,
	}
	end := f.ageEnd(p)
	if end == p {
		return false
	}
	n := f.at(end)
	return n.kind == commaChunk || n.kind == markChunk && !f.isMark(n.first, "-") || f.plain(end, f.forms.and) || f.wordOf(end) == "years"
}

// mostOfDescription is how many words may stand between an article and the age of somebody who is described.
const mostOfDescription = 6

// agedSomebody reports whether the words from chunk p on, behind an article, describe one person and end with an age: "man of 47", "retired postwoman of
// 74", "mother of three aged 41".
func (f *finder) agedSomebody(p int) bool {
	for i := p; i < p+mostOfDescription && f.at(i).kind == plainChunk; i++ {
		aged := f.wordOf(i) == "aged"
		if !aged && !f.plain(i, f.forms.of) || i == p {
			continue
		}
		if f.ageEnd(i+1) == i+1 {
			continue // of the club
		}
		e := f.entry(f.at(i - 1).first)
		return aged || e.Age().Person != "" || e.Is(lexicon.Human) || namesOne(f.wordOf(i-1))
	}
	return false
}

// namesOne reports whether a noun, by how it ends, names one person: postwoman, salesperson.
func namesOne(noun string) bool {
	for _, end := range [...]string{"man", "woman", "person"} {
		if len(noun) > len(end)+1 && strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// agedVerb reports whether chunk p, behind a name, is a verb that tells an age or of a life.
func (f *finder) agedVerb(p int) bool {
	word := f.wordOf(p)
	switch {
	case word == "born", word == "died", (word == "has" || word == "had") && f.wordOf(p+1) == "died":
		return true
	case f.plain(p, f.forms.is), f.plain(p, f.forms.was):
		p++
		if f.besideAge(p) {
			p++
		}
		if f.wordOf(p) == "born" || f.inDecade(p) {
			return true
		}
		end := f.ageEnd(p)
		n := f.at(end)
		return end > p && (n.kind == commaChunk || n.kind == markChunk && !f.isMark(n.first, "-") || f.plain(end, f.forms.and) || f.wordOf(end) == "years" || f.wordOf(end) == "when")
	case f.entry(f.at(p).first).Age().Reached:
		end := f.ageEnd(p + 1)
		return end > p+1 && !f.yearOld(end)
	case f.entry(f.at(p).first).Is(lexicon.FutureMark) && f.wordOf(p+1) == "be":
		end := f.ageEnd(p + 2)
		return end > p+2 && (f.at(end).kind != plainChunk || f.plain(end, f.forms.in) || f.entry(f.at(end).first).Calendar.Kind != lexicon.NoCalendar)
	case word == "celebrated", word == "celebrates", word == "marked", word == "marks":
		return f.classOf(p+1)&lexicon.Possessive != 0 && f.wordOf(p+3) == "birthday"
	case word == "lived":
		return f.plain(p+1, f.forms.to) && f.ageEnd(p+3) > p+3
	case word == "reached", word == "reaches":
		return f.plain(p+1, f.forms.the) && f.wordOf(p+2) == "age" && f.plain(p+3, f.forms.of)
	}
	return false
}

// besideAge reports whether chunk p is a word such as "only" before an age.
func (f *finder) besideAge(p int) bool {
	c := f.at(p)
	return c.kind == plainChunk && c.last > c.first && f.entry(c.first).Age().Beside
}

// inDecade reports whether chunks p and on are "in her forties".
func (f *finder) inDecade(p int) bool {
	if !f.plain(p, f.forms.in) || f.classOf(p+1)&lexicon.Possessive == 0 {
		return false
	}
	for p += 2; p < len(f.chunks); p++ {
		c := f.at(p)
		if c.kind == markChunk && f.isMark(c.first, "-") {
			continue
		}
		if c.kind != plainChunk && c.kind != numberChunk {
			return false
		}
		if a := f.entry(c.first).Age(); a.Decade > 0 || c.kind == numberChunk {
			return true
		} else if a.To == 0 {
			return false
		}
	}
	return false
}

// yearOld reports whether chunks p and on are "-year-old".
func (f *finder) yearOld(p int) bool {
	return f.at(p).kind == markChunk && f.plain(p+1, f.forms.year) && f.plain(p+3, f.forms.old)
}

// oldestAge is an age that nobody reaches.
const oldestAge = 115

// ageEnd returns the chunk behind a figure that can be an age and starts at chunk p, in digits or words: "47", "forty-seven".
// It is p where there is none, or where a month follows.
func (f *finder) ageEnd(p int) int {
	if !f.ages {
		return p
	}
	c := f.at(p)
	switch {
	case c.kind == numberChunk:
		if f.ageFigure(c.first) && f.entry(c.first+1).Calendar.Kind != lexicon.MonthName {
			return p + 1
		}
	case c.kind == plainChunk && c.last > c.first:
		n := f.entry(c.first).Number
		if n.Kind != lexicon.Cardinal || n.Value == 0 || n.Unsure || n.Both {
			return p
		}
		if n.Value >= 20 && f.at(p+1).kind == markChunk && f.isMark(f.at(p+1).first, "-") {
			if u := f.entry(f.at(p + 2).first).Number; u.Kind == lexicon.Cardinal && u.Value < 10 {
				return p + 3
			}
		}
		return p + 1
	}
	return p
}

// ageFigure reports whether the number at token i is one that ages have.
func (f *finder) ageFigure(i int) bool {
	w := f.word(i)
	if len(w) > 3 {
		return false
	}
	n := 0
	for _, r := range w {
		if r < '0' || r > '9' {
			return false
		}
		n = n*10 + int(r-'0')
	}
	return n > 0 && n < oldestAge
}

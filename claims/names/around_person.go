package names

import (
	"github.com/factlint/factlint/claims/lexicon"
)

// personAround adds what stands around chunk k and speaks for or against a person.
func (f *finder) personAround(k int, s runShape) int {
	score := 0
	next, prev := f.classOf(k+1), f.classOf(k-1)
	c := f.at(k)
	switch {
	case c.possessive:
	case next&lexicon.Saying != 0:
		score += 2
	case f.at(k+1).kind == commaChunk:
		score += f.afterComma(k + 2)
	case next&lexicon.Verb != 0:
		score++
	}
	if prev&lexicon.Saying != 0 && f.at(k-1).last == c.first && prev&lexicon.Preposition == 0 {
		score += 2
	}
	switch {
	case prev&lexicon.Kin != 0 && !f.isMark(c.first-1, ","):
		score += 4
	case f.at(k-1).kind == commaChunk && f.classOf(k-2)&lexicon.Kin != 0, f.at(k+1).kind == commaChunk && f.possessedKin(k+2):
		score += 3
	case f.plain(k-1, f.forms.by) && f.plain(k-2, f.forms.led), f.plain(k-1, f.forms.counterpart), f.plain(k-1, f.forms.named), f.plain(k-1, f.forms.called):
		score += 2
	case f.plain(k-1, f.forms.to) && f.classOf(k-2)&lexicon.Saying != 0:
		score += 2
	case f.plain(k-1, f.forms.the):
		score -= 3
	case f.announced(k):
		score++
	case f.at(k-1).kind == officeChunk && f.at(k-1).last == c.first:
		score += 3
	case prev&lexicon.Preposition != 0 && s.words == 1:
		score--
	}
	if f.orgAround(k) > 2 {
		score -= 3
	}
	if f.agedBeside(k) {
		score += 4
	}
	if f.finishes(k) {
		score += 3
	}
	return score
}

// agedBeside reports whether an age stands beside the run of chunk k: "A is 47", "A (47)", "A turned 47", "47-year-old A",
// "At 47, A", "A, a 47-year-old", "A, born in 1971".
func (f *finder) agedBeside(k int) bool {
	c := f.at(k)
	if c.possessive || c.numbered {
		return false
	}
	next, figure := f.at(k+1), f.at(k+2)
	switch {
	case figure.kind == numberChunk && f.ageFigure(figure.first):
		switch {
		case next.kind == markChunk && f.isMark(next.first, "("):
			return f.at(k+3).kind == markChunk && f.isMark(f.at(k+3).first, ")")
		case f.plain(k+1, f.forms.is):
			end := f.at(k + 3)
			return end.kind == commaChunk || end.kind == markChunk || f.plain(k+3, f.forms.and) || f.wordOf(k+3) == "years"
		case f.wordOf(k+1) == "turned", f.wordOf(k+1) == "turns":
			return true
		case next.kind == commaChunk:
			return f.wordOf(k+3) == "years"
		}
	case next.kind == commaChunk || next.kind == markChunk && f.isMark(next.first, "("):
		p := k + 2
		if f.plain(p, f.forms.a) || f.plain(p, f.forms.an) {
			p++
			return f.at(p).kind == numberChunk && f.yearOld(p+1)
		}
		if f.wordOf(p) == "born" {
			return true
		}
		if f.plain(p, f.forms.who) && f.plain(p+1, f.forms.is) && f.at(p+2).kind == numberChunk {
			return f.ageAt(f.at(p + 2).first)
		}
	}
	return f.plain(k-1, f.forms.old) ||
		f.at(k-1).kind == commaChunk && f.at(k-2).kind == numberChunk && f.ageAt(f.at(k-2).first) && f.plain(k-3, f.forms.at)
}

// finishes reports whether the run of chunk k takes a place in a race: "A came third", "A finished in fifth place".
func (f *finder) finishes(k int) bool {
	if f.at(k).possessive {
		return false
	}
	switch f.wordOf(k + 1) {
	case "came", "finished", "took", "placed":
		p := k + 2
		if f.plain(p, f.forms.in) {
			p++
		}
		c := f.at(p)
		return c.kind == plainChunk && c.last > c.first && f.entry(c.first).Number.Kind == lexicon.OrdinalNumber
	}
	return false
}

// wordOf returns the word of a plain chunk, "" for another.
func (f *finder) wordOf(k int) string {
	if c := f.at(k); c.kind == plainChunk && c.last > c.first {
		return f.word(c.first)
	}
	return ""
}

// yearOld reports whether chunks p and on are "-year-old".
func (f *finder) yearOld(p int) bool {
	return f.at(p).kind == markChunk && f.plain(p+1, f.forms.year) && f.plain(p+3, f.forms.old)
}

// afterComma says how much what follows "NAME," speaks for a person: an age, a relative clause.
func (f *finder) afterComma(k int) int {
	c := f.at(k)
	switch {
	case c.kind == numberChunk && f.ageAt(c.first) && (f.at(k+1).kind == commaChunk || f.at(k+1).kind == markChunk):
		return 4
	case f.plain(k, f.forms.who), f.plain(k, f.forms.whom):
		return 3
	case f.classOf(k)&lexicon.Saying != 0:
		return 1
	}
	return 0
}

// announced reports whether the run of chunk k stands between commas behind a noun: "The winner, A B, thanked all".
func (f *finder) announced(k int) bool {
	if f.at(k-1).kind != commaChunk || f.at(k+1).kind != commaChunk || f.at(k-2).kind != plainChunk {
		return false
	}
	i := f.at(k - 2).first
	return f.lowerNoun(i) && !f.entry(i).Is(lexicon.PlaceWord|lexicon.OrgWord) && f.entry(i).Form != "capital" && f.classOf(k-3)&(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) != 0
}

// possessedKin reports whether chunks k, k+1 are "his son".
func (f *finder) possessedKin(k int) bool {
	return f.classOf(k)&lexicon.Possessive != 0 && f.classOf(k+1)&lexicon.Kin != 0
}

// ageAt reports whether the number at token i can be an age.
func (f *finder) ageAt(i int) bool { return !f.calendar(i+1) && f.ageFigure(i) }

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
	return n > 0 && n < 115
}

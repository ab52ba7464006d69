package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// comingBirthday returns what the verb before an age at token i adds to the age of today: -1 for "turns 58" and "will be 58".
func (x *extractor) comingBirthday(s *sentence, i int) float64 {
	if i == int(s.First) {
		return 0
	}
	if a := x.in(s, i-1).Age(); a.Reached {
		return a.Coming
	}
	if x.willBe(s, i) >= 0 {
		return -1
	}
	return 0
}

// untilBirthday returns how old somebody is today who is of so many years right before the birthday that a quantity tells. The day behind it may lie years
// ahead: "turns 18 in April of that year".
func (x *extractor) untilBirthday(s *sentence, q *quantity.Mention, age float64) quantity.Interval {
	if !x.doc.Published.Known() {
		return quantity.Exact(age)
	}
	for i := int(q.Last); i < min(int(q.Last)+3, int(s.Last)); i++ {
		d := s.dateAt(i)
		if d == nil || d.period.IsZero() {
			continue
		}
		least, most := yearsUntil(x.doc.Published.Period.To, d.period.From), yearsUntil(x.doc.Published.Period.From, d.period.To)
		return quantity.Between(age-most, age-least)
	}
	return quantity.Exact(age)
}

// yearsUntil returns how many whole years pass from a day before another one comes; 0 for one that lies behind.
func yearsUntil(from, to when.Date) float64 { return float64(max(0, when.Years(from, to-1))) }

// willBe returns the token of the "will" that leads to an age at token i: "will be 58", "will not be eighteen until May"; -1 where none
// does.
func (x *extractor) willBe(s *sentence, i int) int {
	if f := x.in(s, i-1).Form; f != "be" && f != "turn" {
		return -1
	}
	will := i - 2
	if x.in(s, will).Is(lexicon.Negation) {
		will--
	}
	if !x.in(s, will).Is(lexicon.FutureMark) {
		return -1
	}
	return will
}

// comingDay reports whether what stands at token i may tell when a birthday is, or ends the clause: "in August", "next week".
func (x *extractor) comingDay(s *sentence, i int) bool {
	if i >= int(s.Last) || x.tok(i).Kind == text.Mark || s.dateAt(i) != nil || x.in(s, i).Is(lexicon.Conjunction) {
		return true
	}
	switch x.in(s, i).Form {
	case "in", "on", "next", "this", "until":
		return true
	case "at":
		return i+1 < int(s.Last) && x.tok(i+1).Is(text.Capital) // at Easter
	}
	return false
}

// birthday adds the age of somebody who "celebrates her 90th birthday", or died "in the 92nd year of his age".
func (x *extractor) birthday(s *sentence, q *quantity.Mention) {
	first, last := int(q.First), int(q.Last)
	if last >= int(s.Last) || first == int(s.First) || q.Interval.Value < 2 {
		return
	}
	age := q.Interval.Value
	switch {
	case x.wordIn(s, last) == "birthday" && x.in(s, first-1).Is(lexicon.Possessive):
		if !x.celebrates(s, first) {
			return
		}
	case x.wordIn(s, last) == "year" && (x.in(s, first-1).Is(lexicon.Possessive) && x.closesAge(s, last+1) && age > 20 || last+3 < int(s.Last) && x.wordIn(s, last+1) == "of" && (x.wordIn(s, last+3) == "age" || x.wordIn(s, last+3) == "life")):
		age-- // in his 92nd year, that is, at 91
	default:
		return
	}
	who := x.lastPersonBefore(s, first)
	if who == nil {
		return
	}
	c := x.claim(s, Age, first, last+1)
	c.Value.Interval = quantity.Exact(age)
	c.Subject, c.Unit, c.Inherited = who.Key, "year", false
}

// celebrates reports whether a birthday before token i is one that has come: "celebrated", "on".
func (x *extractor) celebrates(s *sentence, i int) bool {
	for j := i - 2; j >= max(int(s.First), i-4); j-- {
		if x.in(s, j).Age().Is(lexicon.Celebrates) {
			return true
		}
	}
	return false
}

// decades adds the ages of those who are "in their forties", "in his late 50s".
func (x *extractor) decades(s *sentence) {
	if s.topics&aboutDecades == 0 {
		return
	}
	for i := int(s.First) + 1; i+2 < int(s.Last); i++ {
		if x.in(s, i).Form != "in" || !x.in(s, i+1).Is(lexicon.Possessive) {
			continue
		}
		if lo, hi, end := x.decadeAt(s, i+2); end > 0 {
			if m := x.ofDecade(s, i); m != nil {
				c := x.claim(s, Age, i, end)
				c.Value.Interval = quantity.Between(lo, hi)
				c.Subject, c.Unit, c.Inherited = m.Key, "year", false
			}
		}
	}
}

// decadeAt reads "forties", "late fifties", "mid-40s" at token i: the ages from and to, and the token behind; 0 where there is none.
func (x *extractor) decadeAt(s *sentence, i int) (lo, hi float64, end int) {
	part := x.in(s, i).Age()
	if part.To > 0 {
		i++
		if i < int(s.Last) && x.marked(s, i, "-") {
			i++
		}
	}
	if i >= int(s.Last) {
		return 0, 0, 0
	}
	decade := x.in(s, i).Age().Decade
	if w := x.wordIn(s, i); decade == 0 && len(w) == 3 && w[2] == 's' && w[1] == '0' && '1' <= w[0] && w[0] <= '9' {
		decade = float64(w[0]-'0') * 10
	}
	switch {
	case decade == 0:
		return 0, 0, 0
	case part.To > 0:
		return decade + part.From, decade + part.To, i + 1
	}
	return decade, decade + 9, i + 1
}

// ofDecade returns the person who is in the decade told from token i on: "Ivo Last, in his forties,", "she is in her fifties",
// "who died in her late twenties".
func (x *extractor) ofDecade(s *sentence, i int) *names.Mention {
	verb := i - 1
	if x.in(s, verb).Age().Beside {
		verb--
	}
	if verb < int(s.First) {
		return nil
	}
	if !x.marked(s, verb, ",") && !x.marked(s, verb, "(") && !x.isCopula(s, verb) && !x.in(s, verb).Age().Is(lexicon.DeathInDecade) {
		return nil
	}
	if verb-1 >= int(s.First) && !x.marked(s, verb, ",") {
		if m := x.pronounAt(s, verb-1); m != nil {
			return m
		}
	}
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person || x.tok(m.Last-1).Possessive {
			continue
		}
		if m.Last == verb || m.Last+2 == verb && x.marked(s, m.Last, ",") && x.in(s, verb-1).Form == "who" {
			return m
		}
	}
	return nil
}

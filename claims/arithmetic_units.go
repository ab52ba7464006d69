package claims

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// inOther reports whether words that say that it is the same join two quantities: “16,400 hectares, or 164 square kilometres”, “12 tonnes, that is
// 12,000 kilograms”, “30 metres, about 98 feet, high”; and that r, how many times one is the other, is what a slip makes of it.
func (x *extractor) inOther(s *sentence, a, b *quantity.Mention, r float64) bool {
	i, at := int(a.Last), int(b.First)
	if !x.isMark(i, ",") && !x.dash(i) {
		return false
	}
	near := r <= maxAlternative && r >= 1.0/maxAlternative
	if at == i+1 {
		return near && b.Interval.Hedge == "about" && x.closed(s, int(b.Last)) && x.isMark(i, ",")
	}
	for j := i + 1; j < at; j++ {
		switch x.word(j) {
		case "or":
			if at > i+2 {
				return false
			}
		case "that", "is", "which", "i", "e", ".":
		default:
			return false
		}
	}
	return near || placesOff(r)
}

// placesOff reports whether a ratio is ten, a hundred or a thousand, or the reverse of one: a slip in the places of a figure.
func placesOff(r float64) bool {
	e := math.Log10(r)
	n := math.Round(e)
	return n != 0 && math.Abs(n) <= 3 && math.Abs(e-n) < 0.02
}

// hundredths reports whether a hundred of a coin make one of a currency, both given by the names of their units.
func hundredths(coin, money string) bool {
	switch coin {
	case "penny":
		return money == "GBP"
	case "cent":
		switch money {
		case "dollar", "USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "JMD", "ZAR":
			return true
		}
	}
	return false
}

// cents finds two prices and by how many coins they are said to differ: “up by 75 cents, from $2.50 to $3.25”; “1.80 euros here and 1.65 there, 15
// cents less”.
func (x *extractor) cents(s *sentence) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Fraction) {
			continue
		}
		if u := &x.lex.Units[q.Unit]; u.Name != "cent" && u.Name != "penny" {
			continue
		}
		from, to := x.ends(s, k)
		by := x.entryBefore(s, int(q.First)) == "by"
		if from == nil || to == nil || !by {
			if from, to = x.twoPrices(s, q); from == nil || x.phraseAt(int(q.Last), int(s.Last), x.lex.Workings.More) == 0 && !x.dearer(s, int(q.Last)) {
				continue
			}
		}
		if from.Unit < 0 || to.Unit >= 0 && to.Unit != from.Unit || !hundredths(x.lex.Units[q.Unit].Name, x.lex.Units[from.Unit].Name) {
			continue
		}
		d := *q
		d.Interval = q.Interval.Scale(0.01)
		a, b := *from, *to
		b.Unit, d.Unit = a.Unit, a.Unit
		worth := math.Abs(a.Interval.Value - b.Interval.Value)
		if worth < 0.01 || !meant(worth, d.Interval.Value, farDifference) {
			continue
		}
		x.work(s, ofDifference, int(min(from.First, to.First, q.First)), int(max(from.Last, to.Last, q.Last)), term{Mention: &d}, worth, 0.005)
	}
}

// dearer reports whether a word at a token says of a price that it is the higher or the lower one.
func (x *extractor) dearer(s *sentence, i int) bool {
	switch x.wordIn(s, i) {
	case "cheaper", "dearer", "costlier":
		return true
	}
	return false
}

// twoPrices returns the only two prices of a sentence before so many coins, of which the second may leave out its unit; nil where it has others.
func (x *extractor) twoPrices(s *sentence, coins *quantity.Mention) (a, b *quantity.Mention) {
	for k := range s.quantities {
		q := &s.quantities[k]
		if q == coins || s.overlapsDate(q) || idle(q) {
			continue
		}
		if q.Interval.Hedge != "" || q.Is(quantity.Range|quantity.Clock|quantity.Age) || int(q.First) > int(coins.First) || b != nil {
			return nil, nil
		}
		switch {
		case q.Unit >= 0 && x.lex.Units[q.Unit].Dimension == "money":
		case a != nil && q.Unit < 0 && x.hasPoint(term{Mention: q}):
		case a == nil && q.Interval.Value == 1, q.Unit >= 0 && a == nil:
			continue // one litre
		default:
			return nil, nil
		}
		if a == nil {
			a = q
		} else {
			b = q
		}
	}
	if b == nil || x.stopsBetween(int(a.First), int(coins.First)) {
		return nil, nil
	}
	return a, b
}

// Bounds of what an amount makes in another currency.
const (
	exchangeOff = 0.02  // of it that it may be off: rates are rounded
	roundMoney  = 0.025 // of each figure that it may be rounded
	farExchange = 12    // times it may be off to be meant all the same
)

// exchanged finds an amount, what it is in another currency, and the rate: “2 million dollars, or 170 million rupees at 85 rupees to the dollar”.
func (x *extractor) exchanged(s *sentence) {
	if len(s.quantities) < 3 {
		return
	}
	var money [3]*quantity.Mention
	n := 0
	for k := range s.quantities {
		q := &s.quantities[k]
		if q.Unit < 0 || x.lex.Units[q.Unit].Dimension != "money" {
			if x.perMoney(s, int(q.Last)) < 0 || idle(q) {
				continue
			}
		}
		if n == len(money) || q.Interval.Value <= 0 || q.Is(quantity.Range|quantity.Fraction) {
			return
		}
		money[n] = q
		n++
	}
	if n != len(money) {
		return
	}
	for k, rate := range money {
		of := x.perMoney(s, int(rate.Last))
		if of < 0 {
			continue
		}
		a, b := money[(k+1)%3], money[(k+2)%3] // of the unit of which one has the rate, and what that makes
		if x.sameMoney(b, of) {
			a, b = b, a
		}
		same := b.Unit == rate.Unit || rate.Unit < 0 && x.word(int(b.Last)-1) == x.word(int(rate.Last))
		if a.Unit < 0 || b.Unit < 0 || a.Unit == b.Unit || !x.sameMoney(a, of) || !same {
			return
		}
		worth := a.Interval.Value * rate.Interval.Value
		if !meant(worth, b.Interval.Value, 1.0/farExchange) {
			return
		}
		slack := exchangeOff * worth
		for _, q := range money {
			slack += worth * min(q.Interval.Place/2/q.Interval.Value, roundMoney)
		}
		if a.Interval.Hedge == "" && b.Interval.Hedge == "" {
			x.work(s, ofProduct, int(min(a.First, b.First, rate.First)), int(max(a.Last, b.Last, rate.Last)), term{Mention: b}, worth, slack)
		}
		return
	}
}

// perMoney returns the token of the currency of which one has a rate that ends before a token: “85 rupees to the dollar”, “1.1 dollars per euro”;
// -1 where none stands there.
func (x *extractor) perMoney(s *sentence, i int) int {
	for j := i; j < min(i+3, int(s.Last)); j++ {
		switch x.entry(j).Form {
		case "to", "per", "for":
			if x.in(s, j+1).Form == "the" || x.in(s, j+1).Form == "a" || x.in(s, j+1).Form == "one" {
				j++
			}
			if j+1 < int(s.Last) && x.tok(j+1).Opens&lexicon.OpensUnit != 0 {
				return j + 1
			}
			return -1
		}
		if x.tok(j).Kind != text.Word || j > i {
			return -1
		}
	}
	return -1
}

// sameMoney reports whether a quantity is told in the currency that a token names.
func (x *extractor) sameMoney(q *quantity.Mention, at int) bool {
	if q.Unit < 0 {
		return false
	}
	if x.lemma(int(q.Last)-1) == x.lemma(at) {
		return true
	}
	switch x.lemma(at) {
	case "dollar":
		return x.lex.Units[q.Unit].Name == "dollar" || x.lex.Units[q.Unit].Name == "USD"
	case "euro":
		return x.lex.Units[q.Unit].Name == "EUR"
	case "pound":
		return x.lex.Units[q.Unit].Name == "GBP"
	}
	return false
}

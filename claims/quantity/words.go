package quantity

import (
	"math"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// cardinal reads number words: "twenty-one", "a hundred and six", "two and a half million", "two-thirds".
func (p *parser) cardinal(i int) (figure, bool) {
	n := p.number(i)
	f := figure{first: i, last: i + 1, value: n.Value, whole: true}
	if n.Both {
		f.flags |= Definite
	}
	if n.Unsure {
		f.flags |= Pronoun
	}
	if i > p.floor && p.link(i-1, lexicon.LinkMinus) {
		f.first--
	}
	p.words(&f)
	if f.flags&Ordinal == 0 {
		p.parts(&f)
	}
	if f.first < i {
		f.value = -f.value
	}
	return f, true
}

// words reads on after the first cardinal: tens and units, hundreds, scales.
func (p *parser) words(f *figure) {
	total, cur := 0.0, f.value
	for j := f.last; j < p.to; {
		k := j
		if p.hyphen(k) {
			k++
		}
		and := k == j && f.scaled && p.link(k, lexicon.LinkAnd)
		if and {
			k++
		}
		n := p.number(k)
		switch n.Kind {
		case lexicon.Cardinal:
			if n.Both || !follows(cur, n.Value, total > 0) {
				goto done
			}
			cur += n.Value
		case lexicon.OrdinalNumber:
			if n.Value >= 100 || and && cur == 0 && total == 0 || !follows(cur, n.Value, total > 0) || n.Value == 2 && k == j && cur < 100 && cur < 20 {
				goto done
			}
			f.value = total + cur + n.Value
			f.last = k + 1
			f.flags |= Ordinal
			return
		case lexicon.Scale:
			if and || n.Glued {
				goto done
			}
			f.scaled = true
			f.flags &^= Pronoun
			if n.Dozen {
				cur *= n.Value
				f.dozen = true
				f.last = k + 1
				goto done
			}
			if n.Value == 100 {
				cur *= 100
				break
			}
			if cur == 0 && total > 0 { // three lakh crore
				total *= n.Value
			}
			total += cur * n.Value
			cur = 0
			f.factor = max(f.factor, 1) * n.Value
		default:
			goto done
		}
		f.flags &^= Pronoun
		f.last = k + 1
		j = k + 1
	}
done:
	f.value = total + cur
	f.place = wholePlace(f.value)
	if n := p.number(f.last); n.Kind == lexicon.Vague && n.Plural && f.value < 100 {
		p.scales(f)
		return
	}
	p.point(f)
}

// follows reports whether the cardinal v may stand behind cur in one number: "twenty one", "hundred six".
func follows(cur, v float64, afterScale bool) bool {
	if v == 0 || v >= 100 {
		return false
	}
	if cur == 0 {
		return afterScale
	}
	rest := math.Mod(cur, 100)
	if rest == 0 {
		return true
	}
	return v < 10 && rest >= 20 && math.Mod(rest, 10) == 0
}

// point reads the decimals of "two point five".
func (p *parser) point(f *figure) {
	if !p.link(f.last, lexicon.LinkPoint) {
		return
	}
	step := 0.1
	for j := f.last + 1; j < p.to; j++ {
		n := p.number(j)
		if n.Kind != lexicon.Cardinal || n.Value >= 10 || step < 1e-6 {
			break
		}
		f.value += n.Value * step
		f.place, f.whole, f.last = step, false, j+1
		step /= 10
	}
	if !f.whole {
		p.scales(f)
	}
}

// scales reads the scale words behind a figure: "2.5 million", "3 hundred", "4.6 bn", "300 thousand".
func (p *parser) scales(f *figure) {
	for j := f.last; j < p.to; {
		k := j
		if p.hyphen(k) {
			k++
		}
		n := p.number(k)
		if n.Kind == lexicon.Vague && n.Plural && k == j && n.Value >= 12 && f.value < 100 { // three dozens, two millions
			f.scale(n.Value)
			f.dozen = n.Value < 100
			f.last = k + 1
			return
		}
		if n.Kind != lexicon.Scale {
			return
		}
		if n.Money && !p.moneyBefore(f.first) || n.Glued && p.t.Tokens[k].Is(text.Capital) && n.Value == 1000 {
			return
		}
		if n.Dozen {
			f.dozen = true
		}
		f.scale(n.Value)
		f.last = k + 1
		j = f.last
	}
}

package quantity

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// joined notes the word that a hyphen joins to the mention.
func (p *parser) joined(m *Mention) {
	j := int(m.Last)
	if m.Hyphen >= 0 || !p.hyphen(j) || p.t.Tokens[j+1].Kind != text.Word {
		return
	}
	m.Hyphen = int32(j + 1)
	m.Flags |= Compound
}

// code finds figures that are no quantities because of what is joined to them: "F-16", "2026-02-12", "24/7".
func (p *parser) code(f *figure, m *Mention) {
	if f.flags&Identifier != 0 {
		m.Flags |= Identifier
		p.chain(f, m)
		return
	}
	if f.flags&Digits == 0 {
		return
	}
	i := f.first
	if i > p.from+1 && p.tight(i) && p.tight(i-1) && !f.plain {
		before := &p.t.Tokens[i-2]
		if n := p.number(i - 1); n.Kind == lexicon.Link && n.Role == lexicon.LinkHyphen && before.Kind == text.Word && m.Unit < 0 {
			m.Flags |= Identifier
			return
		}
	}
	if f.last == f.first+1 && (p.joins(f.last) && p.joins(f.last+2) || p.slash(f.last)) {
		m.Flags |= Identifier
		p.chain(f, m)
	}
}

// joins reports whether token i is a hyphen or slash directly before another figure.
func (p *parser) joins(i int) bool {
	return (p.hyphen(i) || p.slash(i)) && p.t.Tokens[i+1].Kind == text.Number
}

// slash reports whether token i is a slash directly between two figures.
func (p *parser) slash(i int) bool {
	return p.mark(i, '/') && p.tight(i) && p.tight(i+1) && p.t.Tokens[i+1].Kind == text.Number
}

// chain takes in the figures that hyphens and slashes join to the first one.
func (p *parser) chain(f *figure, m *Mention) {
	j := f.last
	for p.joins(j) {
		j += 2
	}
	f.last = j
	m.Last, m.NumLast = int32(j), int32(j)
}

// odd decides on a figure with letters that mean no unit: a code.
func (p *parser) odd(f *figure, m *Mention) {
	m.Flags |= Identifier
	f.suffix = ""
}

// accept reports whether what was read is a number expression in its context.
func (p *parser) accept(f *figure, m *Mention) bool {
	first := int(m.NumFirst)
	switch {
	case m.Is(Span):
		return m.Unit >= 0 && p.acceptSpan(first, int(m.Last))
	case m.Is(Fraction) && f.last == f.first+1 && !m.Is(Digits):
		return p.acceptPart(first)
	case m.Is(Article):
		return m.Unit >= 0
	case f.vague && f.last == f.first+1:
		if form := p.lex.Entry(p.t.Tokens[first].Word).Form; form == "scores" || form == "tens" {
			return p.link(f.last, lexicon.LinkOf)
		}
	}
	return true
}

// acceptSpan reports whether "decades" at token i, ending before last, tells how long: "for decades", "decades-long", "weeks later".
func (p *parser) acceptSpan(i, last int) bool {
	if p.hyphen(last) {
		return p.lex.Entry(p.t.Tokens[last+1].Word).Form == "long" || p.t.Of(&p.t.Tokens[last+1]) == "long"
	}
	if last < p.to {
		if c := p.lex.Entry(p.t.Tokens[last].Word).Calendar; c.Kind == lexicon.ShiftWord && (c.Value <= 1 || c.Value == 3) {
			return true
		}
	}
	if i <= p.from {
		return false
	}
	switch p.lex.Entry(p.t.Tokens[i-1].Word).Form {
	case "for", "after", "over", "within":
		return true
	}
	return false
}

// acceptPart reports whether a word for a part at token i stands for itself: "half" does, "quarter" and "quarters" do not.
func (p *parser) acceptPart(i int) bool {
	n := p.number(i)
	if n.Share {
		return true
	}
	if p.t.Tokens[i].Kind == text.Mark {
		return true
	}
	if n.Value != 0.5 || i > p.from && p.tight(i) {
		return false
	}
	return !p.link(i+1, lexicon.LinkHyphen) || p.timeUnit(i+2)
}

// finish settles what only the surroundings tell: pronouns, years, ages, joined words.
func (p *parser) finish(f *figure, m *Mention) {
	if m.Is(Pronoun) && !p.pronoun(int(m.NumFirst), int(m.Last)) {
		m.Flags &^= Pronoun
	}
	if f.plain && m.Unit < 0 && !m.Is(Decade) && f.value >= 1500 && f.value <= 2100 {
		m.Flags |= YearLike
	}
	if m.Unit >= 0 && p.lex.Units[m.Unit].Dimension == "duration" {
		p.age(m)
	} else if m.Unit < 0 && f.value <= oldest && int(m.First) > p.floor && m.First == m.NumFirst {
		p.ageWord(m)
	}
	p.joined(m)
	if p.expectTo > 0 && int(m.First) == p.expectTo {
		m.Flags |= To
	}
	p.expectTo = 0
	if j := int(m.Last); p.link(j, lexicon.LinkTo) && m.First > int32(p.from) && p.link(int(m.First)-1, lexicon.LinkFrom) {
		m.Flags |= From
		p.expectTo = j + 1
	}
}

// pronoun reports whether "one" at token i, with the mention ending before last, may count nothing.
func (p *parser) pronoun(i, last int) bool {
	if i > p.from {
		prev := &p.t.Tokens[i-1]
		e := p.lex.Entry(prev.Word)
		if last > i+1 && e.Is(lexicon.Preposition) { // for one day
			return false
		}
		if e.Number.Kind == lexicon.Link && e.Number.Role == lexicon.LinkDeny || e.Form == "the" {
			return true
		}
	}
	if last > i+1 { // one day
		return last >= p.to || p.lex.Entry(p.t.Tokens[last].Word).Calendar.Kind != lexicon.ShiftWord
	}
	if last >= p.to || p.hyphen(last) {
		return last >= p.to
	}
	next := &p.t.Tokens[last]
	if next.Kind != text.Word {
		return true
	}
	e := p.lex.Entry(next.Word)
	if e.Form == "another" || e.Form == "day" {
		return true
	}
	return e.Is(lexicon.Preposition | lexicon.Pronoun | lexicon.Auxiliary | lexicon.Conjunction | lexicon.Saying | lexicon.Verb)
}

// age notes that a span of time is an age: "34-year-old", "five years old", "six months of age".
func (p *parser) age(m *Mention) {
	j := int(m.Last)
	if p.hyphen(j) {
		j++
	}
	if j >= p.to {
		return
	}
	switch w := p.t.Of(&p.t.Tokens[j]); w {
	case "old", "olds":
		m.Flags |= Age
		if j > int(m.Last) {
			m.Hyphen = int32(j)
			m.Flags |= Compound
		}
		m.Last = int32(j + 1)
	case "of":
		if j+1 < p.to && p.t.Of(&p.t.Tokens[j+1]) == "age" {
			m.Flags |= Age
			m.Last = int32(j + 2)
		}
	}
}

// oldest is the highest figure that is taken for an age.
const oldest = 125

// ageWord notes that the figure behind the word "age" is one: "a man of age 87", "died at age 84", "ages 5 to 12"; but not
// that which bounds ages: "those over age 65".
func (p *parser) ageWord(m *Mention) {
	i := int(m.First) - 1
	if i < p.from || p.t.Tokens[i].Kind != text.Word {
		return
	}
	if w := p.t.Of(&p.t.Tokens[i]); w != "age" && w != "ages" && w != "Age" {
		return
	}
	if i > p.from {
		switch e := p.lex.Entry(p.t.Tokens[i-1].Word); e.Form {
		case "under", "over", "above", "below", "from", "until", "by", "before", "after", "to", "since":
			return
		default:
			if e.Is(lexicon.Determiner | lexicon.Possessive) {
				return
			}
		}
	}
	m.Flags |= Age
	m.First = int32(i)
}

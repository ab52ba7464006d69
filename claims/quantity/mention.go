package quantity

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// Flag tells how a quantity is written, and what else it may be.
type Flag uint32

// The flags.
const (
	Ordinal    Flag = 1 << iota // first, 21st: which one, not how many
	Fraction                    // a part of one: two-thirds, one in five, most of
	Range                       // two figures: 40–50, between 40 and 50, 19 or 20
	Compound                    // a hyphen joins figure and word: 24-hour, 14-strong
	YearLike                    // four digits from 1500 to 2100 without a unit: perhaps a year
	Decade                      // ends in s: 1990s, 20s
	Clock                       // a time of day; Interval.Value is minutes after midnight
	Score                       // 3-1: perhaps a result; Interval is the first figure
	Identifier                  // part of a code, a full date or a telephone number: F-16, 777F, 2026-02-12, 192.168.1.2
	Pronoun                     // "one" that may count nothing: one of them, no one
	Definite                    // both: a pair that the reader knows
	Age                         // years old, -year-old
	Digits                      // written in digits
	Article                     // "a" or "an" before a unit of time: a month
	Span                        // a span of time without a figure: decades, weeks
	From                        // after "from" and followed by "to": from 12 to 19
	To                          // the second figure after "from": rose from 12 to 19
	Dollar                      // a currency stands before the figure
)

// Mention is a number expression in a text. Token ranges are half open.
type Mention struct {
	First, Last       int32 // all of it, with hedge, currency and unit
	NumFirst, NumLast int32 // the figure itself; of a range, from the first figure to the last
	Interval          Interval
	Unit              int32 // index into Lexicon.Units; -1 when there is none
	Hyphen            int32 // token of the word that a hyphen joins to the figure ("strong" of "14-strong"); -1 when there is none
	Flags             Flag
}

// Is reports whether the mention has any of the flags f.
func (m *Mention) Is(f Flag) bool { return m.Flags&f != 0 }

// parser reads the tokens [from, to) of one text.
type parser struct {
	lex      *lexicon.Lexicon
	t        *text.Text
	from, to int
	floor    int // no mention may begin before: the end of the last one
	expectTo int // token at which the second figure of "from … to …" begins; 0 when none is expected
}

// Parse appends the number expressions in the tokens [from, to) to dst, from left to right. Mentions do not overlap.
func Parse(lex *lexicon.Lexicon, t *text.Text, from, to int, dst []Mention) []Mention {
	p := parser{lex: lex, t: t, from: from, to: to, floor: from}
	for _, opener := range t.Openers(from, to) {
		i := int(opener)
		if i < p.floor || !p.starts(i) || p.bareArticle(i) {
			continue
		}
		if m, ok := p.mention(i); ok {
			dst = append(dst, m)
			p.floor = int(m.Last)
		}
	}
	return dst
}

// At reads the one number expression whose figure begins at token i of [from, to). A hedge before it is looked for from token
// from on.
func At(lex *lexicon.Lexicon, t *text.Text, from, to, i int) (Mention, bool) {
	p := parser{lex: lex, t: t, from: from, to: to, floor: from}
	if i < from || i >= to || !p.starts(i) {
		return Mention{}, false
	}
	return p.mention(i)
}

// starts reports whether a figure may begin at token i.
func (p *parser) starts(i int) bool { return p.t.Tokens[i].Opens&lexicon.OpensQuantity != 0 }

// bareArticle reports whether token i is "a" or "an" before a word with which it is no figure, as nearly all are.
func (p *parser) bareArticle(i int) bool {
	const figures = lexicon.OpensQuantity | lexicon.OpensUnit // a hundred, a few, a third; a week
	return p.number(i).Kind == lexicon.Article && (i+1 >= p.to || p.t.Tokens[i+1].Opens&figures == 0)
}

// number returns what the tables say of token i as a number word; the zero Number behind the end.
func (p *parser) number(i int) *lexicon.Number {
	if i < p.from || i >= p.to {
		return &noNumber
	}
	return &p.lex.Entry(p.t.Tokens[i].Word).Number
}

// noNumber is the number of no token.
var noNumber lexicon.Number

// link reports whether token i joins figures in the role r.
func (p *parser) link(i int, r lexicon.LinkRole) bool {
	n := p.number(i)
	return n.Kind == lexicon.Link && n.Role == r
}

// tight reports whether token i exists and no white space stands before it.
func (p *parser) tight(i int) bool {
	return i > p.from && i < p.to && !p.t.Tokens[i].Is(text.SpaceBefore)
}

// hyphen reports whether a hyphen at token i joins the tokens beside it.
func (p *parser) hyphen(i int) bool {
	return p.link(i, lexicon.LinkHyphen) && p.tight(i) && p.tight(i+1)
}

// mark reports whether token i is the one-byte mark c.
func (p *parser) mark(i int, c byte) bool {
	if i < p.from || i >= p.to {
		return false
	}
	tok := &p.t.Tokens[i]
	return tok.Kind == text.Mark && tok.End == tok.Start+1 && p.t.Raw[tok.Start] == c
}

// mention reads the expression whose figure begins at token i, and its surroundings.
func (p *parser) mention(i int) (Mention, bool) {
	if m, ok := p.clock(i); ok {
		return m, true
	}
	f, ok := p.figure(i)
	if !ok {
		return Mention{}, false
	}
	m := Mention{First: int32(f.first), Last: int32(f.last), NumFirst: int32(f.first), NumLast: int32(f.last), Unit: -1, Hyphen: -1, Flags: f.flags}
	if m.Is(Ordinal) {
		m.Interval = Exact(f.value)
		p.joined(&m)
		return m, true
	}
	p.currency(&f, &m)
	p.code(&f, &m)
	if m.Is(Identifier) {
		m.Interval = Exact(f.value)
		return m, true
	}
	p.unit(&f, &m)
	if f.suffix != "" && m.Unit < 0 {
		p.odd(&f, &m)
	}
	m.Interval = f.interval()
	p.second(&f, &m)
	if !p.accept(&f, &m) {
		return Mention{}, false
	}
	p.hedges(&f, &m)
	p.finish(&f, &m)
	return m, true
}

package checker

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/quantity"
)

// Pair is one conflict inside a finding: two claims that disagree, or one that a rule over claims or groups objects to.
// Its fingerprint outlives moved lines, reworded sentences and whatever else the finding gathers: it is a hash of the
// rule and, for each side, of the document's path, what the claim is about and what it says of it.
type Pair struct {
	Fingerprint string // 16 hexadecimal digits
	Sides       []Side // sorted by path, line and value: one or two; what is known to be true is none
}

// Side is one claim of a pair, as far as people need it to find the place again.
type Side struct {
	Path  string // as in the fingerprint: see Options.Rename
	Line  int
	Value string
}

// conflicts returns the pairs of a finding, sorted by fingerprint. Equal ones stay: two mentions of one wrong figure are
// two conflicts. Where no pair is given, each claim stands for itself.
func (r *run) conflicts(rule string, cs []*claims.Claim, pairs []pair) []Pair {
	out := make([]Pair, 0, max(len(pairs), 1))
	halves := make([]half, len(cs)) // a claim stands in as many pairs as others contradict it
	for i, c := range cs {
		if i > 0 && isPassage(c) && isPassage(cs[i-1]) && c.Value.Text == cs[i-1].Value.Text { // as copies are
			halves[i] = r.half(c, halves[i-1].stated, halves[i-1].side.Value)
		} else {
			halves[i] = r.half(c, stated(c), display(c))
		}
	}
	of := findHalves(cs, halves)
	for _, q := range pairs {
		out = append(out, conflict(rule, of(q.a), of(q.b)))
	}
	if len(pairs) == 0 {
		for i := range halves {
			out = append(out, conflict(rule, &halves[i]))
		}
	}
	slices.SortFunc(out, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Fingerprint, b.Fingerprint), slices.CompareFunc(a.Sides, b.Sides, compareSides))
	})
	return out
}

// fewHalves is among how many claims one is looked for in turn.
const fewHalves = 8

// findHalves returns a function that finds the half of a claim.
func findHalves(cs []*claims.Claim, halves []half) func(*claims.Claim) *half {
	if len(cs) <= fewHalves {
		return func(c *claims.Claim) *half { return &halves[slices.Index(cs, c)] }
	}
	known := make(map[*claims.Claim]*half, len(cs))
	for i, c := range cs {
		known[c] = &halves[i]
	}
	return func(c *claims.Claim) *half { return known[c] }
}

// half is one claim of a conflict: what it is about, what it says, and where.
type half struct {
	topic, stated string // topic without the path
	paragraph     bool
	fact          bool // known to be true: it is no side
	side          Side
}

// half returns the half of a claim that says something, shown as a value.
func (r *run) half(c *claims.Claim, stated, value string) half {
	path := "" // what is known is the same wherever it is written down
	if c.Fact == nil {
		path = r.rename(c.Path)
	}
	return half{
		topic: topic(c), stated: stated, side: Side{path, c.Position.Line, value},
		paragraph: c.Kind == claims.Passage && c.Measure == "paragraph", fact: c.Fact != nil,
	}
}

// conflict returns the pair of the one or two claims given.
func conflict(rule string, hs ...*half) Pair {
	near := nearCopies(hs)
	p := Pair{Sides: make([]Side, 0, len(hs))}
	var memory [2][1 << 8]byte
	var parts [2][]byte
	for i, h := range hs {
		parts[i] = append(append(append(memory[i][:0], h.side.Path...), 0), h.topic...)
		if !near {
			parts[i] = append(append(parts[i], 0), h.stated...)
		}
		if !h.fact {
			p.Sides = append(p.Sides, h.side)
		}
	}
	if len(hs) == 2 && bytes.Compare(parts[0], parts[1]) > 0 {
		parts[0], parts[1] = parts[1], parts[0]
	}
	slices.SortFunc(p.Sides, compareSides)
	var usual [1 << 9]byte
	whole := append(usual[:0], rule...)
	for _, part := range parts[:len(hs)] {
		whole = append(append(whole, 1), part...)
	}
	p.Fingerprint = digestOf(xxh3.Hash128(whole))
	return p
}

// nearCopies reports whether claims are paragraphs that resemble each other and are not equal. What they say is their
// wording, and wording is to be free: such a pair is known by its documents and its number.
func nearCopies(hs []*half) bool {
	return len(hs) == 2 && hs[0].paragraph && hs[1].paragraph && hs[0].stated != hs[1].stated
}

func compareSides(a, b Side) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Value, b.Value))
}

// fingerprint is that of a finding: a hash of its pairs, each counted once.
func fingerprint(pairs []Pair) string {
	prints := make([]string, len(pairs))
	for i := range pairs {
		prints[i] = pairs[i].Fingerprint
	}
	return digest(slices.Compact(prints)...) // they are sorted
}

// topic is what a claim is about. It leaves out what rests on wording or on other sentences, such as the event and the
// noun that is counted where a measure is known: two disputes that only these tell apart are told apart by their number.
func topic(c *claims.Claim) string {
	about := cmp.Or(c.Measure, c.Counted)
	switch c.Kind {
	case claims.Role:
		about = c.Office.Of
	case claims.Age:
		about = c.Subject
	case claims.Place:
		if c.Measure == claims.PartMeasure {
			about = c.Counted
		}
	case claims.Quote, claims.Name:
		about = ""
	}
	return string(c.Kind) + "\x00" + about + "\x00" + c.Side
}

// noValue is what is derived where nothing is.
var noValue claims.Value

// stated is what a claim says, in a form that does not change when the same is written differently: "19" and "nineteen",
// "5 March 2026" and "March 5th", a copied sentence with other quotation marks.
func stated(c *claims.Claim) string {
	v, d := &c.Value, cmp.Or(c.Derived, &noValue)
	switch c.Kind {
	case claims.Count, claims.Duration, claims.Age, claims.Ordinal:
		return amount(v.Interval)
	case claims.Measure:
		if c.Dimension == "money" { // the only dimension whose units do not convert
			return amount(v.Interval) + " " + c.Unit
		}
		return amount(v.Interval)
	case claims.Date:
		return v.Period.String()
	case claims.Calendar:
		return strings.Join([]string{v.Period.String(), weekdayOrDate(c), amount(v.Interval), d.Period.String(), amount(d.Interval)}, "\x00")
	case claims.Arithmetic:
		return amount(v.Interval) + "\x00" + amount(d.Interval)
	case claims.Role:
		return plainWords(cmp.Or(v.Name.Family, v.Name.Text)) + "\x00" + c.Office.Title
	case claims.Name:
		return plainWords(cmp.Or(v.Name.Text, v.Text))
	case claims.Place:
		return plainWords(cmp.Or(placeName(c), v.Text))
	}
	var usual [1 << 9]byte
	return digestOf(xxh3.Hash128(appendPlainWords(usual[:0], v.Text)))
}

// weekdayOrDate is the part of a calendar claim that only words hold: a weekday, or a date that there is none of.
func weekdayOrDate(c *claims.Claim) string {
	if c.Measure == "elapsed" {
		return ""
	}
	return plainWords(c.Value.Text)
}

// amount writes a quantity: its hedge and its figures. Nine digits outlast the conversion of units.
func amount(iv quantity.Interval) string {
	switch iv.Hedge {
	case "between", "vague":
		return figure(iv.Lo) + "–" + figure(iv.Hi)
	case "exactly":
		return figure(iv.Value)
	}
	return iv.Hedge + figure(iv.Value)
}

func figure(v float64) string { return strconv.FormatFloat(v, 'g', 9, 64) }

// plainWords writes the words and figures of a text in lower case, one blank between them and nothing else.
func plainWords(s string) string { return string(appendPlainWords(make([]byte, 0, len(s)), s)) }

// appendPlainWords appends what plainWords returns to an empty b.
func appendPlainWords(b []byte, s string) []byte {
	gap := false // a blank is due before the next word
	for i := 0; i < len(s); {
		for ; i < len(s) && s[i] < utf8.RuneSelf; i++ {
			c := plainByte[s[i]]
			if c == 0 {
				gap = len(b) > 0
				continue
			}
			if gap {
				b, gap = append(b, ' '), false
			}
			b = append(b, c)
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if i += size; !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) { // nor is there one behind the last
			gap = len(b) > 0
			continue
		}
		if gap {
			b, gap = append(b, ' '), false
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return b
}

// plainByte is each letter and digit of ASCII in lower case, 0 for all other bytes.
var plainByte = func() (t [256]byte) {
	for c := range utf8.RuneSelf {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			t[c] = byte(c)
		case 'A' <= c && c <= 'Z':
			t[c] = byte(c) + 'a' - 'A'
		}
	}
	return t
}()

func digest(parts ...string) string { return digestOf(xxh3.HashString128(strings.Join(parts, "\x01"))) }

func digestOf(hash xxh3.Uint128) string {
	h := hash.Bytes()
	return hex.EncodeToString(h[:8])
}

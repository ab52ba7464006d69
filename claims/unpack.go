package claims

import (
	"encoding/binary"
	"encoding/hex"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/when"
)

// Len returns how many claims the sheet has, packed or not.
func (s *Sheet) Len() int {
	if s.packed != nil {
		return len(s.packed.first) - 1
	}
	return len(s.Claims)
}

// Kind returns the kind of a claim, by its index from 0 to Len.
func (s *Sheet) Kind(i int) Kind {
	if s.packed != nil {
		return Kinds[s.packed.bytes[s.packed.first[i]]]
	}
	return s.Claims[i].Kind
}

// KindAt returns the place of the kind of a claim among Kinds.
func (s *Sheet) KindAt(i int) int {
	if s.packed != nil {
		return int(s.packed.bytes[s.packed.first[i]])
	}
	return slices.Index(Kinds, s.Claims[i].Kind)
}

// HasSide reports whether a claim, by its index, says whose it is: it has a side.
func (s *Sheet) HasSide(i int) bool {
	if s.packed == nil {
		return s.Claims[i].Side != ""
	}
	u := unpacker{packed: s.packed, code: s.packed.bytes[s.packed.first[i]:s.packed.first[i+1]]}
	u.byte() // its kind
	return u.uint()&hasSide != 0
}

// Claim returns a claim by its index: a new one where the claims are packed.
func (s *Sheet) Claim(i int) *Claim {
	if s.packed == nil {
		return &s.Claims[i]
	}
	c := new(Claim)
	s.Read(i, c)
	return c
}

// Read fills in c with a claim by its index.
func (s *Sheet) Read(i int, c *Claim) {
	if s.packed == nil {
		*c = s.Claims[i]
		return
	}
	u := unpacker{packed: s.packed, code: s.packed.bytes[s.packed.first[i]:s.packed.first[i+1]], lists: new(Lists)}
	u.claim(s, c)
}

// Lists is memory for the lists of one claim after another.
type Lists struct {
	qualifiers, context []string

	code string // the bytes of which context was read
	of   *packed
}

// Skim is Read without the id, which takes long to write out and says nothing of what is claimed. The qualifiers and the context
// of c stand in the memory of lists until that is used again; nil stands for new memory.
func (s *Sheet) Skim(i int, c *Claim, lists *Lists) {
	if s.packed == nil {
		*c = s.Claims[i]
		c.ID = ""
		return
	}
	if lists == nil {
		lists = new(Lists)
	}
	u := unpacker{packed: s.packed, code: s.packed.bytes[s.packed.first[i]:s.packed.first[i+1]], lists: lists, skims: true}
	u.claim(s, c)
}

// All yields all claims of the sheet in their order. They are new ones where the claims are packed.
func (s *Sheet) All() iter.Seq[*Claim] {
	return func(yield func(*Claim) bool) {
		for i := range s.Len() {
			if !yield(s.Claim(i)) {
				return
			}
		}
	}
}

// Skimmed yields all claims of the sheet in their order, as Skim gives them: each in the memory of the one before.
func (s *Sheet) Skimmed() iter.Seq[*Claim] {
	return func(yield func(*Claim) bool) {
		var c Claim
		var lists Lists
		for i := range s.Len() {
			if s.Skim(i, &c, &lists); !yield(&c) {
				return
			}
		}
	}
}

// Of yields the claims of a kind in their order. They are new ones where the claims are packed, and no others are unpacked.
func (s *Sheet) Of(kind Kind) iter.Seq[*Claim] {
	return func(yield func(*Claim) bool) {
		for i := range s.Len() {
			if s.Kind(i) == kind && !yield(s.Claim(i)) {
				return
			}
		}
	}
}

// str returns a text by its number.
func (p *packed) str(id uint64) string {
	if id == 0 {
		return ""
	}
	at, size := p.texts[2*id-2], p.texts[2*id-1]
	if n := uint32(len(p.whole)); at >= n {
		return p.text[at-n : at-n+size]
	}
	return p.whole[at : at+size]
}

// unpacker reads one claim.
type unpacker struct {
	*packed
	code string // its bytes
	at   int    // the next of them

	lists *Lists
	skims bool // see Skim
}

func (u *unpacker) byte() byte {
	b := u.code[u.at]
	u.at++
	return b
}

func (u *unpacker) uint() uint64 {
	if b := u.code[u.at]; b < 0x80 { // as most are
		u.at++
		return uint64(b)
	}
	return u.long()
}

// long is uint for a number of any length: most of those that take more than a byte take two.
func (u *unpacker) long() (n uint64) {
	if rest := u.code[u.at:]; len(rest) > 1 && rest[1] < 0x80 {
		u.at += 2
		return uint64(rest[0]&0x7f) | uint64(rest[1])<<7
	}
	for shift := 0; ; shift += 7 {
		b := u.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}

// numbers reads the numbers with which every claim begins: one loop for all of them, as each is read of every claim.
func (u *unpacker) numbers(into *[9]uint64) {
	code, at := u.code, u.at
	for i := range into {
		b := uint64(code[at])
		at++
		if b >= 0x80 {
			b &= 0x7f
			for shift := 7; ; shift += 7 {
				next := uint64(code[at])
				at++
				b |= next & 0x7f << shift
				if next < 0x80 {
					break
				}
			}
		}
		into[i] = b
	}
	u.at = at
}

// unsigned is the opposite of signed.
func unsigned(n uint64) int { return int(n>>1) ^ -int(n&1) }

func (u *unpacker) int() int { return unsigned(u.uint()) }

func (u *unpacker) fixed() uint64 {
	n := binary.LittleEndian.Uint64([]byte(u.code[u.at : u.at+8]))
	u.at += 8
	return n
}

func (u *unpacker) float() float64 { return math.Float64frombits(u.fixed()) }
func (u *unpacker) text() string   { return u.str(u.uint()) }

// list reads a list, in the memory of one where there is enough of it. It is not nil.
func (u *unpacker) list(memory []string) []string {
	n := u.uint()
	if n > uint64(len(u.code)-u.at) { // each takes a byte at least
		panic("claims: a list that has no end")
	}
	if memory == nil || uint64(cap(memory)) < n {
		memory = make([]string, 0, n)
	}
	memory = memory[:0]
	for range n {
		memory = append(memory, u.str(u.uint()))
	}
	return memory
}

// context reads a context. The claims of a sentence share it, so that it is mostly the one that was read before.
func (u *unpacker) context() []string {
	l, rest := u.lists, u.code[u.at:]
	if l.of == u.packed && strings.HasPrefix(rest, l.code) {
		u.at += len(l.code)
		return l.context
	}
	l.context = u.list(l.context)
	l.of, l.code = u.packed, rest[:len(rest)-(len(u.code)-u.at)]
	return l.context
}

// claim reads a claim of a sheet.
func (u *unpacker) claim(s *Sheet, c *Claim) {
	*c = Claim{} // and then field by field: a literal would be made elsewhere and copied
	c.Kind, c.Modality, c.Path, c.Source, c.Reliability = Kinds[u.byte()], Asserted, s.Path, s.Source, s.Reliability
	bits := u.uint()
	switch {
	case u.skims && bits&hasOddID == 0:
		u.at += 6
	case u.skims:
		u.uint()
	case bits&hasOddID != 0:
		c.ID = u.text()
	default:
		id := [13]byte{'c'}
		hex.Encode(id[1:], []byte(u.code[u.at:u.at+6]))
		c.ID = string(id[:])
		u.at += 6
	}
	var n [9]uint64
	u.numbers(&n)
	c.Span.Start = int(n[0])
	c.Span.End = c.Span.Start + unsigned(n[1])
	at := &c.Position
	at.Line, at.Column = unsigned(n[2]), unsigned(n[3])
	at.EndLine, at.EndColumn = at.Line+unsigned(n[4]), unsigned(n[5])
	c.At, c.Block, c.SentenceIndex = int32(unsigned(n[6])), int32(unsigned(n[7])), int32(unsigned(n[8]))
	if bits&(hasText|hasSentence) != 0 {
		c.Sentence = u.text()
	}
	switch {
	case bits&hasText != 0:
		c.Text = u.text()
	case bits&hasSentence != 0:
		c.Text = c.Sentence[c.At : int(c.At)+int(u.uint())]
	default:
		c.Text = u.text()
		c.Sentence = c.Text
	}
	c.Published = u.text()
	c.Event = u.events[u.uint()]
	u.fields(c, bits)
	c.Quoted, c.Inherited, c.Revised, c.Weak = bits&isQuoted != 0, bits&isInherited != 0, bits&isRevised != 0, bits&isWeak != 0
	if bits&hasOffice != 0 {
		c.Office = Office{Title: u.text(), Of: u.text(), Held: u.text(), Field: u.text()}
	}
	if bits&hasQualifiers != 0 {
		c.Qualifiers = u.list(u.lists.qualifiers)
		u.lists.qualifiers = c.Qualifiers
	}
	if bits&hasStories != 0 {
		c.Stories = u.list(nil)
	}
	if bits&hasContext != 0 {
		c.Context = u.context()
	}
	if bits&hasTemplate != 0 {
		c.Template = u.fixed()
	}
	if bits&hasReliability != 0 {
		c.Reliability = Reliability(u.uint())
	}
	if bits&hasFact != 0 {
		c.Fact = u.facts[u.uint()]
	}
	if bits&hasHouse != 0 {
		c.House = u.houses[u.uint()]
	}
	u.value(c, &c.Value)
	if bits&hasDerived != 0 {
		c.Derived = new(Value)
		u.value(c, c.Derived)
	}
}

// fields reads the texts that many claims lack, in the order of their bits.
func (u *unpacker) fields(c *Claim, of uint64) {
	for of &= texts; of != 0; of &= of - 1 {
		text := u.text()
		switch of & -of {
		case hasMeasure:
			c.Measure = text
		case hasUnit:
			c.Unit = text
		case hasDimension:
			c.Dimension = text
		case hasCounted:
			c.Counted = text
		case hasSide:
			c.Side = text
		case hasScope:
			c.Scope = text
		case hasSubject:
			c.Subject = text
		case hasModality:
			c.Modality = text
		case hasSpeaker:
			c.Speaker = text
		case hasPredicate:
			c.Predicate = text
		case hasTrigger:
			c.Trigger = text
		case hasPath:
			c.Path = text
		case hasSource:
			c.Source = text
		}
	}
}

// value reads a value of a claim.
func (u *unpacker) value(c *Claim, v *Value) {
	bits := u.byte()
	v.Text = c.Text
	if bits&hasInterval != 0 {
		i := &v.Interval
		for _, x := range [intervalNumbers]*float64{&i.Value, &i.Lo, &i.Hi, &i.ExpLo, &i.ExpHi, &i.Place} {
			*x = u.float()
		}
		i.LoOpen, i.HiOpen, i.Hedge = bits&isLoOpen != 0, bits&isHiOpen != 0, u.text()
	}
	if bits&hasPeriod != 0 {
		v.Period = when.Period{
			From: when.Date(u.int()), To: when.Date(u.int()), Minute: int16(u.int()), Grain: when.Grain(u.byte()), Range: bits&isRange != 0, Approx: bits&isApprox != 0,
		}
	}
	if bits&hasName != 0 {
		u.name(&v.Name)
	}
	if bits&hasOwnText != 0 {
		v.Text = u.text()
	}
}

// intervalNumbers is how many numbers of eight bytes an interval has.
const intervalNumbers = 6

// name reads a name.
func (u *unpacker) name(n *names.Name) {
	n.Kind, n.Text, n.Given, n.Family, n.Honorific = names.Kind(u.byte()), u.text(), u.text(), u.text(), u.text()
}

package claims

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// packed is the claims of a sheet in little room: a claim takes eight hundred bytes, most of them for what it does not say
// or what others of its document say alike, and about seventy here. It never changes.
type packed struct {
	bytes  string   // of all claims, one after another; the first byte of each is its kind
	first  []uint32 // where each begins; one more than there are claims
	whole  string   // the text of the document, where most texts of the claims are stretches of it; else empty
	text   string   // holds every other text of the claims
	texts  []uint32 // where each text begins in whole and text, one behind the other, and how many bytes it has
	events []Event
	houses []*House
	facts  []*Fact
}

// What a claim says beside what every claim says, as bits before it.
const (
	hasMeasure = 1 << iota
	hasDerived
	hasUnit
	hasDimension
	hasCounted
	hasQualifiers
	hasSide
	hasScope
	hasSubject
	hasOffice
	hasModality // other than asserted
	hasSpeaker
	isQuoted
	isInherited
	isRevised
	hasPredicate
	isWeak
	hasTrigger
	hasPath     // other than that of its sheet
	hasSource   // likewise
	hasText     // that does not stand in its sentence
	hasSentence // other than its text
	hasTemplate
	hasStories
	hasHouse
	hasContext
	hasFact
	hasReliability // other than that of its sheet
	hasOddID
)

// What a value says, as bits before it.
const (
	hasInterval = 1 << iota
	hasPeriod
	hasName
	hasOwnText // other than that of its claim
	isLoOpen
	isHiOpen
	isRange
	isApprox
)

// Pack puts the claims of the sheet away in little room, together with its other texts, so that nothing of it keeps its
// document alive. Claims is empty from then on; see [Sheet.Claim] and [Sheet.All].
func (s *Sheet) Pack() {
	if s.packed != nil {
		return
	}
	s.pack(packing{n: len(s.Claims), at: func(i int) *Claim { return &s.Claims[i] }})
}

// packing is what is packed.
type packing struct {
	n     int
	at    func(i int) *Claim // the claims in their order
	id    func(i int) uint64 // the hash whose first 48 bits are the id of a claim; nil where the claims have their ids
	whole string             // the text whose stretches most texts of the claims are, which is kept where it is little more than they are; may be empty
}

// pack puts claims away.
func (s *Sheet) pack(what packing) {
	p := packers.Get().(*packer)
	defer packers.Put(p)
	s.packed = p.pack(s, what)
	s.Claims, s.Source = nil, strings.Clone(s.Source)
}

var packers = sync.Pool{New: func() any { return new(packer) }}

// packer packs the claims of one sheet.
type packer struct {
	bytes  []byte
	first  []uint32
	text   []byte
	texts  []uint32
	ids    textTable
	lately [256]nearText
	events []Event
	facts  []*Fact
	houses []*House
	roots  []root
	root   root // of the claim that is packed
	whole  string
	kind   byte // of the last claim, see kindByte

	lastList writtenList
}

func (p *packer) pack(s *Sheet, what packing) *packed {
	p.bytes, p.first, p.text, p.texts, p.events, p.houses, p.roots, p.root = p.bytes[:0], p.first[:0], p.text[:0], p.texts[:0], p.events[:0], nil, p.roots[:0], root{}
	p.facts, p.lastList = nil, writtenList{}
	p.ids.reset()
	p.takeRoots(what)
	for i := range what.n {
		p.first = append(p.first, uint32(len(p.bytes)))
		c := what.at(i)
		id, plain := uint64(0), what.id != nil
		if plain {
			id = what.id(i)
		} else {
			id, plain = plainID(c.ID)
		}
		p.claim(s, c, id, plain)
	}
	p.first = append(p.first, uint32(len(p.bytes)))
	name := make([]uint32, len(s.Names))
	for i, n := range s.Names {
		name[i] = p.id(n)
	}
	for i := range p.events {
		p.note(&p.events[i])
	}
	p.note(&s.Event)
	title := p.id(s.Title)

	// of no texts Concat makes nil, whether p has packed before or not: sheets that say the same are kept as the same bytes
	out := &packed{bytes: string(p.bytes), first: slices.Clone(p.first), whole: p.whole, text: string(p.text), texts: slices.Concat(p.texts), houses: p.houses, facts: p.facts}
	out.events = make([]Event, len(p.events))
	for i := range p.events {
		out.events[i] = p.moved(p.events[i], out)
	}
	s.Event, s.Title = p.moved(s.Event, out), out.str(uint64(title))
	s.Names = slices.Clone(s.Names)
	for i := range s.Names {
		s.Names[i] = out.str(uint64(name[i]))
	}
	clear(p.lately[:])
	clear(p.events)
	clear(p.roots)
	p.root, p.whole, p.lastList = root{}, "", writtenList{}
	return out
}

// note takes up the texts of an event.
func (p *packer) note(e *Event) {
	p.id(e.Type)
	p.id(e.Place)
	for _, n := range e.Names {
		p.id(n)
	}
}

// moved returns an event with its texts in those of out.
func (p *packer) moved(e Event, out *packed) Event {
	own := func(s string) string { return out.str(uint64(p.id(s))) }
	e.Type, e.Place = own(e.Type), own(e.Place)
	if e.Names != nil {
		all := make([]string, len(e.Names))
		for i, n := range e.Names {
			all[i] = own(n)
		}
		e.Names = all
	}
	return e
}

// mostNumbers is more than the bytes that the numbers take with which every claim begins.
const mostNumbers = 256

// put writes a number as [binary.AppendUvarint] does, to the bytes of b from at on, and returns where it ends. There is room for it.
func put(b []byte, at int, n uint64) int {
	for n >= 0x80 {
		b[at] = byte(n) | 0x80
		n >>= 7
		at++
	}
	b[at] = byte(n)
	return at + 1
}

// signed returns a number that may be below 0 as [binary.AppendVarint] writes it.
func signed(n int) uint64 { return uint64(n)<<1 ^ uint64(n>>63) }

func (p *packer) uint(n uint64)   { p.bytes = binary.AppendUvarint(p.bytes, n) }
func (p *packer) int(n int)       { p.bytes = binary.AppendVarint(p.bytes, int64(n)) }
func (p *packer) float(x float64) { p.fixed(math.Float64bits(x)) }
func (p *packer) fixed(n uint64)  { p.bytes = binary.LittleEndian.AppendUint64(p.bytes, n) }

// str writes the number of a text.
func (p *packer) str(s string) {
	if s == "" {
		p.bytes = append(p.bytes, 0)
		return
	}
	if id := p.id(s); id < 0x80 {
		p.bytes = append(p.bytes, byte(id))
	} else {
		p.uint(uint64(id))
	}
}

func (p *packer) list(all []string) {
	if l := &p.lastList; len(all) > 0 && len(all) == l.size && &all[0] == l.first { // the claims of a sentence share it
		p.bytes = append(p.bytes, p.bytes[l.from:l.to]...)
		return
	}
	from := len(p.bytes)
	p.uint(uint64(len(all)))
	for _, s := range all {
		p.str(s)
	}
	if len(all) > 0 {
		p.lastList = writtenList{&all[0], len(all), from, len(p.bytes)}
	}
}

// writtenList is a list of texts, and where it was written.
type writtenList struct {
	first    *string
	size     int
	from, to int
}

// claim writes a claim. Its id is that of a hash where it is plain, see plainID.
func (p *packer) claim(s *Sheet, c *Claim, id uint64, plain bool) {
	if p.whole == "" && (p.root.whole == "" || p.root.block != c.Block) {
		p.root = root{}
		if i, ok := slices.BinarySearchFunc(p.roots, c.Block, func(r root, block int32) int { return int(r.block - block) }); ok {
			p.root = p.roots[i]
		}
	}
	bits := bitsOf(s, c)
	if !plain {
		bits |= hasOddID
	}
	p.bytes = slices.Grow(p.bytes, mostNumbers)
	b, at := p.bytes[:cap(p.bytes)], len(p.bytes)
	b[at] = p.kindByte(c.Kind)
	at = put(b, at+1, bits)
	if plain {
		binary.BigEndian.PutUint64(b[at:], id) // of which the last two bytes are written over
		at += 6
	} else {
		at = put(b, at, uint64(p.id(c.ID)))
	}
	at = put(b, at, uint64(c.Span.Start))
	at = put(b, at, signed(c.Span.End-c.Span.Start))
	at = put(b, at, signed(c.Position.Line))
	at = put(b, at, signed(c.Position.Column))
	at = put(b, at, signed(c.Position.EndLine-c.Position.Line))
	at = put(b, at, signed(c.Position.EndColumn))
	at = put(b, at, signed(int(c.At)))
	at = put(b, at, signed(int(c.Block)))
	at = put(b, at, signed(int(c.SentenceIndex)))
	if bits&(hasText|hasSentence) != 0 {
		at = put(b, at, uint64(p.id(c.Sentence)))
	}
	if bits&(hasText|hasSentence) == hasSentence {
		at = put(b, at, uint64(len(c.Text)))
	} else {
		at = put(b, at, uint64(p.id(c.Text)))
	}
	at = put(b, at, uint64(p.id(c.Published)))
	at = put(b, at, uint64(p.event(&c.Event)))
	p.bytes = b[:at]
	p.fields(c, bits)
	if bits&hasOffice != 0 {
		p.str(c.Office.Title)
		p.str(c.Office.Of)
		p.str(c.Office.Held)
		p.str(c.Office.Field)
	}
	if bits&hasQualifiers != 0 {
		p.list(c.Qualifiers)
	}
	if bits&hasStories != 0 {
		p.list(c.Stories)
	}
	if bits&hasContext != 0 {
		p.list(c.Context)
	}
	if bits&hasTemplate != 0 {
		p.fixed(c.Template)
	}
	if bits&hasReliability != 0 {
		p.uint(uint64(c.Reliability))
	}
	if bits&hasFact != 0 {
		p.facts = append(p.facts, c.Fact)
		p.uint(uint64(len(p.facts) - 1))
	}
	if bits&hasHouse != 0 {
		p.houses = append(p.houses, c.House)
		p.uint(uint64(len(p.houses) - 1))
	}
	p.value(c, &c.Value)
	if bits&hasDerived != 0 {
		p.value(c, c.Derived)
	}
}

// kindByte returns the byte of a kind: its place among Kinds. The next claim is mostly of the same one.
func (p *packer) kindByte(k Kind) byte {
	if Kinds[p.kind] != k {
		if p.kind = kindsByShape[shapeOf(k)]; Kinds[p.kind] != k {
			p.kind = byte(slices.Index(Kinds, k))
		}
	}
	return p.kind
}

// kindsByShape is the place of a kind among Kinds by its first letter and its length.
var kindsByShape = func() (out [64]byte) {
	for i, k := range Kinds {
		out[shapeOf(k)] = byte(i)
	}
	return out
}()

func shapeOf(k Kind) int {
	if k == "" {
		return 0
	}
	return (int(k[0])*3 + len(k)) % 64
}

// The texts of a claim that many claims lack.
const texts = hasMeasure | hasUnit | hasDimension | hasCounted | hasSide | hasScope | hasSubject | hasModality | hasSpeaker | hasPredicate | hasTrigger | hasPath | hasSource

// fields writes them in the order of their bits.
func (p *packer) fields(c *Claim, of uint64) {
	for of &= texts; of != 0; of &= of - 1 {
		switch of & -of {
		case hasMeasure:
			p.str(c.Measure)
		case hasUnit:
			p.str(c.Unit)
		case hasDimension:
			p.str(c.Dimension)
		case hasCounted:
			p.str(c.Counted)
		case hasSide:
			p.str(c.Side)
		case hasScope:
			p.str(c.Scope)
		case hasSubject:
			p.str(c.Subject)
		case hasModality:
			p.str(c.Modality)
		case hasSpeaker:
			p.str(c.Speaker)
		case hasPredicate:
			p.str(c.Predicate)
		case hasTrigger:
			p.str(c.Trigger)
		case hasPath:
			p.str(c.Path)
		case hasSource:
			p.str(c.Source)
		}
	}
}

// bitsOf tells which parts of a claim are written. What most claims lack is asked of several parts at once.
func bitsOf(s *Sheet, c *Claim) uint64 {
	bits := bitIf(hasMeasure, c.Measure != "") | bitIf(hasTemplate, c.Template != 0) | bitIf(hasContext, c.Context != nil)
	if len(c.Unit)|len(c.Dimension)|len(c.Counted)|len(c.Side)|len(c.Scope)|len(c.Predicate)|len(c.Trigger) != 0 {
		bits |= bitIf(hasUnit, c.Unit != "") | bitIf(hasDimension, c.Dimension != "") | bitIf(hasCounted, c.Counted != "") | bitIf(hasSide, c.Side != "") |
			bitIf(hasScope, c.Scope != "") | bitIf(hasPredicate, c.Predicate != "") | bitIf(hasTrigger, c.Trigger != "")
	}
	if len(c.Subject)|len(c.Speaker)|len(c.Office.Title)|len(c.Office.Of)|len(c.Office.Held)|len(c.Office.Field) != 0 {
		bits |= bitIf(hasSubject, c.Subject != "") | bitIf(hasSpeaker, c.Speaker != "") | bitIf(hasOffice, c.Office != Office{})
	}
	if c.Quoted || c.Inherited || c.Revised || c.Weak {
		bits |= bitIf(isQuoted, c.Quoted) | bitIf(isInherited, c.Inherited) | bitIf(isRevised, c.Revised) | bitIf(isWeak, c.Weak)
	}
	if c.Qualifiers != nil || c.Stories != nil || c.Derived != nil || c.House != nil || c.Fact != nil {
		bits |= bitIf(hasQualifiers, c.Qualifiers != nil) | bitIf(hasStories, c.Stories != nil) | bitIf(hasDerived, c.Derived != nil) |
			bitIf(hasHouse, c.House != nil) | bitIf(hasFact, c.Fact != nil)
	}
	bits |= bitIf(hasModality, c.Modality != Asserted) | bitIf(hasPath, c.Path != s.Path) | bitIf(hasSource, c.Source != s.Source) |
		bitIf(hasReliability, c.Reliability != s.Reliability)
	if c.Sentence != c.Text {
		bits |= hasSentence | bitIf(hasText, !standsAt(c))
	}
	return bits
}

// bitIf returns a bit where it is to be set.
func bitIf(bit uint64, is bool) uint64 {
	if is {
		return bit
	}
	return 0
}

// standsAt reports whether the text of a claim stands in its sentence where At says.
func standsAt(c *Claim) bool {
	return c.At >= 0 && int(c.At) <= len(c.Sentence) && strings.HasPrefix(c.Sentence[c.At:], c.Text)
}

// plainID returns the hash that begins with the 48 bits that an id tells, and whether it has the form of all ids that extraction makes.
func plainID(id string) (hash uint64, ok bool) {
	if len(id) != idLength || id[0] != 'c' {
		return 0, false
	}
	for i := 1; i < len(id); i++ {
		switch c := id[i]; {
		case '0' <= c && c <= '9':
			hash = hash<<4 | uint64(c-'0')
		case 'a' <= c && c <= 'f':
			hash = hash<<4 | uint64(c-'a'+10)
		default:
			return 0, false
		}
	}
	return hash << 16, true
}

// event returns the number of an event.
func (p *packer) event(e *Event) int {
	for i := len(p.events) - 1; i >= max(0, len(p.events)-nearEvents); i-- {
		if sameEvent(e, &p.events[i]) {
			return i
		}
	}
	p.events = append(p.events, *e)
	return len(p.events) - 1
}

// sameEvent reports whether two events are equal. Those of one document mostly share their names.
func sameEvent(a, b *Event) bool {
	if a.Time != b.Time || a.Main != b.Main || a.Type != b.Type || a.Place != b.Place || len(a.Names) != len(b.Names) || (a.Names == nil) != (b.Names == nil) {
		return false
	}
	return len(a.Names) == 0 || &a.Names[0] == &b.Names[0] || slices.Equal(a.Names, b.Names)
}

// nearEvents is among how many of the last events an equal one is looked for.
const nearEvents = 8

// value writes a value of a claim.
func (p *packer) value(c *Claim, v *Value) {
	var bits byte
	if i := &v.Interval; i.Value != 0 || i.LoOpen || i.HiOpen || *i != (quantity.Interval{}) {
		bits |= hasInterval | byte(bitIf(isLoOpen, i.LoOpen)|bitIf(isHiOpen, i.HiOpen))
	}
	if v.Period != (when.Period{}) {
		bits |= hasPeriod | byte(bitIf(isRange, v.Period.Range)|bitIf(isApprox, v.Period.Approx))
	}
	if n := &v.Name; n.Kind != 0 || len(n.Text)|len(n.Given)|len(n.Family)|len(n.Honorific) != 0 {
		bits |= hasName
	}
	if v.Text != c.Text {
		bits |= hasOwnText
	}
	p.bytes = append(p.bytes, bits)
	if bits&hasInterval != 0 {
		i := &v.Interval
		for _, x := range [...]float64{i.Value, i.Lo, i.Hi, i.ExpLo, i.ExpHi, i.Place} {
			p.float(x)
		}
		p.str(i.Hedge)
	}
	if bits&hasPeriod != 0 {
		p.int(int(v.Period.From))
		p.int(int(v.Period.To))
		p.int(int(v.Period.Minute))
		p.bytes = append(p.bytes, byte(v.Period.Grain))
	}
	if bits&hasName != 0 {
		p.bytes = append(p.bytes, byte(v.Name.Kind))
		for _, s := range [...]string{v.Name.Text, v.Name.Given, v.Name.Family, v.Name.Honorific} {
			p.str(s)
		}
	}
	if bits&hasOwnText != 0 {
		p.str(v.Text)
	}
}

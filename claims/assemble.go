package claims

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// claim appends a claim that stands between two tokens of a sentence and returns it for filling in; the pointer is valid
// until the next one is added.
func (x *extractor) claim(s *sentence, kind Kind, first, last int) *Claim {
	n := len(x.claims)
	x.claims = slices.Grow(x.claims, 1)[:n+1]
	c := &x.claims[n]
	*c = Claim{}
	c.Kind = kind
	if kind == Calendar || kind == Arithmetic {
		c.Derived = new(Value)
	}
	c.Modality = Asserted
	c.Text = x.text.Slice(first, last)
	c.Value.Text = c.Text
	c.Block, c.SentenceIndex = s.Block, int32(s.index)
	c.Sentence = x.text.Raw[s.Start:s.End]
	x.place(s, c, x.tok(first).Start, x.tok(last-1).End)
	c.Quoted = x.tok(first).Is(text.InQuote) && x.tok(last-1).Is(text.InQuote)
	if c.Quoted {
		c.Speaker = x.speaker(s)
	}
	x.eventOf(s, c, first)
	if a := &s.answer; a.of != nil && (kind == Count || kind == Measure) && first <= a.asked && a.asked < last {
		x.relocate(s, c)
	}
	return c
}

// place sets where a claim stands in its sentence and in the original file.
func (x *extractor) place(s *sentence, c *Claim, start, end int32) {
	c.At = start - int32(s.Start)
	c.Span.Start, c.Span.End, c.Position = x.locator.Locate(start, end)
}

// eventOf says which event a claim at a token speaks of: the main one of the document, or an earlier one.
func (x *extractor) eventOf(s *sentence, c *Claim, at int) {
	c.Event.Main = !s.tellsThen(at)
	if x.story.event >= 0 && c.Event.Main {
		c.Event.Type = x.lex.Events[x.story.event].Name
	}
	if len(s.dates) > 0 {
		from, to := x.clauseStart(s, at), x.clauseEnd(s, at)
		for k := range s.dates {
			if d := &s.dates[k]; d.First >= from && d.First < to && !d.period.IsZero() && !x.ofLife(s, d, at) && !x.inParticiple(s, d, at) {
				c.Event.Time = d.period
				break
			}
		}
	}
	if !c.Event.Main && c.Event.Time.IsZero() {
		c.Event.Time = s.earlier
	}
	if c.Event.Main {
		c.Event.Names = x.story.names
		c.Event.Place = x.story.place
		if c.Event.Time.IsZero() {
			c.Event.Time = x.story.time
			c.Inherited = true
		}
	}
}

// mainEvent is the event that the document tells of.
func (x *extractor) mainEvent() Event {
	e := Event{Main: true, Names: x.story.names, Place: x.story.place, Time: x.story.time}
	if x.story.event >= 0 {
		e.Type = x.lex.Events[x.story.event].Name
	}
	return e
}

// ofLife reports whether a date tells of the life of somebody and not of what the claim at a token tells of him behind it: "A, born in 1967, minister
// from 2016 to 2021, must go to prison for seven years".
func (x *extractor) ofLife(s *sentence, d *dated, at int) bool {
	if at < d.Last {
		return false
	}
	for i := d.First - 1; i >= max(int(s.First), d.First-bornNear); i-- {
		if x.word(i) == "born" {
			return i > int(s.First) && x.isMark(i-1, ",")
		}
	}
	return d.Expr.Range && d.Last+1 < int(s.Last) && x.isMark(d.Last, ",") && x.entry(d.Last+1).Is(lexicon.Auxiliary)
}

// inParticiple reports whether a date of long before the story stands behind the claim at a token in a participle that a comma opens: “41 passages agree with
// the novel, published in Estonia in 1974”. It says of the last noun when that was made.
func (x *extractor) inParticiple(s *sentence, d *dated, at int) bool {
	if x.story.time.IsZero() || d.period.To >= x.story.time.From-longBefore {
		return false
	}
	for i := d.First - 1; i > at && i >= d.First-maxAside; i-- {
		if x.isMark(i, ",") {
			f := x.entry(i + 1).Form
			return (strings.HasSuffix(f, "ed") || f == "built" || f == "written" || f == "made") && x.entry(i+2).Is(lexicon.Preposition)
		}
	}
	return false
}

// bornNear is how many tokens before a date "born" may stand: "born in Tamba on 14 March 1938".
const bornNear = 4

// shared is what the claims of a sentence share.
type shared struct {
	template uint64
	context  []string
	met      bool
	linked   bool
}

// finish fills in what all claims of the document share and gives them their ids.
func (x *extractor) finish() {
	published := ""
	if x.doc.Published.Known() {
		published = x.doc.Published.Period.String()
	}
	x.shared = slices.Grow(x.shared[:0], len(x.sentences))[:len(x.sentences)]
	clear(x.shared)
	x.hashes, x.spans = x.hashes[:0], x.spans[:0]
	x.ids = slices.Grow(x.ids[:0], len(x.claims))[:len(x.claims)]
	x.buf = append(x.buf[:0], x.doc.Path...)
	for rank, i := range x.bySentence() { // they are large: all that is asked of one is asked at once
		c := &x.claims[i]
		x.ids[i] = x.identity(c)
		x.spans = append(x.spans, claimSpan{c.Span.Start, c.Span.End, i, int32(rank)})
		c.Path, c.Source, c.Published = x.doc.Path, x.doc.Source, published
		if c.SentenceIndex >= 0 {
			o := &x.shared[c.SentenceIndex]
			s := &x.sentences[c.SentenceIndex]
			if !o.met {
				o.met = true
				x.hashContext(s)
			}
			if c.Kind != Passage && c.Kind != Name { // a document has many of them, and nothing links them by their sentences
				if !o.linked {
					o.linked, o.template, o.context = true, x.template(s), x.contextOf(s)
				}
				c.Template, c.Context = o.template, o.context
			}
		}
	}
	x.sheet.Vocabulary = x.sorted(x.hashes)
	x.sheet.Figures = x.plainFigures()
	x.sheet.Lengths = x.lengths()
	x.sort()
	x.sheet.Names = x.nameWords()
	x.sheet.Event = x.mainEvent()
}

// plainFigures returns the whole numbers of the document, without those of dates, ascending.
func (x *extractor) plainFigures() []uint64 {
	var out []uint64
	for i := range x.sentences {
		s := &x.sentences[i]
		for k := range s.quantities {
			q := &s.quantities[k]
			v := q.Interval.Value
			if v < LeastFigure || v > 1<<53 || v != math.Trunc(v) || s.overlapsDate(q) || q.Is(quantity.Clock|quantity.Ordinal|quantity.Identifier) {
				continue
			}
			out = append(out, uint64(v))
		}
	}
	slices.Sort(out)
	return slices.Clone(slices.Compact(out))
}

// sort puts the claims in the order in which they stand. They are large, so that their numbers are sorted and not they.
func (x *extractor) sort() {
	a, b := x.spans[:x.inSentences], x.spans[x.inSentences:]
	arrange(a)
	arrange(b)
	x.order = x.order[:0]
	for len(a)+len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0].before(b[0]) {
			x.order, a = append(x.order, a[0].claim), a[1:]
		} else {
			x.order, b = append(x.order, b[0].claim), b[1:]
		}
	}
}

// claimSpan is where a claim stands in its file.
type claimSpan struct {
	start, end int
	claim      int32
	rank       int32 // see extractor.bySentence
}

// before reports whether a claim stands before another one, or was found before it where both are one stretch.
func (a *claimSpan) before(b claimSpan) bool {
	if a.start != b.start {
		return a.start < b.start
	}
	if a.end != b.end {
		return a.end < b.end
	}
	return a.rank < b.rank
}

// farOff is how many places a claim is moved by arrange itself.
const farOff = 64

// arrange sorts claims of which most stand near their places, as they are found sentence by sentence.
func arrange(list []claimSpan) {
	for i := 1; i < len(list); i++ {
		span, k := list[i], i
		for k > 0 && i-k < farOff && span.before(list[k-1]) {
			list[k] = list[k-1]
			k--
		}
		list[k] = span
		if i-k == farOff {
			slices.SortFunc(list, func(a, b claimSpan) int {
				if a.before(b) {
					return -1
				}
				return 1
			})
			return
		}
	}
}

// inOrder returns the claims as they were sorted, in memory of their own.
func (x *extractor) inOrder() []Claim {
	if len(x.order) == 0 {
		return nil
	}
	out := make([]Claim, len(x.order))
	for k, i := range x.order {
		out[k] = x.claims[i]
	}
	return out
}

// commonInNames are the words of names that many names share.
const commonInNames = lexicon.GivenName | lexicon.Honorific | lexicon.OrgWord | lexicon.PlaceWord | lexicon.VesselWord | lexicon.NotName | lexicon.Particle | lexicon.Stop | lexicon.Preposition | lexicon.Determiner | lexicon.Human

// nameWords returns the words of all names of the document that can tell its story from others: no titles, ranks,
// frequent given names or words such as "river" and "ministry".
func (x *extractor) nameWords() []string {
	out := x.words[:0]
	x.seen.reset()
	for i := range x.sentences {
		s := &x.sentences[i]
		for k := range s.names {
			m := &s.names[k]
			if m.Kind == names.Country {
				if x.seen.add(x.memo.hashOf(m.Key)) {
					out = append(out, m.Key)
				}
				continue
			}
			if m.Listed != nil && m.Spelling != names.Near {
				out = append(out, x.listedWords(m)...) // however it is written here
				continue
			}
			for j := m.First; j < m.Last; j++ {
				t := x.tok(j)
				if t.Kind != text.Word || t.End-t.Start < 4 || x.entry(j).Is(commonInNames) || x.entry(j).Calendar.Kind != lexicon.NoCalendar {
					continue
				}
				if x.seen.add(t.Hash) {
					out = append(out, x.form(j))
				}
			}
		}
	}
	out = x.capitals(out)
	x.words = out
	if len(out) == 0 {
		return nil
	}
	sortWords(out)
	return slices.Clone(slices.Compact(out))
}

// capitals appends to out the words that no table knows and that the running text capitalises inside a sentence: names, whatever
// of. Headings are left out, where any word may be capitalised.
func (x *extractor) capitals(out []string) []string {
	capitals := x.text.Capitals
	for i := range x.sentences {
		s := &x.sentences[i]
		if s.block.Kind.Furniture() || s.block.Kind == document.Heading {
			continue
		}
		for ; len(capitals) > 0 && capitals[0] < s.Last; capitals = capitals[1:] {
			j := int(capitals[0])
			t := x.tok(j)
			if capitals[0] < s.First || t.Word != 0 || t.Is(text.SentenceStart) || t.End-t.Start < 5 {
				continue
			}
			if n := s.nameAt(j); n != nil && n.Listed != nil && n.Spelling != names.Near {
				continue // the words of its preferred form stand for it
			}
			if x.seen.add(t.Hash) {
				out = append(out, x.form(j))
			}
		}
	}
	return out
}

// identity returns the id of a claim: the hash of what identifies it in its document, which are kind, measure and place, and of a place, which may be
// several things to the story and of several sorts, which of them it is. The buffer of the pool begins
// with the path of the document.
func (x *extractor) identity(c *Claim) uint64 {
	b := append(x.buf[:len(x.doc.Path)], 0)
	b = append(b, c.Kind...)
	b = append(b, 0)
	b = append(b, c.Measure...)
	b = append(b, 0)
	if c.Kind == Place {
		b = append(b, c.Counted...)
		b = append(b, 0)
		b = append(b, c.Subject...)
		b = append(b, 0)
	}
	b = binary.LittleEndian.AppendUint64(b, uint64(c.Span.Start))
	b = binary.LittleEndian.AppendUint64(b, uint64(c.Span.End))
	x.buf = b
	return xxh3.Hash(b)
}

// writeIDs gives the claims their ids as texts. All of a document are parts of one string.
func (x *extractor) writeIDs() {
	const digits = "0123456789abcdef"
	x.buf = x.buf[:0]
	for _, h := range x.ids {
		x.buf = append(x.buf, 'c')
		for shift := 60; shift > 12; shift -= 4 {
			x.buf = append(x.buf, digits[h>>shift&15])
		}
	}
	ids := string(x.buf)
	for i := range x.claims {
		x.claims[i].ID = ids[i*idLength : (i+1)*idLength]
	}
}

// idLength is how many bytes an id has.
const idLength = 13

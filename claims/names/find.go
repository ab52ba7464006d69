package names

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// enough is the evidence from which on a run is a name of a kind.
const enough = 3

// cutSentence is a sentence with its chunks.
type cutSentence struct {
	sentence    int
	chunks      []chunk
	mentioned   []int32
	has         [runChunk + 1]bool
	ages        bool
	listForms   []*form
	first, last int // its mentions
}

// maxParted is how many sentences are cut into chunks at a time. Each step is taken with all of them before the next, so that its code is near
// the processor, and their chunks still are.
const maxParted = 32

// find finds the names of the sentences [from, to), which are at most maxParted, and appends them to the mentions of the document.
func (f *finder) find(from, to int) {
	f.makeRoom(from, to)
	for i := from; i < to; i++ {
		if !f.openings[i].names {
			continue
		}
		if f.enter(i); !f.mayHold() {
			continue
		}
		if f.split(); len(f.mentioned) > 0 {
			f.parted = append(f.parted, cutSentence{sentence: i, chunks: f.chunks, mentioned: f.mentioned, has: f.has, ages: f.ages, listForms: f.listForms})
		}
	}
	for k := range f.parted {
		p := &f.parted[k]
		f.goBack(p)
		p.first = len(f.mentions)
		for _, k := range f.mentioned {
			f.mentionOf(int(k))
		}
		p.last = len(f.mentions)
		f.titles()
	}
	f.weighAll()
}

// weighAll decides the kinds of the mentions of the sentences that were cut, and takes out those that others have taken up.
func (f *finder) weighAll() {
	if len(f.parted) == 0 {
		return
	}
	kept := f.parted[0].first
	for k := range f.parted {
		p := &f.parted[k]
		f.goBack(p)
		for _, k := range f.mentioned {
			if f.chunks[k].kind == runChunk {
				f.weigh(int(k))
			}
		}
		f.drop()
		for i := p.first; i < p.last; i++ {
			if f.mentions[i].Last > f.mentions[i].First {
				kept = f.keep(kept, i)
			}
		}
	}
	f.mentions = f.mentions[:kept]
}

// makeRoom empties the memory of chunks, which then has room for those of the sentences [from, to).
func (f *finder) makeRoom(from, to int) {
	tokens := 0
	for i := from; i < to; i++ {
		if f.openings[i].names {
			tokens += int(f.t.Sentences[i].Last - f.t.Sentences[i].First)
		}
	}
	r := &f.room
	r.chunks, r.mentioned = slices.Grow(r.chunks[:0], tokens), slices.Grow(r.mentioned[:0], tokens)
	f.parted, f.chunks, f.mentioned, f.listForms = f.parted[:0], r.chunks, r.mentioned, r.listForms[:0]
}

// goBack sets the finder to a sentence that was cut before.
func (f *finder) goBack(p *cutSentence) {
	f.enter(p.sentence)
	f.chunks, f.mentioned, f.has, f.ages, f.listForms = p.chunks, p.mentioned, p.has, p.ages, p.listForms
}

// mentionOf adds the mention of a country or run.
func (f *finder) mentionOf(k int) {
	c := &f.chunks[k]
	c.mention = int32(len(f.mentions))
	f.mentions = slices.Grow(f.mentions, 1)[:c.mention+1]
	m := &f.mentions[c.mention]
	*m = Mention{First: c.first, Last: c.last, Full: -1}
	if c.kind == countryChunk {
		m.Kind, m.Form, m.evidence = Country, c.form, 9
		if c.index >= 0 {
			m.Key = f.lex.Countries[c.index].Name
		} else {
			m.Key = f.lands[f.tok(c.first).Hash].key
		}
	}
	if c.listForm > 0 {
		f.note(m, f.listForms[c.listForm-1])
	}
}

// at returns the chunk at k, a mark beyond the ends, which must not be changed.
func (f *finder) at(k int) *chunk {
	if uint(k) >= uint(len(f.chunks)) {
		return &beyond
	}
	return &f.chunks[k]
}

// beyond is the mark beyond the ends of a sentence.
var beyond = chunk{kind: markChunk, mention: -1}

// plain reports whether chunk k is the single word w.
func (f *finder) plain(k int, w lexicon.Word) bool {
	c := f.at(k)
	return c.kind == plainChunk && c.last > c.first && f.is(c.first, w)
}

// noWord is what the word of a chunk is that is no plain one.
const noWord = ^lexicon.Word(0)

// lexWord returns the word of a plain chunk, noWord for another: to ask for several words in turn.
func (f *finder) lexWord(k int) lexicon.Word {
	if c := f.at(k); c.kind == plainChunk && c.last > c.first {
		return f.tokens[c.first].Word
	}
	return noWord
}

// classOf returns the classes of a plain chunk.
func (f *finder) classOf(k int) lexicon.Class {
	c := f.at(k)
	if c.kind != plainChunk || c.last == c.first {
		return 0
	}
	return f.entry(c.first).Class
}

// weigh decides the kind of the run in chunk k from its words and neighbours.
func (f *finder) weigh(k int) {
	c := f.at(k)
	m := &f.mentions[c.mention]
	if f.weighListed(c, m) {
		return
	}
	if c.first < f.start {
		f.weighDateline(k, m)
		return
	}
	person := int(m.evidence)
	if m.Office != nil || m.TitleLast > m.TitleFirst {
		person += 4
	}
	shape := f.shape(c)
	org := f.orgAround(k)
	person += shape.person + f.personAround(k, shape, org)
	place := shape.place + f.placeAround(k)
	org += shape.org
	vessel := f.vesselAround(k)
	switch best := max(person, place, org, vessel); {
	case best < enough:
		m.evidence = 0
	case best == vessel && vessel > place:
		m.Kind, m.evidence = Vessel, int8(vessel)
		if f.tok(c.first).Is(text.Upper) && f.entry(c.first).Is(lexicon.VesselWord) && m.Multi() {
			m.First++ // MV is no part of the name
		}
	case best == person && person > max(org, place):
		m.Kind, m.evidence = Person, int8(person)
	case best == org:
		m.Kind, m.evidence = Organisation, int8(org)
	default:
		m.Kind, m.evidence = Place, int8(place)
	}
}

// weighDateline gives the kinds of the names of a dateline: the place first, the agency in parentheses.
func (f *finder) weighDateline(k int, m *Mention) {
	if f.isMark(f.at(k-1).first, "(") {
		m.Kind, m.evidence = Organisation, 5
		return
	}
	m.Kind, m.evidence = Place, 5
}

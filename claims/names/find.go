package names

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// enough is the evidence from which on a run is a name of a kind.
const enough = 3

// find finds the names of the sentence and appends them to the mentions of the document.
func (f *finder) find() {
	if !f.mayHold() {
		return
	}
	f.split()
	base := len(f.mentions)
	for _, k := range f.mentioned {
		f.mentionOf(int(k))
	}
	f.titles()
	for _, k := range f.mentioned {
		if f.chunks[k].kind == runChunk {
			f.weigh(int(k))
		}
	}
	f.drop(base)
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

package claims

import (
	"math/bits"

	"github.com/factlint/factlint/claims/names"
)

// Name returns the name that a claim gives, by its index: as Claim does in its value, without reading all the rest.
func (s *Sheet) Name(i int) (name names.Name) {
	if s.packed == nil {
		return s.Claims[i].Value.Name
	}
	u := unpacker{packed: s.packed, code: s.packed.bytes[s.packed.first[i]:s.packed.first[i+1]]}
	u.skipToValue()
	says := u.byte()
	if says&hasName == 0 {
		return name
	}
	if says&hasInterval != 0 {
		u.at += intervalNumbers * 8
		u.skip(1) // its hedge
	}
	if says&hasPeriod != 0 {
		u.skip(3)
		u.at++
	}
	u.name(&name)
	return name
}

// Sentence returns the sentence of a claim, by its index, and which of its document that is, as Claim does, without reading all the rest.
func (s *Sheet) Sentence(i int) (index int32, sentence string) {
	if s.packed == nil {
		return s.Claims[i].SentenceIndex, s.Claims[i].Sentence
	}
	u := unpacker{packed: s.packed, code: s.packed.bytes[s.packed.first[i]:s.packed.first[i+1]]}
	u.skipToPlace()
	u.skip(2)
	index = int32(u.int())
	return index, u.text() // where it stands before the text of the claim; else that is the sentence
}

// skipToPlace skips what of a claim stands before its place in the blocks and sentences of its document, and returns what it says.
func (u *unpacker) skipToPlace() (says uint64) {
	u.at++ // its kind
	says = u.uint()
	if says&hasOddID == 0 {
		u.at += 6
	} else {
		u.skip(1)
	}
	u.skip(2 + 4) // its span, and its lines and columns
	return says
}

// skipToValue skips all of a claim that stands before its value, as claim reads it.
func (u *unpacker) skipToValue() {
	says := u.skipToPlace()
	n := 3 + 1 + 2 + bits.OnesCount64(says&texts) // where it stands, its text, when it was published, its event, and other texts
	if says&(hasText|hasSentence) != 0 {          // the sentence besides its text, or its length in it
		n++
	}
	if says&hasOffice != 0 {
		n += 4
	}
	u.skip(n)
	for _, list := range [...]uint64{hasQualifiers, hasStories, hasContext} {
		if says&list != 0 {
			u.skip(int(u.uint()))
		}
	}
	if says&hasTemplate != 0 {
		u.at += 8
	}
	u.skip(bits.OnesCount64(says & (hasReliability | hasFact | hasHouse)))
}

// skip skips numbers.
func (u *unpacker) skip(n int) {
	for range n {
		for u.code[u.at] >= 0x80 {
			u.at++
		}
		u.at++
	}
}

package claims

import (
	"encoding/binary"
	"slices"
	"unsafe"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims/lexicon"
)

// root is a paragraph, or a whole text, that was taken whole: the texts of the claims in it are stretches of it.
type root struct {
	block int32
	whole string
	at    uint32 // in whole and text
}

// wholeLeast is how much of a text must stand in paragraphs that are taken anyhow for it to be kept as it is, in percent.
const wholeLeast = 75

// takeRoots finds out what the texts of the claims are stretches of: of the whole text, or of each paragraph, of which all is written once.
func (p *packer) takeRoots(what packing) {
	size, whole := 0, what.whole
	for i := range what.n {
		if c := what.at(i); c.Kind == Passage && c.Measure == "paragraph" {
			p.roots = append(p.roots, root{c.Block, c.Text, uint32(size)})
			size += len(c.Text)
		}
	}
	if whole != "" && size*100 >= len(whole)*wholeLeast {
		clear(p.roots)
		p.whole, p.roots, p.root = whole, p.roots[:0], root{whole: whole}
		return
	}
	for i := range p.roots {
		p.text = append(p.text, p.roots[i].whole...)
	}
	slices.SortFunc(p.roots, func(a, b root) int { return int(a.block - b.block) })
}

// id returns the number of a text, 0 for the empty one.
func (p *packer) id(s string) uint32 {
	if s == "" {
		return 0
	}
	near := p.near(s)
	if near.data == unsafe.StringData(s) && near.size == len(s) {
		return near.id
	}
	if 2*p.ids.used >= len(p.ids.slots) {
		p.ids.grow()
	}
	hash := uint64(textHash(s))
	slot := p.slot(hash, s)
	if slot.round != p.ids.round {
		*slot = textSlot{hash, p.add(s), p.ids.round}
		p.ids.used++
	}
	*near = nearText{unsafe.StringData(s), len(s), slot.id}
	return slot.id
}

// add writes a new text and returns its number.
func (p *packer) add(s string) uint32 {
	at, ok := stretch(p.root.whole, s)
	if ok {
		at += p.root.at
	} else {
		at = uint32(len(p.whole) + len(p.text))
		p.text = append(p.text, s...)
	}
	p.texts = append(p.texts, at, uint32(len(s)))
	return uint32(len(p.texts) / 2)
}

// is reports whether the text of a number is s.
func (p *packer) is(id uint32, s string) bool {
	at, size := p.texts[2*id-2], p.texts[2*id-1]
	if int(size) != len(s) {
		return false
	}
	if n := uint32(len(p.whole)); at >= n {
		return string(p.text[at-n:at-n+size]) == s
	}
	return p.whole[at:at+size] == s
}

// textHash returns a hash of a text, quickly of a short one, as most are.
func textHash(s string) lexicon.Hash {
	n := len(s)
	if n < 8 || n > 16 {
		return lexicon.Hash(xxh3.HashString(s))
	}
	first, last := binary.LittleEndian.Uint64([]byte(s[:8])), binary.LittleEndian.Uint64([]byte(s[n-8:]))
	return (lexicon.NewHash + lexicon.Hash(n)).Join(lexicon.Hash(first)).Join(lexicon.Hash(last))
}

// textTable finds the numbers of texts by their hashes: a table of open addressing that is emptied in no time, as every text of every claim is
// looked up.
type textTable struct {
	slots []textSlot
	used  int
	round uint32 // slots of other rounds are free
}

type textSlot struct {
	hash  uint64
	id    uint32
	round uint32
}

// fewTexts is how many slots a table has at first.
const fewTexts = 1 << 10

// reset empties the table. One that a large document has made large goes.
func (t *textTable) reset() {
	if t.round++; t.round == 0 || t.slots == nil || len(t.slots) > 64*fewTexts {
		t.slots, t.round = make([]textSlot, fewTexts), 1
	}
	t.used = 0
}

// slot returns the place of a text: its own, or the free one where it would be put.
func (p *packer) slot(hash uint64, s string) *textSlot {
	t := &p.ids
	mask := uint64(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		if slot := &t.slots[i]; slot.round != t.round || slot.hash == hash && p.is(slot.id, s) {
			return slot
		}
	}
}

func (t *textTable) grow() {
	old := t.slots
	t.slots = make([]textSlot, 2*len(old))
	mask := uint64(len(t.slots) - 1)
	for _, o := range old {
		if o.round == t.round {
			i := o.hash & mask
			for t.slots[i].round == t.round {
				i = (i + 1) & mask
			}
			t.slots[i] = o
		}
	}
}

// nearText is a text whose number was asked for lately, known by where it lies: many claims share the very same few. It keeps the text
// alive, so that no other one can come to lie there.
type nearText struct {
	data *byte
	size int
	id   uint32
}

// near returns the place of a text among those asked for lately.
func (p *packer) near(s string) *nearText {
	at := uintptr(unsafe.Pointer(unsafe.StringData(s)))
	return &p.lately[(at^at>>7^uintptr(len(s))*5)%uintptr(len(p.lately))]
}

// stretch returns where part begins in whole when it is a stretch of its very memory. Nothing is read through the
// addresses, so that a wrong guess is not possible: what does not lie inside is copied.
func stretch(whole, part string) (uint32, bool) {
	if len(part) == 0 || len(part) > len(whole) {
		return 0, false
	}
	from, at := uintptr(unsafe.Pointer(unsafe.StringData(whole))), uintptr(unsafe.Pointer(unsafe.StringData(part)))
	if at < from || at-from > uintptr(len(whole)-len(part)) {
		return 0, false
	}
	return uint32(at - from), true
}

package claims

import (
	"slices"
	"unsafe"
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
	if id, ok := p.ids[s]; ok {
		*near = nearText{unsafe.StringData(s), len(s), id}
		return id
	}
	at, ok := stretch(p.root.whole, s)
	if ok {
		at += p.root.at
	} else {
		at = uint32(len(p.whole) + len(p.text))
		p.text = append(p.text, s...)
	}
	p.texts = append(p.texts, at, uint32(len(s)))
	id := uint32(len(p.texts) / 2)
	p.ids[s] = id
	*near = nearText{unsafe.StringData(s), len(s), id}
	return id
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

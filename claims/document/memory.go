package document

import "sync"

// memory is what reading one document after the other uses again. What no run needs to keep is most of what a document takes beside its text.
type memory struct {
	blocks []Block
	origin []origin
	lines  []line
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// mostKept is how many entries a list may have that is kept for the next document.
const mostKept = 1 << 14

// Release gives the memory of the document back for the next one that is read. The document must not be used any more; its texts, notes
// and directives stay as they are. Nothing has to be released.
func (d *Document) Release() {
	m := d.memory
	if m == nil {
		return
	}
	m.blocks, m.origin, m.lines = emptied(d.Blocks), emptied(d.origin), emptied(d.lines)
	d.memory, d.Blocks, d.origin, d.lines = nil, nil, nil, nil
	memories.Put(m)
}

// emptied returns a list without entries, in the same memory where that is not too much to keep.
func emptied[T any](list []T) []T {
	if cap(list) > mostKept {
		return nil
	}
	return list[:0]
}

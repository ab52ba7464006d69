package cache

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"math"
)

// checkPages returns an error, one that wraps errDamaged, when the pages of a database make no sense. The database library believes
// what a file says: it walks a tree that leads back to itself without an end, and makes room for as many free pages as the
// file claims to have. Nothing may walk a file that was not checked. Size is that of the file in bytes.
//
// What is read are the heads of pages alone, not what lies in the entries: a few hundredths of the file. The layout is that of
// go.etcd.io/bbolt, file format 2: integers in the order of the machine.
func checkPages(file io.ReaderAt, size int64) error {
	c := pageCheck{file: file, size: size}
	meta, err := c.meta()
	if err != nil {
		return err
	}
	c.seen = make([]bool, meta.pages)
	c.seen[0], c.seen[1] = true, true
	if err := c.tree(meta.root, 0, rootTree); err != nil {
		return err
	}
	return c.freelist(meta.free)
}

// Layout of a file: sizes and flags.
const (
	metaMagic   = 0xED0CDAED
	metaVersion = 2
	metaBytes   = 64 // of a meta page, behind its head
	headBytes   = 16 // of any page: number, flags, count of elements, count of pages that follow
	branchBytes = 16 // of an element in a branch
	leafBytes   = 16 // of an element in a leaf
	inBytes     = 16 // of a bucket in the value of its element, before the page that may follow

	branchFlag = 0x01
	leafFlag   = 0x02
	metaFlag   = 0x04
	freeFlag   = 0x10
	bucketFlag = 0x01 // of an element in a leaf

	maxHeight   = 64
	maxPageSize = 1 << 16
	noFreelist  = math.MaxUint64
)

// The trees of a file: that of the buckets, and those in them.
const (
	rootTree = iota
	bucketTree
)

type pageCheck struct {
	file     io.ReaderAt
	size     int64
	pageSize int64
	seen     []bool // pages that were reached: none belongs to two
	buf      []byte
}

func nonsense(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{errDamaged}, args...)...)
}

type metaPage struct {
	root, free, pages uint64
	pageSize          uint32
	tx                uint64
}

// meta returns the newer of the two meta pages that are whole.
func (c *pageCheck) meta() (metaPage, error) {
	var best metaPage
	found := false
	sizes := []int64{0} // where the second page is depends on the size of pages
	for s := int64(1024); s <= maxPageSize; s *= 2 {
		sizes = append(sizes, s)
	}
	for _, at := range sizes {
		m, ok := c.metaAt(at)
		switch {
		case !ok || at != 0 && int64(m.pageSize) != at:
		case found && m.pageSize != best.pageSize:
			return metaPage{}, nonsense("two sizes of pages")
		case !found || m.tx > best.tx:
			best, found = m, true
		}
	}
	if !found {
		return metaPage{}, nonsense("it has no head")
	}
	c.pageSize = int64(best.pageSize)
	if best.pages < 4 || best.pages > uint64(c.size/c.pageSize) {
		return metaPage{}, nonsense("%d pages in %d bytes", best.pages, c.size)
	}
	return best, nil
}

// metaAt reads the meta page at an offset; ok is false when there is none that is whole.
func (c *pageCheck) metaAt(at int64) (m metaPage, ok bool) {
	var b [headBytes + metaBytes]byte
	if _, err := c.file.ReadAt(b[:], at); err != nil {
		return m, false
	}
	body := b[headBytes:]
	sum := fnv.New64a()
	sum.Write(body[:metaBytes-8])
	m = metaPage{
		root: binary.NativeEndian.Uint64(body[16:]), free: binary.NativeEndian.Uint64(body[32:]), pages: binary.NativeEndian.Uint64(body[40:]),
		pageSize: binary.NativeEndian.Uint32(body[8:]), tx: binary.NativeEndian.Uint64(body[48:]),
	}
	ok = binary.NativeEndian.Uint32(body) == metaMagic && binary.NativeEndian.Uint32(body[4:]) == metaVersion &&
		binary.NativeEndian.Uint64(body[56:]) == sum.Sum64() &&
		m.pageSize >= 1024 && m.pageSize <= maxPageSize && m.pageSize&(m.pageSize-1) == 0
	return m, ok
}

// head is that of a page.
type head struct {
	id    uint64
	flags uint16
	count int
	bytes int64 // of the page and those that follow it
}

// page reads the head of a page that was not reached before, and as many bytes behind it as its elements need.
func (c *pageCheck) page(id uint64) (h head, body []byte, err error) {
	if id < 2 || id >= uint64(len(c.seen)) {
		return h, nil, nonsense("page %d of %d", id, len(c.seen))
	}
	at := int64(id) * c.pageSize
	b := c.read(at, c.pageSize)
	if len(b) < headBytes {
		return h, nil, nonsense("page %d is not there", id)
	}
	over := uint64(binary.NativeEndian.Uint32(b[12:]))
	h = head{id: id, flags: binary.NativeEndian.Uint16(b[8:]), count: int(binary.NativeEndian.Uint16(b[10:]))}
	if binary.NativeEndian.Uint64(b) != id || over >= uint64(len(c.seen))-id {
		return h, nil, nonsense("page %d is not one, or too long", id)
	}
	for i := id; i <= id+over; i++ {
		if c.seen[i] {
			return h, nil, nonsense("page %d is there twice", i)
		}
		c.seen[i] = true
	}
	h.bytes = int64(over+1) * c.pageSize
	need := int64(headBytes + h.count*leafBytes) // no element is larger
	if need > h.bytes {
		return h, nil, nonsense("%d elements in page %d", h.count, id)
	}
	if need > int64(len(b)) {
		if b = c.read(at, need); int64(len(b)) < need {
			return h, nil, nonsense("page %d is not there", id)
		}
	}
	return h, b, nil
}

// read returns up to n bytes at an offset, valid until the next call.
func (c *pageCheck) read(at, n int64) []byte {
	if int64(cap(c.buf)) < n {
		c.buf = make([]byte, n)
	}
	got, _ := c.file.ReadAt(c.buf[:n], at) // what is missing is found out by its length
	return c.buf[:got]
}

// tree checks the pages of a tree from one downwards.
func (c *pageCheck) tree(id uint64, depth, kind int) error {
	h, b, err := c.page(id)
	switch {
	case err != nil:
		return err
	case depth > maxHeight:
		return nonsense("a tree that is too deep")
	case h.flags == leafFlag:
		return c.leaf(h, b, kind)
	case h.flags != branchFlag || h.count == 0:
		return nonsense("page %d is no part of a tree", id)
	}
	children := make([]uint64, h.count)
	var data int64
	for i := range children {
		at := headBytes + i*branchBytes
		pos, size := int64(binary.NativeEndian.Uint32(b[at:])), int64(binary.NativeEndian.Uint32(b[at+4:]))
		data += size
		if size == 0 || pos < int64((h.count-i)*branchBytes) || int64(at)+pos+size > h.bytes || data > h.bytes {
			return nonsense("element %d of page %d", i, id)
		}
		children[i] = binary.NativeEndian.Uint64(b[at+8:])
	}
	for _, child := range children { // the bytes of this page are gone from here on
		if err := c.tree(child, depth+1, kind); err != nil {
			return err
		}
	}
	return nil
}

// leaf checks the elements of a leaf, and the buckets in it.
func (c *pageCheck) leaf(h head, b []byte, kind int) error {
	type bucket struct{ at, size int64 }
	var buckets []bucket
	var data int64
	for i := range h.count {
		at := headBytes + i*leafBytes
		flags, pos := binary.NativeEndian.Uint32(b[at:]), int64(binary.NativeEndian.Uint32(b[at+4:]))
		key, value := int64(binary.NativeEndian.Uint32(b[at+8:])), int64(binary.NativeEndian.Uint32(b[at+12:]))
		data += key + value
		if key == 0 || pos < int64((h.count-i)*leafBytes) || int64(at)+pos+key+value > h.bytes || data > h.bytes {
			return nonsense("element %d of page %d", i, h.id)
		}
		switch {
		case kind == rootTree && flags == bucketFlag:
			buckets = append(buckets, bucket{int64(h.id)*c.pageSize + int64(at) + pos + key, value})
		case kind == rootTree || flags != 0:
			return fmt.Errorf("%w: element %d of page %d", errForeign, i, h.id)
		}
	}
	for _, in := range buckets {
		if err := c.bucket(bytes.Clone(c.read(in.at, in.size))); err != nil {
			return err
		}
	}
	return nil
}

// bucket checks one that lies in the value of an element: the number of its first page, or 0 and the page itself.
func (c *pageCheck) bucket(v []byte) error {
	if len(v) < inBytes {
		return nonsense("a bucket of %d bytes", len(v))
	}
	if root := binary.NativeEndian.Uint64(v); root != 0 {
		return c.tree(root, 0, bucketTree)
	}
	v = v[inBytes:]
	if len(v) < headBytes {
		return nonsense("a bucket of %d bytes", len(v))
	}
	h := head{flags: binary.NativeEndian.Uint16(v[8:]), count: int(binary.NativeEndian.Uint16(v[10:])), bytes: int64(len(v))}
	if h.flags != leafFlag || headBytes+h.count*leafBytes > len(v) {
		return nonsense("a bucket in a value that is no leaf")
	}
	return c.leaf(h, v, bucketTree)
}

// freelist checks the list of free pages: they are in order, in the file, and in no tree.
func (c *pageCheck) freelist(id uint64) error {
	if id == noFreelist {
		return fmt.Errorf("%w: it keeps no list of free pages", errForeign)
	}
	if id < 2 || id >= uint64(len(c.seen)) {
		return nonsense("page %d of %d", id, len(c.seen))
	}
	b := c.read(int64(id)*c.pageSize, headBytes+8)
	if len(b) < headBytes+8 {
		return nonsense("page %d is not there", id)
	}
	over, count, at := int64(binary.NativeEndian.Uint32(b[12:])), uint64(binary.NativeEndian.Uint16(b[10:])), headBytes
	if count == math.MaxUint16 { // the number lies in the place of the first element
		count, at = binary.NativeEndian.Uint64(b[headBytes:]), headBytes+8
	}
	switch {
	case binary.NativeEndian.Uint16(b[8:]) != freeFlag || binary.NativeEndian.Uint64(b) != id || over >= int64(len(c.seen))-int64(id):
		return nonsense("page %d is no list of free pages", id)
	case count > uint64(len(c.seen)) || int64(at)+int64(count)*8 > (over+1)*c.pageSize:
		return nonsense("%d free pages of %d", count, len(c.seen))
	}
	for i := int64(id); i <= int64(id)+over; i++ {
		if c.seen[i] {
			return nonsense("page %d is there twice", i)
		}
		c.seen[i] = true
	}
	need := int64(at) + int64(count)*8
	if b = c.read(int64(id)*c.pageSize, need); int64(len(b)) < need {
		return nonsense("page %d is not there", id)
	}
	last := uint64(1)
	for ; at < len(b); at += 8 {
		free := binary.NativeEndian.Uint64(b[at:])
		if free <= last || free >= uint64(len(c.seen)) || c.seen[free] {
			return nonsense("page %d is free", free)
		}
		last = free
	}
	return nil
}

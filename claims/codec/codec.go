// Package codec writes values as bytes and reads them back in the same order: one description of what is kept serves both. Nothing in
// the bytes says what they are; who reads them has to be sure of it. Reading panics on bytes that no writing made, and takes no more
// memory than a small multiple of their number.
package codec

import "encoding/binary"

// Codec writes or reads.
type Codec struct {
	Writing bool
	Out     []byte // written
	In      string // yet to be read
}

// Uint reads a number as [binary.AppendUvarint] writes it.
func (c *Codec) Uint() uint64 {
	n, shift := uint64(0), 0
	for i := range len(c.In) {
		b := c.In[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			c.In = c.In[i+1:]
			return n
		}
		shift += 7
	}
	panic("a number has no end")
}

// Take reads so many bytes.
func (c *Codec) Take(n uint64) string {
	if n > uint64(len(c.In)) {
		panic("a text has no end")
	}
	s := c.In[:n]
	c.In = c.In[n:]
	return s
}

// Bool keeps a truth value.
func (c *Codec) Bool(b *bool) {
	switch {
	case !c.Writing:
		*b = c.Uint() != 0
	case *b:
		c.Out = append(c.Out, 1)
	default:
		c.Out = append(c.Out, 0)
	}
}

// Raw keeps a text as its length and its bytes.
func (c *Codec) Raw(s *string) {
	if c.Writing {
		c.Out = append(binary.AppendUvarint(c.Out, uint64(len(*s))), *s...)
		return
	}
	*s = c.Take(c.Uint())
}

// Number keeps a number of any size.
func Number[T ~int | ~int16 | ~int32 | ~int64 | ~uint8](c *Codec, v *T) {
	if c.Writing {
		c.Out = binary.AppendVarint(c.Out, int64(*v))
		return
	}
	n := c.Uint()
	*v = T(int64(n>>1) ^ -int64(n&1))
}

// List keeps a list, and whether it is nil. Each keeps one item, in a byte at least.
func List[T any](c *Codec, list *[]T, each func(*T)) {
	switch {
	case !c.Writing:
		n := c.Uint()
		if n == 0 {
			return
		}
		if n--; n > uint64(len(c.In)) {
			panic("a list has no end")
		}
		*list = make([]T, n)
	case *list == nil:
		c.Out = append(c.Out, 0)
		return
	default:
		c.Out = binary.AppendUvarint(c.Out, uint64(len(*list))+1)
	}
	for i := range *list {
		each(&(*list)[i])
	}
}

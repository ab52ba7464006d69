package document

// Long texts are looked at eight bytes at a time, which a number holds, the first in its lowest bits: what is found of each byte is told in its top
// bit.
const (
	ofEach = 0x0101010101010101
	tops   = 0x80 * ofEach
)

// eightAt returns the eight bytes from i on of s.
func eightAt(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// within returns the tops of the bytes of x that lie between two. A byte above ASCII lies between none.
func within(x, first, last uint64) uint64 {
	low := x &^ tops
	return (low + (0x80-first)*ofEach) &^ (low + (0x7F-last)*ofEach) &^ x & tops
}

// letters returns the tops of the bytes of x that are letters of ASCII.
func letters(x uint64) uint64 { return within(x|0x20*ofEach, 'a', 'z') }

package checker

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"unsafe"

	"github.com/factlint/factlint/claims"
)

// keeper writes the parts of a result, or reads them in the same order: one description serves both. Texts are kept once each, and so
// are the stories of a document; claims lie together, packed. It panics on what it cannot read.
type keeper struct {
	writing bool
	out     []byte // written
	in      string // yet to be read
	texts   []string
	stories [][]string

	ids    map[string]int  // of texts that are written
	told   map[*string]int // of stories that are written, by where they lie
	all    []*claims.Claim // that are written
	claims *claims.Kept    // that are read
	next   int             // of them
}

func newKeeper() *keeper {
	return &keeper{writing: true, ids: map[string]int{}, told: map[*string]int{}}
}

// finish appends all that was written to dst.
func (k *keeper) finish(dst []byte) []byte {
	body := k.out
	k.out = nil
	keepList(k, &k.stories, func(list *[]string) { keepList(k, list, k.str) })
	stories := k.out
	var sizes, text []byte
	for _, s := range k.texts {
		sizes, text = binary.AppendUvarint(sizes, uint64(len(s))), append(text, s...)
	}
	dst = binary.AppendUvarint(dst, uint64(len(k.texts)))
	for _, part := range [...][]byte{sizes, text, stories, body} {
		dst = append(binary.AppendUvarint(dst, uint64(len(part))), part...)
	}
	var one claims.Claim
	return claims.AppendClaims(dst, len(k.all), func(i int) *claims.Claim {
		one = *k.all[i]
		one.Stories = nil
		return &one
	})
}

// openKeeper reads what finish wrote.
func openKeeper(data []byte) (*keeper, error) {
	k := &keeper{in: unsafe.String(unsafe.SliceData(data), len(data))}
	k.texts = make([]string, k.count())
	sizes, text, stories, body := k.part(), k.part(), k.part(), k.part()
	var err error
	if k.claims, err = claims.ReadClaims(data[len(data)-len(k.in):]); err != nil {
		return nil, err
	}
	k.in = sizes
	for i := range k.texts {
		n := k.uint()
		k.texts[i], text = text[:n], text[n:]
	}
	k.in = stories
	keepList(k, &k.stories, func(list *[]string) { keepList(k, list, k.str) })
	k.in = body
	return k, nil
}

// end returns an error unless all was read.
func (k *keeper) end() error {
	if k.in != "" || k.next != k.claims.Len() {
		return errNoResult
	}
	return nil
}

// part reads a part as finish wrote it.
func (k *keeper) part() string {
	n := k.count()
	s := k.in[:n]
	k.in = k.in[n:]
	return s
}

// count reads how many of something there are, each of which takes a byte at least.
func (k *keeper) count() int {
	n := k.uint()
	if n > uint64(len(k.in)) {
		panic("something has no end")
	}
	return int(n)
}

// uint reads a number.
func (k *keeper) uint() uint64 {
	n, shift := uint64(0), 0
	for i := range len(k.in) {
		b := k.in[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			k.in = k.in[i+1:]
			return n
		}
		shift += 7
	}
	panic("a number has no end")
}

func (k *keeper) int(v *int) {
	if k.writing {
		k.out = binary.AppendVarint(k.out, int64(*v))
		return
	}
	n := k.uint()
	*v = int(int64(n>>1) ^ -int64(n&1))
}

func (k *keeper) float(v *float64) {
	if k.writing {
		k.out = binary.LittleEndian.AppendUint64(k.out, math.Float64bits(*v))
		return
	}
	*v = math.Float64frombits(binary.LittleEndian.Uint64([]byte(k.in[:8])))
	k.in = k.in[8:]
}

func (k *keeper) bool(v *bool) {
	n := 0
	if *v {
		n = 1
	}
	k.int(&n)
	*v = n != 0
}

// str keeps a text by its number.
func (k *keeper) str(s *string) {
	if !k.writing {
		*s = k.texts[k.uint()]
		return
	}
	id, ok := k.ids[*s]
	if !ok {
		id = len(k.texts)
		k.ids[*s] = id
		k.texts = append(k.texts, *s)
	}
	k.out = binary.AppendUvarint(k.out, uint64(id))
}

// counts keeps numbers by name, and whether there are none.
func (k *keeper) counts(m *map[string]int) {
	var names []string
	if *m != nil {
		names = slices.AppendSeq([]string{}, maps.Keys(*m))
		slices.Sort(names)
	}
	keepList(k, &names, k.str)
	if !k.writing && names != nil {
		*m = make(map[string]int, len(names))
	}
	for _, name := range names {
		n := (*m)[name]
		k.int(&n)
		(*m)[name] = n
	}
}

// claim keeps a claim: it lies with the others, and only its stories are told here.
func (k *keeper) claim(c *claims.Claim) {
	if k.writing {
		k.all = append(k.all, c)
		k.out = binary.AppendUvarint(k.out, k.storiesOf(c))
		return
	}
	if k.next == k.claims.Len() {
		panic("there are too few claims")
	}
	k.claims.Read(k.next, c)
	k.next++
	if n := k.uint(); n > 0 {
		c.Stories = k.stories[n-1]
	}
}

// storiesOf returns the number of the stories of a claim from 1 on, 0 where it has none. Claims of one document share theirs.
func (k *keeper) storiesOf(c *claims.Claim) uint64 {
	if c.Stories == nil {
		return 0
	}
	at := unsafe.SliceData(c.Stories)
	n, ok := k.told[at]
	if !ok || !slices.Equal(k.stories[n-1], c.Stories) {
		k.stories = append(k.stories, c.Stories)
		n = len(k.stories)
		k.told[at] = n
	}
	return uint64(n)
}

// keepList keeps a list, and whether it is nil.
func keepList[T any](k *keeper, list *[]T, each func(*T)) {
	switch {
	case !k.writing:
		n := k.uint()
		if n == 0 {
			return
		}
		if n--; n > uint64(len(k.in)) { // each takes a byte at least
			panic("a list has no end")
		}
		*list = make([]T, n)
	case *list == nil:
		k.out = append(k.out, 0)
		return
	default:
		k.out = binary.AppendUvarint(k.out, uint64(len(*list))+1)
	}
	for i := range *list {
		each(&(*list)[i])
	}
}

package checker

import (
	"context"
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"sync/atomic"
	"unsafe"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/codec"
)

// keeper writes the parts of a result, or reads them in the same order: one description serves both. Texts are kept once each, and so
// are the stories of a document; claims lie together, packed. It panics on what it cannot read.
type keeper struct {
	codec.Codec
	texts   []string
	stories [][]string

	ids    map[string]int  // of texts that are written
	told   map[*string]int // of stories that are written, by where they lie
	all    []*claims.Claim // that are written, or are to be read
	of     []uint64        // the stories of those to be read, as storiesOf numbers them
	claims *claims.Kept    // that are read
}

func newKeeper() *keeper {
	return &keeper{Codec: codec.Codec{Writing: true}, ids: map[string]int{}, told: map[*string]int{}}
}

// finish appends all that was written to dst.
func (k *keeper) finish(dst []byte) []byte {
	body := k.Out
	k.Out = nil
	codec.List(&k.Codec, &k.stories, func(list *[]string) { codec.List(&k.Codec, list, k.str) })
	stories := k.Out
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
	k := &keeper{Codec: codec.Codec{In: unsafe.String(unsafe.SliceData(data), len(data))}}
	k.texts = make([]string, k.count())
	sizes, text, stories, body := k.part(), k.part(), k.part(), k.part()
	var err error
	if k.claims, err = claims.ReadClaims(data[len(data)-len(k.In):]); err != nil {
		return nil, err
	}
	k.all, k.of = make([]*claims.Claim, 0, k.claims.Len()), make([]uint64, 0, k.claims.Len())
	k.In = sizes
	for i := range k.texts {
		n := k.Uint()
		k.texts[i], text = text[:n], text[n:]
	}
	k.In = stories
	codec.List(&k.Codec, &k.stories, func(list *[]string) { codec.List(&k.Codec, list, k.str) })
	k.In = body
	return k, nil
}

// end reads the claims, and returns an error unless all is read then.
func (k *keeper) end(jobs int) error {
	if k.In != "" || len(k.all) != k.claims.Len() {
		return errNoResult
	}
	k.read(jobs)
	return nil
}

// part reads a part as finish wrote it.
func (k *keeper) part() string {
	return k.Take(k.Uint())
}

// count reads how many of something there are, each of which takes a byte at least.
func (k *keeper) count() int {
	n := k.Uint()
	if n > uint64(len(k.In)) {
		panic("something has no end")
	}
	return int(n)
}

// int keeps a number.
func (k *keeper) int(v *int) { codec.Number(&k.Codec, v) }

func (k *keeper) float(v *float64) {
	if k.Writing {
		k.Out = binary.LittleEndian.AppendUint64(k.Out, math.Float64bits(*v))
		return
	}
	*v = math.Float64frombits(binary.LittleEndian.Uint64([]byte(k.In[:8])))
	k.In = k.In[8:]
}

// str keeps a text by its number.
func (k *keeper) str(s *string) {
	if !k.Writing {
		*s = k.texts[k.Uint()]
		return
	}
	id, ok := k.ids[*s]
	if !ok {
		id = len(k.texts)
		k.ids[*s] = id
		k.texts = append(k.texts, *s)
	}
	k.Out = binary.AppendUvarint(k.Out, uint64(id))
}

// counts keeps numbers by name, and whether there are none.
func (k *keeper) counts(m *map[string]int) {
	var names []string
	if *m != nil {
		names = slices.AppendSeq([]string{}, maps.Keys(*m))
		slices.Sort(names)
	}
	codec.List(&k.Codec, &names, k.str)
	if !k.Writing && names != nil {
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
	if k.Writing {
		k.all = append(k.all, c)
		k.Out = binary.AppendUvarint(k.Out, k.storiesOf(c))
		return
	}
	if len(k.all) == k.claims.Len() {
		panic("there are too few claims")
	}
	k.all, k.of = append(k.all, c), append(k.of, k.Uint())
}

// claimsAtOnceRead is how many claims one goroutine reads in one go.
const claimsAtOnceRead = 512

// read fills in the claims whose places are known, on as many goroutines as there are jobs. It panics when it cannot.
func (k *keeper) read(jobs int) {
	var failed atomic.Pointer[any]
	each(context.Background(), jobs, (len(k.all)+claimsAtOnceRead-1)/claimsAtOnceRead, func() func(int) {
		return func(part int) {
			defer func() {
				if p := recover(); p != nil {
					failed.Store(&p)
				}
			}()
			from := part * claimsAtOnceRead
			for i, c := range k.all[from:min(from+claimsAtOnceRead, len(k.all))] {
				k.claims.Read(from+i, c)
				if n := k.of[from+i]; n > 0 {
					c.Stories = k.stories[n-1]
				}
			}
		}
	})
	if p := failed.Load(); p != nil {
		panic(*p)
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

package rules

import (
	"math/bits"
	"slices"
)

// Texts is what comparing asks again and again of the words of one claim: a passage meets hundreds of others. Its parts are
// made when first asked for. A worker hands it out and takes it back: see [Worker.Forget].
type Texts struct {
	cut      bool
	flat     uint64     // hash of all words
	runs     int        // of three words
	sketch   [16]uint64 // a bit for each of them, by the last ten bits of its hash
	shingles []uint64   // their hashes, sorted, each once; nil until asked for

	scanned bool
	figures []string // of scan
	masked  uint64   // hash of the masked words of scan

	quotation *quotation // nil until asked for
}

// Size returns about how many bytes t takes.
func (t *Texts) Size() int {
	n := 256 + 8*len(t.shingles) + 16*len(t.figures)
	if t.quotation != nil {
		n += t.quotation.size()
	}
	return n
}

// texts returns what is known of the words of the claim's value.
func (c *Claim) texts() *Texts {
	if c.known == nil {
		c.known = new(Texts)
	}
	return c.known
}

// hashes returns a hash of each word of the claim's value. It holds until the worker is asked for those of another claim.
func (c *Claim) hashes() []uint64 {
	w := c.worker
	if w.hashed != c {
		w.hashes, w.hashed = hashWords(w.hashes[:0], c.Value.Text), c
	}
	return w.hashes
}

// words returns what is known of the words of the claim's value, their hash and sketch filled in.
func (c *Claim) words() *Texts {
	t := c.texts()
	if !t.cut {
		t.cut = true
		hashes := c.hashes()
		t.flat = hashAll(hashes)
		w := c.worker
		w.items = appendRuns(w.items[:0], hashes, shingleSize)
		t.runs = len(w.items)
		for _, s := range w.items {
			t.sketch[s>>6%16] |= 1 << (s % 64)
		}
	}
	return t
}

// sortedShingles returns the shingles of the words of the claim's value.
func (c *Claim) sortedShingles() []uint64 {
	t := c.texts()
	if t.shingles == nil {
		t.shingles = shinglesOf(c.hashes())
	}
	return t.shingles
}

// shinglesOf returns the hashes of all runs of three of the words, sorted, each once.
func shinglesOf(words []uint64) []uint64 {
	if len(words) < shingleSize {
		return nil
	}
	out := appendRuns(make([]uint64, 0, len(words)-shingleSize+1), words, shingleSize)
	slices.Sort(out)
	return slices.Compact(out)
}

// scan fills in the figures of the claim's words.
func (c *Claim) scan() *Texts {
	t := c.texts()
	if !t.scanned {
		t.scanned = true
		s := scan(c.Value.Text)
		t.figures = s.values
		for _, w := range s.masked {
			t.masked = mix(t.masked, hashText(w))
		}
	}
	return t
}

// The functions below are those of the same names on texts, for the words of two claims.

func similarClaims(a, b *Claim) float64 {
	return containment(a.sortedShingles(), b.sortedShingles())
}

// similarAtLeast reports whether similarClaims reaches a share. Most pairs do not, and their sketches show it: each bit that
// one has and the other has not is a run of words that is not shared.
func similarAtLeast(a, b *Claim, share float64) bool {
	if x, y := a.words(), b.words(); share > 0 && x.within(y) < share && y.within(x) < share {
		return false
	}
	return containmentAtLeast(a.sortedShingles(), b.sortedShingles(), share)
}

// within returns the most of t that may stand in o: the share of its runs.
func (t *Texts) within(o *Texts) float64 {
	if t.runs == 0 {
		return 0
	}
	missing := 0
	for i := range t.sketch {
		missing += bits.OnesCount64(t.sketch[i] &^ o.sketch[i])
	}
	return float64(t.runs-missing) / float64(t.runs)
}

func sameWordsOf(a, b *Claim) bool { return a.words().flat == b.words().flat }

func changedFiguresOf(a, b *Claim) int {
	x, y := a.scan(), b.scan()
	if x.masked != y.masked {
		return 0
	}
	return differences(x.figures, y.figures)
}

// containmentAtLeast reports whether containment reaches a share above 0. It stops as soon as too many items are missing.
func containmentAtLeast(x, y []uint64, share float64) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	size := len(x)
	if size == 0 {
		return share <= 0
	}
	for shared := 0; ; {
		if float64(shared+min(len(x), len(y)))/float64(size) < share {
			return false
		}
		if len(x) == 0 || len(y) == 0 {
			return true
		}
		more, i, j := overlap(x, y, containmentStep)
		shared, x, y = shared+more, x[i:], y[j:]
	}
}

// containmentStep is after how many items containmentAtLeast looks whether it may still be reached.
const containmentStep = 8

// containment returns the share of the smaller of two sorted sets that stands in the other; 0 when one is empty.
func containment(x, y []uint64) float64 {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 0
	}
	shared, _, _ := overlap(x, y, len(x))
	return float64(shared) / float64(len(x))
}

// overlap counts the items of two sorted sets that stand in both. It stops once it has passed most items of the first, and returns how many
// items of each it has passed.
func overlap(x, y []uint64, most int) (shared, i, j int) {
	x = x[:min(len(x), most)]
	for i < len(x) && j < len(y) {
		switch {
		case x[i] == y[j]:
			shared++
			i++
			j++
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return shared, i, j
}

package rules

import (
	"math"
	"unicode/utf8"
)

// Texts is what comparing asks again and again of the words of one claim: a passage meets hundreds of others. Its parts are
// made when first asked for. A worker hands it out and takes it back: see [Worker.Forget].
type Texts struct {
	cut   bool
	flat  uint64   // hash of all words
	runs  shingles // of three words
	added bool     // they are asked for

	sifted    bool
	unfigured uint64 // hash of the words that are no figures

	scanned bool
	figures []string // of scan
	masked  uint64   // hash of the masked words of scan

	quotation *quotation // nil until asked for
}

// Size returns about how many bytes t takes.
func (t *Texts) Size() int {
	n := 128 + 8*len(t.runs.table) + 16*len(t.figures)
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
		w.hashes, w.hashed, w.whole, w.sifted, w.ran = hashWords(w.hashes[:0], c.Value.Text), c, 0, false, false
	}
	return w.hashes
}

// runs returns the runs of the words of the claim's value, for as long as hashes does.
func (c *Claim) runs() *wordRuns {
	w := c.worker
	if hashes := c.hashes(); !w.ran {
		w.ran = true
		w.runs.take(hashes)
	}
	return &w.runs
}

// wordCount returns how many words the claim's value has.
func (c *Claim) wordCount() int {
	if c.words == 0 {
		c.words = len(c.hashes()) + 1
	}
	return c.words - 1
}

// hasWords reports whether the claim's value has so many words. They are counted up to that where their hashes may not be needed.
func (c *Claim) hasWords(least float64) bool {
	if w := c.worker; c.words > 0 || w.hashed == c || c == &w.last && !w.sparing {
		return float64(c.wordCount()) >= least
	}
	n, inside, s := 0, 0, c.Value.Text // inside is 1 in a word
	for i, enough := 0, int(math.Ceil(min(least, float64(len(s)+1)))); i < len(s) && n < enough; {
		size, now := 1, 0
		if b := s[i]; b < utf8.RuneSelf {
			now = (int(asciiLower[b]) + 0xff) >> 8
		} else {
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); isWordRune(r) {
				now = 1
			}
		}
		n += now &^ inside
		inside = now
		i += size
	}
	return float64(n) >= least
}

// flat returns the hash of all words of the claim's value.
func (c *Claim) flat() uint64 {
	t := c.texts()
	if !t.cut {
		t.cut, t.flat = true, c.wholeHash()
	}
	return t.flat
}

// wholeHash is flat for a claim that is asked while its keys and its row are made, by one rule after another.
func (c *Claim) wholeHash() uint64 {
	w := c.worker
	if hashes := c.hashes(); w.whole == 0 {
		w.whole = hashAll(hashes)
	}
	return w.whole
}

// shingles returns the shingles of the words of the claim's value.
func (c *Claim) shingles() *shingles {
	t := c.texts()
	if !t.added {
		t.added, t.runs = true, shinglesOf(c.runs().threes)
	}
	return &t.runs
}

// unfigured returns the hash of the words of the claim's value that are no figures.
func (c *Claim) unfigured() uint64 {
	t := c.texts()
	if !t.sifted {
		t.sifted, t.unfigured = true, c.sift()
	}
	return t.unfigured
}

// sift is unfigured for a claim that is asked while its keys are made.
func (c *Claim) sift() uint64 {
	w := c.worker
	if hashes := c.hashes(); !w.sifted { // which another claim's would not leave set
		w.unfigured = c.hashUnfigured(w.unfigured[:0], hashes)
		w.sifted = true
		if len(w.unfigured) == len(hashes) { // no word is a figure
			w.sift = c.wholeHash()
		} else {
			w.sift = hashAll(w.unfigured)
		}
	}
	return w.sift
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

func similarClaims(a, b *Claim) float64 { return a.shingles().containment(b.shingles()) }

// similarAtLeast reports whether similarClaims reaches a share.
func similarAtLeast(a, b *Claim, share float64) bool {
	return a.shingles().containmentAtLeast(b.shingles(), share)
}

func sameWordsOf(a, b *Claim) bool { return a.flat() == b.flat() }

func changedFiguresOf(a, b *Claim) int {
	if a.unfigured() != b.unfigured() { // which is sooner found
		return 0
	}
	x, y := a.scan(), b.scan()
	if x.masked != y.masked {
		return 0
	}
	return differences(x.figures, y.figures)
}

// rewordedOf is asked several times of one pair by a condition that has several bounds for it.
func rewordedOf(a, b *Claim) float64 {
	w := a.worker
	if known := &w.reworded; known.a != a || known.b != b {
		*known = rewordedPair{a, b, rewordedIn(a.quotation(), b.quotation())}
	}
	return w.reworded.share
}

// rewordedPair is what rewordedOf found of two claims, for as long as one condition is evaluated.
type rewordedPair struct {
	a, b  *Claim
	share float64
}

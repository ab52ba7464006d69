package rules

import (
	"path"
	"strconv"

	"github.com/expr-lang/expr/vm"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
)

// Linker answers what only the whole run can tell of two claims. Its methods are called from several goroutines when
// several workers share it. Those that tell of two documents, see ofTwoDocuments, must not hold of two claims of one.
type Linker interface {
	// Link says how strongly a and b speak of the same thing, in bits.
	Link(a, b *claims.Claim) float64
	// Linked reports whether Link reaches the threshold and nothing parts them.
	Linked(a, b *claims.Claim) bool
	// Supersedes reports whether one of a and b is a later state of the other.
	Supersedes(a, b *claims.Claim) bool
	// Strangers reports whether the documents of a and b have nothing to do with each other.
	Strangers(a, b *claims.Claim) bool
	// Namesakes reports whether the ages that two documents give of two persons show that they are two.
	Namesakes(a, b *claims.Claim) bool
	// Relatives reports whether a family name alone may be that of another person than a full name.
	Relatives(a, b *claims.Claim) bool
	// OneEnd reports whether two figures are measured from or of one thing.
	OneEnd(a, b *claims.Claim) bool
	// Slip reports whether one of two figures looks like a slip of the other.
	Slip(a, b *claims.Claim) bool
	// BothHave reports whether each of the documents of two claims has the sentence of the other as well.
	BothHave(a, b *claims.Claim) bool
	// Sole reports whether each of the documents of two measures gives one value of what they measure.
	Sole(a, b *claims.Claim) bool
	// OddOneOut reports whether the document of one of two figures is alone with it, and at least two others have the other one.
	OddOneOut(a, b *claims.Claim) bool
	// PartsOfOne reports whether the documents of two figures tell how many of one whole something is true of, each another figure.
	PartsOfOne(a, b *claims.Claim) bool
	// SameSlot reports whether two claims that do not agree likely tell of the same thing, by a model that was fitted on reports. It is asked of full texts alone, neither brief nor long.
	SameSlot(a, b *claims.Claim) bool
	// OnlyAges reports whether each of the documents of two ages tells one age, a few years from the other.
	OnlyAges(a, b *claims.Claim) bool
	// OnlyFigures reports whether each of the documents of two figures has one figure of a sort of things, and not that of the other.
	OnlyFigures(a, b *claims.Claim) bool
	// OnlyDates reports whether one of two dates may be a slip of the other, and neither document gives both.
	OnlyDates(a, b *claims.Claim) bool
	// OnlyOrdinals reports whether two documents number one noun by two numbers next to each other, and neither gives both.
	OnlyOrdinals(a, b *claims.Claim) bool
	// OnlyPlaces reports whether two documents name one place each of a sort of which a story has one, and not the same.
	OnlyPlaces(a, b *claims.Claim) bool
	// OnlyDurations reports whether each of the documents of two lengths of time has one of a class, and not that of the other.
	OnlyDurations(a, b *claims.Claim) bool
	OnlyMatters(a, b *claims.Claim) bool
	// MixedUp reports whether one of two names may stand for the other by mistake.
	MixedUp(a, b *claims.Claim) bool
	// Misspelt reports whether two names may be one, of which a document has misspelt a word.
	Misspelt(a, b *claims.Claim) bool
	// SideBySide reports whether one of the documents of two names has both in one sentence.
	SideBySide(a, b *claims.Claim) bool
	// OneOffice reports whether two roles of one title may be of one office that has one holder.
	OneOffice(a, b *claims.Claim) bool
	// OnlySides reports whether each of two documents knows one side of a thing, and these are opposite ones.
	OnlySides(a, b *claims.Claim) bool
	// PostTaken reports whether the document of one of two roles of one post knows the holder of the other by another post of that kind.
	PostTaken(a, b *claims.Claim) bool
	// PostsApart reports whether one of two documents gives the post of one person to another, and to that person another post.
	PostsApart(a, b *claims.Claim) bool
}

// Worker evaluates programs for one goroutine. It reuses its machine and remembers what expressions see of claims, so a
// claim must not change while a worker knows it.
type Worker struct {
	linker    Linker
	vm        vm.VM
	views     map[*claims.Claim]*Claim
	free      []*Claim // views that are given back
	last      Claim    // the view of the claim that was last taken up
	both      [2]Claim // the views of the claims that a finding was last made of
	moment    Value    // the time of the event that was last taken up, momentOf
	path      string   // that base was last asked for
	file      string   // its last part
	hashedOf  string   // the text that textOnce was last asked for
	textHash  uint64   // its hash
	spelt     map[spelt]bool
	apart     map[twoNames]bool // see different
	momentOf  claims.Value
	template  uint64              // that was last written out: the claims of a sentence share one
	templated string              // as it was written
	names     map[uint64][]uint64 // hashes of the keys of names, by nameKey
	lateNames *[lateNames]nameKeys
	spellings []uint64 // those of many names, one behind the other
	keyer     names.Keyer

	hashes    []uint64 // of the words of hashed
	hashed    *Claim
	unfigured []uint64 // likewise, reused from claim to claim
	whole     uint64   // the hash of all of them; 0 until asked for
	runs      wordRuns // likewise
	ran       bool     // they are known of hashed
	sifted    bool     // so is sift
	sift      uint64   // see Claim.sift
	items     []uint64
	joined    []uint64 // keys of one claim without its stories
	sparing   bool     // the words of last may not be needed: see hasWords
	starts    []int32  // likewise: of words
	quoting   *quoting // nil until a quotation is cut up
	reworded  rewordedPair
	known     []aboutWord // of words by their hashes; nil until asked for
	numerals  *fewWords   // see allNumerals; nil until asked for
	labels    *fewWords   // see allLabels; likewise

	single claimEnv
	pair   pairEnv
	fact   factEnv
	scope  scope
	lone   scope // of last
	twin   scope // of last in the place of both claims
	group  groupEnv
}

// maxViews is how many claims a worker remembers before it forgets them all.
const maxViews = 1 << 13

// NewWorker returns a worker for one goroutine. Without a linker every two claims are linked and none supersedes another.
func NewWorker(l Linker) *Worker {
	if l == nil {
		l = everything{}
	}
	w := &Worker{linker: l, views: make(map[*claims.Claim]*Claim)}
	w.lone, w.twin = scope{a: &w.last}, scope{&w.last, &w.last}
	return w
}

// Sibling returns a worker for another goroutine.
func (w *Worker) Sibling() *Worker { return NewWorker(w.linker) }

// View returns what expressions see of c, to ask [Program.Disagree] of many pairs. It must not be used by another worker,
// nor after [Worker.Forget]. Known is what Forget returned of an earlier view of c, or nil, and stories are those of its document, or nil.
func (w *Worker) View(c *claims.Claim, known *Texts, stories *Stories) *Claim {
	v := newClaim(c, w)
	v.known, v.tales = known, stories
	return v
}

// Forget takes back a view and returns what it found out of its words, nil for nothing.
func (w *Worker) Forget(v *Claim) *Texts {
	known := v.known
	v.known = nil
	w.free = append(w.free, v)
	return known
}

// Next says that the claims that were last taken up, or that a finding was last made of, may have become others in their places.
func (w *Worker) Next() {
	w.last.claim, w.hashed = nil, nil
	w.both[0].claim, w.both[1].claim = nil, nil
}

// Reset makes the worker forget all claims.
func (w *Worker) Reset() {
	clear(w.views)
	w.last, w.both = Claim{}, [2]Claim{}
	w.hashed = nil
}

// view returns what expressions see of c.
func (w *Worker) view(c *claims.Claim) *Claim {
	if v, ok := w.views[c]; ok {
		return v
	}
	if len(w.views) >= maxViews {
		clear(w.views)
	}
	v := newClaim(c, w).keyed()
	w.views[c] = v
	return v
}

// brief is view for a claim that is looked at once. The result holds until brief is asked for another claim.
func (w *Worker) brief(c *claims.Claim) *Claim {
	if w.last.claim != c {
		w.last.fill(c, w)
	}
	return &w.last
}

// base returns the last part of a path: the claims of a document come one after the other.
func (w *Worker) base(of string) string {
	if w.path != of {
		w.path, w.file = of, path.Base(of)
	}
	return w.file
}

// written writes out the template of a claim.
func (w *Worker) written(template uint64) string {
	if w.template != template {
		w.template, w.templated = template, strconv.FormatUint(template, 36)
	}
	return w.templated
}

// textOnce is hashText of a text that many claims have in a row, as their path.
func (w *Worker) textOnce(s string) uint64 {
	if w.hashedOf != s || s == "" {
		w.hashedOf, w.textHash = s, hashText(s)
	}
	return w.textHash
}

// told is view for the claims that a finding is made of, by their place in it: they are looked at for that alone.
func (w *Worker) told(place int, c *claims.Claim) *Claim {
	v := &w.both[place]
	if v.claim != c {
		v.fill(c, w)
		v.keyed()
	}
	return v
}

// everything links all claims.
type everything struct{}

func (everything) Link(_, _ *claims.Claim) float64       { return 100 }
func (everything) Linked(_, _ *claims.Claim) bool        { return true }
func (everything) Supersedes(_, _ *claims.Claim) bool    { return false }
func (everything) Namesakes(_, _ *claims.Claim) bool     { return false }
func (everything) Strangers(_, _ *claims.Claim) bool     { return false }
func (everything) Slip(_, _ *claims.Claim) bool          { return false }
func (everything) BothHave(_, _ *claims.Claim) bool      { return false }
func (everything) Sole(_, _ *claims.Claim) bool          { return true }
func (everything) OddOneOut(a, b *claims.Claim) bool     { return a.Path != b.Path }
func (everything) PartsOfOne(a, b *claims.Claim) bool    { return a.Path != b.Path }
func (everything) SameSlot(a, b *claims.Claim) bool      { return a.Path != b.Path }
func (everything) OnlyAges(a, b *claims.Claim) bool      { return a.Path != b.Path }
func (everything) OnlyFigures(a, b *claims.Claim) bool   { return a.Path != b.Path }
func (everything) OnlyDates(a, b *claims.Claim) bool     { return a.Path != b.Path }
func (everything) OnlyOrdinals(a, b *claims.Claim) bool  { return a.Path != b.Path }
func (everything) OnlyPlaces(a, b *claims.Claim) bool    { return a.Path != b.Path }
func (everything) OnlyDurations(a, b *claims.Claim) bool { return a.Path != b.Path }

func (everything) OnlyMatters(a, b *claims.Claim) bool { return a.Path != b.Path }
func (everything) Relatives(_, _ *claims.Claim) bool   { return false }
func (everything) OneEnd(_, _ *claims.Claim) bool      { return true }
func (everything) MixedUp(_, _ *claims.Claim) bool     { return false }
func (everything) Misspelt(a, b *claims.Claim) bool    { return a.Path != b.Path }
func (everything) SideBySide(_, _ *claims.Claim) bool  { return false }
func (everything) OneOffice(_, _ *claims.Claim) bool   { return true }
func (everything) PostTaken(_, _ *claims.Claim) bool   { return false }
func (everything) PostsApart(_, _ *claims.Claim) bool  { return false }
func (everything) OnlySides(a, b *claims.Claim) bool   { return a.Path != b.Path }

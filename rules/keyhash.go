package rules

import (
	"slices"

	"github.com/expr-lang/expr/ast"
	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
)

// A blocking key of a claim is kept as a hash: two claims that share one are to be compared. A run makes millions of keys and
// nearly all belong to a single claim, so that they are hashes and no texts; where two keys of a run have one hash, which
// happens once in millions of runs, two claims more are compared, and no finding comes of that.

// KeyClass is what a key is made of, which the last bits of its hash tell: so much it says that two claims have it.
type KeyClass uint64

// The classes of keys.
const (
	OfOther KeyClass = iota
	OfStory          // it belongs to a story
	OfRun            // it is a run of words, which other texts may have by chance

	ClassSize = 2                // bits of a hash that tell the class
	classMask = 1<<ClassSize - 1 // those bits
)

func (c KeyClass) String() string {
	switch c {
	case OfStory:
		return "a key of a story"
	case OfRun:
		return "a run of words"
	}
	return "a key"
}

// ClassOf returns the class of a key by its hash.
func ClassOf(hash uint64) KeyClass { return KeyClass(hash & classMask) }

// mark returns a hash that tells the class.
func (c KeyClass) mark(hash uint64) uint64 { return hash&^classMask | uint64(c) }

// StoryHash returns the hash of a story, for [Program.Hashes].
func StoryHash(story string) uint64 { return hashText(story) }

// ByRuns reports whether the claims of a rule meet by runs of their words alone: copies share several, other texts a common phrase.
func (p *Program) ByRuns() bool {
	p.need(clauseBy)
	return len(p.by) > 0 && !slices.Contains(p.runs, false)
}

// runsOf reports whether an expression makes keys of the runs of the claim's words, and whether few enough of them for
// copies to share several and others one.
func runsOf(n ast.Node) (phrases, few bool) {
	call, ok := n.(*ast.CallNode)
	if !ok {
		return false, false
	}
	name := called(call, 1)
	phrases = (name == "runs" || name == "every_run") && quickWords(call.Arguments[0]) != nil
	return phrases, phrases && name == "runs"
}

// quickKey appends the keys of an expression for the claim of the scope, whose document tells some stories; seed tells the expressions of a rule
// apart.
type quickKey func(s *scope, seed uint64, stories, dst []uint64) []uint64

// Hashes appends the blocking keys of c to dst: those of [Program.Keys] as hashes, which tell their classes. Some may come twice. The stories are
// those of the claim's document, each by its [StoryHash]; without them the keys that belong to one are left out.
func (p *Program) Hashes(w *Worker, c *claims.Claim, stories, dst []uint64) ([]uint64, error) {
	p.need(clauseBy)
	from := len(dst)
	view := p.brief(w, c)
	for i, by := range p.by {
		if f := p.quickBy[i]; f != nil {
			dst = f(&w.lone, uint64(i), stories, dst)
			continue
		}
		out, err := p.run(w, by, p.Rule.By[i], 0, view, view.claim)
		if err != nil {
			return dst[:from], err
		}
		keys, _, err := keyParts(out)
		if err != nil {
			return dst[:from], p.failed(p.Rule.By[i], 0, err, c)
		}
		for _, k := range keys[:min(len(keys), maxKeys)] {
			if k != "" {
				dst = append(dst, OfOther.mark(mix(uint64(i), hashText(k))))
			}
		}
	}
	return dst, nil
}

// part is what join makes keys of: it appends a hash of each item that is not empty.
type part func(s *scope, dst []uint64) []uint64

// keyOf returns a blocking key as a function, nil when a part of it is not understood.
func keyOf(n ast.Node) quickKey {
	if p := partOf(n); p != nil && !isStories(n) {
		pick, class := pickedRuns(n), OfOther
		if phrases, _ := runsOf(n); phrases {
			class = OfRun
		}
		return func(s *scope, seed uint64, _, dst []uint64) []uint64 {
			w := s.a.worker
			switch {
			case pick == nil:
				w.items = p(s, w.items[:0])
			default:
				if w.items = pick(w.items[:0], s.a); len(w.items) > maxKeys { // the first of which count
					w.items = leastOnce(w.items, maxKeys)
				}
			}
			for _, h := range w.items[:min(len(w.items), maxKeys)] {
				dst = append(dst, class.mark(mix(seed, h)))
			}
			return dst
		}
	}
	call, ok := n.(*ast.CallNode)
	if !ok || called(call, len(call.Arguments)) != "join" {
		return nil
	}
	parts := make([]part, 0, len(call.Arguments))
	story := false
	for i, a := range call.Arguments {
		if isStories(a) && !story && i == len(call.Arguments)-1 {
			story = true
			continue
		}
		p := partOf(a)
		if p == nil {
			return nil
		}
		parts = append(parts, p)
	}
	if !story {
		return func(s *scope, seed uint64, _, dst []uint64) []uint64 {
			from := len(dst)
			dst = joinedKeys(s, parts, seed, dst)
			for i, h := range dst[from:] {
				dst[from+i] = OfOther.mark(h)
			}
			return dst
		}
	}
	return func(s *scope, seed uint64, stories, dst []uint64) []uint64 {
		w := s.a.worker
		w.joined = joinedKeys(s, parts, seed, w.joined[:0])
		for _, h := range w.joined {
			for _, story := range stories {
				dst = append(dst, OfStory.mark(mix(h, story)))
			}
		}
		return dst
	}
}

// joinedKeys appends a key for each choice of one item of every part; none when a part is empty.
func joinedKeys(s *scope, parts []part, seed uint64, dst []uint64) []uint64 {
	w, from := s.a.worker, len(dst)
	dst = append(dst, seed)
	for _, p := range parts {
		w.items = p(s, w.items[:0])
		switch made := len(dst) - from; {
		case len(w.items) == 0:
			return dst[:from]
		case len(w.items) == 1: // as most parts have
			for k := range dst[from:] {
				dst[from+k] = mix(dst[from+k], w.items[0])
			}
		default:
			for _, h := range w.items {
				for k := range made {
					if len(dst)-from-made < maxKeys {
						dst = append(dst, mix(dst[from+k], h))
					}
				}
			}
			dst = slices.Delete(dst, from, from+made)
		}
	}
	return dst
}

// partOf returns a part of a key as a function, nil when it is not understood.
func partOf(n ast.Node) part {
	if p := wordsPart(n); p != nil {
		return p
	}
	if _, name := owner(n); name == "template" {
		return func(s *scope, dst []uint64) []uint64 {
			if t := s.a.claim.Template; t != 0 {
				dst = append(dst, t)
			}
			return dst
		}
	}
	if f := quickText(n); f != nil {
		hash := func(s *scope) uint64 { return hashText(f(s)) }
		if isPath(n) {
			hash = func(s *scope) uint64 { return s.a.worker.textOnce(f(s)) }
		}
		return func(s *scope, dst []uint64) []uint64 {
			if h := hash(s); h != 0 {
				dst = append(dst, h)
			}
			return dst
		}
	}
	if f := quickList(n); f != nil {
		return func(s *scope, dst []uint64) []uint64 {
			for _, item := range f(s) {
				if item != "" {
					dst = append(dst, xxh3.HashString(item))
				}
			}
			return dst
		}
	}
	return nil
}

// wordsPart is a part that is made of the words of the claim's value: digest, masked, runs and every_run of value.text.
func wordsPart(n ast.Node) part {
	call, ok := n.(*ast.CallNode)
	if !ok {
		return nil
	}
	name := called(call, 1)
	if name == "" {
		return nil
	}
	if name == "spellings" && quickValue(call.Arguments[0]) != nil {
		if _, field := owner(call.Arguments[0]); field == "value" {
			return func(s *scope, dst []uint64) []uint64 { return append(dst, s.a.nameKeys()...) }
		}
	}
	if quickWords(call.Arguments[0]) != nil {
		switch name {
		case "digest":
			return func(s *scope, dst []uint64) []uint64 { return appendKnown(dst, s.a.wholeHash()) }
		case "runs":
			return func(s *scope, dst []uint64) []uint64 { return winnow(dst, s.a.hashes()) }
		case "every_run":
			return func(s *scope, dst []uint64) []uint64 { return everyRunOf(dst, s.a.hashes()) }
		}
		return nil
	}
	if !isMasked(call) {
		return nil
	}
	return func(s *scope, dst []uint64) []uint64 { return appendKnown(dst, s.a.sift()) }
}

// pickedRuns returns what appends the fingerprints of words in any order, where n is runs or every_run of value.text alone: a few that come
// twice do no harm, and sorting them takes as long as making them.
func pickedRuns(n ast.Node) func(dst []uint64, c *Claim) []uint64 {
	call, ok := n.(*ast.CallNode)
	if !ok || called(call, 1) == "" || quickWords(call.Arguments[0]) == nil {
		return nil
	}
	switch called(call, 1) {
	case "runs":
		return func(dst []uint64, c *Claim) []uint64 { return pick(dst, c.runs().fours) }
	case "every_run":
		return func(dst []uint64, c *Claim) []uint64 { return pickEvery(dst, c.hashes(), c.runs().fours) }
	}
	return nil
}

// maxNames is of how many names a worker remembers the keys before it forgets them all.
const maxNames = 1 << 15

// How many keys there is room for before memory is taken for more, and for how many then.
const (
	fewKeys  = 16
	manyKeys = 1 << 10
)

// nameKeys returns the hashes of the keys of the claim's name: the names of a run come again and again.
func (c *Claim) nameKeys() []uint64 {
	if c.Value.shape != nameShape {
		return nil
	}
	if c.spelt != nil {
		return c.spelt
	}
	c.spelt = c.worker.keysOf(c.nameKey(), c.Value.of.Name)
	return c.spelt
}

// nameKeys is a name, by its nameKey, with the hashes of its keys.
type nameKeys struct {
	name uint64
	keys []uint64
}

// lateNames is how many names a worker remembers where they are found at once: the names of a document come again soon.
const lateNames = 1 << 9

// keysOf returns the hashes of the keys of a name.
func (w *Worker) keysOf(key uint64, name names.Name) []uint64 {
	if w.lateNames == nil {
		w.lateNames = new([lateNames]nameKeys)
	}
	late := &w.lateNames[key%lateNames]
	if late.name == key {
		return late.keys
	}
	known, ok := w.names[key]
	if !ok {
		if w.names == nil || len(w.names) >= maxNames {
			w.names = make(map[uint64][]uint64)
		}
		if cap(w.spellings)-len(w.spellings) < fewKeys {
			w.spellings = make([]uint64, 0, manyKeys)
		}
		from := len(w.spellings)
		w.keyer.Each(name, func(key []byte) { w.spellings = append(w.spellings, xxh3.Hash(key)) })
		known = slices.Clip(w.spellings[from:])
		w.names[key] = known
	}
	*late = nameKeys{key, known}
	return known
}

func appendKnown(dst []uint64, h uint64) []uint64 {
	if h != 0 {
		dst = append(dst, h)
	}
	return dst
}

// isStories reports whether n is the stories of the claim.
func isStories(n ast.Node) bool {
	id, ok := n.(*ast.IdentifierNode)
	return ok && (id.Value == "stories" || id.Value == "story")
}

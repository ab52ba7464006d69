package checker

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// merge makes findings of the pairs that disagree. Pairs that a directive covers are merged apart, so that a dispute goes
// on without the place that is ignored.
func (r *run) merge(ctx context.Context, w *rules.Worker, p *rules.Program, found []hits) []Finding {
	var kept, ignored []numbered
	for i := range found {
		for _, q := range found[i].wrong {
			if r.ignores.any() && r.ignores.cover(p.Rule.ID, r.claim(q.a), r.claim(q.b)) {
				ignored = append(ignored, q)
			} else {
				kept = append(kept, q)
			}
		}
	}
	r.ignored = append(r.ignored, r.join(ctx, w, p, ignored)...)
	return r.join(ctx, w, p, kept)
}

// join gathers the pairs that hang together into findings: nineteen in three papers against twenty in one is one finding
// with two positions.
func (r *run) join(ctx context.Context, w *rules.Worker, p *rules.Program, pairs []numbered) []Finding {
	if len(pairs) == 0 {
		return nil
	}
	hang := r.hangTogether(pairs)
	out := make([][]Finding, len(hang))
	r.each(ctx, len(hang), func() func(int) {
		w, memory := w.Sibling(), &assembly{}
		return func(i int) {
			r.guard(p.Rule.ID, func() {
				cs, of := r.together(hang[i], memory)
				w.Next()
				best := r.strongest(of)
				out[i] = r.finding(w, p, cs, of, best.a, best.b)
			})
		}
	})
	return slices.Concat(out...)
}

// hangTogether divides pairs into those that share a claim, directly or by way of others, in the order of their first pairs. It must not be called by
// two goroutines at once.
func (r *run) hangTogether(pairs []numbered) [][]numbered {
	if r.tiedTo == nil {
		r.tiedTo = make([]int32, r.claims)
	}
	to := r.tiedTo // of each claim another one that it is tied to, counted from 1; of one that is tied to none what it is the first of, counted down from -1
	root := func(c int32) int32 {
		for to[c] > 0 {
			if above := to[to[c]-1]; above > 0 {
				to[c] = above
			}
			c = to[c] - 1
		}
		return c
	}
	for _, q := range pairs {
		if a, b := root(q.a), root(q.b); a != b {
			to[b] = a + 1
		}
	}
	of, counts := make([]int32, len(pairs)), []int{}
	for i, q := range pairs {
		c := root(q.a)
		if to[c] == 0 {
			counts = append(counts, 0)
			to[c] = -int32(len(counts))
		}
		of[i] = -to[c] - 1
		counts[of[i]]++
	}
	out, memory := make([][]numbered, len(counts)), make([]numbered, len(pairs))
	for k, n := range counts {
		out[k], memory = memory[:0:n], memory[n:]
	}
	for i, q := range pairs {
		out[of[i]] = append(out[of[i]], q)
		to[q.a], to[q.b] = 0, 0
	}
	return out
}

func byPlace(a, b *claims.Claim) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.ID, b.ID))
}

// strongest returns the pair with the highest link score: the one that speaks for a finding.
func (r *run) strongest(pairs []pair) pair {
	best, bits := pairs[0], -1.0
	for _, q := range pairs {
		if byPlace(q.a, q.b) > 0 {
			q.a, q.b = q.b, q.a
		}
		if len(pairs) == 1 {
			return q
		}
		s := r.corpus.Link(q.a, q.b)
		if s > bits || s == bits && cmp.Or(byPlace(q.a, best.a), byPlace(q.b, best.b)) < 0 {
			best, bits = q, s
		}
	}
	return best
}

// heeded returns findings that no directive covers, and puts the others aside.
func (r *run) heeded(rule string, fs []Finding, cs ...*claims.Claim) []Finding {
	if len(fs) == 0 || !r.ignores.cover(rule, cs...) {
		return fs
	}
	r.ignored = append(r.ignored, fs...)
	return nil
}

// finding gathers claims into a finding; speakers are the claims that message and severity speak of. It returns none
// when the rule fails on them.
func (r *run) finding(w *rules.Worker, p *rules.Program, cs []*claims.Claim, pairs []pair, speakers ...*claims.Claim) []Finding {
	f := Finding{Rule: p.Rule.ID, Type: p.Rule.Type, New: true}
	if f.Type == rules.TypeOfKind {
		f.Type = string(speakers[0].Kind)
	}
	var err error
	if f.Message, err = p.Message(w, speakers...); err != nil {
		r.fail(err, p.Rule.ID)
		return nil
	}
	if f.Severity, err = p.Severity(w, speakers...); err != nil {
		r.fail(err, p.Rule.ID)
		return nil
	}
	f.Positions = positions(cs)
	if len(pairs) > 0 {
		f.Link = r.corpus.Score(speakers[0], speakers[1])
	}
	f.Pairs = r.conflicts(p.Rule.ID, cs, pairs)
	f.Fingerprint = fingerprint(f.Pairs)
	return []Finding{f}
}

// fewPositions is up to how many positions one is looked for in turn.
const fewPositions = 16

// positions groups claims by value, the value with most sources first.
func positions(cs []*claims.Claim) []Position {
	var out []Position
	var keys []string                                     // of the positions
	var at map[string]int                                 // their places, where there are many
	of, counts := make([]int, len(cs)), make([]int, 0, 2) // the position of each claim, and how many each has
	for k, c := range cs {
		key := "passage"
		if !isPassage(c) {
			key = canonical(c)
		}
		i, ok := at[key]
		if at == nil {
			i = slices.Index(keys, key)
			ok = i >= 0
		}
		if !ok {
			i = len(out)
			out, keys, counts = append(out, Position{Value: display(c)}), append(keys, key), append(counts, 0)
			switch {
			case at != nil:
				at[key] = i
			case len(out) == fewPositions:
				at = make(map[string]int)
				for k, key := range keys {
					at[key] = k
				}
			}
		}
		of[k] = i
		counts[i]++
	}
	for i := range out {
		out[i].Evidence = make([]claims.Claim, 0, counts[i])
	}
	for k, c := range cs {
		p := &out[of[k]]
		p.Evidence = append(p.Evidence, *c)
		if c.Fact != nil {
			p.Evidence[len(p.Evidence)-1].Path = c.Fact.Path
		}
	}
	tellApart(out)
	slices.SortStableFunc(out, func(a, b Position) int {
		return cmp.Or(cmp.Compare(isKnown(a), isKnown(b)), cmp.Compare(sources(b), sources(a)), cmp.Compare(a.Value, b.Value))
	})
	return out
}

// isKnown returns 1 for a value that is known to be true, which is told last: a finding is about the places that contradict
// it.
func isKnown(p Position) int {
	for i := range p.Evidence {
		if p.Evidence[i].Fact != nil {
			return 1
		}
	}
	return 0
}

// tellApart adds the office to the values of positions that give one person two offices.
func tellApart(positions []Position) {
	if len(positions) < 2 || !slices.ContainsFunc(positions, func(p Position) bool { return p.Evidence[0].Kind == claims.Role }) {
		return
	}
	count := map[string]int{}
	for i := range positions {
		count[positions[i].Value]++
	}
	for i := range positions {
		p := &positions[i]
		if c := &p.Evidence[0]; c.Kind == claims.Role && count[p.Value] > 1 && c.Office.Title != "" {
			p.Value += ", " + c.Office.Title
		}
	}
}

func sources(p Position) int {
	if len(p.Evidence) == 1 { // as most have
		return 1
	}
	seen := map[string]bool{}
	for i := range p.Evidence {
		seen[p.Evidence[i].Path] = true
	}
	return len(seen)
}

func isPassage(c *claims.Claim) bool { return c.Kind == claims.Passage }

// canonical returns a value in a form in which equal values are equal.
func canonical(c *claims.Claim) string { return string(appendCanonical(nil, c)) }

// saying returns a hash of what a claim says, never 0: of its canonical value, for which memory is taken from buffer and given back.
func saying(c *claims.Claim, buffer []byte) (hash uint64, same []byte) {
	buffer = appendCanonical(buffer[:0], c)
	return max(1, xxh3.Hash(buffer)), buffer
}

// inWords reports whether the canonical value of a claim is its words.
func inWords(c *claims.Claim) bool { return c.Kind == claims.Quote || c.Kind == claims.Passage }

// appendCanonical appends the canonical value of a claim.
func appendCanonical(dst []byte, c *claims.Claim) []byte {
	v := &c.Value
	switch c.Kind {
	case claims.Count, claims.Measure, claims.Duration, claims.Age, claims.Ordinal:
		return append(dst, v.Interval.String()...)
	case claims.Date:
		return append(dst, v.Period.String()...)
	case claims.Name:
		return append(dst, v.Name.Text...)
	case claims.Place:
		return append(dst, placeName(c)...)
	case claims.Role:
		return append(append(append(dst, v.Name.Text...), 0), c.Office.Title...)
	}
	return appendPlain(dst, v.Text)
}

// appendPlain appends a text in lower case, with one blank between words.
func appendPlain(dst []byte, s string) []byte {
	from, gap := len(dst), false // a blank is due before the next word
	for i, r := range s {
		if c := s[i]; c > ' ' && c < 0x7f { // as nearly all
			if gap && len(dst) > from {
				dst = append(dst, ' ')
			}
			gap = false
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			continue
		}
		if unicode.IsSpace(r) {
			gap = true
			continue
		}
		if gap && len(dst) > from {
			dst = append(dst, ' ')
		}
		gap = false
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}

// placeName returns the name of a place; the one that the house prefers where its list has the place under several.
func placeName(c *claims.Claim) string {
	if c.House != nil && c.House.Name != "" {
		return c.House.Name
	}
	return c.Value.Name.Text
}

// display returns a value as people read it.
func display(c *claims.Claim) string {
	switch c.Kind {
	case claims.Ordinal:
		if c.Measure == "since" { // a year
			return strconv.FormatFloat(c.Value.Interval.Value, 'f', -1, 64)
		}
		return c.Value.Interval.String()
	case claims.Count, claims.Age:
		return c.Value.Interval.String()
	case claims.Date:
		return spell(c.Value.Period)
	case claims.Name, claims.Place, claims.Role:
		return c.Value.Name.Text
	}
	return clip(c.Value.Text)
}

// maxShown is how many code points of a passage stand for it as a value.
const maxShown = 60

// clip shortens a text to its first words, one blank between them. A byte that belongs to no character becomes the mark of such.
func clip(s string) string {
	var out [(maxShown + 1) * utf8.UTFMax]byte
	size, n, cut, gap := 0, 0, 0, false // bytes, code points, the bytes of all but the last that may be shown, and whether a blank is due
	for _, r := range s {
		if (r <= ' ' || r >= utf8.RuneSelf) && unicode.IsSpace(r) {
			gap = n > 0
			continue
		}
		if gap && n < maxShown {
			if n == maxShown-1 {
				cut = size
			}
			out[size] = ' '
			size, n = size+1, n+1
		}
		gap = false
		switch n {
		case maxShown:
			return string(out[:cut]) + "…"
		case maxShown - 1:
			cut = size
		}
		if n++; r < utf8.RuneSelf {
			out[size] = byte(r)
			size++
		} else {
			size += utf8.EncodeRune(out[size:], r)
		}
	}
	return string(out[:size])
}

// subject is what a claim is about, whatever it says of it.
func subject(c *claims.Claim) string {
	return strings.Join([]string{string(c.Kind), c.Measure, c.Counted, c.Side, c.Subject, c.Office.Title, c.Office.Of}, "\x00")
}

// sortFindings orders findings by the place of their first evidence, then by rule and message.
func sortFindings(fs []Finding) {
	was := slices.Clone(fs)
	order := make([]*Finding, len(was)) // findings are large
	for i := range was {
		order[i] = &was[i]
	}
	slices.SortStableFunc(order, func(a, b *Finding) int {
		x, y := first(a), first(b)
		return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Position.Line, y.Position.Line), cmp.Compare(x.Position.Column, y.Position.Column),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	for i, f := range order {
		fs[i] = *f
	}
}

func first(f *Finding) *claims.Claim { return &f.Positions[0].Evidence[0] }

// onceTold drops findings of a rule that speak of the same words as one before them: who leads the expedition and who heads it are
// one question. What is told of whole passages is left alone.
func onceTold(fs []Finding) []Finding {
	seen := map[string]bool{}
	return slices.DeleteFunc(fs, func(f Finding) bool {
		if isPassage(first(&f)) {
			return false
		}
		var places []string
		for _, p := range f.Positions {
			for i := range p.Evidence {
				e := &p.Evidence[i]
				places = append(places, fmt.Sprintf("%s\x00%d\x00%d", e.Path, e.Span.Start, e.Span.End))
			}
		}
		slices.Sort(places)
		key := f.Rule + "\x00" + strings.Join(places, "\x00")
		told := seen[key]
		seen[key] = true
		return told
	})
}

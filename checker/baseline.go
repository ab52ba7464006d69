package checker

import (
	"cmp"
	"slices"
)

// Baseline is conflicts that have been accepted. Conflicts of one fingerprint are counted, so that one more of them is
// noticed. The zero Baseline accepts nothing.
type Baseline struct {
	Entries []Entry // sorted by rule, paths and fingerprint; no fingerprint twice
}

// Entry is the conflicts of one fingerprint.
type Entry struct {
	Fingerprint string
	Rule        string
	Count       int    // 1 or more
	Sides       []Side // of the first of them: a hint for people, but for the paths
}

// NewBaseline returns what accepts all of the findings.
func NewBaseline(findings []Finding) Baseline {
	at := map[string]int{}
	var b Baseline
	for i := range findings {
		f := &findings[i]
		for _, p := range f.Pairs {
			k, ok := at[p.Fingerprint]
			if !ok {
				k = len(b.Entries)
				at[p.Fingerprint] = k
				b.Entries = append(b.Entries, Entry{Fingerprint: p.Fingerprint, Rule: f.Rule, Sides: p.Sides})
			}
			e := &b.Entries[k]
			e.Count++
			if slices.CompareFunc(p.Sides, e.Sides, compareSides) < 0 {
				e.Sides = p.Sides
			}
		}
	}
	b.sort()
	return b
}

// sort brings the entries into an order that moved lines do not change.
func (b *Baseline) sort() {
	slices.SortFunc(b.Entries, func(x, y Entry) int {
		return cmp.Or(
			cmp.Compare(x.Rule, y.Rule),
			slices.CompareFunc(x.Sides, y.Sides, func(s, t Side) int { return cmp.Compare(s.Path, t.Path) }),
			cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
}

// counts returns how many conflicts of each fingerprint there are.
func (b Baseline) counts() map[string]int {
	out := make(map[string]int, len(b.Entries))
	for _, e := range b.Entries {
		out[e.Fingerprint] += e.Count
	}
	return out
}

// MarkKnown sets Finding.New: a finding is new when one of its pairs is in none of the baselines, or in all of them less
// often than among the findings. Findings take what is accepted in their order. It returns how many are known.
func MarkKnown(findings []Finding, accepted ...Baseline) (known int) {
	left := map[string]int{}
	for _, b := range accepted {
		for print, n := range b.counts() {
			left[print] = max(left[print], n)
		}
	}
	for i := range findings {
		f := &findings[i]
		f.New = len(f.Pairs) == 0
		for _, p := range f.Pairs {
			if left[p.Fingerprint] == 0 {
				f.New = true
				continue
			}
			left[p.Fingerprint]--
		}
		if !f.New {
			known++
		}
	}
	return known
}

// Stale returns the entries, with the number of conflicts, that the findings no longer hold. Entries on a document that
// judged says was not looked at are left out: nothing is known of them.
func (b Baseline) Stale(findings []Finding, judged func(path string) bool) []Entry {
	found := NewBaseline(findings).counts()
	var out []Entry
	for _, e := range b.Entries {
		if surplus := e.Count - found[e.Fingerprint]; surplus > 0 && e.judged(judged) {
			e.Count = surplus
			out = append(out, e)
		}
	}
	return out
}

// Prune returns the baseline without its stale entries, and never with more than it had.
func (b Baseline) Prune(findings []Finding, judged func(path string) bool) Baseline {
	stale := Baseline{b.Stale(findings, judged)}.counts()
	var out Baseline
	for _, e := range b.Entries {
		if e.Count -= stale[e.Fingerprint]; e.Count > 0 {
			out.Entries = append(out.Entries, e)
		}
	}
	return out
}

// Update returns the baseline of the findings, with the entries of b on documents that were not looked at kept.
func (b Baseline) Update(findings []Finding, judged func(path string) bool) Baseline {
	out := NewBaseline(findings)
	have := out.counts()
	for _, e := range b.Entries {
		if have[e.Fingerprint] == 0 && !e.judged(judged) {
			out.Entries = append(out.Entries, e)
		}
	}
	out.sort()
	return out
}

// judged reports whether every document of the entry was looked at.
func (e Entry) judged(judged func(path string) bool) bool {
	return !slices.ContainsFunc(e.Sides, func(s Side) bool { return !judged(s.Path) })
}

// Conflicts returns how many conflicts the baseline accepts.
func (b Baseline) Conflicts() int {
	n := 0
	for _, e := range b.Entries {
		n += e.Count
	}
	return n
}

// Changes returns how many conflicts now accepts that old did not, and the other way round.
func Changes(old, now Baseline) (added, removed int) {
	was, is := old.counts(), now.counts()
	for _, e := range now.Entries {
		added += max(0, e.Count-was[e.Fingerprint])
	}
	for _, e := range old.Entries {
		removed += max(0, e.Count-is[e.Fingerprint])
	}
	return added, removed
}

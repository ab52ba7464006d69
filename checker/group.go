package checker

import (
	"cmp"
	"context"
	"slices"

	"github.com/factlint/factlint/claims"
)

// storyGroup is a set of documents that tell one story, each alike to some other of them.
type storyGroup struct {
	first   string // path of its first document
	members []*docInfo
}

// A group of more documents than maxGroup is no story but a chain of chance likenesses, and holds nothing together.
const maxGroup = 40

// group ties together the documents that are alike, directly or by way of others. Candidates are documents that share a
// story key, so that not every document is held against every other.
func (c *Corpus) group(sheets []claims.Sheet, jobs int) {
	all := c.inOrder(sheets)
	byKey := c.byKey(all)
	if len(all) <= smallRun {
		byKey = append(byKey, all)
	}
	tied := newTied(len(all))
	for _, pairs := range c.alikes(byKey, len(all), jobs) {
		for _, p := range pairs {
			tied.join(int32(p[0].index), int32(p[1].index))
		}
	}
	groups := map[int32]*storyGroup{}
	for i, d := range all {
		root := tied.root(int32(d.index))
		if n := tied.size[root]; n == 1 || n > maxGroup || d.index != i {
			continue
		}
		if groups[root] == nil {
			groups[root] = &storyGroup{}
		}
		groups[root].members = append(groups[root].members, d)
	}
	for _, g := range groups {
		slices.SortFunc(g.members, func(x, y *docInfo) int { return cmp.Compare(x.sheet.Path, y.sheet.Path) })
		g.first = g.members[0].sheet.Path
		for _, d := range g.members {
			d.group = g
		}
	}
}

// inOrder returns what is known of sheets.
func (c *Corpus) inOrder(sheets []claims.Sheet) []*docInfo {
	all := make([]*docInfo, len(sheets))
	for i := range sheets {
		all[i] = c.doc(sheets[i].Path)
	}
	return all
}

// byKey returns the documents that have each name among their story keys, by the number of the name.
func (c *Corpus) byKey(all []*docInfo) [][]*docInfo {
	n := 0
	counts := make([]int32, len(c.names.words))
	for _, d := range all {
		n += len(d.keys)
		for _, k := range d.keys {
			counts[k]++
		}
	}
	memory := make([]*docInfo, n)
	out := make([][]*docInfo, len(counts), len(counts)+1)
	for k, n := range counts {
		out[k], memory = memory[:0:n], memory[n:]
	}
	for _, d := range all {
		for _, k := range d.keys {
			out[k] = append(out[k], d)
		}
	}
	return out
}

// tied is which documents are tied together, by their numbers: a forest of disjoint sets. Tarjan 1975, "Efficiency of a good but not linear set
// union algorithm".
type tied struct{ parent, size []int32 }

func newTied(n int) tied {
	t := tied{make([]int32, n), make([]int32, n)}
	for i := range t.parent {
		t.parent[i], t.size[i] = int32(i), 1
	}
	return t
}

func (t *tied) root(i int32) int32 {
	for t.parent[i] != i {
		t.parent[i] = t.parent[t.parent[i]]
		i = t.parent[i]
	}
	return i
}

func (t *tied) join(i, k int32) {
	i, k = t.root(i), t.root(k)
	if i == k {
		return
	}
	if t.size[i] < t.size[k] {
		i, k = k, i
	}
	t.parent[k] = i
	t.size[i] += t.size[k]
}

// keysAtATime is of how many keys one goroutine holds documents against each other in one go.
const keysAtATime = 256

// alikes returns pairs of documents under one key that are alike, in the order of the keys: those that tie all others together. Most documents that
// share one key share several, and whether they are alike need not be asked again where it is known that others tie them together.
func (c *Corpus) alikes(byKey [][]*docInfo, documents, jobs int) [][][2]*docInfo {
	out := make([][][2]*docInfo, (len(byKey)+keysAtATime-1)/keysAtATime)
	each(context.Background(), jobs, len(out), func() func(int) {
		tied := newTied(documents)
		return func(i int) {
			for _, docs := range byKey[i*keysAtATime : min((i+1)*keysAtATime, len(byKey))] {
				if len(docs) > maxGroup {
					continue
				}
				for k, a := range docs {
					for _, b := range docs[k+1:] {
						if x, y := int32(a.index), int32(b.index); tied.root(x) != tied.root(y) && c.alike(a, b) {
							tied.join(x, y)
							out[i] = append(out[i], [2]*docInfo{a, b})
						}
					}
				}
			}
		}
	})
	return out
}

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
	byKey := make([][]*docInfo, len(c.names.words), len(c.names.words)+1)
	var all []*docInfo
	for i := range sheets {
		d := c.docs[sheets[i].Path]
		all = append(all, d)
		for _, k := range d.keys {
			byKey[k] = append(byKey[k], d)
		}
	}
	if len(sheets) <= smallRun {
		byKey = append(byKey, all)
	}
	for _, pairs := range c.alikes(byKey, jobs) {
		for _, p := range pairs {
			if p[0].group == nil || p[0].group != p[1].group {
				join(p[0], p[1])
			}
		}
	}
	for _, d := range all {
		if d.group != nil && len(d.group.members) > maxGroup {
			d.group = nil
		}
	}
}

// keysAtATime is of how many keys one goroutine holds documents against each other in one go.
const keysAtATime = 256

// alikes returns the pairs of documents under one key that are alike, in the order of the keys.
func (c *Corpus) alikes(byKey [][]*docInfo, jobs int) [][][2]*docInfo {
	out := make([][][2]*docInfo, (len(byKey)+keysAtATime-1)/keysAtATime)
	each(context.Background(), jobs, len(out), func() func(int) {
		return func(i int) {
			for _, docs := range byKey[i*keysAtATime : min((i+1)*keysAtATime, len(byKey))] {
				if len(docs) > maxGroup {
					continue
				}
				for k, a := range docs {
					for _, b := range docs[k+1:] {
						if c.alike(a, b) {
							out[i] = append(out[i], [2]*docInfo{a, b})
						}
					}
				}
			}
		}
	})
	return out
}

// join makes two documents members of one group.
func join(a, b *docInfo) {
	g := &storyGroup{}
	for _, d := range []*docInfo{a, b} {
		if d.group == nil {
			g.members = append(g.members, d)
		} else {
			g.members = append(g.members, d.group.members...)
		}
	}
	slices.SortFunc(g.members, func(x, y *docInfo) int { return cmp.Compare(x.sheet.Path, y.sheet.Path) })
	g.first = g.members[0].sheet.Path
	for _, d := range g.members {
		d.group = g
	}
}

package checker

import (
	"cmp"
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
func (c *Corpus) group(sheets []claims.Sheet) {
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
	for _, docs := range byKey {
		if len(docs) > maxGroup {
			continue
		}
		for i, a := range docs {
			for _, b := range docs[i+1:] {
				if a.group != nil && a.group == b.group {
					continue
				}
				if c.alike(a, b) {
					join(a, b)
				}
			}
		}
	}
	for _, d := range all {
		if d.group != nil && len(d.group.members) > maxGroup {
			d.group = nil
		}
	}
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

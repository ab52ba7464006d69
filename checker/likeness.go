package checker

import (
	"context"
	"slices"

	"github.com/factlint/factlint/claims"
)

// likeness is which documents of a large run are alike where a date is unknown. Their names must weigh far more together then than those that
// nearly all documents share, and of the pairs that are asked about one in twenty gets so far. Those are found once, from the documents of
// each name, as a join of sets by the weight of what they share, and looked at in full. Bayardo, Ma and Srikant 2007, "Scaling up all pairs
// similarity search".
type likeness struct {
	open  []openBy // by document; nil in a small run, of which nothing is told
	first []int32  // by document: where those behind it that are like it begin in list; one more than there are documents
	list  []int32  // ascending for each
}

// openBy is why the list does not tell of two documents which both are open by it.
type openBy uint8

const (
	openByDate  openBy = 1 << iota // they are dated, so that few names may do
	openByNames                    // names that are too common to be followed may do by themselves
)

// maxFollowed is in how many documents a name stands at most for them to be found by it. What commoner ones weigh is added to what any two share,
// as far as the one has of them that has less: following them would take time by the square of the documents.
const maxFollowed = 600

// besides is what may tie two documents together besides their names.
const besides = wordBits + storyEvent + storyTime

// needUndated returns the bits that two documents must come to when a date is unknown, in a run that is not small.
func (c *Corpus) needUndated() float64 { return storyBitsFar + chanceUndated*c.doubled }

// tells reports whether it is told of two documents if they are alike.
func (l *likeness) tells(a, b int32) bool { return l.open != nil && l.open[a]&l.open[b] == 0 }

// alike reports whether two documents are, of which it is told.
func (l *likeness) alike(a, b int32) bool {
	_, found := slices.BinarySearch(l.behind(min(a, b)), max(a, b))
	return found
}

// behind returns the documents behind one that are like it.
func (l *likeness) behind(a int32) []int32 { return l.list[l.first[a]:l.first[a+1]] }

// followed is the names of a document by which others are found.
type followed struct {
	names []int32 // the rarest first
	lead  int     // so many of them come first that two documents which share none of these are not alike
	far   int     // so many that of what two documents must share those behind weigh less than half
	left  float32 // what those weigh, with the names that are too common
	rest  float32 // what the names weigh that are too common
}

// findLikeness finds the documents that are alike; by names that stand in so many of them at most.
func (c *Corpus) findLikeness(sheets []claims.Sheet, jobs int, most int32) likeness {
	if c.total <= smallRun {
		return likeness{}
	}
	const slack = 0.01 // for sums that are rounded
	need := float32(c.needUndated() - besides - slack)
	l := likeness{open: make([]openBy, len(sheets)), first: make([]int32, len(sheets)+1)}
	undated, docs := 0, c.inOrder(sheets)
	for i, d := range docs {
		if d.dated {
			l.open[i] |= openByDate
		} else {
			undated++
		}
	}
	if undated == 0 {
		return l
	}
	of, with := c.follow(sheets, jobs, need, most)
	for i := range sheets {
		if of[i].rest >= need {
			l.open[i] |= openByNames
		}
	}
	parts := make([][]int32, (len(sheets)+sheetsAtOnce-1)/sheetsAtOnce)
	each(context.Background(), jobs, len(parts), func() func(int) {
		shared := make([]float32, len(sheets)) // with each other document
		var met []int32
		return func(part int) {
			for i := part * sheetsAtOnce; i < min((part+1)*sheetsAtOnce, len(sheets)); i++ {
				before := len(parts[part])
				f := &of[i]
				met = c.meet(int32(i), f, with, shared, met[:0])
				for _, o := range met {
					if shared[o]+f.left >= need && shared[o]+c.sharedOf(f.names[f.far:], docs[o])+min(f.rest, of[o].rest) >= need && l.tells(int32(i), o) && c.lookAlike(docs[i], docs[o]) {
						parts[part] = append(parts[part], o)
					}
					shared[o] = 0
				}
				slices.Sort(parts[part][before:])
				l.first[i+1] = int32(len(parts[part]) - before)
			}
		}
	})
	for i := range sheets {
		l.first[i+1] += l.first[i]
	}
	l.list = slices.Concat(parts...)
	return l
}

// meet appends the documents behind one that share names with it to met, which is empty, and adds what those names weigh to shared, but for the names
// from far on: few documents get so far.
func (c *Corpus) meet(doc int32, f *followed, with [][]int32, shared []float32, met []int32) []int32 {
	for k, id := range f.names[:f.far] {
		w, docs := float32(c.weights[id]), with[id]
		for at := len(docs) - 1; docs[at] > doc; at-- { // its own number is among them
			o := docs[at]
			if shared[o] == 0 {
				if k >= f.lead {
					continue
				}
				met = append(met, o)
			}
			shared[o] += w
		}
	}
	return met
}

// sharedOf returns what those of some names weigh that a document has.
func (c *Corpus) sharedOf(names []int32, d *docInfo) (bits float32) {
	for _, id := range names {
		if d.ids.has(id) {
			bits += float32(c.weights[id])
		}
	}
	return bits
}

// follow returns the names of each document by which others are found, and the documents in which each of these names stands, ascending.
func (c *Corpus) follow(sheets []claims.Sheet, jobs int, need float32, most int32) (of []followed, with [][]int32) {
	n := 0
	for i := range sheets {
		n += len(c.names.of[i])
	}
	names, docs := make([]int32, n), make([]int32, n)
	of, with = make([]followed, len(sheets)), make([][]int32, len(c.weights))
	for id, count := range c.names.counts {
		with[id], docs = docs[:0:count], docs[count:]
	}
	for i := range sheets {
		room := len(c.names.of[i])
		of[i].names, names = names[:0:room], names[room:]
	}
	atOnce(jobs,
		func() {
			inParts(jobs, len(sheets), func(i int) { of[i].follow(c, c.doc(sheets[i].Path).ids.all, need, most) })
		},
		func() {
			for i := range sheets {
				for _, id := range c.names.of[i] {
					if count := c.names.counts[id]; count >= 2 && count <= most && float32(c.weights[id]) != 0 {
						with[id] = append(with[id], int32(i))
					}
				}
			}
		},
	)
	return of, with
}

// follow fills in which names of a document are followed.
func (f *followed) follow(c *Corpus, names []int32, need float32, most int32) {
	left := float32(0)
	for _, id := range names {
		switch w, count := float32(c.weights[id]), c.names.counts[id]; {
		case count < 2 || w == 0:
		case count > most:
			f.rest += w
		default:
			left += w
			f.names = append(f.names, id)
		}
	}
	c.names.rarestFirst(f.names)
	left += f.rest
	for ; f.far < len(f.names) && left >= need/2; f.far++ {
		if left >= need {
			f.lead++
		}
		left -= float32(c.weights[f.names[f.far]])
	}
	f.left = left
}

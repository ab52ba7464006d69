package checker

import (
	"cmp"
	"math"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
)

// Corpus is what linking must know of the whole run: how rare each name is, and which documents tell one story. It is
// read-only once built and safe for concurrent use, but for what [Corpus.remembering] returns.
type Corpus struct {
	lex      *lexicon.Lexicon
	docs     map[string]*docInfo // by path
	names    *vocabulary
	weights  []float64 // of names, by their numbers
	words    *tally    // of context words
	total    int
	doubled  float64 // doublings of total
	likeness likeness
	ties     ties
	measure  map[string]*lexicon.Measure
	sides    map[[2]string]map[string]bool // by story and measure: whose figures are given
	lately   *lately                       // nil for many goroutines
	slots    *slotTable                    // of a run of few documents
}

type docInfo struct {
	// What is asked of two documents again and again lies together.
	sheet     *claims.Sheet
	bits      float64 // of all its names
	ids       nameSet // the numbers of its names, which follow the letters
	published days
	dated     bool // it is known when it was published
	fact      bool // it is no document but known to be true
	year      int  // of the sheet
	near      int  // documents published within storyDays of it, itself among them; 0 when its date is unknown

	index int      // of the sheet
	names []string // sorted
	keys  []int32  // the numbers of the rarest names that it shares with other documents, rarest first
	group *storyGroup

	said   sentences
	quotes quotes
	counts counts
	soles  soles
	dates  dates
	lives  lives
	sites  sites

	spelt   speltDays
	recent  recent
	ahead   ahead
	figures figures
	top     top
}

// The weight of a name is how many bits it takes to find its documents among those of the run and priorDocs others,
// less one, and never more than maxWeight: in a folder of four reports a name that all of them bear still says something. Names of
// stories may weigh a bit more for each doubling of a run beyond smallRun, as more of them is demanded there.
const (
	priorDocs = 30
	maxWeight = 4.0
	minWeight = 1.0 // a name below it is too common to tie two documents together
	maxKeys   = 8   // story keys of a document
)

// NewCorpus reads the names of all documents.
func NewCorpus(lex *lexicon.Lexicon, sheets []claims.Sheet) *Corpus { return newCorpus(lex, sheets, 1) }

// newCorpus is NewCorpus on as many goroutines as there are jobs.
func newCorpus(lex *lexicon.Lexicon, sheets []claims.Sheet, jobs int) *Corpus {
	var c *Corpus
	var words *tally
	var sided [][]sided
	atOnce(jobs,
		func() {
			c = newNames(lex, sheets, jobs)
			c.countNear(sheets)
		},
		func() { words = tallyWords(sheets) },
		func() { sided = sidesOf(sheets) },
	)
	c.words = words
	c.likeness = c.findLikeness(sheets, jobs, maxFollowed)
	c.group(sheets, jobs)
	c.ties = c.findTies(sheets)
	c.countSides(sheets, sided)
	return c
}

// countNear counts for each document those that were published near it.
func (c *Corpus) countNear(sheets []claims.Sheet) {
	var days []when.Date
	for i := range sheets {
		if p := sheets[i].Published; p.Known() {
			days = append(days, p.Period.From)
		}
	}
	slices.Sort(days)
	for i := range sheets {
		if p := sheets[i].Published; p.Known() {
			from, _ := slices.BinarySearch(days, p.Period.From-storyDays)
			to, _ := slices.BinarySearch(days, p.Period.To+storyDays+1)
			c.doc(sheets[i].Path).near = to - from
		}
	}
}

// newNames makes a corpus that knows the names of the documents and nothing else of them.
func newNames(lex *lexicon.Lexicon, sheets []claims.Sheet, jobs int) *Corpus {
	c := &Corpus{
		lex: lex, docs: make(map[string]*docInfo, len(sheets)),
		total: len(sheets), doubled: doublings(len(sheets)), measure: map[string]*lexicon.Measure{},
		sides: map[[2]string]map[string]bool{}, slots: &slotTable{},
	}
	for i := range lex.Measures {
		c.measure[lex.Measures[i].Name] = &lex.Measures[i]
	}
	names := make([][]string, len(sheets))
	for i := range sheets {
		names[i] = namesOf(&sheets[i])
	}
	c.names = number(names)
	c.weights = make([]float64, len(c.names.counts))
	for i, n := range c.names.counts {
		c.weights[i] = storyWeight(n, c.total)
	}
	infos := make([]docInfo, len(sheets))
	inParts(jobs, len(sheets), func(i int) {
		d := &infos[i]
		d.sheet, d.index, d.names = &sheets[i], i, names[i]
		d.published, d.dated, d.year = daysOf(d.sheet), d.sheet.Published.Known(), d.sheet.Year
		d.ids = newNameSet(c.names.of[i])
		for _, id := range d.ids.all {
			d.bits += c.weights[id]
		}
		d.keys = c.storyKeys(d)
	})
	for i := range infos {
		c.docs[sheets[i].Path] = &infos[i]
	}
	return c
}

// sided is that a document gives figures of a measure, and whose they are.
type sided struct{ measure, side string }

// sidesOf returns for each sheet whose figures it gives, each once.
func sidesOf(sheets []claims.Sheet) [][]sided {
	out := make([][]sided, len(sheets))
	var cl claims.Claim
	var lists claims.Lists
	for i := range sheets {
		for k := range sheets[i].Len() {
			if sheets[i].Kind(k) != claims.Count || !sheets[i].HasSide(k) {
				continue
			}
			sheets[i].Skim(k, &cl, &lists)
			if of := (sided{cl.Measure, cl.Side}); cl.Side != "" && cl.Measure != "" && !slices.Contains(out[i], of) {
				out[i] = append(out[i], of)
			}
		}
	}
	return out
}

// countSides notes for each story and measure whose figures its documents give.
func (c *Corpus) countSides(sheets []claims.Sheet, of [][]sided) {
	for i := range sheets {
		for _, s := range of[i] {
			key := [2]string{c.storyOf(sheets[i].Path), s.measure}
			if c.sides[key] == nil {
				c.sides[key] = map[string]bool{}
			}
			c.sides[key][s.side] = true
		}
	}
}

// storyOf names the story of a document: the first document of its group, or itself.
func (c *Corpus) storyOf(path string) string {
	if d := c.doc(path); d != nil && d.group != nil {
		return d.group.first
	}
	return path
}

// overlap returns which share of the words of the document with fewer of them both have, 0 to 1; no more than it takes to be wordsAlike.
func overlap(a, b *docInfo) float64 {
	v, w := a.sheet.Vocabulary, b.sheet.Vocabulary
	n := min(len(v), len(w))
	if n < minWords {
		return 0
	}
	shared, enough := 0, int(math.Ceil(wordsAlike*float64(n)))
	for i, j := 0, 0; i < len(v) && j < len(w); {
		x, y := v[i], w[j]
		if x == y {
			if shared++; shared >= enough && float64(shared)/float64(n) >= wordsAlike {
				break
			}
		}
		// which list goes on no processor guesses
		i += oneIf(x <= y)
		j += oneIf(y <= x)
	}
	return float64(shared) / float64(n)
}

// oneIf returns 1 for true and 0 for false.
func oneIf(is bool) (n int) {
	if is {
		n = 1
	}
	return n
}

// weight returns the bits of a name or word that stands in so many documents, 0 to maxWeight.
func (c *Corpus) weight(count int32) float64 { return bitsOf(count, c.total, maxWeight) }

// storyWeight returns the bits of a name that stands in count of so many documents where it ties two of them into a story.
func storyWeight(count int32, documents int) float64 {
	return bitsOf(count, documents, maxWeight+doublings(documents))
}

// bitsOf returns the bits of a name or word that stands in count of so many documents, 0 to most.
func bitsOf(count int32, documents int, most float64) float64 {
	if count == 0 {
		return most
	}
	return min(most, max(0, math.Log2(float64(documents+priorDocs)/float64(count))-1))
}

// doublings returns how often a small run is doubled until it has so many documents, 0 when it is small.
func doublings(documents int) float64 { return math.Log2(max(1, float64(documents)/smallRun)) }

// storyKeys returns the names by which a document is blocked with others: the rarest that occur in two documents or more.
func (c *Corpus) storyKeys(d *docInfo) []int32 {
	var keys []int32
	for _, id := range d.ids.all {
		if c.names.counts[id] >= 2 && c.weights[id] >= minWeight {
			keys = append(keys, id)
		}
	}
	c.names.rarestFirst(keys)
	return slices.Clip(keys[:min(len(keys), maxKeys)])
}

// StoryKeys returns the blocking keys that tie the claims of a document to those of documents on the same story, its own
// path among them.
func (c *Corpus) StoryKeys(path string) []string {
	d := c.doc(path)
	if d == nil {
		return nil
	}
	keys := []string{"=" + path}
	if d.group != nil {
		keys = append(keys, "~"+d.group.first)
	}
	for _, id := range d.keys {
		keys = append(keys, c.names.words[id])
	}
	return keys
}

// How two documents must look to tell one story.
const (
	storyBits      = 3.0  // of shared names, when the dates of both are known and near
	storyBitsFar   = 7.0  // when a date is unknown
	storyBitsSmall = 2.0  // of shared names in a run of few documents
	smallRun       = 20   // documents
	storyEvent     = 1.0  // both are about an event of one class
	storyTime      = 1.5  // both date it alike
	chanceUndated  = 3.0  // more bits for each doubling of the run
	chanceDated    = 1.5  // and of the documents that were published about the same time
	storyShare     = 0.25 // of the bits of the names of the shorter document, when a date is unknown
	wordBits       = 2.0
	wordsAlike     = 0.16 // of their rare words: half of the pairs on one story share more, 1 in 100 pairs on different ones
	wordsApart     = 0.10 // documents of unknown date that share less tell different stories
	minWords       = 12   // a document with fewer says too little
	storyDays      = 45   // between the published dates
	maxStoryTerms  = 3    // names shown as evidence
)

// byChance reports whether two documents may well share names and words without telling of the same things: in a large run,
// when one of them does not say of which time it is.
func (c *Corpus) byChance(a, b string) bool {
	if c.total <= smallRun || a == b {
		return false
	}
	da, db := c.doc(a), c.doc(b)
	return da == nil || db == nil || !da.sheet.Published.Known() || !db.sheet.Published.Known()
}

// sharedBits returns the bits of the names that two documents share.
func (c *Corpus) sharedBits(a, b *docInfo) (bits float64) {
	few, many := &a.ids, &b.ids
	if len(few.all) > len(many.all) {
		few, many = many, few
	}
	for _, id := range few.all {
		if many.has(id) {
			bits += c.weights[id]
		}
	}
	return bits
}

// sharedNames returns the weightiest of the names that two documents share.
func (c *Corpus) sharedNames(a, b *docInfo) (best []string) {
	for i, j := 0, 0; i < len(a.names) && j < len(b.names); {
		switch cmp.Compare(a.names[i], b.names[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			best = append(best, a.names[i])
			i, j = i+1, j+1
		}
	}
	slices.SortStableFunc(best, func(x, y string) int { return cmp.Compare(c.names.count(x), c.names.count(y)) })
	return best[:min(len(best), maxStoryTerms)]
}

// sameStory reports whether two documents tell one story: they share rare names and lie near each other in time, or a
// third document that tells the story of each ties them together.
func (c *Corpus) sameStory(a, b string) bool {
	if a == b {
		return true
	}
	da, db := c.doc(a), c.doc(b)
	return da != nil && db != nil && c.oneStory(da, db)
}

// oneStory is sameStory for two documents that are known.
func (c *Corpus) oneStory(da, db *docInfo) bool {
	if da.fact || db.fact {
		return factOf(da, db)
	}
	if c.lately != nil {
		return c.lately.oneStory(c, da, db)
	}
	return c.tellOneStory(da, db)
}

// tellOneStory is oneStory for two documents that are no facts.
func (c *Corpus) tellOneStory(da, db *docInfo) bool {
	return c.alike(da, db) || da.group != nil && da.group == db.group && (!da.sheet.Event.Time.Disjoint(db.sheet.Event.Time) || c.total <= handful && !farPublished(da.sheet, db.sheet))
}

// handful is how many documents somebody puts side by side by hand: those that a third one ties together tell its story.
const handful = 8

// farPublished reports whether two documents were published too far from each other to tell one story.
func farPublished(a, b *claims.Sheet) bool { return daysOf(a).far(daysOf(b)) }

// Strangers reports whether the documents of two claims have nothing to do with each other: in a run of many they do not
// tell one story. Whoever puts a few documents side by side means them to be compared.
func (c *Corpus) Strangers(a, b *claims.Claim) bool {
	return c.total > smallRun && !c.sameStory(a.Path, b.Path)
}

// storyNames returns the names that show best that two documents tell one story; none when a third one ties them together.
func (c *Corpus) storyNames(a, b string) []string {
	da, db := c.doc(a), c.doc(b)
	if a != b && da != nil && db != nil && (da.fact || db.fact) {
		return c.sharedNames(da, db)
	}
	if a == b || da == nil || db == nil || !c.alike(da, db) {
		return nil
	}
	return c.sharedNames(da, db)
}

// alike reports whether two documents tell one story by their own names and dates.
func (c *Corpus) alike(da, db *docInfo) bool {
	if x, y := int32(da.index), int32(db.index); c.likeness.tells(x, y) {
		return c.likeness.alike(x, y)
	}
	return c.lookAlike(da, db)
}

// lookAlike is alike for two documents of which it is not told beforehand. What costs most is asked last.
func (c *Corpus) lookAlike(da, db *docInfo) bool {
	dated := da.dated && db.dated
	if dated {
		if da.published.from > db.published.to+storyDays || db.published.from > da.published.to+storyDays {
			return false
		}
	} else if ya, yb := da.year, db.year; ya != 0 && yb != 0 && max(ya-yb, yb-ya) > 1 {
		return false // each tells of its own year
	}
	need, known := storyBitsFar, storyBits
	if c.total <= smallRun {
		need, known = storyBits, storyBitsSmall // who puts a few documents side by side means them to be compared
	} else {
		// the more documents there are, the more of them share names by chance
		need = c.needUndated()
		if dated {
			known += chanceDated * doublings(max(da.near, db.near))
		}
	}
	if dated {
		need = known
	}
	if min(da.bits, db.bits)+besides < need {
		return false // even if one has all names of the other
	}
	bits := c.sharedBits(da, db)
	if bits == 0 && c.total > smallRun || bits+besides < need {
		return false
	}
	nameless := bits == 0
	ea, eb := &da.sheet.Event, &db.sheet.Event
	if nameless && ea.Place != "" && eb.Place != "" && ea.Place != eb.Place {
		return false // two marathons, each in its own town
	}
	event, moment := 0.0, 0.0
	if ea.Type != "" && ea.Type == eb.Type {
		event = storyEvent
	}
	if !ea.Time.IsZero() && !eb.Time.IsZero() && !ea.Time.Approx && !eb.Time.Approx && !ea.Time.Disjoint(eb.Time) {
		moment = storyTime
	}
	most := bits + wordBits + event + moment
	if most < need || !dated && c.total > smallRun && most < storyShare*min(da.bits, db.bits) {
		return false // whatever their words are
	}
	common := overlap(da, db)
	if nameless && common < wordsAlike {
		return false
	}
	if common >= wordsAlike {
		bits += wordBits
	}
	bits = bits + event + moment
	if few, apart := bits < storyShare*min(da.bits, db.bits), common < wordsApart; !dated && (few && apart || (few || apart) && c.total > smallRun) {
		return false // long texts share names by chance
	}
	return bits >= need
}

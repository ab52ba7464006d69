package rules

import (
	"math/bits"
	"slices"
	"strings"
)

// quotation returns what is known of the claim's value as a quotation.
func (c *Claim) quotation() *quotation {
	t := c.texts()
	if t.quotation == nil {
		t.quotation = c.worker.quotationOf(c.Value.Text)
	}
	return t.quotation
}

// quotesFaithfully reports whether one text quotes the other: its stretches between marks of omission stand in the other
// in their order.
func quotesFaithfully(a, b string) bool {
	x, y := cutUp(a), cutUp(b)
	return x.faithful(&y)
}

func (q *quotation) faithful(o *quotation) bool { return q.standsIn(o) || o.standsIn(q) }

// standsIn reports whether the stretches of q stand in o one after another.
func (q *quotation) standsIn(o *quotation) bool {
	rest := o.words
	for _, stretch := range q.stretches {
		i := indexOf(rest, stretch)
		if i < 0 {
			return false
		}
		rest = rest[i+len(stretch):]
	}
	return true
}

// indexOf returns where some words stand in a row in others, -1 when they do not.
func indexOf(words, part []uint64) int {
	for i := 0; i+len(part) <= len(words); i++ {
		if words[i] == part[0] && slices.Equal(words[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// altered takes out words whose ends brackets fit to the sentence around them: “becom[ing] the representative” says
// that the speaker used another form.
func altered(s string) string {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '[')
		if i < 0 {
			return s
		}
		at += i
		start := at
		for start > 0 && isLetter(s[start-1]) {
			start--
		}
		end := strings.IndexByte(s[at:], ']')
		if start == at || end < 0 {
			at++
			continue
		}
		s = s[:start] + s[at:]
		at = start + 1
	}
}

// omissions writes marks of omission in one way and sets one before each bracket.
var omissions = strings.NewReplacer("...", "…", ". . .", "…", "[", "…[", "(", "…[", ")", "]")

// stretches cuts a quotation where words are left out or put in: at ellipses and at brackets with what they hold.
func stretches(s string) []string {
	var out []string
	add := func(part string) {
		if flat := flatWords(part); flat != "" {
			out = append(out, flat)
		}
	}
	s = omissions.Replace(altered(changedCase(s)))
	for _, part := range strings.Split(s, "…") {
		if strings.HasPrefix(part, "[") {
			if _, after, closed := strings.Cut(part, "]"); closed {
				part = after
			}
		}
		add(part)
	}
	return out
}

// changedCase takes the brackets off a letter whose case was changed to fit: "[t]he gates".
func changedCase(s string) string {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '[')
		if i < 0 {
			return s
		}
		at += i
		if at+3 < len(s) && s[at+2] == ']' && isLetter(s[at+1]) && isLetter(s[at+3]) {
			s = s[:at] + s[at+1:at+2] + s[at+3:]
		}
		at++
	}
}

func isLetter(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' }

// sameSpeaker reports whether two names of speakers may be one person's or body's: one ends in the words of the other.
func sameSpeaker(a, b string) bool {
	x, y := " "+flatWords(a), " "+flatWords(b)
	return x != " " && y != " " && (strings.HasSuffix(x, y) || strings.HasSuffix(y, x))
}

// cutShort reports whether a is b with its last word cut to one letter: “edda m” for “edda marin”.
func cutShort(a, b string) bool {
	i := strings.LastIndexByte(a, ' ')
	return i > 0 && i+2 == len(a) && len(b) > len(a) && strings.HasPrefix(b, a) && strings.LastIndexByte(b, ' ') == i
}

// minSentenceWords is how many words a quoted sentence must have for its wording to be compared.
const minSentenceWords = 6

// longWord is how many letters a word has at least that may say what a sentence is about.
const longWord = 3

// minLongWords is how many of the words that two quoted sentences share must be longer than the small words of grammar.
const minLongWords = 2

// grammarWords are words of three letters or more that say nothing of what a sentence is about.
var grammarWords = []string{
	"all", "and", "any", "are", "but", "can", "did", "few", "for", "get", "got", "had", "has", "her", "him", "his", "how", "its", "let", "lot", "may",
	"new", "nor", "not", "now", "off", "old", "one", "our", "out", "own", "put", "say", "see", "set", "she", "the", "too", "two", "use", "was", "way",
	"who", "why", "yes", "yet", "you",
	"about", "been", "could", "from", "have", "here", "into", "just", "must", "only", "shall", "should", "some", "than", "that", "their", "them", "then",
	"there", "these", "they", "this", "those", "very", "were", "what", "when", "where", "which", "will", "with", "would", "your",
}

// reworded returns how nearly one quotation, or a sentence of it, runs like the other without saying the same words, from
// 0 to 1: the longest common subsequence of their words over the words of the longer one. A sentence that the other
// quotation gives faithfully, cut off or with words left out and marked, counts for nothing.
func reworded(a, b string) float64 {
	var w Worker
	return rewordedIn(w.quotationOf(a), w.quotationOf(b))
}

func rewordedIn(a, b *quotation) float64 {
	if !a.about.meets(&b.about) { // no two of their sentences can be aligned
		return 0
	}
	xs, ys := a.changed(b), b.changed(a)
	if len(xs) == 0 || len(ys) == 0 {
		return 0
	}
	best, least := 0.0, leastAlone
	if len(xs) > 1 || len(ys) > 1 {
		x, y := joined(xs), joined(ys)
		best = x.alignment(&y)
	}
	if a.anchored(b) {
		least = leastAnchored
	}
	for _, x := range xs {
		for _, y := range ys {
			best = max(best, x.alignmentFrom(y, least))
		}
	}
	return best
}

// shortest is how short sentences may be that are aligned.
type shortest struct {
	words int // each has so many
	long  int // and so many of those they share are no small words of grammar
}

// Sentences alone must have some length; beside one that both quotations have as it is, they are of one utterance.
var leastAlone, leastAnchored = shortest{minSentenceWords, minLongWords}, shortest{4, 1}

// minAnchor is how many words a sentence must have that two quotations share.
const minAnchor = 5

// anchored reports whether two quotations share a sentence.
func (q *quotation) anchored(o *quotation) bool {
	for i := range q.sentences {
		x := q.sentences[i].words
		if len(x) < minAnchor {
			continue
		}
		for k := range o.sentences {
			if slices.Equal(o.sentences[k].words, x) {
				return true
			}
		}
	}
	return false
}

// changed returns the sentences of a quotation that the other one does not hold as they are.
func (q *quotation) changed(o *quotation) []*quotation {
	var out []*quotation
	for i := range q.sentences {
		if s := &q.sentences[i]; !s.faithful(o) && !overlaps(s.words, o.words) {
			out = append(out, s)
		}
	}
	return out
}

func joined(sentences []*quotation) (all quotation) {
	if len(sentences) == 1 {
		return *sentences[0]
	}
	words, long := 0, 0
	for _, s := range sentences {
		words, long = words+len(s.words), long+len(s.long)
	}
	all.words, all.long = make([]uint64, 0, words), slices.Grow(all.long, long)
	for _, s := range sentences {
		all.words, all.long = append(all.words, s.words...), append(all.long, s.long...)
		all.about.join(&s.about)
	}
	return all
}

// minOverlap is how many words two stretches of one longer quotation share at least where one goes on behind the other.
const minOverlap = 4

// overlaps reports whether one text ends as the other begins: two cuts from one utterance.
func overlaps(x, y []uint64) bool {
	for n := min(len(x), len(y)); n >= minOverlap; n-- {
		if x[len(x)-n] == y[0] && slices.Equal(x[len(x)-n:], y[:n]) || y[len(y)-n] == x[0] && slices.Equal(y[len(y)-n:], x[:n]) {
			return true
		}
	}
	return false
}

// alignment returns the share of the longer list of words that stands in both in one order; 0 where they
// are short or nearly all of the shared words are small.
func (q *quotation) alignment(o *quotation) float64 { return q.alignmentFrom(o, leastAlone) }

// alignmentFrom is alignment of sentences that are no shorter than the shortest.
func (q *quotation) alignmentFrom(o *quotation, least shortest) float64 {
	x, y := q.words, o.words
	if min(len(x), len(y)) < least.words || !q.about.meets(&o.about) {
		return 0
	}
	long := 0
	for i, w := range x {
		if q.long[i] && o.about.has(w) && slices.Contains(y, w) {
			long++
		}
	}
	if long < least.long {
		return 0
	}
	if q.sameStart(o) || least == leastAnchored && x[0] == y[0] && x[1] == y[1] {
		return float64(commonSubsequence(x, y)) / float64(min(len(x), len(y))) // the longer one only goes on
	}
	return float64(commonSubsequence(x, y)) / float64(max(len(x), len(y)))
}

// minStart is how many words two sentences have in common at their beginnings that are taken for one utterance, however long it goes on.
const minStart = 5

// sameStart reports whether two sentences begin with the same words, two of which at least are no small words.
func (q *quotation) sameStart(o *quotation) bool {
	n, long := 0, 0
	for n < len(q.words) && n < len(o.words) && q.words[n] == o.words[n] {
		if q.long[n] {
			long++
		}
		n++
	}
	return n >= minStart && long >= minLongWords
}

// commonSubsequence returns the length of the longest common subsequence of two lists of words. Where one has no more than 64 words, a row of
// the table is a word of the machine: Hyyrö 2004, "Bit-parallel LCS-length computation revisited".
func commonSubsequence(x, y []uint64) int {
	if len(y) > len(x) {
		x, y = y, x
	}
	if len(y) > 64 {
		return longSubsequence(x, y)
	}
	var of marks // of y
	for _, w := range y {
		of.add(w)
	}
	row := ^uint64(0) // a bit is 0 where the length grows
	for _, w := range x {
		if !of.has(w) { // as most: the row stays as it is
			continue
		}
		same := uint64(0)
		for j, o := range y {
			if o == w {
				same |= 1 << j
			}
		}
		row = (row + row&same) | row&^same
	}
	return bits.OnesCount64(^row & (1<<len(y) - 1))
}

// longSubsequence is commonSubsequence for lists of any length.
func longSubsequence(x, y []uint64) int {
	var of marks // of y
	for _, w := range y {
		of.add(w)
	}
	row := make([]int, len(y)+1)
	for _, w := range x {
		if !of.has(w) {
			continue
		}
		diagonal := 0
		for j := range y {
			above := row[j+1]
			if w == y[j] {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(y)]
}

package rules

import (
	"slices"
	"strings"
)

// quotesFaithfully reports whether one text quotes the other: its stretches between marks of omission stand in the other
// in their order.
func quotesFaithfully(a, b string) bool { return stretchesOf(a, b) || stretchesOf(b, a) }

// stretchesOf reports whether the stretches of part stand in whole one after another.
func stretchesOf(part, whole string) bool {
	rest := " " + flatWords(whole) + " "
	for _, stretch := range stretches(part) {
		i := strings.Index(rest, " "+stretch+" ")
		if i < 0 {
			return false
		}
		rest = rest[i+len(stretch)+1:]
	}
	return true
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
	s = omissions.Replace(changedCase(s))
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

// minSentenceWords is how many words a quoted sentence must have for its wording to be compared.
const minSentenceWords = 6

// minLongWords is how many of the words that two quoted sentences share must be longer than the small words of grammar.
const minLongWords = 2

// grammarWords are words of four letters or more that say nothing of what a sentence is about.
var grammarWords = []string{
	"about", "been", "could", "from", "have", "here", "into", "just", "must", "only", "shall", "should", "some", "than", "that", "their", "them", "then",
	"there", "these", "they", "this", "those", "very", "were", "what", "when", "where", "which", "will", "with", "would", "your",
}

// reworded returns how nearly one quotation, or a sentence of it, runs like the other without saying the same words, from
// 0 to 1: the longest common subsequence of their words over the words of the longer one. A sentence that the other
// quotation gives faithfully, cut off or with words left out and marked, counts for nothing.
func reworded(a, b string) float64 {
	xs, ys := changedSentences(a, b), changedSentences(b, a)
	best := alignment(slices.Concat(xs...), slices.Concat(ys...))
	for _, x := range xs {
		for _, y := range ys {
			best = max(best, alignment(x, y))
		}
	}
	return best
}

// changedSentences returns the words of the sentences of a quotation that the other one does not hold as they are.
func changedSentences(s, other string) [][]string {
	var out [][]string
	for _, sentence := range strings.FieldsFunc(changedCase(s), func(r rune) bool { return r == '.' || r == '!' || r == '?' }) {
		flat := flatWords(sentence)
		if flat == "" || quotesFaithfully(sentence, other) || overlaps(flat, flatWords(other)) {
			continue
		}
		out = append(out, strings.Fields(flat))
	}
	return out
}

// minOverlap is how many words two stretches of one longer quotation share at least where one goes on behind the other.
const minOverlap = 4

// overlaps reports whether one text ends as the other begins: two cuts from one utterance.
func overlaps(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	for n := min(len(x), len(y)); n >= minOverlap; n-- {
		if slices.Equal(x[len(x)-n:], y[:n]) || slices.Equal(y[len(y)-n:], x[:n]) {
			return true
		}
	}
	return false
}

// alignment returns the share of the longer list of words that stands in both in one order; 0 where they
// are short or nearly all of the shared words are small.
func alignment(x, y []string) float64 {
	if min(len(x), len(y)) < minSentenceWords {
		return 0
	}
	const longWord = 4
	row := make([]int, len(y)+1)
	for _, w := range x {
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
	long := 0
	for _, w := range x {
		if len(w) >= longWord && !slices.Contains(grammarWords, w) && slices.Contains(y, w) {
			long++
		}
	}
	if long < minLongWords {
		return 0
	}
	return float64(row[len(y)]) / float64(max(len(x), len(y)))
}

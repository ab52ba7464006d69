package yamlfile

import (
	"strings"

	"github.com/factlint/factlint/claims/names"
)

// DidYouMean returns `; did you mean "x"?` for the candidate that is nearest to word, and nothing when none is near.
func DidYouMean(word string, candidates []string) string {
	if best := Nearest(word, candidates); best != "" {
		return `; did you mean "` + best + `"?`
	}
	return ""
}

// Nearest returns the candidate with the fewest edits from word, at most a third of its letters but always one; the
// first of equals.
func Nearest(word string, candidates []string) string {
	best, fewest := "", max(1, len(word)/3)+1
	for _, c := range candidates {
		if d := names.Distance(strings.ToLower(word), c); d < fewest {
			best, fewest = c, d
		}
	}
	return best
}

// Quoted lists words for a message: `"a", "b" or "c"`.
func Quoted(words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(`"` + w + `"`)
	}
	return b.String()
}

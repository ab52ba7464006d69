package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// minVaried is how many letters a word needs for one letter to be a misprint rather than another word.
const minVaried = 5

// minSwapped is how many letters a name of a single word needs for two letters that have changed places to be a slip.
const minSwapped = 6

// compareThings compares names of places, organisations and vessels: one letter in one word, all else the same.
func compareThings(a, b string, ka, kb Kind, ctx Context) Verdict {
	x, y := strings.Fields(strings.ReplaceAll(a, "-", " ")), strings.Fields(strings.ReplaceAll(b, "-", " "))
	if len(x) != len(y) {
		return Verdict{Different, "names of different length"}
	}
	at := -1
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if at >= 0 {
			return Verdict{Different, "more than one word differs"}
		}
		at = i
	}
	if at < 0 {
		return Verdict{Same, "same words"}
	}
	v, w := x[at], y[at]
	switch {
	case len(x) == 1 && ctx.Strangers:
		return Verdict{Different, "single words, in texts that have nothing to do with each other"}
	case (len(x) > 1 || len(v) >= minSwapped && ka == kb && ka != Other) && exchanged(v, w):
		return Verdict{Variant, "two letters have changed places"}
	case hasDigit(v) || hasDigit(w):
		return Verdict{Different, "different numbers"}
	case min(utf8.RuneCountInString(v), utf8.RuneCountInString(w)) < minVaried:
		return Verdict{Different, "words too short to be a misprint"}
	case ka == Country || kb == Country || inflection(v, w) || derived(v, w):
		return Verdict{Different, "forms of one word"}
	case plural(v, w) && (len(x) == 1 || ctx.OneText || ctx.Strangers || !located(ka) || !located(kb) || known(v) || known(w) || strings.Contains(a, "-")):
		return Verdict{Different, "one and several"} // the unknown name of a place may lose an s by mistake
	case spelling(v) == spelling(w) && (len(x) == 1 || ctx.Strangers):
		return Verdict{Different, "British and American spelling"}
	case Distance(v, w) > 1 && !(len(x) > 1 && !ctx.Strangers && droppedDigraph(v, w)):
		return Verdict{Different, "more than one letter differs"}
	case v[0] != w[0] && Skeleton(v) != Skeleton(w):
		return Verdict{Different, "words that begin with another sound"}
	case len(x) == 1 && located(ka) && located(kb) && longName(v, w):
		return Verdict{Variant, "one letter of a long name differs"}
	case len(x) == 1 && (Skeleton(v) != Skeleton(w) || len(Skeleton(v)) < minClasses || ka == Other || kb == Other):
		return Verdict{Different, "single words that sound different"}
	}
	return Verdict{Variant, "one letter differs"}
}

// minLong is how many letters the name of a place needs for a letter that is heard to be a slip: of such names few are like another one.
const minLong = 10

// longName reports whether two single words are names so long that one letter more or less is a slip, in their midst and not at an end.
func longName(a, b string) bool {
	if min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) < minLong || known(a) || known(b) {
		return false
	}
	return beginning(a, b) >= oneBeginning && a[len(a)-oneBeginning:] == b[len(b)-oneBeginning:]
}

// minSlip is how many letters a word of a name needs for one of them to be a slip where nothing but the texts tells that both are one name.
const minSlip = 6

// Misspelt reports whether one of two words in lower case may be the other with a slip in it: they begin with the same letter and sound alike, one letter
// of them differs, is doubled or missing, and neither is a form of the other or a word that the lexicon knows: Azosoda and Azosada, Castellan and Castellane.
func Misspelt(a, b string) bool {
	switch {
	case min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) < minSlip || a == b || firstLetter(a) != firstLetter(b) || hasDigit(a) || hasDigit(b):
		return false
	case Distance(a, b) != 1 || plural(a, b) || genderPair(a, b) && !otherEnd(a, b) || derived(a, b) || spelling(a) == spelling(b) || known(a) || known(b):
		return false
	case inflection(a, b) && a+"e" != b && b+"e" != a:
		return false
	}
	return Skeleton(a) == Skeleton(b)
}

// otherEnd reports whether two words differ by an a and an e at their end, which make no woman and man of them: Nordvika and Nordvike.
func otherEnd(a, b string) bool {
	n := len(a) - 1
	return n == len(b)-1 && a[:n] == b[:n] && (a[n] == 'a' && b[n] == 'e' || a[n] == 'e' && b[n] == 'a')
}

// firstLetter returns the letter with which a word begins.
func firstLetter(w string) rune {
	r, _ := utf8.DecodeRuneInString(w)
	return r
}

// droppedDigraph reports whether two longer words differ in two letters that write one sound, and in nothing else: Northgard and
// Norgard, Schwarzhoff and Swarzhoff.
func droppedDigraph(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a) != len(b)+2 || len(b) < minSwapped {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	for j := i; j >= max(0, i-1); j-- {
		if a[j+2:] == b[j:] {
			switch a[j : j+2] {
			case "th", "ch", "sh", "gh", "ph", "sc", "ck", "kh", "zh", "ts", "dt":
				return j > 0
			}
		}
	}
	return false
}

// exchanged reports whether two words of four letters or more differ only in two letters that have changed places, though
// not the first: Ruvo and Rovu.
func exchanged(a, b string) bool {
	if len(a) != len(b) || len(a) < 4 || a[0] != b[0] || hasDigit(a) {
		return false
	}
	var at [2]int
	n := 0
	for i := 1; i < len(a); i++ {
		if a[i] == b[i] {
			continue
		}
		if n == 2 {
			return false
		}
		at[n] = i
		n++
	}
	return n == 2 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// inflection reports whether two words are forms of one: Armenia and Armenian, Germany and German.
func inflection(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	end, ok := strings.CutPrefix(b, a)
	if !ok {
		return false
	}
	switch end {
	case "n":
		return strings.HasSuffix(a, "a") || strings.HasSuffix(a, "e") || strings.HasSuffix(a, "o")
	case "an", "ian", "i", "ese", "ish", "es", "er", "al", "e", "y":
		return true
	}
	return false
}

// plural reports whether one of two words is the other with an s behind it.
func plural(a, b string) bool { return a+"s" == b || b+"s" == a }

// located reports whether a name of a kind is that of one thing, of which there are not several.
func located(k Kind) bool { return k == Place || k == Vessel }

// known reports whether the lexicon knows a word in lower case.
func known(w string) bool { return lexicon.Default().Find(w) != 0 }

// derived reports whether two words are a movement and those who belong to it: Socialism, Socialist.
func derived(a, b string) bool {
	x, ok := movement(a)
	y, also := movement(b)
	return ok && also && x == y
}

// movement returns the stem of a word on -ism or one made of it.
func movement(w string) (stem string, ok bool) {
	for _, end := range [...]string{"ism", "ist", "isms", "ists", "istic"} {
		if stem, ok = strings.CutSuffix(w, end); ok {
			return stem, stem != ""
		}
	}
	return "", false
}

// american are endings that British English spells in another way.
var american = strings.NewReplacer("isation", "ization", "ise", "ize", "ising", "izing", "our", "or", "tre", "ter", "ence", "ense", "ogue", "og", "aem", "em")

// spelling returns a word in lower case as American English spells it; only good to compare two words.
func spelling(w string) string { return american.Replace(w) }

package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/text"
)

// Mistake is how the name of one person may stand for that of another who is the same: what is left of a name in memory is its beginning.
type Mistake uint8

// The mistakes.
const (
	NoMistake    Mistake = iota
	FamilyEnding         // one given name, and family names of one beginning: Aurel Hassler, Aurel Hassenfeld
	FamilyNear           // the same, and the family names are alike but for a letter or two at their ends: Aurel Hassler, Aurel Hassel
	GivenInitial         // one family name, and given names of one initial: Gerrit Holm, Gustav Holm
	GivenNear            // the same, and the given names are alike: Joran Holm, Jonar Holm
	GivenOther           // one family name, and given names that have nothing in common: Gerrit Holm, Ansgar Holm
	GivenClose           // the same, and two given names that are near each other, short ones too, or of which one begins with the other: Amina Holm, Aminata Holm
	GivenSex             // the same, and given names that may be a man's and a woman's: Eleni Holm, Elena Holm
)

// Bounds of what is taken for one name by mistake, in letters.
const (
	leastFamily   = 4
	leastGiven    = 3
	oneBeginning  = 3
	sureBeginning = 4
)

// Mistaken says how one of two persons' names may stand for the other by mistake, from the names alone.
func Mistaken(a, b Name) Mistake {
	if a.Kind != Person && b.Kind != Person || !maybePerson(a) || !maybePerson(b) {
		return NoMistake
	}
	ga, fa := parts(a)
	gb, fb := parts(b)
	x, y := firstWord(ga), firstWord(gb)
	if min(utf8.RuneCountInString(x), utf8.RuneCountInString(y)) < leastGiven || min(utf8.RuneCountInString(fa), utf8.RuneCountInString(fb)) < leastFamily {
		return NoMistake
	}
	if fa == fb {
		return mistakenGiven(ga, gb)
	}
	switch compareGiven(ga, gb) {
	case givenEqual, givenAlike, givenShort:
	default:
		return NoMistake
	}
	n := beginning(fa, fb)
	switch {
	case n < oneBeginning || genderPair(fa, fb) || fb == fa+"s" || fa == fb+"s" || fb == fa+"es" || fa == fb+"es" || doubleBarrelled(a, b):
		return NoMistake
	case n >= sureBeginning && Distance(fa, fb) <= maxLongEdits:
		return FamilyNear
	}
	return FamilyEnding
}

// mistakenGiven says how the given names of two persons of one family name may stand for each other.
func mistakenGiven(ga, gb string) Mistake {
	x, y := firstWord(ga), firstWord(gb)
	switch {
	case compareGiven(ga, gb) != givenDiffer:
		return NoMistake
	case genderPair(x, y), twoSexes(x, y):
		return GivenSex
	case strings.Contains(ga, y) || strings.Contains(gb, x):
		if ga == x && gb == y && lengthened(x, y) {
			return GivenClose
		}
		return NoMistake
	}
	switch {
	case beginning(x, y) == 0:
		return GivenOther
	case sameLetters(x, y) || min(len(x), len(y)) > minStem && Distance(x, y) <= maxPartEdits:
		return GivenNear
	case min(len(x), len(y)) >= leastClose && beginning(x, y) > 1 && Distance(x, y) <= maxPartEdits:
		return GivenClose
	}
	return GivenInitial
}

// leastClose is how many bytes two given names have at least that are near each other.
const leastClose = 4

// lengthened reports whether one of two given names begins with the other and both are names of their own: Amina and Aminata, but not
// Alex and Alexander.
func lengthened(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > leastClose && strings.HasPrefix(y, x) && isGiven(x) && isGiven(y) && !shortForm(x, y)
}

// maybePerson reports whether a name can be that of a person in full.
func maybePerson(n Name) bool {
	return n.Kind == Person || n.Kind == Other && strings.Count(strings.TrimSpace(n.Text), " ") == 1
}

// doubleBarrelled reports whether one of two family names is part of the other: Holm, Holm-Rask.
func doubleBarrelled(a, b Name) bool {
	v, w := familyWords(a), familyWords(b)
	for _, x := range v {
		for _, y := range w {
			if x == y {
				return true
			}
		}
	}
	return false
}

// familyWords returns the words behind the first of a person's name, those of a double name apart.
func familyWords(n Name) []string {
	words := strings.Fields(strings.ReplaceAll(text.Fold(n.Text), "-", " "))
	return words[min(1, len(words)):]
}

// beginning returns how many letters two words have in common at their beginning.
func beginning(a, b string) int {
	n := 0
	for a != "" && b != "" {
		x, size := utf8.DecodeRuneInString(a)
		y, other := utf8.DecodeRuneInString(b)
		if x != y {
			break
		}
		a, b, n = a[size:], b[other:], n+1
	}
	return n
}

// sameLetters reports whether two words have the same letters in another order, and one beginning.
func sameLetters(a, b string) bool {
	if len(a) != len(b) || len(a) < leastFamily || a[0] != b[0] {
		return false
	}
	var count [256]int8
	for i := range len(a) {
		count[a[i]]++
		count[b[i]]--
	}
	return count == [256]int8{}
}

// Exchanged reports whether two words of names, in lower case, have the same letters in another order behind one initial: Ruvo and Rovu. Words that the
// tables know are no names.
func Exchanged(a, b string) bool { return a != b && sameLetters(a, b) && !known(a) && !known(b) }

// leastEnding is how many letters words of names have that differ by their ends.
const leastEnding = 5

// EndsOtherwise reports whether two words of names, in lower case, begin alike and differ by up to three letters at their ends, and not as forms of one
// word do: Rosal and Rosales, but not Armenia and Armenian. One letter is a matter of spelling. Words that the tables know are no names.
func EndsOtherwise(a, b string) bool {
	if min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) < leastEnding || beginning(a, b) < sureBeginning || plural(a, b) || derived(a, b) || known(a) || known(b) {
		return false
	}
	if d := Distance(a, b); d < 2 || d > maxLongEdits {
		return false
	}
	return !inflection(a, b) || a == b+"es" || b == a+"es"
}

package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// Relation is how two names stand to each other.
type Relation uint8

// The relations.
const (
	Different Relation = iota // two names, or nothing says that they are one
	Same                      // one name in the same or a shorter form: Jeyhun Bayramov, J. Bayramov, Mr Bayramov
	Variant                   // two spellings of one name, one of which is likely a mistake
)

// Verdict is a relation with its reason, in words for the reader.
type Verdict struct {
	Relation Relation
	Reason   string
}

// Context is what else is known of the bearers of two names. The zero Context knows nothing.
type Context struct {
	SameOffice bool // both hold the same office of the same country or organisation
	SameTitle  bool // both bear the same title or rank
	OneText    bool // both stand in one text, which tells the one from the many: White Mountain, White Mountains
	Strangers  bool // they stand in texts that have nothing to do with each other: names must tell all by themselves
}

// Nearest is what can be known of two bearers that speaks most for one: names that are no variants then are none in any context.
var Nearest = Context{SameOffice: true, SameTitle: true}

// Variants says whether two names are one form, two spellings of one name, or different names, from the names alone.
func Variants(a, b Name) Verdict { return Compare(a, b, Context{}) }

// Compare is Variants with what is known of the bearers.
func Compare(a, b Name, ctx Context) Verdict {
	if a.Kind != b.Kind && a.Kind != Other && b.Kind != Other {
		return Verdict{Different, "names of two kinds"}
	}
	x, y := fold(strings.TrimSpace(a.Text)), fold(strings.TrimSpace(b.Text))
	if x == "" || y == "" {
		return Verdict{Different, "no name"}
	}
	if flat(x) == flat(y) {
		return Verdict{Same, "same letters"}
	}
	if a.Kind == Person || b.Kind == Person {
		return comparePersons(a, b, ctx)
	}
	if initials(a.Text) != initials(b.Text) {
		return Verdict{Different, "initials and a word"}
	}
	return compareThings(x, y, a.Kind, b.Kind, ctx)
}

// SamePerson reports whether two names may belong to one person: one form, one short for the other, or two spellings.
func SamePerson(a, b Name) bool {
	a.Kind, b.Kind = Person, Person
	return Compare(a, b, Context{}).Relation != Different
}

// maxInitials is how many letters an abbreviation made of initials has at most.
const maxInitials = 5

// SpeltAlike reports whether two full names in lower case have one given name and two spellings of a family name: "lena orstova" and
// "lena orstowa". Equal names are none.
func SpeltAlike(a, b string) bool {
	i, j := strings.LastIndexByte(a, ' '), strings.LastIndexByte(b, ' ')
	if i <= 0 || i != j || a[:i] != b[:i] || a == b || a[i+1] != b[i+1] {
		return false
	}
	return comparePersons(Name{Kind: Person, Text: a, Given: a[:i], Family: a[i+1:]}, Name{Kind: Person, Text: b, Given: b[:i], Family: b[i+1:]}, Context{}).Relation == Variant
}

// initials reports whether a name looks like one that is made of the initials of others: NATO.
func initials(s string) bool {
	if len(s) < 2 || len(s) > maxInitials {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// flat drops what parts the words of a name: blanks, hyphens, stops, apostrophes.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '.', '\'', '’', '‘', '`', ',', '_':
			return -1
		}
		return r
	}, s)
}

// maxPartEdits is how many letters a given or family name may differ by when the skeletons agree.
const maxPartEdits = 2

// maxLongEdits is the same for long names beside one given name: Halvarsson, Halvorsen.
const maxLongEdits = 3

// minClasses is how many consonants a skeleton needs to tell names apart by itself.
const minClasses = 3

// comparePersons compares two persons' names: family name, then given names.
func comparePersons(a, b Name, ctx Context) Verdict {
	ga, fa := parts(a)
	gb, fb := parts(b)
	if fa == fb {
		return sameFamily(ga, gb, ctx)
	}
	if ga != "" && gb != "" && sameWords(ga+" "+fa, gb+" "+fb) {
		return Verdict{Same, "same words in another order"}
	}
	switch {
	case genderPair(fa, fb) && !(otherVowel(fa, fb) && ga != "" && ga == gb && !ctx.Strangers):
		return Verdict{Different, "forms of a family name for men and women"}
	case Roman(fa) > 0 && Roman(fb) > 0:
		return Verdict{Different, "different numbers"}
	case fb == fa+"es" || fa == fb+"es":
		return Verdict{Different, "a person and a family"}
	case (ga == "" || gb == "") && !ctx.SameOffice:
		if why := loneFamily(ga, fa, gb, fb, ctx); why != "" {
			return Verdict{Different, why}
		}
	}
	ka, kb := Skeleton(fa), Skeleton(fb)
	d := Distance(fa, fb)
	given := compareGiven(ga, gb)
	switch {
	case given == givenDiffer:
		if ka == kb && (ctx.SameOffice || ctx.SameTitle) && len(ka) >= minClasses && Skeleton(ga) == Skeleton(gb) && !twoSexes(ga, gb) {
			return Verdict{Variant, "same office, and both names sound alike"}
		}
		return Verdict{Different, "different given names"}
	case ka == kb && len(ka) >= minClasses && d <= maxPartEdits && given != givenInitial:
		return Verdict{Variant, "family names that sound alike"}
	case ka == kb && len(ka) > minClasses && d <= maxLongEdits && given == givenEqual && !ctx.Strangers:
		return Verdict{Variant, "same given name, and family names that sound alike"}
	case ka == kb && len(ka) >= 2 && d == 1 && given == givenAlike && len(Skeleton(firstWord(ga))) >= minClasses:
		return Verdict{Variant, "given and family names that sound alike"}
	case ka == kb && len(ka) >= 2 && ctx.SameOffice:
		return Verdict{Variant, "same office, and family names that sound alike"}
	case d == 1 && given == givenAlike && !ctx.Strangers && min(utf8.RuneCountInString(fa), utf8.RuneCountInString(fb)) >= minBoth && fa[0] == fb[0]:
		return Verdict{Variant, "given names that sound alike, and one letter in the family name"}
	case d == 1 && given == givenEqual && utf8.RuneCountInString(fa) >= 3 && utf8.RuneCountInString(fb) >= 3:
		return Verdict{Variant, "same given name, and one letter in the family name"}
	case given == givenEqual && len(fa) >= 5 && exchanged(fa, fb):
		return Verdict{Variant, "same given name, and two letters of the family name that have changed places"}
	case d <= maxPartEdits && given == givenEqual && (ctx.SameTitle || ctx.SameOffice) && oneStart(fa, fb, longStart):
		return Verdict{Variant, "same given name and title, and family names that end otherwise"}
	}
	return Verdict{Different, "different family names"}
}

// longStart is how many bytes two family names have in common at their start to differ by their ends alone: Ferrabosco, Ferraboschi.
const longStart = 6

// oneStart reports whether two words begin with the same n bytes.
func oneStart(a, b string, n int) bool { return len(a) >= n && len(b) >= n && a[:n] == b[:n] }

// otherVowel reports whether two family names differ by a last vowel that makes no forms for men and women of them: Zaremba and Zarembo, but not
// Kowalska and Kowalski.
func otherVowel(a, b string) bool {
	n := len(a) - 1
	if n != len(b)-1 || n < leastFamily || a[:n] != b[:n] {
		return false
	}
	x, y := a[n], b[n]
	return x == 'a' && (y == 'o' || y == 'u') || y == 'a' && (x == 'o' || x == 'u')
}

// sameFamily compares persons of one family name by their given names.
func sameFamily(ga, gb string, ctx Context) Verdict {
	switch compareGiven(ga, gb) {
	case givenEqual:
		return Verdict{Same, "same given and family name"}
	case givenAbsent, givenInitial, givenShort:
		return Verdict{Same, "one form is short for the other"}
	case givenAlike:
		if ctx.Strangers && isGiven(firstWord(ga)) && isGiven(firstWord(gb)) {
			return Verdict{Different, "two given names that people bear"}
		}
		if !ctx.SameTitle && !ctx.SameOffice && min(len(Skeleton(ga)), len(Skeleton(gb))) < minClasses && Distance(ga, gb) > 1 {
			return Verdict{Different, "short given names that sound alike: Rita and Reto, Aline and Alain"}
		}
		return Verdict{Variant, "given names that sound alike"}
	}
	if (ctx.SameTitle || ctx.SameOffice) && Distance(ga, gb) == 1 && !genderPair(ga, gb) && !twoSexes(ga, gb) && len(ga) >= 4 && len(gb) >= 4 {
		return Verdict{Variant, "same family name and title, and one letter in the given name"}
	}
	if !ctx.Strangers && oneStem(ga, gb) {
		return Verdict{Variant, "same family name, and given names that differ by their ends"}
	}
	return Verdict{Different, "different given names: relatives, perhaps"}
}

// minBoth is how many letters family names need that differ by one beside given names that sound alike: Darina Velkosh, Darena Velkoch.
const minBoth = 6

// minStem is how many letters two given names share at their beginning that are two forms of one: Rosalind and Rosalyn. Sisters and
// brothers seldom do.
const minStem = 5

// oneStem reports whether two given names differ by up to two letters at their ends.
func oneStem(a, b string) bool {
	if strings.ContainsRune(a, ' ') || strings.ContainsRune(b, ' ') || min(len(a), len(b)) <= minStem || a[:minStem] != b[:minStem] {
		return false
	}
	return Distance(a, b) <= maxPartEdits && !genderPair(a, b) && !twoSexes(a, b)
}

// SoundAlike reports whether two names of two words sound alike word by word: Gerrit Holsinger, Gerit Holzinger.
func SoundAlike(a, b Name) bool {
	x, y := strings.Fields(fold(a.Text)), strings.Fields(fold(b.Text))
	if len(x) != 2 || len(y) != 2 || x[0][0] != y[0][0] || x[1][0] != y[1][0] {
		return false
	}
	k := Skeleton(x[1])
	return len(k) >= minClasses && k == Skeleton(y[1]) && soundAlike(x[0], y[0])
}

// minLone is how many letters a family name without a given name needs for more than one letter of it to be a misprint.
const minLone = 7

// loneFamily says why a family name that stands alone is no spelling of the other one, "" when it may be: Peter is a given
// name and nobody's Potter, and of strangers a family name alone says too little.
func loneFamily(ga, fa, gb, fb string, ctx Context) string {
	switch {
	case ctx.Strangers:
		return "a family name alone, in texts that have nothing to do with each other"
	case ga == "" && isGiven(fa) || gb == "" && isGiven(fb):
		return "a given name alone"
	case Distance(fa, fb) > 1 && min(utf8.RuneCountInString(fa), utf8.RuneCountInString(fb)) < minLone:
		return "a short family name alone, and more than one letter differs"
	}
	return ""
}

// isGiven reports whether a word in lower case is a given name that the lexicon knows.
func isGiven(w string) bool {
	l := lexicon.Default()
	return l.Entry(l.Find(w)).Is(lexicon.GivenName)
}

// parts returns the given names and the family name without its particles, folded.
func parts(n Name) (given, family string) {
	g, f := n.Given, n.Family
	if f == "" {
		g, f = split(n.Text)
	}
	if g = fold(g); !lettersAlone(g) {
		g = strings.TrimSpace(joiner.Replace(g))
	}
	if f = fold(coreOf(f)); !lettersAlone(f) {
		f = flat(f)
	}
	return g, f
}

// lettersAlone reports whether a text is made of plain Latin letters and nothing else, as most names are.
func lettersAlone(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// joiner parts hyphenated given names and drops stops.
var joiner = strings.NewReplacer("-", " ", ".", " ", "'", "", "’", "")

// givenRelation is how two lists of given names stand to each other.
type givenRelation uint8

const (
	givenDiffer  givenRelation = iota
	givenEqual                 // the same, or the same but for further names
	givenAbsent                // one side has none
	givenInitial               // one side has an initial only
	givenShort                 // a short form: Bob, Robert
	givenAlike                 // skeletons agree
)

// compareGiven compares the first given names, then says whether further ones forbid it.
func compareGiven(a, b string) givenRelation {
	if a == "" || b == "" {
		return givenAbsent
	}
	if a == b || flat(a) == flat(b) {
		return givenEqual
	}
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) == 0 || len(y) == 0 {
		return givenAbsent
	}
	rel := compareFirst(x[0], y[0])
	if rel == givenDiffer {
		if sameWords(strings.Join(x, " "), strings.Join(y, " ")) {
			return givenEqual
		}
		return givenDiffer
	}
	if len(x) > 1 && len(y) > 1 && compareFirst(x[1], y[1]) == givenDiffer && !strings.Contains(a, y[1]) && !strings.Contains(b, x[1]) {
		return givenDiffer // Sergey Viktorovich, Sergey Ivanovich
	}
	return rel
}

func compareFirst(a, b string) givenRelation {
	switch {
	case a == b:
		return givenEqual
	case len(a) == 1 || len(b) == 1:
		if a[0] == b[0] {
			return givenInitial
		}
		return givenDiffer
	case genderPair(a, b) && !bothWomen(a, b), twoSexes(a, b):
		if shortForm(a, b) {
			return givenShort
		}
		return givenDiffer
	case soundAlike(a, b): // Catherine and Katherine, though both are Kate
		return givenAlike
	case shortForm(a, b):
		return givenShort
	}
	return givenDiffer
}

// soundAlike reports whether two given names are spellings of one.
func soundAlike(a, b string) bool {
	k := Skeleton(a)
	return k != "" && k == Skeleton(b) && Distance(a, b) <= maxPartEdits && (a[0] == b[0] || len(k) >= minClasses || vowel(a[0]) && vowel(b[0]))
}

// bothWomen reports whether two given names end as two forms of one woman's name do: Ilse and Ilsa, Mathilde and Mathilda.
func bothWomen(a, b string) bool {
	x, y := a[len(a)-1], b[len(b)-1]
	return len(a) >= 4 && len(a) == len(b) && (x == 'a' && y == 'e' || x == 'e' && y == 'a')
}

// twoSexes reports whether one of two given names ends as those of women do and the other in a consonant: Olga and Oleg.
func twoSexes(a, b string) bool {
	x, y := a[len(a)-1], b[len(b)-1]
	return x == 'a' && !vowel(y) && y != 'h' || y == 'a' && !vowel(x) && x != 'h'
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// sameWords reports whether two names have the same words in any order.
func sameWords(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) || len(x) < 2 {
		return false
	}
	for _, w := range x {
		found := false
		for j, v := range y {
			if v == w {
				y[j], found = "", true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// genderPair reports whether two names are forms for a man and a woman: Ivanov and Ivanova, Karel and Karla do not
// count as one name misspelt, nor do Mario and Maria.
func genderPair(a, b string) bool {
	if strings.HasSuffix(a, "a") == strings.HasSuffix(b, "a") {
		return false
	}
	if strings.HasSuffix(b, "a") {
		a, b = b, a
	}
	base := a[:len(a)-1]
	return base == b || len(b) == len(a) && base == b[:len(b)-1] && vowel(b[len(b)-1]) || base == strings.TrimRight(b, "oiye") || strings.HasSuffix(a, "skaya") && base[:len(base)-2] == strings.TrimRight(b, "iy") ||
		strings.HasSuffix(a, "ska") && base == strings.TrimRight(b, "iy")
}

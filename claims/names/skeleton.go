package names

import "strings"

// digraphs are letters that stand for one sound, with the letter that the skeleton has for it; longest first. A capital
// is final, a small letter goes on to classes, and 0 is no consonant.
var digraphs = []digraph{
	{"shch", 'S'}, {"tch", 'C'}, {"dzh", 'J'}, {"sch", 'S'}, {"kh", 'H'}, {"gh", 'H'}, {"sh", 'S'}, {"zh", 'S'}, {"dj", 'J'}, {"dz", 'C'},
	{"ts", 'C'}, {"tz", 'C'}, {"ch", 'C'}, {"ph", 'V'}, {"th", 'T'}, {"ck", 'K'}, {"ks", 'H'}, {"dh", 'T'},
	{"ija", 0}, {"ijo", 0}, {"iju", 0}, // a glide, which other alphabets leave out: Marija, Maria
}

type digraph struct {
	from string
	to   byte
}

// digraphsBy lists the same by their first letters, which most sounds share with none.
var digraphsBy = func() (by [256][]digraph) {
	for _, d := range digraphs {
		by[d.from[0]] = append(by[d.from[0]], d)
	}
	return by
}()

// classes maps each small letter to the class of its sound; 0 drops it.
var classes = [26]byte{
	'b' - 'a': 'P', 'p' - 'a': 'P', 'v' - 'a': 'V', 'f' - 'a': 'V', 'w' - 'a': 'V', 'g' - 'a': 'K', 'k' - 'a': 'K', 'q' - 'a': 'K', 'c' - 'a': 'K',
	'd' - 'a': 'T', 't' - 'a': 'T', 's' - 'a': 'S', 'z' - 'a': 'S', 'x' - 'a': 'H', 'h' - 'a': 'H', 'j' - 'a': 'J', 'l' - 'a': 'L', 'm' - 'a': 'M',
	'n' - 'a': 'N', 'r' - 'a': 'R',
}

// Skeleton returns what the spellings of a name have in common: the classes of its consonants, word by word. It reads
// Latin, Cyrillic, Greek, Armenian, Georgian, Arabic and Persian letters, and romanises others. Bayramov, Bairamov and
// Permov give PRMV. A skeleton is its own skeleton.
func Skeleton(s string) string {
	if isSkeleton(s) {
		return s
	}
	var few [32]byte // most have no more
	return string(appendSkeleton(few[:0], s))
}

// appendSkeleton appends the skeleton of s to out.
func appendSkeleton(out []byte, s string) []byte {
	if isSkeleton(s) {
		return append(out, s...)
	}
	var few [64]byte
	low := appendFolded(few[:0], s)
	from := len(out)
	for i := 0; i < len(low); {
		c := low[i]
		if c == ' ' || c == '\t' || c == '\n' {
			if n := len(out); n > from && out[n-1] != ' ' {
				out = append(out, ' ')
			}
			i++
			continue
		}
		class, n := sound(low[i:])
		if class != 0 && (len(out) == from || out[len(out)-1] != class) {
			out = append(out, class)
		}
		i += n
	}
	if n := len(out); n > from && out[n-1] == ' ' {
		return out[:n-1]
	}
	return out
}

// sound returns the class of the first sound of s and how many bytes it takes.
func sound(s []byte) (class byte, n int) {
	for _, d := range digraphsBy[s[0]] {
		if len(s) >= len(d.from) && string(s[:len(d.from)]) == d.from {
			return d.to, len(d.from)
		}
	}
	c := s[0]
	if c == 'c' && len(s) > 1 && (s[1] == 'e' || s[1] == 'i' || s[1] == 'y') {
		return 'S', 1
	}
	if c < 'a' || c > 'z' {
		return 0, 1
	}
	return classes[c-'a'], 1
}

// isSkeleton reports whether s has the form that Skeleton returns.
func isSkeleton(s string) bool {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == last || c != ' ' && strings.IndexByte("PVKTSHJCLMNR", c) < 0 {
			return false
		}
		last = c
	}
	return last != ' ' || s == ""
}

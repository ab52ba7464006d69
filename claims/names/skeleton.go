package names

// digraphs are letters that stand for one sound, with the letter that the skeleton has for it; longest first. A capital
// is final, a small letter goes on to classes, and 0 is no consonant.
var digraphs = []digraph{
	{"shch", 'S'}, {"tch", 'C'}, {"cks", 'H'}, {"dzh", 'J'}, {"sch", 'S'}, {"kh", 'H'}, {"gh", 'H'}, {"sh", 'S'}, {"zh", 'S'}, {"dj", 'J'}, {"dz", 'C'},
	{"ts", 'C'}, {"tz", 'C'}, {"ch", 'C'}, {"ph", 'V'}, {"th", 'T'}, {"ck", 'K'}, {"ks", 'H'}, {"dh", 'T'},
	{"ija", 0}, {"ijo", 0}, {"iju", 0}, // a glide, which other alphabets leave out: Marija, Maria
}

type digraph struct {
	from string
	to   byte
}

// digraphsBy lists the same by their first letters.
var digraphsBy = func() (by [256][]digraph) {
	for _, d := range digraphs {
		by[d.from[0]] = append(by[d.from[0]], d)
	}
	return by
}()

// lone maps each small letter to the class of the sound that it is by itself; 0 drops it.
var lone = [256]byte{
	'b': 'P', 'p': 'P', 'v': 'V', 'f': 'V', 'w': 'V', 'g': 'K', 'k': 'K', 'q': 'K', 'c': 'K', 'd': 'T', 't': 'T', 's': 'S', 'z': 'S', 'x': 'H', 'h': 'H',
	'j': 'J', 'l': 'L', 'm': 'M', 'n': 'N', 'r': 'R',
}

// ofSeveral stands for the class of a letter of which the letters behind it tell the sound.
const ofSeveral = 1

// classes is lone, but for the letters with which sounds of several letters begin.
var classes = func() [256]byte {
	by := lone
	for _, d := range digraphs {
		by[d.from[0]] = ofSeveral // c among them, which is soft before some vowels
	}
	return by
}()

// skeletal are the letters of skeletons.
var skeletal = func() (is [256]bool) {
	for _, c := range lone {
		is[c] = c != 0
	}
	for _, d := range digraphs {
		is[d.to] = d.to != 0
	}
	return is
}()

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
		class, n := classes[c], 1
		if class == ofSeveral {
			class, n = sound(low[i:])
		}
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
	return lone[c], 1
}

// isSkeleton reports whether s has the form that Skeleton returns.
func isSkeleton(s string) bool {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == last || c != ' ' && !skeletal[c] {
			return false
		}
		last = c
	}
	return last != ' ' || s == ""
}

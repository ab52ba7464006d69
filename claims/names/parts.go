package names

import (
	"strings"
	"unicode/utf8"
)

// familyFirst are family names that stand before the given name, as in Chinese, Korean and Vietnamese names.
var familyFirst = map[string]bool{
	"xi": true, "kim": true, "li": true, "wang": true, "zhang": true, "liu": true, "chen": true, "yang": true, "zhao": true, "huang": true,
	"zhou": true, "wu": true, "xu": true, "sun": true, "zhu": true, "lin": true, "hu": true, "guo": true, "gao": true, "luo": true,
	"zheng": true, "park": true, "pak": true, "choi": true, "choe": true, "jung": true, "cho": true, "yoon": true, "jang": true, "moon": true,
	"ri": true, "han": true, "nguyen": true, "tran": true, "pham": true, "deng": true, "jiang": true, "hwang": true, "shin": true, "tsai": true,
}

// particles begin a family name.
var particles = map[string]bool{
	"al": true, "el": true, "bin": true, "ibn": true, "ben": true, "bint": true, "abu": true, "van": true, "von": true, "der": true, "den": true,
	"de": true, "del": true, "della": true, "di": true, "da": true, "dos": true, "das": true, "do": true, "du": true, "la": true, "le": true, "ter": true,
	"zu": true, "af": true, "ould": true, "st": true, "mac": true, "o": true, "ul": true, "ur": true, "ud": true, "e": true, "y": true, "dal": true,
}

// among reports whether a word, in whatever letters, is one of a set of short ones.
func among(set map[string]bool, w string) bool {
	var low [8]byte // longer than any of them
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf {
			return set[strings.ToLower(w)]
		}
		if i == len(low) {
			return false
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return set[string(low[:len(w)])]
}

// split parts the name of a person into given names and family name. A single word is a family name.
func split(name string) (given, family string) {
	var few [6]string // most names have no more words
	words := few[:0]
	for w := range strings.FieldsSeq(name) {
		words = append(words, w)
	}
	if len(words) < 2 {
		return "", name
	}
	if among(familyFirst, words[0]) && !among(familyFirst, words[len(words)-1]) && (len(words) == 3 || strings.Contains(words[len(words)-1], "-") || len(words) == 2 && shortSyllables(words[1])) {
		return behind(name, words[1:]), words[0]
	}
	last := len(words) - 1
	for last > 1 && among(particles, words[last-1]) {
		last--
	}
	if last == len(words)-1 && last > 1 && suffix(words[last]) {
		last--
	}
	if family = behind(name, words[last:]); len(family) < len(name) && strings.HasSuffix(name, family) {
		if given = name[:len(name)-len(family)-1]; parted(given, words[:last]) {
			return given, family
		}
	}
	return strings.Join(words[:last], " "), family
}

// behind returns the last words of a name with single blanks between them, of which it is mostly a stretch.
func behind(name string, words []string) string {
	size := len(words) - 1
	for _, w := range words {
		size += len(w)
	}
	if part := name[len(name)-size:]; parted(part, words) {
		return part
	}
	return strings.Join(words, " ")
}

// parted reports whether a text consists of some words with single blanks between them.
func parted(s string, words []string) bool {
	for i, w := range words {
		if i > 0 {
			if !strings.HasPrefix(s, " ") {
				return false
			}
			s = s[1:]
		}
		if !strings.HasPrefix(s, w) {
			return false
		}
		s = s[len(w):]
	}
	return s == ""
}

// shortSyllables reports whether a word looks like a Chinese given name rather than a European family name.
func shortSyllables(w string) bool {
	return len(w) <= 8 && (strings.HasSuffix(w, "ng") || strings.HasSuffix(w, "an") || strings.HasSuffix(w, "in") || strings.HasSuffix(w, "i"))
}

// suffix reports whether w is Jr and the like.
func suffix(w string) bool {
	switch strings.ToLower(strings.TrimSuffix(w, ".")) {
	case "jr", "sr", "ii", "iii", "iv":
		return true
	}
	return false
}

// coreOf returns a family name without its particles: Tahani of al-Tahani.
func coreOf(family string) string {
	for {
		i := partEnd(family)
		if i <= 0 || !among(particles, family[:i]) {
			return family
		}
		family = strings.TrimLeft(family[i:], " -'’")
	}
}

// partEnd returns where the first blank, hyphen or apostrophe of a name stands, -1 when it has none.
func partEnd(name string) int {
	for i := range len(name) {
		switch name[i] {
		case ' ', '-', '\'':
			return i
		case "’"[0]:
			if strings.HasPrefix(name[i:], "’") {
				return i
			}
		}
	}
	return -1
}

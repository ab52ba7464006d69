package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode/table"
)

// latin gives the letters for which the usual romanisation of names differs from that of go-unidecode.
var latin = map[rune]string{
	// Latin letters whose sound the plain letter hides
	'ə': "a", 'ı': "i", 'ş': "sh", 'š': "sh", 'ś': "sh", 'ș': "sh", 'ž': "zh", 'ż': "zh", 'ź': "zh", 'č': "ch", 'ć': "ch",
	'ł': "l", 'đ': "dj", 'ð': "d", 'þ': "th", 'ø': "o", 'æ': "ae", 'œ': "oe", 'ß': "ss", 'ğ': "g", 'ţ': "ts", 'ț': "ts",
	'ä': "a", 'ö': "o", 'ü': "u", 'å': "a",
	// Cyrillic
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "yo", 'ж': "zh", 'з': "z", 'и': "i", 'й': "y", 'к': "k",
	'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts",
	'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya", 'і': "i", 'ї': "yi", 'є': "ye",
	'ґ': "g", 'ђ': "dj", 'ј': "y", 'љ': "lj", 'њ': "nj", 'ћ': "ch", 'џ': "dzh", 'қ': "k", 'ғ': "gh", 'ң': "n", 'ө': "o", 'ұ': "u",
	'ү': "u", 'һ': "h", 'ә': "a", 'ў': "u", 'ҳ': "h", 'ҷ': "j", 'ӣ': "i", 'ӯ': "u",
	// Greek
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n",
	'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",
	'ά': "a", 'έ': "e", 'ή': "i", 'ί': "i", 'ό': "o", 'ύ': "y", 'ώ': "o", 'ϊ': "i", 'ΐ': "i", 'ϋ': "y",
	// Armenian
	'ա': "a", 'բ': "b", 'գ': "g", 'դ': "d", 'ե': "e", 'զ': "z", 'է': "e", 'ը': "e", 'թ': "t", 'ժ': "zh", 'ի': "i", 'լ': "l", 'խ': "kh",
	'ծ': "ts", 'կ': "k", 'հ': "h", 'ձ': "dz", 'ղ': "gh", 'ճ': "ch", 'մ': "m", 'յ': "y", 'ն': "n", 'շ': "sh", 'ո': "o", 'չ': "ch",
	'պ': "p", 'ջ': "j", 'ռ': "r", 'ս': "s", 'վ': "v", 'տ': "t", 'ր': "r", 'ց': "ts", 'ւ': "u", 'փ': "p", 'ք': "k", 'և': "ev", 'օ': "o", 'ֆ': "f",
	// Georgian
	'ა': "a", 'ბ': "b", 'გ': "g", 'დ': "d", 'ე': "e", 'ვ': "v", 'ზ': "z", 'თ': "t", 'ი': "i", 'კ': "k", 'ლ': "l", 'მ': "m", 'ნ': "n",
	'ო': "o", 'პ': "p", 'ჟ': "zh", 'რ': "r", 'ს': "s", 'ტ': "t", 'უ': "u", 'ფ': "p", 'ქ': "k", 'ღ': "gh", 'ყ': "q", 'შ': "sh", 'ჩ': "ch",
	'ც': "ts", 'ძ': "dz", 'წ': "ts", 'ჭ': "ch", 'ხ': "kh", 'ჯ': "j", 'ჰ': "h",
	// Arabic and Persian
	'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ء': "", 'ئ': "", 'ؤ': "", 'ب': "b", 'پ': "p", 'ت': "t", 'ث': "th", 'ج': "j", 'چ': "ch",
	'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z", 'ژ': "zh", 'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z",
	'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ک': "k", 'ك': "k", 'گ': "g", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'ة': "a", 'و': "u",
	'ی': "i", 'ي': "i", 'ى': "a", 'ہ': "h", 'ھ': "h", 'ں': "n", 'ٹ': "t", 'ڈ': "d", 'ے': "e",
}

// appendLatin appends the lower-case Latin letters of r to buf: the letter itself, its base letter, or a romanisation.
func appendLatin(buf []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(buf, byte(r))
	}
	r = unicode.ToLower(r)
	if s, ok := latin[r]; ok {
		return append(buf, s...)
	}
	if unicode.IsMark(r) {
		return buf
	}
	if section, ok := table.Tables[r>>8]; ok && int(r&0xff) < len(section) {
		for i := 0; i < len(section[r&0xff]); i++ {
			if c := section[r&0xff][i]; c < utf8.RuneSelf {
				buf = appendLatin(buf, rune(c))
			}
		}
	}
	return buf
}

// fold returns a word or name in lower-case Latin letters without accents.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			var few [64]byte // most names have no more
			return strings.TrimSpace(string(appendFolded(few[:0], s)))
		}
	}
	return s
}

// appendFolded is fold without cutting the blanks around a name.
func appendFolded(buf []byte, s string) []byte {
	n := len(buf)
	buf = slices.Grow(buf, len(s))[:n+len(s)]
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			buf = buf[:n+i]
			for _, r := range s[i:] {
				buf = appendLatin(buf, r)
			}
			return buf
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[n+i] = c
	}
	return buf
}

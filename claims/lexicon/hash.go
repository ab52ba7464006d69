package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// Hash is the 64-bit hash of a word in lower case, by which the lexicon finds it. It takes eight letters at a time, since each word of
// a text is hashed: two words of at most eight letters never share one.
type Hash uint64

// NewHash is the hash of the empty word.
const NewHash Hash = 14695981039346656037

// Letters is how many bytes of a word are hashed at a time.
const Letters = 8

// Eight bytes as a number: one in each, and the top bit of each.
const (
	ofEach = 0x0101010101010101
	tops   = 0x80 * ofEach
)

// Mix returns the hash of a word with its next Letters bytes, the first of them in the lowest bits; behind the end of the word they are 0.
func (h Hash) Mix(letters uint64) Hash {
	h = (h ^ Hash(letters)) * 0x9E3779B97F4A7C15
	return h ^ h>>32
}

// Add returns the hash of a text that goes on with a mark.
func (h Hash) Add(c byte) Hash { return (h ^ Hash(c)) * 1099511628211 }

// Join returns the hash of a text that goes on with the word of another hash.
func (h Hash) Join(word Hash) Hash {
	h = (h ^ word) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// HashOf returns the hash of a word: of its letters in lower case, with ' for typographic apostrophes.
func HashOf[T string | []byte](word T) Hash {
	h, i := hasher{hash: NewHash}, 0
	for ; i+Letters <= len(word); i += Letters {
		w := word[i : i+Letters]
		letters := uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
		if letters&tops != 0 {
			break // not of ASCII
		}
		capitals := (letters + (0x80-'A')*ofEach) &^ (letters + (0x7F-'Z')*ofEach) & tops
		h.hash = h.hash.Mix(letters | capitals>>2)
	}
	var buf [utf8.UTFMax]byte
	for i < len(word) {
		c := word[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h.add(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(string(word[i:min(i+utf8.UTFMax, len(word))]))
		for _, c := range utf8.AppendRune(buf[:0], Lower(r)) {
			h.add(c)
		}
		i += n
	}
	return h.sum()
}

// hasher gathers the bytes of a word.
type hasher struct {
	hash    Hash
	letters uint64
	bits    int // of letters, that are taken
}

func (h *hasher) add(c byte) {
	h.letters |= uint64(c) << h.bits
	if h.bits += 8; h.bits == 8*Letters {
		h.hash, h.letters, h.bits = h.hash.Mix(h.letters), 0, 0
	}
}

func (h *hasher) sum() Hash {
	if h.bits > 0 {
		return h.hash.Mix(h.letters)
	}
	return h.hash
}

// Lower returns a letter in lower case, and ' for typographic apostrophes.
func Lower(r rune) rune {
	if r == '’' || r == 'ʼ' {
		return '\''
	}
	return unicode.ToLower(r)
}

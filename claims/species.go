package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// Bounds of the words of a species, in bytes.
const (
	leastGenus   = 5
	leastEpithet = 4
)

// Ends of the Latin words of species. An epithet in -a, -or or -ens may be a word of a living language.
var (
	genusEnds   = []string{"us", "es", "is", "ops", "um", "on", "as", "ys", "yx", "ax", "ex", "ix", "a", "o"}
	epithetEnds = []string{"us", "um", "is", "ii", "ae", "oides"}
)

// species adds a claim for each name of a species in its two Latin words, of which no table knows the first one: "Torvornis magnus".
func (x *extractor) species(s *sentence) {
	caps := x.text.Capitals
	for x.capital < len(caps) && caps[x.capital] < s.First {
		x.capital++
	}
	for _, at := range caps[x.capital:] {
		i := int(at)
		if i+1 >= int(s.Last) {
			break
		}
		if x.tok(i).Word != 0 || !x.binomial(i) {
			continue
		}
		name := x.text.Slice(i, i+2)
		if x.mentions.count(textHash(name)) > maxMentions {
			continue
		}
		c := x.claim(s, Name, i, i+2)
		c.Value.Name = names.New(names.Other, name)
		c.Measure, c.Subject = names.Other.String(), text.Fold(name)
	}
}

// binomial reports whether an unknown word with a capital letter at token i and the word behind it are the Latin name of a species.
func (x *extractor) binomial(i int) bool {
	next := x.tok(i + 1)
	if next.Kind != text.Word || next.Is(text.Capital) || next.Possessive || next.Start != x.tok(i).End+1 {
		return false
	}
	if e := x.entry(i + 1); next.Word != 0 && !e.Is(lexicon.GivenName) || e.Is(lexicon.Adjective|lexicon.Preposition|lexicon.Adverb) {
		return false // magnus is a given name too
	}
	genus, epithet := x.word(i), x.word(i+1)
	return len(genus) >= leastGenus && len(epithet) >= leastEpithet && endsIn(genus, genusEnds) && endsIn(epithet, epithetEnds) && letters(genus) && letters(epithet)
}

// endsIn reports whether a word has one of several ends.
func endsIn(w string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(w, end) })
}

// letters reports whether a word consists of the small letters of Latin but for its first.
func letters(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// adjectival are endings that make a country's adjective of its name, longest first.
var adjectival = []string{"ian", "ean", "ese", "ish", "an", "ic", "i"}

// nominal are endings of a country's name that its adjective drops: Karvelia, Ostrana, Chile.
var nominal = []string{"ia", "ea", "a", "e", "o"}

// CanonicalCountry returns the key that a country's name, adjective and people share. For countries of the lexicon it is
// their name in lower case: "armenia" of "Armenians". For others it is the name without its last vowels, so that Karvelia,
// Karvelian and Karvelians agree; adjective says whether the form is an adjective or a people.
func CanonicalCountry(lex *lexicon.Lexicon, form string, adjective bool) string {
	form = text.Fold(trimPossessive(form))
	if c := lookupCountry(lex, form); c != nil {
		return c.Name
	}
	return stem(form, adjective)
}

// lookupCountry returns the country of the lexicon that has exactly this form, nil when none has.
func lookupCountry(lex *lexicon.Lexicon, form string) *lexicon.Country {
	words := strings.FieldsFunc(form, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) == 0 {
		return nil
	}
	countries := lex.Entry(lex.Find(words[0])).Of(lexicon.CountryPhrase)
	for i := range countries {
		if p := &countries[i]; phraseIs(lex, p, words) {
			return &lex.Countries[p.Index]
		}
	}
	return nil
}

// phraseIs reports whether p has just these words, hyphens left out.
func phraseIs(lex *lexicon.Lexicon, p *lexicon.Phrase, words []string) bool {
	n := 0
	for _, w := range p.Words {
		f := lex.Entry(w).Form
		if f == "-" {
			continue
		}
		if n >= len(words) || f != words[n] {
			return false
		}
		n++
	}
	return n == len(words)
}

// stem cuts the endings by which a country and its adjective differ. At least three letters stay.
func stem(form string, adjective bool) string {
	if adjective {
		form = singularPeople(form)
	}
	endings := nominal
	if adjective {
		endings = adjectival
	}
	for _, e := range endings {
		if s, ok := strings.CutSuffix(form, e); ok && utf8.RuneCountInString(s) >= 3 {
			return s
		}
	}
	return form
}

// singularPeople cuts the plural s of a people: Karvelians.
func singularPeople(form string) string {
	if s, ok := strings.CutSuffix(form, "s"); ok && len(s) > 4 && demonymShape(s) {
		return s
	}
	return form
}

// demonymShape reports whether a word in lower case ends as adjectives of countries do.
func demonymShape(w string) bool {
	if utf8.RuneCountInString(w) < 5 {
		return false
	}
	for _, e := range adjectival {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

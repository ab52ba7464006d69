package names

import (
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
)

// function are the classes of words that are written with a capital letter only at the start of a sentence.
const function = lexicon.Preposition | lexicon.Determiner | lexicon.Possessive | lexicon.Pronoun | lexicon.Conjunction |
	lexicon.Auxiliary | lexicon.Negation | lexicon.Adverb | lexicon.Saying | lexicon.Verb | lexicon.Adjective |
	lexicon.Plural | lexicon.Human | lexicon.NotName | lexicon.Kin | lexicon.Stop

// grammatical are the words that never start a name, wherever they have a capital letter.
const grammatical = lexicon.Preposition | lexicon.Determiner | lexicon.Possessive | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary

// nameWords are the classes of words that are at home in names.
const nameWords = lexicon.GivenName | lexicon.OrgWord | lexicon.PlaceWord

// held says how the words before a title change it. A word that is missing here leaves the office as it is.
var held = map[string]string{
	"acting": "acting", "interim": "acting", "caretaker": "acting", "provisional": "acting",
	"former": "former", "ex": "former", "onetime": "former", "erstwhile": "former", "previous": "former", "then": "former",
	"late": "former", "outgoing": "former", "once": "former", "ousted": "former", "deposed": "former", "retired": "former",
	"designate": "designate", "designated": "designate", "elect": "designate", "incoming": "designate", "nominee": "designate",
}

// forms are the lexicon ids of the words that the grammar of names asks for by form.
type forms struct {
	and, of, forWord, to, the, in, at, near, off, from, a, an           lexicon.Word
	who, whom, was, is, became, remains, led, under, by, named, called  lexicon.Word
	counterpart, deputy, vice, assistant, first, ex, de, facto, its     lexicon.Word
	court, tribunal, chamber, presiding, until, since, had, elect, desi lexicon.Word
	year, old, as                                                       lexicon.Word
}

func newForms(l *lexicon.Lexicon) forms {
	f := func(form string) lexicon.Word {
		if w := l.Find(form); w != 0 {
			return w
		}
		return noWord - 1 // that of no token
	}
	return forms{
		and: f("and"), of: f("of"), forWord: f("for"), to: f("to"), the: f("the"), in: f("in"), at: f("at"), near: f("near"),
		off: f("off"), from: f("from"), a: f("a"), an: f("an"), who: f("who"), whom: f("whom"), was: f("was"), is: f("is"),
		became: f("became"), remains: f("remains"), led: f("led"), under: f("under"), by: f("by"), named: f("named"),
		called: f("called"), counterpart: f("counterpart"), deputy: f("deputy"), vice: f("vice"), assistant: f("assistant"),
		first: f("first"), ex: f("ex"), de: f("de"), facto: f("facto"), its: f("its"), court: f("court"),
		tribunal: f("tribunal"), chamber: f("chamber"), presiding: f("presiding"), until: f("until"), since: f("since"),
		had: f("had"), elect: f("elect"), desi: f("designate"), year: f("year"), old: f("old"), as: f("as"),
	}
}

// hash returns the FNV-1a hash of s in lower case, without a possessive 's.
func hash(s string) uint64 {
	s = trimPossessive(s)
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * 1099511628211
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		h = (h ^ uint64(unicode.ToLower(r))) * 1099511628211
		i += n
	}
	return h
}

// trimPossessive cuts a possessive 's or ’s from a word.
func trimPossessive(s string) string {
	n := len(s)
	if n > 2 && (s[n-1] == 's' || s[n-1] == 'S') {
		if s[n-2] == '\'' {
			return s[:n-2]
		}
		if n > 4 && s[n-4:n-1] == "’" {
			return s[:n-4]
		}
	}
	return s
}

package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// About says in words for readers what a claim is about, whatever it says of it: "miners killed", "date of the ratification",
// "age of Hendra Wattimena", "Karvelian foreign minister". Claims hold names in lower case and countries as stems; here they
// are written as the sentence of the claim has them, or else as those of the other claims, which speak of the same thing. Where
// none has them they are capitalised, and left out when all that is known is a stem.
func About(lex *lexicon.Lexicon, c *Claim, others ...*Claim) string {
	a := about{lex, c, others}
	s := a.what()
	if c.Side != "" && c.Kind != Role && c.Kind != Name {
		if side := a.side(); side != "" && !strings.Contains(s, side) {
			s = strings.TrimSpace(s + " (" + side + ")")
		}
	}
	if s == "" {
		return string(c.Kind)
	}
	return s
}

// about writes what a claim is about with the help of others.
type about struct {
	lex    *lexicon.Lexicon
	claim  *Claim
	others []*Claim
}

func (a *about) what() string {
	c := a.claim
	switch c.Kind {
	case Count:
		return a.counted()
	case Date:
		if c.Measure == MaidenTrip {
			return "date of the " + MaidenTrip
		}
		return a.ofEvent("date", c.Measure)
	case Place:
		return a.ofEvent("place", c.Measure)
	case Duration:
		if a.lex.EventNoun(c.Measure) != "" && !a.lex.IsAttribute(c.Measure) {
			return a.ofEvent("length", c.Measure)
		}
		return c.Measure
	case Age:
		return a.of("age", c.Subject)
	case Role:
		return a.office()
	case Measure:
		return a.measured()
	case Ordinal:
		return a.ordinal()
	}
	return c.Measure
}

// counted names what a count counts: with the noun of the text where all say the same one, else by the measure.
func (a *about) counted() string {
	c := a.claim
	noun := ""
	if c.Counted != "" && !slices.ContainsFunc(a.others, func(o *Claim) bool { return o.Counted != c.Counted }) {
		noun = strings.Join(append(a.sharedQualifiers(), lexicon.PluralOf(c.Counted)), " ")
	}
	if noun == "" && statesWhat(c.Measure) && a.lex.CountsPeople(c.Measure) {
		noun = "people"
	}
	switch {
	case noun == "":
		return c.Measure
	case !statesWhat(c.Measure) || strings.Contains(noun, c.Measure):
		return noun
	}
	return noun + " " + c.Measure
}

// sharedQualifiers are the words that narrow the counted noun in every text.
func (a *about) sharedQualifiers() []string {
	out := slices.Clone(a.claim.Qualifiers)
	for _, o := range a.others {
		out = slices.DeleteFunc(out, func(q string) bool { return !slices.Contains(o.Qualifiers, q) })
	}
	return out
}

// statesWhat reports whether a measure says what became of those who are counted: killed, missing. Others are what is
// counted itself: seats.
func statesWhat(measure string) bool {
	return strings.HasSuffix(measure, "ed") || measure == "missing" || measure == "present" || measure == "stolen"
}

// ordinal names what an ordinal counts: "exchange, counted in order", "strongest since".
func (a *about) ordinal() string {
	c := a.claim
	switch {
	case c.Measure == "since" && c.Subject != "":
		return c.Subject + " since"
	case c.Counted != "" && !slices.ContainsFunc(a.others, func(o *Claim) bool { return o.Counted != c.Counted }):
		return c.Counted + ", counted in order"
	}
	return "counted in order"
}

// measured names a quantity: "depth", "level (Halmos)".
func (a *about) measured() string {
	c := a.claim
	what := c.Measure
	if what == "" {
		what = c.Dimension
	}
	if subject := a.named(c.Subject); subject != "" && !functionWord(subject) {
		return strings.TrimSpace(what + " (" + subject + ")")
	}
	return what
}

// ofEvent writes "date of the sinking"; of an event that nobody names, the word alone.
func (a *about) ofEvent(word, class string) string {
	part := ""
	for _, p := range []struct{ suffix, word string }{{" begin", "the start of "}, {" end", "the end of "}} {
		if s, ok := strings.CutSuffix(class, p.suffix); ok {
			class, part = s, p.word
		}
	}
	if noun := a.lex.EventNoun(class); noun != "" {
		return word + " of " + part + "the " + noun
	}
	if c := a.claim; c.Kind == Date && class != "" && class == c.Subject {
		switch c.Predicate {
		case "begin":
			part = "the start of "
		case "end":
			part = "the end of "
		}
		if name := a.named(class); name != class {
			return word + " of " + part + name
		}
		return word + " of " + part + "the " + class
	}
	return word
}

// side names whose a figure is; of people who are handed over, for or by whom.
func (a *about) side() string {
	for _, way := range []string{"for ", "by "} {
		if name, ok := strings.CutPrefix(a.claim.Side, way); ok {
			if name = a.named(name); name == "" {
				return ""
			}
			return way + name
		}
	}
	return a.named(a.claim.Side)
}

// of writes "age of Hendra Wattimena".
func (a *about) of(word, name string) string {
	if strings.Contains(name, " of ") { // words that describe: "youngest of the exchange"
		return word + " of the " + name
	}
	if name = a.named(name); name == "" {
		return word
	}
	return word + " of " + name
}

// office writes "foreign minister of Karvelia", or as an adjective where no text has the country's own name.
func (a *about) office() string {
	title, of := a.claim.Office.Title, a.claim.Office.Of
	if title == "" {
		title = "office"
	}
	name, adjective := a.written(of)
	switch {
	case name == "":
		return title
	case adjective:
		return name + " " + title
	}
	return title + " of " + name
}

// named writes a name as texts have it.
func (a *about) named(name string) string {
	name, _ = a.written(name)
	return name
}

// written finds a name in the sentences. Adjective is true when they have only the adjective of a country.
func (a *about) written(name string) (as string, adjective bool) {
	if name == "" {
		return "", false
	}
	words := strings.Fields(name)
	for _, c := range append([]*Claim{a.claim}, a.others...) {
		if s := sequence(c.Sentence, words); s != "" {
			return s, false
		}
	}
	if a.lex.IsCountry(name) || len(words) > 1 {
		return capitalised(words), false
	}
	for _, c := range append([]*Claim{a.claim}, a.others...) {
		for _, w := range wordsOf(c.Sentence) {
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
				continue
			}
			if names.CanonicalCountry(a.lex, w, false) == name {
				return w, false
			}
			if as == "" && names.CanonicalCountry(a.lex, w, true) == name {
				as = w
			}
		}
	}
	return as, as != ""
}

// Written returns a name, given as claims hold it, as the sentences of claims write it. Of a country that no table knows they
// may have only the adjective; as is empty where they have neither.
func Written(lex *lexicon.Lexicon, name string, in []*Claim) (as string, adjective bool) {
	if name == "" || len(in) == 0 {
		return "", false
	}
	a := about{lex, in[0], in[1:]}
	return a.written(name)
}

// sequence returns words, given in lower case, as they stand in a sentence; empty where they do not.
func sequence(sentence string, words []string) string {
	have := wordsOf(sentence)
	for i := 0; i+len(words) <= len(have); i++ {
		same := true
		for j, w := range words {
			if same = text.Fold(have[i+j]) == w; !same {
				break
			}
		}
		if same {
			return strings.Join(have[i:i+len(words)], " ")
		}
	}
	return ""
}

// wordsOf splits a sentence at blanks and cuts what is no letter or digit off the ends of its words, and possessives.
func wordsOf(sentence string) []string {
	words := strings.Fields(sentence)
	for i, w := range words {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		words[i] = w
	}
	return words
}

// capitalised writes a name whose words are all that is known of it.
func capitalised(words []string) string {
	out := slices.Clone(words)
	for i, w := range out {
		if i > 0 && functionWord(w) {
			continue
		}
		start := 0
		if rest, ok := strings.CutPrefix(w, "al-"); ok && rest != "" {
			start = len("al-")
		}
		r, n := utf8.DecodeRuneInString(w[start:])
		out[i] = w[:start] + string(unicode.ToUpper(r)) + w[start+n:]
	}
	return strings.Join(out, " ")
}

// functionWord reports whether a word inside a name is written small, or names nothing when it stands alone.
func functionWord(w string) bool {
	switch w {
	case "of", "and", "the", "for", "in", "on", "at", "by", "to", "de", "la", "van", "von", "bin", "it", "which", "this", "that", "who":
		return true
	}
	return false
}

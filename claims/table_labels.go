package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// label is what the first cell of a row of two says that the figure in the second counts: "Trains a day", "Wagons overturned".
type label struct {
	counted    string   // lemma of the noun that it starts with; empty when it starts with none in the plural
	predicate  string   // lemma of the verb form behind the noun; may be empty
	qualifiers []string // lemmas of the other words behind it, sorted
	each       bool     // for each of several: "a day", "per shift"
}

// labelOf reads the first cell of a row, which is lower case. Labels that start otherwise than with things in the plural are left to those
// who know their words: "length", "line", "year of construction".
func (x *extractor) labelOf(name string) (l label) {
	if name == "" || len(name) > maxColumnHead {
		return l
	}
	t := text.Analyze(x.lex, name, []text.Span{{End: int32(len(name))}}, nil)
	skip := -1 // the token of the day of "a day"
	for i := range t.Tokens {
		if i == skip {
			continue
		}
		w := t.Of(&t.Tokens[i])
		e := x.lex.Entry(t.Tokens[i].Word)
		if i == 0 {
			noun := singular(w)
			if noun == w || t.Tokens[i].Kind != text.Word || e.Is(lexicon.Adjective|lexicon.Preposition|lexicon.Adverb|lexicon.TimeNoun|lexicon.Verb) || x.lex.Lists(lexicon.VagueNoun, noun) {
				return label{}
			}
			l.counted = noun
			if e.Lemma != t.Tokens[i].Word {
				l.counted = x.lex.Entry(e.Lemma).Form
			}
			continue
		}
		switch {
		case w == "a" || w == "per" || w == "each" || w == "every":
			l.each = true
			skip = i + 1
		case t.Tokens[i].Kind != text.Word:
			return label{} // "Passengers (max.)", "Rooms/beds"
		case e.Is(lexicon.Preposition | lexicon.Determiner | lexicon.Conjunction):
		case l.predicate == "" && (e.Is(lexicon.Verb) || strings.HasSuffix(w, "ed")):
			l.predicate = x.lex.Entry(e.Lemma).Form
		default:
			l.qualifiers = append(l.qualifiers, singular(w))
		}
	}
	slices.Sort(l.qualifiers)
	return l
}

// measuresOf reports whether a label names something else of what it speaks of than how many there are: the length of the train.
func (x *extractor) measuresOf(name string) bool {
	head, _, found := strings.Cut(name, " of ")
	if !found || strings.Contains(head, " ") || x.lex.Lists(lexicon.PlainHead, head) || singular(head) != head {
		return false
	}
	for _, p := range x.lex.Entry(x.lex.Find(head)).Marks {
		if p.Kind == lexicon.TriggerPhrase {
			return false
		}
	}
	return true
}

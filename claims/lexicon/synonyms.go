package lexicon

import (
	"slices"
	"sync"
)

// Sense is a row of words for one thing: two words with a sense in common may be exchanged where a sentence is told again.
type Sense int16

// synonymy is where each form of the words with synonyms stands; it is made when it is first asked for, as few runs compare quotations that
// are told again.
var synonymy struct {
	once sync.Once
	of   map[string][]Sense
}

// Senses returns what a word in lower case, in whatever form, may stand for, ascending; none where no table has it.
func (l *Lexicon) Senses(word string) []Sense {
	synonymy.once.Do(func() { synonymy.of = l.senses() })
	return synonymy.of[word]
}

// senses finds the rows of each word.
func (l *Lexicon) senses() map[string][]Sense {
	of := map[string][]Sense{}
	for i, row := range l.wording.synonyms {
		for _, form := range row {
			of[form] = append(of[form], Sense(i))
		}
	}
	return of
}

// formsOf returns words with their forms as verbs and as nouns, each once.
func (l *Lexicon) formsOf(words []string) (forms []string) {
	for _, word := range words {
		forms = append(append(forms, word, PluralOf(word)), l.verbForms(word)...)
	}
	slices.Sort(forms)
	return slices.Compact(forms)
}

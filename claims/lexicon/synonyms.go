package lexicon

import "slices"

// Sense is a row of words for one thing: two words with a sense in common may be exchanged where a sentence is told again.
type Sense int16

// Senses returns what each word of the table, in lower case and in whatever form, may stand for, ascending. The map is made anew.
func (l *Lexicon) Senses() map[string][]Sense {
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

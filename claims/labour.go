package claims

import "github.com/factlint/factlint/claims/lexicon"

// workWords is how many words about work make a strike one of workers.
const workWords = 2

// fieldSense is what a word tells of the field that a document is about.
type fieldSense uint8

const (
	fieldUnasked fieldSense = iota
	fieldOther
	fieldWork
	fieldWar
)

// aboutWork reports whether the document is about work and not about war, so that a strike is a walkout.
func (x *extractor) aboutWork() bool {
	if x.labour == 0 {
		x.labour = -1
		n := 0
		for i := range x.text.Tokens {
			switch x.fieldOf(x.text.Tokens[i].Word) {
			case fieldWar:
				return false
			case fieldWork:
				n++
			}
		}
		if n >= workWords {
			x.labour = 1
		}
	}
	return x.labour > 0
}

// fieldOf returns what a word tells of the field of its document.
func (x *extractor) fieldOf(w lexicon.Word) fieldSense {
	f := &x.memo.fields[w]
	if *f == fieldUnasked {
		switch form := x.lex.Entry(w).Form; {
		case form == "":
			*f = fieldOther
		case x.lex.Lists(lexicon.WarWord, form):
			*f = fieldWar
		case x.lex.Lists(lexicon.LabourWord, form):
			*f = fieldWork
		default:
			*f = fieldOther
		}
	}
	return *f
}

// tellsOfTreaty reports whether a sentence names something that is signed, such as an agreement.
func (x *extractor) tellsOfTreaty(s *sentence) bool {
	for i := int(s.First); i < int(s.Last); i++ {
		if x.lex.Lists(lexicon.SignedThing, x.lemma(i)) {
			return true
		}
	}
	return false
}

// layoffsMeasure is how many lose their work.
const layoffsMeasure = "layoffs"

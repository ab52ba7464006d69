package claims

import "github.com/factlint/factlint/claims/lexicon"

// beginMeasure is what is told of where something began.
const beginMeasure = "begin"

// What those places are called at which things begin and which are no houses.
const (
	CampSpot = "camp"
	DeckSpot = "car deck"
)

// beginSpot returns what a place is called at which a fire, an outbreak, a leak begins, and which is no house: "camp", "car deck"; empty for
// any other. Tokens [from, head] are its noun phrase.
func (x *extractor) beginSpot(head, from int) string {
	switch x.lemma(head) {
	case "camp", "encampment":
		return CampSpot
	case "deck":
		if head > from {
			switch x.lemma(head - 1) {
			case "car", "vehicle", "lorry":
				return DeckSpot
			}
		}
	}
	return ""
}

// ItBegan is what began where a text does not say what it is about and only that it began.
const ItBegan = "it"

// itMain returns the class of the event that a text is about where “it” began at the place behind the preposition at a token: “It started in a
// barn”; ItBegan where it is about none that the tables know. Empty where no “it” begins.
func (x *extractor) itMain(s *sentence, p int) string {
	for i := p - 1; i > max(int(s.First), p-nearSpan); i-- {
		switch x.lemma(i) {
		case "begin", "start", "originate":
			if x.entry(i-1).Form == "have" || x.entry(i-1).Form == "had" || x.entry(i-1).Is(lexicon.Adverb) {
				i--
			}
			if i > int(s.First) && x.entry(i-1).Form == "it" {
				return x.itMeans(s)
			}
			return ""
		}
	}
	return ""
}

// itMeans returns the class of the main event where “it” means that: its sentence opens a paragraph, or the one before tells of that event.
func (x *extractor) itMeans(s *sentence) string {
	first := s.index == 0 || x.sentences[s.index-1].Block != s.Block
	if x.story.event < 0 {
		if first {
			return ItBegan
		}
		return ""
	}
	if !first {
		told := false
		for _, m := range x.sentences[s.index-1].marks {
			tr := x.trigger(m)
			told = told || tr != nil && tr.Event == x.story.event
		}
		if !told {
			return ""
		}
	}
	return x.lex.Events[x.story.event].Name
}

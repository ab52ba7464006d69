package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// speaksOf reports whether the document says elsewhere that it tells of a measure, or names what stands under its reports. It is
// asked of few documents, each time for the same measure.
func (x *extractor) speaksOf(measure int32) bool {
	if known, ok := x.spoken[measure]; ok {
		return known
	}
	if x.spoken == nil {
		x.spoken = make(map[int32]bool, 1)
	}
	x.spoken[measure] = x.titleSpeaks(measure) || x.textSpeaks(measure)
	return x.spoken[measure]
}

// textSpeaks reports whether a trigger of the text shows that it tells of a measure.
func (x *extractor) textSpeaks(measure int32) bool {
	known := x.memo.telling[measure]
	if known == nil {
		known = make([]telling, len(x.lex.Triggers))
		x.memo.telling[measure] = known
	}
	for i := range x.sentences {
		for _, m := range x.sentences[i].marks {
			if m.kind != lexicon.TriggerPhrase {
				continue
			}
			tells := &known[m.index]
			if *tells == notAsked {
				if *tells = tellsNothing; x.tellsOf(&x.lex.Triggers[m.index], measure) {
					*tells = tellsOf
				}
			}
			if *tells == tellsOf {
				return true
			}
		}
	}
	return false
}

// telling says whether a trigger shows that a document tells of a measure. It is found out once, and not for each document.
type telling uint8

const (
	notAsked telling = iota
	tellsNothing
	tellsOf
)

// tellsOf reports whether a trigger shows that a document tells of a measure.
func (x *extractor) tellsOf(tr *lexicon.Trigger, measure int32) bool {
	reports := x.lex.Measures[measure].Reports
	if tr.Event >= 0 && slices.Contains(reports, x.lex.Events[tr.Event].Name) {
		return true
	}
	if x.lex.Lists(lexicon.LooseWord, tr.Lemma) {
		return false
	}
	return slices.ContainsFunc(tr.Uses, func(u lexicon.Use) bool {
		if u.Measure == measure && u.Role == lexicon.NounRole && !x.lex.Measures[measure].People {
			return false // paintings hang in museums
		}
		switch u.Role {
		case lexicon.ReportRole, lexicon.ActRole, lexicon.SplitRole, lexicon.PairRole, lexicon.PairOfRole:
			return false // words that say so only beside others: "catch", "laid … low"
		}
		return u.Measure == measure || slices.Contains(reports, x.lex.Measures[u.Measure].Name)
	})
}

// titleSpeaks reports whether the title shows that the document tells of a measure.
func (x *extractor) titleSpeaks(measure int32) bool {
	t := text.Analyze(x.lex, x.doc.Title, []text.Span{{End: int32(len(x.doc.Title))}}, nil)
	for i := range t.Tokens {
		for _, p := range x.lex.Entry(t.Tokens[i].Word).Marks {
			if p.Kind == lexicon.TriggerPhrase && matchesIn(t, p, i) && x.tellsOf(&x.lex.Triggers[p.Index], measure) {
				return true
			}
		}
	}
	return false
}

package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// transferSide tells for people who are handed over whose they are, in one way however the text puts it: "Anzar received
// 28", "28 returned to Anzar", "28 Anzari prisoners" and "31 citizens of Anzar" are all people for Anzar; "Kivran released
// 31" tells only who let them go.
func (x *extractor) transferSide(s *sentence, f *figure, c *Claim) {
	m := &x.lex.Measures[f.measure]
	if !m.Agent {
		return
	}
	doer := x.subjectSide(s, f)
	to := x.destination(s, f)
	switch {
	case c.Side != "":
		c.Side = "for " + c.Side
	case to != "":
		c.Side = "for " + to
	case doer != "" && m.Name == "received":
		c.Side = "for " + doer
	case doer != "":
		c.Side = "by " + doer
	}
	if m.Name == "received" {
		c.Measure = "released"
	}
}

// senderSide tells whose people are who are sent: "Armenia sent nineteen representatives".
func (x *extractor) senderSide(s *sentence, f *figure, c *Claim) {
	if c.Side != "" || f.first-2 < int(s.First) {
		return
	}
	switch x.entry(f.first - 1).Form {
	case "sent", "sends", "send", "dispatched", "fielded", "named":
	default:
		return
	}
	if m := s.nameAt(f.first - 2); m != nil && m.Kind == names.Country {
		c.Side = m.Key
	}
}

// subjectSide returns the country or organisation that is the subject of the clause before a figure.
func (x *extractor) subjectSide(s *sentence, f *figure) string {
	for i := f.first - 1; i >= int(s.First); i-- {
		if m := s.nameAt(i); m != nil && (m.Kind == names.Country || m.Kind == names.Organisation || m.Kind == names.Place) {
			return m.Key
		}
		if x.isMark(i, ";") {
			return ""
		}
	}
	if i := int(s.First); i < f.first && x.isCapitalised(i) && !x.entry(i).Is(lexicon.Determiner|lexicon.Preposition|lexicon.Pronoun|lexicon.Conjunction) && x.plainVerb(s, i+1) {
		return names.CanonicalCountry(x.lex, x.word(i), false) // a name that opens the sentence, which its capital does not tell
	}
	return ""
}

// plainVerb reports whether token i is a verb: "Ilmaria received".
func (x *extractor) plainVerb(s *sentence, i int) bool {
	return i < int(s.Last) && x.tok(i).Kind == text.Word && (x.isVerb(s, i) || x.entry(i).Is(lexicon.Auxiliary))
}

// destination returns the country behind "to" right after a figure or its verb: "35 persons returned to Kivran".
func (x *extractor) destination(s *sentence, f *figure) string {
	for i := f.last; i < min(int(s.Last)-1, f.last+4); i++ {
		if x.entry(i).Form != "to" {
			continue
		}
		if m := s.nameAt(i + 1); m != nil && m.Kind == names.Country {
			return m.Key
		}
		if x.isCapitalised(i + 1) {
			return names.CanonicalCountry(x.lex, x.word(i+1), false)
		}
		return ""
	}
	return ""
}

package checker

import (
	"slices"
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

// placeFeatures are what is asked of two places: first of what they are, then of how they are told, then of the other places of their documents.
var placeFeatures = []slotFeature{
	{"one part", func(p *slotPair) float64 { return commonWords(p.place.places[0].parts, p.place.places[1].parts) }},
	{"single part", func(p *slotPair) float64 {
		return truth(slices.ContainsFunc(p.place.places[0].parts, func(s string) bool {
			return p.c.lex.Places.One(s) && slices.Contains(p.place.places[1].parts, s)
		}))
	}},
	{"with part", func(p *slotPair) float64 { return p.bothPlaces(func(x *slotPlace) bool { return len(x.parts) > 0 }) }},
	{"one sort", func(p *slotPair) float64 { return commonWords(p.place.places[0].sorts, p.place.places[1].sorts) }},
	{"with sort", func(p *slotPair) float64 { return p.bothPlaces(func(x *slotPlace) bool { return len(x.sorts) > 0 }) }},
	{"wide", func(p *slotPair) float64 {
		return p.bothPlaces(func(x *slotPlace) bool {
			return slices.ContainsFunc(x.sorts, func(s string) bool { return p.c.lex.Lists(lexicon.WidePlace, s) })
		})
	}},
	{"places", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Value.Name.Kind == names.Place })
	}},
	{"organisations", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Value.Name.Kind == names.Organisation })
	}},
	{"shorter name", func(p *slotPair) float64 {
		return float64(min(len(p.place.places[0].words), len(p.place.places[1].words)))
	}},
	{"longer name", func(p *slotPair) float64 {
		return float64(max(len(p.place.places[0].words), len(p.place.places[1].words)))
	}},
	{"as many words", func(p *slotPair) float64 {
		return truth(strings.Count(p.a.Text, " ") == strings.Count(p.b.Text, " "))
	}},
	{"one lead", func(p *slotPair) float64 {
		lead := p.c.leadTo(p.a)
		return truth(lead != "" && lead == p.c.leadTo(p.b))
	}},
	{"led to", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool {
			switch p.c.leadTo(a) {
			case "in", "at", "on", "near", "off", "outside", "under", "below", "above", "inside", "beside":
				return true
			}
			return false
		})
	}},
	{"moved", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool {
			way, _ := p.c.lex.Places.Leads(p.c.lex.Find(p.c.leadTo(a)))
			return way != ""
		})
	}},
	{"of", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return p.c.leadTo(a) == "of" })
	}},
	{"without lead", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return p.c.leadTo(a) == "" })
	}},
	{"dateline", func(p *slotPair) float64 {
		return p.bothPlaces(func(x *slotPlace) bool {
			return slices.ContainsFunc(x.mentions, func(m *slotFigure) bool {
				return startOf(m.Claim) < 3 && !strings.ContainsFunc(m.Text, unicode.IsLower)
			})
		})
	}},
	{"most mentions", func(p *slotPair) float64 {
		return float64(max(len(p.place.places[0].mentions), len(p.place.places[1].mentions)))
	}},
	{"least mentions", func(p *slotPair) float64 {
		return float64(min(len(p.place.places[0].mentions), len(p.place.places[1].mentions)))
	}},
	{"most alone", func(p *slotPair) float64 { return max(p.place.lone[0], p.place.lone[1]) }},
	{"least alone", func(p *slotPair) float64 { return min(p.place.lone[0], p.place.lone[1]) }},
	{"most of sort", func(p *slotPair) float64 { return max(p.place.ofSort[0], p.place.ofSort[1]) }},
	{"least of sort", func(p *slotPair) float64 { return min(p.place.ofSort[0], p.place.ofSort[1]) }},
	{"better partners", func(p *slotPair) float64 { return max(p.place.better[0], p.place.better[1]) }},
	{"least better partners", func(p *slotPair) float64 { return min(p.place.better[0], p.place.better[1]) }},
	{"elsewhere", func(p *slotPair) float64 { return p.place.others }},
	{"both elsewhere", func(p *slotPair) float64 { return p.place.of }},
	{"one text has both", func(p *slotPair) float64 { return p.place.both }},
	linked,
	wordsAround,
	wordsOfSentence,
	wordsOfClause,
	wordsNear,
	clausesAlike,
	sentencesAlike,
	surroundingsAlike,
	nearWordsAround,
	namesOfOne,
	shorterSentence,
	laterSentence,
	earlierSentence,
	{"main", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Event.Main }) }},
	{"quoted", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Quoted }) }},
	{"other year", func(p *slotPair) float64 { return p.claims(otherYear) }},
	daysBetweenTexts,
	fewestWords,
}

// bothPlaces returns of how many of the two places something is true.
func (p *slotPair) bothPlaces(is func(x *slotPlace) bool) float64 {
	return truth(is(p.place.places[0])) + truth(is(p.place.places[1]))
}

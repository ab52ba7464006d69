package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// roleFeatures are what is asked of two roles: first of titles and persons, then of what both documents say of them, then of the words around.
var roleFeatures = []slotFeature{
	{"scopes of bodies", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Scope == claims.ScopeBody })
	}},
	{"unique", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Scope == "unique" }) }},
	{"several", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Scope == "several" }) }},
	{"elsewhere", func(p *slotPair) float64 { return max(p.roles.given[0], p.roles.given[1]) }},
	{"both elsewhere", func(p *slotPair) float64 { return min(p.roles.given[0], p.roles.given[1]) }},
	{"of others elsewhere", func(p *slotPair) float64 { return max(p.roles.toOthers[0], p.roles.toOthers[1]) }},
	linked,
	wordsAround,
	wordsOfSentence,
	wordsNear,
	sentencesAlike,
	surroundingsAlike,
	daysBetweenTexts,
	{"one person", func(p *slotPair) float64 { return truth(p.roles.onePerson) }},
	{"one title", func(p *slotPair) float64 { return truth(p.a.Office.Title == p.b.Office.Title) }},
	{"one last word", func(p *slotPair) float64 { return truth(lastWord(p.a.Office.Title) == lastWord(p.b.Office.Title)) }},
	{"title words", func(p *slotPair) float64 { return commonWords(p.roles.titles[0], p.roles.titles[1]) }},
	{"long titles", func(p *slotPair) float64 { return float64(min(len(p.roles.titles[0]), len(p.roles.titles[1]))) }},
	{"longer title", func(p *slotPair) float64 { return float64(max(len(p.roles.titles[0]), len(p.roles.titles[1]))) }},
	{"one of", func(p *slotPair) float64 { return truth(p.a.Office.Of == p.b.Office.Of && p.a.Office.Of != "") }},
	{"two of", func(p *slotPair) float64 {
		return truth(p.a.Office.Of != p.b.Office.Of && p.a.Office.Of != "" && p.b.Office.Of != "")
	}},
	{"with of", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Office.Of != "" }) }},
	{"two fields", func(p *slotPair) float64 {
		return truth(p.a.Office.Field != p.b.Office.Field && p.a.Office.Field != "" && p.b.Office.Field != "")
	}},
	{"with field", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Office.Field != "" }) }},
	{"held", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Office.Held != "" }) }},
	{"former", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Office.Held == "former" })
	}},
	{"one scope", func(p *slotPair) float64 { return truth(p.a.Scope == p.b.Scope) }},
	{"rivals", func(p *slotPair) float64 {
		return truth(p.c.lex.Rivals(p.a.Office.Title, p.a.Office.Field, p.b.Office.Title, p.b.Office.Field, true))
	}},
	{"posts apart", func(p *slotPair) float64 { return truth(p.c.PostsApart(p.a, p.b)) }},
	{"employers", func(p *slotPair) float64 { return truth(p.c.lex.Employers(p.a.Office.Title, p.b.Office.Title)) }},
	{"one office", func(p *slotPair) float64 { return truth(p.c.OneOffice(p.a, p.b)) }},
	{"own posts", func(p *slotPair) float64 { return p.claims(p.c.ownPost) }},
	{"many holders", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return p.c.lex.Lists(lexicon.ManyHolders, a.Office.Title) })
	}},
	{"knows the person", func(p *slotPair) float64 { return truth(p.da.hasFamily(p.b)) + truth(p.db.hasFamily(p.a)) }},
	{"others in", func(p *slotPair) float64 { return p.da.holders(p.a) + p.db.holders(p.b) }},
	{"others in there", func(p *slotPair) float64 { return p.da.holders(p.b) + p.db.holders(p.a) }},
	{"titles, most", func(p *slotPair) float64 { return max(p.da.titlesOf(p.a), p.db.titlesOf(p.b)) }},
	{"titles, least", func(p *slotPair) float64 { return min(p.da.titlesOf(p.a), p.db.titlesOf(p.b)) }},
	{"full names", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Value.Name.Given != "" })
	}},
	{"one family", func(p *slotPair) float64 {
		return truth(text.Fold(p.a.Value.Name.Family) == text.Fold(p.b.Value.Name.Family))
	}},
	{"asserted", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return a.Modality == claims.Asserted })
	}},
	{"main", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Event.Main }) }},
	{"quoted", func(p *slotPair) float64 { return p.claims(func(a *claims.Claim) bool { return a.Quoted }) }},
	laterSentence,
	earlierSentence,
	{"one word", func(p *slotPair) float64 {
		return truth(strings.Contains(text.Fold(p.a.Sentence), p.b.Office.Title)) + truth(strings.Contains(text.Fold(p.b.Sentence), p.a.Office.Title))
	}},
	{"knows the title", func(p *slotPair) float64 {
		return truth(p.da.knowsTitle(p.b)) + truth(p.db.knowsTitle(p.a))
	}},
	{"part of title", func(p *slotPair) float64 {
		return truth(strings.Contains(p.a.Office.Title, p.b.Office.Title)) + truth(strings.Contains(p.b.Office.Title, p.a.Office.Title))
	}},
	{"both head", func(p *slotPair) float64 { return truth(p.c.isHead(p.da, p.a)) + truth(p.c.isHead(p.db, p.b)) }},
	{"succession", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool {
			for _, list := range []lexicon.List{lexicon.HolderBefore, lexicon.HolderToBe, lexicon.Succession} {
				if hasAny(a.Sentence, p.c.lex.Words(list)) {
					return true
				}
			}
			return false
		})
	}},
	{"stand-in", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool {
			return a.Office.Held == "acting" || hasAny(a.Sentence, []string{"deputy", "acting"})
		})
	}},
	{"years", func(p *slotPair) float64 {
		return p.claims(func(a *claims.Claim) bool { return writesYear(a.Sentence) })
	}},
	fewestWords,
}

package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// maxMentions is how many mentions of one spelling in one document become claims: more are no better evidence.
const maxMentions = 6

// nameClaims adds a claim for each name of a person, place, organisation or vessel.
func (x *extractor) nameClaims(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	x.species(s)
	x.loneOpening(s)
	for k := range s.names {
		m := &s.names[k]
		site := ""
		switch m.Kind {
		case names.Place, names.Other:
			if site = x.loneSite(s, m); site == "" {
				site = x.played(s, m)
			}
			if site == "" && m.Kind == names.Other && !m.Multi() {
				x.loneName(s, m)
				continue
			}
		case names.Country:
			if m.Spelling != names.Wrong {
				continue
			}
		}
		if m.Kind == names.Person && x.assumed(s, m.First) {
			continue
		}
		if x.mentions.count(textHash(m.Name.Text)) > maxMentions && m.Office == nil {
			continue
		}
		c := x.claim(s, Name, m.First, m.Last)
		c.Value.Name = m.Name
		c.Measure = m.Kind.String()
		if m.Kind == names.Country { // a wrong form of a country that is on the list of the house
			c.Value.Name.Kind, c.Measure = names.Place, names.Place.String()
		}
		c.Subject = m.Key
		c.Counted = site
		if m.Office != nil && m.Office.Kind != lexicon.Trade { // of two sisters among the passengers each is a passenger
			c.Office = officeOf(m)
		}
		c.House = x.houseOf(m)
	}
}

// LoneMeasure is what is told by a name of one word that no table knows and of which the text does not say what it names: “the tour company Altivento”.
const LoneMeasure = "lone"

// leastLone is how many bytes a name needs to be long enough for a misprint in it to be told from another name.
const leastLone = 6

// loneName adds the claim of the first mention of a name of one word of which nothing is known but how it is spelt.
func (x *extractor) loneName(s *sentence, m *names.Mention) {
	if m.Listed == nil {
		x.unknownName(s, m.First, m.Name)
	}
}

// loneOpening adds the claim of such a name at the start of a sentence, where all words have a capital: “Altivento has flown”, “Altivento, whose”. What may be
// several people or an adverb is none: Snorkellers have, Sadly, they.
func (x *extractor) loneOpening(s *sentence) {
	i := int(s.First)
	if i+1 >= int(s.Last) || x.tokens[i].Word != 0 || !x.isCapitalised(i) || s.nameAt(i) != nil || strings.HasSuffix(x.word(i), "s") || strings.HasSuffix(x.word(i), "ly") {
		return
	}
	if e := x.entry(i + 1); x.isMark(i+1, ",") || x.tok(i).Possessive || e.Is(lexicon.Auxiliary) || isHave(e.Form) || isBe(e.Form) || x.isVerb(s, i+1) {
		x.unknownName(s, i, names.Name{Kind: names.Other, Text: x.text.Slice(i, i+1)})
	}
}

// unknownName adds the claim of the first mention of a word as a name, where no table knows it and it is long enough.
func (x *extractor) unknownName(s *sentence, i int, name names.Name) {
	if t := x.tok(i); t.Word != 0 || t.End-t.Start < leastLone || x.mentions.count(textHash(name.Text)) > 1 {
		return
	}
	c := x.claim(s, Name, i, i+1)
	c.Value.Name, c.Measure, c.Subject = name, LoneMeasure, text.Fold(name.Text)
}

// assumed reports whether the name at a token is one under which somebody hides: "had washed up under the name of Oscar Field", "calling himself
// Ivo Brant". It is no other spelling of his own.
func (x *extractor) assumed(s *sentence, first int) bool {
	i := first - 1
	if x.in(s, i).Form == "of" {
		i--
	}
	switch word := x.wordIn(s, i); {
	case x.lex.Lists(lexicon.Alias, word):
		return true
	case word == "name" || word == "names":
		return x.anyForm(max(int(s.First), i-3), i, x.lex.Words(lexicon.UnderName))
	case word == "himself" || word == "herself" || word == "themselves", word == "as":
		return i > int(s.First) && x.lex.Lists(lexicon.PosingAs, x.word(i-1))
	}
	return false
}

// loneSite returns the usual noun for the sort of the place that a name names, where it is one of which a story has one: mine of "the
// Barbara colliery", cape of "Cape Tolo", mine of "the mine of San Rafael". Empty where it is none of them.
func (x *extractor) loneSite(s *sentence, m *names.Mention) string {
	if s.topics&loneSite == 0 {
		return ""
	}
	if last := x.tok(m.Last - 1); last.Opens&lexicon.OpensOffice != 0 || x.entry(m.Last-1).Is(lexicon.Human) {
		return "" // District Veterinary Officer
	}
	if m.Last < int(s.Last) && !x.tok(m.Last-1).Possessive {
		if sort := x.lone(m.Last); sort != "" {
			return sort
		}
		if sort := x.narrowedSite(s, m.Last); sort != "" {
			return sort
		}
	}
	if m.Multi() {
		if sort := x.lone(m.Last - 1); sort != "" {
			return sort
		}
		if sort := x.lone(m.First); sort != "" {
			return sort
		}
	}
	if m.First-2 < int(s.First) {
		return ""
	}
	switch x.entry(m.First - 1).Form {
	case "of":
		return x.lone(m.First - 2)
	case "in", "at": // the former dairy at Runa; in a region there are several
		if sort := x.lone(m.First - 2); sort != "" && !x.tok(m.Last-1).Possessive && !x.wide(s, m) {
			return sort
		}
	}
	return ""
}

// lone returns the usual noun for the sort of the place that token i names, see lexicon.Places.Lone.
func (x *extractor) lone(i int) string {
	if x.topicsAt(i)&loneSite == 0 {
		return ""
	}
	return x.lex.Places.Lone(x.tok(i).Word)
}

// narrowedSite returns the usual noun for the sort of a place whose noun stands behind another one at a token: crossing of "the Aldra Lane
// level crossing", depot of "the Runa tram depot".
func (x *extractor) narrowedSite(s *sentence, i int) string {
	if i+1 >= int(s.Last) || x.tok(i).Kind != text.Word || x.tok(i+1).Kind != text.Word || x.tok(i).Is(text.Capital) {
		return ""
	}
	sort := x.lone(i + 1)
	if sort == "" || x.isVerb(s, i) || x.endsPhrase(s, i) {
		return ""
	}
	return sort
}

// roles adds a claim for each person whom the text gives an office.
func (x *extractor) roles(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	x.cabinetRow(s)
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person || m.Office == nil {
			continue
		}
		c := x.claim(s, Role, m.First, m.Last)
		c.Value.Name = m.Name
		if m.Full >= 0 && c.Value.Name.Given == "" {
			c.Value.Name.Given, c.Value.Name.Family = x.scan.People[m.Full].Name.Given, x.scan.People[m.Full].Name.Family
		}
		c.Office = officeOf(m)
		c.Office.Title = x.namesakeOf(s, m) + c.Office.Title
		c.Office.Of, c.Office.Held = x.townBehind(s, m), x.heldOf(s, m)
		c.Measure = c.Office.Title
		c.Subject = c.Office.Of
		if c.Scope = officeScope(m); c.Scope == "unique" && x.oneOfSeveral(s, m) || x.heldBesides(s, m) {
			c.Scope = "several"
		}
		c.Qualifiers = x.portfolios(s, m)
		c.House = x.houseOfRole(m)
		x.headByTitle(s, m, *c)
		if rank := x.rankBeside(m); rank != nil {
			c := x.claim(s, Role, m.First, m.Last)
			c.Value.Name = m.Name
			c.Office.Title, c.Measure, c.Scope = rank.Title, rank.Title, "rank"
		}
	}
	x.heads(s)
}

// portfolios returns the words of what a minister is responsible for besides what the title says: energy of "the minister of water and
// energy", water of "Water and Energy Minister". It is nil of all others.
func (x *extractor) portfolios(s *sentence, m *names.Mention) (also []string) {
	if m.Office == nil || m.TitleLast <= m.TitleFirst || !strings.HasSuffix(m.Office.Title, " minister") {
		return nil
	}
	step, i := 1, m.TitleLast
	if x.in(s, m.TitleLast-1).Form == "minister" || x.in(s, m.TitleLast-1).Form == "secretary" {
		step, i = -1, m.TitleFirst-1
	}
	for joined := false; x.tokenIn(s, i); i += step {
		switch {
		case x.in(s, i).Form == "and":
			joined = true
		case x.marked(s, i, ",") && (step < 0 || s.nameAt(i+1) == nil):
		case x.tok(i).Kind != text.Word || x.in(s, i).Is(lexicon.Determiner|lexicon.Preposition|lexicon.Pronoun|lexicon.Possessive|lexicon.Auxiliary) || x.article(i) || x.isVerb(s, i), !joined && step < 0, len(also) > maxPortfolios:
			if !joined {
				return nil
			}
			return also
		default:
			also = append(also, text.Fold(x.word(i)))
		}
	}
	return nil
}

// maxPortfolios is how many words the further portfolios of a minister may have.
const maxPortfolios = 4

// heldBesides reports whether a text says that somebody holds an office on top of another: "A, who is also president of the Chamber".
func (x *extractor) heldBesides(s *sentence, m *names.Mention) bool {
	for i := m.TitleFirst; i > max(int(s.First), m.TitleFirst-3); i-- {
		if x.entry(i-1).Form == "also" {
			return true
		}
	}
	return false
}

// rankBeside returns the rank that stands right before the name of a person to whom the text gives a post as well: "their leader, Colonel A".
func (x *extractor) rankBeside(m *names.Mention) *lexicon.Office {
	if m.Office == nil || m.Office.Kind != lexicon.Post || m.Name.Honorific == "" || m.Name.Given == "" {
		return nil
	}
	for i := range x.lex.Offices {
		if o := &x.lex.Offices[i]; o.Kind == lexicon.Rank && o.Title == m.Name.Honorific && o.HasRivals() {
			return o
		}
	}
	return nil
}

// officeScope says what sort of title a person bears: "unique" for a post with one holder at a time, "post", "rank",
// "trade", or "several" where two are named in one breath, and for one of several who hold it. A minister of no named country may be that of any, and is no unique one.
func officeScope(m *names.Mention) string {
	switch o := m.Office; {
	case m.Joint:
		return "several"
	case o.Title == "director" && lexicon.Default().IsCountry(m.Of):
		return "trade" // the Polish director makes films
	case o.Unique && (!o.State || m.Of != ""):
		return "unique"
	case o.Kind == lexicon.Post:
		return "post"
	case o.Kind == lexicon.Rank:
		return "rank"
	}
	return "trade"
}

func officeOf(m *names.Mention) Office {
	if m.Office == nil {
		return Office{}
	}
	return Office{Title: m.Office.Title, Of: m.Of, Held: m.Held, Field: m.Field}
}

package claims

import (
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
	for k := range s.names {
		m := &s.names[k]
		if m.Kind == names.Country && m.Spelling != names.Wrong || m.Kind == names.Other && !m.Multi() {
			continue
		}
		if x.mentions == nil {
			x.mentions = map[string]int{}
		}
		if x.mentions[m.Name.Text]++; x.mentions[m.Name.Text] > maxMentions && m.Office == nil {
			continue
		}
		c := x.claim(s, Name, m.First, m.Last)
		c.Value.Name = m.Name
		c.Measure = m.Kind.String()
		if m.Kind == names.Country { // a wrong form of a country that is on the list of the house
			c.Value.Name.Kind, c.Measure = names.Place, names.Place.String()
		}
		c.Subject = m.Key
		if m.Office != nil && m.Office.Kind != lexicon.Trade { // of two sisters among the passengers each is a passenger
			c.Office = officeOf(m)
		}
		c.House = x.houseOf(m)
	}
}

// roles adds a claim for each person whom the text gives an office.
func (x *extractor) roles(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
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
		c.Measure = c.Office.Title
		c.Subject = c.Office.Of
		if c.Office.Held == "" && (x.succeeded(s, m) || x.heldThen(s, m) || m.First >= s.background && !x.speaksNow(s, m)) {
			c.Office.Held = "former"
		}
		c.Scope = officeScope(m)
		c.House = x.houseOfRole(m)
	}
	x.heads(s)
}

// heldThen reports whether the words behind a person place the office in the past: "Ivo Last, foreign minister at the time".
func (x *extractor) heldThen(s *sentence, m *names.Mention) bool {
	for i := m.Last; i < min(int(s.Last)-1, m.Last+10); i++ {
		if x.isVerb(s, i) && !x.entry(i).Is(lexicon.Auxiliary|lexicon.Adjective) {
			return false // stayed on the bridge until the tug came
		}
		switch x.entry(i).Form {
		case "then":
			return true
		case "at":
			if i+2 < int(s.Last) && x.word(i+1) == "the" && x.word(i+2) == "time" {
				return true
			}
		case "until":
			return true
		}
	}
	return false
}

// speaksNow reports whether a verb of saying stands right behind a person: what is said may be of another time, who says it is not.
func (x *extractor) speaksNow(s *sentence, m *names.Mention) bool {
	i := m.Last
	if i < int(s.Last) && x.isMark(i, ",") {
		i++
	}
	return i < int(s.Last) && x.entry(i).Is(lexicon.Saying)
}

// succeeded reports whether the words before a person tell that another took over: "who succeeded Ivo Last", "her
// predecessor, Ivo Last".
func (x *extractor) succeeded(s *sentence, m *names.Mention) bool {
	from := m.First
	if m.TitleLast > m.TitleFirst {
		from = min(from, m.TitleFirst)
	}
	for i := from - 1; i >= max(int(s.First), from-4); i-- {
		switch x.entry(i).Form {
		case "succeeded", "succeeds", "succeeding", "replaced", "replaces", "replacing", "predecessor", "from", "ousted", "deposed", "late":
			if x.entry(i).Form != "from" || i > int(s.First) && x.entry(i-1).Form == "over" {
				return true
			}
		}
		if w := text.Fold(x.word(i)); w == "succeeded" || w == "succeeding" || w == "replacing" || w == "replaced" || w == "predecessor" || w == "predecessor's" {
			return true
		}
	}
	return false
}

// officeScope says what sort of title a person bears: "unique" for a post with one holder at a time, "post", "rank",
// "trade", or "several" where two are named in one breath. A minister of no named country may be that of any, and is no unique one.
func officeScope(m *names.Mention) string {
	switch o := m.Office; {
	case m.Joint:
		return "several"
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

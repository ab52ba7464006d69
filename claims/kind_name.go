package claims

import (
	"github.com/factlint/factlint/claims/names"
)

// nameClaims adds a claim for each name of a person, place, organisation or vessel.
func (x *extractor) nameClaims(s *sentence) {
	if s.block.Kind.Furniture() {
		return
	}
	for k := range s.names {
		m := &s.names[k]
		if m.Kind == names.Country || m.Kind == names.Other && !m.Multi() {
			continue
		}
		c := x.claim(s, Name, m.First, m.Last)
		c.Value.Name = m.Name
		c.Measure = m.Kind.String()
		c.Subject = m.Key
		c.Office = officeOf(m)
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
		c.Office = officeOf(m)
		c.Measure = c.Office.Title
		c.Subject = c.Office.Of
		if m.Office.Unique {
			c.Scope = "unique"
		}
	}
}

func officeOf(m *names.Mention) Office {
	if m.Office == nil {
		return Office{}
	}
	return Office{Title: m.Office.Title, Of: m.Of, Held: m.Held}
}

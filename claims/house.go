package claims

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// houseOf returns what the list of names says of a mention, nil when it is not on it.
func (x *extractor) houseOf(m *names.Mention) *House {
	if m.Listed == nil {
		if m.Spelling == names.Another {
			return &House{Spelling: m.Spelling}
		}
		return nil
	}
	h := houseOfListed(m.Listed, m.Spelling)
	h.Office = m.SameOffice
	return h
}

// houseOfListed returns what an entry of the list of names says, nil for none.
func houseOfListed(e *names.Listed, s names.Spelling) *House {
	if e == nil {
		return nil
	}
	return &House{Name: e.Name, Spelling: s, Within: e.Within()}
}

// houseOfPlace is houseOf for a place that ends before token last. A bridge that bears the name of a listed town is not the
// town: it lies in it.
func (x *extractor) houseOfPlace(m *names.Mention, last int) *House {
	h := x.houseOf(m)
	if h == nil || h.Name == "" || last <= m.Last {
		return h
	}
	within := append(slices.Clone(h.Within), m.Listed.Key())
	slices.Sort(within)
	return &House{Within: slices.Compact(within)}
}

// houseOfRole is houseOf for a person with an office: the list may have others in that office.
func (x *extractor) houseOfRole(m *names.Mention) *House {
	h := x.houseOf(m)
	if x.opt.Names == nil || m.Held != "" || !x.doc.Published.Known() {
		return h
	}
	now := x.doc.Published.Period
	holders := x.opt.Names.Holders(m.Office.Title, m.Of, now)
	if h == nil && len(holders) == 0 {
		return nil
	}
	if h == nil {
		h = &House{}
	}
	h.Holders = holders
	h.Holds = m.Listed != nil && m.Listed.Holds(m.Office.Title, m.Of, now)
	return h
}

// listedWords returns the words of the preferred form of a listed name that can tell a story from others.
func (x *extractor) listedWords(m *names.Mention) []string {
	var out []string
	for _, w := range strings.FieldsFunc(text.Fold(m.Listed.Name), func(r rune) bool { return r == ' ' || r == '-' }) {
		e := x.lex.Entry(x.lex.Find(w))
		if utf8.RuneCountInString(w) < 4 || e.Is(commonInNames) || e.Calendar.Kind != lexicon.NoCalendar {
			continue
		}
		out = append(out, w)
	}
	return out
}

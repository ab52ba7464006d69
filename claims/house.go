package claims

import (
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
	return &House{Name: m.Listed.Name, Spelling: m.Spelling, Within: m.Listed.Within(), Office: m.SameOffice}
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

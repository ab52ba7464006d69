package claims

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/text"
)

// apart puts what a fact says of places into a sheet of its own, which asks of documents all names but that of the place: one
// that has another place is the one to be held against it.
func apart(sheet Sheet) []Sheet {
	var places, others []Claim
	names := slices.Clone(sheet.Names)
	for i := range sheet.Claims {
		c := sheet.Claims[i]
		if c.Kind != Place {
			others = append(others, c)
			continue
		}
		own := text.Fold(c.Value.Name.Text)
		if c.House != nil {
			own += " " + text.Fold(c.House.Name)
		}
		c.Path = sheet.Path + " place"
		places = append(places, c)
		names = slices.DeleteFunc(names, func(n string) bool { return slices.Contains(partsOfName(own), n) || n == own })
	}
	if len(places) == 0 || len(names) == 0 {
		return []Sheet{sheet}
	}
	of := sheet
	of.Path, of.Names, of.Claims = sheet.Path+" place", names, places
	if sheet.Claims = others; len(others) == 0 {
		return []Sheet{of}
	}
	return []Sheet{sheet, of}
}

// partsOfName returns the words of a name that may stand among the names of a document.
func partsOfName(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
}

// around puts a claim of its parts into the sheet of its sentence: what the sentence holds besides tells what it is about.
func (e *Extractor) around(sheet Sheet, c Claim, k *house.Known) Sheet {
	for i := range sheet.Claims {
		s := &sheet.Claims[i]
		if s.Kind == c.Kind && s.Text == c.Text && s.Measure != PartMeasure {
			c.Context, c.Template, c.Predicate, c.Weak, c.Trigger = s.Context, s.Template, s.Predicate, s.Weak, s.Trigger
			c.Qualifiers = s.Qualifiers
			if c.Kind != Date && c.Kind != Role && c.Kind != Place {
				c.Value = s.Value
			}
			break
		}
	}
	if c.Context == nil {
		c.Context = slices.Clone(sheet.Names)
	}
	words := slices.Clone(sheet.Names)
	add := func(s string) {
		for _, w := range partsOfName(text.Fold(s)) {
			if en := e.lex.Entry(e.lex.Find(w)); utf8.RuneCountInString(w) >= 4 && !en.Is(commonInNames) {
				words = append(words, w)
			}
		}
	}
	if ev := k.Claim.Event; ev != nil {
		for _, n := range ev.Names {
			add(n)
		}
		if ev.Place != "" {
			add(e.opt.Names.CanonicalOf(e.lex, ev.Place))
		}
	}
	add(c.Side)
	if c.Kind != Place { // of a place, it is its sort
		add(c.Subject)
	}
	slices.Sort(words)
	sheet.Names = slices.Compact(words)
	if len(c.Context) == 0 {
		c.Context = sheet.Names
	}
	sheet.Event = Event{Type: c.Event.Type, Names: c.Event.Names, Place: c.Event.Place, Time: c.Event.Time, Main: true}
	if !k.Date.IsZero() {
		sheet.Published = document.Published{Period: k.Date, How: "facts"}
	}
	sheet.Claims = []Claim{c}
	return sheet
}

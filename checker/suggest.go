package checker

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

// Suggestion is a name that documents use, with all the ways in which they spell it.
type Suggestion struct {
	Kind      names.Kind
	Forms     []Form       // the one that most documents use first
	Documents int          // that use any of them
	Offices   []OfficeSeen // of a person
}

// Form is one way to spell a name.
type Form struct {
	Text      string
	Documents int
	First     claims.Claim // by path and place
}

// OfficeSeen is an office that documents give to a person.
type OfficeSeen struct {
	Office    claims.Office
	Of        string // whose office it is, as documents write it; empty where they say of no one
	Adjective bool   // Of is the adjective of a country that no document calls by its name
	Documents int
	From, To  string // published dates of the first and the last of these documents; empty when unknown
}

// spelled is what was gathered of one form.
type spelled struct {
	name    names.Name
	docs    map[string]bool
	first   *claims.Claim
	offices map[claims.Office]*seenOffice
	with    *spelled // one that names the same thing; itself when none is known
}

type seenOffice struct {
	docs     map[string]bool
	claims   []*claims.Claim
	from, to string
}

// add takes over what was seen elsewhere of the same office.
func (o *seenOffice) add(more *seenOffice) {
	for d := range more.docs {
		o.docs[d] = true
	}
	o.claims = append(o.claims, more.claims...)
	if more.from != "" && (o.from == "" || more.from < o.from) {
		o.from = more.from
	}
	o.to = max(o.to, more.to)
}

// SuggestNames gathers the names of documents that no list of the house has yet: persons with their given names, places,
// organisations and vessels. Forms that name one thing, as far as names and offices tell, are put together. Names that
// fewer than least documents use are left out unless they are spelt in several ways.
//
// Claims hold countries that no table knows as stems; what is proposed is a form that stands in the documents.
func SuggestNames(lex *lexicon.Lexicon, sheets []claims.Sheet, least int) []Suggestion {
	forms := gatherForms(sheets)
	groups := together(forms)
	var out []Suggestion
	for _, g := range groups {
		s := suggestion(lex, g)
		if s.Documents >= least || len(s.Forms) > 1 {
			out = append(out, s)
		}
	}
	nameLands(lex, sheets, out)
	slices.SortFunc(out, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.Forms[0].Text, b.Forms[0].Text))
	})
	return out
}

// gatherForms returns the forms of all names, sorted by kind and text.
func gatherForms(sheets []claims.Sheet) []*spelled {
	type key struct {
		kind names.Kind
		text string
	}
	found := map[key]*spelled{}
	for i := range sheets {
		for c := range sheets[i].All() {
			n := c.Value.Name
			if c.Kind != claims.Name && c.Kind != claims.Role || c.House != nil && c.House.Name != "" || !proposed(n) {
				continue
			}
			at := key{n.Kind, n.Text}
			f := found[at]
			if f == nil {
				f = &spelled{name: n, docs: map[string]bool{}, offices: map[claims.Office]*seenOffice{}}
				found[at] = f
			}
			f.docs[c.Path] = true
			if f.first == nil || byPlace(c, f.first) < 0 {
				f.first = c
			}
			if c.Kind == claims.Role && c.Scope != "trade" && c.Scope != "rank" && c.Office.Held == "" {
				f.office(c)
			}
		}
	}
	out := make([]*spelled, 0, len(found))
	for _, f := range found {
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b *spelled) int {
		return cmp.Or(cmp.Compare(a.name.Kind, b.name.Kind), cmp.Compare(a.name.Text, b.name.Text))
	})
	return out
}

// proposed reports whether a name is fit for a list: a person in full, and no name in capitals, as headlines write it.
func proposed(n names.Name) bool {
	switch n.Kind {
	case names.Person:
		if n.Given == "" || strings.IndexByte(n.Given, '.') >= 0 || len([]rune(n.Given)) < 2 {
			return false
		}
	case names.Place, names.Organisation, names.Vessel:
	default:
		return false
	}
	return n.Text != strings.ToUpper(n.Text) || n.Kind == names.Organisation && !strings.Contains(n.Text, " ")
}

func (f *spelled) office(c *claims.Claim) {
	o := f.offices[c.Office]
	if o == nil {
		o = &seenOffice{docs: map[string]bool{}}
		f.offices[c.Office] = o
	}
	o.add(&seenOffice{map[string]bool{c.Path: true}, []*claims.Claim{c}, c.Published, c.Published})
}

// maxAlike is how many forms that share a key are compared with each other.
const maxAlike = 200

// together groups forms that name one thing. Only forms that share a key are compared, as [names.Keys] says.
func together(forms []*spelled) [][]*spelled {
	for _, f := range forms {
		f.with = f
	}
	by := map[string][]*spelled{}
	for _, f := range forms {
		for _, k := range names.Keys(f.name) {
			k = f.name.Kind.String() + " " + k
			for _, o := range by[k][:min(len(by[k]), maxAlike)] {
				if o.root() != f.root() && oneName(o, f) {
					f.root().with = o.root()
				}
			}
			by[k] = append(by[k], f)
		}
	}
	groups := map[*spelled][]*spelled{}
	var order []*spelled
	for _, f := range forms {
		root := f.root()
		if groups[root] == nil {
			order = append(order, root)
		}
		groups[root] = append(groups[root], f)
	}
	out := make([][]*spelled, 0, len(order))
	for _, g := range order {
		out = append(out, groups[g])
	}
	return out
}

// oneName reports whether two forms name one thing.
func oneName(a, b *spelled) bool {
	same := false
	for o := range a.offices {
		same = same || o.Of != "" && b.offices[o] != nil
	}
	return names.Compare(a.name, b.name, names.Context{SameOffice: same, SameTitle: same}).Relation != names.Different
}

// root returns the form that stands for all that name one thing with f.
func (f *spelled) root() *spelled {
	for f.with != f {
		f.with = f.with.with
		f = f.with
	}
	return f
}

// suggestion makes one proposal of the forms of a name.
func suggestion(lex *lexicon.Lexicon, group []*spelled) Suggestion {
	s := Suggestion{Kind: group[0].name.Kind}
	docs := map[string]bool{}
	offices := map[claims.Office]*seenOffice{}
	for _, f := range group {
		s.Forms = append(s.Forms, Form{f.name.Text, len(f.docs), *f.first})
		for d := range f.docs {
			docs[d] = true
		}
		for o, seen := range f.offices {
			if offices[o] == nil {
				offices[o] = &seenOffice{docs: map[string]bool{}}
			}
			offices[o].add(seen)
		}
	}
	s.Documents = len(docs)
	slices.SortFunc(s.Forms, func(a, b Form) int {
		return cmp.Or(cmp.Compare(b.Documents, a.Documents), cmp.Compare(len(b.Text), len(a.Text)), cmp.Compare(a.Text, b.Text))
	})
	for o, seen := range offices {
		slices.SortFunc(seen.claims, byPlace)
		of, adjective := claims.Written(lex, o.Of, seen.claims)
		s.Offices = append(s.Offices, OfficeSeen{o, of, adjective, len(seen.docs), seen.from, seen.to})
	}
	slices.SortFunc(s.Offices, func(a, b OfficeSeen) int {
		return cmp.Or(cmp.Compare(b.Documents, a.Documents), cmp.Compare(a.Office.Title, b.Office.Title), cmp.Compare(a.Office.Of, b.Office.Of), cmp.Compare(a.Office.Field, b.Office.Field))
	})
	return s
}

// nameLands finds the names of the countries of which the sentences about offices have the adjective only, wherever else the
// documents have them.
func nameLands(lex *lexicon.Lexicon, sheets []claims.Sheet, list []Suggestion) {
	wanted := map[string]string{} // stems to names
	for i := range list {
		for _, o := range list[i].Offices {
			if o.Adjective {
				wanted[o.Office.Of] = ""
			}
		}
	}
	if len(wanted) == 0 {
		return
	}
	for i := range sheets {
		for c := range sheets[i].All() {
			if c.Kind != claims.Passage {
				continue
			}
			for _, w := range strings.FieldsFunc(c.Sentence, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
				if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
					continue
				}
				w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
				of := names.CanonicalCountry(lex, w, false)
				if have, is := wanted[of]; is && (have == "" || w < have) {
					wanted[of] = w
				}
			}
		}
	}
	for i := range list {
		for k := range list[i].Offices {
			if o := &list[i].Offices[k]; o.Adjective && wanted[o.Office.Of] != "" {
				o.Of, o.Adjective = wanted[o.Office.Of], false
			}
		}
	}
}

package names_test

import (
	"slices"
	"testing"

	"github.com/factlint/factlint/claims/names"
)

func person(s string) names.Name { return names.Name{Kind: names.Person, Text: s} }

func TestSkeleton(t *testing.T) {
	for in, want := range map[string]string{
		"Bayramov": "PRMV", "Permov": "PRMV", "Jeyhun": "JHN", "Jehon": "JHN", "Harutunyan": "HRTN", "Harutyunyan": "HRTN",
		"Yusuf": "SV", "Yousef": "SV", "Лавров": "LVRV", "Lavrov": "LVRV", "Ջեյհուն": "JHN", "Χρήστος": "CRSTS", "ბარაკ": "PRK",
		"Şahin": "SHN", "Əliyev": "LV", "": "", "Ana Maria": "N MR", "Marija": "MR", "Dario": "TR", "Darijo": "TR",
	} {
		if got := names.Skeleton(in); got != want {
			t.Errorf("Skeleton(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestComparePersons(t *testing.T) {
	office := names.Context{SameOffice: true}
	title := names.Context{SameTitle: true}
	for _, c := range []struct {
		a, b string
		ctx  names.Context
		want names.Relation
	}{
		{"Jeyhun Bayramov", "jeyhun bayramov", names.Context{}, names.Same},
		{"Jeyhun Bayramov", "Bayramov", names.Context{}, names.Same},
		{"J. Bayramov", "Jeyhun Bayramov", names.Context{}, names.Same},
		{"Bob Hale", "Robert Hale", names.Context{}, names.Same},
		{"Sergey Lavrov", "Sergey Viktorovich Lavrov", names.Context{}, names.Same},
		{"Sergey Ivanovich Lavrov", "Sergey Viktorovich Lavrov", names.Context{}, names.Different},
		{"Lavrov Sergey", "Sergey Lavrov", names.Context{}, names.Same},
		{"François Petit", "Francois Petit", names.Context{}, names.Same},
		{"Arayik Harutunyan", "Arayik Harutyunyan", names.Context{}, names.Variant},
		{"Ara Ayvazyan", "Aivazyan", names.Context{}, names.Variant},
		{"Marta Jelinek", "Marta Jellinek", names.Context{}, names.Variant},
		{"Yusuf al-Tahani", "Yousef al-Tahany", names.Context{}, names.Variant},
		{"Leyla Haddouri", "Layla Hadouri", names.Context{}, names.Variant},
		{"Zulfiya Karimzoda", "Zulfia Karimzoda", names.Context{}, names.Variant},
		{"Hemi Tarawa", "Hemi Tawara", names.Context{}, names.Variant},
		{"Hemi Tarawa", "Aroha Tawara", names.Context{}, names.Different},
		{"Anna Koval", "Anna Kolav", names.Context{}, names.Variant},
		{"Jeyhun Bayramov", "Jehon Permov", office, names.Variant},
		{"Jeyhun Bayramov", "Jehon Permov", names.Context{}, names.Different},
		{"Serzh Sargsyan", "Sezh Sargsyan", title, names.Variant},
		{"Chiara Montanesco", "Chiara Montaneschi", title, names.Variant},
		{"Chiara Montanesco", "Chiara Montaneschi", names.Context{}, names.Different},
		{"Serzh Sargsyan", "Sezh Sargsyan", names.Context{}, names.Different},
		{"Tomas Verik", "Toma Verin", title, names.Different},
		{"Yusuf al-Tahani", "Karim al-Tahani", names.Context{}, names.Different},
		{"Viktor Dranov", "Pavel Dranov", names.Context{}, names.Different},
		{"Mario Rossi", "Maria Rossi", title, names.Different},
		{"Irena Dobroma", "Irena Dobromo", names.Context{}, names.Variant},
		{"Irena Dobroma", "Iren Dobromo", names.Context{}, names.Different},
		{"Irena Dobromska", "Irena Dobromski", names.Context{}, names.Different},
		{"Irena Dobroma", "Irena Dobromo", names.Context{Strangers: true}, names.Different},
		{"Torben Raddiks", "Torben Radicks", names.Context{}, names.Variant},
		{"Olga Ivanov", "Olga Ivanova", title, names.Different},
		{"Karim Odeh", "Hassan Odeh", office, names.Different},
	} {
		v := names.Compare(person(c.a), person(c.b), c.ctx)
		if v.Relation != c.want {
			t.Errorf("Compare(%q, %q, %+v) = %d (%s), want %d", c.a, c.b, c.ctx, v.Relation, v.Reason, c.want)
		}
		if back := names.Compare(person(c.b), person(c.a), c.ctx); back.Relation != v.Relation {
			t.Errorf("Compare(%q, %q) depends on the order", c.a, c.b)
		}
	}
}

// TestCompareInTexts tries what the texts of two names say of them.
func TestCompareInTexts(t *testing.T) {
	none, one, strangers := names.Context{}, names.Context{OneText: true}, names.Context{Strangers: true}
	office := names.Context{SameOffice: true, Strangers: true}
	for _, c := range []struct {
		a, b string
		kind names.Kind
		ctx  names.Context
		want names.Relation
	}{
		{"Marta Jelinek", "Jellinek", names.Person, none, names.Variant},
		{"Marta Jelinek", "Jellinek", names.Person, strangers, names.Different},
		{"Marta Jelinek", "Jellinek", names.Person, office, names.Variant},
		{"Marta Jelinek", "Marta Jellinek", names.Person, strangers, names.Variant},
		{"Karl Anders", "Carl Anders", names.Person, none, names.Variant},
		{"Karl Anders", "Carl Anders", names.Person, strangers, names.Different},
		{"Harald Potter", "Peter", names.Person, none, names.Different},
		{"Selma Moyers", "Moors", names.Person, none, names.Different},
		{"Selma Harutunyan", "Harotonyan", names.Person, none, names.Variant},
		{"Harvey Stevens", "Stevenses", names.Person, one, names.Different},
		{"Henry VII", "Henry VIII", names.Person, one, names.Different},
		{"Socialism", "Socialist", names.Other, one, names.Different},
		{"Guild Socialists", "Guild Socialism", names.Organisation, one, names.Different},
		{"West Germany", "West German", names.Place, one, names.Different},
		{"Harbour", "Harbor", names.Place, one, names.Different},
		{"Torval Harbour Board", "Torval Harbor Board", names.Organisation, one, names.Variant},
		{"Torval Harbour Board", "Torval Harbor Board", names.Organisation, strangers, names.Different},
		{"Ragged Mountain", "Ragged Mountains", names.Place, none, names.Different},
		{"Estadio Coronel Ibarra", "Estadio Coronel Ibarras", names.Place, one, names.Different},
		{"Estadio Coronel Ibarra", "Estadio Coronel Ibarras", names.Place, strangers, names.Different},
		{"Velden Grant", "Velden Grants", names.Other, none, names.Different},
		{"Khujand", "Khojand", names.Place, none, names.Variant},
		{"Khujand", "Khojand", names.Place, strangers, names.Different},
		{"Santa Verena", "Sante Verena", names.Place, strangers, names.Variant},
	} {
		a, b := names.Name{Kind: c.kind, Text: c.a}, names.Name{Kind: c.kind, Text: c.b}
		v := names.Compare(a, b, c.ctx)
		if v.Relation != c.want {
			t.Errorf("Compare(%q, %q, %+v) = %d (%s), want %d", c.a, c.b, c.ctx, v.Relation, v.Reason, c.want)
		}
		if back := names.Compare(b, a, c.ctx); back.Relation != v.Relation {
			t.Errorf("Compare(%q, %q) depends on the order", c.a, c.b)
		}
	}
}

func TestCompareThings(t *testing.T) {
	for _, c := range []struct {
		a, b string
		kind names.Kind
		want names.Relation
	}{
		{"Corran Development Bank", "Coran Development Bank", names.Organisation, names.Variant},
		{"Meridian Knitwear", "Meridien Knitwear", names.Organisation, names.Variant},
		{"Sinar Bahari 7", "Sinar Bahary 7", names.Vessel, names.Variant},
		{"Sinar Bahari 7", "Sinar Bahari 3", names.Vessel, names.Different},
		{"Estadio Brigadier Ocampos", "Estadio Brigadier Ocampo", names.Place, names.Variant},
		{"Armenia", "Armenian", names.Country, names.Different},
		{"Upper Tesk", "Lower Tesk", names.Place, names.Different},
		{"Cape Moro", "Cape Tolo", names.Place, names.Different},
		{"Agrarian", "Agrarians", names.Organisation, names.Different},
		{"Nagorno-Karabakh", "Nagorno Karabakh", names.Place, names.Same},
		{"Green Left", "Civic Union", names.Organisation, names.Different},
	} {
		v := names.Variants(names.Name{Kind: c.kind, Text: c.a}, names.Name{Kind: c.kind, Text: c.b})
		if v.Relation != c.want {
			t.Errorf("Variants(%q, %q) = %d (%s), want %d", c.a, c.b, v.Relation, v.Reason, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "abc", 0}, {"abc", "acb", 1}, {"abc", "ab", 1}, {"kitten", "sitting", 3}, {"é", "e", 1}} {
		if got := names.Distance(c.a, c.b); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestKeys checks that names which Compare calls variants meet in a block.
func TestKeys(t *testing.T) {
	same := names.Context{SameOffice: true, SameTitle: true}
	for _, c := range []struct {
		a, b string
		kind names.Kind
	}{
		{"Arayik Harutunyan", "Arayik Harutyunyan", names.Person}, {"Jeyhun Bayramov", "Jehon Permov", names.Person},
		{"Leyla Haddouri", "Layla Hadouri", names.Person}, {"Naira Martikyan", "Naira Markikyan", names.Person},
		{"Serzh Sargsyan", "Sezh Sargsyan", names.Person}, {"Yusuf al-Tahani", "Yousef al-Tahany", names.Person},
		{"Estadio Coronel Ibarra", "Estadio Coronel Ibarras", names.Place}, {"Corran Development Bank", "Coran Development Bank", names.Organisation},
		{"Sinar Bahari 7", "Sinar Bahary 7", names.Vessel}, {"Khujand", "Khojand", names.Place},
	} {
		a, b := names.Name{Kind: c.kind, Text: c.a}, names.Name{Kind: c.kind, Text: c.b}
		if v := names.Compare(a, b, same); v.Relation != names.Variant {
			t.Errorf("%q, %q: %s", c.a, c.b, v.Reason)
		}
		if !slices.ContainsFunc(names.Keys(a), func(k string) bool { return slices.Contains(names.Keys(b), k) }) {
			t.Errorf("%q and %q share no key: %q, %q", c.a, c.b, names.Keys(a), names.Keys(b))
		}
	}
}

// What names are no variants by what speaks most for one bearer are none by anything less: whoever asks about two names in many places need
// ask once.
func TestNearest(t *testing.T) {
	var all []names.Name
	for _, text := range []string{
		"Jeyhun Bayramov", "Bayramov", "J. Bayramov", "Jehon Permov", "Arayik Harutunyan", "Arayik Harutyunyan", "Selma Harotonyan", "Marta Jelinek", "Jellinek",
		"Karl Anders", "Carl Anders", "Rita Anders", "Reto Anders", "Serzh Sargsyan", "Sezh Sargsyan", "Chiara Montanesco", "Chiara Montaneschi", "Tomas Verik", "Toma Verin",
		"Harald Potter", "Peter", "Rosalind Ferrow", "Rosalyn Ferrow", "Darina Velkosh", "Darena Velkoch", "Anna Koval", "Anna Kolav", "Halvarsson", "Erik Halvarsson", "Erik Halvorsen",
	} {
		all = append(all, person(text), names.Name{Kind: names.Other, Text: text})
	}
	for _, text := range []string{
		"Harbour", "Harbor", "Torval Harbour Board", "Torval Harbor Board", "Ragged Mountain", "Ragged Mountains", "Estadio Coronel Ibarra", "Estadio Coronel Ibarras",
		"Khujand", "Khojand", "Santa Verena", "Sante Verena", "Northgard Castle", "Norgard Castle", "Velden Grant", "Velden Grants", "Sinar Bahari 7", "Sinar Bahary 7",
	} {
		for _, kind := range []names.Kind{names.Place, names.Organisation, names.Vessel, names.Other} {
			all = append(all, names.Name{Kind: kind, Text: text})
		}
	}
	variants := 0
	for i, a := range all {
		for _, b := range all[:i] {
			if names.Compare(a, b, names.Nearest).Relation == names.Variant {
				variants++
				continue
			}
			for bits := range 16 {
				ctx := names.Context{SameOffice: bits&1 != 0, SameTitle: bits&2 != 0, OneText: bits&4 != 0, Strangers: bits&8 != 0}
				if v := names.Compare(a, b, ctx); v.Relation == names.Variant {
					t.Errorf("%q and %q are variants by %+v (%s), and none by Nearest", a.Text, b.Text, ctx, v.Reason)
				}
			}
		}
	}
	if variants < 20 {
		t.Errorf("only %d pairs are variants: the test says little", variants)
	}
}

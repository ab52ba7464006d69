package lexicon_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
)

// phrase returns the phrase of a kind with just these words, nil when there is none.
func phrase(l *lexicon.Lexicon, kind lexicon.PhraseKind, words ...string) *lexicon.Phrase {
	e := l.Entry(l.Find(words[0]))
	all := slices.Concat(e.Marks, e.Of(kind))
next:
	for i := range all {
		p := &all[i]
		if p.Kind != kind || len(p.Words) != len(words) {
			continue
		}
		for k, w := range p.Words {
			if l.Entry(w).Form != words[k] {
				continue next
			}
		}
		return p
	}
	return nil
}

func TestOffices(t *testing.T) {
	l := lexicon.Default()
	for form, want := range map[string]string{
		"prime minister": "prime minister", "premier": "prime minister", "minister of foreign affairs": "foreign minister",
		"foreign secretary": "foreign minister", "defense minister": "defence minister", "minister of defence": "defence minister",
		"chairwoman": "chair", "chairs": "chair", "spokesmen": "spokesperson", "head of state": "president", "heads of state": "president",
		"chief executive officer": "chief executive", "secretary - general": "secretary-general", "speaks for": "spokesperson",
	} {
		p := phrase(l, lexicon.OfficePhrase, strings.Fields(form)...)
		if p == nil {
			t.Errorf("no office %q", form)
			continue
		}
		if got := l.Offices[p.Index].Title; got != want {
			t.Errorf("office of %q is %q, want %q", form, got, want)
		}
	}
	p := phrase(l, lexicon.OfficePhrase, "ministers", "of", "defence")
	if p == nil || !l.Offices[p.Index].Plural(p) || !l.Offices[p.Index].Unique || !l.Offices[p.Index].State {
		t.Errorf("ministers of defence: %+v", p)
	}
	seen := map[string]bool{}
	for i := range l.Offices[1:] {
		o := &l.Offices[i+1]
		if o.Title == "" || o.Title != strings.ToLower(o.Title) || seen[o.Title] {
			t.Errorf("office %d has title %q: want one that is lower case and stands once", i+1, o.Title)
		}
		seen[o.Title] = true
		if o.Deputy != 0 && int(o.Deputy) >= len(l.Offices) {
			t.Errorf("office %q has no deputy at %d", o.Title, o.Deputy)
		}
	}
}

func TestCountries(t *testing.T) {
	l := lexicon.Default()
	for _, c := range []struct {
		form, country string
		as            lexicon.CountryForm
	}{
		{"armenia", "armenia", lexicon.Land}, {"armenian", "armenia", lexicon.Demonym}, {"armenians", "armenia", lexicon.People},
		{"yerevan", "armenia", lexicon.Government}, {"azeri", "azerbaijan", lexicon.Demonym}, {"swedes", "sweden", lexicon.People},
		{"u.s", "united states", lexicon.Land}, {"south korean", "south korea", lexicon.Demonym}, {"karabakh", "nagorno-karabakh", lexicon.Land},
		{"new zealanders", "new zealand", lexicon.People}, {"dutch", "netherlands", lexicon.Demonym},
	} {
		p := phrase(l, lexicon.CountryPhrase, strings.Fields(c.form)...)
		if p == nil {
			t.Errorf("no country %q", c.form)
			continue
		}
		country := &l.Countries[p.Index]
		if country.Name != c.country || country.Form(p) != c.as {
			t.Errorf("%q is form %d of %q, want %d of %q", c.form, country.Form(p), country.Name, c.as, c.country)
		}
	}
	codes := map[string]string{}
	for i := range l.Countries {
		c := &l.Countries[i]
		if other := codes[c.Code]; c.Code != "" && other != "" {
			t.Errorf("code %s stands for %q and %q", c.Code, other, c.Name)
		}
		codes[c.Code] = c.Name
	}
	if len(l.Countries) < 205 {
		t.Errorf("%d countries and territories, want the members of the United Nations and more", len(l.Countries))
	}
}

// TestCountryFormsAreUnambiguous checks that no form stands for two countries.
func TestCountryFormsAreUnambiguous(t *testing.T) {
	l := lexicon.Default()
	for w := range l.Len() {
		e := l.Entry(lexicon.Word(w))
		owner := map[string]int32{}
		for _, p := range e.Of(lexicon.CountryPhrase) {
			var b strings.Builder
			for _, word := range p.Words {
				b.WriteString(l.Entry(word).Form + " ")
			}
			if other, ok := owner[b.String()]; ok && other != p.Index {
				t.Errorf("%q is %q and %q", b.String(), l.Countries[other].Name, l.Countries[p.Index].Name)
			}
			owner[b.String()] = p.Index
		}
	}
}

func TestNameLists(t *testing.T) {
	l := lexicon.Default()
	for form, class := range map[string]lexicon.Class{
		"maria": lexicon.GivenName, "jeyhun": lexicon.GivenName, "mr": lexicon.Honorific, "al": lexicon.Particle, "ministry": lexicon.OrgWord,
		"cape": lexicon.PlaceWord, "ferry": lexicon.VesselWord, "nephew": lexicon.Kin, "monday": lexicon.NotName, "told": lexicon.Saying,
		"outgoing": lexicon.Acting,
	} {
		if !l.Entry(l.Find(form)).Is(class) {
			t.Errorf("%q is not of its class", form)
		}
	}
}

func TestOnePost(t *testing.T) {
	l := lexicon.Default()
	for _, c := range []struct {
		title, field, other, otherField string
		want                            bool
	}{
		{"union leader", "", "president", "", true},
		{"secretary-general", "", "union leader", "", true},
		{"president", "", "secretary-general", "", false},
		{"chief executive", "", "managing director", "", true},
		{"director", "safety", "manager", "safety", true},
		{"director", "safety", "manager", "", false},
		{"mayor", "", "governor", "", false},
	} {
		if got := l.OnePost(c.title, c.field, c.other, c.otherField); got != c.want {
			t.Errorf("OnePost(%s %s, %s %s) is %v", c.field, c.title, c.otherField, c.other, got)
		}
	}
}

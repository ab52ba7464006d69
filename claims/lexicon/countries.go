package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Country is a country, territory or union of states with what it is called.
type Country struct {
	Name    string // canonical, lower case: "azerbaijan"
	Code    string // ISO 3166 alpha-2; user-assigned or empty for what has none
	Capital string // lower case; metonym for its government; may be empty

	adjectives, people [][]Word
	capital            []Word
}

// IsCountry reports whether a name is the canonical one of a country of the lexicon.
func (l *Lexicon) IsCountry(name string) bool {
	return slices.ContainsFunc(l.Countries, func(c Country) bool { return c.Name == name })
}

// CountryForm says which of a country's forms a phrase is.
type CountryForm uint8

// The forms of a country.
const (
	Land       CountryForm = iota // Armenia
	Demonym                       // Armenian; also its people in the singular
	People                        // Armenians
	Government                    // Yerevan: the capital, which may stand for the government
)

// Form says which form of c the phrase p is.
func (c *Country) Form(p *Phrase) CountryForm {
	switch {
	case contains(c.adjectives, p.Words):
		return Demonym
	case contains(c.people, p.Words):
		return People
	case slices.Equal(c.capital, p.Words):
		return Government
	}
	return Land
}

func contains(forms [][]Word, words []Word) bool {
	return slices.ContainsFunc(forms, func(f []Word) bool { return slices.Equal(f, words) })
}

// countryRow is one line of countries.yaml.
type countryRow struct {
	Name      string   `yaml:"name"`
	Code      string   `yaml:"code"`
	Capital   string   `yaml:"capital"`
	Adjective []string `yaml:"adjective"`
	People    []string `yaml:"people"` // only where it is not the adjective and an s
	Aliases   []string `yaml:"aliases"`
}

func loadCountries(l *Lexicon, data []byte) error {
	var t struct {
		Countries []countryRow `yaml:"countries"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	seen := make(map[string]bool, len(t.Countries))
	l.Countries = slices.Grow(l.Countries, len(t.Countries))
	for _, row := range t.Countries {
		if row.Name == "" || row.Name != strings.ToLower(row.Name) || seen[row.Name] {
			return fmt.Errorf("country %q: the name must be there, lower case and unique", row.Name)
		}
		seen[row.Name] = true
		l.addCountry(&row)
	}
	return nil
}

func (l *Lexicon) addCountry(row *countryRow) {
	index := len(l.Countries)
	c := Country{Name: row.Name, Code: row.Code, Capital: row.Capital}
	add := func(form string) []Word {
		words := l.words(form)
		l.phrase(form, CountryPhrase, index)
		return words
	}
	add(row.Name)
	for _, a := range row.Aliases {
		add(a)
	}
	for _, a := range row.Adjective {
		c.adjectives = append(c.adjectives, add(a))
	}
	people := row.People
	if len(people) == 0 {
		people = pluralDemonyms(row.Adjective)
	}
	for _, p := range people {
		c.people = append(c.people, add(p))
	}
	if row.Capital != "" && row.Capital != row.Name {
		c.capital = add(row.Capital)
	}
	l.Countries = append(l.Countries, c)
}

// pluralDemonyms forms the names of peoples of adjectives that take an s: Armenians, Iraqis. Others (French, Dutch)
// have none or say so in the table.
func pluralDemonyms(adjectives []string) []string {
	var out []string
	for _, a := range adjectives {
		switch a[len(a)-1] {
		case 'n', 'i', 'o', 'k', 'a', 't', 'r':
			out = append(out, a+"s")
		}
	}
	return out
}

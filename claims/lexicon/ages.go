package lexicon

import (
	"fmt"
	"slices"
)

// AgeWord is what a word says of how old somebody is. The zero AgeWord says nothing.
type AgeWord struct {
	Decade  float64 // the age at which the decade begins that the word names: 40 of "forties"
	From    float64 // of a part of a decade, its first and its last year: 5 and 9 of "late"
	To      float64
	Extreme string  // "youngest" or "oldest", of words for the end of a group
	Beside  bool    // may stand before an age and leaves it as it is: "only"
	Reached bool    // a verb that reaches an age: "turned"
	Coming  float64 // of such a verb, what it adds to the age of today: -1 of "turns"
	Kin     bool    // a relative who is told of without a name
	Fate    string  // what becomes of people by the word: "dead" of "killed"
	Person  string  // "man", "woman" or "either", of words for people who are told of without a name
	Roles   AgeRole // what the word does beside an age
}

// AgeRole is what a word of a death or a birthday does beside an age. A word may do several things.
type AgeRole uint8

// The roles; ages.yaml says what each is.
const (
	DeathAtAge AgeRole = 1 << iota
	DeathWhen
	DeathTold
	DeathInDecade
	Celebrates
	OfFamily
)

var ageRoles = map[string]AgeRole{
	"death-at-age": DeathAtAge, "death-when": DeathWhen, "death-told": DeathTold, "death-in-decade": DeathInDecade, "celebrates": Celebrates, "of-family": OfFamily,
}

// Is reports whether the word has any of the roles.
func (a *AgeWord) Is(r AgeRole) bool { return a.Roles&r != 0 }

// Age returns what the form says of how old somebody is.
func (e *Entry) Age() *AgeWord {
	if e.age == nil {
		return &noAge
	}
	return e.age
}

// noAge is what a word says that says nothing of ages.
var noAge AgeWord

// ageOf returns what a form says of ages, for changing.
func (l *Lexicon) ageOf(form string) *AgeWord {
	e := l.edit(form)
	if e.age == nil {
		e.age = &AgeWord{}
	}
	return e.age
}

// loadAges reads the words of ages.
func loadAges(l *Lexicon, data []byte) error {
	var t struct {
		Decades   map[string]float64
		Parts     map[string][]float64
		Extremes  map[string]string
		Beside    []string
		Reached   map[string]float64
		Relatives []string
		Persons   map[string][]string
		Fates     map[string][]string
		Lonely    []string
		Roles     map[string][]string
		Groups    map[string][]string
		OwnGroups []string `yaml:"own-groups"`
		Measures  map[string]string
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for w, n := range sorted(t.Decades) {
		l.ageOf(w).Decade = n
	}
	for w, years := range sorted(t.Parts) {
		if len(years) != 2 || years[0] >= years[1] {
			return fmt.Errorf("part of a decade %q: want the first and the last of its years, got %v", w, years)
		}
		a := l.ageOf(w)
		a.From, a.To = years[0], years[1]
	}
	for w, end := range sorted(t.Extremes) {
		l.ageOf(w).Extreme = end
	}
	for _, w := range t.Beside {
		l.ageOf(w).Beside = true
	}
	for w, n := range sorted(t.Reached) {
		a := l.ageOf(w)
		a.Reached, a.Coming = true, n
	}
	for _, w := range t.Relatives {
		l.ageOf(w).Kin = true
	}
	for sort, list := range sorted(t.Persons) {
		if sort != "man" && sort != "woman" && sort != "either" {
			return fmt.Errorf("unknown sort of persons %q: want man, woman or either", sort)
		}
		for _, w := range list {
			l.ageOf(w).Person = sort
		}
	}
	for fate, list := range sorted(t.Fates) {
		for _, w := range list {
			l.ageOf(w).Fate = fate
		}
	}
	for name, list := range sorted(t.Roles) {
		role, ok := ageRoles[name]
		if !ok {
			return fmt.Errorf("unknown role of words beside ages %q", name)
		}
		for _, w := range list {
			l.ageOf(w).Roles |= role
		}
	}
	l.groups = make(map[string]string)
	for class, list := range sorted(t.Groups) {
		for _, w := range list {
			l.groups[w] = class
		}
	}
	for _, w := range t.OwnGroups {
		l.groups[w] = w
	}
	l.lonely, l.measureClasses = t.Lonely, t.Measures
	return nil
}

// GroupOf returns the class of event that a noun in its base form makes people of: "die" of "victim"; empty for other nouns.
func (l *Lexicon) GroupOf(noun string) string { return l.groups[noun] }

// OwnGroup reports whether a group is one of people of whom no event tells, such as "patient".
func (l *Lexicon) OwnGroup(group string) bool { return l.groups[group] == group }

// ClassOfMeasure returns the class of event that people are of whom a measure, given by its place in Measures, counts; empty where its
// own event says so.
func (l *Lexicon) ClassOfMeasure(measure int32) string {
	return l.measureClasses[l.Measures[measure].Name]
}

// LonelyFate reports whether a fate is one that seldom meets several people of one event, so that two texts that tell of it
// without a name mean one person.
func (l *Lexicon) LonelyFate(fate string) bool { return slices.Contains(l.lonely, fate) }

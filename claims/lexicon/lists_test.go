package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// What is looked for in a list is in lower case, so that nothing else in a list is ever found; a word stands there once. Names of clocks
// are compared as they stand.
func TestLists(t *testing.T) {
	l := Default()
	for name, list := range listNames {
		seen := map[string]bool{}
		for _, w := range l.Words(list) {
			if seen[w] || strings.TrimSpace(w) != w || w == "" || list != ClockName && strings.ToLower(w) != w {
				t.Errorf("the list %q has %q: want words in lower case, each once", name, w)
			}
			seen[w] = true
		}
	}
	// One list is part of another, as lists.yaml says.
	for _, w := range l.Words(GroupedNoun) {
		if !l.Lists(GenericNoun, w) {
			t.Errorf("%q is a grouped noun and none for people in general", w)
		}
	}
	for _, list := range []List{GenericNoun, SubsetNoun} {
		for _, w := range l.Words(list) {
			if e := l.Entry(l.Find(w)); e.Form != "" && l.Entry(e.Lemma).Form != w {
				t.Errorf("%q is looked for as the base form of a noun, and is a form of %q", w, l.Entry(e.Lemma).Form)
			}
		}
	}
}

// A class of grammar.yaml is asked of words, and names are told by the words that are in none: a list of a few words must not make a
// word one that names are not made of.
func TestSmallListsLeaveNamesAlone(t *testing.T) {
	l := Default()
	const small = NounLead | Loose | Totals | NumberLead | Formerly | Besides
	for w := 1; w < l.Len(); w++ {
		e := l.Entry(Word(w))
		if e.Class&^small == 0 && e.Class != 0 && !strings.HasSuffix(e.Form, "ly") {
			t.Errorf("%q stands in no list of grammar.yaml but a small one", e.Form)
		}
	}
}

// What stands for a class of event is one, and what is looked for by its measure is a measure.
func TestAgesNameClasses(t *testing.T) {
	l := Default()
	for name := range l.measureClasses {
		if !slices.ContainsFunc(l.Measures, func(m Measure) bool { return m.Name == name }) {
			t.Errorf("ages.yaml: there is no measure %q", name)
		}
	}
	for noun := range l.groups {
		if e := l.Entry(l.Find(noun)); e.Form == "" || l.Entry(e.Lemma).Form != noun {
			t.Errorf("ages.yaml: %q is looked for as the base form of a noun, and no table has it as one", noun)
		}
	}
}

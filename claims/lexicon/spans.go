package lexicon

import (
	"fmt"
	"maps"
	"slices"
)

// Spans is what lasts a length of time, by the words that tell it.
type Spans struct {
	lasting wordMap[string] // verbs and nouns: "ban" for banned
	nouns   wordMap[string] // of these the nouns
	states  wordMap[string] // behind a form of "be": "underground"
	lack    wordMap[string] // behind "without": "outage" for power
	goesOn  wordSet         // verbs that say of a thing only that it goes on: "hold"
	links   wordSet         // verbs that stand for a form of "be": "stay"
	holding wordSet         // verbs that only hold an event: "observe"
	wanted  wordSet         // words of asking and of plans that may be past: "asked"
	vague   wordSet         // nouns for a span itself
	base    wordMap[string] // irregular forms of verbs to their base forms
	within  map[string]bool // classes told with "in"
	binding wordSet         // what is signed for a time: "treaty"
	efforts wordSet         // campaigns, by their aim: "drive"
	placed  map[string]bool // what befalls places: "outage"
	whole   wordSet         // nouns for the whole of a place, or for what is everywhere in it: "town"
	changes wordMap[string] // verbs and nouns of moving an end: "extension" for prolonged
}

// Lasting returns what the verb or noun w tells to last; empty when it is none of the table.
func (s *Spans) Lasting(w Word) string { return s.lasting.get(w) }

// Noun returns what the noun w names as what lasts; empty when it is none of the table.
func (s *Spans) Noun(w Word) string { return s.nouns.get(w) }

// Change returns what the verb or noun w says to be done to the end of something: "extension" for "prolonged"; empty when nothing.
func (s *Spans) Change(w Word) string { return s.changes.get(w) }

// Binds reports whether w names what is signed for a time: "treaty".
func (s *Spans) Binds(w Word) bool { return s.binding.has(w) }

// Effort reports whether w names a campaign where its aim stands behind it: "drive".
func (s *Spans) Effort(w Word) bool { return s.efforts.has(w) }

// State returns the state that w names behind a form of "be" or behind a span; empty when it names none.
func (s *Spans) State(w Word) string { return s.states.get(w) }

// Lack returns what it is called to be without what w names; empty when it has no name.
func (s *Spans) Lack(w Word) string { return s.lack.get(w) }

// GoesOn reports whether w says of a thing only that it goes on: "hold", "valid".
func (s *Spans) GoesOn(w Word) bool { return s.goesOn.has(w) }

// Links reports whether w is a verb that stands for a form of "be": "stayed" closed.
func (s *Spans) Links(w Word) bool { return s.links.has(w) }

// Holds reports whether w is a verb that only holds an event: "observed" a truce.
func (s *Spans) Holds(w Word) bool { return s.holding.has(w) }

// Base returns the base form of an irregular form of a verb; empty for others.
func (s *Spans) Base(w Word) string { return s.base.get(w) }

// Wanted reports whether w says that somebody asks for a length of time or once meant it: "asked", "planned".
func (s *Spans) Wanted(w Word) bool { return s.wanted.has(w) }

// Vague reports whether w is a noun for a span of time itself, such as "period".
func (s *Spans) Vague(w Word) bool { return s.vague.has(w) }

// Placed reports whether what lasts befalls places, each for a time of its own: "outage".
func (s *Spans) Placed(what string) bool { return s.placed[what] }

// WholePlace reports whether w is a noun for the whole of a place, or for what is everywhere in it: "town", "household".
func (s *Spans) WholePlace(w Word) bool { return s.whole.has(w) }

// Within reports whether what lasts is told with "in": "built in 14 months".
func (s *Spans) Within(what string) bool { return s.within[what] }

func loadSpans(l *Lexicon, data []byte) error {
	type told struct {
		Verbs []string `yaml:"verbs"`
		Nouns []string `yaml:"nouns"`
	}
	var t struct {
		Lasting map[string]told     `yaml:"lasting"`
		Changes map[string]told     `yaml:"changes"`
		States  map[string][]string `yaml:"states"`
		Lack    map[string][]string `yaml:"lack"`
		GoesOn  []string            `yaml:"goes-on"`
		Links   []string            `yaml:"links"`
		Holding []string            `yaml:"holding"`
		Wanted  []string            `yaml:"wanted"`
		Binding []string            `yaml:"binding"`
		Efforts []string            `yaml:"efforts"`
		Vague   []string            `yaml:"vague"`
		Within  []string            `yaml:"within"`
		Placed  []string            `yaml:"placed"`
		Whole   []string            `yaml:"whole"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	s := Spans{within: map[string]bool{}, placed: map[string]bool{}}
	lasting, nouns, states, lack, base, changes := map[Word]string{}, map[Word]string{}, map[Word]string{}, map[Word]string{}, map[Word]string{}, map[Word]string{}
	add := func(to map[Word]string, form, name string) error {
		w := l.intern(form)
		if had, ok := to[w]; ok && had != name {
			return fmt.Errorf("%q stands for %q and for %q", form, had, name)
		}
		to[w] = name
		return nil
	}
	for _, table := range []struct {
		from map[string]told
		to   map[Word]string
	}{{t.Lasting, lasting}, {t.Changes, changes}} {
		for _, name := range slices.Sorted(maps.Keys(table.from)) {
			forms := slices.Clone(table.from[name].Nouns)
			for _, n := range table.from[name].Nouns {
				forms = append(forms, PluralOf(n))
			}
			for _, f := range forms {
				nouns[l.intern(f)] = name
			}
			for _, v := range table.from[name].Verbs {
				forms = append(forms, v)
				forms = append(forms, l.verbForms(v)...)
			}
			for _, f := range forms {
				if err := add(table.to, f, name); err != nil {
					return err
				}
			}
		}
	}
	for _, group := range []struct {
		from map[string][]string
		to   map[Word]string
	}{{t.States, states}, {t.Lack, lack}} {
		for _, name := range slices.Sorted(maps.Keys(group.from)) {
			for _, f := range group.from[name] {
				if err := add(group.to, f, name); err != nil {
					return err
				}
			}
		}
	}
	for _, list := range []struct {
		words []string
		to    *wordSet
	}{{t.GoesOn, &s.goesOn}, {t.Links, &s.links}, {t.Holding, &s.holding}, {t.Wanted, &s.wanted}, {t.Binding, &s.binding}, {t.Efforts, &s.efforts}, {t.Vague, &s.vague}, {t.Whole, &s.whole}} {
		for _, w := range list.words {
			list.to.add(l.intern(w))
		}
	}
	for _, verb := range slices.Sorted(maps.Keys(l.irregular)) {
		for _, f := range l.irregular[verb] {
			base[l.intern(f)] = verb
		}
	}
	for _, c := range t.Placed {
		s.placed[c] = true
	}
	for _, c := range t.Within {
		s.within[c] = true
	}
	s.lasting, s.nouns, s.states, s.lack, s.base, s.changes = mapOf(lasting), mapOf(nouns), mapOf(states), mapOf(lack), mapOf(base), mapOf(changes)
	l.Spans = s
	return nil
}

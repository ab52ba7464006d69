package lexicon

import (
	"fmt"
	"strings"
)

// Event is a class of things that happen.
type Event struct {
	Name  string
	Main  bool   // a whole report can be about it
	State bool   // a condition that goes on: its date is no single moment
	Noun  string // what readers call it: the first of its nouns
}

// EventNoun returns what readers call an event of a class: "sinking" for sink. It is empty for what is no class.
func (l *Lexicon) EventNoun(class string) string {
	for i := range l.Events {
		if l.Events[i].Name == class {
			return l.Events[i].Noun
		}
	}
	return ""
}

func loadEvents(l *Lexicon, data []byte) error {
	var t struct {
		Events []struct {
			Name  string   `yaml:"name"`
			Main  bool     `yaml:"main"`
			State bool     `yaml:"state"`
			Verbs []string `yaml:"verbs"`
			// Labour are nouns of the class in texts about work, and of another one in others.
			Labour []string `yaml:"labour"`
			// Treaty are verbs of the class where something is told of that is signed, and of another one elsewhere.
			Treaty []string `yaml:"treaty"`
			Nouns  []string `yaml:"nouns"`
		} `yaml:"events"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	var treaty [][2]string // forms of verbs, and what they are where something is signed
	for _, row := range t.Events {
		if row.Name == "" {
			return fmt.Errorf("event %d has no name", len(l.Events)+1)
		}
		e := int32(len(l.Events))
		if len(row.Nouns) == 0 {
			return fmt.Errorf("event %q has no noun", row.Name)
		}
		l.Events = append(l.Events, Event{Name: row.Name, Main: row.Main, State: row.State, Noun: row.Nouns[0]})
		for _, v := range row.Verbs {
			for _, f := range l.inflect(v) {
				tr := l.trigger(f.text, v)
				tr.Form |= f.form
				tr.addEvent(e, false)
			}
		}
		for _, n := range row.Labour {
			for _, form := range []string{n, PluralOf(n)} {
				l.labour = append(l.labour, [2]string{form, row.Nouns[0]})
			}
		}
		for _, v := range row.Treaty {
			of := l.inflect(row.Verbs[0])
			for k, f := range l.inflect(v) {
				treaty = append(treaty, [2]string{f.text, of[k].text})
			}
		}
		for _, n := range row.Nouns {
			l.trigger(n, n).addEvent(e, true)
			if p := PluralOf(n); p != n {
				l.trigger(p, n).addEvent(e, true)
				l.nounLemma(n, p)
			}
		}
	}
	l.passives()
	for _, pair := range l.labour {
		i, ok := l.triggers[pair[0]]
		if !ok {
			return fmt.Errorf("%q, which is said of work, is no word of a class besides", pair[0])
		}
		l.Triggers[i].Labour = l.triggers[pair[1]]
	}
	for _, pair := range treaty {
		i, ok := l.triggers[pair[0]]
		if !ok {
			return fmt.Errorf("%q, which is said of a treaty, is no word of a class besides", pair[0])
		}
		l.Triggers[i].Treaty = l.triggers[pair[1]]
	}
	return nil
}

// passives gives the triggers of measures that begin with a form of "be", "was taken into custody", the class of the verb in
// them: they hide it, as they are longer.
func (l *Lexicon) passives() {
	for form, i := range sorted(l.triggers) {
		be, rest, _ := strings.Cut(form, " ")
		switch be {
		case "was", "were", "are", "is", "been", "be":
		default:
			continue
		}
		k, ok := l.triggers[rest]
		if tr := &l.Triggers[i]; ok && tr.Event < 0 && l.Triggers[k].Event >= 0 && !l.Triggers[k].Noun {
			tr.Event, tr.Form = l.Triggers[k].Event, tr.Form|PassiveForm
		}
	}
}

// addEvent gives the trigger its class; the first class that names a form keeps it.
func (t *Trigger) addEvent(e int32, noun bool) {
	if t.Event >= 0 {
		t.Noun = t.Noun || noun && t.Event == e // "opening" is a form of the verb and a noun
		return
	}
	t.Event, t.Noun = e, noun
}

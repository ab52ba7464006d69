package lexicon

import (
	"fmt"
	"slices"
)

// Measure is something that news counts or measures.
type Measure struct {
	Name   string
	People bool // the text counts people when it names no noun
	Trend  Trend
	Agent  bool // the side of the figure is the side of the doer
	Owned  bool // the figure belongs to whoever is named with it: seats to a party
}

// CountsPeople reports whether a measure of that name counts people where the text names no noun.
func (l *Lexicon) CountsPeople(name string) bool {
	return slices.ContainsFunc(l.Measures, func(m Measure) bool { return m.Name == name && m.People })
}

// Trend says how a true figure may change from one report to a later one.
type Trend uint8

// The trends.
const (
	Steady Trend = iota // it does not
	Rising              // a later report may give a higher figure: a toll
	Moving              // a later report may give a higher or a lower figure: the missing, people in hospital
)

// Role is the place of a trigger beside its figure.
type Role uint8

// The roles.
const (
	NoRole     Role = iota
	VerbRole        // transitive verb: before its figure when active, behind it when passive
	ActRole         // verb whose subject the figure counts
	HeadRole        // the figure's own noun, which no verb overrules
	NounRole        // the figure's own noun, unless a verb says more
	StateRole       // adjective or participle behind the figure or its noun
	TotalRole       // noun that a figure follows
	AfterRole       // phrase behind the figure
	BeforeRole      // phrase before the figure
)

// Use is one measure that a trigger tells, and how.
type Use struct {
	Measure int32 // into Lexicon.Measures
	Role    Role
}

// Form says in which constructions a verb form may stand.
type Form uint8

// The forms of a verb; nouns and phrases have none.
const (
	ActiveForm  Form = 1 << iota // kills, killing, and killed in "killed 12"
	PassiveForm                  // killed in "12 were killed"
)

// Trigger is a word or phrase that tells what the figure beside it counts, or what happens.
type Trigger struct {
	Lemma string // base form
	Form  Form
	Uses  []Use
	Event int32 // into Lexicon.Events, -1 when it names no event
	Noun  bool  // it names the event as a noun
}

type measureRow struct {
	Name   string   `yaml:"name"`
	Kind   string   `yaml:"kind"`
	Trend  string   `yaml:"trend"`
	Agent  bool     `yaml:"agent"`
	Owned  bool     `yaml:"owned"`
	Verbs  []string `yaml:"verbs"`
	Acts   []string `yaml:"acts"`
	Heads  []string `yaml:"heads"`
	Nouns  []string `yaml:"nouns"`
	States []string `yaml:"states"`
	Totals []string `yaml:"totals"`
	After  []string `yaml:"after"`
	Before []string `yaml:"before"`
}

var trends = map[string]Trend{"": Steady, "up": Rising, "down": Moving, "both": Moving}

func loadMeasures(l *Lexicon, data []byte) error {
	var t struct {
		Measures []measureRow `yaml:"measures"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, row := range t.Measures {
		trend, ok := trends[row.Trend]
		if !ok || row.Name == "" || row.Kind != "people" && row.Kind != "things" {
			return fmt.Errorf("measure %q: unknown trend %q or kind %q", row.Name, row.Trend, row.Kind)
		}
		m := int32(len(l.Measures))
		l.Measures = append(l.Measures, Measure{Name: row.Name, People: row.Kind == "people", Trend: trend, Agent: row.Agent, Owned: row.Owned})
		l.addMeasure(m, row)
	}
	return nil
}

func (l *Lexicon) addMeasure(m int32, row measureRow) {
	for _, v := range row.Verbs {
		for _, f := range l.inflect(v) {
			l.use(f.text, v, f.form, Use{m, VerbRole})
		}
	}
	for _, v := range row.Acts {
		for _, f := range l.inflect(v) {
			l.use(f.text, v, 0, Use{m, ActRole})
		}
	}
	l.addNouns(row.Heads, Use{m, HeadRole})
	l.addNouns(row.Nouns, Use{m, NounRole})
	for _, list := range []struct {
		role    Role
		phrases []string
	}{{StateRole, row.States}, {TotalRole, row.Totals}, {AfterRole, row.After}, {BeforeRole, row.Before}} {
		for _, p := range list.phrases {
			l.use(p, p, 0, Use{m, list.role})
		}
	}
}

// addNouns adds nouns in both numbers.
func (l *Lexicon) addNouns(nouns []string, u Use) {
	for _, n := range nouns {
		l.use(n, n, 0, u)
		if p := PluralOf(n); p != n {
			l.use(p, n, 0, u)
			l.nounLemma(n, p)
		}
	}
}

// nounLemma makes the last word of a plural phrase point to the last word of its singular.
func (l *Lexicon) nounLemma(singular, plural string) {
	s, p := l.words(singular), l.words(plural)
	last := p[len(p)-1]
	l.entries[last].Class |= Plural
	if l.entries[last].Lemma == last {
		l.entries[last].Lemma = s[len(s)-1]
	}
}

// use adds a use to the trigger with this form, making the trigger when it is new.
func (l *Lexicon) use(form, lemma string, f Form, u Use) {
	t := l.trigger(form, lemma)
	t.Form |= f
	for _, have := range t.Uses {
		if have == u {
			return
		}
	}
	t.Uses = append(t.Uses, u)
}

// trigger returns the trigger with this form, adding it when it is new; the pointer is valid until the next one is added.
func (l *Lexicon) trigger(form, lemma string) *Trigger {
	if i, ok := l.triggers[form]; ok {
		return &l.Triggers[i]
	}
	if l.triggers == nil {
		l.triggers = map[string]int32{}
	}
	i := int32(len(l.Triggers))
	l.triggers[form] = i
	l.Triggers = append(l.Triggers, Trigger{Lemma: lemma, Event: -1})
	l.phrase(form, TriggerPhrase, int(i))
	return &l.Triggers[i]
}

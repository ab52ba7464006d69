package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Measure is something that news counts or measures.
type Measure struct {
	Name     string
	People   bool // the text counts people when it names no noun
	Trend    Trend
	Agent    bool              // the side of the figure is the side of the doer
	Owned    bool              // the figure belongs to whoever is named with it: seats to a party
	Becomes  map[string]string // what it is called in a report on an event of a class: class to measure; may be nil
	Standing bool              // it is the size of a body, of which a story has many
	ByNoun   bool              // of things it is the measure that their noun names
	Told     bool              // what is announced of it is a fact: jobs that will go
	Rises    []string          // verbs with which a count that may fall is told as of all so far, so that it only rises
	Reports  []string          // classes of events and measures: a report that names one of them speaks of the measure
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
	SplitRole       // transitive verb before its figure whose other words follow the figure: "took 12 to safety"
	PairRole        // verb that tells the measure only with certain nouns: jobs that go, prisoners who return
	PairOfRole      // phrase before the figure that tells the measure only with certain nouns: "the end of 40 jobs"
	ReportRole      // the figure's own noun, which tells the measure only in a report that speaks of it: cases of an illness
)

// Use is one measure that a trigger tells, and how.
type Use struct {
	Measure int32 // into Lexicon.Measures
	Role    Role
	Need    int32 // into Lexicon.Needs, for the roles that ask for more than the trigger; else 0
}

// Need is what must stand beside a trigger besides its figure.
type Need struct {
	Tail  []Word // the words that follow the figure, for SplitRole
	Nouns []Word // the lemmas that the figure may count, for PairRole and PairOfRole
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

	Labour int32 // into Lexicon.Triggers: what it is in texts about work; 0 when it is the same
	Treaty int32 // into Lexicon.Triggers: what it is in sentences on something that is signed; 0 when it is the same
}

type measureRow struct {
	Name     string            `yaml:"name"`
	Kind     string            `yaml:"kind"`
	Trend    string            `yaml:"trend"`
	Agent    bool              `yaml:"agent"`
	Owned    bool              `yaml:"owned"`
	Verbs    []string          `yaml:"verbs"`
	Acts     []string          `yaml:"acts"`
	Heads    []string          `yaml:"heads"`
	Cases    []string          `yaml:"cases"`
	Reports  []string          `yaml:"reports"`
	Nouns    []string          `yaml:"nouns"`
	States   []string          `yaml:"states"`
	Totals   []string          `yaml:"totals"`
	After    []string          `yaml:"after"`
	Before   []string          `yaml:"before"`
	Standing bool              `yaml:"standing"`
	ByNoun   bool              `yaml:"by-noun"`
	Told     bool              `yaml:"told"`
	Rises    []string          `yaml:"rises"`
	Becomes  map[string]string `yaml:"becomes"`
	Pairs    []struct {
		Nouns  []string `yaml:"nouns"`
		Verbs  []string `yaml:"verbs"`
		Before []string `yaml:"before"`
	} `yaml:"pairs"`
}

var trends = map[string]Trend{"": Steady, "up": Rising, "down": Moving, "both": Moving}

func loadMeasures(l *Lexicon, data []byte) error {
	var t struct {
		Measures []measureRow `yaml:"measures"`
		Alike    [][]string   `yaml:"alike"`
		Sorts    [][]string   `yaml:"sorts"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, row := range t.Measures {
		trend, ok := trends[row.Trend]
		if !ok || row.Name == "" || row.Kind != "people" && row.Kind != "things" {
			return fmt.Errorf("measure %q: unknown trend %q or kind %q", row.Name, row.Trend, row.Kind)
		}
		if len(row.Rises) > 0 && trend != Moving {
			return fmt.Errorf("measure %q: rises: its count does not fall", row.Name)
		}
		m := int32(len(l.Measures))
		l.Measures = append(l.Measures, Measure{Name: row.Name, People: row.Kind == "people", Trend: trend, Agent: row.Agent, Owned: row.Owned, ByNoun: row.ByNoun, Standing: row.Standing, Told: row.Told, Rises: row.Rises, Reports: row.Reports, Becomes: row.Becomes})
		l.addMeasure(m, row)
	}
	l.shareSplits()
	for _, row := range t.Measures {
		for event, other := range sorted(row.Becomes) {
			if !slices.ContainsFunc(l.Measures, func(m Measure) bool { return m.Name == other }) {
				return fmt.Errorf("measure %q: becomes: %s: there is no measure %q", row.Name, event, other)
			}
		}
	}
	l.things, l.folk = thingsOf(t.Measures), map[string]bool{}
	for _, row := range t.Measures {
		for _, n := range row.Nouns {
			if row.Kind == "people" {
				l.folk[n] = true
			}
		}
	}
	l.alike = map[string]int{}
	for i, group := range t.Alike {
		for _, noun := range group {
			if _, twice := l.alike[noun]; twice {
				return fmt.Errorf("alike: %q stands in two groups", noun)
			}
			l.alike[noun] = i + 1
		}
	}
	l.sorts = map[string]string{}
	for _, group := range t.Sorts {
		for _, noun := range group {
			if _, twice := l.sorts[noun]; twice {
				return fmt.Errorf("sorts: %q stands in two groups", noun)
			}
			l.sorts[noun] = group[0]
		}
	}
	return nil
}

// SortOf returns the usual noun for the sort of things that a noun, given as its lemma, names: vessel for ship. A noun that stands in no
// group is a sort of its own.
func (l *Lexicon) SortOf(noun string) string {
	if sort, ok := l.sorts[noun]; ok {
		return sort
	}
	return noun
}

// thingsOf returns the nouns that measures of things count and none of people does.
func thingsOf(rows []measureRow) map[string]bool {
	things := map[string]bool{}
	for _, kind := range []string{"things", "people"} {
		for _, row := range rows {
			if row.Kind != kind {
				continue
			}
			nouns := slices.Concat(row.Nouns, row.Heads)
			for _, p := range row.Pairs {
				nouns = append(nouns, p.Nouns...)
			}
			for _, n := range nouns {
				if kind == "things" {
					things[n] = true
				} else {
					delete(things, n)
				}
			}
		}
	}
	return things
}

// Thing reports whether a noun, given as its lemma, names things that are counted, and nobody: a house, a vessel.
func (l *Lexicon) Thing(noun string) bool { return l.things[noun] }

// Things returns the nouns that Thing knows, in no order.
func (l *Lexicon) Things() []string { return slices.Collect(maps.Keys(l.things)) }

// Folk reports whether a noun, given as its lemma, names people, by a table or by its ending; "" stands for people of whom nothing more is told.
func (l *Lexicon) Folk(noun string) bool {
	if l.Entry(l.Find(noun)).Is(Animal) {
		return false
	}
	if noun == "" || l.folk[noun] || l.Lists(GenericNoun, noun) || l.Lists(SubsetNoun, noun) || l.Lists(FolkNoun, noun) || l.SortOf(noun) == "person" {
		return true
	}
	return l.Entry(l.Find(noun)).Is(Kin) || Doer(noun) && !l.things[noun] && !l.Lists(ThingNoun, noun)
}

// Doer reports whether a noun ends as those for people do: islander, settler, tourist.
func Doer(noun string) bool {
	return len(noun) > 5 && (strings.HasSuffix(noun, "er") || strings.HasSuffix(noun, "ist") || strings.HasSuffix(noun, "ian"))
}

// Alike reports whether two nouns, given as lemmas, name the same things where the measure is the same: a home and a house.
func (l *Lexicon) Alike(a, b string) bool {
	g := l.alike[a]
	return g > 0 && g == l.alike[b]
}

func (l *Lexicon) addMeasure(m int32, row measureRow) {
	for _, v := range row.Verbs {
		if head, tails, split := strings.Cut(v, " … "); split {
			for _, tail := range strings.Split(tails, " | ") {
				l.addSplit(m, head, tail)
			}
			continue
		}
		for _, f := range l.inflect(v) {
			l.use(f.text, v, f.form, Use{Measure: m, Role: VerbRole})
		}
	}
	for _, v := range row.Acts {
		for _, f := range l.inflect(v) {
			l.use(f.text, v, 0, Use{Measure: m, Role: ActRole})
		}
	}
	l.addNouns(row.Heads, Use{Measure: m, Role: HeadRole})
	l.addNouns(row.Cases, Use{Measure: m, Role: ReportRole})
	l.addNouns(row.Nouns, Use{Measure: m, Role: NounRole})
	for _, p := range row.Pairs {
		l.addPairs(m, p.Nouns, p.Verbs, p.Before)
	}
	for _, list := range []struct {
		role    Role
		phrases []string
	}{{StateRole, row.States}, {TotalRole, row.Totals}, {AfterRole, row.After}, {BeforeRole, row.Before}} {
		for _, p := range list.phrases {
			l.use(p, p, 0, Use{Measure: m, Role: list.role})
			if list.role == AfterRole {
				l.addTenses(p, Use{Measure: m, Role: AfterRole})
			}
		}
	}
}

// tensed are the words that begin what is so for a while, and what is being done: who are "behind bars" were, have been and still are there.
var tensed = []string{"in", "on", "behind", "under", "at", "without", "beyond", "among", "off", "being", "unaccounted"}

// addTenses adds the other tenses of a phrase that begins with a plural form of "be". What was done to people verbs tell.
func (l *Lexicon) addTenses(p string, u Use) {
	be, rest, ok := strings.Cut(p, " ")
	if !ok || be != "are" && be != "were" {
		return
	}
	rest, _ = strings.CutPrefix(rest, "still ")
	if first, _, _ := strings.Cut(rest, " "); !slices.Contains(tensed, first) {
		return
	}
	forms := []string{"are ", "were ", "are still ", "were still "}
	if !strings.HasPrefix(rest, "being ") {
		forms = append(forms, "have been ", "had been ")
	}
	for _, f := range forms {
		l.use(f+rest, p, 0, u)
	}
}

// addSplit adds a verb whose words stand around its figure when it is active, and together when it is passive.
func (l *Lexicon) addSplit(m int32, head, tail string) {
	need := l.need(Need{Tail: l.words(tail)})
	for _, f := range l.inflect(head) {
		if f.form&ActiveForm != 0 {
			l.use(f.text, head, f.form&ActiveForm, Use{m, SplitRole, need})
		} else if strings.Contains(tail, " ") {
			l.use(f.text, head, f.form, Use{m, SplitRole, need})
		}
		if f.form&PassiveForm != 0 {
			l.use(f.text+" "+tail, head+" "+tail, PassiveForm, Use{Measure: m, Role: VerbRole})
		}
	}
}

// shareSplits gives what stands around figures with a verb to the phrases in which the verb is marked with its auxiliary: "were taken" of what was
// stolen, so that those who "were taken to three hospitals" are not lost behind it.
func (l *Lexicon) shareSplits() {
	for form, i := range sorted(l.triggers) {
		be, verb, ok := strings.Cut(form, " ")
		of, known := l.triggers[verb]
		if !ok || !known || be != "was" && be != "were" {
			continue
		}
		for _, u := range l.Triggers[of].Uses {
			if u.Role == SplitRole && !slices.Contains(l.Triggers[i].Uses, u) {
				l.Triggers[i].Uses = append(l.Triggers[i].Uses, u)
			}
		}
	}
}

// addPairs adds verbs and phrases that tell a measure only with certain nouns.
func (l *Lexicon) addPairs(m int32, nouns, verbs, before []string) {
	var n Need
	for _, noun := range nouns {
		words := l.words(noun)
		n.Nouns = append(n.Nouns, words[len(words)-1])
		if p := PluralOf(noun); p != noun {
			l.nounLemma(noun, p)
		}
	}
	need := l.need(n)
	for _, v := range verbs {
		for _, f := range l.inflect(v) {
			l.use(f.text, v, f.form, Use{m, PairRole, need})
		}
	}
	for _, p := range before {
		l.use(p, p, 0, Use{m, PairOfRole, need})
	}
}

// need adds a need and returns its index. The first is empty: it stands for none.
func (l *Lexicon) need(n Need) int32 {
	if len(l.Needs) == 0 {
		l.Needs = append(l.Needs, Need{})
	}
	l.Needs = append(l.Needs, n)
	return int32(len(l.Needs) - 1)
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
	i := int32(len(l.Triggers))
	l.triggers[form] = i
	l.Triggers = append(l.Triggers, Trigger{Lemma: lemma, Event: -1})
	l.phrase(form, TriggerPhrase, int(i))
	return &l.Triggers[i]
}

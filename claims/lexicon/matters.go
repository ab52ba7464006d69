package lexicon

import (
	"cmp"
	"fmt"
	"slices"
)

// Matter is what a phrase beside a day or a length of time tells it to be to a story: the first day of "the first sod was turned on 3 June".
type Matter struct {
	What   string   // "start of building"
	Length bool     // it is told of lengths of time, and not of days
	Main   []string // classes of events of which the text must be about one, or none; empty for any
	Leads  []string // words that must lead to the day: "until"; empty for any
	Sure   bool     // the phrase alone says what is meant: "design life"
}

// About reports whether the phrase tells so in a text whose main event is of a class, which is empty where it has none.
func (m *Matter) About(class string) bool {
	return len(m.Main) == 0 || slices.Contains(m.Main, cmp.Or(class, noEvent))
}

// Led reports whether the phrase tells so of a day to which a word leads.
func (m *Matter) Led(word string) bool { return len(m.Leads) == 0 || slices.Contains(m.Leads, word) }

// FirstOfSeveral reports whether of several days that a text tells of a matter the first one is held against those of other texts: pay rises in
// steps.
func (l *Lexicon) FirstOfSeveral(matter string) bool { return slices.Contains(l.stepped, matter) }

// OfOnePerson reports whether everybody has a matter of his own.
func (l *Lexicon) OfOnePerson(matter string) bool { return slices.Contains(l.ownMatters, matter) }

// OfOneEvent reports whether the words of a matter are taken for it only in texts about certain classes of events, about none not among them: what they tell is
// then that event; or need nothing else to be taken for it.
func (l *Lexicon) OfOneEvent(matter string) bool {
	return slices.ContainsFunc(l.Matters, func(m Matter) bool {
		return m.What == matter && (m.Sure || len(m.Main) > 0 && !slices.Contains(m.Main, "none"))
	})
}

// IsMatter reports whether a length of time may be that of a matter by its name alone, which measures have too: "outage".
func (l *Lexicon) IsMatter(what string) bool {
	return slices.ContainsFunc(l.Matters, func(m Matter) bool { return m.Length && m.What == what })
}

// matterRow is a row of matters.yaml.
type matterRow struct {
	What     string
	Main     []string
	Leads    []string
	Personal bool
	Steps    bool
	Sure     bool
	Words    []string
	Verbs    []string // with what goes with them, in their base form
}

// loadMatters reads the phrases that tell what a day or a length of time is to a story.
func loadMatters(l *Lexicon, data []byte) error {
	var t struct{ Days, Lengths []matterRow }
	if err := decode(data, &t); err != nil {
		return err
	}
	for k, rows := range [...][]matterRow{t.Days, t.Lengths} {
		for _, row := range rows {
			for _, class := range row.Main {
				if class != noEvent && l.EventNoun(class) == "" {
					return fmt.Errorf("%s: no class of events is called %q", row.What, class)
				}
			}
			if row.Personal && !slices.Contains(l.ownMatters, row.What) {
				l.ownMatters = append(l.ownMatters, row.What)
			}
			if row.Steps && !slices.Contains(l.stepped, row.What) {
				l.stepped = append(l.stepped, row.What)
			}
			i := len(l.Matters)
			l.Matters = append(l.Matters, Matter{What: row.What, Length: k == 1, Main: row.Main, Leads: row.Leads, Sure: row.Sure})
			for _, w := range row.Words {
				l.phrase(w, MatterPhrase, i)
			}
			for _, v := range row.Verbs {
				for _, f := range l.inflect(v) {
					l.phrase(f.text, MatterPhrase, i)
				}
			}
		}
	}
	return nil
}

package lexicon

import (
	"cmp"
	"fmt"
	"slices"
)

// Telling is what a phrase says of something that lasts, for which it has no noun: "on the run".
type Telling struct {
	What     string   // what lasts: "fugitive"
	Over     bool     // it says that it comes to its end: "gave up"
	Verb     bool     // it begins with a verb: "evaded police"
	Noun     bool     // it is a noun: "state of emergency"
	Personal bool     // everybody has one of their own
	Main     []string // classes of events of which the text must be about one, or none; empty for any
}

// ItsSubject is what lasts by a phrase that says of its subject only that it goes on: "in force".
const ItsSubject = "its subject"

// noEvent stands in a list of classes of events for a text that has no main event.
const noEvent = "none"

// About reports whether the phrase tells so in a text whose main event is of a class, which is empty where it has none.
func (t *Telling) About(class string) bool {
	return len(t.Main) == 0 || slices.Contains(t.Main, cmp.Or(class, noEvent))
}

// loadTellings reads the phrases that tell how long something lasted.
func loadTellings(l *Lexicon, data []byte) error {
	var t struct {
		Tellings []struct {
			What     string
			Personal bool
			Main     []string
			On       []string
			Goes     []string
			Over     []string
			Ended    []string
			Nouns    []string
		}
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, row := range t.Tellings {
		for _, class := range row.Main {
			if class != noEvent && l.EventNoun(class) == "" {
				return fmt.Errorf("%s: no class of events is called %q", row.What, class)
			}
		}
		for _, list := range [...]struct {
			words []string
			is    Telling
		}{{row.On, Telling{}}, {row.Goes, Telling{Verb: true}}, {row.Over, Telling{Over: true, Verb: true}}, {row.Ended, Telling{Over: true}}, {row.Nouns, Telling{Noun: true}}} {
			if len(list.words) == 0 {
				continue
			}
			i := len(l.Tellings)
			list.is.What, list.is.Personal, list.is.Main = row.What, row.Personal, row.Main
			l.Tellings = append(l.Tellings, list.is)
			for _, w := range list.words {
				l.telling(w, i, list.is.Verb)
			}
		}
	}
	return nil
}

// telling adds a phrase of the telling at a place, with the forms of its first word where that is a verb.
func (l *Lexicon) telling(words string, i int, verb bool) {
	if !verb {
		l.phrase(words, TellingPhrase, i)
		return
	}
	for _, f := range l.inflect(words) {
		l.phrase(f.text, TellingPhrase, i)
	}
}

package lexicon

import "fmt"

// State is what began when a state of things did.
type State struct {
	Class string // of events: "found" for what "has existed since"
	Of    bool   // what it is told of may follow the words
}

// loadStates reads what began when a state did, and what verbs of duty ask for.
func loadStates(l *Lexicon, data []byte) error {
	var t struct {
		States []struct {
			Class string
			Of    bool
			Words []string
		}
		Acts map[string]string
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	l.States = map[string]State{}
	for _, row := range t.States {
		if l.EventNoun(row.Class) == "" {
			return fmt.Errorf("%q is no class of events", row.Class)
		}
		for _, w := range row.Words {
			if _, ok := l.States[w]; ok {
				return fmt.Errorf("%q stands twice", w)
			}
			l.States[w] = State{row.Class, row.Of}
		}
	}
	l.Acts = t.Acts
	return nil
}

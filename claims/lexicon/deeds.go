package lexicon

import "fmt"

// Deed is what a verb says of the things that a figure counts.
type Deed struct {
	Verb string // base form
	rows uint64 // of deeds.yaml, a bit each
	is   deedClass
}

// deedClass tells the sorts of verbs apart.
type deedClass uint8

const (
	deedOpen    deedClass = 1 << iota // what it counts may be all there is
	deedChange                        // it says what becomes of some
	deedStock                         // it says how many there are
	deedNeutral                       // it says nothing of what is counted
)

// maxDeedRows is how many rows of verbs there may be: each is a bit.
const maxDeedRows = 64

func loadDeeds(l *Lexicon, data []byte) error {
	var t struct {
		Alike   [][]string        `yaml:"alike"`
		Changes [][]string        `yaml:"changes"`
		Stock   []string          `yaml:"stock"`
		Neutral []string          `yaml:"neutral"`
		Nouns   map[string]string `yaml:"nouns"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	if n := len(t.Alike) + len(t.Changes); n > maxDeedRows {
		return fmt.Errorf("%d rows of verbs, at most %d are allowed", n, maxDeedRows)
	}
	l.deeds = map[string]int32{}
	for i, row := range append(t.Alike, t.Changes...) {
		is := deedChange
		if i < len(t.Alike) {
			is = deedOpen
		}
		for _, verb := range row {
			l.addDeed(verb, 1<<i, is)
		}
	}
	for _, verb := range t.Stock {
		l.addDeed(verb, 0, deedStock)
	}
	for _, verb := range t.Neutral {
		l.addDeed(verb, 0, deedNeutral)
	}
	l.deedNouns = t.Nouns
	for noun, verb := range sorted(t.Nouns) {
		if _, ok := l.deeds[verb]; !ok {
			return fmt.Errorf("nouns: %s: no row has the verb %q", noun, verb)
		}
		l.intern(noun)
	}
	return nil
}

// addDeed adds what a verb says to what it said before, in all its forms when it is new.
func (l *Lexicon) addDeed(verb string, rows uint64, is deedClass) {
	if i, ok := l.deeds[verb]; ok {
		l.Deeds[i].rows |= rows
		l.Deeds[i].is |= is
		return
	}
	i := int32(len(l.Deeds))
	l.deeds[verb] = i
	l.Deeds = append(l.Deeds, Deed{Verb: verb, rows: rows, is: is})
	for _, f := range l.inflect(verb) {
		l.phrase(f.text, DeedPhrase, int(i))
	}
}

// DeedNoun returns the verb that a noun stands for, as "lose" for "loss"; empty when it stands for none.
func (l *Lexicon) DeedNoun(noun string) string { return l.deedNouns[noun] }

// Neutral reports whether a verb says nothing of what is counted: one of telling, or none.
func (l *Lexicon) Neutral(verb string) bool { return verb == "" || l.deed(verb).is&deedNeutral != 0 }

// Changes reports whether a verb says what becomes of some of the things that are counted.
func (l *Lexicon) Changes(verb string) bool { return verb != "" && l.deed(verb).is&deedChange != 0 }

// KnownDeed reports whether a table has a verb.
func (l *Lexicon) KnownDeed(verb string) bool { return verb != "" && l.deed(verb).is != 0 }

// Agreement says how well two verbs go together of what is counted.
type Agreement uint8

// How two verbs go together.
const (
	Apart    Agreement = iota // they speak of different things, as far as is known
	Possible                  // nothing is said against it: one says how many there are, or a verb is not known
	Same                      // they speak of the same things
)

// Agree says how the verbs of two figures of one noun go together. An empty verb is not known.
func (l *Lexicon) Agree(a, b string) Agreement {
	if a == b {
		if a == "" || a == "with" {
			return Possible // tents with 120 beds, five centres with 310
		}
		return Same
	}
	x, y := l.deed(a), l.deed(b)
	switch {
	case x.rows&y.rows != 0:
		return Same
	case x.is&deedNeutral != 0 || y.is&deedNeutral != 0:
		return Possible
	case x.stock() && y.stock() || x.stock() && y.open() || y.stock() && x.open():
		return Possible
	}
	return Apart
}

func (d Deed) stock() bool { return d.is&deedStock != 0 }

// open reports whether a verb counts what may be all there is, whatever else it says.
func (d Deed) open() bool { return d.is&(deedOpen|deedChange) == deedOpen }

// deed returns what is known of a verb, a stock one for none: "There are 14 packs", "Packs: 14".
func (l *Lexicon) deed(verb string) Deed {
	if verb == "" {
		return Deed{is: deedStock}
	}
	if i, ok := l.deeds[verb]; ok {
		return l.Deeds[i]
	}
	return Deed{Verb: verb}
}

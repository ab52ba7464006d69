package lexicon

import (
	"fmt"
	"slices"
)

// Deed is what a verb says of the things that a figure counts.
type Deed struct {
	Verb string // base form
	rows deedRows
	is   deedClass
}

// deedRows is which rows of deeds.yaml a verb stands in, a bit each.
type deedRows [4]uint64

// maxDeedRows is how many rows of verbs there may be.
const maxDeedRows = 64 * len(deedRows{})

// or returns the rows of both.
func (r deedRows) or(o deedRows) deedRows {
	for i := range r {
		r[i] |= o[i]
	}
	return r
}

// share reports whether one row is in both.
func (r deedRows) share(o deedRows) bool { return r[0]&o[0]|r[1]&o[1]|r[2]&o[2]|r[3]&o[3] != 0 }

// deedClass tells the sorts of verbs apart.
type deedClass uint8

const (
	deedOpen    deedClass = 1 << iota // what it counts may be all there is
	deedChange                        // it says what becomes of some
	deedStock                         // it says how many there are
	deedNeutral                       // it says nothing of what is counted
)

func loadDeeds(l *Lexicon, data []byte) error {
	var t struct {
		Alike   [][]string        `yaml:"alike"`
		Changes [][]string        `yaml:"changes"`
		Same    [][]string        `yaml:"same"`
		Stock   []string          `yaml:"stock"`
		Neutral []string          `yaml:"neutral"`
		Nouns   map[string]string `yaml:"nouns"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	if n := len(t.Alike) + len(t.Changes) + len(t.Same); n > maxDeedRows {
		return fmt.Errorf("%d rows of verbs, at most %d are allowed", n, maxDeedRows)
	}
	l.deeds = map[string]int32{}
	for i, verbs := range slices.Concat(t.Alike, t.Changes, t.Same) {
		var row deedRows
		row[i/64] = 1 << (i % 64)
		is := deedChange
		switch {
		case i < len(t.Alike):
			is = deedOpen
		case i >= len(t.Alike)+len(t.Changes):
			is = 0
		}
		for _, verb := range verbs {
			l.addDeed(verb, row, is)
		}
	}
	for _, verb := range t.Stock {
		l.addDeed(verb, deedRows{}, deedStock)
	}
	for _, verb := range t.Neutral {
		l.addDeed(verb, deedRows{}, deedNeutral)
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
func (l *Lexicon) addDeed(verb string, rows deedRows, is deedClass) {
	if i, ok := l.deeds[verb]; ok {
		l.Deeds[i].rows = l.Deeds[i].rows.or(rows)
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
	case x.rows.share(y.rows):
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

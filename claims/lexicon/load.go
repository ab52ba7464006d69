package lexicon

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"sync"

	"github.com/zeebo/xxh3"
	"gopkg.in/yaml.v3"
)

//go:embed *.yaml
var tables embed.FS

// loaders lists the tables in the order in which they are read: a later one may name words of an earlier one.
var loaders = []struct {
	file string
	load func(*Lexicon, []byte) error
}{
	{"grammar.yaml", loadGrammar},
	{"numbers.yaml", loadNumbers},
	{"ages.yaml", loadAges},
	{"hedges.yaml", loadHedges},
	{"units.yaml", loadUnits},
	{"calendar.yaml", loadCalendar},
	{"offices.yaml", loadOffices},
	{"bodies.yaml", loadBodies},
	{"countries.yaml", loadCountries},
	{"names.yaml", loadNames},
	{"measures.yaml", loadMeasures},
	{"deeds.yaml", loadDeeds},
	{"events.yaml", loadEvents},
	{"states.yaml", loadStates},
	{"cues.yaml", loadCues},
	{"attributes.yaml", loadAttributes},
	{"wording.yaml", loadWording},
	{"workings.yaml", loadWorkings},
	{"lists.yaml", loadLists},
	{"spans.yaml", loadSpans},
	{"tellings.yaml", loadTellings},
	{"matters.yaml", loadMatters},
	{"places.yaml", loadPlaces},
}

// decode reads a table strictly: an unknown key is a mistake.
func decode(data []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("could not decode: %w", err)
	}
	return nil
}

// sorted goes over a map in the order of its keys, so that words are numbered alike whenever the tables are read.
func sorted[M ~map[K]V, K cmp.Ordered, V any](m M) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}

// Load reads all embedded tables and returns the first mistake in them. [Default] is the same and takes no time.
func Load() (*Lexicon, error) {
	l := &Lexicon{entries: make([]Entry, 1, forms), loading: &loading{ids: make(map[string]Word, forms), phrases: make(map[Word][]Phrase, forms), triggers: map[string]int32{}}}
	for _, t := range loaders {
		data, err := tables.ReadFile(t.file)
		if err != nil {
			return nil, fmt.Errorf("could not read table %q: %w", t.file, err)
		}
		if err := t.load(l, data); err != nil {
			return nil, fmt.Errorf("table %s: %w", t.file, err)
		}
	}
	for i := range l.entries {
		l.entries[i].take(l.phrases[Word(i)])
	}
	l.index.build(l.entries)
	l.loading = nil
	return l, nil
}

// take puts the phrases that begin with a word in order, by their kinds, and the triggers and cues aside.
func (e *Entry) take(all []Phrase) {
	slices.SortStableFunc(all, func(a, b Phrase) int { return len(b.Words) - len(a.Words) })
	var by [MatterPhrase + 1][]Phrase
	for _, p := range all {
		if p.Kind == TriggerPhrase || p.Kind == CuePhrase {
			e.Marks = append(e.Marks, p)
		} else {
			e.Kinds |= 1 << p.Kind
			by[p.Kind] = append(by[p.Kind], p)
		}
	}
	for _, list := range by {
		if list != nil {
			e.phrases = append(e.phrases, list)
		}
	}
}

// forms is about how many word forms the tables have: memory for them is taken at once.
const forms = 1 << 14

// loading is what is known of words only while the tables are read.
type loading struct {
	ids       map[string]Word
	phrases   map[Word][]Phrase   // by their first words
	triggers  map[string]int32    // form to index
	labour    [][2]string         // nouns and what they are in texts about work
	irregular map[string][]string // base form of a verb to its other forms
}

// Fingerprint identifies the tables: it is the same when, and only when, their files are the same. Every run makes it: a hash that nobody could forge
// would take longer than all the rest of reading them.
var Fingerprint = sync.OnceValue(func() string {
	h, buf := xxh3.New(), make([]byte, 8<<10)
	for _, t := range loaders {
		f, err := tables.Open(t.file)
		if err != nil {
			continue // embedded; Load tells of one that is missing
		}
		fmt.Fprintf(h, "%s\n", t.file)
		n, _ := io.CopyBuffer(h, f, buf)
		fmt.Fprintf(h, "%d\n", n)
	}
	sum := h.Sum128().Bytes()
	return hex.EncodeToString(sum[:])
})

package lexicon

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"

	"gopkg.in/yaml.v3"
)

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

// Fingerprint identifies the tables: it is the same when, and only when, their files are the same.
var Fingerprint = sync.OnceValue(func() string {
	h := sha256.New()
	for _, t := range loaders {
		data, _ := tables.ReadFile(t.file) // embedded; Load tells of one that is missing
		fmt.Fprintf(h, "%s %d\n", t.file, len(data))
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil))
})

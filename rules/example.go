package rules

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/lexicon"
)

// Example is a rule's test: documents, and the findings that the rule is to have in them. The tags are its format.
type Example struct {
	Name  string           `json:"name" jsonschema_description:"what it shows; no two of a rule have the same"`
	Docs  []Doc            `json:"docs" jsonschema_description:"file names with their texts; the ending tells the format"`
	Names *house.NamesFile `json:"names,omitempty" jsonschema_description:"the names that the house keeps, as in names.yaml"`
	Facts []house.Fact     `json:"facts,omitempty" jsonschema_description:"what the house knows to be true: the list of facts.yaml"`
	Want  []Want           `json:"want" jsonschema_description:"the findings, each as file names with words that its evidence holds; [] for none. Left empty, the example fails until it is written, and factlint test --update writes it"`
	Count int              `json:"count,omitempty" jsonschema_description:"how many findings there are in all, where not every one is quoted"` // -1 for as many as Want has

	Listed func(*lexicon.Lexicon) *house.Names `json:"-"` // makes Names ready for use; nil for none
	Known  []house.Known                       `json:"-"` // Facts, likewise

	NamesText string `json:"-"` // Names as they stand in the file, for documentation
	FactsText string `json:"-"`

	Unwritten bool `json:"-"` // want is left empty
	Line      int  `json:"-"` // of the example in its file, 1-based

	want place // of the value of want
}

// place is where a value stands in its file.
type place struct {
	keyLine, keyCol int  // of its key, 1-based; 0 when it came from no file
	line            int  // of its first line
	last            int  // of its last line, as far as YAML tells
	items           int  // how many items it has
	column          int  // of its items, for a list with one item a line; else 0
	block           bool // it is a list with one item a line
}

// Doc is one document of an example.
type Doc struct {
	Name string // its file name: the ending tells the format
	Text string
}

// Want is one expected finding: words that its evidence holds.
type Want []Quote

// Quote is a stretch of words of one document.
type Quote struct {
	Doc, Text string
}

// Found is a finding as an example is compared with it.
type Found struct {
	Rule     string
	Message  string
	Evidence []Quote // the words of each piece of evidence
	Where    []Place // the place of each piece of evidence
}

// Place is where words stand in a document.
type Place struct {
	Line     int // 1-based
	Sentence string
}

// Compare says which expected findings are missing among those found, and which of those found were not expected.
// Findings of other rules than id are left out. Words match when one side holds the other, blanks and case aside; each
// finding meets one expectation.
func (e Example) Compare(id string, found []Found) (missing []Want, surplus []Found) {
	rest := make([]Found, 0, len(found))
	for _, f := range found {
		if f.Rule == id {
			rest = append(rest, f)
		}
	}
	total := len(rest)
	for _, w := range e.Want {
		i := slices.IndexFunc(rest, w.metBy)
		if i < 0 {
			missing = append(missing, w)
			continue
		}
		rest = slices.Delete(rest, i, i+1)
	}
	if e.Count >= 0 && e.Count == total {
		return missing, nil
	}
	return missing, rest
}

// metBy reports whether the evidence of f holds every quote of w, each in a piece of evidence of its own.
func (w Want) metBy(f Found) bool {
	evidence := slices.Clone(f.Evidence)
	for _, q := range w {
		i := slices.IndexFunc(evidence, q.Within)
		if i < 0 {
			return false
		}
		evidence = slices.Delete(evidence, i, i+1)
	}
	return true
}

// Within reports whether q and the evidence e are the same place of the same document.
func (q Quote) Within(e Quote) bool {
	if e.Doc != q.Doc && !strings.HasSuffix(e.Doc, "/"+q.Doc) {
		return false
	}
	a, b := flat(q.Text), flat(e.Text)
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

// flat joins the words of s by single blanks, in lower case.
func flat(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

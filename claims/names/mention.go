package names

import (
	"github.com/factlint/factlint/claims/lexicon"
)

// Mention is a name at one place of a text. Token indices are those of the whole text.
type Mention struct {
	First, Last           int // tokens [First, Last) of the name itself, without title
	TitleFirst, TitleLast int // tokens [TitleFirst, TitleLast) of the office, rank or honorific that the text gives with the name; equal when there is none
	Kind                  Kind
	Name                  Name
	Key                   string // what all mentions of one thing share: lower case, the full name for a known surname, CanonicalCountry for countries

	Office     *lexicon.Office // the office or rank that the text gives to a person; nil when it gives none
	Field      string          // what the office is about, one of Lexicon.Fields: "safety"; may be empty
	Of         string          // whose office, or whose organisation: country or organisation, canonical, lower case; may be empty
	Held       string          // "", "acting", "former", "designate"
	Joint      bool            // the text gives the person another office in the same breath: "chairman and chief executive"
	Apposition bool            // the office stands behind a comma or in a clause: "X, the mayor", "X, who chairs"
	Form       lexicon.CountryForm
	Full       int // index into Scan.People of the person it speaks of; -1 when unknown or no person

	Listed     *Listed  // the entry of the house's list that it is, or is likely meant for; nil when there is none
	Spelling   Spelling // how it spells that entry; empty when there is none
	SameOffice bool     // the text gives it an office that the list has for that person, whatever the time

	bareOf   bool // Of is a common noun that may stand for an organisation which the document names: the museum's director
	evidence int8
	vote     int32  // into Scan.votes
	hash     uint64 // of the text of the name, see hash
}

// Multi reports whether the name has more than one word.
func (m *Mention) Multi() bool { return m.Last-m.First > 1 }

// Known is a person whose full name a document gives.
type Known struct {
	Name Name
	Key  string // full name, lower case

	family, given uint64 // hashes of the lower-case names
	skeleton      string // of the family name
}

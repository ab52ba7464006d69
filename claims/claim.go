package claims

import (
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// Kind is what sort of statement a claim makes.
type Kind string

// The kinds of claim.
const (
	Count      Kind = "count"      // how many of something: Value.Interval
	Measure    Kind = "measure"    // a quantity with a unit: Value.Interval in the base unit of Unit's dimension
	Date       Kind = "date"       // when an event takes place: Value.Period
	Duration   Kind = "duration"   // how long something lasts: Value.Interval in days
	Calendar   Kind = "calendar"   // a date against another expression of itself: Value stated, Derived computed
	Arithmetic Kind = "arithmetic" // a figure against what its parts amount to: Value stated, Derived computed
	Name       Kind = "name"       // a name: Value.Name
	Role       Kind = "role"       // who holds an office: Value.Name, Office
	Place      Kind = "place"      // where an event takes place: Value.Name
	Age        Kind = "age"        // how old a person is: Value.Interval in years, Subject the person
	Ordinal    Kind = "ordinal"    // which one of a series, first since when: Value.Interval
	Quote      Kind = "quote"      // what a speaker said: Value.Text
	Passage    Kind = "passage"    // a paragraph or sentence, for duplicates: Value.Text
)

// Kinds lists all kinds in the order of documentation.
var Kinds = []Kind{Count, Measure, Date, Duration, Calendar, Arithmetic, Name, Role, Place, Age, Ordinal, Quote, Passage}

// Value is what a claim says. Which field holds it depends on the kind; the others are zero.
type Value struct {
	Interval quantity.Interval
	Period   when.Period
	Name     names.Name
	Text     string // as written; always set
}

// Event is what happened, as far as a claim says or its document lets infer.
type Event struct {
	Type  string      // class of the trigger: "die", "meet", "sign"; may be empty
	Names []string    // own names that identify it, lower case, sorted: "sinar bahari 7", "osh"
	Place string      // where, as written; may be empty
	Time  when.Period // when; zero when unknown
	Main  bool        // it is the main event of the document
}

// Claim is one checkable statement at one place of a document.
type Claim struct {
	ID         string // "c" and 12 hexadecimal digits: a hash of path, kind, measure and span
	Kind       Kind
	Measure    string // what is measured: "killed", "participants", "weekday", "sum"; empty when no measure of the lexicon fits
	Value      Value
	Derived    *Value   // for calendar and arithmetic claims: what the rest of the statement amounts to; nil for others
	Unit       string   // canonical unit as written: "km", "USD", "percent"; empty for counts
	Dimension  string   // of the unit: "length", "money"; empty for counts
	Counted    string   // lemma of the counted noun: "representative"; of a place, a date or a length of time what it is to the story: "seat"; may be empty
	Qualifiers []string // lemmas of the words that narrow the counted noun, sorted: "polling" of "polling stations"
	Side       string   // whose: a country, party or company, canonical: "azerbaijan"; may be empty
	Scope      string   // which part it is about: one of Scopes, or ""
	Subject    string   // whose attribute it is, lower case: the person of an age, the office of a role, the thing measured
	Office     Office   // for names and roles
	Event      Event
	Modality   string // "asserted", "planned", "alleged", "denied", "conditional"
	Speaker    string // who says so, as written; empty for the document's own voice
	Quoted     bool   // inside quotation marks
	Inherited  bool   // subject or event were carried over from earlier sentences
	Revised    bool   // the text says that the figure corrects or updates an earlier one
	Predicate  string // lemma of the verb of a count: "sign" of "37 agreements were signed"; may be empty
	Weak       bool   // of a count, the counted noun alone tells the measure; of a duration, nothing tells what lasts so long; of an age, it is not told in so many words whose it is

	Reliability Reliability // of its source, as the configuration of a run tells it
	Trigger     string      // lemma of the word that tells what is counted: "kill"; may be empty

	Path          string
	Span          Span // bytes of the original file
	Position      document.Position
	Text          string // as written, in reading text
	Sentence      string // the sentence it stands in
	At            int32  // where Text begins in Sentence, in bytes
	Source        string // outlet
	Published     string // date in ISO 8601; empty when unknown
	Block         int32  // index of the block in its document
	SentenceIndex int32  // index of the sentence in its document

	Template uint64   // hash of the sentence with figures, dates and names masked; 0 when it and the sentences beside it have fewer than 6 other words, and for names and passages
	Stories  []string // keys of the stories that its document tells, set by the checker: names that it shares with other documents of the run
	Fact     *Fact    // of what the house knows to be true: where it is written down; nil for what documents claim
	House    *House   // what the house's list of names says of the name; nil where the name is not on it
	Context  []string // rare words and names of its sentence, lower case, sorted: what linking compares; none for names and passages
}

// Span is a byte range [Start, End) of the original file.
type Span struct{ Start, End int }

// Office is a post that a person holds.
type Office struct {
	Title string // canonical, lower case: "foreign minister"
	Of    string // country, organisation: canonical, lower case; may be empty
	Held  string // "", "acting", "former", "designate", "then" at the time of what is told, "incoming" of whom a text tells to get it
	Field string // what it is about, canonical: "safety" of a safety manager and of a head of safety; may be empty
}

// House is what the list of names that a house keeps says of a name, see Options.Names.
type House struct {
	Name     string         // the form that the house prefers
	Spelling names.Spelling // how the text spells it
	Within   []string       // of a place: keys of the places that it lies in, sorted
	Office   bool           // of a person: the text gives an office that the list has for that person, whatever the time
	Holds    bool           // of a role: the list has the person in that office when the document was published
	Holders  []string       // of a role: whom the list has in that office when the document was published, sorted
}

// Fact says where something that is known to be true is written down, and when it is true.
type Fact struct {
	Path     string    // the file of facts; Claim.Path tells each fact of it apart
	Written  string    // the line of the file in which it stands
	From, To when.Date // the first and the last day; Always and Still where nothing is said
}

// LeastFigure is the least of the figures that a sheet lists apart from its claims: smaller ones are met by chance.
const LeastFigure = 100

// Sheet is what extraction gives of one document: its claims and what the checker must know of it.
type Sheet struct {
	Path      string
	Title     string
	Source    string
	Language  string
	Published document.Published

	Reliability Reliability // of its source, as the configuration of a run tells it

	Names      []string       // words of the names in the document, lower case, sorted: which story it tells
	Figures    []uint64       // the whole numbers from LeastFigure on that it gives, in words or digits, dates aside; ascending
	Lengths    []Length       // of time, that it tells by two points of time; ascending
	Vocabulary []lexicon.Hash // of the rare words and names of all sentences with claims, ascending
	Event      Event          // its main event
	Year       int            // the latest year that it writes out with a day or month; 0 when it writes none
	Claims     []Claim        // empty once they are packed: see Pack, Claim and All
	Notes      []document.Note
	Ignores    []document.Ignore
	Blocks     int
	Sentences  int
	Words      int

	packed *packed
}

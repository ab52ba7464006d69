package checker

import "github.com/factlint/factlint/claims"

// Finding is one discrepancy: values that cannot all be true, each with its evidence.
type Finding struct {
	Rule        string
	Type        string // one of the types of rules.Types
	Severity    string // "error", "warning", "info"
	Message     string
	Positions   []Position // most sources first, then by value
	Link        Score      // why the places were compared; zero for rules over one claim
	Fingerprint string     // hash of all conflicting pairs
	Pairs       []Pair     // the conflicts that it is made of, sorted by fingerprint
	New         bool       // one of its pairs was not known before: see MarkKnown
}

// Position is one value with everyone who states it.
type Position struct {
	Value    string
	Evidence []claims.Claim // sorted by path, line, column
}

// Score says how strongly two claims speak of the same thing, in bits, with its terms.
type Score struct {
	Bits   float64
	Terms  []Term
	Vetoes []string // why the two must not be compared; empty when nothing parts them
}

// Term is one reason for a score.
type Term struct {
	Name   string
	Bits   float64
	Detail string
}

// Result is everything that a run found out.
type Result struct {
	Findings []Finding
	Account  Account
	Errors   []Failure
	Warnings []Failure      // directives that ignore nothing; they stop nothing
	Sheets   []claims.Sheet // what was read, sorted by path
}

// Account says what was looked at.
type Account struct {
	Documents  int
	Claims     map[string]int // by kind
	Compared   int            // pairs that a rule was asked about
	Agreed     int            // pairs that speak of the same thing and agree
	Agreements []Agreement    // what two or more documents say alike, most sources first
	Ignored    int            // findings that directives in documents keep from being reported
	Known      int            // findings that are not new
	Stale      int            // entries of the baseline that no finding is made of any more
	Skipped    []Skip
}

// Agreement is a value that several documents state alike.
type Agreement struct {
	What     string // "killed", "participants (armenia)"
	Value    string
	Evidence []claims.Claim
}

// Skip is something that was not compared, and why.
type Skip struct {
	Reason string
	Count  int
}

// Failure is a document or rule that could not be dealt with.
type Failure struct {
	Path    string // file or rule file
	Line    int    // 0 when unknown
	Column  int
	Message string
}

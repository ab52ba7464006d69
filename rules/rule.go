package rules

import "slices"

// Types lists what a finding may be about, in the order of documentation.
var Types = []string{
	"count", "measure", "date", "duration", "calendar", "arithmetic", "name", "role", "place", "age", "ordinal", "quote",
	"duplicate",
}

// Severities lists how grave a finding may be, gravest first.
var Severities = []string{"error", "warning", "info"}

// Over says how many claims a rule looks at together.
type Over string

// What a rule may look over.
const (
	OverClaim Over = "claim" // one claim: `claim`
	OverPair  Over = "pair"  // two claims that share a key: `a` and `b`
	OverGroup Over = "group" // all claims that share a key: `claims`
)

// Overs lists what a rule may look over, in the order of documentation.
var Overs = []string{string(OverClaim), string(OverPair), string(OverGroup)}

// Rule says what disagreement to look for. It is pure data; [Compile] makes it run.
type Rule struct {
	ID       string   // lower-case words joined by hyphens, naming the fault: "count-mismatch"
	Type     string   // one of Types
	Severity Expr     // one of Severities, or an expression that gives one
	Title    string   // one line without a final full stop
	Why      string   // what it does and why it matters, in Markdown
	Over     Over     // claim, pair or group
	Claims   Expr     // which claims take part: a condition on the fields of one claim
	By       []Expr   // blocking keys: claims are compared when they share one; none for OverClaim
	When     Expr     // when they disagree
	Unless   Expr     // when they are left alone all the same; may be empty
	Message  Template // what is said of them
	YieldsTo []string // rules whose findings on the same sentences make this one's superfluous
	Tags     []string
	Examples []Example

	src       *source
	line, col int // of the id
}

// Path returns the file that the rule was read from, empty when it came from none.
func (r *Rule) Path() string {
	if r.src == nil {
		return ""
	}
	return r.src.Path()
}

// Level returns the severity of the rule, and "varies" when an expression gives it.
func (r *Rule) Level() string {
	if slices.Contains(Severities, r.Severity.Text) {
		return r.Severity.Text
	}
	return "varies"
}

// Merge returns base with the rules of own added: a rule of own replaces the one of base with the same id. The result
// is sorted by id.
func Merge(base, own []Rule) []Rule {
	out := slices.Clone(own)
	for _, r := range base {
		if !slices.ContainsFunc(own, func(o Rule) bool { return o.ID == r.ID }) {
			out = append(out, r)
		}
	}
	sortByID(out)
	return out
}

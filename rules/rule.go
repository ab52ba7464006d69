package rules

import "slices"

// Types lists what a finding may be about, in the order of documentation.
var Types = []string{
	"count", "measure", "date", "duration", "calendar", "arithmetic", "name", "role", "place", "age", "ordinal", "quote",
	"duplicate",
}

// TypeOfKind is the type of a rule whose findings are about what their claims are of: a count, a date, a role.
const TypeOfKind = "kind"

// Severities lists how grave a finding may be, gravest first.
var Severities = []string{"error", "warning", "info"}

// Over says how many claims a rule looks at together.
type Over string

// What a rule may look over.
const (
	OverClaim Over = "claim" // one claim: `claim`
	OverPair  Over = "pair"  // two claims that share a key: `a` and `b`
	OverGroup Over = "group" // all claims that share a key: `claims`
	OverFact  Over = "fact"  // a claim and something known to be true that share a key: `claim` and `fact`
)

// Overs lists what a rule may look over, in the order of documentation.
var Overs = []string{string(OverClaim), string(OverPair), string(OverGroup), string(OverFact)}

// Rule says what disagreement to look for. It is pure data; [Compile] makes it run. The tags are the format of a rule file:
// its keys in the order of documentation, what they mean, and which may not be missing.
type Rule struct {
	ID         string       `json:"id" jsonschema_description:"lower-case words joined by hyphens that name the fault; a rule of your own with the id of a built-in one takes its place"`
	Type       string       `json:"type" jsonschema_description:"what a finding is about; kind for what its claims are of"`
	Severity   Expr         `json:"severity" jsonschema_description:"error, warning or info, or an expression that gives one of them"`
	Title      string       `json:"title" jsonschema_description:"one line without a final full stop"`
	Why        string       `json:"why" jsonschema_description:"what factlint explain shows: what the rule finds and why that matters, in Markdown"`
	Over       Over         `json:"over" jsonschema_description:"what the condition looks at: one claim (claim), two (a and b), all that share a key (claims), or a claim and something known to be true (claim and fact)"`
	Let        []Definition `json:"let,omitempty" jsonschema_description:"names for expressions that are used more than once"`
	Thresholds []Threshold  `json:"thresholds,omitempty" jsonschema_description:"names for numbers, which a configuration may set otherwise"`
	Claims     Expr         `json:"claims" jsonschema_description:"which claims take part: a condition on the bare fields of one claim"`
	By         []Expr       `json:"by,omitempty" jsonschema_description:"keys, each an expression on the bare fields of one claim: claims that share one are compared. Not for rules over one claim"`
	When       Expr         `json:"when" jsonschema_description:"when they disagree"`
	Unless     Expr         `json:"unless,omitempty" jsonschema_description:"when they are left alone all the same"`
	Message    Template     `json:"message" jsonschema_description:"one line, with expressions in braces; {{ stands for a brace"`
	YieldsTo   []string     `json:"yields_to,omitempty" jsonschema_description:"rules whose findings on the same sentences make this one's superfluous"`
	Tags       []string     `json:"tags,omitempty" jsonschema_description:"words to find it by"`
	Examples   []Example    `json:"examples,omitempty" jsonschema_description:"documents with the findings that are wanted in them"`

	// Pack is the name of the folder that the rule's file lies in, empty when it was read from no folder. A configuration
	// switches packs on and off as a whole.
	Pack string `json:"-"`

	src       *source
	line, col int    // of the id
	known     *known // of a rule that is known to be sound; nil for others
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

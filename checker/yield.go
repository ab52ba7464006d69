package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// yield drops findings whose rule yields to another that found something in the same sentences, and those of a rule that asks the model where any other rule found
// the same sort of fault in one of the claims: a day whose weekday does not match may be another one as well than a further text has. All is what that is looked up in: fs and the ignored findings, since what is ignored is not to come back
// under another name.
func yield(fs, all []Finding, programs []*rules.Program) []Finding {
	to := map[string][]string{}
	at := map[string]map[sentence]bool{} // rule that others yield to, to the sentences of its findings
	guesses := map[string]bool{}         // rules that ask the model
	for _, p := range programs {
		to[p.Rule.ID], guesses[p.Rule.ID] = p.Rule.YieldsTo, p.Asks("same_slot")
		for _, other := range p.Rule.YieldsTo {
			at[other] = map[sentence]bool{}
		}
	}
	known := map[begin]bool{} // of what is wrong by other rules than those that ask the model
	for i := range all {
		f := &all[i]
		in, told := at[f.Rule], !guesses[f.Rule] && f.Severity != "info"
		for e := range f.evidence {
			if in != nil {
				in[sentenceOf(e)] = true
			}
			if told {
				known[f.begin(e)] = true
			}
		}
	}
	return slices.DeleteFunc(fs, func(f Finding) bool {
		if guesses[f.Rule] && f.stands(known) {
			return true
		}
		return slices.ContainsFunc(to[f.Rule], func(other string) bool {
			n := len(f.sentencesIn(at[other]))
			return n > 1 || n == 1 && f.Type == string(claims.Role) // one wrong title, told as two posts of a person and as two holders of a post
		})
	})
}

// sentence is a sentence of a document.
type sentence struct {
	path  string
	index int32
}

func sentenceOf(c *claims.Claim) sentence { return sentence{c.Path, c.SentenceIndex} }

// begin is where a claim begins in a document that findings of a type show.
type begin struct {
	of   string // the type
	path string
	at   int
}

// begin returns where a claim that the finding shows begins.
func (f *Finding) begin(c *claims.Claim) begin { return begin{f.Type, c.Path, c.Span.Start} }

// evidence yields each claim that a finding shows.
func (f *Finding) evidence(yield func(*claims.Claim) bool) {
	for i := range f.Positions {
		for k := range f.Positions[i].Evidence {
			if !yield(&f.Positions[i].Evidence[k]) {
				return
			}
		}
	}
}

// stands reports whether a claim of a finding begins at one of some places of findings of its type.
func (f *Finding) stands(at map[begin]bool) bool {
	for e := range f.evidence {
		if at[f.begin(e)] {
			return true
		}
	}
	return false
}

// sentencesIn returns those of the sentences of a finding that are among some, each once.
func (f *Finding) sentencesIn(some map[sentence]bool) (in []sentence) {
	for e := range f.evidence {
		if s := sentenceOf(e); some[s] && !slices.Contains(in, s) {
			in = append(in, s)
		}
	}
	return in
}

package rules

import (
	"fmt"
	"slices"

	"github.com/factlint/factlint/claims/yamlfile"
)

// Warnings tells what is sound about rules and still not as it should be: names that nothing uses, and rules to yield to that are
// not there. Each is an [*Error] with its place; nothing that was left undone is among them. All are the rules of the run,
// programs those that are sound, compiled; only rules that pick takes are looked at.
func Warnings(all []Rule, programs []*Program, pick func(*Rule) bool) []*Error {
	var out []*Error
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = all[i].ID
	}
	unused := make(map[string][]*Error, len(programs))
	for _, p := range programs {
		unused[p.Rule.ID] = p.unused
	}
	for i := range all {
		if r := &all[i]; pick(r) {
			out = append(append(out, r.idleYields(ids)...), unused[r.ID]...)
		}
	}
	return out
}

// Untested tells of the rules that pick takes and that lack an example which fires, or one which stays silent. Each is an
// [*Error] with the place of its rule.
func Untested(all []Rule, pick func(*Rule) bool) []*Error {
	var out []*Error
	for i := range all {
		r := &all[i]
		if !pick(r) {
			continue
		}
		fires, silent := r.Coverage()
		switch {
		case len(r.Examples) == 0:
			out = append(out, r.warning("the rule has no examples, so that nothing shows that it works; give it one that fires and one that stays silent"))
		case fires == 0:
			out = append(out, r.warning("no example of the rule fires, so that it may never find anything"))
		case silent == 0:
			out = append(out, r.warning("every example of the rule fires; give it one that looks alike and stays silent"))
		}
	}
	return out
}

func (r *Rule) warning(msg string) *Error { return r.src.Mistake(r.ID, r.line, r.col, msg) }

// idleYields tells of rules that the rule yields to and that are not among ids.
func (r *Rule) idleYields(ids []string) []*Error {
	var out []*Error
	for _, other := range r.YieldsTo {
		if !slices.Contains(ids, other) {
			out = append(out, r.warning(fmt.Sprintf("yields_to: there is no rule %q%s", other, yamlfile.DidYouMean(other, ids))))
		}
	}
	return out
}

// Coverage counts the examples that fire and those that stay silent. Those whose expectations are not written yet are neither.
func (r *Rule) Coverage() (fires, silent int) {
	for i := range r.Examples {
		switch e := &r.Examples[i]; {
		case e.Unwritten:
		case e.Fires():
			fires++
		default:
			silent++
		}
	}
	return fires, silent
}

// Fires reports whether a finding is wanted in the example.
func (e *Example) Fires() bool { return len(e.Want) > 0 || e.Count > 0 }

// unused names the definitions and thresholds of a rule that none of its expressions uses. Those that rules share are left out.
func (l *lexis) unused(r *Rule) []*Error {
	var out []*Error
	for i := range l.defs {
		if d := &l.defs[i]; !d.used && !d.shared {
			out = append(out, d.src.Mistake(r.ID, d.line, d.col, "let: "+d.Name+" is never used"))
		}
	}
	for _, t := range l.numbers {
		if !l.used[t.Name] && !t.shared {
			out = append(out, t.src.Mistake(r.ID, t.line, t.col, "thresholds: "+t.Name+" is never used"))
		}
	}
	return out
}

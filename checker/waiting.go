package checker

import "github.com/factlint/factlint/claims"

// waitingClaims are claims of one sheet that a rule accepts and that share a key with others of that sheet alone, if with any: most are told from
// all of these before their keys are known, see [rules.Program.Alone], and are not looked at again.
type waitingClaims struct {
	claims []waiting // in their order
	marks  keyMarks
}

type waiting struct {
	hash  uint64
	claim int32
	sure  bool // it may share a key with one of another sheet
}

// wait reports whether the last claim waits until all of its sheet are known. So does one behind another that waits, for the sake of their order.
func (g *gatherer) wait(program int, c *claims.Claim, n int32) bool {
	w := &g.waiting[program]
	hash, alone := g.programs[program].Alone(g.worker, c)
	if !alone && len(w.claims) == 0 {
		return false
	}
	w.claims = append(w.claims, waiting{hash, n, !alone})
	return true
}

// takeWaiting adds the claims of a sheet that wait for a rule, but for those that are alone.
func (g *gatherer) takeWaiting(s, program int) {
	w := &g.waiting[program]
	if len(w.claims) == 0 {
		return
	}
	w.marks = marksFor(w.marks, len(w.claims))
	for i := range w.claims {
		w.marks.meet(w.claims[i].hash)
	}
	for i := range w.claims {
		if wait := &w.claims[i]; wait.sure || w.marks.has(wait.hash, 2) == 1 {
			g.take(program, g.skim(s, int(wait.claim-g.first[s])), wait.claim)
		}
	}
	w.claims = w.claims[:0]
}

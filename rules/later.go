package rules

import (
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"github.com/factlint/factlint/claims"
)

// The rules that come with the tool are known to be sound, which a test sees to, so that there is no need to compile all of each
// before a run: a run over a few documents meets claims for some rules, pairs for fewer, and findings of one or two.

// clause is a part of a rule that is compiled by itself.
type clause uint8

const (
	clauseClaims   clause = iota // claims:
	clauseBy                     // by:
	clauseWhen                   // when:
	clauseUnless                 // unless:
	clauseSeverity               // severity:
	clauseMessage                // message:
	clauses
)

// known is what compiling a sound rule would tell of it as a whole.
type known struct {
	kinds []claims.Kind // that it can take; nil for all
	keyed bool          // see [asksKey]
}

// later compiles the parts of one rule as they are needed.
type later struct {
	with  *lateCompiler
	lexis *lexis // nil before the first
}

// lateCompiler compiles parts of sound rules. Several goroutines may need some at once.
type lateCompiler struct {
	mu sync.Mutex
	*builder
}

func lateBuilder(opt Options) *lateCompiler {
	c := &lateCompiler{builder: newBuilder(opt)}
	c.sound, c.late = true, c
	return c
}

// program returns a rule of which nothing is compiled yet.
func (c *lateCompiler) program(r *Rule) *Program {
	p := &Program{Rule: r, Kinds: r.known.kinds, keyed: r.known.keyed, memory: c.opt.MemoryBudget, later: &later{with: c}}
	p.missing = 1<<clauses - 1
	return p
}

// need makes sure that a part of the rule is compiled.
func (p *Program) need(which clause) {
	if p.lacks(which) { // asked for every claim and every rule
		p.compileLate(which)
	}
}

// lacks reports whether a part of the rule is not compiled yet.
func (p *Program) lacks(which clause) bool { return atomic.LoadUint32(&p.missing)>>which&1 == 1 }

// compileLate panics when the rule is not sound after all.
func (p *Program) compileLate(which clause) {
	l := p.later
	c := l.with
	c.mu.Lock()
	defer c.mu.Unlock()
	if !p.lacks(which) {
		return
	}
	c.kinds = p.Kinds
	if l.lexis == nil {
		l.lexis = c.define(p.Rule)
	}
	c.clause(which, p.Rule, p, l.lexis)
	if len(c.errs) > 0 {
		panic(fmt.Sprintf("a rule that was known to be sound is not: %v", c.errs[0]))
	}
	atomic.AndUint32(&p.missing, ^uint32(1<<which))
}

// machine is an expression for the virtual machine. One of a sound rule is made when it first runs: most conditions are answered by
// plain functions.
type machine struct {
	made atomic.Pointer[vm.Program]

	late   *lateCompiler
	tree   *parser.Tree
	config *conf.Config
}

func ready(prog *vm.Program) *machine {
	m := &machine{}
	m.made.Store(prog)
	return m
}

// program returns what runs.
func (m *machine) program() *vm.Program {
	if prog := m.made.Load(); prog != nil {
		return prog
	}
	return m.make()
}

func (m *machine) make() *vm.Program {
	m.late.mu.Lock()
	defer m.late.mu.Unlock()
	if prog := m.made.Load(); prog != nil {
		return prog
	}
	s := steps{builder: m.late.builder, config: m.config}
	prog, bad := s.machine(m.tree)
	if len(bad) > 0 {
		panic("a rule that was known to be sound is not: " + bad[0].msg)
	}
	m.made.Store(prog)
	m.tree, m.config = nil, nil
	return prog
}

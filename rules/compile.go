package rules

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	exprchecker "github.com/expr-lang/expr/checker"
	"github.com/expr-lang/expr/compiler"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/optimizer"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/yamlfile"
)

// Options bounds what expressions may take. The zero value stands for the defaults.
type Options struct {
	MaxNodes     uint // nodes of the syntax tree of one expression; 0 for 1,000
	MemoryBudget uint // list items that one evaluation may make; 0 for 100,000
}

const (
	defaultMaxNodes     = 1_000
	defaultMemoryBudget = 100_000
)

// Compile makes rules run. All mistakes of all rules come back together, each an [*Error] inside one [errors.Join]; the
// programs of the sound rules are returned beside them, in the order of rules.
//
// Rules are compiled on all processors: a pack of hundreds would otherwise be felt at every run. Those that [Packed] returned are
// known to be sound, and their parts are compiled when they are first needed.
func Compile(rules []Rule, opt Options) ([]*Program, error) {
	programs, errs := make([]*Program, len(rules)), make([][]error, len(rules))
	var unsure []int // the rules that may have mistakes
	late := lateBuilder(opt)
	for i := range rules {
		if r := &rules[i]; r.known != nil && opt == (Options{}) {
			programs[i] = late.program(r)
		} else {
			unsure = append(unsure, i)
		}
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (len(unsure)+rulesAtOnce-1)/rulesAtOnce) {
		wg.Go(func() {
			c := newBuilder(opt)
			for from := int(next.Add(rulesAtOnce)) - rulesAtOnce; from < len(unsure); from = int(next.Add(rulesAtOnce)) - rulesAtOnce {
				for _, i := range unsure[from:min(from+rulesAtOnce, len(unsure))] {
					c.errs = nil
					programs[i] = c.program(&rules[i])
					errs[i] = c.errs
				}
			}
		})
	}
	wg.Wait()
	var sound []*Program
	seen := make(map[string]bool, len(rules))
	for i := range rules {
		r := &rules[i]
		if seen[r.ID] {
			errs[i] = append(errs[i], r.src.Mistake(r.ID, r.line, r.col, "two rules have this id"))
		}
		seen[r.ID] = true
		if len(errs[i]) == 0 {
			sound = append(sound, programs[i])
		}
	}
	return sound, yamlfile.Joined(slices.Concat(errs...))
}

// rulesAtOnce is how many rules one goroutine compiles in one go.
const rulesAtOnce = 8

// builder compiles rules and gathers their mistakes.
type builder struct {
	opt       Options
	functions []expr.Option
	kinds     []claims.Kind // of the rule that is compiled; nil for all
	configs   map[reflect.Type]*conf.Config
	errs      []error
	sound     bool          // the rules are known to have no mistakes, so that none are looked for
	late      *lateCompiler // of sound rules
}

func newBuilder(opt Options) *builder {
	opt.MaxNodes = cmp.Or(opt.MaxNodes, defaultMaxNodes)
	opt.MemoryBudget = cmp.Or(opt.MemoryBudget, defaultMemoryBudget)
	return &builder{opt: opt, functions: functionOptions(), configs: map[reflect.Type]*conf.Config{}}
}

// config returns what the expression language is told about an environment. It is made once: that takes as long as compiling.
func (c *builder) config(env any) *conf.Config {
	typ := reflect.TypeOf(env)
	if config := c.configs[typ]; config != nil {
		return config
	}
	config := conf.CreateNew()
	for _, o := range append(c.functions, expr.Env(env), expr.MaxNodes(c.opt.MaxNodes)) {
		o(config)
	}
	for name := range config.Disabled { // a set: the order does not matter
		delete(config.Builtins, name)
	}
	c.configs[typ] = config
	return config
}

// program compiles one rule.
func (c *builder) program(r *Rule) *Program {
	p := &Program{Rule: r, memory: c.opt.MemoryBudget}
	c.kinds = nil
	l := c.define(r)
	c.expressions(r, p, l)
	p.unused = l.unused(r)
	return p
}

// expressions compiles the expressions of a rule into p.
func (c *builder) expressions(r *Rule, p *Program, l *lexis) {
	takes := c.clause(clauseClaims, r, p, l)
	p.Kinds = takes.kinds
	c.kinds = p.Kinds
	keys := c.clause(clauseBy, r, p, l)
	when := c.clause(clauseWhen, r, p, l)
	c.possible(r, takes, when)
	unless := c.clause(clauseUnless, r, p, l)
	p.keyed = takes.keyed || keys.keyed || when.keyed || unless.keyed
	c.clause(clauseSeverity, r, p, l)
	c.clause(clauseMessage, r, p, l)
}

// clause compiles one part of a rule into p.
func (c *builder) clause(which clause, r *Rule, p *Program, l *lexis) (out code) {
	env := envOf(r.Over)
	switch which {
	case clauseClaims:
		out = c.expression(r, "claims", r.Claims, Claim{}, isBool, l)
		p.takes, p.quickTakes = out.prog, out.quick
	case clauseBy:
		for _, by := range r.By {
			key := c.expression(r, "by", by, Claim{}, isKey, l)
			p.by, p.quickBy, p.runs = append(p.by, key.prog), append(p.quickBy, key.key), append(p.runs, key.runs)
			out.keyed = out.keyed || key.keyed
			if key.alone != nil {
				p.alone = append(p.alone, key.alone)
			}
		}
		if r.Over != OverPair || len(p.alone) < len(p.by) {
			p.alone = nil
		}
	case clauseWhen:
		out = c.expression(r, "when", r.When, env, isBool, l)
		p.when, p.quickWhen, p.columns = out.prog, out.quick, out.columns
	case clauseUnless:
		out = c.expression(r, "unless", r.Unless, env, isBool, l)
		p.unless, p.quickUnless = out.prog, out.quick
	case clauseSeverity:
		if !slices.Contains(Severities, r.Severity.Text) {
			out = c.expression(r, "severity", r.Severity, env, isText, l)
			p.severity = out.prog
		}
	case clauseMessage:
		c.message(r, p, env, l)
	}
	return out
}

// message compiles the holes of a rule's message.
func (c *builder) message(r *Rule, p *Program, env any, l *lexis) {
	pieces, bad := r.Message.split()
	if bad != nil {
		c.fail(r, r.Message.Expr, bad.at, "message: "+bad.msg)
		return
	}
	for _, part := range pieces {
		m := fragment{text: part.text}
		if part.hole {
			m.at = part.at
			hole := c.compile(r, "message", r.Message.Expr, part, env, isAny, l)
			m.hole, m.shown = hole.prog, hole.shown
		}
		p.message = append(p.message, m)
	}
}

// envOf returns the environment of the conditions of a rule.
func envOf(over Over) any {
	switch over {
	case OverClaim:
		return claimEnv{}
	case OverGroup:
		return groupEnv{}
	case OverFact:
		return factEnv{}
	}
	return pairEnv{}
}

// code is one expression of a rule. Where the expression is wrong, it holds the kinds and the tree alone, without what is wrong:
// other expressions are held against what there is.
type code struct {
	prog    *machine
	tree    ast.Node
	keyed   bool                // see [asksKey]
	quick   quick               // of a condition
	columns columns             // of the condition of a rule
	kinds   []claims.Kind       // that a condition can take; nil for all
	key     quickKey            // of a blocking key
	shown   func(*scope) string // of a hole in a message
	alone   func(*scope) bool   // likewise, see [Program.Alone]
	runs    bool                // it makes keys of runs of words, picked from all
}

// expression compiles one expression of a rule.
func (c *builder) expression(r *Rule, key string, e Expr, env any, want wanted, l *lexis) code {
	if e.Empty() { // it is missing, which has been said
		return code{}
	}
	return c.compile(r, key, e, piece{text: e.Text}, env, want, l)
}

// compile compiles a piece of e. Mistakes are noted.
//
// The steps are those of expr.Compile. They are taken one by one because the visitors of that function run after a first
// pass of type checking whose mistakes are lost: an unknown field inside an argument of a typed function would pass.
func (c *builder) compile(r *Rule, key string, e Expr, part piece, env any, want wanted, l *lexis) (out code) {
	defer func() {
		if problem := recover(); problem != nil { // rules are untrusted input, and the parser is not ours
			c.fail(r, e, part.at, fmt.Sprintf("%s: could not compile the expression: %v", key, problem))
			out = code{}
		}
	}()
	s := steps{builder: c, key: key, env: env, config: c.config(env), lexis: l}
	out, bad := s.run(part.text, want)
	if len(bad) == 0 {
		return out
	}
	for _, b := range bad {
		if b.msg != "" {
			c.fail(r, e, part.at+b.at, key+": "+b.msg+e.cutShort(r.src, b.msg))
		}
	}
	return out
}

// steps are the steps of compile for one expression.
type steps struct {
	*builder
	key    string
	env    any
	config *conf.Config
	lexis  *lexis
}

// run takes the steps. A mistake without a message is one of a definition, and told there.
func (s *steps) run(text string, want wanted) (code, []spot) {
	tree, bad := s.tree(text)
	if len(bad) > 0 {
		return s.rest(tree, bad)
	}
	typ, err := exprchecker.Check(tree, s.config)
	if err != nil { // tree has asked
		return code{}, s.wrong(err)
	}
	if !s.sound && !want.ok(typ) {
		return code{}, one(0, "expected "+want.name+", but this gives "+plainType(typ.String()))
	}
	out := code{tree: tree.Node, keyed: asksKey(tree.Node), kinds: kindsOf(tree.Node)}
	switch { // before the optimizer writes its own nodes into the tree
	case s.isCondition():
		if n, why := s.never(tree.Node); n != nil {
			return code{}, one(start(n), why)
		}
		if s.key == "claims" { // Takes has asked for the kind
			out.quick = quicken(besidesKind(tree.Node))
		} else {
			out.quick = quicken(tree.Node)
		}
		if _, pair := s.env.(pairEnv); pair && s.key == "when" {
			out.columns = columnsOf(tree.Node)
		}
	case s.key == "by":
		out.key, out.alone = keyOf(tree.Node), aloneOf(tree.Node)
		_, out.runs = runsOf(tree.Node)
	case s.key == "message":
		out.shown = quickShown(tree.Node)
	case s.key == "severity":
		if n, why := noSeverity(tree.Node); n != nil {
			return code{}, one(n.Location().From, why)
		}
	}
	if s.sound {
		out.prog = &machine{late: s.late, tree: tree, config: s.config}
		return out, nil
	}
	prog, bad := s.machine(tree)
	if len(bad) > 0 {
		return code{}, bad
	}
	out.prog = ready(prog)
	return out, nil
}

// machine makes what the virtual machine runs.
func (s *steps) machine(tree *parser.Tree) (*vm.Program, []spot) {
	if err := optimizer.Optimize(&tree.Node, s.config); err != nil {
		return nil, s.wrong(err)
	}
	prog, err := compiler.Compile(tree, s.config)
	if err != nil {
		return nil, one(0, "could not compile the expression: "+firstLine(err))
	}
	return prog, nil
}

// rest returns what is left of an expression with mistakes, which a condition that never holds is one of.
func (s *steps) rest(tree *parser.Tree, bad []spot) (code, []spot) {
	if tree == nil {
		return code{}, bad
	}
	ast.Walk(&tree.Node, misspelt{})
	kinds := kindsOf(tree.Node)
	if s.isCondition() {
		if n, why := never(tree.Node); n != nil {
			return code{kinds: kinds}, inOrder(append(bad, spot{start(n), why}))
		}
	}
	return code{tree: tree.Node, kinds: kinds}, bad
}

// never is [never] where the expression may have mistakes.
func (s *steps) never(n ast.Node) (ast.Node, string) {
	if s.sound {
		return nil, ""
	}
	return never(n)
}

// isCondition reports whether the expression is a condition of the rule.
func (s *steps) isCondition() bool {
	return slices.Contains([]string{"claims", "when", "unless"}, s.key)
}

// tree parses an expression, writes its definitions out and folds its literals. It returns every mistake in the tree, in the
// order of their places; one that keeps an expression from being parsed is the only one.
func (s *steps) tree(text string) (*parser.Tree, []spot) {
	tree, err := parser.ParseWithConfig(text, s.config)
	if err != nil {
		return nil, s.wrong(err)
	}
	_, bare := s.env.(Claim)
	x := expansion{lexis: s.lexis, config: s.config, owners: fieldNames(reflect.TypeOf(s.env)), bare: bare, left: int(s.opt.MaxNodes)}
	if bare && s.lexis != nil {
		x.owners = s.lexis.owners
	}
	x.expand(&tree.Node)
	if x.left < 0 {
		return nil, x.bad
	}
	kinds := s.kinds
	if s.key == "claims" {
		kinds = kindsOf(tree.Node)
	}
	if s.sound {
		return tree, append(x.bad, fold(&tree.Node)...)
	}
	bad := append(x.bad, reject(tree.Node, kinds)...)
	bad = append(bad, fold(&tree.Node)...)
	bad = append(bad, s.mistyped(tree)...)
	return tree, inOrder(bad)
}

// wrong puts a mistake that the expression language found into plain words.
func (s *steps) wrong(err error) []spot {
	return one(position(err), explain(err, seen{env: s.env, lexis: s.lexis}))
}

func (c *builder) fail(r *Rule, e Expr, at int, msg string) {
	line, col := e.place(r.src, at)
	err := r.src.Mistake(r.ID, line, col, msg)
	if r.src == nil {
		err.Snippet = yamlfile.Snippet(e.Text, 1, at+1)
	}
	c.errs = append(c.errs, err)
}

// position returns the code point of the expression that err speaks of.
func position(err error) int {
	var f *file.Error
	if errors.As(err, &f) {
		return f.From
	}
	return 0
}

// wanted says what an expression must give.
type wanted struct {
	name string
	ok   func(reflect.Type) bool
}

var (
	isBool = wanted{"a condition", func(t reflect.Type) bool { return t.Kind() == reflect.Bool }}
	isText = wanted{fmt.Sprintf("a text (%s)", yamlfile.Quoted(Severities)), func(t reflect.Type) bool { return t.Kind() == reflect.String }}
	isAny  = wanted{"a value", func(reflect.Type) bool { return true }}
	isKey  = wanted{"a key: a text or a list of texts", func(t reflect.Type) bool {
		switch t.Kind() {
		case reflect.String, reflect.Interface:
			return true
		case reflect.Slice:
			return t.Elem().Kind() == reflect.String || t.Elem().Kind() == reflect.Interface
		}
		return false
	}}
)

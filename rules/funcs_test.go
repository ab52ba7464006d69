package rules

import (
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/expr-lang/expr"
)

// exampleEnv is what the examples in the documentation of functions see.
type exampleEnv struct {
	A      *Claim   `expr:"a"`
	B      *Claim   `expr:"b"`
	Claims []*Claim `expr:"claims"`
}

func TestFunctionTable(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	seen := make(map[string]bool)
	fields := slices.Concat(fieldNames(reflect.TypeFor[Claim]()), []string{"a", "b", "claim", "claims"})
	for _, f := range functions {
		if seen[f.Name] {
			t.Errorf("%s stands twice", f.Name)
		}
		seen[f.Name] = true
		if !form.MatchString(f.Name) {
			t.Errorf("%s: names are lower-case words joined by _", f.Name)
		}
		if slices.Contains(fields, f.Name) {
			t.Errorf("%s: a field has this name", f.Name)
		}
		if f.Doc == "" || f.Doc[len(f.Doc)-1] != '.' || f.Example == "" || f.Result == "" || f.call == nil {
			t.Errorf("%s: doc (a sentence), example, result and function are needed", f.Name)
		}
		if got, ok := cutBefore(f.Signature, '('); !ok || got != f.Name {
			t.Errorf("%s: signature %q does not call it", f.Name, f.Signature)
		}
		if typ := reflect.TypeOf(f.typ); typ == nil || typ.Kind() != reflect.Func || typ.NumOut() != 1 {
			t.Errorf("%s: type is %v, not that of a function with one result", f.Name, typ)
		}
	}
}

func cutBefore(s string, c byte) (string, bool) {
	for i := range s {
		if s[i] == c {
			return s[:i], true
		}
	}
	return s, false
}

func TestFunctionExamples(t *testing.T) {
	a, b := delegations(t)
	w := NewWorker(nil)
	env := &exampleEnv{A: w.view(a), B: w.view(b), Claims: nil}
	env.Claims = []*Claim{env.A, env.B}
	for _, f := range Functions() {
		p, err := expr.Compile(f.Example, append(functionOptions(), expr.Env(exampleEnv{}))...)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		out, err := expr.Run(p, env)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		if got := show(out); got != f.Result {
			t.Errorf("%s: %s gives %q, documented as %q", f.Name, f.Example, got, f.Result)
		}
	}
}

func TestFieldsAreDocumented(t *testing.T) {
	docs := map[string]string{}
	for _, f := range Fields() {
		docs[f.Of+"."+f.Name] = f.Doc
	}
	for field, path := range map[string]string{
		"kind": "claim.kind", "modality": "claim.modality", "scope": "claim.scope", "value.grain": "value.grain", "value.hedge": "value.hedge",
		"office.held": "office.held", "reliability": "claim.reliability",
	} {
		for _, word := range closed[field]() {
			if !regexp.MustCompile(`\b` + regexp.QuoteMeta(word) + `\b`).MatchString(docs[path]) {
				t.Errorf("%s can be %q, which its documentation does not tell", path, word)
			}
		}
	}
	for _, f := range Fields() {
		if f.Name == "" || f.Doc == "" || f.Type == "something else" {
			t.Errorf("field %+v lacks its name, its doc or a plain type", f)
		}
	}
}

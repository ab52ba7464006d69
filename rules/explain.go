package rules

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/file"

	"github.com/factlint/factlint/claims/yamlfile"
)

// explain puts a mistake that the expression language found into plain words: the names of Go types mean nothing to
// whoever writes rules.
func explain(err error, in seen) string {
	msg := firstLine(err)
	var f *file.Error
	if errors.As(err, &f) {
		msg = f.Message
	}
	for _, r := range rewrites {
		if m := r.form().FindStringSubmatch(msg); m != nil {
			return r.say(m, in)
		}
	}
	return typeNames().ReplaceAllStringFunc(msg, plainType)
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// endsEarly is said where something must follow.
const endsEarly = "the expression ends too early"

func usage(function string) string {
	if s := signature(function); s != "" {
		return "; write " + s
	}
	return ""
}

// seen is what an expression may name.
type seen struct {
	env    any
	lexis  *lexis
	called bool // what is wrong is called as a function
}

// unknownName says what a name might have been meant for.
func unknownName(name string, in seen) string {
	if slices.Contains(off, name) {
		return "rules may not use the function " + name
	}
	if in.lexis != nil && slices.Contains(in.lexis.later, name) {
		return name + " is defined further down; a definition may use those before it"
	}
	if in.called {
		return `unknown function "` + name + `"` + orElse(yamlfile.DidYouMean(name, slices.Concat(functionNames(), Builtins())), "; factlint rules --functions lists them")
	}
	fields := fieldNames(reflect.TypeOf(in.env))
	msg := `unknown name "` + name + `"`
	own := in.lexis.names(anywhere, ofRule)
	if _, bare := in.env.(Claim); bare {
		msg = `unknown field "` + name + `" of a claim`
		own = in.lexis.names(anywhere, ofClaim)
	} else if slices.Contains(claimFields(), name) {
		return msg + "; write " + ownersOf(name, fields)
	}
	candidates := slices.Concat(fields, own, functionNames(), Builtins())
	return msg + orElse(yamlfile.DidYouMean(name, candidates), "; known are "+strings.Join(slices.Concat(fields, own), ", ")+" and the functions")
}

// unknownField says what a field of a type might have been meant for.
func unknownField(typ, name string, in seen) string {
	owner := plainType(typ)
	for _, t := range []reflect.Type{reflect.TypeFor[Claim](), reflect.TypeFor[Value](), reflect.TypeFor[Office](), reflect.TypeFor[House](), reflect.TypeFor[Event]()} {
		if strings.TrimPrefix(typ, "*") == t.String() {
			known := fieldNames(t)
			if t == reflect.TypeFor[Claim]() {
				known = append(known, in.lexis.names(ofClaim)...)
			}
			return `unknown field "` + name + `" of ` + owner + orElse(yamlfile.DidYouMean(name, known), "; known are "+strings.Join(known, ", "))
		}
	}
	return owner + ` has no fields, so no "` + name + `"`
}

// Builtins lists the functions of the expression language itself that rules may use, sorted.
func Builtins() []string {
	var out []string
	for _, name := range builtin.Names {
		if !slices.Contains(off, name) && signature(name) == "" {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// typeNames finds the names of Go types in a message.
var typeNames = pattern(`\[\]\S+|\*?rules\.\w+|\bfunc\([^)]*\)[^,;)]*|\binterface \{\}|\b(?:string|float64|int|bool|uint8)\b`)

// plainType says in plain words what a Go type stands for.
func plainType(name string) string {
	name = strings.TrimPrefix(name, "*")
	if item, ok := strings.CutPrefix(name, "[]"); ok {
		if strings.HasPrefix(item, "interface") {
			return "a list"
		}
		return "a list of " + plural(plainType(item))
	}
	switch name {
	case "rules.Claim":
		return "a claim"
	case "rules.Value":
		return "a value"
	case "rules.Office":
		return "an office"
	case "rules.House":
		return "what the house has of a name"
	case "rules.Event":
		return "an event"
	case "string":
		return "a text"
	case "bool":
		return "true or false"
	case "int", "float64", "int64", "uint8":
		return "a number"
	case "interface", "interface {}", "unknown":
		return "something unknown"
	case "nil", "<nil>":
		return "nothing"
	}
	if strings.HasPrefix(name, "func") {
		return "a function"
	}
	return "something else"
}

func plural(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "an "), "a ")
	if s == "true or false" {
		return s
	}
	return s + "s"
}

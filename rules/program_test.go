package rules

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

const pairRule = `over: pair
claims: kind == "count" and modality == "asserted"
by: [template, 'join(measure, context)']
when: linked(a, b) and disjoint(a.value, b.value) and not supersedes(a, b)
message: "{a.counted}: {a.value} in {a.source}, {b.value} in {b.source} {{sic}}"
`

func TestPairProgram(t *testing.T) {
	p := compiled(t, ruleOf(pairRule))
	if diff := cmp.Diff([]claims.Kind{claims.Count}, p.Kinds); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	w := NewWorker(nil)
	a, b := delegations(t)
	if ok, err := p.Takes(w, a); !ok || err != nil {
		t.Errorf("Takes = %v, %v", ok, err)
	}
	keys, err := p.Keys(w, a, []string{"kept"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"kept", "0:25", "1:participants|delegation", "1:participants|kestria"}, keys); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
	if holds, err := p.When(w, a, b); !holds || err != nil {
		t.Errorf("When = %v, %v", holds, err)
	}
	if holds, err := p.When(w, a, a); holds || err != nil {
		t.Errorf("When of one claim with itself = %v, %v", holds, err)
	}
	got, err := p.Message(w, a, b)
	if want := "representative: 19 in Courier, 20 in Gazette {sic}"; got != want || err != nil {
		t.Errorf("Message = %q, %v, want %q", got, err, want)
	}
	if s, err := p.Severity(w, a, b); s != "error" || err != nil {
		t.Errorf("Severity = %q, %v", s, err)
	}
}

func TestRunTimeError(t *testing.T) {
	p := compiled(t, ruleOf("over: pair\nclaims: 'true'\nby: measure\nwhen: |\n  a.line == b.line and\n  a.qualifiers[5] == \"x\"\nmessage: m\n"))
	a, b := delegations(t)
	_, err := p.When(NewWorker(nil), a, b)
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("When = %v, want an *Error", err)
	}
	if e.RuleID != "probe" || e.Line != 11 || len(e.Claims) != 2 || e.Claims[0] != "a.txt:3:17" {
		t.Errorf("error is %+v", e)
	}
	if strings.Contains(err.Error(), "string") {
		t.Errorf("a Go type shows in %q", err)
	}
}

// TestRunTimeWords holds what is said of a rule that fails while it runs to plain words.
func TestRunTimeWords(t *testing.T) {
	for _, c := range []struct{ when, want string }{
		{`len(1..100000000) > 3`, "it makes too many items of lists"},
		{`a.qualifiers[99] == "x"`, "there is no item 99 in a list of 0"},
		{`int(a.text) > 3`, `"19 representatives" is no number`},
		{`float(a.text) > 3`, `"19 representatives" is no number`},
		{`date(a.text).known`, `"19 representatives" is no date`},
		{`duration(a.text).known`, `"19 representatives" is no length of time`},
	} {
		p := compiled(t, ruleOf("over: pair\nclaims: 'true'\nby: measure\nwhen: "+strconv.Quote(c.when)+"\nmessage: m\n"))
		a, b := delegations(t)
		_, err := p.When(NewWorker(nil), a, b)
		if err == nil || !strings.Contains(err.Error(), "could not be evaluated: "+c.want) {
			t.Errorf("%s: error %v, want one that says %s", c.when, err, c.want)
		}
	}
}

func BenchmarkPair(b *testing.B) {
	p := compiled(b, ruleOf(pairRule))
	w := NewWorker(nil)
	x, y := delegations(b)
	b.ReportAllocs()
	for b.Loop() {
		if ok, err := p.When(w, x, y); !ok || err != nil {
			b.Fatal(ok, err)
		}
	}
}

func BenchmarkTakesAndKeys(b *testing.B) {
	p := compiled(b, ruleOf(pairRule))
	w := NewWorker(nil)
	x, _ := delegations(b)
	var keys []string
	b.ReportAllocs()
	for b.Loop() {
		w.Reset()
		ok, err := p.Takes(w, x)
		if err == nil {
			keys, err = p.Keys(w, x, keys[:0])
		}
		if !ok || err != nil {
			b.Fatal(ok, err)
		}
	}
}

// BenchmarkBuiltinClaim asks all rules about one claim, as the checker does for each claim of a run.
func BenchmarkBuiltinClaim(b *testing.B) {
	_, programs := loaded(b, Builtin)
	w := NewWorker(nil)
	x, _ := delegations(b)
	x.Stories = []string{"osh kestria", "osh ardosia"}
	var keys []string
	b.ReportAllocs()
	for b.Loop() {
		w.Reset()
		for _, p := range programs {
			if ok, err := p.Takes(w, x); err != nil {
				b.Fatal(err)
			} else if ok {
				if keys, err = p.Keys(w, x, keys[:0]); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
}

func BenchmarkView(b *testing.B) {
	w := NewWorker(nil)
	x, _ := delegations(b)
	b.ReportAllocs()
	for b.Loop() {
		_ = newClaim(x, w)
	}
}

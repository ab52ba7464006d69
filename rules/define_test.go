package rules

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// namedRule and writtenRule are one rule, with definitions and with all of them written out.
const (
	namedRule = `over: pair
let:
  exact: value.hedge == "" and modality == "asserted"
  sure: exact and not quoted
  both_sure: a.sure and b.sure
  much: a.value.number - b.value.number > gap or b.value.number - a.value.number > gap
  shared_words: 'count(a.context, # in b.context)'
thresholds: {gap: 0.5, least: 1}
claims: kind == "count" and exact
by: join(measure, context)
when: both_sure and much and shared_words >= least
unless: a.counted != b.counted
message: "{gap}: {a.sure} {shared_words}"
`
	writtenRule = `over: pair
claims: kind == "count" and value.hedge == "" and modality == "asserted"
by: join(measure, context)
when: |
  a.value.hedge == "" and a.modality == "asserted" and not a.quoted and b.value.hedge == "" and b.modality == "asserted" and not b.quoted
  and (a.value.number - b.value.number > 0.5 or b.value.number - a.value.number > 0.5)
  and count(a.context, # in b.context) >= 1
unless: a.counted != b.counted
message: "0.5: {a.value.hedge == '' and a.modality == 'asserted' and not a.quoted} {count(a.context, # in b.context)}"
`
)

// slowly returns a program without its quick functions.
func slowly(p *Program) *Program {
	slow := *p
	slow.quickTakes, slow.quickWhen, slow.quickUnless = quick{}, quick{}, quick{}
	return &slow
}

// TestDefinitions holds a rule with definitions to what it would say with all of them written out, on the virtual machine
// and on the plain functions.
func TestDefinitions(t *testing.T) {
	short, long := compiled(t, ruleOf(namedRule)), compiled(t, ruleOf(writtenRule))
	if diff := cmp.Diff(long.Kinds, short.Kinds); diff != "" {
		t.Errorf("kinds (-written out +named):\n%s", diff)
	}
	w := NewWorker(nil)
	var taken []*claims.Claim
	for _, c := range seedClaims(t, 80) {
		want, err := slowly(long).Takes(w, c)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range []*Program{short, slowly(short)} {
			if got, err := p.Takes(w, c); got != want || err != nil {
				t.Errorf("Takes %q = %v, %v, want %v", c.Text, got, err, want)
			}
		}
		if want {
			taken = append(taken, c)
		}
	}
	fired := 0
	for i, a := range taken {
		for _, b := range taken[i:] {
			want, err := slowly(long).When(w, a, b)
			if err != nil {
				t.Fatal(err)
			}
			if want {
				fired++
			}
			for _, p := range []*Program{short, slowly(short)} {
				if got, err := p.When(w, a, b); got != want || err != nil {
					t.Errorf("When %q, %q = %v, %v, want %v", a.Text, b.Text, got, err, want)
				}
			}
			x, errX := short.Message(w, a, b)
			y, errY := long.Message(w, a, b)
			if x != y || errX != nil || errY != nil {
				t.Errorf("Message = %q, %v, want %q, %v", x, errX, y, errY)
			}
		}
	}
	if len(taken) < 10 || fired == 0 || fired == len(taken)*(len(taken)+1)/2 {
		t.Errorf("%d claims taken, %d pairs disagree: the comparison says little", len(taken), fired)
	}
}

// TestSetThreshold sets a number otherwise than its rule does.
func TestSetThreshold(t *testing.T) {
	rs, errs := Parse("rule.yaml", []byte(ruleOf(namedRule)))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if rs[0].SetThreshold("gaps", 3) {
		t.Error("there is no threshold gaps")
	}
	if diff := cmp.Diff([]string{"gap", "least"}, rs[0].ThresholdNames()); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	a, b := delegations(t)
	for gap, want := range map[float64]bool{0.5: true, 1: false, -3: true} {
		if !rs[0].SetThreshold("gap", gap) {
			t.Fatal("gap is a threshold")
		}
		ps, err := Compile(rs, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := ps[0].When(NewWorker(nil), a, b); got != want || err != nil {
			t.Errorf("gap %v: When = %v, %v, want %v", gap, got, err, want)
		}
	}
}

// TestPack reads a folder whose rules share definitions, and one of its files alone.
func TestPack(t *testing.T) {
	rule := func(id, when string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("id: " + id + "\ntype: count\nseverity: error\ntitle: T\nwhy: W.\nover: claim\nclaims: kind == \"count\"\nwhen: " + when + "\nmessage: m\n")}
	}
	files := fstest.MapFS{
		"house/courts/pack.yaml": {Data: []byte("let:\n  far: line > least\nthresholds:\n  least: 2\n")},
		"house/courts/one.yaml":  rule("one", "claim.far"),
		"house/courts/two.yaml":  {Data: []byte("thresholds: {least: 3}\n---\n" + string(rule("two", "claim.far").Data))},
		"house/other/three.yaml": rule("three", "claim.line > 2"),
	}
	for _, path := range []string{"house", "house/courts/two.yaml"} {
		rs, err := Load(files, path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Compile(rs, Options{}); err != nil {
			t.Fatal(err)
		}
		for _, r := range rs {
			want := map[string]struct {
				pack  string
				least float64
			}{"one": {"courts", 2}, "two": {"courts", 3}, "three": {"other", 0}}[r.ID]
			least := 0.0
			if len(r.Thresholds) > 0 {
				least = r.Thresholds[0].Value
			}
			if r.Pack != want.pack || least != want.least || len(r.Thresholds) > 1 {
				t.Errorf("%s: pack %q, thresholds %+v, want %+v", r.ID, r.Pack, r.Thresholds, want)
			}
		}
	}
	files["house/courts/pack.yaml"] = rule("lost", "true")
	if _, err := Load(files, "house/courts/one.yaml"); err == nil || !strings.Contains(err.Error(), "pack.yaml:1:1: rule lost: pack.yaml holds what the rules of its folder share") && !strings.Contains(err.Error(), "pack.yaml holds what") {
		t.Errorf("a rule in pack.yaml: %v", err)
	}
}

// TestWarnings holds what is told of rules that are sound.
func TestWarnings(t *testing.T) {
	text := ruleOf("over: claim\nlet:\n  far: line > 3\n  near: line < 3\nthresholds: {least: 2}\nclaims: kind == \"count\"\nwhen: claim.far\nmessage: m\nyields_to: count-mismach\n")
	rs, errs := Parse("rule.yaml", []byte(text))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	builtin, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	all := Merge(builtin, rs)
	programs, err := Compile(all, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range Warnings(all, programs, func(r *Rule) bool { return r.Path() == "rule.yaml" }) {
		line, _, _ := strings.Cut(w.Error(), "\n")
		got = append(got, line)
	}
	for _, w := range Untested(all, func(r *Rule) bool { return r.Path() == "rule.yaml" }) {
		line, _, _ := strings.Cut(w.Error(), "\n")
		got = append(got, line)
	}
	want := []string{
		`rule.yaml:1:5: rule probe: yields_to: there is no rule "count-mismach"; did you mean "count-mismatch"?`,
		"rule.yaml:9:3: rule probe: let: near is never used",
		"rule.yaml:10:14: rule probe: thresholds: least is never used",
		"rule.yaml:1:5: rule probe: the rule has no examples, so that nothing shows that it works; give it one that fires and one that stays silent",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
	if w := Warnings(all, programs, func(r *Rule) bool { return r.Pack == "builtin" }); len(w) > 0 {
		t.Errorf("built-in rules: %v", w)
	}
}

// TestNever keeps conditions that can hold from being refused.
func TestNever(t *testing.T) {
	for _, when := range []string{
		`a.kind == "count" or a.kind == "measure"`,
		`a.side != "x" and a.side != "y"`,
		`a.side == "x" and b.side == "y"`,
		`not (a.side == "x" and a.side == "y")`,
		`a.line >= 3 and a.line <= 3`,
		`a.line > 3 and a.line != 3`,
		`a.quoted != b.quoted and (a.quoted or b.quoted)`,
		`(a.quoted and b.line > 3) or (not a.quoted and b.line < 3)`,
		`a.side in ["x", "y"] and a.side != "x"`,
		`a.value.number < 0.45 and a.value.number > -3`,
		`a.qualifiers[0] == "x" and a.qualifiers[1] == "y"`,
		`first(a.qualifiers) == "x" and last(a.qualifiers) == "y"`,
	} {
		rs, errs := Parse("rule.yaml", []byte(ruleOf("over: pair\nclaims: kind in [\"count\", \"measure\"]\nby: measure\nwhen: |\n  "+when+"\nmessage: m\n")))
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		if _, err := Compile(rs, Options{}); err != nil {
			t.Errorf("%s: %v", when, err)
		}
	}
}

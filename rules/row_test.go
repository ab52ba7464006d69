package rules

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
)

// parts of conditions on a pair: some that rows answer, some that they know a part of, some that they know nothing of, and
// some that fail.
var conditionParts = []string{
	`a.measure == b.measure`, `a.counted != b.counted`, `a.measure != ""`, `"" == b.side`, `a.path == b.path`, `b.path != a.path`,
	`a.kind in ["count", "name"]`, `b.modality not in ["asserted"]`, `a.value.number > b.value.number`, `a.value.low >= 12`, `b.line < a.line`,
	`a.position != b.position`, `a.quoted`, `not b.inherited`, `a.event.main`, `any(a.stories, # in b.stories)`, `any(a.context, # in b.context)`,
	`count(a.qualifiers, # in b.qualifiers) >= 1`, `same_words(a.value.text, b.value.text)`, `similar(a.value.text, b.value.text) >= 0.4`,
	`similar(b.value.text, a.value.text) >= (a.path == b.path ? 0.3 : 0.6)`, `disjoint(a.value, b.value)`, `disjoint(b.value, a.value)`, `spelling(a, b)`,
	`a.template == b.template`, `b.event.type != ""`, `a.text startsWith "t"`, `len(b.text) > 12`, `true`, `false`, `a.event.month == b.event.month`,
	`a.published != "" and days_between(date(a.published), date(b.published)) < 5`, `a.qualifiers[0] == b.counted`, `a.value.name == b.value.name`,
	`a.value.number / b.value.number > 2`, `lower(a.subject) == b.subject`, `not (a.measure == b.measure)`, `linked(a, b)`,
}

// randomCondition joins parts by and, or and not.
func randomCondition(random *rand.Rand, depth int) string {
	if depth == 0 || random.IntN(4) == 0 {
		return conditionParts[random.IntN(len(conditionParts))]
	}
	left, right := randomCondition(random, depth-1), randomCondition(random, depth-1)
	switch random.IntN(5) {
	case 0:
		return "not (" + left + ")"
	case 1, 2:
		return "(" + left + ") or (" + right + ")"
	}
	return "(" + left + ") and (" + right + ")"
}

// What rows say of two claims is what the virtual machine says: they never agree where it finds that they disagree, nor where the
// condition fails. And they say it of many.
func TestRowsAgreeWithTheMachine(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	cs := seedClaims(t, 12)
	asked, told, wrong, failed, left := 0, 0, 0, 0, 0
	w := NewWorker(nil)
	for n := range 1000 {
		when := randomCondition(random, 3)
		rs, errs := Parse("rule.yaml", []byte(ruleOf("over: pair\nclaims: 'true'\nby: measure\nwhen: |\n  "+when+"\nmessage: m\n")))
		if len(errs) > 0 {
			t.Fatalf("%s: %v", when, errs)
		}
		ps, err := Compile(rs, Options{})
		if err != nil { // it can never hold, say
			if !strings.Contains(err.Error(), "never") && !strings.Contains(err.Error(), "always") {
				t.Fatalf("%s: %v", when, err)
			}
			continue
		}
		p := ps[0]
		slow := *p
		slow.quickWhen, slow.columns = quick{}, columns{}
		rows, mayCross := rowsOf(w, p, cs), p.MayCross()
		for range 300 {
			i, j := random.IntN(len(cs)), random.IntN(len(cs))
			holds, err := slow.When(w, cs[i], cs[j])
			asked++
			if err != nil {
				failed++
			}
			if mayCross != nil && cs[i].Path != cs[j].Path && !rows[i].Stories.Share(rows[j].Stories) && !mayCross(rows[i].Cells) && !mayCross(rows[j].Cells) {
				left++
				if holds || err != nil {
					t.Fatalf("condition %d, %s: %s are not looked at; the machine says %v, %v", n, when, ofBothClaims(cs[i], cs[j]), holds, err)
				}
			}
			if disagree, known := p.Settled(&rows[i], &rows[j]); known {
				told++
				if disagree {
					wrong++
				}
				if holds != disagree || err != nil {
					t.Fatalf("condition %d, %s: %s disagree by their rows: %v; the machine says %v, %v", n, when, ofBothClaims(cs[i], cs[j]), disagree, holds, err)
				}
			}
		}
	}
	if told-wrong < asked/10 || wrong < asked/100 || failed < asked/100 {
		t.Errorf("of %d pairs rows told %d, of which %d disagree, and %d failed: the test says little", asked, told, wrong, failed)
	}
	if left < asked/50 {
		t.Errorf("of %d pairs %d are not looked at: the test says little", asked, left)
	}
}

func ofBothClaims(a, b *claims.Claim) string {
	return fmt.Sprintf("%q of %s and %q of %s", a.Text, a.Path, b.Text, b.Path)
}

// Functions that only hold of two documents are not asked about the claims of one.
func TestRowsOfOneDocument(t *testing.T) {
	for _, name := range ofTwoDocuments {
		p := compiled(t, ruleOf("over: pair\nclaims: kind == 'name'\nby: measure\nwhen: "+name+"(a, b)\nmessage: m\n"))
		w, one, two := NewWorker(nil), NewStories([]uint32{1}), NewStories([]uint32{1})
		row := func(text string, stories *Stories) *Row {
			c := &claims.Claim{Kind: claims.Name, Path: "a.txt", Text: text, Value: claims.Value{Name: names.New(names.Place, text)}}
			return &Row{Cells: p.Row(w, c, nil), Stories: stories, Worker: w}
		}
		if disagree, known := p.Settled(row("Torval", one), row("Halden", one)); !known || disagree {
			t.Errorf("%s: two claims of one document disagree: %v, known: %v", name, disagree, known)
		}
		if _, known := p.Settled(row("Torval", one), row("Halden", two)); known {
			t.Errorf("%s: two claims of two documents are settled by their rows", name)
		}
	}
}

// Two names that were compared once, and are no two spellings, are told apart by their rows from then on; spellings are not.
func TestRowsRememberNames(t *testing.T) {
	p := compiled(t, ruleOf("over: pair\nclaims: kind == 'name'\nby: measure\nwhen: spelling(a, b)\nmessage: m\n"))
	w := NewWorker(nil)
	for _, test := range []struct {
		x, y    string
		settled bool
	}{{"Marta Jelinek", "Rosalind Ferrow", true}, {"Marta Jelinek", "Marta Jellinek", false}} {
		claim := func(path, text string) *claims.Claim {
			return &claims.Claim{Kind: claims.Name, Measure: "person", Path: path, Text: text, Value: claims.Value{Name: names.New(names.Person, text)}}
		}
		a, b := claim("a.txt", test.x), claim("b.txt", test.y)
		x, y := &Row{Cells: p.Row(w, a, nil), Worker: w}, &Row{Cells: p.Row(w, b, nil), Worker: w}
		if _, known := p.Settled(x, y); known {
			t.Errorf("%s, %s: settled before anybody asked", test.x, test.y)
		}
		disagree, err := p.Disagree(w, w.View(a, nil, nil), w.View(b, nil, nil))
		if err != nil || disagree == test.settled {
			t.Fatalf("%s, %s: two spellings: %v, %v", test.x, test.y, disagree, err)
		}
		if _, known := p.Settled(x, y); known != test.settled {
			t.Errorf("%s, %s: settled: %v", test.x, test.y, known)
		}
	}
}

// Quotations of which one has more words, or of few words, are no two of which one word is exchanged, which their rows tell.
func TestRowsOfExchangedWord(t *testing.T) {
	p := compiled(t, ruleOf("over: pair\nclaims: kind == 'quote'\nby: subject\nwhen: exchanged_word(a.value.text, b.value.text)\nmessage: m\n"))
	w := NewWorker(nil)
	row := func(text string) *Row {
		c := &claims.Claim{Kind: claims.Quote, Path: "a.txt", Text: text, Value: claims.Value{Text: text}}
		return &Row{Cells: p.Row(w, c, nil), Worker: w}
	}
	for _, test := range []struct {
		x, y    string
		settled bool
	}{{"We bought a ruin", "We bought a palace", false}, {"We bought a ruin", "We bought an old ruin", true}, {"A ruin", "A palace", true}, {"We bought a ruin", "We bought a ruin", true}} {
		if disagree, known := p.Settled(row(test.x), row(test.y)); disagree || known != test.settled {
			t.Errorf("%q, %q: disagree: %v, known: %v", test.x, test.y, disagree, known)
		}
	}
}

package checker_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
	"github.com/factlint/factlint/rules/rulestest"
)

// A battery is one fact told in many wordings, each of which stands in the scene of another report. Two wordings with
// different figures contradict each other and must be found; with one figure they agree. What stands under "!!" says
// something else with the other figure, and must be silent beside every wording. Files of testdata/battery hold them:
//
//	== the dead of a colliery: 14, 17
//	KESTEN, 6 April 2026 — A gallery of the Kesten colliery collapsed on Monday. {}
//	-- md
//	# Kesten colliery …
//	{}
//	++
//	The collapse claimed {n} lives.
//	!!
//	The gallery had killed {n} men in 1968.
//
// {} is where the wording stands, {n} a figure in digits, {w} in words, {W} in words with a capital, {t} with commas in
// thousands. What follows "--" is the format of the next scene.
type battery struct {
	file, title string
	a, b        string // the figures
	scenes      []scene
	same, other []string
}

type scene struct{ format, text string }

// batteries are groups of files with the least share of their pairs that must be found.
var batteries = []struct {
	files []string
	floor float64
}{
	{[]string{"casualties.txt", "measures.txt", "people.txt", "things.txt"}, 0.85},
	{[]string{"scenes.txt", "shares.txt"}, 0.60},
}

// leastFoundOf is the least share of a single battery.
const leastFoundOf = 0.20

func TestBatteries(t *testing.T) {
	programs := rulestest.Builtin(t)
	listed := 0
	for _, group := range batteries {
		run := &batteryRun{lex: lexicon.Default(), programs: programs, sheets: map[string]claims.Sheet{}}
		for _, file := range group.files {
			listed++
			for _, b := range readBatteries(t, filepath.Join("testdata/battery", file)) {
				t.Run(b.title, func(t *testing.T) {
					run.t = t
					run.battery(&b)
				})
			}
		}
		share := float64(run.found) / float64(max(run.asked, 1))
		t.Logf("%s: found %d of %d pairs that contradict each other (%.3f); %d of %d that do not were told", strings.Join(group.files, ", "), run.found, run.asked, share, run.told, run.silent)
		if share < group.floor {
			t.Errorf("found %.3f of the pairs of %s, want %.2f", share, strings.Join(group.files, ", "), group.floor)
		}
	}
	if files, err := filepath.Glob("testdata/battery/*.txt"); err != nil || len(files) != listed {
		t.Errorf("%d files of batteries, and %d in the table: %v", len(files), listed, err)
	}
}

type batteryRun struct {
	t            *testing.T
	lex          *lexicon.Lexicon
	programs     []*rules.Program
	sheets       map[string]claims.Sheet // by text: each stands in many pairs
	found, asked int
	told, silent int
}

// battery checks the pairs of one battery.
func (r *batteryRun) battery(b *battery) {
	found, asked := 0, 0
	missed, of, told := map[string]int{}, map[string]int{}, map[string]string{}
	for i, x := range b.same {
		for k := range b.scenes {
			p, q := b.scenes[k], b.scenes[(k+1)%len(b.scenes)]
			for _, j := range partners(i, len(b.same)) {
				y := b.same[j]
				asked, of[x], of[y] = asked+1, of[x]+1, of[y]+1
				if r.contradicts(p, q, fill(x, b.a), fill(y, b.b)) {
					found++
				} else {
					missed[x]++
					missed[y]++
					if of[x] < 3 {
						r.t.Logf("missed  %s: %s | %s", b.title, fill(x, b.a), fill(y, b.b))
					}
				}
				if why := r.agree(p, q, fill(x, b.a), fill(y, b.a)); why != "" {
					told[fill(x, b.a)+" | "+fill(y, b.a)] = why
				}
			}
			for _, y := range b.other {
				if why := r.agree(p, q, fill(x, b.a), fill(y, b.b)); why != "" {
					told[fill(y, b.b)] = why + " beside " + x
				}
			}
		}
	}
	r.found, r.asked = r.found+found, r.asked+asked
	worst := slices.SortedFunc(maps.Keys(missed), func(x, y string) int { return cmp.Or(cmp.Compare(missed[y], missed[x]), cmp.Compare(x, y)) })
	for _, w := range worst {
		if 2*missed[w] > of[w] {
			r.t.Logf("  %2d of %2d missed with: %s", missed[w], of[w], w)
		}
	}
	for _, w := range slices.Sorted(maps.Keys(told)) {
		r.t.Errorf("%s: must be silent: %s: %s", b.title, w, told[w])
	}
	r.t.Logf("%3d of %3d  %s (%s)", found, asked, b.title, filepath.Base(b.file))
	if asked > 0 && float64(found) < leastFoundOf*float64(asked) {
		r.t.Errorf("%s: found %d of %d", b.title, found, asked)
	}
}

// partners returns the wordings that the i-th of n is put beside: the first three, which are the plainest, and two others.
func partners(i, n int) []int {
	var out []int
	for _, j := range []int{0, 1, 2, (i + 1) % n, (i + 7) % n} {
		if j < n && j != i && !slices.Contains(out, j) {
			out = append(out, j)
		}
	}
	return out
}

// agree returns what is told of two wordings, "" when nothing is.
func (r *batteryRun) agree(p, q scene, x, y string) string {
	r.silent++
	for _, f := range r.check(p, q, x, y) {
		if f.Severity != "info" {
			r.told++
			return f.Rule + ": " + f.Message
		}
	}
	return ""
}

// contradicts reports whether a finding about figures speaks of both wordings.
func (r *batteryRun) contradicts(p, q scene, x, y string) bool {
	for _, f := range r.check(p, q, x, y) {
		if f.Severity == "info" || f.Type != "count" && f.Type != "measure" && f.Type != "arithmetic" {
			continue
		}
		var first, second bool
		for i := range f.Positions {
			for _, c := range f.Positions[i].Evidence {
				first = first || strings.HasPrefix(c.Path, "a.") && strings.Contains(x, c.Text)
				second = second || strings.HasPrefix(c.Path, "b.") && strings.Contains(y, c.Text)
			}
		}
		if first && second || f.Type == "arithmetic" && (first || second) {
			return true
		}
	}
	return false
}

func (r *batteryRun) check(p, q scene, x, y string) []checker.Finding {
	sheets := []claims.Sheet{r.sheet("a", p, x), r.sheet("b", q, y)}
	res, err := checker.Check(context.Background(), r.lex, sheets, r.programs, checker.Options{Jobs: 1})
	if err != nil {
		r.t.Fatal(err)
	}
	for _, f := range res.Errors {
		r.t.Fatal(f.Message)
	}
	return res.Findings
}

func (r *batteryRun) sheet(name string, s scene, wording string) claims.Sheet {
	text := strings.ReplaceAll(s.text, "{}", strings.ReplaceAll(wording, `\n`, "\n"))
	path := name + "." + s.format
	if have, ok := r.sheets[path+text]; ok {
		return have
	}
	doc, err := document.Read(path, []byte(text), document.Options{})
	if err != nil {
		r.t.Fatal(err)
	}
	r.sheets[path+text] = claims.Extract(r.lex, doc, claims.Options{})
	return r.sheets[path+text]
}

// fill writes a figure into a wording.
func fill(wording, figure string) string {
	n, err := strconv.Atoi(figure)
	w, thousands := figure, figure
	if err == nil {
		w = inWords(n)
		if n >= 1000 {
			thousands = fmt.Sprintf("%d,%03d", n/1000, n%1000)
		}
	}
	return strings.NewReplacer("{n}", figure, "{w}", w, "{W}", strings.ToUpper(w[:1])+w[1:], "{t}", thousands).Replace(wording)
}

var small = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var tens = strings.Fields("_ _ twenty thirty forty fifty sixty seventy eighty ninety")

// inWords writes a number below 1,000 in words, others in digits.
func inWords(n int) string {
	switch {
	case n < 20:
		return small[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + small[n%10]
	case n < 1000 && n%100 == 0:
		return small[n/100] + " hundred"
	case n < 1000:
		return small[n/100] + " hundred and " + inWords(n%100)
	}
	return strconv.Itoa(n)
}

// readBatteries reads a file of batteries.
func readBatteries(t *testing.T, file string) []battery {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []battery
	var into *[]string
	for n, line := range strings.Split(string(data), "\n") {
		head, rest, _ := strings.Cut(line, " ")
		if head == "==" {
			title, figures, ok := strings.Cut(rest, ": ")
			x, y, ok2 := strings.Cut(figures, ", ")
			if !ok || !ok2 {
				t.Fatalf("%s:%d: want == TITLE: FIGURE, FIGURE", file, n+1)
			}
			out = append(out, battery{file: file, title: title, a: x, b: y, scenes: []scene{{format: "txt"}}})
			into = nil
			continue
		}
		if len(out) == 0 || strings.HasPrefix(line, "//") {
			continue
		}
		b := &out[len(out)-1]
		switch {
		case line == "++":
			into = &b.same
		case line == "!!":
			into = &b.other
		case head == "--":
			b.scenes = append(b.scenes, scene{format: cmp.Or(rest, "txt")})
		case into != nil && line != "":
			*into = append(*into, line)
		case into == nil:
			b.scenes[len(b.scenes)-1].text += line + "\n"
		}
	}
	return out
}

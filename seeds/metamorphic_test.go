package seeds_test

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	calendar "github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/rules"
)

// What must hold of edits, as shares of the cases: what holds now, which only ever rises, and what is aimed at.
const (
	wantHarmless, goalHarmless = 0.98, 0.95
	wantHarmful, goalHarmful   = 0.97, 0.95
)

// What must hold of each kind of edit of which there are so many cases that a share says something.
const (
	wantOfKind = 0.95
	manyCases  = 20
)

// A metamorphic case adds to a cluster, as the report of another outlet, a copy of one of its documents with one edit.
// What an unedited copy leads to is known; the edit must add a finding when it is harmful, and none when it is not. So no
// answer has to be written down, and every document of the seeds serves for every kind of edit.

// edit is one kind of change to a document.
type edit struct {
	kind string
	make func(d *original) []variant
}

// original is a document that edits start from.
type original struct {
	name  string
	raw   string
	doc   *document.Document
	sheet claims.Sheet
	near  calendar.Date // settles the year of a dateline that names none
}

// variant is one edited copy.
type variant struct {
	name     string // of the file; empty for that of the original
	raw      string
	from, to int    // bytes of raw that the edit touches; equal when it touches all
	what     string // what was done
	days     int    // how much later the copy was published
	only     string // type of finding that counts; empty for all but duplicates
	alone    bool   // only what is found between the copy and its original counts
}

// outcome is what came of one case.
type outcome struct {
	kind, place, what string
	good              bool
	detail            string
}

func TestMetamorphicHarmless(t *testing.T) {
	judge(t, "of the harmless edits stay silent", tabulate(t, tryAll(t, harmless, false)), wantHarmless, goalHarmless)
}

func TestMetamorphicHarmful(t *testing.T) {
	judge(t, "of the harmful edits are found", tabulate(t, tryAll(t, harmful, true)), wantHarmful, goalHarmful)
}

func judge(t *testing.T, what string, rate, want, goal float64) {
	t.Helper()
	t.Logf("%.3f %s; the goal is %.2f", rate, what, goal)
	if rate < want {
		t.Errorf("%.3f %s, want at least %.2f", rate, what, want)
	}
}

// The order of the documents changes nothing.
func TestMetamorphicOrder(t *testing.T) {
	programs := builtin(t)
	for name, docs := range clusters(t) {
		sheets := sheetsOf(docs)
		want := pairsOf(check(t, programs, sheets))
		slices.Reverse(sheets)
		for range sheets {
			sheets = append(sheets[1:], sheets[0])
			if got := pairsOf(check(t, programs, sheets)); !slices.Equal(got, want) {
				t.Errorf("%s: another order gives other findings:\n%v\nnot\n%v", name, got, want)
			}
		}
	}
}

// tabulate writes the share of good cases for each kind, and every bad case; it returns the share over all.
func tabulate(t *testing.T, all []outcome) float64 {
	t.Helper()
	slices.SortStableFunc(all, func(a, b outcome) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.place, b.place))
	})
	good := 0
	for i := 0; i < len(all); {
		k, ok := i, 0
		for ; k < len(all) && all[k].kind == all[i].kind; k++ {
			if all[k].good {
				ok++
			}
		}
		t.Logf("%-32s %4d of %4d  %.3f", all[i].kind, ok, k-i, float64(ok)/float64(k-i))
		if k-i >= manyCases && float64(ok) < wantOfKind*float64(k-i) {
			t.Errorf("%s: %d of %d are as they should be, want %.2f", all[i].kind, ok, k-i, wantOfKind)
		}
		for _, o := range all[i:k] {
			if !o.good {
				t.Logf("      %s: %s\n            %s", o.place, o.what, o.detail)
			}
		}
		good, i = good+ok, k
	}
	if len(all) == 0 {
		t.Fatal("no case at all")
	}
	rate := float64(good) / float64(len(all))
	t.Logf("%-32s %4d of %4d  %.3f", "all", good, len(all), rate)
	return rate
}

// tryAll makes all edits of all documents of all clusters. A case is good when it adds a finding, and the findings touch
// the edited place, exactly if it should.
func tryAll(t *testing.T, edits []edit, should bool) []outcome {
	t.Helper()
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	type job struct {
		cluster string
		docs    []*original
		at      int
	}
	var jobs []job
	for name, docs := range clusters(t) {
		for i := range docs {
			jobs = append(jobs, job{name, docs, i})
		}
	}
	var mu sync.Mutex
	var all []outcome
	var wg sync.WaitGroup
	next := make(chan job)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			programs := builtin(t)
			for j := range next {
				out := try(t, programs, j.cluster, j.docs, j.docs[j.at], edits, should)
				mu.Lock()
				all = append(all, out...)
				mu.Unlock()
			}
		})
	}
	for _, j := range jobs {
		next <- j
	}
	close(next)
	wg.Wait()
	return all
}

// try makes all edits of one document.
func try(t *testing.T, programs []*rules.Program, cluster string, docs []*original, d *original, edits []edit, should bool) []outcome {
	sheets := sheetsOf(docs)
	same := copyOf(t, d, variant{raw: d.raw})
	base := check(t, programs, append(sheets[:len(docs):len(docs)], same))
	known := pairsOf(base)
	var out []outcome
	for _, e := range edits {
		for _, v := range e.make(d) {
			if should && touched(base, same.Path, v.from, v.from+1, v.only) != nil {
				continue // something is wrong there already
			}
			edited := copyOf(t, d, v)
			res := check(t, programs, append(sheets[:len(docs):len(docs)], edited))
			o := outcome{kind: e.kind, place: cluster + "/" + d.name, what: v.what}
			if should {
				o.good = touched(res, copyName(d, v), v.from, v.to, v.only) != nil
				o.detail = around(v) + "\n            " + claimed(&edited, v)
			} else {
				added := addedTo(known, res, v.only)
				if v.alone {
					added = slices.DeleteFunc(added, func(s string) bool { return !strings.Contains(s, "| "+d.name) })
				}
				o.good, o.detail = len(added) == 0, strings.Join(added, "\n            ")
			}
			out = append(out, o)
		}
	}
	return out
}

// around returns the edited place of a variant with what stands beside it.
func around(v variant) string {
	from, to := max(0, v.from-60), min(len(v.raw), v.to+60)
	return strings.ToValidUTF8(strings.Join(strings.Fields(v.raw[from:to]), " "), "")
}

// counts reports whether a finding is one of those that a case is about. Where nothing else is said, near duplicates are
// not: that a copy repeats its original, but for one word, is how it was made.
func counts(f *checker.Finding, only string) bool {
	return only != "" && f.Type == only || only == "" && f.Type != "duplicate" && f.Severity != "info"
}

// claimed lists the claims that touch the edited place.
func claimed(sheet *claims.Sheet, v variant) string {
	out := "claims:"
	for i := range sheet.Claims {
		if c := &sheet.Claims[i]; c.Span.Start < v.to && v.from < c.Span.End && c.Kind != claims.Passage {
			out += fmt.Sprintf(" %s[%s scope=%s %s]", c.Kind, c.Measure, c.Scope, c.Modality)
		}
	}
	return out
}

// touched returns a finding with evidence in the bytes [from, to) of a document, nil when there is none.
func touched(res *checker.Result, path string, from, to int, only string) *checker.Finding {
	for i := range res.Findings {
		f := &res.Findings[i]
		if !counts(f, only) {
			continue
		}
		for _, p := range f.Positions {
			for _, c := range p.Evidence {
				if c.Path == path && c.Span.Start < to && from < c.Span.End {
					return f
				}
			}
		}
	}
	return nil
}

// pairsOf returns the conflicts of a run: rule and documents, sorted.
func pairsOf(res *checker.Result) []string {
	var out []string
	for i := range res.Findings {
		for _, p := range res.Findings[i].Pairs {
			out = append(out, pairKey(res.Findings[i].Rule, p))
		}
	}
	slices.Sort(out)
	return out
}

func pairKey(rule string, p checker.Pair) string {
	key := rule
	for _, s := range p.Sides {
		name, _, _ := strings.Cut(s.Path, ".")
		key += " " + name
	}
	return key
}

// addedTo describes the conflicts that a run has beyond the known ones.
func addedTo(known []string, res *checker.Result, only string) []string {
	left := map[string]int{}
	for _, k := range known {
		left[k]++
	}
	var out []string
	for i := range res.Findings {
		f := &res.Findings[i]
		if !counts(f, only) {
			continue
		}
		for _, p := range f.Pairs {
			key := pairKey(f.Rule, p)
			if left[key]--; left[key] >= 0 {
				continue
			}
			said := f.Rule
			for _, s := range p.Sides {
				said += fmt.Sprintf(" | %s:%d %s", s.Path, s.Line, s.Value)
			}
			out = append(out, said)
		}
	}
	return out
}

// copyName is the path of the copy.
func copyName(d *original, v variant) string { return "copy-of-" + cmp.Or(v.name, d.name) }

// copyOf returns the sheet of an edited copy, as the report of another outlet.
func copyOf(t *testing.T, d *original, v variant) claims.Sheet {
	doc := readDocument(t, copyName(d, v), v.raw)
	if d.near != 0 {
		doc.SettleYear(d.near)
	}
	doc.Source = "The Copy"
	if v.days != 0 && doc.Published.Known() {
		doc.Published.Period.From += calendar.Date(v.days)
		doc.Published.Period.To += calendar.Date(v.days)
	}
	return claims.Extract(lexicon.Default(), doc, claims.Options{})
}

func readDocument(t *testing.T, name, raw string) *document.Document {
	doc, err := document.Read(name, []byte(raw), document.Options{})
	if err != nil {
		t.Error(err)
		return &document.Document{Path: name}
	}
	return doc
}

// sheetsOf returns the sheets of documents, for one run: checking writes into the claims.
func sheetsOf(docs []*original) []claims.Sheet {
	var out []claims.Sheet
	for _, d := range docs {
		sheet := d.sheet
		sheet.Claims = slices.Clone(sheet.Claims)
		out = append(out, sheet)
	}
	return out
}

func check(t *testing.T, programs []*rules.Program, sheets []claims.Sheet) *checker.Result {
	res, err := checker.Check(context.Background(), lexicon.Default(), sheets, programs, checker.Options{Jobs: 1})
	if err != nil {
		t.Error(err)
		return &checker.Result{}
	}
	for _, f := range res.Errors {
		t.Errorf("%s: %s", f.Path, f.Message)
	}
	return res
}

// builtin compiles the built-in rules; each goroutine needs its own.
func builtin(t *testing.T) []*rules.Program {
	all, err := rules.Builtin()
	if err != nil {
		t.Error(err)
	}
	programs, err := rules.Compile(all, rules.Options{})
	if err != nil {
		t.Error(err)
	}
	return programs
}

// clusters reads the demo cluster and the others but those kept unread.
func clusters(t *testing.T) map[string][]*original {
	t.Helper()
	dirs, err := filepath.Glob("clusters/*/docs")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]*original{}
	for _, dir := range append(dirs, "docs") {
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			t.Fatal(err)
		}
		name := "demo"
		if dir != "docs" {
			name = filepath.Base(filepath.Dir(dir))
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d := &original{name: filepath.Base(file), raw: string(data)}
			d.doc = readDocument(t, d.name, d.raw)
			d.sheet = claims.Extract(lexicon.Default(), d.doc, claims.Options{})
			out[name] = append(out[name], d)
		}
		settleYears(out[name])
	}
	return out
}

// settleYears reads once more the documents whose dateline names no year where another of the cluster tells it, as the
// command does.
func settleYears(docs []*original) {
	hints := checker.YearHints(sheetsOf(docs), 1)
	for _, d := range docs {
		if near, ok := hints[d.name]; ok {
			d.near = near
			d.doc.SettleYear(near)
			d.sheet = claims.Extract(lexicon.Default(), d.doc, claims.Options{})
		}
	}
}

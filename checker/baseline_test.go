package checker_test

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// examine compares the counts of documents, which are given by path.
func examine(t *testing.T, docs map[string]string, opt checker.Options) *checker.Result {
	t.Helper()
	return examineBy(t, "count-mismatch", docs, opt)
}

// examineBy runs one rule over documents.
func examineBy(t *testing.T, rule string, docs map[string]string, opt checker.Options) *checker.Result {
	t.Helper()
	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	programs, err := rules.Compile(slices.DeleteFunc(all, func(r rules.Rule) bool { return r.ID != rule }), rules.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var sheets []claims.Sheet
	for _, path := range slices.Sorted(maps.Keys(docs)) {
		doc, err := document.Read(path, []byte(docs[path]), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		sheets = append(sheets, claims.Extract(lexicon.Default(), doc, claims.Options{}))
	}
	res, err := checker.Check(context.Background(), lexicon.Default(), sheets, programs, opt)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

const (
	nineteen    = "TARN, March 4, 2026 (Estmark Press) - Nineteen miners were killed in the collapse at the Brezna colliery on Tuesday.\n"
	twentyThree = "TARN, March 4, 2026 (Quay News) - Twenty-three miners were killed in the collapse at the Brezna colliery on Tuesday.\n"
	thirty      = "TARN, March 4, 2026 (Harbour Wire) - Thirty miners were killed in the collapse at the Brezna colliery on Tuesday.\n"
)

func accepted() map[string]string { return map[string]string{"a.txt": nineteen, "b.txt": twentyThree} }

// What is new after a change of the documents, and what of the baseline is stale.
func TestBaselineOfChangedDocuments(t *testing.T) {
	tests := []struct {
		name               string
		edit               func(docs map[string]string)
		known, fresh, left int // left: stale entries
	}{
		{"unchanged", func(map[string]string) {}, 1, 0, 0},
		{"moved", func(d map[string]string) { d["a.txt"] = "A CORRECTION\n\nBy our desk\n\n" + nineteen }, 1, 0, 0},
		{"in figures", func(d map[string]string) { d["a.txt"] = strings.Replace(nineteen, "Nineteen", "19", 1) }, 1, 0, 0},
		{"reworded", func(d map[string]string) {
			d["a.txt"] = "TARN, March 4, 2026 (Estmark Press) - The collapse at the Brezna colliery on Tuesday killed 19 miners, its owner said.\n"
		}, 1, 0, 0},
		{"other document", func(d map[string]string) { d["z.txt"] = "Rain is likely in the north on Friday.\n" }, 1, 0, 0},
		{"changed figure", func(d map[string]string) { d["a.txt"] = strings.Replace(nineteen, "Nineteen", "Eighteen", 1) }, 0, 1, 1},
		{"joined", func(d map[string]string) { d["c.txt"] = thirty }, 0, 1, 0},
		{"joined by the same figure", func(d map[string]string) { d["c.txt"] = strings.Replace(thirty, "Thirty", "Nineteen", 1) }, 0, 1, 0},
		{"settled", func(d map[string]string) { d["a.txt"] = strings.Replace(nineteen, "Nineteen", "Twenty-three", 1) }, 0, 0, 1},
		{"deleted", func(d map[string]string) { delete(d, "a.txt") }, 0, 0, 1},
	}
	base := checker.NewBaseline(examine(t, accepted(), checker.Options{}).Findings)
	if len(base.Entries) != 1 || base.Entries[0].Count != 1 {
		t.Fatalf("baseline of one dispute: %+v", base)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			docs := accepted()
			tt.edit(docs)
			res := examine(t, docs, checker.Options{})
			known := checker.MarkKnown(res.Findings, base)
			stale := base.Stale(res.Findings, func(string) bool { return true })
			if known != tt.known || len(res.Findings)-known != tt.fresh || len(stale) != tt.left {
				t.Errorf("%d known, %d new, %d stale; want %d, %d, %d", known, len(res.Findings)-known, len(stale), tt.known, tt.fresh, tt.left)
			}
			for _, f := range res.Findings {
				t.Log(f.Rule, f.New, f.Message)
			}
		})
	}
}

// A fingerprint knows neither the folder of a run nor the order of its documents, nor the other claims of a finding.
func TestFingerprintsAreStable(t *testing.T) {
	prints := func(docs map[string]string, rename func(string) string) []string {
		var out []string
		for _, f := range examine(t, docs, checker.Options{Rename: rename}).Findings {
			for _, p := range f.Pairs {
				out = append(out, p.Fingerprint)
			}
		}
		slices.Sort(out)
		return out
	}
	want := prints(accepted(), nil)
	if diff := cmp.Diff(want, prints(map[string]string{"x/a.txt": nineteen, "x/b.txt": twentyThree}, func(p string) string { return strings.TrimPrefix(p, "x/") })); diff != "" {
		t.Errorf("another folder changes fingerprints (-want +got):\n%s", diff)
	}
	joined := accepted()
	joined["c.txt"] = thirty
	if got := prints(joined, nil); !slices.Contains(got, want[0]) || len(got) != 3 {
		t.Errorf("%v: want three conflicts, %s among them", got, want[0])
	}
	swapped := prints(map[string]string{"a.txt": twentyThree, "b.txt": nineteen}, nil)
	if slices.Equal(want, swapped) {
		t.Error("swapped values have the fingerprint of what was accepted")
	}
}

// Paragraphs that resemble each other are known by their documents and their number; a copied sentence by its figures.
func TestBaselineOfPassages(t *testing.T) {
	const (
		quay   = "The harbour board will rebuild the long quay in the spring and asks every boat owner to move to the basin before the first of March.\n"
		quayB  = "The harbour board will rebuild the long quay in the summer and asks every boat owner to move to the basin before the first of May.\n"
		quayC  = "In the spring the harbour board will rebuild the long quay and it asks every boat owner to move to the basin before the first of March.\n"
		second = "\nThe ferry to the islands sails from the north pier while the work lasts, and tickets are sold in the kiosk beside the fish hall.\n"
		other  = "\nThe ferry to the islands will sail from the north pier while the work lasts, and tickets can be had in the kiosk beside the fish hall.\n"
	)
	accepted := checker.NewBaseline(examineBy(t, "near-duplicate-passage", map[string]string{"a.txt": quay, "b.txt": quayB}, checker.Options{}).Findings)
	if len(accepted.Entries) != 1 {
		t.Fatalf("baseline of one near copy: %+v", accepted)
	}
	for _, tt := range []struct {
		name  string
		docs  map[string]string
		fresh int
	}{
		{"unchanged", map[string]string{"a.txt": quay, "b.txt": quayB}, 0},
		{"reworded", map[string]string{"a.txt": quayC, "b.txt": quayB}, 0},
		{"one more", map[string]string{"a.txt": quay + second, "b.txt": quayB + other}, 1},
		{"a third document", map[string]string{"a.txt": quay, "b.txt": quayB, "c.txt": quayC}, 1},
	} {
		findings := examineBy(t, "near-duplicate-passage", tt.docs, checker.Options{}).Findings
		if known := checker.MarkKnown(findings, accepted); len(findings)-known != tt.fresh {
			t.Errorf("%s: %d of %d findings known, want %d new", tt.name, known, len(findings), tt.fresh)
		}
	}
}

func TestMarkKnownCounts(t *testing.T) {
	finding := func(prints ...string) checker.Finding {
		var f checker.Finding
		for _, p := range prints {
			f.Pairs = append(f.Pairs, checker.Pair{Fingerprint: p, Sides: []checker.Side{{Path: "a.txt", Line: 1, Value: "1"}}})
		}
		return f
	}
	once, twice := checker.NewBaseline([]checker.Finding{finding("p")}), checker.NewBaseline([]checker.Finding{finding("p"), finding("p")})
	tests := []struct {
		name     string
		accepted []checker.Baseline
		findings []checker.Finding
		fresh    []bool
	}{
		{"none", nil, []checker.Finding{finding("p")}, []bool{true}},
		{"enough", []checker.Baseline{twice}, []checker.Finding{finding("p"), finding("p")}, []bool{false, false}},
		{"one too many", []checker.Baseline{once}, []checker.Finding{finding("p"), finding("p")}, []bool{false, true}},
		{"larger counts", []checker.Baseline{once, twice}, []checker.Finding{finding("p"), finding("p"), finding("p")}, []bool{false, false, true}},
		{"one pair of two", []checker.Baseline{once}, []checker.Finding{finding("p", "q")}, []bool{true}},
		{"no pairs", []checker.Baseline{once}, []checker.Finding{finding()}, []bool{true}},
	}
	for _, tt := range tests {
		known := checker.MarkKnown(tt.findings, tt.accepted...)
		var fresh []bool
		for _, f := range tt.findings {
			fresh = append(fresh, f.New)
			if !f.New {
				known--
			}
		}
		if diff := cmp.Diff(tt.fresh, fresh); diff != "" || known != 0 {
			t.Errorf("%s: new (-want +got), %d known too many:\n%s", tt.name, known, diff)
		}
	}
}

func entry(print string, count int, paths ...string) checker.Entry {
	e := checker.Entry{Fingerprint: print, Rule: "count-mismatch", Count: count}
	for _, p := range paths {
		e.Sides = append(e.Sides, checker.Side{Path: p, Line: 1, Value: "1"})
	}
	return e
}

// What was not looked at stays, what is settled goes; only update adds.
func TestPruneAndUpdate(t *testing.T) {
	old := checker.Baseline{Entries: []checker.Entry{entry("kept", 1, "a.txt"), entry("fewer", 3, "a.txt"), entry("gone", 1, "a.txt"), entry("unseen", 1, "a.txt", "far.txt")}}
	var findings []checker.Finding
	for _, p := range []string{"kept", "fewer", "added"} {
		findings = append(findings, checker.Finding{Rule: "count-mismatch", Pairs: []checker.Pair{{Fingerprint: p, Sides: []checker.Side{{Path: "a.txt", Line: 1, Value: "1"}}}}})
	}
	judged := func(path string) bool { return path != "far.txt" }
	if diff := cmp.Diff([]checker.Entry{entry("kept", 1, "a.txt"), entry("fewer", 1, "a.txt"), entry("unseen", 1, "a.txt", "far.txt")}, old.Prune(findings, judged).Entries); diff != "" {
		t.Errorf("prune (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]checker.Entry{entry("added", 1, "a.txt"), entry("fewer", 1, "a.txt"), entry("kept", 1, "a.txt"), entry("unseen", 1, "a.txt", "far.txt")}, old.Update(findings, judged).Entries); diff != "" {
		t.Errorf("update (-want +got):\n%s", diff)
	}
}

const header = `{"factlint-baseline":1}` + "\n"

const line = `{"fingerprint":"00112233445566aa","rule":"count-mismatch","count":2,"sides":[{"path":"a.txt","line":3,"value":"19"},{"path":"b.txt","line":5,"value":"<20>"}]}` + "\n"

func TestBaselineFile(t *testing.T) {
	res := examine(t, map[string]string{"a.txt": nineteen, "b.txt": twentyThree, "c.txt": thirty}, checker.Options{})
	want := checker.NewBaseline(res.Findings)
	var file, again bytes.Buffer
	if err := want.Write(&file); err != nil {
		t.Fatal(err)
	}
	got, err := checker.ReadBaseline("b", bytes.NewReader(file.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("read differs from written:\n%s", diff)
	}
	slices.Reverse(got.Entries)
	if err := got.Write(&again); err != nil || again.String() != file.String() {
		t.Errorf("the order of entries changes the file (%v):\n%s", err, again.String())
	}
	twice, err := checker.ReadBaseline("b", strings.NewReader(header+strings.Replace(line, `"count":2`, `"count":5`, 1)+"\n"+line))
	if err != nil || len(twice.Entries) != 1 || twice.Entries[0].Count != 5 {
		t.Errorf("one entry on two branches: %+v, %v", twice, err)
	}
}

func TestBaselineFileRefused(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", "base: the file is empty"},
		{"no header", line, "base:1: this is no baseline"},
		{"other JSON", "{}\n", "base:1: this is no baseline"},
		{"later version", `{"factlint-baseline":2}`, "base:1: the baseline has version 2, and this factlint reads version 1"},
		{"no JSON", header + "19 miners\n", "base:2: this is no entry"},
		{"unknown field", header + strings.Replace(line, "count\":", "cuont\":", 1), `base:2: this is no entry of a baseline: unknown field "cuont"`},
		{"two objects", header + strings.TrimSpace(line) + line, "something stands behind"},
		{"fingerprint", header + strings.Replace(line, "00112233445566aa", "../../etc/passwd", 1), "base:2: fingerprint: want 16"},
		{"count", header + strings.Replace(line, `"count":2`, `"count":-2`, 1), "base:2: count -2"},
		{"huge count", header + strings.Replace(line, `"count":2`, `"count":1e99`, 1), "base:2: this is no entry"},
		{"no rule", header + strings.Replace(line, "count-mismatch", "", 1), "base:2: rule"},
		{"no sides", header + `{"fingerprint":"00112233445566aa","rule":"x","count":1,"sides":[]}`, "base:2: sides: want one or two, but here are 0"},
		{"no path", header + strings.Replace(line, "a.txt", "", 1), "base:2: sides: a path"},
		{"unfinished merge", header + "<<<<<<< HEAD\n" + line, "base:2: a merge left its marks"},
		{"long line", header + `{"rule":"` + strings.Repeat("x", 2<<20), "base:2: the line is longer"},
		{"not readable", "", "broken"},
	}
	for _, tt := range tests {
		in := func() (checker.Baseline, error) { return checker.ReadBaseline("base", strings.NewReader(tt.text)) }
		if tt.name == "not readable" {
			in = func() (checker.Baseline, error) { return checker.ReadBaseline("base", brokenReader{}) }
		}
		if _, err := in(); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one that says %q", tt.name, err, tt.want)
		}
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("broken") }

// What can be read is written as something that reads the same.
func FuzzReadBaseline(f *testing.F) {
	for _, seed := range []string{"", header, header + line, header + line + line, "\ufeff" + header + "\n\n" + line, header + "<<<<<<< a\n", line, `{"factlint-baseline":1e9}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, err := checker.ReadBaseline("b", strings.NewReader(text))
		if err != nil {
			return
		}
		var once bytes.Buffer
		if err := b.Write(&once); err != nil {
			t.Fatal(err)
		}
		again, err := checker.ReadBaseline("b", bytes.NewReader(once.Bytes()))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if diff := cmp.Diff(b, again); diff != "" {
			t.Errorf("written and read again (-was +is):\n%s", diff)
		}
	})
}

package rules

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/yamlfile"
)

// FuzzParse feeds anything to the loader and the compiler: neither may panic, every mistake is placed inside the file,
// and a sound rule evaluates without a panic.
func FuzzParse(f *testing.F) {
	seed := func(fsys fs.FS, pattern string) {
		names, _ := fs.Glob(fsys, pattern)
		for _, name := range names {
			if data, err := fs.ReadFile(fsys, name); err == nil {
				f.Add(data)
			}
		}
	}
	seed(os.DirFS("testdata"), "err/*.yaml")
	seed(shipped, "builtin/*.yaml")
	f.Fuzz(func(t *testing.T, data []byte) {
		rs, errs := Parse("fuzz.yaml", data)
		programs, err := Compile(rs, Options{})
		if err != nil {
			errs = append(errs, err)
		}
		src := yamlfile.NewSource("fuzz.yaml", data)
		for _, err := range errs {
			checkPlace(t, src, err)
		}
		a, b := delegations(t)
		w := NewWorker(nil)
		for _, p := range programs {
			ok, err := p.Takes(w, a)
			checkPlace(t, src, err)
			_ = ok
			_, err = p.Keys(w, a, nil)
			checkPlace(t, src, err)
			if p.Rule.Over == OverPair {
				_, err = p.When(w, a, b)
				checkPlace(t, src, err)
			}
		}
	})
}

func checkPlace(t *testing.T, src *source, err error) {
	t.Helper()
	if err == nil {
		return
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			checkPlace(t, src, e)
		}
		return
	}
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%T is no *Error: %v", err, err)
	}
	if e.Line < 0 || e.Line > src.Lines()+1 || e.Msg == "" {
		t.Fatalf("place %d:%d lies outside the file: %v", e.Line, e.Col, err)
	}
}

func TestLoadPath(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("own/b.yaml", ruleOf(pairRule))
	write("own/more/a.yml", strings.Replace(ruleOf(pairRule), "probe", "another", 1))
	write("own/notes.txt", "no rule")
	write("empty/readme.md", "no rule")
	rs, err := LoadPath(filepath.Join(dir, "own"))
	if err != nil || len(rs) != 2 || rs[0].ID != "another" || rs[1].ID != "probe" {
		t.Errorf("LoadPath of a folder = %v, %v", rs, err)
	}
	rs, err = LoadPath(filepath.Join(dir, "own", "b.yaml"))
	if err != nil || len(rs) != 1 || !strings.HasSuffix(rs[0].Path(), "own/b.yaml") {
		t.Errorf("LoadPath of a file = %v, %v", rs, err)
	}
	for _, missing := range []string{"empty", "nowhere"} {
		_, err = LoadPath(filepath.Join(dir, missing))
		var e *Error
		if !errors.As(err, &e) || !strings.HasSuffix(e.Path, missing) {
			t.Errorf("LoadPath(%s) = %v", missing, err)
		}
	}
}

func TestMerge(t *testing.T) {
	base := []Rule{{ID: "a", Title: "base"}, {ID: "b", Title: "base"}}
	got := Merge(base, []Rule{{ID: "b", Title: "own"}, {ID: "c", Title: "own"}})
	var shown []string
	for _, r := range got {
		shown = append(shown, r.ID+" "+r.Title)
	}
	if want := "a base, b own, c own"; strings.Join(shown, ", ") != want {
		t.Errorf("Merge = %v, want %s", shown, want)
	}
}

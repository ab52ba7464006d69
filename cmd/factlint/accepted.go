package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
)

// defaultBaseline is the file that the commands about baselines use unless they are told another.
const defaultBaseline = ".factlint-baseline.jsonl"

// baselineFile is a baseline and where it lies. Its paths start at its own folder, so that it serves runs from any other.
type baselineFile struct {
	checker.Baseline
	name string
}

// openBaseline reads a baseline.
func openBaseline(name string) (*baselineFile, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no baseline %q; 'factlint baseline create --baseline %s' writes one", name, name)
	}
	if err != nil {
		return nil, fmt.Errorf("could not read %q: %w", name, plain(err))
	}
	defer f.Close()
	b, err := checker.ReadBaseline(name, f)
	if err != nil {
		return nil, err
	}
	return &baselineFile{b, name}, nil
}

// inBaseline returns what a baseline calls the documents of a run: the way to them from its folder.
func inBaseline(baseline string) func(path string) string { return namesFrom(filepath.Dir(baseline)) }

// namesFrom returns a function that gives the way from a folder to a document of the run, with /.
func namesFrom(dir string) func(path string) string {
	dir, err := filepath.Abs(dir)
	here, errHere := filepath.Abs(".")
	if err != nil || errHere != nil {
		return func(path string) string { return path }
	}
	known := map[string]string{}
	return func(path string) string {
		if name, ok := known[path]; ok {
			return name
		}
		file := filepath.FromSlash(path)
		if !filepath.IsAbs(file) {
			file = filepath.Join(here, file)
		}
		name := path
		if rel, err := filepath.Rel(dir, file); err == nil {
			name = filepath.ToSlash(rel)
		}
		known[path] = name
		return name
	}
}

// judged tells of which documents of the baseline a run knows whether they still disagree: those that it read, and those
// that are gone.
func judged(baseline string, r *checker.Result) func(path string) bool {
	name := inBaseline(baseline)
	read := map[string]bool{}
	for i := range r.Sheets {
		read[name(r.Sheets[i].Path)] = true
	}
	return func(path string) bool {
		if read[path] {
			return true
		}
		file := filepath.FromSlash(path)
		if !filepath.IsAbs(file) {
			file = filepath.Join(filepath.Dir(baseline), file)
		}
		_, err := os.Lstat(file)
		return errors.Is(err, fs.ErrNotExist)
	}
}

// maxStale is how many stale entries a warning lists.
const maxStale = 10

// staleText tells of entries that no finding is made of any more.
func staleText(name string, stale []checker.Entry) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s in %s that nothing disagrees about any more; 'factlint baseline prune --baseline %s' removes what is settled:",
		counted(len(stale), "entry", "entries"), name, name)
	for i, e := range stale {
		if i == maxStale {
			fmt.Fprintf(&b, "\n  and %d more", len(stale)-maxStale)
			break
		}
		b.WriteString("\n  " + reports.Visible(e.Rule+": "+sidesText(e.Sides)))
	}
	return b.String()
}

// sidesText writes a.txt:3 (19), b.txt:5 (20).
func sidesText(sides []checker.Side) string {
	parts := make([]string, len(sides))
	for i, s := range sides {
		parts[i] = fmt.Sprintf("%s:%d (%s)", s.Path, s.Line, s.Value)
	}
	return strings.Join(parts, ", ")
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

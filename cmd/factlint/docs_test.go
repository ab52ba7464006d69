package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// docsFolder is where the pages for users are, seen from here.
var docsFolder = filepath.Join("..", "..", "docs")

const refresh = "go test ./cmd/factlint -run TestDocs -update"

// TestDocs keeps the generated pages what the tables say.
func TestDocs(t *testing.T) {
	stale, err := generate(*update)
	if err != nil {
		t.Fatal(err)
	}
	if len(stale) > 0 && !*update {
		t.Errorf("these pages are not what they would be written as now: %s; run\n\t%s", strings.Join(stale, ", "), refresh)
	}
}

// generate makes all generated pages and returns the names of those that differ from what is in the folder, pages that
// should not be there among them. With write it brings the folder up to date.
func generate(write bool) (stale []string, err error) {
	pages, err := allPages()
	if err != nil {
		return nil, err
	}
	for _, p := range pages {
		file := filepath.Join(docsFolder, filepath.FromSlash(p.name))
		have, err := os.ReadFile(file)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if bytes.Equal(have, []byte(p.text)) {
			continue
		}
		stale = append(stale, p.name)
		if write {
			if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(p.text), 0o644)); err != nil {
				return nil, err
			}
		}
	}
	left, err := leftOver(pages)
	for _, file := range left {
		if write {
			err = errors.Join(err, os.Remove(file))
		}
		stale = append(stale, filepath.Base(file))
	}
	return stale, err
}

// leftOver returns the pages of rules that there are no more.
func leftOver(pages []page) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(docsFolder, "rules", "*.md"))
	return slices.DeleteFunc(files, func(f string) bool {
		return slices.ContainsFunc(pages, func(p page) bool { return p.name == "rules/"+filepath.Base(f) })
	}), err
}

// page is one generated page.
type page struct {
	name string // below docs, with /
	text string
}

// allPages makes every page that is generated.
func allPages() ([]page, error) {
	all, err := rules.Builtin()
	if err != nil {
		return nil, err
	}
	kinds, err := kindsPage()
	if err != nil {
		return nil, err
	}
	pages := []page{
		{"commands.md", commandsPage()},
		{"configuration.md", configPage()},
		{"fields.md", fieldsPage()},
		{"formats.md", formatsPage()},
		{"functions.md", functionsPage()},
		{"house-files.md", housePage()},
		{"kinds.md", kinds},
		{"measures.md", measuresPage(lexicon.Default())},
		{"rule-files.md", ruleFilesPage()},
		{"rules/README.md", rulesPage(all)},
	}
	for i := range all {
		text, err := rulePage(&all[i])
		if err != nil {
			return nil, err
		}
		pages = append(pages, page{"rules/" + all[i].ID + ".md", text})
	}
	for i := range schemas {
		text, err := schemas[i].text()
		if err != nil {
			return nil, err
		}
		pages = append(pages, page{"schemas/" + schemas[i].fileName(), text})
	}
	for i := range pages {
		if !strings.HasSuffix(pages[i].name, ".md") {
			continue
		}
		pages[i].text = "<!-- Generated: " + refresh + " -->\n\n" + strings.TrimRight(pages[i].text, "\n") + "\n"
	}
	return pages, nil
}

// TestLinks holds the pages, and those at the top, to what they link to.
func TestLinks(t *testing.T) {
	files := []string{filepath.Join("..", "..", "README.md"), filepath.Join("..", "..", "CONTRIBUTING.md")}
	err := filepath.WalkDir(docsFolder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, target := range links(string(text)) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(file), filepath.FromSlash(target))); err != nil {
				t.Errorf("%s links to %s, which is not there", file, target)
			}
		}
	}
}

// links returns the files that a Markdown text links to, without anchors; addresses of the web are left out.
func links(text string) []string {
	var out []string
	for {
		_, rest, ok := strings.Cut(text, "](")
		if !ok {
			return out
		}
		target, after, ok := strings.Cut(rest, ")")
		if !ok {
			return out
		}
		if file, _, _ := strings.Cut(target, "#"); file != "" && !strings.Contains(target, "://") {
			out = append(out, file)
		}
		text = after
	}
}

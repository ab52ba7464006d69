package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/factlint/factlint/"

// order is the one direction of imports: a package may import those before it and none behind it.
var order = []string{
	"claims/codec", "claims/lexicon", "claims/text", "claims/quantity", "claims/when", "claims/names", "claims/yamlfile", "claims/house", "claims/document",
	"claims", "claims/cache", "rules", "checker", "reports", "seeds/score", "seeds", "cmd/factlint",
	"claims/yamlfile/yamltest", "rules/rulestest", "reports/sariftest", "seeds/seedstest", // they help tests, and no package but those of tests imports them
}

// pinned names, for each third-party module, the packages that may import it. A new dependency needs a line here and a
// sentence of reason in its change.
var pinned = map[string][]string{
	"github.com/spf13/cobra":                   {"cmd/factlint"},
	"github.com/spf13/pflag":                   {"cmd/factlint"},
	"github.com/schollz/progressbar/v3":        {"cmd/factlint"},
	"github.com/invopop/jsonschema":            {"cmd/factlint"}, // the schemas of the files that people write
	"github.com/fsnotify/fsnotify":             {"cmd/factlint"}, // check --watch
	"golang.org/x/term":                        {"cmd/factlint"},
	"github.com/expr-lang/expr":                {"rules"},
	"gopkg.in/yaml.v3":                         {"claims/lexicon", "claims/yamlfile", "claims/house", "claims/document", "rules", "cmd/factlint"}, // in cmd: the configuration
	"github.com/fatih/color":                   {"reports"},
	"github.com/clipperhouse/uax29/v2":         {"claims/text", "reports"},
	"github.com/yuin/goldmark":                 {"claims/document"},
	"golang.org/x/net":                         {"claims/document"},
	"golang.org/x/text":                        {"claims/document", "claims/names"},
	"github.com/wlynxg/chardet":                {"claims/document"},
	"github.com/bmatcuk/doublestar/v4":         {"claims/document", "cmd/factlint"}, // in cmd: the paths of the configuration
	"github.com/mozillazg/go-unidecode":        {"claims/names"},
	"github.com/antzucaro/matchr":              {"claims/names", "rules", "cmd/factlint"}, // similar names; what a mistyped word was meant for
	"github.com/google/go-cmp":                 {"claims/yamlfile/yamltest"},
	"github.com/santhosh-tekuri/jsonschema/v6": {"reports/sariftest"},
	"github.com/zeebo/xxh3":                    {"claims", "claims/cache", "claims/lexicon", "checker", "rules"},
	"go.etcd.io/bbolt":                         {"claims/cache"}, // many runs share one file, and a killed one leaves it whole
	"github.com/rivo/uniseg":                   {"reports"},
	"github.com/mattn/go-runewidth":            {"reports"},
}

func TestImportsPointOneWay(t *testing.T) {
	for _, p := range packages(t) {
		at := slices.Index(order, p.name())
		if at < 0 {
			t.Errorf("package %s has no place in the order of imports: give it one in architecture_test.go", p.name())
			continue
		}
		for _, imp := range p.Imports {
			if own, ok := strings.CutPrefix(imp, module); ok {
				if to := slices.Index(order, own); to >= at {
					t.Errorf("%s imports %s, against the direction of imports", p.name(), own)
				}
				continue
			}
			if !strings.Contains(strings.SplitN(imp, "/", 2)[0], ".") {
				continue // standard library
			}
			if !allowed(p.name(), imp) {
				t.Errorf("%s imports %s, which architecture_test.go does not pin to it", p.name(), imp)
			}
		}
	}
}

// A top-level folder that nobody planned is a room whose name says nothing.
func TestRooms(t *testing.T) {
	rooms := []string{"bench", "checker", "claims", "cmd", "docs", "reports", "rules", "seeds", "templates"} // templates: where GitLab looks for jobs
	entries, err := os.ReadDir("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") && !slices.Contains(rooms, e.Name()) && e.Name() != "dist" {
			t.Errorf("unexpected top-level folder %s", e.Name())
		}
	}
}

type pkg struct {
	ImportPath string
	Imports    []string
}

func (p pkg) name() string { return strings.TrimPrefix(p.ImportPath, module) }

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("could not list packages: %v", err)
	}
	var all []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); d.More(); {
		var p pkg
		if err := d.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < len(order) {
		t.Errorf("only %d packages listed, want %d", len(all), len(order))
	}
	return all
}

func allowed(name, imp string) bool {
	for m, by := range pinned {
		if imp == m || strings.HasPrefix(imp, m+"/") {
			return slices.Contains(by, name)
		}
	}
	return false
}

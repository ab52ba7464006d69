package seeds_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/seeds"
	"github.com/factlint/factlint/seeds/score"
)

var update = flag.Bool("update", false, "write what the tool prints into golden instead of comparing with it")

var binary string // the tool, built once for all tests

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := withBinary(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 2
	}
	os.Exit(code)
}

// withBinary builds the tool, and removes it once run returns.
func withBinary(run func() int) (int, error) {
	dir, err := os.MkdirTemp("", "seeds")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	binary = filepath.Join(dir, "factlint")
	if out, err := exec.Command("go", "build", "-o", binary, "../cmd/factlint").CombinedOutput(); err != nil {
		return 0, fmt.Errorf("could not build factlint: %w\n%s", err, out)
	}
	return run(), nil
}

// factlint runs the tool in the folder of the repository and returns what it prints. Findings are no failure.
func factlint(t *testing.T, dir string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NO_COLOR=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 {
		err = nil
	}
	if err != nil || stderr.Len() > 0 {
		t.Fatalf("factlint %v: %v\n%s", args, err, &stderr)
	}
	return out
}

// judged returns what a run over a cluster is worth.
func judged(t *testing.T, dir string) score.Tally {
	t.Helper()
	cluster, err := score.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	reported, err := score.Decode(bytes.NewReader(factlint(t, dir, "check", "--output", "json", "docs")))
	if err != nil {
		t.Fatal(err)
	}
	return cluster.Judge(reported)
}

// missed lists the findings of the demo cluster that the tool does not reach. It may only get shorter.
var missed = map[string]bool{}

func TestDemoFindings(t *testing.T) {
	tally := judged(t, ".")
	for _, g := range tally.Missed {
		if !missed[g.ID] {
			t.Errorf("%s is not found any more: %s", g.ID, g.Why)
		}
	}
	for _, g := range tally.Found {
		if missed[g.ID] {
			t.Errorf("%s is found now: take it out of the list of those missed", g.ID)
		}
	}
}

func TestNoTrapIsSprung(t *testing.T) {
	dirs, err := filepath.Glob("clusters/*/gold.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, gold := range append(dirs, "gold.json") {
		dir := filepath.Dir(gold)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			tally := judged(t, dir)
			for _, a := range tally.False {
				if a.Trap != nil {
					t.Errorf("%s springs trap %s: %s", a.Message, a.Trap.ID, a.Trap.Why)
				}
			}
		})
	}
}

// volatile is what changes with every word that is learnt: the goldens are about what people read of the documents.
var volatile = regexp.MustCompile(`\(\d+ pairs compared, \d+ agree\)`)

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"report.md": {"report", "seeds/docs"},
		"check.txt": {"check", "seeds/docs"},
	} {
		t.Run(name, func(t *testing.T) {
			got := volatile.ReplaceAll(factlint(t, "..", args...), []byte("(… pairs compared, … agree)"))
			file := filepath.Join("golden", name)
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("factlint %v prints something else (-golden +now); if that is meant, run\n\tgo test ./seeds -update\n%s", args, diff)
			}
		})
	}
}

// The demo documents inside the binary are those of the folder.
func TestDocsAreEmbedded(t *testing.T) {
	here, err := filepath.Glob("docs/*")
	if err != nil {
		t.Fatal(err)
	}
	inside, err := fs.Glob(seeds.Docs, "docs/*")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(here, inside); diff != "" {
		t.Errorf("embedded documents differ (-folder +binary):\n%s", diff)
	}
}

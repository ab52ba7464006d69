package score

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cluster writes a cluster with one document and the given answer, and loads it.
func cluster(t *testing.T, gold string) (*Cluster, error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "docs"), 0o755); err != nil {
		t.Fatal(err)
	}
	doc := "“Nineteen” met.\nLater it was twenty, not more.\nSome 20 came.\n"
	for name, text := range map[string]string{"gold.json": gold, "docs/a.txt": doc} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return Load(dir)
}

const answer = `{
 "findings": [{"id": "f1", "type": "count", "difficulty": "easy", "why": "19 or 20", "positions": [
  {"value": "19", "evidence": [{"doc": "a.txt", "line": 1, "quote": "Nineteen"}]},
  {"value": "20", "evidence": [{"doc": "a.txt", "line": 2, "quote": "was twenty"}]}]}],
 "traps": [{"id": "t1", "type": "count", "why": "hedged", "evidence": [{"doc": "a.txt", "line": 3, "quote": "Some 20"}]}],
 "optional": [{"id": "o1", "type": "name", "why": "either", "evidence": [{"doc": "a.txt", "line": 2, "quote": "Later"}]}]
}`

// reported writes a finding as the tool does. Each place is a line and its first and last column but one.
func reported(kind, severity string, places ...[3]int) Reported {
	r := Reported{Type: kind, Severity: severity}
	r.Positions = append(r.Positions, struct {
		Value    string
		Evidence []Evidence
	}{})
	for _, p := range places {
		e := Evidence{Path: "x/a.txt", Line: p[0], EndLine: p[0], Column: p[1], EndColumn: p[2]}
		r.Positions[0].Evidence = append(r.Positions[0].Evidence, e)
	}
	return r
}

func TestJudge(t *testing.T) {
	c, err := cluster(t, answer)
	if err != nil {
		t.Fatal(err)
	}
	type outcome struct{ Found, True, Redundant, False, Sprung int }
	first, second, third := [3]int{1, 2, 10}, [3]int{2, 14, 20}, [3]int{3, 6, 8}
	tests := []struct {
		name string
		in   []Reported
		want outcome
	}{
		{"nothing", nil, outcome{}},
		{"both places", []Reported{reported("count", "error", first, second)}, outcome{Found: 1, True: 1}},
		{"a type of the family", []Reported{reported("measure", "warning", first, second)}, outcome{Found: 1, True: 1}},
		{"another type", []Reported{reported("date", "error", first, second)}, outcome{False: 1}},
		{"one place only", []Reported{reported("count", "error", first)}, outcome{False: 1}},
		{"beside the quote", []Reported{reported("count", "error", first, [3]int{2, 20, 23})}, outcome{False: 1}},
		{"an information", []Reported{reported("count", "info", first, second)}, outcome{}},
		{"said twice", []Reported{reported("count", "error", first, second), reported("count", "error", first, second)}, outcome{Found: 1, True: 1, Redundant: 1}},
		{"a trap", []Reported{reported("count", "error", third)}, outcome{False: 1, Sprung: 1}},
		{"optional", []Reported{reported("name", "error", [3]int{2, 1, 6})}, outcome{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			y := c.Judge(tt.in)
			got := outcome{len(y.Found), y.True, y.Redundant, len(y.False), y.Sprung()}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("outcome differs (-want +got):\n%s", diff)
			}
			if len(y.Found)+len(y.Missed) != 1 {
				t.Errorf("%d found and %d missed, of one", len(y.Found), len(y.Missed))
			}
		})
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, tt := range map[string]struct{ from, to, want string }{
		"a quote that is not there": {"was twenty", "was thirty", "does not stand in line 2"},
		"a line that is not there":  {`"line": 3`, `"line": 30`, "does not stand in line 30"},
		"an unknown type":           {`"type": "name"`, `"type": "nane"`, "unknown type"},
		"broken JSON":               {"{", "", "could not read"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := cluster(t, strings.Replace(answer, tt.from, tt.to, 1))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one that says %q", err, tt.want)
			}
		})
	}
}

// Every answer of the repository can be loaded.
func TestAnswersAreSound(t *testing.T) {
	var files []string
	for _, p := range []string{"../gold.json", "../clusters/*/gold.json", "../clusters/heldout/*/gold.json"} {
		found, err := filepath.Glob(p)
		if err != nil || len(found) == 0 {
			t.Errorf("%s: %v, %v", p, found, err)
		}
		files = append(files, found...)
	}
	for _, f := range files {
		if _, err := Load(filepath.Dir(f)); err != nil {
			t.Error(err)
		}
	}
}

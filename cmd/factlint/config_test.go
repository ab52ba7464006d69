package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// decodeText reads the text of a configuration that lies in /house.
func decodeText(text string) (*config, error) {
	c := &config{file: "c.yaml", dir: filepath.FromSlash("/house")}
	return c, c.decode([]byte(text))
}

func TestConfigMistakes(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown setting", "fail_on: error\n", `c.yaml:1:1: there is no setting "fail_on" here; did you mean fail-on?`},
		{"unknown value", "fail-on: eror\n", `c.yaml:1:10: "eror": want one of never, error, warning, info; did you mean error?`},
		{"unknown level", "rules:\n  name-spelling: loud\n", `c.yaml:2:18: "loud": want one of on, off, error, warning, info`},
		{"twice", "baseline: a\nbaseline: b\n", `c.yaml:2:1: "baseline" stands here twice`},
		{"no list", "exclude: a\n", "c.yaml:1:10: want a list here"},
		{"no mapping", "- a\n", "c.yaml:1:1: want keys with values here"},
		{"no text", "baseline: [a]\n", "c.yaml:1:11: want a text here"},
		{"empty text", "baseline: ''\n", "c.yaml:1:11: want a text here"},
		{"bad pattern", "exclude: ['a[']\n", `"a[" is no pattern of paths`},
		{"no reason", "ignore:\n  - path: a\n    rule: x\n", "c.yaml:2:5: reason is missing"},
		{"no day", "ignore: [{path: a, rule: x, reason: y, until: soon}]\n", `"soon": want a day such as 2026-12-31`},
		{"unknown key of an item", "sources: [{path: a, source: b, outlet: c}]\n", `there is no setting "outlet" here`},
		{"no YAML", "fail-on: [\n", "c.yaml:1:1: this is not YAML: did not find expected node content"},
		{"an alias", "exclude: &a [x]\nrule-files: *a\n", "c.yaml:2:13: want a list here"},
		{"all at once", "a: 1\nb: 2\n", "c.yaml:2:1"},
		{"drawn", "fail-on: eror\n", "\n    1 | fail-on: eror\n      |          ^"},
		{"in the order of places", "ignore:\n  - path: a\n    rule: x\n    until: y\n", "c.yaml:2:5: reason is missing\n    2 |   - path: a\n      |     ^\nc.yaml:4:12: \"y\""},
	}
	for _, tt := range tests {
		if _, err := decodeText(tt.text); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one that says %q", tt.name, err, tt.want)
		}
	}
}

// Every setting is documented and has a sample, and the samples together are a sound configuration.
func TestSampleConfig(t *testing.T) {
	var text strings.Builder
	for _, s := range settings {
		if s.Doc == "" || s.read == nil || samples[s.Name] == "" {
			t.Errorf("%s: want a line of documentation, a reader and a sample", s.Name)
		}
		text.WriteString(s.Name + ":" + samples[s.Name] + "\n")
	}
	if len(samples) != len(settings) {
		t.Errorf("%d samples for %d settings", len(samples), len(settings))
	}
	c, err := decodeText(text.String())
	if err != nil {
		t.Fatal(err)
	}
	o := inputOptions{settings: c}
	c.RuleFiles = nil // they are not there
	if _, mistakes := o.programs(); len(mistakes) > 0 {
		t.Error(mistakes)
	}
	if c, err := decodeText(sampleConfig()); err != nil || len(c.Rules)+len(c.Exclude) > 0 {
		t.Errorf("what init writes sets something, or is not sound: %v", err)
	}
}

func TestPatternMatches(t *testing.T) {
	tests := []struct {
		pattern, path string
		want          bool
	}{
		{"archive/**", "archive/2024/a.txt", true},
		{"archive", "archive/2024/a.txt", true},
		{"archive/", "archive/a.txt", true},
		{"archive", "archives/a.txt", false},
		{"*.txt", "a.txt", true},
		{"*.txt", "b/a.txt", false},
		{"**/*.txt", "b/a.txt", true},
		{"archive/**", "../archive/a.txt", false},
	}
	for _, tt := range tests {
		if got := (pattern{located{text: tt.pattern}}).matches(tt.path); got != tt.want {
			t.Errorf("%s matches %s: %v", tt.pattern, tt.path, got)
		}
	}
}

func TestExpired(t *testing.T) {
	last := time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)
	r := ignoreRule{until: last}
	for now, want := range map[time.Time]bool{last.Add(23 * time.Hour): false, last.Add(25 * time.Hour): true} {
		if r.expired(now) != want {
			t.Errorf("at %v: want expired %v", now, want)
		}
	}
	if (&ignoreRule{}).expired(last) {
		t.Error("an entry without a day holds for ever")
	}
}

func TestConfigPlaces(t *testing.T) {
	dir := t.TempDir()
	docs := filepath.Join(dir, "a", "b")
	if err := os.MkdirAll(docs, 0o755); err != nil {
		t.Fatal(err)
	}
	want := []string{filepath.Join(docs, configName), filepath.Join(dir, "a", configName), filepath.Join(dir, configName)}
	for _, arg := range []string{docs, filepath.Join(docs, "x.txt"), filepath.Join(docs, "*.txt"), filepath.Join(docs, "**", "*.txt")} {
		got := configPlaces([]string{"-", arg}, "/user")
		if diff := cmp.Diff(want, got[:min(len(got), len(want))]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", arg, diff)
		}
		if got[len(got)-1] != filepath.Join("/user", "factlint", "config.yaml") {
			t.Errorf("the last place is %s", got[len(got)-1])
		}
	}
	if got, err := findConfig(want); got != "" || err != nil {
		t.Errorf("found %q, %v", got, err)
	}
	if err := os.WriteFile(want[2], nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := findConfig(want); got != want[2] || err != nil {
		t.Errorf("found %q, %v; want %q", got, err, want[2])
	}
	if c, err := loadConfig(want[2]); err != nil || !slices.Equal(c.Exclude, nil) {
		t.Errorf("an empty file: %v", err)
	}
}

// Whatever is in the file, reading it ends with a configuration or an error.
func FuzzConfig(f *testing.F) {
	for name, sample := range samples {
		f.Add(name + ":" + sample + "\n")
	}
	for _, seed := range []string{"", "#", "a: &a [*a]\n", "? [a]\n: b\n", "fail-on: !!binary x\n", "- - -\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := decodeText(text); err != nil && !strings.HasPrefix(err.Error(), "c.yaml:") {
			t.Errorf("the error does not name the file: %v", err)
		}
	})
}

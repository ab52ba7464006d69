package score_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factlint/factlint/seeds/score"
)

// agreeingDir writes two documents that agree, with facts, into a folder of the test.
func agreeingDir(t *testing.T, facts string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"docs/a.txt": "The mill burned for\nsix hours.\n\nNine were hurt.\n",
		"docs/b.txt": "It took from noon to six.\nNine people went to hospital.\n",
		"facts.json": facts,
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestPlanted(t *testing.T) {
	a, err := score.LoadAgreeing(agreeingDir(t, `[
		{"type": "duration", "a": {"doc": "a.txt", "quote": "burned for\nsix hours"}, "b": {"doc": "b.txt", "quote": "from noon to six"}, "change": {"side": "a", "from": "six", "to": "nine"}},
		{"type": "count", "a": {"doc": "a.txt", "quote": "Nine were hurt"}, "b": {"doc": "b.txt", "quote": "Nine people"}, "change": {"side": "b", "from": "Nine", "to": "Ten"}}]`))
	if err != nil {
		t.Fatal(err)
	}
	docs, answer := a.Planted(0)
	if want := "The mill burned for\nnine hours.\n\nNine were hurt.\n"; docs["a.txt"] != want {
		t.Errorf("planted %q, want %q", docs["a.txt"], want)
	}
	if got, want := answer.Findings[0].Positions[0].Evidence[0], (score.Quote{Doc: "a.txt", Line: 1, Text: "burned for"}); got != want {
		t.Errorf("the answer stands at %v, want %v", got, want)
	}
	docs, answer = a.Planted(1)
	if got := docs["b.txt"]; !strings.Contains(got, "Ten people") {
		t.Errorf("planted %q", got)
	}
	if got, want := answer.Findings[0].Positions[1].Evidence[0], (score.Quote{Doc: "a.txt", Line: 4, Text: "Nine were hurt"}); got != want {
		t.Errorf("the answer stands at %v, want %v", got, want)
	}
}

func TestAgreeingRefused(t *testing.T) {
	for _, c := range []struct{ facts, want string }{
		{`[{"type": "weather", "a": {"doc": "a.txt", "quote": "Nine were hurt"}, "b": {"doc": "b.txt", "quote": "Nine people"}, "change": {"side": "b", "from": "Nine", "to": "Ten"}}]`, "unknown type"},
		{`[{"type": "count", "a": {"doc": "a.txt", "quote": "Ten were hurt"}, "b": {"doc": "b.txt", "quote": "Nine people"}, "change": {"side": "b", "from": "Nine", "to": "Ten"}}]`, "stands 0 times"},
		{`[{"type": "count", "a": {"doc": "a.txt", "quote": "Nine were hurt"}, "b": {"doc": "b.txt", "quote": "Nine people"}, "change": {"side": "b", "from": "Ten", "to": "Nine"}}]`, "must stand once"},
		{`[{"type": "count", "a": {"doc": "a.txt", "quote": "Nine were hurt"}, "b": {"doc": "b.txt", "quote": "Nine people"}, "change": {"side": "b", "from": "Nine", "to": "Nine"}}]`, "be changed"},
		{`{`, "could not read"},
	} {
		if _, err := score.LoadAgreeing(agreeingDir(t, c.facts)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.facts, err, c.want)
		}
	}
}

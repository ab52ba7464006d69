package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

type action struct {
	Inputs map[string]struct {
		Description string
		Default     string
	}
	Runs struct {
		Using string
		Steps []struct {
			Name, Shell, Run, Uses string
			Env                    map[string]string
		}
	}
}

var inputOf = regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`)

// The action hands every input to the tool, by variables that stand for flags, and nothing of it into a shell.
func TestActionTakesItsInputs(t *testing.T) {
	a := setup[action](t, "action.yml")[0]
	if a.Runs.Using != "composite" || len(a.Runs.Steps) != 2 {
		t.Fatalf("want a composite action of two steps, not %+v", a.Runs)
	}
	used := map[string]bool{}
	flags := newCheckCmd(quiet(nil), nil).Flags()
	for _, step := range a.Runs.Steps {
		if strings.Contains(step.Run, "${{") || step.Shell != "bash" || step.Uses != "" {
			t.Errorf("%s: want a step of bash that takes what it is given from variables", step.Name)
		}
		for name, value := range step.Env {
			if m := inputOf.FindStringSubmatch(value); m != nil {
				used[m[1]] = true
			}
			if flag, ok := strings.CutPrefix(name, "FACTLINT_"); ok && flags.Lookup(strings.ReplaceAll(strings.ToLower(flag), "_", "-")) == nil {
				t.Errorf("%s: %s stands for no flag", step.Name, name)
			}
		}
	}
	for name, input := range a.Inputs {
		if !used[name] || input.Description == "" {
			t.Errorf("input %s is not used or not described", name)
		}
		delete(used, name)
	}
	if len(used) > 0 {
		t.Errorf("there are no inputs %v", used)
	}
}

func TestActionRuns(t *testing.T) {
	a := setup[action](t, "action.yml")[0]
	dir := repositoryWithNews(t)
	tools := t.TempDir()
	program, err := exec.LookPath("factlint")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(program, filepath.Join(tools, "factlint")); err != nil {
		t.Skip("no symbolic links here")
	}
	run := func(given map[string]string) (int, string) {
		env := []string{"TOOLS=" + tools}
		for name, value := range a.Runs.Steps[1].Env {
			if m := inputOf.FindStringSubmatch(value); m != nil {
				value = a.Inputs[m[1]].Default
				if v, ok := given[m[1]]; ok {
					value = v
				}
				env = append(env, name+"="+value)
			}
		}
		return shell(t, dir, "bash", a.Runs.Steps[1].Run, env...)
	}
	if code, out := run(map[string]string{"paths": "drafts\n\nsources\n", "since": "origin/main", "sarif": "facts.sarif", "report": "facts.html"}); code != exitFindings ||
		strings.Count(out, "::error file=") != 1 || !strings.Contains(out, "welders killed: 14") {
		t.Errorf("exit %d, want 1 with the new finding alone:\n%s", code, out)
	}
	for _, file := range []string{"facts.sarif", "facts.html"} {
		if _, err := os.Stat(filepath.Join(dir, file)); err != nil {
			t.Error(err)
		}
	}
	if code, out := run(map[string]string{"report": "facts.md"}); code != exitFindings || strings.Count(out, "::error file=") != 2 {
		t.Errorf("exit %d, want 1 with both findings:\n%s", code, out)
	}
	if code, out := run(map[string]string{"fail-on": "never", "baseline": ".factlint-baseline.jsonl"}); code != exitClean || strings.Count(out, "::error file=") != 1 {
		t.Errorf("exit %d, want 0 with the finding that is not accepted:\n%s", code, out)
	}
	if code, out := run(map[string]string{"paths": "$(touch oops)\n; touch oops"}); code != exitTrouble {
		t.Errorf("exit %d:\n%s", code, out)
	}
	if _, err := os.Stat(filepath.Join(dir, "oops")); err == nil {
		t.Error("a path is run as a command")
	}
}

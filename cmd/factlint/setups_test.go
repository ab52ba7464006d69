package main

import (
	"bytes"
	"debug/elf"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/document"
)

// The set-ups that users take over are run here as far as they can be without GitHub, GitLab, pre-commit and docker: their shell
// lines in a shell, over a repository with a finding that is new.

var top = filepath.Join("..", "..")

// setup reads the documents of a YAML file at the top.
func setup[T any](t *testing.T, name string) []T {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(top, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	var all []T
	for d := yaml.NewDecoder(bytes.NewReader(data)); ; {
		var one T
		switch err := d.Decode(&one); {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, one)
	}
}

// shell runs lines in a repository as a pipeline does and returns the exit code and what they print.
func shell(t *testing.T, dir, interpreter, lines string, env ...string) (int, string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("pipelines run in a POSIX shell")
	}
	program, err := exec.LookPath(interpreter)
	if err != nil {
		t.Skipf("no %s here", interpreter)
	}
	cmd := exec.CommandContext(t.Context(), program, "-e", "-c", lines)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), append([]string{"NO_COLOR=1", "GITHUB_STEP_SUMMARY="}, env...)...)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// repositoryWithNews makes a repository in which one finding was committed and another was not, and the branch origin/main is
// the commit.
func repositoryWithNews(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	write("drafts/a.txt", draftOf19)
	write("sources/b.txt", draftOf23)
	code, out := shell(t, dir, "sh", `git init -q -b main . && git config user.name desk && git config user.email desk@example.org
git add . && git commit -q -m first && git update-ref refs/remotes/origin/main HEAD
factlint baseline create --quiet drafts sources`)
	if code != 0 {
		t.Fatalf("exit %d: %s", code, out)
	}
	write("drafts/c.txt", "OSTERBY, June 9, 2026 (Estmark Press) - The fire at the Vell shipyard on Monday killed 14 welders.\n")
	write("sources/d.txt", "OSTERBY, June 9, 2026 (Quay News) - Seventeen welders were killed in the fire at the Vell shipyard on Monday.\n")
	return dir
}

func TestGitLabJobRuns(t *testing.T) {
	docs := setup[map[string]any](t, "templates/check.yml")
	if len(docs) != 2 {
		t.Fatalf("%d documents, want the inputs and the job", len(docs))
	}
	inputs := docs[0]["spec"].(map[string]any)["inputs"].(map[string]any)
	job := docs[1]["factlint"].(map[string]any)
	used := map[string]bool{}
	fill := func(text string, given map[string]string) string {
		return regexp.MustCompile(`\$\[\[ inputs\.([a-z-]+) \]\]`).ReplaceAllStringFunc(text, func(hole string) string {
			name := strings.Fields(hole)[1][len("inputs."):]
			used[name] = true
			input, ok := inputs[name].(map[string]any)
			if !ok {
				t.Fatalf("there is no input %s", name)
			}
			if v, ok := given[name]; ok {
				return v
			}
			return input["default"].(string)
		})
	}
	lines := func(given map[string]string) string {
		var all []string
		for _, part := range []string{"before_script", "script"} {
			for _, line := range job[part].([]any) {
				all = append(all, fill(line.(string), given))
			}
		}
		return strings.Join(all, "\n")
	}
	env := func(given map[string]string) []string {
		var out []string
		for name, value := range job["variables"].(map[string]any) {
			out = append(out, name+"="+fill(value.(string), given))
		}
		return out
	}
	dir := repositoryWithNews(t)
	given := map[string]string{"paths": "drafts sources"}
	code, out := shell(t, dir, "sh", lines(given), append(env(given), "FACTLINT_SINCE=origin/main")...)
	if code != exitFindings || !strings.Contains(out, "1 error new and 1 known") {
		t.Errorf("exit %d, want 1 with the new finding alone:\n%s", code, out)
	}
	artifacts := job["artifacts"].(map[string]any)
	for _, file := range []string{artifacts["paths"].([]any)[0].(string), artifacts["reports"].(map[string]any)["codequality"].(string)} {
		if _, err := os.Stat(filepath.Join(dir, file)); err != nil {
			t.Error(err)
		}
	}
	if code, out := shell(t, dir, "sh", lines(nil), append(env(nil), "FACTLINT_SINCE=")...); code != exitFindings || !strings.Contains(out, "2 errors in") {
		t.Errorf("exit %d, want 1 with both findings:\n%s", code, out)
	}
	fill(job["stage"].(string)+job["image"].(string), nil)
	for name := range inputs {
		if !used[name] {
			t.Errorf("input %s is not used", name)
		}
	}
}

type hook struct {
	ID, Name, Description, Entry, Language, Files string
	PassFilenames                                 bool `yaml:"pass_filenames"`
}

func TestHooksRun(t *testing.T) {
	hooks := setup[[]hook](t, ".pre-commit-hooks.yaml")[0]
	dir := repositoryWithNews(t)
	want := map[string]int{"factlint": exitFindings, "factlint-new": exitFindings, "factlint-config": exitTrouble} // there is no configuration
	for _, h := range hooks {
		if h.Language != "golang" || h.PassFilenames || h.Name == "" || h.Description == "" {
			t.Errorf("%s: %+v", h.ID, h)
		}
		if code, out := shell(t, dir, "sh", h.Entry); code != want[h.ID] {
			t.Errorf("%s: exit %d, want %d:\n%s", h.ID, code, want[h.ID], out)
		}
		files := regexp.MustCompile(h.Files)
		for _, f := range document.Formats {
			for _, ext := range f.Extensions {
				if h.ID != "factlint-config" && !files.MatchString("docs/a"+ext) {
					t.Errorf("%s does not look at %s", h.ID, ext)
				}
			}
		}
		delete(want, h.ID)
	}
	if len(want) > 0 {
		t.Errorf("there are no hooks %v", want)
	}
	code, out := shell(t, dir, "sh", "git add -A && git commit -q -m second && factlint check --since HEAD && printf 'fail-on: error\\n' >.factlint.yaml && factlint config validate")
	if code != exitClean {
		t.Errorf("exit %d after the commit:\n%s", code, out)
	}
}

// The image holds a static binary that runs as nobody: the line of the Dockerfile that builds it is run here.
func TestDockerfileBuilds(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(top, "Dockerfile"))
	if err != nil {
		t.Fatal(err)
	}
	stages := strings.Split(string(text), "\nFROM ")
	last := "FROM " + stages[len(stages)-1]
	if !strings.HasPrefix(last, "FROM scratch\n") || !regexp.MustCompile(`(?m)^USER [1-9]\d*:[1-9]\d*$`).MatchString(last) {
		t.Errorf("the image is no empty one with a user of its own:\n%s", last)
	}
	mod, err := os.ReadFile(filepath.Join(top, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if version := regexp.MustCompile(`golang:(\S+)`).FindSubmatch(text); version == nil || !bytes.Contains(mod, []byte("\ngo "+string(version[1]))) {
		t.Errorf("the image builds with Go %s, which go.mod does not name", version)
	}
	if testing.Short() {
		t.Skip("building takes long")
	}
	_, line, _ := strings.Cut(string(text), "\nRUN CGO_ENABLED=0 go build")
	line, _, _ = strings.Cut(line, "\n")
	line = strings.Replace(line, " -trimpath", "", 1) // which names files otherwise, and would compile all of them once more
	binary := filepath.Join(t.TempDir(), "factlint")
	code, out := shell(t, top, "sh", "CGO_ENABLED=0 go build -buildvcs=false"+strings.Replace(line, "-o /factlint", "-o "+binary, 1))
	if code != 0 {
		t.Fatalf("exit %d:\n%s", code, out)
	}
	if runtime.GOOS != "linux" {
		return
	}
	f, err := elf.Open(binary)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if slices.ContainsFunc(f.Progs, func(p *elf.Prog) bool { return p.Type == elf.PT_INTERP }) {
		t.Error("the binary is not static")
	}
	if code, out := shell(t, top, "sh", "env -i "+binary+" version"); code != 0 {
		t.Errorf("it does not run on its own: exit %d:\n%s", code, out)
	}
}

func TestReleaseNamesWhatIsThere(t *testing.T) {
	release := setup[struct {
		Version  int
		Builds   []struct{ Main string }
		Env      []string
		Archives []struct{ Files []string }
	}](t, ".goreleaser.yaml")[0]
	if release.Version != 2 || len(release.Builds) != 1 || len(release.Archives) != 1 {
		t.Fatalf("%+v", release)
	}
	for _, pattern := range append(release.Archives[0].Files, release.Builds[0].Main) {
		if found, err := filepath.Glob(filepath.Join(top, filepath.FromSlash(pattern))); err != nil || len(found) == 0 {
			t.Errorf("there is no %s (%v)", pattern, err)
		}
	}
}

// blocks returns all blocks of a language in a Markdown file.
func blocks(t *testing.T, file, language string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, part := range strings.Split(string(text), "\n```"+language+"\n")[1:] {
		block, _, _ := strings.Cut(part, "\n```")
		out = append(out, block)
	}
	return out
}

// The page on pipelines shows commands that run, and set-ups that name what the files of this repository have.
func TestPipelinePage(t *testing.T) {
	page := filepath.Join(docsFolder, "ci.md")
	dir := repositoryWithNews(t)
	stubs := t.TempDir() // programs that are not here
	for name, text := range map[string]string{
		"reviewdog": "#!/bin/sh\ngrep -q '\"diagnostics\"'\n",
		"docker":    "#!/bin/sh\nwhile [ $# -gt 0 ] && [ \"$1\" != factlint ]; do shift; done\n[ $# -le 2 ] || exec \"$@\"\n",
	} {
		if err := os.WriteFile(filepath.Join(stubs, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	commands := 0
	for _, block := range blocks(t, page, "sh") {
		for line := range strings.Lines(block) {
			code, out := shell(t, dir, "sh", line, "PATH="+stubs+string(os.PathListSeparator)+os.Getenv("PATH"))
			if code == exitTrouble || code > exitTrouble || strings.Contains(out, "factlint: ") && !strings.Contains(out, "warning") {
				t.Errorf("%s: exit %d:\n%s", line, code, out)
			}
			commands++
		}
	}
	if commands < 7 {
		t.Errorf("only %d commands", commands)
	}
	yamls := blocks(t, page, "yaml")
	if len(yamls) != 3 {
		t.Fatalf("%d set-ups, want three", len(yamls))
	}
	for _, text := range yamls {
		var any map[string]any
		if err := yaml.Unmarshal([]byte(text), &any); err != nil {
			t.Errorf("%v:\n%s", err, text)
		}
	}
	inputs := setup[action](t, "action.yml")[0].Inputs
	_, with, _ := strings.Cut(yamls[0], "uses: factlint/factlint@main\n        with:\n")
	with, _, _ = strings.Cut(with, "\n      - uses")
	for _, m := range regexp.MustCompile(`(?m)^          ([a-z-]+):`).FindAllStringSubmatch(with, -1) {
		if _, ok := inputs[m[1]]; !ok {
			t.Errorf("the action has no input %s", m[1])
		}
		delete(inputs, "paths")
	}
	if _, ok := inputs["paths"]; ok {
		t.Error("the page hands nothing to the action")
	}
	ids := map[string]bool{}
	for _, h := range setup[[]hook](t, ".pre-commit-hooks.yaml")[0] {
		ids[h.ID] = true
	}
	for _, m := range regexp.MustCompile(`- id: (\S+)`).FindAllStringSubmatch(yamls[2], -1) {
		if !ids[m[1]] {
			t.Errorf("there is no hook %s", m[1])
		}
	}
}

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// fenced returns the first block of a language in a Markdown file.
func fenced(t *testing.T, file, language string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, begun := strings.Cut(string(text), "\n```"+language+"\n")
	block, _, ended := strings.Cut(rest, "\n```")
	if !begun || !ended {
		t.Fatalf("%s has no block of %s", file, language)
	}
	return block + "\n"
}

// command runs one command line in this process.
func command(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	s := quiet(nil)
	s.out, s.err = &out, &errs
	code = run(args, s)
	return code, out.String(), errs.String()
}

// The picture in the README is what the tool prints, shortened where it says so.
func TestReadmeShowsRealOutput(t *testing.T) {
	want := fenced(t, filepath.Join("..", "..", "README.md"), "text")
	t.Chdir(filepath.Join("..", ".."))
	code, rest, stderr := command("check", "seeds/docs")
	if code != exitFindings || stderr != "" {
		t.Fatalf("exit %d, stderr %q", code, stderr)
	}
	for line := range strings.Lines(want) {
		if strings.TrimSpace(line) == "…" {
			continue
		}
		_, after, ok := strings.Cut("\n"+rest, "\n"+line)
		if !ok {
			t.Fatalf("the README shows a line that the tool does not print (any more, or here):\n%s", line)
		}
		rest = after
	}
}

// The rules that pages show work, and so do their examples.
func TestPagesShowSoundRules(t *testing.T) {
	for _, page := range []string{"README.md", "docs/writing-rules.md"} {
		t.Run(page, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "rule.yaml")
			rule := fenced(t, filepath.Join("..", "..", filepath.FromSlash(page)), "yaml")
			if err := os.WriteFile(file, []byte(rule), 0o644); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := command("test", file)
			if code != exitClean || stderr != "" {
				t.Errorf("exit %d\n%s%s", code, stdout, stderr)
			}
			if !strings.Contains(stdout, "failed: 0") || strings.Contains(stdout, "run: 0") {
				t.Errorf("want examples that run: %s", stdout)
			}
		})
	}
}

// The README names every command, and none that is not there.
func TestReadmeNamesCommands(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, cmd := range newRoot(quiet(nil)).Commands() {
		known[cmd.Name()] = true
		if !strings.Contains(string(text), "`factlint "+cmd.Name()) && cmd.IsAvailableCommand() {
			t.Errorf("the command %s is not in the README", cmd.Name())
		}
	}
	for _, part := range strings.Split(string(text), "`factlint ")[1:] {
		if name, _, _ := strings.Cut(strings.FieldsFunc(part, func(r rune) bool { return r == ' ' || r == '`' })[0], "\n"); !known[name] {
			t.Errorf("the README names the command %q, which there is not", name)
		}
	}
}

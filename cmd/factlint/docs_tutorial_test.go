package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fence is a fenced block of a Markdown page: its lines [first, last) are between the fences.
type fence struct {
	info        []string // what stands behind the fence: a language, and a file or an exit code
	first, last int
}

func fences(lines []string) []fence {
	var out []fence
	for i := 0; i < len(lines); i++ {
		info, ok := strings.CutPrefix(lines[i], "```")
		if !ok {
			continue
		}
		b := fence{info: strings.Fields(info), first: i + 1}
		for i++; i < len(lines) && lines[i] != "```"; i++ {
		}
		b.last = i
		out = append(out, b)
	}
	return out
}

// TestTutorial does what the tutorial says: it writes the files that it shows, runs its commands in their order, and compares
// what they print and how they end. With -update it writes what they print into the page.
func TestTutorial(t *testing.T) {
	page, err := filepath.Abs(filepath.Join(docsFolder, "tutorial.md"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	lines := strings.Split(string(data), "\n")
	var out []string
	from, ran := 0, 0
	for _, b := range fences(lines) {
		out = append(out, lines[from:b.first]...)
		body := lines[b.first:b.last]
		if len(b.info) > 0 && b.info[0] == "console" {
			body = runConsole(t, b, body)
			ran++
		} else if len(b.info) > 1 {
			if err := os.MkdirAll(filepath.Dir(b.info[1]), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(b.info[1], []byte(strings.Join(body, "\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		out = append(out, body...)
		from = b.last
	}
	got := strings.Join(append(out, lines[from:]...), "\n")
	if ran < 5 {
		t.Errorf("only %d commands were run", ran)
	}
	if *update {
		if err := os.WriteFile(page, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(string(data), got); diff != "" {
		t.Errorf("the tutorial shows something else than the commands print; go test ./cmd/factlint -run Tutorial -update (-page +now):\n%s", diff)
	}
}

// runConsole runs the command of a block and returns the block as it should be.
func runConsole(t *testing.T, b fence, body []string) []string {
	t.Helper()
	line, ok := strings.CutPrefix(body[0], "$ factlint ")
	if !ok {
		t.Fatalf("line %d: want a command of factlint", b.first+1)
	}
	want := 0
	if len(b.info) > 1 {
		want, _ = strconv.Atoi(b.info[1])
	}
	var printed bytes.Buffer
	s := quiet(nil)
	s.out, s.err = &printed, &printed
	code := run(strings.Fields(line), s)
	if code != want {
		t.Errorf("%s: exit code %d, want %d", body[0], code, want)
	}
	shown := strings.TrimRight(printed.String(), "\n")
	if shown == "" {
		return body[:1]
	}
	return append([]string{body[0]}, strings.Split(shown, "\n")...)
}

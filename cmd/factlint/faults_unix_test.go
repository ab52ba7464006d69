//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// deadline ends a command that hangs; nothing is expected to take nearly as long.
const deadline = 2 * time.Minute

// program returns a command line of the program as it is run by a shell, in a folder with the sample documents.
func program(t *testing.T, script string) *exec.Cmd {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "docs"), os.DirFS("../../seeds/docs")); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "sh", "-c", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+binary(t)+string(os.PathListSeparator)+os.Getenv("PATH"), "FACTLINT_CACHE_DIR="+filepath.Join(dir, ".cache"), "NO_COLOR=1")
	cmd.WaitDelay = deadline
	return cmd
}

// binary returns a folder with the program as a user would have it, built once.
func binary(t *testing.T) string {
	t.Helper()
	built.once.Do(func() {
		if built.dir, built.err = os.MkdirTemp("", "factlint-test-*"); built.err == nil {
			out, err := exec.Command("go", "build", "-o", filepath.Join(built.dir, "factlint"), ".").CombinedOutput()
			if err != nil {
				built.err = errors.New(string(out))
			}
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.dir
}

var built struct {
	once sync.Once
	dir  string
	err  error
}

// TestFaults does to a run what a busy machine does, and holds it to a message and exit code 2.
func TestFaults(t *testing.T) {
	for _, tt := range []struct {
		name, script string
		code         int
		says         string // regular expression of stderr
		file         string // a file that must not exist afterwards, or must be what it was
	}{
		{"full disk behind stdout", "factlint check docs >/dev/full", exitTrouble, "no space left", ""},
		{"full disk behind a list", "factlint rules >/dev/full", exitTrouble, "no space left", ""},
		{"full disk behind claims", "factlint claims docs >/dev/full", exitTrouble, "no space left", ""},
		{"full disk behind an output", "factlint check -q --fail-on never -o json=/dev/full docs", exitTrouble, `could not write "/dev/full": no space left`, ""},
		{"full disk behind stderr", "factlint check nowhere docs >/dev/null 2>/dev/full", exitTrouble, "", ""},
		{"size limit of a report", "ulimit -f 1; factlint check -q --fail-on never --no-cache -o json=out.json docs", exitTrouble, `could not write "out.json": file too large`, "out.json"},
		{"size limit of a baseline", "ulimit -f 0; factlint baseline create --no-cache --baseline b.jsonl docs", exitTrouble, `could not write "b.jsonl": file too large`, "b.jsonl"},
		{"size limit of an old baseline", "echo '{\"factlint-baseline\":1}' >b.jsonl; (ulimit -f 0; factlint baseline update --no-cache --baseline b.jsonl docs); code=$?; grep -q '^{.factlint-baseline.:1}$' b.jsonl || exit 9; rm b.jsonl; exit $code",
			exitTrouble, `could not write "b.jsonl"`, "b.jsonl"},
		{"size limit of the cache", "ulimit -f 0; factlint claims docs | cat", exitClean, "", ""},
		{"no folder for an output", "factlint report docs -o nowhere/report.md", exitTrouble, `could not write "nowhere/report.md"`, "nowhere"},
		{"a file in the place of the folder", "echo x >f; factlint baseline create --baseline f/b.jsonl docs", exitTrouble, `f/b.jsonl`, "f/b.jsonl"},
		{"a closed pipe", "factlint claims -o jsonl docs | head -n 1 >/dev/null", exitClean, "^$", ""},
		{"a closed pipe before a file", "(factlint check --fail-on never docs -o terminal -o json=out.json; echo $? >code) | true; grep -q '\"findings\"' out.json && exit $(cat code)", exitClean, "^$", ""},
		{"a pipe in a folder of documents", "mkfifo docs/pipe.txt; factlint check -q --fail-on never docs >/dev/null", exitClean, "^$", ""},
		{"a named pipe", "mkfifo pipe.txt; factlint check -q --fail-on never docs pipe.txt >/dev/null", exitTrouble, "pipe.txt.* is a pipe", ""},
		{"a named device", "factlint check -q --fail-on never docs /dev/zero >/dev/null", exitTrouble, "/dev/zero.* is a device", ""},
		{"stdin without end", "yes 'Nineteen miners were killed.' | factlint check -q --fail-on never --max-file-size 1 - docs >/dev/null", exitTrouble, "more than the 1048576 bytes.*--max-file-size", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := os.Stat("/dev/full"); err != nil && strings.Contains(tt.script, "/dev/full") {
				t.Skip("this system has no /dev/full")
			}
			cmd := program(t, tt.script)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			err := cmd.Run()
			if code := cmd.ProcessState.ExitCode(); code != tt.code {
				t.Errorf("exit %d (%v), want %d; stderr:\n%s", code, err, tt.code, stderr.String())
			}
			if !regexp.MustCompile(tt.says).MatchString(stderr.String()) || strings.Contains(stderr.String(), "goroutine") {
				t.Errorf("stderr %q, want %q", stderr.String(), tt.says)
			}
			if tt.file != "" {
				if _, err := os.Lstat(filepath.Join(cmd.Dir, tt.file)); err == nil {
					t.Errorf("%s was written", tt.file)
				}
			}
			if left, _ := filepath.Glob(filepath.Join(cmd.Dir, ".*.*")); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

// TestSignals stops runs that would never end by themselves: nothing is written, and the exit code is 2.
func TestSignals(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(sig.String(), func(t *testing.T) {
			cmd := program(t, "exec factlint check -o json=out.json docs -")
			stdin, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer stdin.Close()
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			// More than a pipe holds: once it is written, the program is reading and its signals are caught.
			if _, err := io.WriteString(stdin, strings.Repeat("Nineteen miners were killed in Tarn.\n", 10_000)); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != exitTrouble || stderr.String() != "factlint: interrupted\n" {
				t.Errorf("exit %d, stderr %q", code, stderr.String())
			}
			entries, err := os.ReadDir(cmd.Dir)
			if err != nil || len(entries) != 1 {
				t.Errorf("the folder holds %v (%v), want the documents alone", entries, err)
			}
		})
	}
}

// TestKilled kills runs that write: what was there before is whole, and the next run works.
func TestKilled(t *testing.T) {
	script := `factlint baseline create -q docs || exit 8
cp .factlint-baseline.jsonl before
for i in 1 2 3 4 5 6; do
	timeout -s KILL 0.$i factlint baseline update -q docs
	cmp -s .factlint-baseline.jsonl before || exit 9
done
factlint check -q --baseline .factlint-baseline.jsonl docs && factlint cache stats >/dev/null`
	cmd := program(t, script)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%v:\n%s", err, out)
	}
}

// TestTwoRunsAtOnce runs the program several times at once on one cache and one baseline: each result is that of a run alone.
func TestTwoRunsAtOnce(t *testing.T) {
	script := `factlint check --no-cache --fail-on never -o json docs >alone
factlint baseline create -q --no-cache --baseline b docs; cp b before
for i in 1 2 3 4; do
	factlint check --fail-on never -o json docs >at-once-$i 2>err-$i &
	factlint baseline update -q --baseline b docs 2>>err-$i &
done
wait
for i in 1 2 3 4; do cmp alone at-once-$i || exit 9; cat err-$i; done
cmp b before && factlint cache stats`
	cmd := program(t, script)
	out, err := cmd.CombinedOutput()
	if err != nil || !regexp.MustCompile(`(?m)\Awhat +number\nentries +[1-9]`).Match(out) {
		t.Errorf("%v:\n%s", err, out)
	}
}

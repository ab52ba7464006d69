//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
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

// archive makes a folder of documents that take a while, each of them about the same events.
func archive(t *testing.T, cmd *exec.Cmd, n int) {
	t.Helper()
	dir := filepath.Join(cmd.Dir, "archive")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		var b strings.Builder
		for k := range 40 {
			fmt.Fprintf(&b, "TARN, March %d, 2026 (Wire) - %d miners were killed and %d injured in the collapse at the Brezna colliery, Mayor Anna Pell said.\n\n", 1+k%28, 10+(i+k)%30, 40+(i*k)%50)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestInterrupted stops runs wherever they are, while they read, compare and write: each ends with what it was to write as a whole or
// with nothing of it.
func TestInterrupted(t *testing.T) {
	cmd := program(t, `for i in 05 1 2 3 4 5 6 7 8 9; do
	for sig in INT TERM; do
		timeout -s $sig 0.$i factlint check -q --fail-on never --show-known -o json=out.json -o html=out.html -o sarif=out.sarif archive
		echo "$? $(ls -A | tr '\n' ' ')"
		[ ! -e out.json ] || tail -c 2 out.json; [ ! -e out.html ] || tail -n 1 out.html
		rm -f out.*
		timeout -s $sig 0.$i factlint baseline create -q --baseline b archive 
		[ ! -e b ] || factlint baseline show --baseline b >/dev/null || echo broken
		rm -f b
	done
done`)
	archive(t, cmd, 60)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v:\n%s%s", err, out, stderr.String())
	}
	if strings.Contains(stderr.String(), "goroutine") || strings.Contains(string(out), "broken") {
		t.Errorf("stdout:\n%s\nstderr:\n%s", out, stderr.String())
	}
	for line := range strings.Lines(string(out)) {
		line = strings.TrimSpace(line)
		switch code, files, _ := strings.Cut(line, " "); {
		case line == "}" || line == "</html>" || line == "":
		case code == "124": // what timeout says of a run that it has stopped
			if left := strings.Fields(files); slices.ContainsFunc(left, func(f string) bool { return strings.HasPrefix(f, ".out") || strings.HasPrefix(f, ".b") }) {
				t.Errorf("left behind: %q", files)
			}
		case code != "0":
			t.Errorf("a run ended with %q", line)
		}
	}
	if !strings.Contains(string(out), "124 ") {
		t.Skip("every run ended before it was stopped")
	}
}

// TestSignalWhileWriting stops runs whose reader has stopped to read: they end, and of a file that was to be written behind that there is
// nothing.
func TestSignalWhileWriting(t *testing.T) {
	for name, script := range map[string]string{
		"stdout": "exec factlint claims -q --no-cache -o json -o jsonl=out.jsonl archive",
		"a pipe": "exec factlint claims -q --no-cache -o json=pipe -o jsonl=out.jsonl archive",
	} {
		for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
			t.Run(name+", "+sig.String(), func(t *testing.T) {
				cmd := program(t, script)
				archive(t, cmd, 20)
				pipe := filepath.Join(cmd.Dir, "pipe")
				if err := syscall.Mkfifo(pipe, 0o600); err != nil {
					t.Fatal(err)
				}
				var stderr bytes.Buffer
				cmd.Stderr = &stderr
				from, err := cmd.StdoutPipe()
				if err != nil {
					t.Fatal(err)
				}
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				if name != "stdout" {
					if from, err = os.Open(pipe); err != nil {
						t.Fatal(err)
					}
					defer from.Close()
				}
				// What has one byte to read has begun to write, and more than a pipe holds is to come.
				if _, err := io.ReadFull(from, make([]byte, 1)); err != nil {
					t.Fatal(err)
				}
				if err := cmd.Process.Signal(sig); err != nil {
					t.Fatal(err)
				}
				_ = cmd.Wait()
				if code := cmd.ProcessState.ExitCode(); code != exitTrouble || stderr.String() != "factlint: interrupted\n" {
					t.Errorf("exit %d, stderr %q", code, stderr.String())
				}
				if left, _ := filepath.Glob(filepath.Join(cmd.Dir, "*out.*")); len(left) > 0 {
					t.Errorf("written after the signal: %q", left)
				}
			})
		}
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

// clusters makes folders of documents that disagree, each about events of its own, in the folder of a command.
func clusters(t *testing.T, cmd *exec.Cmd, n int) {
	t.Helper()
	for i := range n {
		dir := filepath.Join(cmd.Dir, fmt.Sprintf("d%d", i))
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for k, figure := range []string{"Nineteen", "Twenty-three"} {
			text := fmt.Sprintf("TARN, March %d, 2026 (Wire) - %s miners were killed in the collapse at the Brezna%c colliery.\n", 1+i, figure, 'a'+rune(i))
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.txt", k)), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestBaselinesAtOnce updates one baseline from several runs at once, each over documents of its own: nothing that any of them accepts
// is lost. Of several that create it, one does, and the others say that it is there.
func TestBaselinesAtOnce(t *testing.T) {
	const n = 6
	t.Run("update", func(t *testing.T) {
		cmd := program(t, `factlint baseline create --no-cache --baseline b d0 || exit 8
for i in 1 2 3 4 5; do factlint baseline update --no-cache --baseline b d$i >out-$i 2>err-$i || echo failed & done
wait
for i in 0 1 2 3 4 5; do factlint check -q --no-cache --fail-on info --baseline b d$i >found-$i || { echo "lost d$i"; cat found-$i; }; done
factlint baseline show --baseline b | grep -c count-mismatch; ls -A`)
		clusters(t, cmd, n)
		out, err := cmd.CombinedOutput()
		if want := fmt.Sprintf("\n%d\n", n); err != nil || !strings.Contains(string(out), want) || strings.Contains(string(out), "lost") || strings.Contains(string(out), "failed") || strings.Contains(string(out), ".b.") {
			t.Errorf("%v, want %d entries and no file beside:\n%s", err, n, out)
		}
	})
	t.Run("create", func(t *testing.T) {
		cmd := program(t, `for i in 0 1 2 3 4 5; do { factlint baseline create --no-cache --baseline b d$i >out-$i 2>err-$i; echo $? >code-$i; } & done
wait
cat code-*; cat err-* >&2; factlint baseline show --baseline b >shown || exit 9; grep -c count-mismatch shown`)
		clusters(t, cmd, n)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		codes := strings.Fields(string(out))
		if err != nil || len(codes) != n+1 || codes[n] != "1" {
			t.Fatalf("%v: codes and entries %q; stderr:\n%s", err, codes, stderr.String())
		}
		slices.Sort(codes[:n])
		if codes[0] != "0" || codes[1] != "2" || strings.Count(stderr.String(), "is left alone; 'factlint baseline update")+strings.Count(stderr.String(), "is left alone; 'factlint baseline update --baseline b' brings") < n-1 {
			t.Errorf("codes %q, want one run to succeed and the others to say what to do; stderr:\n%s", codes, stderr.String())
		}
	})
}

// TestBaselineChangedMeanwhile changes a baseline while another run reads its documents: that run keeps what it finds in it, and tells.
func TestBaselineChangedMeanwhile(t *testing.T) {
	cmd := program(t, "exec factlint baseline update --no-cache --baseline b d1 -")
	clusters(t, cmd, 3)
	beside := func(script string) string {
		c := program(t, script)
		c.Dir = cmd.Dir
		out, err := c.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v:\n%s", script, err, out)
		}
		return string(out)
	}
	beside("factlint baseline create -q --no-cache --baseline b d0")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// More than a pipe holds: once it is written, the run has read the baseline and is reading documents.
	if _, err := io.WriteString(stdin, strings.Repeat("Nothing happened.\n", 10_000)); err != nil {
		t.Fatal(err)
	}
	beside("factlint baseline update -q --no-cache --baseline b d2")
	stdin.Close()
	if err := cmd.Wait(); err != nil || !strings.Contains(stderr.String(), `another run changed "b"`) || !strings.Contains(stdout.String(), "3 conflicts accepted (1 added, 0 removed)") {
		t.Errorf("%v; stdout %q, stderr %q", err, stdout.String(), stderr.String())
	}
	beside("for i in 0 1 2; do factlint check -q --no-cache --fail-on info --baseline b d$i || exit 9; done")
}

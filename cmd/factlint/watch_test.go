package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/cache"
	"github.com/factlint/factlint/claims/document"
)

// desk is a folder with two documents that disagree, and a check that watches it.
type desk struct {
	t      *testing.T
	dir    string
	cmd    *exec.Cmd
	stdout *bufio.Reader
	stderr *bufio.Reader
}

const (
	draftOf19 = "TARN, March 4, 2026 (Estmark Press) - The collapse at the Brezna colliery on Tuesday killed 19 miners.\n"
	draftOf23 = "TARN, March 4, 2026 (Quay News) - Twenty-three miners were killed in the collapse at the Brezna colliery on Tuesday.\n"
)

func newDesk(t *testing.T, args ...string) *desk {
	t.Helper()
	d := &desk{t: t, dir: t.TempDir()}
	d.save("docs/a.txt", draftOf19)
	d.save("docs/b.txt", draftOf23)
	d.cmd = exec.CommandContext(t.Context(), "factlint", append([]string{"check", "--watch", "--output", "concise"}, args...)...)
	d.cmd.Dir = d.dir
	d.cmd.Env = append(os.Environ(), "NO_COLOR=1")
	out, err := d.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	complaints, err := d.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	d.stdout, d.stderr = bufio.NewReader(out), bufio.NewReader(complaints)
	if err := d.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return d
}

// save writes a file as editors do: beside it, then in its place.
func (d *desk) save(name, text string) {
	d.t.Helper()
	name = filepath.Join(d.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(name+"~", []byte(text), 0o644); err != nil {
		d.t.Fatal(err)
	}
	if err := os.Rename(name+"~", name); err != nil {
		d.t.Fatal(err)
	}
}

// says waits for the next line on a stream and holds it to what it must hold.
func (d *desk) says(stream *bufio.Reader, want string) {
	d.t.Helper()
	line, err := stream.ReadString('\n')
	if err != nil || !strings.Contains(line, want) {
		d.t.Fatalf("it says %q (%v), want %q", line, err, want)
	}
}

// stop interrupts the check and holds it to ending without a word and without a failure.
func (d *desk) stop() {
	d.t.Helper()
	if err := d.cmd.Process.Signal(os.Interrupt); err != nil {
		d.t.Fatal(err)
	}
	_, _ = io.Copy(io.Discard, d.stdout)
	complaints, _ := io.ReadAll(d.stderr)
	if err := d.cmd.Wait(); err != nil || len(complaints) > 0 {
		d.t.Errorf("it ends with %v and %q; want a clean end", err, complaints)
	}
}

func TestWatch(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be interrupted from here")
	}
	d := newDesk(t, "--output", "json=docs/findings.json", "docs") // saving that is no reason to check again
	d.says(d.stdout, "19 in Estmark Press, 23 in Quay News")
	d.says(d.stderr, "watching; interrupt to end")

	d.save("docs/a.txt", strings.Replace(draftOf19, "19", "18", 1))
	d.says(d.stdout, "18 in Estmark Press, 23 in Quay News")
	d.says(d.stderr, "checked again; 1 document had changed")

	d.save("docs/a.txt", strings.Replace(draftOf19, "19", "23", 1)) // settled: concise is silent
	d.says(d.stderr, "checked again; 1 document had changed")

	d.save("docs/new/c.txt", strings.Replace(draftOf19, "19", "17", 1)) // in a new folder
	d.says(d.stdout, "17 in")
	d.says(d.stderr, "checked again; 1 document had changed")

	d.save("docs/a.txt", draftOf19) // and that goes on in what was new just now
	d.says(d.stdout, "19")
	d.says(d.stderr, "checked again; 1 document had changed")

	d.save(".factlint.yaml", "rules: nonsense\n") // a mistake does not end it
	d.says(d.stderr, ".factlint.yaml:1:8")
	d.drain(d.stderr, "checked again; 0 documents had changed")
	d.save(".factlint.yaml", "rules:\n  count-mismatch: off\n")
	d.says(d.stderr, "checked again")
	d.stop()
}

// drain reads a stream up to a line.
func (d *desk) drain(stream *bufio.Reader, want string) {
	d.t.Helper()
	for {
		line, err := stream.ReadString('\n')
		if err != nil {
			d.t.Fatalf("it never says %q: %v", want, err)
		}
		if strings.Contains(line, want) {
			return
		}
	}
}

// A watcher that nothing happens to ends as well, and so does one whose documents are gone.
func TestWatchEnds(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("a.txt", []byte(draftOf19), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var out, complaints bytes.Buffer
	s := streams{in: strings.NewReader(""), out: &out, err: stopAt{&complaints, "watching", cancel}, env: func(string) string { return "" }}
	root := newRoot(s)
	root.SetArgs([]string{"check", "--watch", "a.txt"})
	if err := root.ExecuteContext(ctx); err != nil {
		t.Errorf("error %v", err)
	}
	if !strings.Contains(out.String(), "no discrepancies in 1 document") {
		t.Errorf("it wrote %q", out.String())
	}
	for _, args := range [][]string{{"check", "--watch", "missing.txt"}, {"check", "--watch", "-"}} {
		root := newRoot(quiet(nil))
		root.SetArgs(args)
		if args[2] == "missing.txt" { // it may be written yet
			ctx, cancel := context.WithCancel(t.Context())
			s.err = stopAt{&complaints, "watching", cancel}
			root = newRoot(s)
			root.SetArgs(args)
			if err := root.ExecuteContext(ctx); err != nil {
				t.Errorf("%q: error %v", args, err)
			}
			continue
		}
		if err := root.ExecuteContext(t.Context()); err == nil || !strings.Contains(err.Error(), "stdin") {
			t.Errorf("%q: error %v", args, err)
		}
	}
}

// stopAt cancels once something is written that holds some words.
type stopAt struct {
	to    *bytes.Buffer
	words string
	stop  context.CancelFunc
}

func (w stopAt) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(w.words)) {
		w.stop()
	}
	return w.to.Write(p)
}

func TestMemory(t *testing.T) {
	var m memory
	keys := cache.NewKeys("test", claims.Options{})
	calls := 0
	extract := func() (*claims.Sheet, error) {
		calls++
		s := &claims.Sheet{Source: "Wire", Claims: []claims.Claim{{Kind: claims.Count, Text: "19"}}}
		s.Pack()
		return s, nil
	}
	recall := func(text string) *claims.Sheet {
		sheet, err := m.recall(keys.Of("a.txt", []byte(text), 0, document.Options{}), extract)
		if err != nil {
			t.Fatal(err)
		}
		return sheet
	}
	m.begin()
	recall("x").Source = "changed by a check"
	if got := recall("x"); got.Source != "Wire" || got.Claim(0).Text != "19" || calls != 1 {
		t.Errorf("recalled %q of %q after %d extractions", got.Claim(0).Text, got.Source, calls)
	}
	recall("y")
	if calls != 2 || m.extracted != 2 {
		t.Errorf("%d extractions, %d counted", calls, m.extracted)
	}
	m.begin()
	recall("x")
	m.begin()
	if len(m.sheets) != 1 { // y was not used in the run before
		t.Errorf("%d documents are remembered", len(m.sheets))
	}
}

package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"

	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// good are the documents among hostile ones: they disagree about the miners.
var good = []string{
	"TARN, March 4, 2026 (Estmark Press) - Nineteen miners were killed in the collapse at the Brezna colliery on Tuesday.\n",
	"TARN, March 4, 2026 (Quay News) - Twenty-three miners were killed in the collapse at the Brezna colliery on Tuesday.\n",
}

// hostility makes one kind of hostile document. Its name tells what it is.
type hostility struct {
	name string
	make func(r *rand.Rand) []byte
}

var hostilities = []hostility{
	{"noise.txt", func(r *rand.Rand) []byte { return noise(r, 1+r.IntN(4000)) }},
	{"noise.html", func(r *rand.Rand) []byte { return append([]byte("<html><p>19 miners"), noise(r, 2000)...) }},
	{"utf16.txt", func(r *rand.Rand) []byte {
		out := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(strings.Repeat("Nineteen miners were killed. ", r.IntN(20)))) {
			out = append(out, byte(u), byte(u>>8))
		}
		return out[:len(out)-r.IntN(2)]
	}},
	{"cyrillic.txt", func(r *rand.Rand) []byte {
		return bytes.Repeat([]byte("\xc4\xe5\xe2\xff\xf2\xed\xe0\xe4\xf6\xe0\xf2\xfc \xf8\xe0\xf5\xf2\xe5\xf0\xee\xe2 19 "), 1+r.IntN(50))
	}},
	{"broken.md", func(r *rand.Rand) []byte {
		return append([]byte("---\ntitle: [\n- a: &x *x\n"), noise(r, r.IntN(500))...)
	}},
	{"aliases.md", func(*rand.Rand) []byte {
		b := []byte("---\na0: &a0 [x, x]\n")
		for i := 1; i < 30; i++ {
			b = fmt.Appendf(b, "a%d: &a%d [*a%d, *a%d, *a%d]\n", i, i, i-1, i-1, i-1)
		}
		return append(b, "title: *a29\n---\n\nNineteen miners were killed.\n"...)
	}},
	{"deep.html", func(r *rand.Rand) []byte {
		return []byte(strings.Repeat("<div><ul><li><table><tr><td>", 500+r.IntN(3000)) + "Nineteen miners were killed.")
	}},
	{"entities.html", func(r *rand.Rand) []byte {
		return []byte("<!DOCTYPE x [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]><p>" + strings.Repeat("&a;&#x10FFFF;&#0;&amp&lt;&NotEqualTilde;", 1+r.IntN(300)))
	}},
	{"unclosed.html", func(r *rand.Rand) []byte {
		return []byte(strings.Repeat("<p title='", r.IntN(300)) + "<!-- factlint-ignore " + strings.Repeat("<script>", 50))
	}},
	{"line.txt", func(r *rand.Rand) []byte {
		return bytes.Repeat([]byte("19 of 20 (95%), "), 1000+r.IntN(2000))
	}},
	{"word.txt", func(r *rand.Rand) []byte { return bytes.Repeat([]byte("a"), 1+r.IntN(100_000)) }},
	{"digits.txt", func(r *rand.Rand) []byte {
		return []byte(strings.Repeat("9", 1+r.IntN(5000)) + " miners were killed in 1e999 places on 99/99/9999 and 0/0 of 1,,,2.")
	}},
	{"marks.txt", func(r *rand.Rand) []byte {
		return []byte("Nineteen" + strings.Repeat("\u0301\u202e\u200d\ufeff", r.IntN(2000)) + " miners were killed.")
	}},
	{"quotes.txt", func(r *rand.Rand) []byte { return []byte(strings.Repeat("“‘\"(", r.IntN(5000))) }},
	{"nested.md", func(r *rand.Rand) []byte {
		return []byte(strings.Repeat("> ", r.IntN(1500)) + strings.Repeat("- ", r.IntN(500)) + strings.Repeat("[", r.IntN(2000)) + "*_`" + strings.Repeat("|a", 500))
	}},
	{"directive.txt", func(r *rand.Rand) []byte {
		return []byte("# factlint-ignore \x1b[31m -- \n# factlint-ignore-file\n// factlint-unknown " + string(noise(r, 50)) + "\nNineteen miners.\n")
	}},
	{"crowd.md", func(r *rand.Rand) []byte {
		return []byte(strings.Repeat([]string{"[a](", "![", "*a_"}[r.IntN(3)], 20_000))
	}},
	{"deeper.html", func(r *rand.Rand) []byte {
		return []byte(strings.Repeat("<div>", 20_000) + "Nineteen miners were killed.")
	}},
	{"longer.txt", func(r *rand.Rand) []byte { return bytes.Repeat([]byte("Nobody was hurt at 9 a.m. "), 50_000) }},
	{"bomb.txt", func(r *rand.Rand) []byte { return deflated(1 << 20) }},
	{"archive.txt", func(r *rand.Rand) []byte {
		return append([]byte("PK\x03\x04\x14\x00\x00\x00\x08\x00"), deflated(1<<16)...)
	}},
	{"bare16.txt", func(r *rand.Rand) []byte {
		var out []byte
		for _, u := range utf16.Encode([]rune(strings.Repeat("Nineteen miners were killed. ", 1+r.IntN(20)))) {
			out = append(out, byte(u>>8), byte(u))
		}
		return out
	}},
	{"empty.md", func(*rand.Rand) []byte { return nil }},
	{"zeroes.txt", func(r *rand.Rand) []byte { return make([]byte, r.IntN(5000)) }},
}

// deflated returns a file of gzip that holds n zeroes.
func deflated(n int) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(make([]byte, n))
	_ = w.Close()
	return out.Bytes()
}

func noise(r *rand.Rand, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

// hostileFolder makes a folder of n hostile files, with good ones among them.
func hostileFolder(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	r := rand.New(rand.NewPCG(7, 11))
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i := range n {
		h := hostilities[i%len(hostilities)]
		write(fmt.Sprintf("%04d-%s", i, h.name), h.make(r))
	}
	for i, text := range good {
		write(fmt.Sprintf("0500-good-%d.txt", i), []byte(text))
	}
	_ = os.Symlink("self.txt", filepath.Join(dir, "self.txt")) // where there are no links, there is no danger from them
	_ = os.Symlink(dir, filepath.Join(dir, "again"))
	special(t, dir)
	return dir
}

// special puts files that are no documents into a folder, where a system has such files.
var special = func(*testing.T, string) {}

// runIn runs a command line in this process and fails when it does not end by far too late.
func runIn(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	return runWith(t, nil, args...)
}

// runWith is runIn with variables.
func runWith(t *testing.T, env map[string]string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	done := make(chan int, 1)
	go func() {
		done <- run(args, streams{in: strings.NewReader(""), out: &out, err: &errs, env: func(name string) string { return env[name] }})
	}()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	select {
	case code = <-done:
	case <-ctx.Done():
		t.Fatalf("%q does not end", args)
	}
	return code, out.String(), errs.String()
}

// TestHostileFolder checks a folder of hostile files: the run ends, all of its outputs can be read, what cannot be read is named, and the
// good documents are checked as if they were alone.
func TestHostileFolder(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 2 * len(hostilities)
	}
	dir := hostileFolder(t, n)
	sarif := filepath.Join(t.TempDir(), "out.sarif")
	code, stdout, stderr := runIn(t, "check", "--no-config", "-o", "json", "-o", "sarif="+sarif, dir)
	if code < exitClean || code > exitTrouble {
		t.Errorf("exit %d", code)
	}
	if strings.Contains(stderr, "mistake in factlint") {
		t.Errorf("a document made the program panic:\n%s", stderr)
	}
	var got struct {
		Findings []struct {
			Rule      string
			Positions []struct{ Evidence []struct{ Path string } }
		}
		Account struct{ Documents int }
		Errors  []struct{ Path string }
	}
	if err := json.Unmarshal([]byte(stdout), &got); err != nil {
		t.Fatalf("the JSON cannot be read: %v", err)
	}
	if got.Account.Documents+len(got.Errors) < n || got.Account.Documents < n/2 {
		t.Errorf("%d documents and %d errors of %d files", got.Account.Documents, len(got.Errors), n+len(good))
	}
	found := false
	for _, f := range got.Findings {
		var paths []string
		for _, p := range f.Positions {
			for _, e := range p.Evidence {
				paths = append(paths, filepath.Base(e.Path))
			}
		}
		found = found || f.Rule == "count-mismatch" && strings.Contains(strings.Join(paths, " "), "good-0") && strings.Contains(strings.Join(paths, " "), "good-1")
	}
	if !found {
		t.Errorf("the good documents were not checked; %d findings", len(got.Findings))
	}
	data, err := os.ReadFile(sarif)
	if err != nil || !json.Valid(data) {
		t.Errorf("the SARIF cannot be read: %v", err)
	}
	for _, e := range got.Errors {
		if !strings.Contains(stderr, filepath.Base(e.Path)) {
			t.Errorf("%s is not named on stderr", e.Path)
		}
	}
}

// TestMaxFileSize refuses a file that is too large, says how to allow it, and reads the rest.
func TestMaxFileSize(t *testing.T) {
	dir := t.TempDir()
	large := strings.Repeat(good[0], 1<<20/len(good[0])+1)
	for name, text := range map[string]string{"large.txt": large, "a.txt": good[0], "b.txt": good[1]} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, stdout, stderr := runIn(t, "check", "--no-config", "--max-file-size", "1", dir)
	if code != exitTrouble || !strings.Contains(stderr, "large.txt") || !strings.Contains(stderr, "--max-file-size") || !strings.Contains(stdout, "count-mismatch") {
		t.Errorf("exit %d, stderr %q", code, stderr)
	}
	if code, _, stderr := runIn(t, "claims", "--no-config", "--max-file-size", "2", dir); code != exitClean {
		t.Errorf("with 2 MiB: exit %d, stderr %q", code, stderr)
	}
	if code, _, stderr := runIn(t, "check", "--max-file-size", "0", dir); code != exitTrouble || !strings.Contains(stderr, "want 1 to") {
		t.Errorf("with 0 MiB: exit %d, stderr %q", code, stderr)
	}
}

// TestSameForAnyJobs compares the outputs of one and of many jobs, with and without the cache, over arguments in any order; and sees that
// no goroutine is left behind.
func TestSameForAnyJobs(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 60
	}
	dir := t.TempDir()
	var paths []string
	r := rand.New(rand.NewPCG(3, 5))
	var towns []string // so many that few reports are of one of them
	for _, head := range strings.Fields("Tar Os Nes Bre Pel Tam Kes Dre Vol Gar Mir Sun") {
		for _, tail := range strings.Fields("na mar zna sa tria vna dorf gan lin rek") {
			towns = append(towns, head+tail)
		}
	}
	towns = towns[:max(10, n/8)]
	for i := range n {
		town := towns[r.IntN(len(towns))]
		text := fmt.Sprintf("%s, March %d, 2026 (Wire %d) - %d miners were killed in the collapse at the %s colliery on Tuesday. Mayor Anna %sov%c said %d of %d were saved.\n",
			strings.ToUpper(town), 1+r.IntN(28), r.IntN(9), 15+r.IntN(9), town, town, 'a'+rune(r.IntN(3)), r.IntN(9), 10+r.IntN(9))
		name := filepath.Join(dir, fmt.Sprintf("%04d.txt", i))
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, name)
	}
	runIn(t, "version") // the first run starts what the runtime needs for signals, once for all
	before := runtime.NumGoroutine()
	var want string
	for _, jobs := range []string{"1", "16", "3"} {
		args := append([]string{"check", "--no-config", "--cache-dir", t.TempDir(), "-o", "json", "--jobs", jobs}, paths...)
		code, stdout, stderr := runIn(t, args...)
		if code != exitFindings || stderr != "" {
			t.Fatalf("--jobs %s: exit %d, stderr %q", jobs, code, stderr)
		}
		if want == "" {
			want = stdout
		}
		if stdout != want {
			t.Errorf("--jobs %s gives another output", jobs)
		}
		r.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
	}
	if _, stdout, _ := runIn(t, "check", "--no-config", "--no-cache", "-o", "json", dir); stdout != want {
		t.Error("without the cache the output is another")
	}
	// What has ended may take a moment to be gone.
	for range 1000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
		runtime.GC()
	}
	var stacks bytes.Buffer
	buf := make([]byte, 1<<20)
	stacks.Write(buf[:runtime.Stack(buf, true)])
	t.Errorf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, stacks.String())
}

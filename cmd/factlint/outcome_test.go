package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims/cache"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/reports"
)

// ran is what a user sees of a run.
type ran struct {
	code           int
	stdout, stderr string
}

func ranIn(t *testing.T, args ...string) ran {
	t.Helper()
	var r ran
	r.code, r.stdout, r.stderr = runIn(t, args...)
	return r
}

// ownRule is a rule of a house.
const ownRule = "id: mine\ntype: name\ntitle: A long one\nwhy: It is a test.\nover: claim\nclaims: kind == \"name\"\nseverity: info\nwhen: len(claim.text) > 12\nmessage: a long name\n"

// houseOfFiles makes a folder with documents and all files that a run may depend on, and goes there.
func houseOfFiles(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "docs"), os.DirFS("../../seeds/docs")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for name, text := range map[string]string{
		".factlint.yaml": `rule-files: [rules]
fail-on: never
exclude: [docs/left-out.txt]
rules:
  sum-mismatch: warning
  name-spelling:
    thresholds: {}
sources:
  - {path: docs/tern-news.txt, source: Tern, reliability: low}
ignore:
  - {path: docs/tamsa-tv.html, rule: name-spelling, reason: a test, until: 2001-01-01}
  - {path: docs/two-banks-bulletin.md, rule: name-spelling, reason: a test, until: 2999-01-01}
`,
		"names.yaml":        "people:\n  - name: Anna Pelle\n    wrong: [Anna Pele]\n",
		"facts.yaml":        "facts:\n  - fact: Nineteen engineers from Karvelia took part in the round table in Halden on 4 March 2026.\n",
		"rules/house.yaml":  strings.NewReplacer("mine", "house-speech", "> 12", "> long", "a long name", "a long quotation", "name", "quote").Replace(ownRule),
		"rules/pack.yaml":   "thresholds:\n  long: 40\n",
		"docs/left-out.txt": "Nobody reads this.\n",
		"docs/year.txt":     "TARN, March 4 (Wire) - Nineteen miners were killed on Tuesday.\n",
		"baseline.jsonl":    "{\"factlint-baseline\":1}\n",
		"template":          "{{range .findings}}{{.rule}}\n{{end}}",
	} {
		write(t, name, text)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// compared reports whether the statistics of a run say that claims were compared.
func compared(stats string) bool { return strings.Contains(stats, "\ncompare ") }

// Every report of a run that had nothing to compare is that of one that did it all.
func TestOutcomesMakeTheSameReports(t *testing.T) {
	houseOfFiles(t)
	var all [][]string
	for _, f := range reports.Formats {
		name := f.Name
		if f.Template {
			name += "=template"
		}
		all = append(all, []string{"check", "-o", name, "docs"}, []string{"check", "-o", name, "--baseline", "baseline.jsonl", "--show-known", "docs"})
	}
	for _, f := range reports.ReportFormats {
		all = append(all, []string{"report", "-o", f.Name + "=report", "docs"})
	}
	all = append(all, []string{"baseline", "update", "--baseline", "baseline.jsonl", "docs"}, []string{"check", "-o", "html=docs/page.html", "docs"}, []string{"check", "nowhere", "docs"})
	for _, args := range all {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			const report = "report"
			_ = os.Remove(report)
			anew := ranIn(t, append(args, "--no-cache")...)
			want, _ := os.ReadFile(report)
			_ = os.Remove(report)
			dir := t.TempDir()
			for round := range 3 {
				if args[0] == "baseline" {
					write(t, "baseline.jsonl", "{\"factlint-baseline\":1}\n")
				}
				if got := ranIn(t, append(args, "--cache-dir", dir)...); got != anew {
					t.Errorf("round %d: exit %d, stdout %q, stderr %q\nwant exit %d, stdout %q, stderr %q", round, got.code, got.stdout, got.stderr, anew.code, anew.stdout, anew.stderr)
				}
				if got, _ := os.ReadFile(report); string(got) != string(want) {
					t.Errorf("round %d: another report:\n%s\nwant\n%s", round, got, want)
				}
			}
			if stats, err := cache.ReadStats(dir, cache.Options{}); err != nil || stats.Outcomes != 1 {
				t.Errorf("%+v, %v: want one outcome", stats, err)
			}
			if args[0] == "check" {
				if got := ranIn(t, append(args, "--stats", "--cache-dir", dir)...); compared(got.stderr) {
					t.Errorf("it compared:\n%s", got.stderr)
				}
			}
		})
	}
}

// After a change of anything that it depends on, a run comes to what one without a cache comes to.
func TestOutcomesEnd(t *testing.T) {
	replace := func(name, old, with string) func(*testing.T) {
		return func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s has no %q", name, old)
			}
			write(t, name, strings.Replace(string(data), old, with, 1))
		}
	}
	base := []string{"check", "-o", "json", "docs"}
	with := func(more ...string) []string { return append(append([]string{}, base...), more...) }
	for _, tt := range []struct {
		what   string
		change func(t *testing.T)
		args   []string // afterwards; nil as before
		kept   bool     // the outcome is still that of the run
	}{
		{what: "nothing", kept: true},
		{what: "more jobs", args: with("--jobs", "7"), kept: true},
		{what: "another output", args: []string{"check", "-o", "concise", "--min-severity", "warning", "docs"}, kept: true},
		{what: "a time of change", kept: true, change: func(t *testing.T) {
			if err := os.Chtimes("docs/tern-news.txt", time.Unix(1, 0), time.Unix(2, 0)); err != nil {
				t.Fatal(err)
			}
		}},
		{what: "a document that is left out", kept: true, change: replace("docs/left-out.txt", "Nobody", "No one")},
		{what: "a byte of a document", change: replace("docs/year.txt", "Nineteen", "Ninetees")},
		{what: "the figure of a document", change: replace("docs/year.txt", "Nineteen", "Twelve")},
		{what: "the name of a document", change: func(t *testing.T) {
			if err := os.Rename("docs/year.txt", "docs/another.txt"); err != nil {
				t.Fatal(err)
			}
		}},
		{what: "two documents exchanged", change: func(t *testing.T) {
			for _, names := range [][2]string{{"docs/tern-news.txt", "x"}, {"docs/year.txt", "docs/tern-news.txt"}, {"x", "docs/year.txt"}} {
				if err := os.Rename(names[0], names[1]); err != nil {
					t.Fatal(err)
				}
			}
		}},
		{what: "a document more", change: func(t *testing.T) { write(t, "docs/more.txt", "Twelve miners were killed in Tarn on March 3, 2026.\n") }},
		{what: "a document less", change: func(t *testing.T) {
			if err := os.Remove("docs/year.txt"); err != nil {
				t.Fatal(err)
			}
		}},
		{what: "a document too large", args: with("--max-file-size", "1"), change: func(t *testing.T) { write(t, "docs/large.txt", strings.Repeat("word ", 300_000)) }},
		{what: "the configuration", change: replace(".factlint.yaml", "sum-mismatch: warning", "sum-mismatch: error")},
		{what: "a rule switched off", change: replace(".factlint.yaml", "sum-mismatch: warning", "quote-mismatch: off")},
		{what: "no configuration", args: with("--no-config")},
		{what: "a rule", change: replace("rules/house.yaml", "a long quotation", "a very long quotation")},
		{what: "a rule with a mistake", change: replace("rules/house.yaml", "> long", ">")},
		{what: "a pack", change: replace("rules/pack.yaml", "long: 40", "long: 41")},
		{what: "a rule more", change: func(t *testing.T) {
			write(t, "rules/more.yml", ownRule)
		}},
		{what: "rules by flag", args: with("--rules", "rules/house.yaml")},
		{what: "names", change: replace("names.yaml", "Pele]", "Peile]")},
		{what: "facts", change: replace("facts.yaml", "Nineteen", "Twelve")},
		{what: "no facts", change: func(t *testing.T) {
			if err := os.Remove("facts.yaml"); err != nil {
				t.Fatal(err)
			}
		}},
		{what: "facts by flag", args: with("--facts", "facts.yaml", "--names", "names.yaml"), kept: true},
		{what: "a limit", args: with("--max-claims", "5")},
		{what: "a baseline", args: with("--baseline", "baseline.jsonl")},
		{what: "a baseline elsewhere", args: with("--baseline", "docs/baseline.jsonl"), change: func(t *testing.T) { write(t, "docs/baseline.jsonl", "{\"factlint-baseline\":1}\n") }},
		{what: "arguments", args: []string{"check", "-o", "json", "docs/tern-news.txt", "docs/kestria-mfa.md"}},
		{what: "another folder", args: []string{"check", "-o", "json", "."}, change: func(t *testing.T) { t.Chdir("docs") }},
		{what: "what .gitignore names", change: func(t *testing.T) {
			write(t, ".git/HEAD", "ref: refs/heads/main\n")
			write(t, ".gitignore", "year.txt\n")
		}},
	} {
		t.Run(tt.what, func(t *testing.T) {
			houseOfFiles(t)
			dir := t.TempDir()
			first := ranIn(t, append(base, "--cache-dir", dir)...)
			if anew := ranIn(t, append(base, "--no-cache")...); first != anew || first.stdout == "" {
				t.Fatalf("before the change: %+v\nwant %+v", first, anew)
			}
			if tt.change != nil {
				tt.change(t)
			}
			args := tt.args
			if args == nil {
				args = base
			}
			want := ranIn(t, append(args, "--no-cache")...)
			if stats := ranIn(t, append(args, "--cache-dir", dir, "--stats")...); compared(stats.stderr) == tt.kept {
				t.Errorf("compared: %t\n%s", !tt.kept, stats.stderr)
			}
			for round := range 2 {
				if got := ranIn(t, append(args, "--cache-dir", dir)...); got != want {
					t.Errorf("round %d: %+v\nwant %+v", round, got, want)
				}
			}
		})
	}
}

// What a baseline accepts is told of an outcome that was there before.
func TestOutcomesAndBaselines(t *testing.T) {
	houseOfFiles(t)
	dir := t.TempDir()
	args := []string{"check", "-o", "concise", "--fail-on", "info", "--baseline", "b.jsonl", "docs", "--cache-dir", dir}
	if got := ranIn(t, "baseline", "create", "--baseline", "b.jsonl", "docs", "--cache-dir", dir); got.code != exitClean {
		t.Fatalf("%+v", got)
	}
	if got := ranIn(t, append(args, "--stats")...); got.code != exitClean || got.stdout != "" || compared(got.stderr) {
		t.Errorf("all is accepted, and: %+v", got)
	}
	write(t, "b.jsonl", "{\"factlint-baseline\":1}\n")
	if got := ranIn(t, append(args, "--stats")...); got.code != exitFindings || got.stdout == "" || compared(got.stderr) {
		t.Errorf("nothing is accepted, and: %+v", got)
	}
}

// What has expired depends on the day alone: no file changes.
func TestOutcomesExpire(t *testing.T) {
	houseOfFiles(t)
	var in inputOptions
	if _, err := in.configure(nil); err != nil {
		t.Fatal(err)
	}
	found := &foundDocuments{Collection: document.Collection{Inputs: []document.Input{{Path: "a"}}}, left: []checker.Skip{}}
	on := func(day time.Time) cache.Key {
		key, err := in.settingsKey(found, checkTask{now: day})
		if err != nil {
			t.Fatal(err)
		}
		return key
	}
	day := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	if on(day) != on(day.AddDate(10, 0, 0)) {
		t.Error("nothing expires in ten years, and the key is another")
	}
	if on(day) == on(time.Date(2999, 1, 3, 0, 0, 0, 0, time.UTC)) {
		t.Error("an entry has expired, and the key is the same")
	}
}

// Whatever is done to the file of an outcome, the run comes to what it came to before, and says what was wrong.
func TestDamagedOutcomes(t *testing.T) {
	for what, damage := range map[string]func(b []byte) []byte{
		"empty":          func([]byte) []byte { return nil },
		"half":           func(b []byte) []byte { return b[:len(b)/2] },
		"a byte less":    func(b []byte) []byte { return b[:len(b)-1] },
		"a byte more":    func(b []byte) []byte { return append(b, 0) },
		"a bit":          func(b []byte) []byte { b[len(b)/2] ^= 4; return b },
		"a bit of a key": func(b []byte) []byte { b[30] ^= 4; return b },
		"zeroes":         func(b []byte) []byte { clear(b); return b },
		"text":           func(b []byte) []byte { return []byte(strings.Repeat("no outcome at all. ", 100)) },
	} {
		t.Run(what, func(t *testing.T) {
			houseOfFiles(t)
			dir := t.TempDir()
			args := []string{"check", "-o", "json", "docs", "--cache-dir", dir}
			want := ranIn(t, args...)
			files, err := filepath.Glob(filepath.Join(dir, cache.OutcomesName, "*"))
			if err != nil || len(files) != 1 {
				t.Fatalf("%v, %v: want one outcome", files, err)
			}
			data, err := os.ReadFile(files[0])
			if err != nil {
				t.Fatal(err)
			}
			write(t, files[0], string(damage(data)))
			got := ranIn(t, args...)
			if got.code != want.code || got.stdout != want.stdout {
				t.Errorf("%+v\nwant %+v", got, want)
			}
			if warning := strings.TrimSuffix(got.stderr, want.stderr); !strings.Contains(warning, "was damaged and has been thrown away") || strings.Count(warning, "\n") != 1 {
				t.Errorf("stderr %q", got.stderr)
			}
			if got := ranIn(t, append(args, "--stats")...); compared(got.stderr) {
				t.Error("no new outcome is kept in its place")
			}
		})
	}
}

// A rule with a mistake is told of each time, and when it is mended the outcome is that of the mended rule.
func TestMistakesAreNotKept(t *testing.T) {
	houseOfFiles(t)
	dir := t.TempDir()
	args := []string{"check", "-o", "json", "docs", "--cache-dir", dir}
	write(t, "rules/more.yaml", strings.Replace(ownRule, "> 12", ">", 1))
	for range 2 {
		if got := ranIn(t, args...); got.code != exitTrouble || !strings.Contains(got.stderr, "rules/more.yaml:8") {
			t.Errorf("%+v", got)
		}
	}
	if stats, err := cache.ReadStats(dir, cache.Options{}); err != nil || stats.Outcomes != 0 {
		t.Errorf("%+v, %v: want no outcome", stats, err)
	}
	write(t, "rules/more.yaml", ownRule)
	if got := ranIn(t, args...); got.code != exitClean || !strings.Contains(got.stdout, `"mine"`) {
		t.Errorf("mended: %+v", got)
	}
}

// Where nothing is told from the current folder, the outcome is the same in any.
func TestOutcomesInAnyFolder(t *testing.T) {
	houseOfFiles(t)
	docs, err := filepath.Abs("docs")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	args := []string{"check", "--no-config", "-o", "json", docs, "--cache-dir", dir}
	want := ranIn(t, args...)
	t.Chdir(t.TempDir())
	if got := ranIn(t, append(args, "--stats")...); got.stdout != want.stdout || compared(got.stderr) {
		t.Errorf("%+v", got)
	}
}

package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
)

var update = flag.Bool("update", false, "write what commands print into the scripts instead of comparing with them")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"factlint": main})
}

// TestScripts runs what the command line promises: every .txtar file under testdata/script.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "1")
			env.Setenv("FACTLINT_CACHE_DIR", filepath.Join(env.WorkDir, ".cache"))
			return writeBytes(env.WorkDir)
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, errors.New("unknown condition " + cond)
		},
	})
}

// writeBytes writes the files that a script, which is text, cannot hold.
func writeBytes(dir string) error {
	return errors.Join(
		os.WriteFile(filepath.Join(dir, "binary.txt"), []byte("\x7fELF\x02\x01\x00\x00\x00\x00\xff\xfe\x00 19 miners \x00\x00"), 0o644),
		os.WriteFile(filepath.Join(dir, "broken.txt"), []byte("Nineteen miners were killed at the “Caf\xe9”, \xf0\x9f said the mayor.\n"), 0o644),
	)
}

// quiet returns streams that lead nowhere, with the given variables.
func quiet(vars map[string]string) streams {
	return streams{in: strings.NewReader(""), out: io.Discard, err: io.Discard, env: func(name string) string { return vars[name] }}
}

// parse runs check on a command line, but only so far that its options are known.
func parse(vars map[string]string, args ...string) (*checkOptions, error) {
	var got *checkOptions
	s := quiet(vars)
	cmd := newCheckCmd(s, func(_ *cobra.Command, _ streams, o *checkOptions) error {
		got = o
		return nil
	})
	cmd.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return fromEnvironment(cmd, s.env) }
	cmd.SilenceErrors, cmd.SilenceUsage = true, true
	cmd.SetArgs(append([]string{}, args...)) // nil would stand for the arguments of the test
	return got, errors.Join(cmd.ExecuteContext(context.Background()))
}

func TestCheckFlags(t *testing.T) {
	type want struct {
		failOn, color string
		jobs          int
		rules         []string
		outputs       []string
	}
	tests := []struct {
		name string
		vars map[string]string
		args []string
		want want
	}{
		{"defaults", nil, nil, want{failOn: "error", color: "auto"}},
		{"flags", nil, []string{"--fail-on", "never", "--jobs=3", "--rules", "a", "--rules", "b,c", "-o", "json=x=y.json", "-o", "concise"},
			want{failOn: "never", color: "auto", jobs: 3, rules: []string{"a", "b,c"}, outputs: []string{"json x=y.json", "concise "}}},
		{"variables", map[string]string{"FACTLINT_FAIL_ON": "info", "FACTLINT_OUTPUT": "json=a,concise", "FACTLINT_RULES": "a,b", "FACTLINT_COLOR": ""}, nil,
			want{failOn: "info", color: "auto", rules: []string{"a", "b"}, outputs: []string{"json a", "concise "}}},
		{"flags over variables", map[string]string{"FACTLINT_FAIL_ON": "info", "FACTLINT_JOBS": "7"}, []string{"--fail-on=warning"},
			want{failOn: "warning", color: "auto", jobs: 7}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, err := parse(tt.vars, tt.args...)
			if err != nil {
				t.Fatal(err)
			}
			got := want{o.failOn, o.input.color, o.input.jobs, o.input.rules, nil}
			for _, out := range o.outputs.targets {
				got.outputs = append(got.outputs, out.format.Name+" "+out.file)
			}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("options differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCheckFlagsRefused(t *testing.T) {
	tests := []struct {
		vars map[string]string
		args []string
		want string
	}{
		{nil, []string{"--fail-on", "eror"}, "did you mean error?"},
		{nil, []string{"--output", "yaml"}, "want one of terminal, concise"},
		{nil, []string{"--output", "json="}, "file name is missing"},
		{nil, []string{"-o", "json", "-o", "concise"}, "two outputs on stdout"},
		{nil, []string{"--jobs", "-1"}, "--jobs -1"},
		{nil, []string{"--config", "x", "--no-config"}, "config"},
		{map[string]string{"FACTLINT_JOBS": "many"}, nil, "FACTLINT_JOBS"},
	}
	for _, tt := range tests {
		if _, err := parse(tt.vars, tt.args...); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("check %q with %v: error %v, want one that says %q", tt.args, tt.vars, err, tt.want)
		}
	}
}

// Every flag needs a line of help, and the same one may not mean two things.
func TestFlagsAreDocumented(t *testing.T) {
	usage := map[string]string{}
	for _, cmd := range newRoot(quiet(nil)).Commands() {
		if cmd.Short == "" || strings.HasSuffix(cmd.Short, ".") {
			t.Errorf("%s: want one line of help without a full stop", cmd.Name())
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" {
				t.Errorf("%s --%s has no help", cmd.Name(), f.Name)
			}
			shared := f.Name != "output" && f.Name != "min-severity" && f.Name != "help"
			if was, ok := usage[f.Name]; ok && shared && was != f.Usage {
				t.Errorf("%s --%s means %q here and %q elsewhere", cmd.Name(), f.Name, f.Usage, was)
			}
			usage[f.Name] = f.Usage
		})
	}
}

func TestReaches(t *testing.T) {
	findings := []checker.Finding{{Severity: "info", New: true}, {Severity: "warning", New: true}, {Severity: "error"}}
	for severity, want := range map[string]bool{"error": false, "warning": true, "info": true, never: false} {
		if got := reaches(findings, severity); got != want {
			t.Errorf("reaches(info, warning and a known error, %s) = %v", severity, got)
		}
	}
}

func TestParseSpot(t *testing.T) {
	tests := []struct {
		in   string
		want spot
		ok   bool
	}{
		{"a.md:12", spot{"a.md", 12, 0}, true},
		{"a.md:12:7", spot{"a.md", 12, 7}, true},
		{"c:/a.md:12", spot{"c:/a.md", 12, 0}, true},
		{"a.md", spot{}, false},
		{"a.md:0", spot{}, false},
		{":12", spot{}, false},
		{"", spot{}, false},
	}
	for _, tt := range tests {
		got, err := parseSpot(tt.in)
		if got != tt.want || (err == nil) != tt.ok {
			t.Errorf("parseSpot(%q) = %+v, %v", tt.in, got, err)
		}
	}
}

func TestWriteFileIsWholeOrNothing(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "report.md")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := writeFile(t.Context(), name, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error %v, want the writer's", err)
	}
	check := func(want string) {
		t.Helper()
		got, err := os.ReadFile(name)
		if err != nil || string(got) != want {
			t.Errorf("file holds %q (%v), want %q", got, err, want)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
	check("old")
	if err := writeFile(t.Context(), name, func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }); err != nil {
		t.Fatal(err)
	}
	check("new")
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v (%v), want that of the old file", info.Mode(), err)
	}
}

func TestWriteFileFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no symbolic links here")
	}
	if err := writeFile(t.Context(), link, func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(target); string(got) != "x" {
		t.Error("the link was replaced, not the file that it points to")
	}
}

func TestColor(t *testing.T) {
	tests := []struct {
		color string
		vars  map[string]string
		want  bool
	}{{"always", map[string]string{"NO_COLOR": "1"}, true}, {"auto", nil, false}, {"never", nil, false}}
	for _, tt := range tests {
		in := inputOptions{color: tt.color}
		if got := in.report(quiet(tt.vars), &bytes.Buffer{}, "").Color; got != tt.want {
			t.Errorf("--color %s with %v into a buffer: colour %v", tt.color, tt.vars, got)
		}
	}
}

func TestClosedPipeIsNoError(t *testing.T) {
	s := quiet(nil)
	s.out = closedPipe{}
	format := reports.Format{Name: "test", Write: func(w io.Writer, _ *checker.Result, _ reports.Options) error {
		_, err := io.WriteString(w, "x")
		return err
	}}
	if err := s.write(t.Context(), []target{{format: format}}, &checker.Result{}, &inputOptions{}); err != nil {
		t.Errorf("error %v", err)
	}
}

type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestVariablesAreNamedAfterFlags(t *testing.T) {
	if got := variable("fail-on"); got != "FACTLINT_FAIL_ON" {
		t.Errorf("variable(fail-on) = %s", got)
	}
	cmd, _, err := newRoot(quiet(nil)).Find([]string{"report"})
	if err != nil {
		t.Fatal(err)
	}
	if hasVariable(cmd.Flags().Lookup("output")) {
		t.Error("report --output must not come from a variable: every run of a shell would write that file")
	}
	if names := flagNames(cmd); !slices.Contains(names, "jobs") {
		t.Errorf("flags of report: %v", names)
	}
}

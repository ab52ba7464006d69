package reports

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/checker"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// golden compares got with testdata/name, or writes it there.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs; run go test ./reports -update and read the difference (-want +got):\n%s", path, diff)
	}
}

// results are the results that every format is tried on.
var results = map[string]func() *checker.Result{
	"none":    noneResult,
	"some":    someResult,
	"hostile": hostileResult,
	"errors":  errorsResult,
}

var someRules = []Rule{{
	ID: "count-mismatch", Title: "Sources count the same thing differently", Tags: []string{"figures"},
	Why: "Two places give different numbers.\n\nWritten as `a.value` in rules, with a lone ` too.",
}}

var someTemplate = Template{Name: "list.tmpl", Text: `{{range .Findings}}{{.Severity | upper}} {{.Message | cut 40}}
{{range .Positions}}{{$v := .Value}}{{range .Evidence}}  {{$v | markdown}} {{.Path}}:{{.Line}}
{{end}}{{end}}{{end}}{{range .Errors}}{{. | json}}
{{end}}{{plural (len .Findings) "finding"}}
`}

func TestFormats(t *testing.T) {
	testFormats(t, "", Formats)
}

func TestClaimFormats(t *testing.T) {
	testFormats(t, "claims-", ClaimFormats)
}

func testFormats(t *testing.T, prefix string, formats []Format) {
	for name, result := range results {
		for _, f := range formats {
			t.Run(f.Name+"/"+name, func(t *testing.T) {
				var buf bytes.Buffer
				if err := f.Write(&buf, result(), Options{Version: "1.2.3", Dir: "out", Rules: someRules, Template: someTemplate}); err != nil {
					t.Fatal(err)
				}
				golden(t, prefix+name+"."+f.Name, buf.Bytes())
			})
		}
	}
}

func TestTerminalColor(t *testing.T) {
	var buf bytes.Buffer
	if err := writeTerminal(&buf, someResult(), Options{Color: true, Width: 60}); err != nil {
		t.Fatal(err)
	}
	golden(t, "some.terminal-color", buf.Bytes())
}

func TestTablesAreSound(t *testing.T) {
	nameForm := regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
	for _, formats := range [][]Format{Formats, ClaimFormats, ReportFormats} {
		names := Names(formats)
		for i, f := range formats {
			if !nameForm.MatchString(f.Name) || slices.Index(names, f.Name) != i {
				t.Errorf("name %q is malformed or not unique", f.Name)
			}
			if f.Doc == "" || f.Doc[len(f.Doc)-1] == '.' || f.Write == nil {
				t.Errorf("%s: a line of documentation without a full stop and a function are needed", f.Name)
			}
			if got, ok := Find(formats, f.Name); !ok || got.Name != f.Name {
				t.Errorf("Find(%q) = %q, %v", f.Name, got.Name, ok)
			}
		}
	}
	if _, ok := Find(Formats, "nonsense"); ok {
		t.Error("Find found a format that does not exist")
	}
}

// Whatever documents hold, nothing that a terminal acts on may come out of any format.
func TestNoControlCharacters(t *testing.T) {
	bad := regexp.MustCompile("[\x00-\x09\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069]")
	for _, formats := range [][]Format{Formats, ClaimFormats} {
		for _, f := range formats {
			var buf bytes.Buffer
			if err := f.Write(&buf, hostileResult(), Options{Template: someTemplate}); err != nil {
				t.Fatal(err)
			}
			if at := bad.FindIndex(buf.Bytes()); at != nil {
				t.Errorf("%s writes %q", f.Name, buf.Bytes()[max(0, at[0]-20):at[1]])
			}
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWriteErrorsComeBack(t *testing.T) {
	for _, formats := range [][]Format{Formats, ClaimFormats} {
		for _, f := range formats {
			if err := f.Write(brokenWriter{}, someResult(), Options{Template: someTemplate}); err == nil {
				t.Errorf("%s: no error from a writer that is closed", f.Name)
			}
		}
	}
}

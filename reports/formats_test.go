package reports

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports/sariftest"
)

// written returns what a format makes of a result.
func written(t testing.TB, name string, r *checker.Result) []byte {
	t.Helper()
	f, ok := Find(Formats, name)
	if !ok {
		t.Fatalf("there is no format %s", name)
	}
	var buf bytes.Buffer
	if err := f.Write(&buf, r, Options{Version: "1.2.3", Rules: someRules, Template: someTemplate}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// manyResult repeats the findings of some until there are n.
func manyResult(n int) *checker.Result {
	r := someResult()
	some := r.Findings
	r.Findings = nil
	for i := range n {
		f := some[i%len(some)]
		f.Fingerprint = fmt.Sprintf("f%d", i/2) // two of each, as in a document with the same mistake twice
		f.New = i%5 > 0
		r.Findings = append(r.Findings, f)
	}
	return r
}

// wordyResult has words of 100,000 letters wherever text of documents stands.
func wordyResult() *checker.Result {
	r := someResult()
	word := strings.Repeat("Donaudampfschiff", 6250)
	for i := range r.Findings {
		f := &r.Findings[i]
		f.Message += word
		for j := range f.Positions {
			f.Positions[j].Value = word
			for k := range f.Positions[j].Evidence {
				c := &f.Positions[j].Evidence[k]
				c.Text, c.Sentence, c.Source = word, word+" "+word, word
			}
		}
	}
	for i := range r.Sheets {
		r.Sheets[i].Title, r.Sheets[i].Source = word, word
		for j := range r.Sheets[i].Claims {
			c := &r.Sheets[i].Claims[j]
			c.Text, c.Value.Text, c.Sentence = word, word, word+" "+word
		}
	}
	r.Errors = []checker.Failure{{Path: "docs/long.txt", Message: word}}
	return r
}

// tryOut is every result that formats for machines are held to.
func tryOut() map[string]*checker.Result {
	all := map[string]*checker.Result{"many": manyResult(300), "wordy": wordyResult()}
	for name, result := range results {
		all[name] = result()
	}
	return all
}

func TestSARIFPassesTheSchema(t *testing.T) {
	schema := sariftest.New(t)
	for name, r := range tryOut() {
		schema.Valid(t, name, written(t, "sarif", r))
	}
}

// Services that read SARIF want more than the schema does.
func TestSARIFPlaces(t *testing.T) {
	for name, r := range tryOut() {
		var log sarifLog
		if err := json.Unmarshal(written(t, "sarif", r), &log); err != nil {
			t.Fatal(err)
		}
		run := log.Runs[0]
		if len(run.Results) != len(r.Findings) {
			t.Errorf("%s: %d results of %d findings", name, len(run.Results), len(r.Findings))
		}
		for i, result := range run.Results {
			if n := len(result.Locations); n != 1 {
				t.Errorf("%s: result %d has %d locations, want one", name, i, n)
			}
			if want := len(spotsOf(&r.Findings[i])) - 1; len(result.Related) != want {
				t.Errorf("%s: result %d has %d related locations, want %d", name, i, len(result.Related), want)
			}
			if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID {
				t.Errorf("%s: result %d points to another rule", name, i)
			}
		}
		if got, want := len(run.Invocations[0].Notifications), len(r.Errors); got != want || run.Invocations[0].Successful != (want == 0) {
			t.Errorf("%s: %d notifications of %d errors, successful %v", name, got, want, run.Invocations[0].Successful)
		}
	}
}

func TestGitHubShowsTenOfALevel(t *testing.T) {
	out := string(written(t, "github", manyResult(60)))
	for level, want := range map[string]int{"error": 10, "warning": 10, "notice": 10} {
		if got := strings.Count(out, "\n::"+level+" ") + strings.Count(out[:9], "::"+level+" "); got != want {
			t.Errorf("%d commands of level %s, want %d", got, level, want)
		}
	}
	if !strings.Contains(out, "\n30 further findings that GitHub") {
		t.Errorf("what is not shown is not said:\n%s", out)
	}
	var summary bytes.Buffer
	if err := GitHubSummary(&summary, manyResult(60), Options{}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(summary.String(), "\n| "); got != 61 { // the head of the table too
		t.Errorf("the summary has %d rows:\n%s", got, summary.String())
	}
}

// Text of documents must neither end a workflow command nor start one.
func TestGitHubCommandsAreTheOnlyOnes(t *testing.T) {
	r := hostileResult()
	for i := range r.Findings {
		r.Findings[i].Message = "::set-output name=a::b\n::error::c %0A ##[add-mask]d"
	}
	r.Errors = append(r.Errors, checker.Failure{Message: "::stop-commands::x"})
	many := *r
	for range 20 {
		many.Findings = append(many.Findings, r.Findings...)
		many.Errors = append(many.Errors, r.Errors...)
	}
	for _, res := range []*checker.Result{r, &many} {
		for line := range strings.Lines(string(written(t, "github", res))) {
			trimmed := strings.TrimSpace(line)
			if strings.HasPrefix(trimmed, "::") && !strings.HasPrefix(trimmed, "::error ") && !strings.HasPrefix(trimmed, "::notice ") ||
				strings.Contains(line, "##[") {
				t.Errorf("a document writes a command: %q", line)
			}
		}
	}
}

func TestGitLabFingerprintsAreUnique(t *testing.T) {
	for name, r := range tryOut() {
		var issues []gitlabIssue
		if err := json.Unmarshal(written(t, "gitlab", r), &issues); err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, issue := range issues {
			if seen[issue.Fingerprint] {
				t.Errorf("%s: fingerprint %s stands twice", name, issue.Fingerprint)
			}
			seen[issue.Fingerprint] = true
			if issue.Description == "" || issue.CheckName == "" || issue.Location.Path == "" || issue.Location.Lines.Begin < 1 {
				t.Errorf("%s: incomplete issue %+v", name, issue)
			}
		}
		if len(issues) != len(r.Findings)+len(r.Errors) {
			t.Errorf("%s: %d issues", name, len(issues))
		}
	}
}

func TestRDJSONHasEveryPlace(t *testing.T) {
	for name, r := range tryOut() {
		var got rdResult
		dec := json.NewDecoder(bytes.NewReader(written(t, "rdjson", r)))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&got); err != nil {
			t.Fatal(err)
		}
		want := len(r.Errors)
		for i := range r.Findings {
			want += len(spotsOf(&r.Findings[i]))
		}
		if len(got.Diagnostics) != want {
			t.Errorf("%s: %d diagnostics, want %d", name, len(got.Diagnostics), want)
		}
	}
}

func TestJUnitAddsUp(t *testing.T) {
	for name, r := range tryOut() {
		var got junitSuites
		if err := xml.Unmarshal(written(t, "junit", r), &got); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		known := 0
		for i := range r.Findings {
			if !r.Findings[i].New {
				known++
			}
		}
		want := []int{len(r.Findings) + len(r.Sheets) + len(r.Errors), len(r.Findings) - known, len(r.Errors), known}
		if diff := cmp.Diff(want, []int{got.Tests, got.Failures, got.Errors, got.Skipped}); diff != "" {
			t.Errorf("%s: tests, failures, errors, skipped (-want +got):\n%s", name, diff)
		}
	}
}

func TestCSVRowsAreWhole(t *testing.T) {
	for name, r := range tryOut() {
		data := bytes.TrimPrefix(written(t, "csv", r), []byte(byteOrderMark))
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll() // refuses rows of different lengths
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if len(cell) > 32767 {
					t.Errorf("%s: a cell of %d bytes", name, len(cell))
				}
			}
		}
	}
}

func TestCSVCell(t *testing.T) {
	tests := []struct{ in, want string }{
		{"=HYPERLINK(\"http://e.example\")", "'=HYPERLINK(\"http://e.example\")"},
		{"+1", "+1"},
		{"-5.5", "-5.5"},
		{"-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1+1", "'=1+1"},
		{"\"=1+1", "\"'=1+1"},
		{"five;=1+1", "five;'=1+1"},
		{"＝1", "'＝1"},
		{"a well-known @name = x", "a well-known @name = x"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := csvCell(tt.in); got != tt.want {
			t.Errorf("csvCell(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestTemplateErrorsNameTheFile(t *testing.T) {
	for _, text := range []string{"{{range}}", "a\n{{.Findngs}}", "{{nonsense}}"} {
		var buf bytes.Buffer
		err := writeTemplate(&buf, someResult(), Options{Template: Template{Name: "mine.tmpl", Text: text}})
		if err == nil || !strings.Contains(err.Error(), "mine.tmpl:") || buf.Len() > 0 {
			t.Errorf("%q: error %v, written %q", text, err, buf.String())
		}
	}
	if err := writeTemplate(&bytes.Buffer{}, someResult(), Options{}); err == nil {
		t.Error("no error without a template")
	}
}

// Words without an end must not make any report endless, nor anything fail.
func TestLongWords(t *testing.T) {
	for _, f := range Formats {
		out := written(t, f.Name, wordyResult())
		if most := 1 << 20; f.Name != "json" && f.Name != "jsonl" && f.Name != "template" && len(out) > most {
			t.Errorf("%s writes %d bytes", f.Name, len(out))
		}
	}
}

func TestURIOf(t *testing.T) {
	tests := []struct{ in, want string }{
		{"docs/a b.txt", "docs/a%20b.txt"},
		{"./a.txt", "a.txt"},
		{"../a#1.txt", "../a%231.txt"},
		{"/srv/a?.txt", "file:///srv/a%3F.txt"},
		{"javascript:alert(1)", "javascript%3Aalert%281%29"},
	}
	for _, tt := range tests {
		if got := uriOf(tt.in); got != tt.want {
			t.Errorf("uriOf(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

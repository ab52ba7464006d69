package reports

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/factlint/factlint/checker"
)

// githubShown is how many annotations of one level GitHub shows for one step; it drops the others without a word.
const githubShown = 10

// writeGitHub writes workflow commands, which GitHub Actions shows beside the lines of a change: one a finding, of each level as many
// as are shown. The others follow as plain lines of the log; [GitHubSummary] is for the summary of the step.
func writeGitHub(w io.Writer, r *checker.Result, _ Options) error {
	out := bufio.NewWriter(w)
	var left []string
	shown := map[string]int{}
	for _, e := range r.Errors {
		if shown["error"]++; shown["error"] > githubShown {
			left = append(left, failureLine(&e))
			continue
		}
		writeCommand(out, "error", append(linesOf(e.Path, e.Line, e.Column), "title", "not checked"), clean(e.Message))
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		level := githubLevel(f)
		if shown[level]++; shown[level] > githubShown {
			left = append(left, headline(f))
			continue
		}
		writeCommand(out, level, append(githubPlace(f), "title", clean(f.Rule)), fullMessage(f))
	}
	if len(left) > 0 {
		out.WriteString(plural(len(left), "further finding") + " that GitHub does not show as annotations:\n")
		for _, line := range left {
			out.WriteString(logLine(line) + "\n")
		}
	}
	return out.Flush()
}

// GitHubSummary writes the result as Markdown for the summary of a step, the file named by GITHUB_STEP_SUMMARY: how many findings
// there are and a table of all of them, those that get no annotation too. A summary may hold 1 MiB: what would not fit is counted.
func GitHubSummary(w io.Writer, r *checker.Result, o Options) error {
	m := &markdown{out: bufio.NewWriter(w), dir: o.Dir, options: &o}
	m.line("### factlint: ", summary(r), "\n")
	size := 0
	var rows [][]string
	add := func(cells ...string) bool {
		for _, c := range cells {
			size += len(c) + len(" | ")
		}
		if size > githubSummaryBytes {
			return false
		}
		rows = append(rows, cells)
		return true
	}
	for _, e := range r.Errors {
		add("not checked", escape(failurePlace(&e)), escape(cutEnd(clean(e.Message), longestWords)), "")
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		where := ""
		if c := firstPlace(f); c != nil {
			where = escape(place(c))
		}
		if !add(escape(f.Severity), where, escape(shortMessage(f)), code(f.Rule)) {
			break
		}
	}
	m.table([]string{"severity", "where", "what", "rule"}, rows)
	if left := len(r.Errors) + len(r.Findings) - len(rows); left > 0 {
		m.line(plural(left, "further finding"), " left out.")
	}
	return m.out.Flush()
}

const githubSummaryBytes = 900_000

// githubLevel is the command for a finding. One that is known already is but a notice.
func githubLevel(f *checker.Finding) string {
	if !f.New {
		return "notice"
	}
	switch f.Severity {
	case "error", "warning":
		return f.Severity
	}
	return "notice"
}

// githubPlace returns the properties that place a finding. Columns are shown only for one line.
func githubPlace(f *checker.Finding) []string {
	c := firstPlace(f)
	if c == nil {
		return nil
	}
	p := c.Position
	out := linesOf(c.Path, p.Line, p.Column)
	switch {
	case p.EndLine > p.Line:
		return append(out[:min(len(out), 4)], "endLine", strconv.Itoa(p.EndLine))
	case p.EndColumn > p.Column:
		return append(out, "endColumn", strconv.Itoa(p.EndColumn))
	}
	return out
}

// linesOf returns the properties that name a file and a place in it, as far as they are known.
func linesOf(file string, line, column int) []string {
	var out []string
	if file != "" {
		out = append(out, "file", pathOf(file))
	}
	if line > 0 {
		out = append(out, "line", strconv.Itoa(line))
	}
	if line > 0 && column > 0 {
		out = append(out, "col", strconv.Itoa(column))
	}
	return out
}

// writeCommand writes ::name key=value,…::message.
func writeCommand(out *bufio.Writer, name string, properties []string, message string) {
	out.WriteString("::" + name)
	sep := " "
	for i := 0; i+1 < len(properties); i += 2 {
		out.WriteString(sep + properties[i] + "=" + propertySigns.Replace(logLine(properties[i+1])))
		sep = ","
	}
	out.WriteString("::" + messageSigns.Replace(logLine(message)) + "\n")
}

// What ends a command or a property of it is written as the runner reads it back.
var (
	messageSigns  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertySigns = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// logLine keeps text of documents from being taken for a command: "::" opens one at the start of a line, "##[" anywhere.
func logLine(s string) string {
	s = strings.ReplaceAll(s, "##[", "# #[")
	if strings.HasPrefix(s, "::") {
		s = " " + ellipsis + s
	}
	return s
}

// failurePlace writes path:line:column of a failure, as far as they are known.
func failurePlace(e *checker.Failure) string {
	where := clean(e.Path)
	for _, n := range []int{e.Line, e.Column} {
		if where == "" || n <= 0 {
			break
		}
		where += ":" + strconv.Itoa(n)
	}
	return where
}

// failureLine says in one line what could not be dealt with.
func failureLine(e *checker.Failure) string {
	line := "not checked: " + clean(e.Message)
	if where := failurePlace(e); where != "" {
		line = where + ": " + line
	}
	return line
}

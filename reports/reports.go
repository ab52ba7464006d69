package reports

import (
	"io"

	"github.com/factlint/factlint/checker"
)

// Format is one way to write a result.
type Format struct {
	Name  string // what --output calls it: lower case
	Doc   string // one line for the help, without a final full stop
	Ext   string // the usual ending of its files, with the dot; empty when there is none
	Write func(io.Writer, *checker.Result, Options) error
	Known bool // it tells known findings from new ones: it is given both

	// Claims is true when it tells of all claims of the documents and of what agrees: without them Result.Sheets holds what is read of
	// documents at large, and Account.Agreements nothing.
	Claims bool
	// Template is true when what follows the name on the command line is a file with a template, for Options.Template.
	Template bool
	// Rules is true when Options.Rules makes the output better: it holds explanations.
	Rules bool
	// Summary writes what belongs into the file that the variable SummaryVar names, after what is there; nil when nothing does.
	Summary    func(io.Writer, *checker.Result, Options) error
	SummaryVar string
}

// Options says how to write. The zero value writes plain text of a fixed width.
type Options struct {
	Color   bool   // terminal: with colours
	Quiet   bool   // terminal: no summary line
	Width   int    // terminal: columns; 0 means 100
	Version string // of the tool, for formats that name it; empty means "unknown"
	Jobs    int    // goroutines that make a large report; 0 for one a processor
	Dir     string // folder that the report will lie in, seen from where the paths of documents start; links lead from there

	Rules    []Rule   // what to say of the rules, for formats that explain them; nil leaves the explanations out
	Template Template // for the format template
}

// Rule is what a report says about a rule.
type Rule struct {
	ID    string
	Title string // one line without a final full stop
	Why   string // paragraphs parted by blank lines; words in backquotes are code
	Tags  []string
}

// Template is a template of text/template and the file it comes from, which errors name.
type Template struct{ Name, Text string }

// rule returns what is known of a rule; of one that nobody told of, its id.
func (o *Options) rule(id string) Rule {
	for i := range o.Rules {
		if o.Rules[i].ID == id {
			return o.Rules[i]
		}
	}
	return Rule{ID: id}
}

// Formats lists what findings can be written as, in the order of the help.
var Formats = []Format{
	{Name: "terminal", Doc: "findings with every position quoted, for people", Write: writeTerminal},
	{Name: "concise", Doc: "one line a finding", Write: writeConcise},
	{Name: "json", Doc: "one object with findings, account and errors", Ext: ".json", Write: writeJSON, Known: true},
	{Name: "jsonl", Doc: "one JSON object a finding and line", Ext: ".jsonl", Write: writeJSONLines, Known: true},
	{Name: "markdown", Doc: "a discrepancy report with quotations side by side", Ext: ".md", Write: writeMarkdown, Claims: true, Rules: true},
	{Name: "html", Doc: "the same report as one page, with filters and pictures", Ext: ".html", Write: writeHTML, Claims: true, Known: true, Rules: true},
	{Name: "sarif", Doc: "SARIF 2.1.0, for code scanning", Ext: ".sarif", Write: writeSARIF, Rules: true},
	{Name: "github", Doc: "annotations of GitHub Actions", Write: writeGitHub, Summary: GitHubSummary, SummaryVar: "GITHUB_STEP_SUMMARY"},
	{Name: "gitlab", Doc: "a code quality report of GitLab", Ext: ".json", Write: writeGitLab},
	{Name: "rdjson", Doc: "diagnostics for reviewdog", Ext: ".json", Write: writeRDJSON},
	{Name: "junit", Doc: "a test report in XML", Ext: ".xml", Write: writeJUnit},
	{Name: "csv", Doc: "one row a statement, for spreadsheets", Ext: ".csv", Write: writeCSV, Known: true},
	{Name: "template", Doc: "what the Go template in FILE makes of the JSON: template=FILE", Write: writeTemplate, Template: true, Known: true},
}

// ClaimFormats lists what extracted claims can be written as, in the order of the help.
var ClaimFormats = []Format{
	{Name: "table", Doc: "one line a claim, in columns", Write: writeClaimTable, Claims: true},
	{Name: "json", Doc: "one object with the claims of each document", Ext: ".json", Write: writeClaimJSON, Claims: true},
	{Name: "jsonl", Doc: "one JSON object a claim and line", Ext: ".jsonl", Write: writeClaimLines, Claims: true},
}

// ReportFormats lists what a report for people can be written as, in the order of the help.
var ReportFormats = []Format{
	{Name: "markdown", Doc: "Markdown with tables", Ext: ".md", Write: writeMarkdown, Claims: true, Rules: true},
	{Name: "html", Doc: "one page with filters and pictures, which needs no network", Ext: ".html", Write: writeHTML, Claims: true, Known: true, Rules: true},
}

// Find returns the format of that name, and whether there is one.
func Find(formats []Format, name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Names returns the names of formats in their order.
func Names(formats []Format) []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

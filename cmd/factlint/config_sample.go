package main

import "strings"

// samples is, for each setting, what the configuration that init writes shows of it.
var samples = map[string]string{
	"documents":     "\n  - drafts/\n  - \"sources/**/*.html\"",
	"exclude":       "\n  - \"archive/**\"\n  - \"**/old/*.txt\"",
	"gitignore":     " off",
	"max-file-size": " 50",
	"max-line":      " 2048",
	"max-depth":     " 1000",
	"max-claims":    " 500000",
	"rule-files":    "\n  - rules/",
	"names":         "\n  - style/names.yaml",
	"facts":         "\n  - style/facts.yaml\n  - reference/participants.jsonl",
	"packs":         "\n  builtin: warning",
	"rules":         "\n  duplicate-paragraph: off\n  name-spelling: error\n  near-duplicate-passage:\n    level: info\n    thresholds: {share_across: 0.75}",
	"fail-on":       " warning",
	"min-severity":  " warning",
	"baseline":      " " + defaultBaseline,
	"output":        "\n  - terminal\n  - json=findings.json",
	"sources":       "\n  - path: \"agency/**\"\n    source: Harbour Wire\n    reliability: high\n  - path: minutes.txt\n    date: 2026-02-13",
	"ignore":        "\n  - path: \"2024/**\"\n    rule: count-mismatch\n    reason: the tolls of that week were never settled\n    until: 2030-12-31",
}

// sampleConfig is a configuration in which everything is explained and nothing is set.
func sampleConfig() string {
	var b strings.Builder
	b.WriteString("# Configuration of factlint. Paths and patterns start at the folder of this file; flags take precedence.\n" +
		"# 'factlint config show' tells what holds, 'factlint rules' lists the rules, and 'factlint config schema --help' how editors\n" +
		"# complete and check the settings.\n")
	for _, s := range settings {
		b.WriteString("\n# " + s.Doc + ":\n")
		for _, line := range strings.Split(s.Name+":"+samples[s.Name], "\n") {
			b.WriteString("# " + line + "\n")
		}
	}
	return b.String()
}

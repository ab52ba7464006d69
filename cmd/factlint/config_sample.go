package main

import "strings"

// samples is, for each setting, what the configuration that init writes shows of it.
var samples = map[string]string{
	"exclude":      "\n  - \"archive/**\"\n  - \"**/drafts/*.txt\"",
	"rule-files":   "\n  - rules/",
	"rules":        "\n  near-duplicate-passage: off\n  name-spelling: error",
	"fail-on":      " warning",
	"min-severity": " warning",
	"baseline":     " " + defaultBaseline,
	"sources":      "\n  - path: \"agency/**\"\n    source: Harbour Wire",
	"ignore":       "\n  - path: \"2024/**\"\n    rule: count-mismatch\n    reason: the tolls of that week were never settled\n    until: 2030-12-31",
}

// sampleConfig is a configuration in which everything is explained and nothing is set.
func sampleConfig() string {
	var b strings.Builder
	b.WriteString("# Configuration of factlint. Paths and patterns start at the folder of this file; flags take precedence.\n" +
		"# 'factlint config show' tells what holds, 'factlint rules' lists the rules.\n")
	for _, s := range settings {
		b.WriteString("\n# " + s.doc + ":\n")
		for _, line := range strings.Split(s.name+":"+samples[s.name], "\n") {
			b.WriteString("# " + line + "\n")
		}
	}
	return b.String()
}

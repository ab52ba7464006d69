package main

import (
	"fmt"
	"strings"
)

// configPage describes every setting of the configuration.
func configPage() string {
	var b strings.Builder
	b.WriteString("# Configuration\n\n" +
		"factlint needs none. Where there is one, it is `" + configName + "` in the folder of the first path, or in one above it, and else\n" +
		"`factlint/config.yaml` in your folder of configurations (`~/.config` on Linux). `factlint config path` lists the places that are tried, `factlint\n" +
		"config show` what holds, `factlint config validate` the mistakes. `--config FILE` names another, `--no-config` reads none. Flags take precedence over\n" +
		"variables (`FACTLINT_FAIL_ON` for `--fail-on`), variables over the configuration. Paths and patterns start at the folder of the file; in a pattern\n" +
		"`*` stays in its folder and `**` crosses folders.\n\n" +
		"| setting | meaning |\n|---|---|\n")
	for _, s := range settings {
		fmt.Fprintf(&b, "| `%s` | %s |\n", s.Name, cell(s.Doc))
	}
	b.WriteString("\nA document that is named on the command line is read even where it is excluded. An entry of `ignore` needs a reason; behind the day of `until`\n" +
		"it ignores nothing, and a warning says so, as one does of an entry that ignores nothing. `sources` names the outlet whatever the document says.\n\n" +
		"What `factlint init` writes, with every setting as it would be set:\n\n```yaml\n")
	for _, s := range settings {
		b.WriteString(s.Name + ":" + samples[s.Name] + "\n")
	}
	b.WriteString("```\n")
	return b.String()
}

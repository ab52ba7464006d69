package main

import (
	"fmt"
	"strings"

	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/yamlfile"
)

// housePage lists the keys of the files that a house keeps.
func housePage() string {
	var b strings.Builder
	b.WriteString(`# Keys of names.yaml and facts.yaml

[Names and facts](names-and-facts.md) tells what the two files are for and shows how they are written. Every mistake in them is told at once,
with its place; an unknown key is one.
`)
	for _, f := range []struct {
		name string
		of   any
	}{{"names.yaml", house.NamesFile{}}, {"facts.yaml", house.FactsFile{}}} {
		owner := "?"
		for _, k := range yamlfile.Keys(f.of) {
			if k.Of != owner {
				owner = k.Of
				title := f.name
				if owner != "" {
					title += ": " + article(owner)
				}
				fmt.Fprintf(&b, "\n## %s\n\n| key | value | meaning |\n|---|---|---|\n", title)
			}
			shape := k.Shape
			if k.Required {
				shape += ", must be there"
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", k.Name, shape, cell(k.Doc))
		}
	}
	return b.String()
}

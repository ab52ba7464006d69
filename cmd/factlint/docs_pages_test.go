package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

// commandsPage describes every command as its help does, those below it behind it.
func commandsPage() string {
	var b strings.Builder
	root := newRoot(quiet(nil))
	b.WriteString("# Commands\n\n" + root.Long + "\n")
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			writeCommand(&b, cmd)
		}
	}
	return b.String()
}

func writeCommand(b *strings.Builder, cmd *cobra.Command) {
	fmt.Fprintf(b, "\n## %s\n\n%s.\n", cmd.CommandPath(), cmd.Short)
	if cmd.Long != "" && cmd.Long != cmd.Short {
		b.WriteString("\n" + cmd.Long + "\n")
	}
	fmt.Fprintf(b, "\n    %s\n", cmd.UseLine())
	if cmd.Example != "" {
		b.WriteString("\nFor example:\n\n" + indented(cmd.Example, "  ") + "\n")
	}
	flags := pflag.NewFlagSet(cmd.Name(), pflag.ContinueOnError)
	cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "help" {
			flags.AddFlag(f)
		}
	})
	if flags.HasAvailableFlags() {
		b.WriteString("\n```\n" + strings.TrimRight(flags.FlagUsages(), "\n") + "\n```\n")
	}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			writeCommand(b, sub)
		}
	}
}

func indented(text, by string) string {
	return by + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n"+by)
}

// cell makes a text fit for a cell of a table.
func cell(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "|", `\|`)
}

// ruleFilesPage lists the keys of a rule file, and the words that they take.
func ruleFilesPage() string {
	var b strings.Builder
	b.WriteString(`# Rule files

One YAML file holds a rule, or several parted by ` + "`---`" + `. [Writing rules](writing-rules.md) shows how they come about; editors
[complete and check them](editors.md) while you write.
`)
	intros := map[string]string{
		"rule": "## Of a rule\n",
		"shared": "## Shared by rules\n\nA document without an `id` holds what the rules of its file share; in a file of its own, `pack.yaml`, what those of its folder do. " +
			"What a rule\ndefines itself goes before.\n",
		"example": "## Of an example\n",
	}
	of := ""
	for _, k := range rules.Keys() {
		if k.Of != of {
			of = k.Of
			b.WriteString("\n" + intros[of] + "\n| key | needed | meaning |\n|---|---|---|\n")
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", k.Name, map[bool]string{true: "yes"}[k.Required], cell(k.Doc))
	}
	fmt.Fprintf(&b, "\n## Words\n\n| key | words |\n|---|---|\n| `type` | %s |\n| `severity` | %s, or an expression |\n| `over` | %s |\n",
		strings.Join(rules.Types, ", "), strings.Join(rules.Severities, ", "), strings.Join(rules.Overs, ", "))
	return b.String()
}

func fieldsPage() string {
	var b strings.Builder
	b.WriteString(`# Fields

What conditions and messages of rules may name. In ` + "`claims:` and `by:`" + ` the fields of a claim stand bare; elsewhere they belong to
` + "`claim`, to `a` and `b`, or to the items of `claims`" + `, as ` + "`over:`" + ` says. A field that a claim has nothing for is empty, 0 or false.
`)
	owner := ""
	for _, f := range rules.Fields() {
		if f.Of != owner {
			owner = f.Of
			fmt.Fprintf(&b, "\n## Of %s\n\n| field | type | meaning |\n|---|---|---|\n", article(owner))
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", f.Name, cell(f.Type), cell(f.Doc))
	}
	return b.String()
}

func article(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

func functionsPage() string {
	var b strings.Builder
	b.WriteString(`# Functions

What expressions of rules may call. In the examples ` + "`a` says that 19 representatives met on 13 February 2026, `b` that 20 did, and\n`claims`" + ` is the list of both; a test runs each of them.

| function | meaning | example | gives |
|---|---|---|---|
`)
	for _, f := range rules.Functions() {
		fmt.Fprintf(&b, "| `%s` | %s | `%s` | `%s` |\n", cell(f.Signature), cell(f.Doc), cell(f.Example), cell(f.Result))
	}
	b.WriteString(`
## Of the expression language

Beside them rules may use the operators of [expr](https://expr-lang.org/docs/language-definition) and these of its functions:

` + "`" + strings.Join(rules.Builtins(), "`, `") + "`" + `.

Functions that know the clock, leave the world of claims or make texts of any length are switched off.
`)
	return b.String()
}

func formatsPage() string {
	var b strings.Builder
	b.WriteString("# Formats\n\n## Documents\n\n| format | endings | what is read |\n|---|---|---|\n")
	for _, f := range document.Formats {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.Name, strings.Join(f.Extensions, " "), cell(f.Doc))
	}
	b.WriteString("\nA file with another ending that is named on the command line is told by how it begins.\n")
	for _, t := range []struct {
		title   string
		formats []reports.Format
	}{
		{"`factlint check --output`", reports.Formats},
		{"`factlint claims --output`", reports.ClaimFormats},
		{"`factlint report --output`", reports.ReportFormats},
	} {
		fmt.Fprintf(&b, "\n## %s\n\n| format | what is written |\n|---|---|\n", t.title)
		for _, f := range t.formats {
			fmt.Fprintf(&b, "| %s | %s |\n", f.Name, cell(f.Doc))
		}
	}
	return b.String()
}

// roles says in words how the words of each role stand to their figure.
var roles = []struct {
	role lexicon.Role
	doc  string
}{
	{lexicon.VerbRole, "verbs of which the figure is the object (“killed 12”, “12 were killed”)"},
	{lexicon.ActRole, "verbs of which it is the subject (“12 died”)"},
	{lexicon.HeadRole, "nouns that it counts, whatever verb follows (“12 deaths”)"},
	{lexicon.NounRole, "nouns that it counts, unless a verb says more (“19 participants”)"},
	{lexicon.StateRole, "words behind it (“12 dead”)"},
	{lexicon.TotalRole, "nouns that it follows (“a death toll of 12”)"},
	{lexicon.AfterRole, "phrases behind it (“12 people lost their lives”)"},
	{lexicon.BeforeRole, "phrases before it (“claimed the lives of 12”)"},
}

var trendDocs = map[lexicon.Trend]string{
	lexicon.Steady: "does not change from one report to a later one",
	lexicon.Rising: "may rise from one report to a later one",
	lexicon.Moving: "may rise or fall from one report to a later one",
}

func measuresPage(lex *lexicon.Lexicon) string {
	var b strings.Builder
	b.WriteString(`# Measures

What figures are taken to count or to measure, and the words that say so. Base forms stand for all forms of a word.

## Counts
`)
	words := measureWords(lex)
	for i := range lex.Measures {
		m := &lex.Measures[i]
		fmt.Fprintf(&b, "\n### %s\n\nCounts %s; %s.", m.Name, map[bool]string{true: "people", false: "things"}[m.People], trendDocs[m.Trend])
		if m.Owned {
			b.WriteString(" Belongs to whoever is named with it.")
		}
		if m.Agent {
			b.WriteString(" Belongs to the doer.")
		}
		b.WriteString("\n\n")
		for _, r := range roles {
			if list := words[i][r.role]; len(list) > 0 {
				fmt.Fprintf(&b, "- %s: %s\n", r.doc, strings.Join(list, ", "))
			}
		}
	}
	b.WriteString("\n## Quantities with a unit\n\n| measure | dimension | belongs to | words |\n|---|---|---|---|\n")
	attributes := attributeWords(lex)
	for i := range lex.Attributes {
		a := &lex.Attributes[i]
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", a.Name, strings.Join(a.Dimensions, ", "), a.Of, cell(strings.Join(attributes[i], ", ")))
	}
	return b.String()
}

// measureWords returns the base forms of the words of each measure by role, sorted.
func measureWords(lex *lexicon.Lexicon) []map[lexicon.Role][]string {
	out := make([]map[lexicon.Role][]string, len(lex.Measures))
	for i := range out {
		out[i] = map[lexicon.Role][]string{}
	}
	for i := range lex.Triggers {
		for _, u := range lex.Triggers[i].Uses {
			out[u.Measure][u.Role] = append(out[u.Measure][u.Role], lex.Triggers[i].Lemma)
		}
	}
	for _, byRole := range out {
		for role, list := range byRole {
			slices.Sort(list)
			byRole[role] = slices.Compact(list)
		}
	}
	return out
}

// attributeWords returns the words of each attribute, sorted.
func attributeWords(lex *lexicon.Lexicon) [][]string {
	out := make([][]string, len(lex.Attributes))
	for w := range lex.Len() {
		for _, p := range lex.Entry(lexicon.Word(w)).Of(lexicon.AttributePhrase) {
			forms := make([]string, len(p.Words))
			for k, word := range p.Words {
				forms[k] = lex.Entry(word).Form
			}
			i := lex.AttributeWords[p.Index].Attribute
			out[i] = append(out[i], strings.Join(forms, " "))
		}
	}
	for i := range out {
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out
}

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

func rulesPage(all []rules.Rule) string {
	var b strings.Builder
	b.WriteString("# Rules\n\nThe rules that come with the tool. [Writing rules](../writing-rules.md) shows how to add or change one.\n\n| rule | type | severity | what it finds |\n|---|---|---|---|\n")
	for i := range all {
		r := &all[i]
		fmt.Fprintf(&b, "| [%s](%s.md) | %s | %s | %s |\n", r.ID, r.ID, r.Type, r.Level(), cell(r.Title))
	}
	return b.String()
}

func rulePage(r *rules.Rule) (string, error) {
	conditions, err := condition(r)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s.\n\n| type | severity | tags |\n|---|---|---|\n| %s | %s | %s |\n\n", r.ID, r.Title, r.Type, r.Level(), strings.Join(r.Tags, ", "))
	b.WriteString(strings.TrimSpace(r.Why) + "\n\n## Condition\n\n```yaml\n" + conditions + "```\n\n[Fields](../fields.md) and [functions](../functions.md) are described on their own pages.\n\n## Examples\n")
	for i := range r.Examples {
		writeRuleExample(&b, &r.Examples[i])
	}
	fmt.Fprintf(&b, `
## Your own variant

Copy `+"`rules/builtin/%s.yaml`"+`, change what you like, and name your file or its folder:

    factlint test %s.yaml
    factlint check --rules %s.yaml documents/

With the same `+"`id`"+` it takes the place of this rule; with another one both run.
`, r.ID, r.ID, r.ID)
	return b.String(), nil
}

// condition returns what of a rule decides, as it stands in its file: from what it looks over to its examples.
func condition(r *rules.Rule) (string, error) {
	data, err := os.ReadFile(filepath.Join("..", "..", "rules", filepath.FromSlash(r.Path())))
	if err != nil {
		return "", err
	}
	_, text, found := strings.Cut(string(data), "\nover:")
	text, _, ended := strings.Cut(text, "\nexamples:")
	if !found || !ended {
		return "", fmt.Errorf("%s: want over: with the conditions behind it, and examples: last", r.Path())
	}
	if r.Level() == "varies" {
		text += "\nseverity: " + r.Severity.Text
	}
	return "over:" + text + "\n", nil
}

func writeRuleExample(b *strings.Builder, e *rules.Example) {
	fmt.Fprintf(b, "\n### %s\n\n", strings.ToUpper(e.Name[:1])+e.Name[1:])
	if e.NamesText != "" {
		fmt.Fprintf(b, "`names.yaml`\n\n%s\n\n", indented(e.NamesText, "    "))
	}
	if e.FactsText != "" {
		fmt.Fprintf(b, "`facts.yaml`\n\n%s\n\n", indented("facts:\n"+indented(e.FactsText, "  "), "    "))
	}
	for _, d := range e.Docs {
		fmt.Fprintf(b, "`%s`\n\n%s\n\n", d.Name, indented(d.Text, "    "))
	}
	for _, want := range e.Want {
		quotes := make([]string, len(want))
		for i, q := range want {
			quotes[i] = fmt.Sprintf("“%s” (`%s`)", strings.Join(strings.Fields(q.Text), " "), q.Doc)
		}
		fmt.Fprintf(b, "It is found: %s.\n", strings.Join(quotes, " and "))
	}
	switch {
	case len(e.Want) == 0 && e.Count > 0:
		fmt.Fprintf(b, "Findings: %d.\n", e.Count)
	case len(e.Want) == 0:
		b.WriteString("Nothing is found.\n")
	}
}

// kindDocs describes each kind of claim with a text in which there is one.
var kindDocs = map[claims.Kind]struct{ doc, example string }{
	claims.Count:      {"How many of something there are: with what is counted, whose it is, and how firmly it is told.", "Nineteen representatives of Karvelia took part in the talks."},
	claims.Measure:    {"A quantity with a unit. Quantities of one dimension are compared in one unit.", "The quake had a depth of 14 km."},
	claims.Date:       {"When an event takes place. It is a period with a grain: a day, a month, a year.", "The ceasefire was signed on 12 March 2025."},
	claims.Duration:   {"How long something lasts, in days. A length of time of which nothing tells what lasts so long (“after two and a half hours everybody was out”) is\na weak claim without a measure, which no built-in rule compares.", "The talks lasted twelve days."},
	claims.Calendar:   {"A date against another expression of itself, such as its weekday.", "The council meets on Monday, 7 October 2026."},
	claims.Arithmetic: {"A figure against what its parts amount to.", "In all 118 families met: 54 from Kestria, 46 from Ardosia and 28 from third countries."},
	claims.Name:       {"A name.", "Foreign Minister Radomil Tessarik spoke first."},
	claims.Role:       {"Who holds an office.", "Foreign Minister Radomil Tessarik spoke first."},
	claims.Place:      {"Where an event takes place, when the name says what sort of place it is: towns and regions without a sort lie in each other too often to be compared.", "The ferry sank off Port Mirren on Tuesday."},
	claims.Age:        {"How old a person is. Where it is not told in so many words who that is (“the driver, a man of 57,”), it is a weak claim with what is known of\nthe person as its subject, which no built-in rule compares.", "Lena Ostrova, 34, was the first to cross the bridge."},
	claims.Ordinal:    {"Which one of a series something is, and since when it is the first.", "It was the third meeting of the round table."},
	claims.Quote:      {"What a speaker said.", "“We will not leave this table before the last name is read,” said Lena Ostrova."},
	claims.Passage:    {"A paragraph of 8 words or more, or a sentence of 10 or more that has a figure or a date, to find copies by.", "The letters desk opens on the first day of the month in the old library of the town."},
}

// kindsPage describes the kinds of claim, each by what extraction makes of its example.
func kindsPage() (string, error) {
	var b strings.Builder
	b.WriteString("# Kinds of claim\n\nA claim is one statement at one place that can be checked. `factlint claims FILE` shows those of a document; each example here\nis followed by what it shows. [Measures](measures.md) lists what counts and quantities are of.\n")
	for _, kind := range claims.Kinds {
		d, ok := kindDocs[kind]
		if !ok {
			return "", fmt.Errorf("the kind %s has no description in kindDocs", kind)
		}
		doc, err := document.Read("example.md", []byte("---\ndate: 2026-09-25\n---\n"+d.example+"\n"), document.Options{})
		if err != nil {
			return "", err
		}
		sheet := claims.Extract(lexicon.Default(), doc, claims.Options{})
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n> %s\n\n", kind, d.doc, d.example)
		found := false
		for i := range sheet.Claims {
			if c := &sheet.Claims[i]; c.Kind == kind {
				fmt.Fprintf(&b, "    %s: %s\n", kind, reports.Describe(c))
				found = true
			}
		}
		if !found {
			return "", fmt.Errorf("extraction finds no %s in %q", kind, d.example)
		}
	}
	return b.String(), nil
}

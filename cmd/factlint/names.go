package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/reports"
)

func newNamesCmd(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "names",
		Short:   "Propose the names of a style sheet",
		Long:    "The names that a house keeps are in " + namesFile + " beside the configuration: how it writes them, who holds which office since when.\n\nSubcommands: suggest; it tells more with --help.",
		GroupID: groupWork,
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSuggestCmd(s, runSuggest))
	return cmd
}

type suggestOptions struct {
	paths []string
	least int // documents
	input inputOptions
}

func newSuggestCmd(s streams, runF func(*cobra.Command, streams, *suggestOptions) error) *cobra.Command {
	o := &suggestOptions{}
	cmd := &cobra.Command{
		Use:   "suggest [PATH…]",
		Short: "Propose entries for " + namesFile + " from documents",
		Long: `Reads documents and writes the names that they use as a file of names to stdout. Each name stands in the form that most
documents use. Other forms, and offices, stand below it as comments: sort the forms into accepted and wrong, and give
offices their periods. Names that a list has already are left out, and so are names that few documents use, unless they are
spelt in several ways.`,
		Example: "  factlint names suggest archive/ > names.yaml",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if o.least < 1 {
				return fmt.Errorf("--min-documents %d: want 1 or more", o.least)
			}
			if err := o.input.validate(); err != nil {
				return err
			}
			return runF(cmd, s, o)
		},
	}
	o.input.bind(cmd)
	cmd.Flags().IntVar(&o.least, "min-documents", 2, "leave out names that fewer than `N` documents use")
	return cmd
}

func runSuggest(cmd *cobra.Command, s streams, o *suggestOptions) error {
	var err error
	if o.paths, err = o.input.configure(o.paths); err != nil {
		return err
	}
	r, err := read(cmd.Context(), s, o.paths, &o.input)
	if err != nil {
		return err
	}
	text := suggestions(checker.SuggestNames(lexicon.Default(), r.sheets, o.least), len(r.sheets))
	return errors.Join(s.print(text), s.failures(r.failures))
}

// sections are the lists of a file of names, in their order.
var sections = []struct {
	kind names.Kind
	key  string
}{{names.Person, "people"}, {names.Place, "places"}, {names.Organisation, "organisations"}, {names.Vessel, "vessels"}}

// suggestions writes proposals as a file of names.
func suggestions(list []checker.Suggestion, documents int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Names of %s, proposed by 'factlint names suggest'. Each stands in the form that most documents use.\n", counted(documents, "document", "documents"))
	b.WriteString("# Sort the other forms into accepted: and wrong:, or into others: where they name somebody else.\n")
	for _, section := range sections {
		head := "\n" + section.key + ":\n"
		for i := range list {
			if list[i].Kind == section.kind {
				b.WriteString(head)
				head = ""
				writeSuggestion(&b, &list[i])
			}
		}
	}
	return b.String()
}

func writeSuggestion(b *strings.Builder, s *checker.Suggestion) {
	fmt.Fprintf(b, "  - name: %s # %s\n", yamlText(s.Forms[0].Text), counted(s.Forms[0].Documents, "document", "documents"))
	if len(s.Forms) > 1 {
		b.WriteString("    # accepted or wrong:\n")
	}
	for _, f := range s.Forms[1:] {
		fmt.Fprintf(b, "    #   - %s # %s, such as %s:%d\n", yamlText(f.Text), counted(f.Documents, "document", "documents"), oneLine(f.First.Path), f.First.Position.Line)
	}
	if len(s.Offices) > 0 {
		b.WriteString("    # offices:\n")
	}
	for _, o := range s.Offices {
		fmt.Fprintf(b, "    #   - {title: %s", yamlText(o.Office.Title))
		if o.Of != "" && !o.Adjective {
			fmt.Fprintf(b, ", of: %s", yamlText(o.Of))
		}
		fmt.Fprintf(b, "} # %s", counted(o.Documents, "document", "documents"))
		switch {
		case o.From == "":
		case o.From == o.To:
			b.WriteString(" of " + o.From)
		default:
			b.WriteString(" from " + o.From + " to " + o.To)
		}
		if o.Adjective {
			fmt.Fprintf(b, ", where it is “%s”: add of: with the name of the country", oneLine(o.Of))
		}
		b.WriteByte('\n')
	}
}

// yamlText writes a text so that YAML reads it as that text, bare where it can stand so.
func yamlText(text string) string {
	for i, r := range text {
		if unicode.IsLetter(r) || i > 0 && (unicode.IsDigit(r) || r == ' ' || r == '-' || r == '\'' || r == '’' || r == '.') {
			continue
		}
		return quote(text)
	}
	switch strings.ToLower(text) {
	case "", "yes", "no", "on", "off", "true", "false", "null", "y", "n":
		return quote(text)
	}
	return text
}

// oneLine makes a path safe for a comment.
func oneLine(path string) string { return reports.Visible(path) }

package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/reports"
)

type factsOptions struct {
	files []string
	input inputOptions
}

func newFactsCmd(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "facts",
		Short:   "Show what is known to be true",
		Long:    "What a house knows to be true is in " + factsFile + " beside the configuration, and documents are held against it.\n\nSubcommands: show; it tells more with --help.",
		GroupID: groupWork,
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newFactsShowCmd(s, runFacts))
	return cmd
}

func newFactsShowCmd(s streams, runF func(streams, *factsOptions) error) *cobra.Command {
	o := &factsOptions{}
	cmd := &cobra.Command{
		Use:   "show [FILE…]",
		Short: "Show how facts are understood",
		Long: `Shows what was understood of each fact, what ties it to documents, and when it is true. The offices of lists of names are
facts as well. Without a FILE, the facts of the configuration are shown.`,
		Example: "  factlint facts show facts.yaml",
		RunE: func(_ *cobra.Command, args []string) error {
			o.files = args
			return runF(s, o)
		},
	}
	cmd.Flags().StringArrayVar(&o.input.names, "names", nil, "know the names of the file `PATH` (repeatable)")
	cmd.Flags().StringArrayVar(&o.input.rules, "rules", nil, "find contradictions by the rules of a file or folder `PATH` as well (repeatable)")
	o.input.bindConfig(cmd)
	return cmd
}

func runFacts(s streams, o *factsOptions) error {
	if _, err := o.input.configure(nil); err != nil {
		return err
	}
	if o.input.facts = o.files; len(o.files) > 0 && o.input.settings != nil {
		settings := *o.input.settings
		settings.Facts, settings.file = nil, "" // nothing but what is named
		o.input.settings = &settings
	}
	if len(o.input.factsFiles())+len(o.input.namesFiles()) == 0 {
		return errors.New("there are no facts; name a file, or write " + factsFile + " beside the configuration")
	}
	h := o.input.house()
	programs, mistakes := o.input.programs()
	mistakes = slices.Concat(mistakes, h.mistakes, h.disputes(programs))
	var b strings.Builder
	shown := h.facts
	if len(o.files) > 0 {
		shown = shown[h.offices:]
	}
	for i := range shown {
		writeFact(&b, &shown[i])
	}
	return errors.Join(s.print(b.String()), s.failures(failuresOf(errors.Join(mistakes...))))
}

// writeFact writes the claims of one fact, and what it takes for a document to be held against them.
func writeFact(b *strings.Builder, sheet *claims.Sheet) {
	first := &sheet.Claims[0]
	fmt.Fprintf(b, "%s:%d", reports.Visible(first.Fact.Path), first.Position.Line)
	if sheet.Source != "" {
		fmt.Fprintf(b, "  %s", reports.Visible(sheet.Source))
	}
	b.WriteByte('\n')
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		fmt.Fprintf(b, "   %s: %s\n", c.Kind, reports.Describe(c))
	}
	if len(sheet.Names) > 0 && !(len(sheet.Claims) == 1 && (first.Kind == claims.Role || first.Kind == claims.Age)) {
		fmt.Fprintf(b, "   in documents that name: %s\n", reports.Visible(strings.Join(sheet.Names, ", ")))
	}
	if f := first.Fact; f.From != claims.Always || f.To != claims.Still {
		b.WriteString("   true" + bound(" since ", f.From) + bound(" until ", f.To) + "\n")
	}
}

// bound writes the first or the last day of a time, nothing where there is none.
func bound(word string, day when.Date) string {
	if day == claims.Always || day == claims.Still {
		return ""
	}
	return word + when.OnDay(day).String()
}

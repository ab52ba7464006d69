package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

type rulesNewOptions struct {
	id   string
	dir  string
	over string
}

func newRulesNewCmd(s streams, runF func(streams, *rulesNewOptions) error) *cobra.Command {
	o := &rulesNewOptions{over: string(rules.OverPair)}
	cmd := &cobra.Command{
		Use:   "new ID [FOLDER]",
		Short: "Write a rule to begin with",
		Long: `Writes ID.yaml into the folder, or the current one, in which every key is explained. Its example fails until it is written:
put two texts into it, and factlint test shows what is found.`,
		Example: "  factlint rules new case-court rules/",
		Args:    arguments(1, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			o.id = args[0]
			if len(args) > 1 {
				o.dir = args[1]
			}
			return runF(s, o)
		},
	}
	addChoice(cmd, &o.over, "over", rules.Overs, "what its condition looks at")
	return cmd
}

func runRulesNew(s streams, o *rulesNewOptions) error {
	text := scaffold(o.id, rules.Over(o.over))
	if _, errs := rules.Parse(o.id+".yaml", []byte(text)); len(errs) > 0 {
		return fmt.Errorf("%q is no id of a rule: want lower-case words joined by hyphens that name the fault, such as case-court", o.id)
	}
	builtin, _ := rules.Builtin() // a test sees to it
	for i := range builtin {
		if builtin[i].ID == o.id {
			return fmt.Errorf("there is a rule %q already; 'factlint explain %s' shows it. Take another id, or copy its file to put yours in its place", o.id, o.id)
		}
	}
	file := filepath.Join(cmp.Or(o.dir, "."), o.id+".yaml")
	if _, err := os.Lstat(file); err == nil {
		return fmt.Errorf("%q exists already and is left alone", file)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return plain(err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return fmt.Errorf("could not make the folder: %w", plain(err))
	}
	if err := writeText(file, text); err != nil {
		return err
	}
	name := reports.Visible(filepath.ToSlash(file))
	fmt.Fprintf(s.err, "The rule is in %s. Write its examples, then:\n  factlint test %s\n  factlint check --rules %s documents/\n", name, name, name)
	return nil
}

// scaffolds is what a new rule compares, by what it looks over.
var scaffolds = map[rules.Over]string{
	rules.OverClaim: `# when: says when something is wrong with the claim.
when: claim.value.number > 1000 and not claim.quoted
message: "{claim.text} in {claim.outlet}"
`,
	rules.OverPair: `# by: gives keys. Two claims are compared when they share one: without that, everything would be compared with everything.
by: join(measure, stories)
# when: says when the two, a and b, disagree. linked(a, b) holds when they speak of the same thing.
when: linked(a, b) and disjoint(a.value, b.value)
message: "{a.text} in {a.outlet}, {b.text} in {b.outlet}"
`,
	rules.OverGroup: `# by: gives keys. The claims that share one are looked at together, as claims.
by: join(measure, stories)
# when: says when something is wrong with them.
when: len(distinct(claims)) > 2
message: "{len(distinct(claims))} figures: {values(claims)}"
`,
}

// scaffold is a rule to begin with.
func scaffold(id string, over rules.Over) string {
	return `# Editors complete and check the keys of this file by a schema: 'factlint config schema --help' tells how.
id: ` + id + `
# type: is what its findings are about; 'factlint rules' shows which there are.
type: count
severity: warning
title: Say in one line what is wrong
why: |
  Say what the rule finds, and why readers or editors want to know.
over: ` + string(over) + `
# claims: says which claims take part. 'factlint claims FILE' shows what is extracted of a document, 'factlint rules --fields'
# what can be asked of it.
claims: kind == "count" and modality == "asserted"
` + scaffolds[over] + `tags: [house]
examples:
  - name: one that is to be found
    docs:
      a.txt: |
        Put here what one document says.
      b.txt: |
        Put here what another says.
    # Left empty, the example fails: 'factlint test' shows what is found, and with --update writes it here.
    want:
  - name: one that looks alike and is none
    docs:
      a.txt: |
        Put here what must not be found: the most annoying false alarm that you can think of.
    want: []
`
}

package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/reports"
)

type compareOptions struct {
	a, b  spot
	paths []string // documents that are read besides, for what the whole run knows
	input inputOptions
}

// spot is a line of a document, or one column of it.
type spot struct {
	path         string
	line, column int // column 0: the whole line
}

func newCompareCmd(s streams, runF func(*cobra.Command, streams, *compareOptions) error) *cobra.Command {
	o := &compareOptions{}
	cmd := &cobra.Command{
		Use:   "compare FILE:LINE FILE:LINE [PATH…]",
		Short: "Say why two places are compared, or are not",
		Long: `Takes the claims of two lines (FILE:LINE:COLUMN narrows to one) and says for every rule whether it compares them: the keys
they share, what parts them, how strongly they speak of the same thing, and whether they disagree. Documents under
PATH are read as well: what is rare depends on everything that was read.

Both places are held against what the house knows as well; of the facts that share a key the likeliest are told. One of the
places may be a line of a file of facts.`,
		Example: `  factlint compare drafts/a.md:12 drafts/b.md:7 drafts/
  factlint compare drafts/a.md:12 facts.yaml:3`,
		GroupID: groupWork,
		Args:    arguments(2, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var errA, errB error
			o.a, errA = parseSpot(args[0])
			o.b, errB = parseSpot(args[1])
			o.paths = args[2:]
			if err := errors.Join(errA, errB, o.input.validate()); err != nil {
				return err
			}
			return runF(cmd, s, o)
		},
	}
	o.input.bind(cmd)
	return cmd
}

// parseSpot reads FILE:LINE or FILE:LINE:COLUMN. A file name may hold colons itself.
func parseSpot(arg string) (spot, error) {
	rest, last, ok := cutNumber(arg)
	if !ok {
		return spot{}, fmt.Errorf("%q: want FILE:LINE or FILE:LINE:COLUMN, such as drafts/a.md:12", arg)
	}
	if path, line, ok := cutNumber(rest); ok {
		return spot{path, line, last}, nil
	}
	return spot{rest, last, 0}, nil
}

func cutNumber(s string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i <= 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil && n > 0
}

func runCompare(cmd *cobra.Command, s streams, o *compareOptions) error {
	if _, err := o.input.configure([]string{o.a.path}); err != nil {
		return err
	}
	places, failures, err := compareSpots(cmd.Context(), s, o)
	if err != nil {
		return err
	}
	var b strings.Builder
	writeSide(&b, "A", o.a, places.a)
	writeSide(&b, "B", o.b, places.b)
	for i := range places.comparisons {
		writeComparison(&b, &places.comparisons[i])
	}
	if places.left > 0 {
		fmt.Fprintf(&b, "\n%s more with facts that share a key; name the line of a fact to see one of them.\n", counted(places.left, "comparison", "comparisons"))
	}
	if len(places.a) > 0 && len(places.b) > 0 && len(places.comparisons) == 0 {
		b.WriteString("\nNo rule compares these: none takes a claim of A and one of B.\n")
	}
	_, err = s.out.Write([]byte(b.String()))
	if isClosedPipe(err) {
		err = nil
	}
	return errors.Join(err, s.failures(failures))
}

// at returns the claims of a sheet that touch the place.
func (p spot) at(sheet *claims.Sheet) []claims.Claim {
	var found []claims.Claim
	for c := range sheet.All() {
		found = append(found, p.touching(*c)...)
	}
	return found
}

// touching returns a claim that touches the place, and nothing for one that does not.
func (p spot) touching(c claims.Claim) []claims.Claim {
	at := c.Position
	switch {
	case p.line < at.Line || p.line > at.EndLine:
		return nil
	case p.column > 0 && (p.line == at.Line && p.column < at.Column || p.line == at.EndLine && p.column >= at.EndColumn):
		return nil
	}
	return []claims.Claim{c}
}

// spots is what two places hold and what rules say of them.
type spots struct {
	a, b        []claims.Claim
	comparisons []checker.Comparison
	left        int // comparisons with facts that are not told
}

// compareSpots reads the documents of two places, and others, and asks every rule about the claims of the two.
func compareSpots(ctx context.Context, s streams, o *compareOptions) (spots, []checker.Failure, error) {
	programs, mistakes := o.input.programs()
	facts := o.input.house().facts
	inFacts := o.input.factsFiles()
	paths := o.paths
	for _, p := range []spot{o.b, o.a} {
		if !p.among(inFacts) {
			paths = append([]string{p.path}, paths...)
		}
	}
	if o.a.among(inFacts) && o.b.among(inFacts) {
		return spots{}, nil, errors.New("both places are facts; 'factlint facts show' tells how they are understood, and which contradict each other")
	}
	r, err := read(ctx, s, paths, &o.input)
	if err != nil {
		return spots{}, nil, errors.Join(append(mistakes, err)...)
	}
	var found spots
	for _, side := range []struct {
		spot  spot
		found *[]claims.Claim
	}{{o.a, &found.a}, {o.b, &found.b}} {
		if side.spot.among(inFacts) {
			*side.found = side.spot.known(facts)
			continue
		}
		for i := range r.sheets {
			if r.sheets[i].Path == path.Clean(filepath.ToSlash(side.spot.path)) {
				*side.found = side.spot.at(&r.sheets[i])
			}
		}
	}
	found.comparisons, found.left = checker.Compare(lexicon.Default(), r.sheets, facts, programs, found.a, found.b)
	return found, append(failuresOf(errors.Join(mistakes...)), r.failures...), nil
}

// among reports whether the place is in one of the files.
func (p spot) among(files []string) bool {
	return slices.ContainsFunc(files, func(f string) bool { return filepath.Clean(f) == filepath.Clean(p.path) })
}

// known returns what is known at the place, a line of a file of facts.
func (p spot) known(facts []claims.Sheet) (found []claims.Claim) {
	for i := range facts {
		for c := range facts[i].All() {
			if filepath.Clean(filepath.FromSlash(c.Fact.Path)) == filepath.Clean(p.path) {
				found = append(found, p.touching(*c)...)
			}
		}
	}
	return found
}

func writeSide(b *strings.Builder, name string, p spot, list []claims.Claim) {
	fmt.Fprintf(b, "%s  %s:%d", name, reports.Visible(p.path), p.line)
	if p.column > 0 {
		fmt.Fprintf(b, ":%d", p.column)
	}
	b.WriteByte('\n')
	if len(list) == 0 {
		b.WriteString("   no claims here; 'factlint claims FILE' lists those of a document\n")
	}
	for i := range list {
		c := &list[i]
		fmt.Fprintf(b, "   column %d: %s: %s\n", c.Position.Column, c.Kind, reports.Describe(c))
	}
}

func writeComparison(b *strings.Builder, c *checker.Comparison) {
	fmt.Fprintf(b, "\n%s: %s\n", reports.Visible(c.Rule), verdict(c))
	first, second := "A", "B"
	if c.OfB {
		first, second = "B", "A"
	}
	if c.B.Fact != nil {
		second = fmt.Sprintf("known (%s:%d)", reports.Visible(c.B.Fact.Path), c.B.Position.Line)
	}
	fmt.Fprintf(b, "   %s %s: %s\n", first, c.A.Kind, reports.Describe(&c.A))
	fmt.Fprintf(b, "   %s %s: %s\n", second, c.B.Kind, reports.Describe(&c.B))
	if c.Error != "" {
		fmt.Fprintf(b, "   the rule failed: %s\n", reports.Visible(c.Error))
	}
	writeKeys(b, c)
	for _, why := range c.Why {
		fmt.Fprintf(b, "   %s\n", reports.Visible(why))
	}
	if c.Slot != nil {
		writeSlot(b, c.Slot)
	}
	if c.ByModel {
		return
	}
	for _, v := range c.Score.Vetoes {
		fmt.Fprintf(b, "   parted by: %s\n", reports.Visible(v))
	}
	fmt.Fprintf(b, "   link: %s bits\n", bits(c.Score.Bits))
	for _, t := range c.Score.Terms {
		fmt.Fprintf(b, "     %6s  %s", bits(t.Bits), reports.Visible(t.Name))
		if t.Detail != "" {
			fmt.Fprintf(b, ": %s", reports.Visible(t.Detail))
		}
		b.WriteByte('\n')
	}
}

// writeSlot writes what the model says of two figures, and of what.
func writeSlot(b *strings.Builder, s *checker.Slot) {
	fmt.Fprintf(b, "   likely the same: %.2f, reported from %.2f on", s.Share, s.Least)
	n := 0
	for _, f := range s.Features {
		if f.Value == 0 {
			continue
		}
		sep := "; "
		if n%featuresOfLine == 0 {
			sep = "\n     "
		}
		fmt.Fprintf(b, "%s%s %s", sep, f.Name, bits(f.Value))
		n++
	}
	b.WriteByte('\n')
}

// featuresOfLine is how many features of a pair are written on one line.
const featuresOfLine = 6

// verdict says in one line what comes of comparing two claims.
func verdict(c *checker.Comparison) string {
	switch {
	case c.Error != "":
		return "could not be evaluated"
	case len(c.Shared) == 0:
		return "not compared: they share no key"
	case c.Disagree && c.B.Fact != nil:
		return "it contradicts what is known"
	case c.Disagree:
		return "they disagree"
	case c.ByModel && c.Slot == nil:
		return "no finding: the model is not asked of them"
	case c.ByModel && c.Slot.Share < c.Slot.Least:
		return "no finding: the model takes them for two things"
	case c.ByModel:
		return "no finding: the condition of the rule does not hold"
	case len(c.Score.Vetoes) > 0:
		return "no finding: something parts them"
	case !c.Linked:
		return "no finding: too little says that they speak of the same thing"
	}
	return "no finding: they do not disagree"
}

func writeKeys(b *strings.Builder, c *checker.Comparison) {
	if len(c.Shared) > 0 {
		fmt.Fprintf(b, "   shared keys: %s\n", keys(c.Shared))
		return
	}
	first, second := "A", "B"
	if c.B.Fact != nil {
		second = "the fact"
		if c.OfB {
			first = "B"
		}
	}
	fmt.Fprintf(b, "   keys of %s: %s\n   keys of %s: %s\n", first, keys(c.KeysA), second, keys(c.KeysB))
}

func keys(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	shown := make([]string, len(list))
	for i, k := range list {
		shown[i] = reports.Visible(strings.Map(partSign, k))
	}
	return strings.Join(shown, ", ")
}

// partSign shows the control characters that part the pieces of a key as a bar.
func partSign(r rune) rune {
	if r < ' ' {
		return '|'
	}
	return r
}

// bits writes a score to a tenth of a bit.
func bits(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

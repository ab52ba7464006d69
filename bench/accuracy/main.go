// Command accuracy measures factlint against clusters of documents whose discrepancies are known.
//
//	cd bench/accuracy && go run . [--verbose] [CLUSTER…]
//	cd bench/accuracy && go run . --agreeing [--verbose] [CLUSTER…]
//
// Without a CLUSTER it takes seeds and seeds/clusters/*. The clusters under seeds/clusters/heldout, which are kept unread
// while the tool is tuned, are measured with --heldout only.
//
// With --agreeing it takes clusters of documents that agree, seeds/more/agreeing/*/*: it counts what is found in them, which is wrong, and then
// exchanges one fact after the other in one of the documents and counts how many of these are found.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/factlint/factlint/seeds/score"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "accuracy:", err)
		}
		os.Exit(2)
	}
}

type options struct {
	binary  string // what to measure; built from root when empty
	root    string // the repository
	heldout bool
	verbose bool

	agreeing bool
}

func run(args []string, out io.Writer) error {
	var o options
	flags := flag.NewFlagSet("accuracy", flag.ContinueOnError)
	flags.StringVar(&o.binary, "bin", "", "measure this `FILE` (default: what the repository builds)")
	flags.StringVar(&o.root, "root", filepath.Join("..", ".."), "`FOLDER` of the repository")
	flags.BoolVar(&o.heldout, "heldout", false, "measure the clusters that are kept unread as well")
	flags.BoolVar(&o.agreeing, "agreeing", false, "measure clusters of documents that agree, and what is planted in them")
	flags.BoolVar(&o.verbose, "verbose", false, "name what was missed and what was found wrongly")
	if err := flags.Parse(args); err != nil {
		return err
	}
	dirs, err := clusters(flags.Args(), &o)
	if err != nil {
		return err
	}
	if o.binary == "" {
		dir, err := os.MkdirTemp("", "accuracy")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		if o.binary, err = build(o.root, dir); err != nil {
			return err
		}
	}
	if o.agreeing {
		return agreeing(out, &o, dirs)
	}
	total := totals{}
	for _, dir := range dirs {
		cluster, tally, err := measure(o.binary, dir)
		if err != nil {
			return err
		}
		total.add(cluster, &tally)
		line(out, cluster, &tally, o.verbose)
	}
	total.write(out)
	return nil
}

// clusters returns the folders to measure.
func clusters(named []string, o *options) ([]string, error) {
	if len(named) > 0 {
		return named, nil
	}
	if o.agreeing {
		return filepath.Glob(filepath.Join(o.root, "seeds", "more", "agreeing", "*", "*"))
	}
	patterns := []string{filepath.Join("seeds", "gold.json"), filepath.Join("seeds", "clusters", "*", "gold.json")}
	if o.heldout {
		patterns = append(patterns, filepath.Join("seeds", "clusters", "heldout", "*", "gold.json"))
	}
	var dirs []string
	for _, p := range patterns {
		found, err := filepath.Glob(filepath.Join(o.root, p))
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			dirs = append(dirs, filepath.Dir(f))
		}
	}
	if len(dirs) == 0 {
		return nil, fmt.Errorf("no cluster under %q; name the repository with --root", o.root)
	}
	return dirs, nil
}

// build builds factlint into a folder.
func build(root, dir string) (string, error) {
	binary, err := filepath.Abs(filepath.Join(dir, "factlint"))
	if err != nil {
		return "", err
	}
	cmd := exec.Command("go", "build", "-o", binary, "./cmd/factlint")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("could not build factlint: %w\n%s", err, out)
	}
	return binary, nil
}

// measure checks the documents of a cluster and compares the findings with its answer.
func measure(binary, dir string) (*score.Cluster, score.Tally, error) {
	cluster, err := score.Load(dir)
	if err != nil {
		return nil, score.Tally{}, err
	}
	reported, err := check(binary, dir)
	if err != nil {
		return nil, score.Tally{}, err
	}
	return cluster, cluster.Judge(reported), nil
}

// check returns what is found in the documents of a folder, docs/.
func check(binary, dir string) ([]score.Reported, error) {
	binary, err := filepath.Abs(binary)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(binary, "check", "--no-config", "--no-cache", "--fail-on", "never", "--output", "json", "docs")
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", dir, err, stderr.String())
	}
	reported, err := score.Decode(bytes.NewReader(out))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return reported, nil
}

// line writes how one cluster came out.
func line(w io.Writer, c *score.Cluster, t *score.Tally, verbose bool) {
	fmt.Fprintf(w, "%-24s found %2d of %2d   false alarms %2d   traps sprung %d of %d\n",
		c.Name, len(t.Found), len(c.Findings), len(t.False), t.Sprung(), len(c.Traps))
	if !verbose {
		return
	}
	for _, g := range t.Missed {
		fmt.Fprintf(w, "  missed %s (%s, %s): %s\n", g.ID, g.Type, g.Difficulty, g.Why)
	}
	for _, a := range t.False {
		e := a.Positions[0].Evidence[0]
		fmt.Fprintf(w, "  false alarm %s:%d:%d: %s [%s]\n", e.Path, e.Line, e.Column, a.Message, a.Rule)
		if a.Trap != nil {
			fmt.Fprintf(w, "    springs %s: %s\n", a.Trap.ID, a.Trap.Why)
		}
	}
}

// totals sums the tallies of all clusters.
type totals struct {
	documents, right, redundant, wrong, traps, sprung int

	byType       map[string]*share
	byDifficulty map[string]*share
}

type share struct{ found, of int }

func (s share) String() string { return fmt.Sprintf("%d of %d", s.found, s.of) }

func (t *totals) add(c *score.Cluster, tally *score.Tally) {
	if t.byType == nil {
		t.byType, t.byDifficulty = map[string]*share{}, map[string]*share{}
	}
	t.documents += c.Documents()
	t.right += tally.True
	t.redundant += tally.Redundant
	t.wrong += len(tally.False)
	t.traps += len(c.Traps)
	t.sprung += tally.Sprung()
	count := func(list []score.Gold, found int) {
		for _, g := range list {
			tick(t.byType, g.Type, found)
			tick(t.byDifficulty, g.Difficulty, found)
		}
	}
	count(tally.Found, 1)
	count(tally.Missed, 0)
}

func tick(shares map[string]*share, key string, found int) {
	if shares[key] == nil {
		shares[key] = &share{}
	}
	shares[key].found += found
	shares[key].of++
}

func (t *totals) write(w io.Writer) {
	all := share{}
	for _, s := range t.byType {
		all.found += s.found
		all.of += s.of
	}
	fmt.Fprintf(w, "\nprecision    %s  (%d right, %d wrong, %d said twice)\n", ratio(t.right, t.right+t.wrong), t.right, t.wrong, t.redundant)
	fmt.Fprintf(w, "recall       %s  (%s)\n", ratio(all.found, all.of), all)
	fmt.Fprintf(w, "false alarms %.3f a document (%d in %d)\n", float64(t.wrong)/float64(max(1, t.documents)), t.wrong, t.documents)
	fmt.Fprintf(w, "traps sprung %d of %d\n", t.sprung, t.traps)
	table(w, "by type", t.byType)
	table(w, "by difficulty", t.byDifficulty)
}

func table(w io.Writer, title string, shares map[string]*share) {
	fmt.Fprintf(w, "\n%s\n", title)
	names := make([]string, 0, len(shares))
	for name := range shares {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(w, "  %-11s found %s\n", name, shares[name])
	}
}

func ratio(part, whole int) string {
	if whole == 0 {
		return "    —"
	}
	return fmt.Sprintf("%.3f", float64(part)/float64(whole))
}

// Command slots fits the models that tell whether two claims of two documents fill one slot (checker.SameSlot), one for each sort of slots, and measures them.
//
//	cd bench/slots && go run . try [-show SHARE] [CLUSTER…]
//	cd bench/slots && go run . hold [CLUSTER…]
//	cd bench/slots && go run . fit [CLUSTER…]
//
// All take clusters of documents whose contradictions are known: folders with docs/ and gold.json, or with facts.json, whose documents agree. Without
// a CLUSTER they take all under seeds that may be read. Try parts the clusters into folds, fits the models without one fold after the other, and
// prints how many of the pairs that they then find likeliest in that fold are contradictions which no other rule finds. Hold prints the same of the clusters
// that are kept unread, for models that were fitted on all others. Fit writes the trees of all
// clusters into the checker.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/factlint/factlint/checker"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "slots:", err)
		}
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("slots", flag.ContinueOnError)
	root := flags.String("root", filepath.Join("..", ".."), "`FOLDER` of the repository")
	show := flags.Float64("show", 1, "try: print the pairs from this `SHARE` of certainty on, 0 to 1")
	if len(args) == 0 {
		return errors.New("say try, hold or fit")
	}
	if !slices.Contains([]string{"try", "hold", "fit"}, args[0]) {
		return fmt.Errorf("%q is neither try nor hold nor fit", args[0])
	}
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	dirs, err := clusters(*root, flags.Args())
	if err != nil {
		return err
	}
	pairs, err := collect(dirs)
	if err != nil {
		return err
	}
	of := bySort(pairs)
	for _, sort := range checker.SlotSorts() {
		if n := contradictions(of[sort]); n < leastRight {
			return fmt.Errorf("%d contradictions of %s are too few to fit a model on; it takes %d", n, sort, leastRight)
		}
	}
	switch args[0] {
	case "hold":
		return hold(out, *root, of)
	case "fit":
		return write(*root, of)
	}
	for _, sort := range checker.SlotSorts() {
		try(out, sort, of[sort], *show)
	}
	return nil
}

// bySort parts pairs by the sorts of slots that they may fill.
func bySort(pairs []pair) map[string][]pair {
	of := map[string][]pair{}
	for _, p := range pairs {
		sort := checker.SlotSort(p.a.Kind)
		of[sort] = append(of[sort], p)
	}
	return of
}

// leastRight is on how many contradictions a model is fitted at least.
const leastRight = 50

// contradictions returns how many of the pairs are some.
func contradictions(pairs []pair) (n int) {
	for i := range pairs {
		if pairs[i].finding != "" {
			n++
		}
	}
	return n
}

// clusters returns the folders to fit the model on.
func clusters(root string, named []string) ([]string, error) {
	if len(named) > 0 {
		return named, nil
	}
	return under(root, "", "clusters/*", "more/read/*", "more/fitted/*", "more/pairs/*", "more/traps/*", "more/agreeing/read/*")
}

// under returns the clusters under some folders of seeds.
func under(root string, patterns ...string) ([]string, error) {
	var dirs []string
	for _, pattern := range patterns {
		found, err := filepath.Glob(filepath.Join(root, "seeds", pattern, "docs"))
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			dirs = append(dirs, filepath.Dir(f))
		}
	}
	if len(dirs) == 0 {
		return nil, fmt.Errorf("no cluster under %q; name the repository with -root", root)
	}
	return dirs, nil
}

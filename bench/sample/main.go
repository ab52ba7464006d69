// Command sample draws findings at random, to be judged by a reader: how often is what the tool reports on texts that
// nobody wrote for it right?
//
//	factlint check --fail-on never --output json=findings.json documents/
//	cd bench/sample && go run . [-n 60] [-seed 1] findings.json > sample.md
//
// It draws as evenly from all types of findings as there are: of 60 findings and 12 types five of each, more of the frequent
// where a rare one has fewer. The same seed draws the same findings from the same file. It prints a Markdown table with an
// empty column for the verdict.
package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path"
	"slices"
	"strings"
)

func main() {
	n := flag.Int("n", 60, "how many `FINDINGS` to draw")
	seed := flag.Uint64("seed", 1, "`NUMBER` that the draw depends on")
	flag.Parse()
	if flag.NArg() != 1 || *n < 1 {
		fmt.Fprintln(os.Stderr, "sample: want one file that check --output json wrote, and -n above 0")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *n, *seed, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "sample:", err)
		os.Exit(2)
	}
}

// finding is the part of a finding that a reader judges.
type finding struct {
	Rule, Type, Severity, Message string
	Positions                     []struct {
		Value    string
		Evidence []struct {
			Path     string
			Line     int
			Sentence string
		}
	}
}

func run(file string, n int, seed uint64, out io.Writer) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var result struct{ Findings []finding }
	if err := json.Unmarshal(data, &result); err != nil {
		return fmt.Errorf("could not read %q, which must be what check --output json writes: %w", file, err)
	}
	drawn := draw(result.Findings, n, rand.New(rand.NewPCG(seed, seed)))
	fmt.Fprintln(out, "| # | type | finding | evidence | verdict |")
	fmt.Fprintln(out, "|---|---|---|---|---|")
	for i, f := range drawn {
		fmt.Fprintf(out, "| %d | %s | %s | %s | |\n", i+1, f.Type, cell(f.Message, 160), evidence(&f))
	}
	return nil
}

// draw returns n findings, as evenly from all types as there are, sorted by type.
func draw(all []finding, n int, random *rand.Rand) []finding {
	byType := map[string][]finding{}
	for _, f := range all {
		byType[f.Type] = append(byType[f.Type], f)
	}
	var types []string
	for t, fs := range byType {
		types = append(types, t)
		slices.SortStableFunc(fs, func(a, b finding) int { return cmp.Compare(a.Message, b.Message) })
	}
	slices.Sort(types)
	for _, t := range types {
		random.Shuffle(len(byType[t]), func(i, j int) { byType[t][i], byType[t][j] = byType[t][j], byType[t][i] })
	}
	var out []finding
	for round := 0; len(out) < min(n, len(all)); round++ {
		for _, t := range types {
			if round < len(byType[t]) && len(out) < n {
				out = append(out, byType[t][round])
			}
		}
	}
	slices.SortStableFunc(out, func(a, b finding) int { return cmp.Compare(a.Type, b.Type) })
	return out
}

// evidence shows the first place of each position.
func evidence(f *finding) string {
	var parts []string
	for _, p := range f.Positions {
		for _, e := range p.Evidence[:min(1, len(p.Evidence))] {
			parts = append(parts, fmt.Sprintf("%s:%d %s", path.Base(e.Path), e.Line, cell(e.Sentence, 300)))
		}
	}
	return strings.Join(parts, "<br>")
}

// cell makes text fit for a cell of a table.
func cell(s string, most int) string {
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace(s)
}

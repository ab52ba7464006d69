package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// yardstickVariable names the environment variable for -yardstick.
const yardstickVariable = "FACTLINT_YARDSTICK"

// contender is a command that is measured on a folder.
type contender struct {
	name string
	args []string // the command, to which the folder is added
	warm bool     // it is run once before it is measured
}

func runCompare(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	root := rootFlag(flags)
	bin := flags.String("bin", "", "measure this `FILE` (default: what the repository builds)")
	yardstick := flags.String("yardstick", os.Getenv(yardstickVariable), "`PROGRAM` that reads the files of the folder it is given and does next to nothing else: all times are told as multiples of its own (default: $"+yardstickVariable+")")
	var peers []string
	flags.Func("peer", "another `COMMAND` to measure, such as 'node peers/chrono.js': words divided by spaces, to which the folder is added (repeatable)", func(command string) error {
		if len(strings.Fields(command)) == 0 {
			return errors.New("want a command")
		}
		peers = append(peers, command)
		return nil
	})
	runs := flags.Int("runs", 5, "how many `RUNS` of each, in turn; the medians are told")
	switch err := flags.Parse(args); {
	case err != nil:
		return err
	case flags.NArg() == 0 || *runs < 1:
		return errors.New("compare: want at least one folder, and -runs above 0")
	}
	return withFactlint(ctx, *bin, *root, func(program, dir string) error {
		t := newTable(out, "program", "folder", "seconds", "times", "processor", "times", "memory MiB")
		for _, folder := range flags.Args() {
			if _, err := os.Stat(folder); err != nil {
				return err
			}
			if err := race(ctx, t, contenders(program, dir, *yardstick, peers), folder, *runs); err != nil {
				return err
			}
		}
		fmt.Fprintf(out, "\nMedians of %d runs in turn, %s/%s, %d processors.\n", *runs, runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
		return nil
	})
}

// contenders returns what is measured, the yardstick first where there is one.
func contenders(program, dir, yardstick string, peers []string) (all []contender) {
	if yardstick != "" {
		all = append(all, contender{name: "yardstick", args: []string{yardstick}})
	}
	check := []string{program, "check", "--no-config", "--quiet", "--fail-on", "never", "--output", "json=" + filepath.Join(dir, "report.json")}
	all = append(all,
		contender{name: "factlint, one processor", args: slices.Concat(check, []string{"--no-cache", "--jobs", "1"})},
		contender{name: "factlint", args: slices.Concat(check, []string{"--no-cache"})},
		contender{name: "factlint, kept", args: slices.Concat(check, []string{"--cache-dir", filepath.Join(dir, "cache")}), warm: true})
	for _, peer := range peers {
		words := strings.Fields(peer)
		all = append(all, contender{name: peerName(words), args: words})
	}
	return all
}

// peerName returns the last word of a command that is no flag, without its folder: chrono.js of “node peers/chrono.js -q”.
func peerName(words []string) string {
	for _, w := range slices.Backward(words[1:]) {
		if !strings.HasPrefix(w, "-") {
			return filepath.Base(w)
		}
	}
	return filepath.Base(words[0])
}

// race runs the contenders in turn over a folder and prints the medians.
func race(ctx context.Context, t *table, all []contender, folder string, runs int) error {
	costs := make([][]cost, len(all))
	for n := range runs + 1 {
		for i, c := range all {
			if n == 0 && !c.warm {
				continue
			}
			spent, err := measure(ctx, c.args[0], append(slices.Clone(c.args[1:]), folder)...)
			if err != nil {
				return err
			}
			if n > 0 {
				costs[i] = append(costs[i], spent)
			}
		}
	}
	var unit cost
	for i, c := range all {
		m := median(costs[i])
		if c.name == "yardstick" {
			unit = m
		}
		t.row(c.name, filepath.Base(folder), fmt.Sprintf("%.3f", m.wall.Seconds()), times(m.wall, unit.wall), fmt.Sprintf("%.3f", m.cpu.Seconds()), times(m.cpu, unit.cpu), fmt.Sprintf("%.0f", float64(m.memory)/(1<<20)))
	}
	return nil
}

// times tells one time as a multiple of another.
func times(d, unit time.Duration) string {
	if unit == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f", float64(d)/float64(unit))
}

// median returns the median of each thing that was measured.
func median(all []cost) cost {
	return cost{
		wall:   middle(all, func(c cost) time.Duration { return c.wall }),
		cpu:    middle(all, func(c cost) time.Duration { return c.cpu }),
		memory: middle(all, func(c cost) int64 { return c.memory }),
	}
}

func middle[T cmp.Ordered](all []cost, of func(cost) T) T {
	var list []T
	for _, c := range all {
		list = append(list, of(c))
	}
	slices.Sort(list)
	return list[len(list)/2]
}

// Command speed measures how long factlint takes, as a process, on documents that it makes from the seeds of the repository or
// on a folder of your own.
//
//	cd bench/speed
//	go run . corpus [-documents N | -bytes N] [-one-story | -alike] [-seed N] FOLDER
//	go run . growth [-bin FILE] [-documents 1000,10000,100000] [-megabytes 1,4,16,64] [-one-story 100,1000,10000] [-alike 1000,10000]
//	go run . compare [-bin FILE] [-yardstick FILE] [-peer COMMAND]… [-runs 5] FOLDER…
//	go run . interrupt [-bin FILE] [-signals 20] FOLDER
//
// Corpus makes documents; growth makes corpora of several sizes, runs the program over each and prints what each doubling
// costs; compare runs the program, a yardstick and peers in turn over folders and prints how they compare; interrupt stops the program by
// signals all along its way and prints how long it takes to end. What a peer needs to run is told at the head of its file in peers.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	switch {
	case errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(2)
	}
}

// commands are what the program can do.
var commands = map[string]func(ctx context.Context, args []string, out io.Writer) error{
	"corpus":    runCorpus,
	"growth":    runGrowth,
	"compare":   runCompare,
	"interrupt": runInterrupt,
}

func run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 0 || commands[args[0]] == nil {
		return errors.New("want corpus, growth, compare or interrupt; each tells more with -help")
	}
	return commands[args[0]](ctx, args[1:], out)
}

// rootFlag adds the flag that names the repository.
func rootFlag(flags *flag.FlagSet) *string {
	return flags.String("root", filepath.Join("..", ".."), "`FOLDER` of the repository")
}

// withFactlint calls measure with the program to measure, and with a folder of its own that is gone afterwards.
func withFactlint(ctx context.Context, named, root string, measure func(program, dir string) error) error {
	dir, err := os.MkdirTemp("", "factlint-speed")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := factlint(ctx, named, root, dir)
	if err != nil {
		return err
	}
	return measure(program, dir)
}

// factlint returns the program to measure: the file that a flag names, or else what the repository builds, in a folder.
func factlint(ctx context.Context, named, root, dir string) (string, error) {
	if named != "" {
		return filepath.Abs(named)
	}
	out := filepath.Join(dir, "factlint.exe") // a name that every system runs
	cmd := exec.CommandContext(ctx, "go", "build", "-o", out, "./cmd/factlint")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if text, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("could not build factlint in %q: %w\n%s", root, err, text)
	}
	return out, nil
}

package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// stop is one run that was stopped.
type stop struct {
	after, took time.Duration // from the start to the signal, and from there to the end
	code        int
	left        []string // files that were left of what it wrote
}

func runInterrupt(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("interrupt", flag.ContinueOnError)
	root := rootFlag(flags)
	bin := flags.String("bin", "", "measure this `FILE` (default: what the repository builds)")
	signals := flags.Int("signals", 20, "`NUMBER` of runs that are stopped, each a little later than the one before")
	switch err := flags.Parse(args); {
	case err != nil:
		return err
	case flags.NArg() != 1 || *signals < 1:
		return errors.New("interrupt: want one folder, and -signals above 0")
	}
	return withFactlint(ctx, *bin, *root, func(program, dir string) error {
		return interruptAll(ctx, out, program, dir, flags.Arg(0), *signals)
	})
}

// interruptAll runs the program to its end once, and then stops it at as many moments of that time, by SIGINT and SIGTERM in turn.
func interruptAll(ctx context.Context, out io.Writer, program, dir, folder string, signals int) error {
	command := func(reports string) []string {
		args := []string{"check", "--no-config", "--no-cache", "--fail-on", "never", "--stats"}
		for _, format := range []string{"json", "html", "sarif"} {
			args = append(args, "--output", format+"="+filepath.Join(reports, "report."+format))
		}
		return append(args, folder)
	}
	first, phases, err := phasesOf(ctx, program, command(dir))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "A whole run takes %d ms: %s.\n\n", first.Milliseconds(), phases)
	t := newTable(out, "stopped after ms", "signal", "ended after ms", "exit", "files left")
	var took []time.Duration
	for i := range signals {
		sig := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}[i%2]
		reports := filepath.Join(dir, strconv.Itoa(i))
		if err := os.Mkdir(reports, 0o755); err != nil {
			return err
		}
		s, err := interrupt(ctx, first*time.Duration(i+1)/time.Duration(signals+1), sig, reports, program, command(reports))
		if err != nil {
			return err
		}
		took = append(took, s.took)
		t.row(strconv.FormatInt(s.after.Milliseconds(), 10), sig.String(), strconv.FormatInt(s.took.Milliseconds(), 10), strconv.Itoa(s.code), strings.Join(s.left, " "))
	}
	slices.Sort(took)
	fmt.Fprintf(out, "\nMedian %d ms, longest %d ms.\n", took[len(took)/2].Milliseconds(), took[len(took)-1].Milliseconds())
	return nil
}

// phasesOf runs the program to its end and returns how long it took, and what it says of its phases.
func phasesOf(ctx context.Context, program string, args []string) (time.Duration, string, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return 0, "", fmt.Errorf("%s: %w\n%s", program, err, stderr.Bytes())
	}
	took := time.Since(start)
	var phases []string
	_, table, _ := strings.Cut(stderr.String(), "\nphase ")
	for line := range strings.Lines(table) {
		words := strings.Fields(line)
		if len(words) == 0 {
			break
		}
		if len(words) > 1 {
			phases = append(phases, strings.Join(words, " "))
		}
	}
	return took, strings.Join(phases[min(1, len(phases)):], ", "), nil
}

// interrupt runs the program and stops it.
func interrupt(ctx context.Context, after time.Duration, sig os.Signal, reports, program string, args []string) (stop, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return stop{}, err
	}
	time.Sleep(after)
	s := stop{after: time.Since(start)}
	sent := time.Now()
	if err := cmd.Process.Signal(sig); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return stop{}, err
	}
	_ = cmd.Wait() // its exit code tells
	s.took, s.code = time.Since(sent), cmd.ProcessState.ExitCode()
	files, err := os.ReadDir(reports)
	for _, f := range files {
		s.left = append(s.left, f.Name())
	}
	return s, errors.Join(err, ctx.Err())
}

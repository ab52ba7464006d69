package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"golang.org/x/term"
)

// Exit codes, the same for every command and output format.
const (
	exitClean    = 0 // nothing at or above --fail-on
	exitFindings = 1 // there is
	exitTrouble  = 2 // bad usage, configuration or rule, or input that could not be read
)

// streams is all that the program knows of the world around it, apart from files.
type streams struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string // the value of a variable; empty when unset
}

// errFindings ends a command whose findings reach --fail-on.
var errFindings = errors.New("findings at or above --fail-on")

// errReported ends a command whose troubles have been named on stderr already.
var errReported = errors.New("could not do all of the work")

// run executes one command line and returns the exit code. Errors are printed here and nowhere else.
func run(args []string, s streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a reader that goes away ends the output, and not the files that are yet to be written
	context.AfterFunc(ctx, stop)   // a second signal ends the program at once

	root := newRoot(s)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil, isClosedPipe(err):
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errReported):
	case errors.Is(err, context.Canceled):
		s.complain("interrupted")
	default:
		for _, e := range split(err) {
			s.complain(errorText(e))
		}
	}
	return exitTrouble
}

// complain prints one message on stderr.
func (s streams) complain(message string) {
	fmt.Fprintf(s.err, "factlint: %s\n", strings.TrimRight(message, "\n"))
}

// isClosedPipe reports whether whoever read our output has stopped, as in `factlint check | head`: no error of ours.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// terminalWidth returns the columns of w, 0 when it is no terminal.
func terminalWidth(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		return 80
	}
	return width
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"time"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
)

// A run that changes a baseline reads it twice: before the documents, so that a bad file is told at once, and again when it writes,
// under a lock. What is written is the change of what is there then, so that runs at the same time lose nothing of each other but
// what they both judge; of that the last one counts.

// saveBaseline writes the baseline and says what became of it. Was is what it was before the documents were read.
func saveBaseline(ctx context.Context, s streams, o *baselineOptions, w baselineWork, was checker.Baseline, r *checker.Result) error {
	save := updateBaseline
	if w.create {
		save = createBaseline
	}
	change := func(was checker.Baseline) checker.Baseline { return w.change(was, r.Findings, judged(o.file, r)) }
	old, now, err := save(ctx, o.file, change)
	if err != nil || o.input.quiet {
		return err
	}
	if !reflect.DeepEqual(was.Entries, old.Entries) {
		s.complain(fmt.Sprintf("warning: another run changed %q while this one read its documents; what it accepted in other documents is kept, and in those of this run this run counts", o.file))
	}
	added, removed := checker.Changes(old, now)
	return s.print(fmt.Sprintf("%s: %s accepted (%d added, %d removed)\n", reports.Visible(o.file), counted(now.Conflicts(), "conflict", "conflicts"), added, removed))
}

// updateBaseline changes a baseline that exists. It returns what it was at that moment, and what it is now.
func updateBaseline(ctx context.Context, name string, change func(checker.Baseline) checker.Baseline) (old, now checker.Baseline, err error) {
	unlock, err := lockFile(ctx, name)
	if err != nil {
		return old, now, err
	}
	defer unlock()
	b, err := openBaseline(name)
	if err != nil {
		return old, now, err
	}
	now = change(b.Baseline)
	return b.Baseline, now, writeFile(ctx, name, now.Write)
}

// createBaseline writes a baseline that does not exist, not even by now.
func createBaseline(ctx context.Context, name string, change func(checker.Baseline) checker.Baseline) (old, now checker.Baseline, err error) {
	now = change(old)
	return old, now, createFile(ctx, name, now.Write)
}

// createFile writes a new file as a whole or not at all. One that exists by then stays as it is.
func createFile(ctx context.Context, name string, write func(io.Writer) error) error {
	tmp, err := writeBeside(ctx, name, 0o644, write)
	if err != nil {
		return err
	}
	defer os.Remove(tmp)
	err = os.Link(tmp, name)
	if err != nil && !errors.Is(err, fs.ErrExist) { // a file system without links
		if err = takeName(name); err == nil {
			err = os.Rename(tmp, name)
		}
	}
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("another run has made %q meanwhile, and it is left alone; 'factlint baseline update --baseline %s' adds what this one found", name, name)
	}
	if err != nil {
		return fmt.Errorf("could not write %q: %w", name, plain(err))
	}
	return nil
}

// takeName makes an empty file where there is none.
func takeName(name string) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	return f.Close()
}

// patienceForLocks is how long a file may be held by others, who only write it.
const patienceForLocks = 10 * time.Second

// lockFile waits until no other run writes a file, and keeps others from it until unlock is called. It locks the file that has the
// name when the lock is got: whoever had it before has put another in its place.
func lockFile(ctx context.Context, name string) (unlock func(), err error) {
	if !locks {
		return func() {}, nil
	}
	giveUp := time.Now().Add(patienceForLocks)
	for {
		f, err := os.Open(name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%q has been removed while the documents were read; 'factlint baseline create --baseline %s' writes it anew", name, name)
		}
		if err != nil {
			return nil, fmt.Errorf("could not read %q: %w", name, plain(err))
		}
		locked, err := tryLock(f)
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("could not lock %q: %w", name, plain(err))
		}
		if locked && stillNamed(f, name) {
			return func() { f.Close() }, nil // which gives the lock up
		}
		f.Close()
		if locked {
			continue
		}
		if time.Now().After(giveUp) {
			return nil, fmt.Errorf("could not write %q: another program has held it for %v; try again when it has ended", name, patienceForLocks)
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// stillNamed reports whether a file is the one that has a name.
func stillNamed(f *os.File, name string) bool {
	is, err := f.Stat()
	named, err2 := os.Stat(filepath.Clean(name))
	return err == nil && err2 == nil && os.SameFile(is, named)
}

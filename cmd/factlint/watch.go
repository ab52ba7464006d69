package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/cobra"

	"github.com/factlint/factlint/claims/document"
)

// calm is how long nothing must be saved before a check begins: editors and git write several files one after the other.
const calm = 100 * time.Millisecond

// validateWatch refuses what cannot be watched.
func (o *checkOptions) validateWatch() error {
	if o.watch && slices.Contains(o.paths, "-") {
		return errors.New("--watch cannot watch the document on stdin; name files or folders")
	}
	return nil
}

// watch checks, and again whenever something that the check depends on has changed, until the context is done: that is the
// way to end it, and no error. Findings do not end it either, nor do mistakes that come up while it watches.
func watch(cmd *cobra.Command, s streams, o *checkOptions) error {
	w, err := newWatcher(o)
	if err != nil {
		return err
	}
	defer w.Close()
	o.input.memory = &memory{}
	for first := true; ; first = false {
		w.depend(cmd, *o)
		w.follow(o)
		w.seen = w.state(cmd.Context(), o)
		o.input.memory.begin()
		round := *o // what the configuration says may change from one round to the next
		err := checkOnce(cmd, s, &round)
		switch {
		case cmd.Context().Err() != nil:
			return nil
		case isClosedPipe(err):
			return err
		case err == nil, errors.Is(err, errFindings), errors.Is(err, errReported):
		case first:
			return err
		default:
			s.complain(err.Error())
		}
		switch {
		case o.input.quiet:
		case first:
			s.complain("watching; interrupt to end")
		default:
			s.complain("checked again; " + counted(o.input.memory.extracted, "document", "documents") + " had changed")
		}
		if !w.wait(cmd.Context(), s, o) {
			return nil
		}
	}
}

// watcher tells when a check would come out differently.
type watcher struct {
	*fsnotify.Watcher
	seen  [sha256.Size]byte // what the last check was made of
	files []string          // the configuration and the baseline of the last check, as far as there are any
	rules []string          // files and folders of its rules
	paths []string          // what it checks
	own   []target          // what it writes
	git   bool              // it leaves out what .gitignore files name
}

func newWatcher(o *checkOptions) (*watcher, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("could not watch files here: %w", err)
	}
	return &watcher{Watcher: w, rules: o.input.rules}, nil
}

// depend notes what a check depends on besides its documents. A configuration that cannot be read stays as it was.
func (w *watcher) depend(cmd *cobra.Command, o checkOptions) {
	paths, err := o.input.configure(o.paths)
	if err != nil && len(w.files) > 0 {
		return
	}
	o.input.baselineSetting(cmd, &o.baseline)
	_ = o.input.outputSetting(cmd, &o.outputs) // the check tells
	w.paths, w.own, w.git = paths, o.outputs.targets, o.input.gitignore()
	w.files, w.rules = nil, slices.Clone(o.input.rules)
	c := o.input.conf()
	switch {
	case o.input.noConfig:
	case c.file != "":
		w.files = append(w.files, c.file)
	default: // where one may be written, from the documents up to the current folder
		for _, place := range configPlaces(o.paths, "") {
			if filepath.IsLocal(shortPath(place)) {
				w.files = append(w.files, place)
			}
		}
	}
	for _, f := range c.RuleFiles {
		w.rules = append(w.rules, c.path(f.text))
	}
	w.files = slices.Concat(w.files, o.input.namesFiles(), o.input.factsFiles())
	if o.baseline != "" {
		w.files = append(w.files, o.baseline)
	}
}

// follow watches the folders of everything that a check depends on. Folders are watched, not files: editors put a new file in the
// place of the old one. What cannot be watched is gone or will be named by the check.
func (w *watcher) follow(o *checkOptions) {
	for _, p := range slices.Concat(orHere(w.paths), w.rules, w.files) {
		p = filepath.FromSlash(fixedPart(filepath.ToSlash(p)))
		if info, err := os.Stat(p); err != nil || !info.IsDir() {
			_ = w.Add(filepath.Dir(p))
			continue
		}
		_ = filepath.WalkDir(p, func(dir string, d fs.DirEntry, err error) error {
			switch {
			case err != nil || !d.IsDir():
			case dir != p && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules"):
				return filepath.SkipDir
			default:
				_ = w.Add(dir)
			}
			return nil
		})
	}
}

// state stands for the content of all that a check depends on. Files that the check itself writes are left out, and what cannot
// be read counts as empty.
func (w *watcher) state(ctx context.Context, o *checkOptions) [sha256.Size]byte {
	h := sha256.New()
	add := func(name string, data []byte) {
		sum := sha256.Sum256(data)
		fmt.Fprintf(h, "%q %x\n", name, sum)
	}
	own := map[string]bool{}
	for _, t := range w.own {
		own[filepath.Clean(t.file)] = true
	}
	for _, in := range document.Collect(ctx, orHere(w.paths), document.CollectOptions{Gitignore: w.git}).Inputs {
		if own[filepath.FromSlash(in.Path)] {
			continue
		}
		data, _ := in.Read()
		add(in.Path, data)
	}
	for _, p := range slices.Concat(w.rules, w.files) {
		_ = filepath.WalkDir(p, func(name string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() {
				data, _ := os.ReadFile(name)
				add(name, data)
			}
			return nil
		})
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// wait returns when something has changed that the check depends on; false when the context is done.
func (w *watcher) wait(ctx context.Context, s streams, o *checkOptions) bool {
	for {
		select {
		case <-ctx.Done():
			return false
		case _, ok := <-w.Events:
			if !ok {
				return false
			}
		case err, ok := <-w.Errors: // such as more events than the system keeps: look what there is
			if !ok {
				return false
			}
			s.complain("warning: " + err.Error())
		}
		if !w.calm(ctx) {
			return false
		}
		w.follow(o) // new folders, before looking what is in them
		if now := w.state(ctx, o); now != w.seen {
			return ctx.Err() == nil
		}
	}
}

// calm waits until nothing has been saved for a while; false when the context is done.
func (w *watcher) calm(ctx context.Context) bool {
	timer := time.NewTimer(calm)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return false
		case <-timer.C:
			return true
		case <-w.Events:
			timer.Reset(calm)
		}
	}
}

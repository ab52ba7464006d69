package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims/cache"
	"github.com/factlint/factlint/rules"
)

// outcomes finds what a run comes to among what earlier runs came to. Nil finds and keeps nothing.
type outcomes struct {
	kept *cache.Outcomes
	set  cache.Key // stands for all that a run depends on but the bytes of its documents
	key  func() (cache.Key, error)
}

// outcomes returns where to look for the outcome of a run over the documents that were found. It is nil where nothing is kept, where a
// file that the run depends on cannot be read, and while a process watches: it remembers more than the file does.
func (o *inputOptions) outcomes(s streams, found *foundDocuments, task checkTask) *outcomes {
	dir := cacheFolder(o.cacheDir, s.env)
	if o.noCache || dir == "" || o.memory != nil {
		return nil
	}
	key := func() (cache.Key, error) { return o.settingsKey(found, task) }
	set, err := key()
	if err != nil {
		return nil
	}
	return &outcomes{kept: cache.OpenOutcomes(dir, cache.Options{}), set: set, key: key}
}

// outcomeLayout stands for how outcomes are written and what their keys are made of, beyond what the version of a program says.
const outcomeLayout = "outcome 1"

// keyer makes a key of parts, none of which can be taken for a piece of another.
type keyer struct{ hash.Hash }

func (k keyer) add(parts ...string) {
	for _, p := range parts {
		fmt.Fprintf(k, "%d:", len(p))
		k.Write([]byte(p))
	}
}

// list adds how many texts there are, and each of them.
func (k keyer) list(all []string) {
	k.add(fmt.Sprint(len(all)))
	k.add(all...)
}

// settingsKey returns a key that stands for the program, the settings, the files that the house has written and the names of the documents.
func (o *inputOptions) settingsKey(found *foundDocuments, task checkTask) (cache.Key, error) {
	k := keyer{sha256.New()}
	here, err := filepath.Abs(".")
	if err != nil {
		return cache.Key{}, err
	}
	c := o.conf()
	if relative := func(arg string) bool { return !filepath.IsAbs(arg) }; c.file == "" && task.baseline == "" && len(o.args) > 0 && !slices.ContainsFunc(o.args, relative) {
		here = "" // nothing is told from there
	}
	k.add(outcomeLayout, build(), here, fmt.Sprint(o.limits), fmt.Sprint(o.gitignore()), o.stdin)
	k.add(c.file, c.dir, string(c.data))
	k.list(o.args)
	for i := range c.Ignore {
		k.add(fmt.Sprint(c.Ignore[i].expired(task.now)))
	}
	k.add(task.baseline)
	if err := o.addFiles(k); err != nil {
		return cache.Key{}, err
	}
	k.add(fmt.Sprint(len(found.Failures)))
	for _, f := range found.Failures {
		k.add(f.Path, f.Err.Error())
	}
	k.add(fmt.Sprint(found.left))
	k.add(fmt.Sprint(len(found.Inputs)))
	for i := range found.Inputs {
		k.add(found.Inputs[i].Path)
	}
	return cache.Key(k.Sum(nil)), nil
}

// addFiles adds the names and bytes of rule files, and of those with names and facts.
func (o *inputOptions) addFiles(k keyer) error {
	paths := o.ruleFiles()
	k.list(paths)
	for _, p := range paths {
		n := 0
		err := rules.Files(p, func(name string, data []byte) {
			k.add(name, fmt.Sprint(data != nil), string(data))
			n++
		})
		if err != nil {
			return err
		}
		k.add(fmt.Sprint(n))
	}
	for _, files := range [...][]string{o.namesFiles(), o.factsFiles()} {
		k.list(files)
		for _, name := range files {
			if info, err := os.Stat(name); err != nil || !info.Mode().IsRegular() {
				return errors.Join(err, fs.ErrInvalid)
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			k.add(string(data))
		}
	}
	return nil
}

// content stands for what the bytes of a document contribute to a run: a hash of them, of the error in their place, or nothing.
type content [1 + sha256.Size]byte

// contents are those of the documents of a run, in their order.
type contents struct {
	of     []content
	unsure atomic.Bool // a document changed while it was read
}

// newContents returns room for n documents.
func newContents(n int) *contents { return &contents{of: make([]content, n)} }

// note notes what was read of a document: its bytes or an error. Nil notes nothing.
func (c *contents) note(i int, data []byte, err error) {
	if c == nil {
		return
	}
	var now content
	switch {
	case errors.Is(err, errOwnReport): // whatever is in it
		now[0] = 'r'
	case err != nil:
		now[0] = 'e'
		*(*[sha256.Size]byte)(now[1:]) = sha256.Sum256([]byte(err.Error()))
	default:
		now[0] = 'd'
		*(*[sha256.Size]byte)(now[1:]) = sha256.Sum256(data)
	}
	if c.of[i] != now && c.of[i] != (content{}) {
		c.unsure.Store(true)
	}
	c.of[i] = now
}

// keyOf returns the key of an outcome.
func (k *outcomes) keyOf(c *contents) cache.Key {
	h := sha256.New()
	h.Write(k.set[:])
	for i := range c.of {
		h.Write(c.of[i][:])
	}
	return cache.Key(h.Sum(nil))
}

// recall reads documents as far as it takes to know what is in them, and returns what an earlier run came to with the same; nil when none
// did. The error is that of the context.
func (k *outcomes) recall(ctx context.Context, found *foundDocuments, in *inputOptions) (*checker.Result, error) {
	if k == nil || !k.kept.Has(k.set) {
		return nil, nil
	}
	c := newContents(len(found.Inputs))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(in.workers(), len(found.Inputs)) {
		wg.Go(func() {
			var buf []byte
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(found.Inputs) {
					return
				}
				data, err := in.bytes(found.Inputs[i], buf)
				c.note(i, data, err)
				if buf = data; len(data) > largestKept {
					buf = nil
				}
			}
		})
	}
	if err := await(ctx, wg.Wait); err != nil {
		return nil, err
	}
	return k.find(c, false, in.workers()), nil
}

// find returns what an earlier run came to with documents of such contents, nil when there was none; see [checker.ReadResult] for what whole
// adds and jobs are.
func (k *outcomes) find(c *contents, whole bool, jobs int) *checker.Result {
	if k == nil || c.unsure.Load() {
		return nil
	}
	key := k.keyOf(c)
	data := k.kept.Find(k.set, key)
	if data == nil {
		return nil
	}
	r, err := checker.ReadResult(data, whole, jobs)
	if err != nil {
		k.kept.Discard(k.set, key, err)
		return nil
	}
	return r
}

// keep keeps what a run came to for later ones, unless a document or a file that it depends on changed meanwhile.
func (k *outcomes) keep(c *contents, r *checker.Result) {
	if k == nil || c.unsure.Load() {
		return
	}
	if now, err := k.key(); err != nil || now != k.set {
		return
	}
	k.kept.Keep(k.set, k.keyOf(c), r.AppendTo(nil))
}

// warn tells what was wrong with what is kept.
func (k *outcomes) warn(s streams, in *inputOptions) {
	if k == nil || in.quiet {
		return
	}
	for _, err := range k.kept.Troubles() {
		s.complain("warning: " + err.Error())
	}
}

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

// This file is the only one that calls extraction and checking: what stands between the command line and the reports.

// reading is what came of reading documents.
type reading struct {
	sheets   []claims.Sheet    // sorted by path
	failures []checker.Failure // documents that could not be read, and mistakes in what the house has written down, sorted by path
	warnings []checker.Failure // about what the house has written down
	left     []checker.Skip    // documents that were left out, and why
}

// foundDocuments are those of a run, before they are read.
type foundDocuments struct {
	document.Collection
	left []checker.Skip // what was left out, and why
}

// find finds the documents that paths name.
func find(ctx context.Context, s streams, paths []string, in *inputOptions) (*foundDocuments, error) {
	defer in.stats.phase("find documents")()
	found, err := collect(ctx, s, orHere(paths), in)
	if err != nil {
		return nil, err
	}
	left := []checker.Skip{{Reason: "files and folders that .gitignore leaves out", Count: found.Ignored}, {Reason: "documents that the configuration excludes", Count: len(found.Inputs)}}
	in.conf().leaveOut(&found, paths, cmp.Or(in.stdin, stdinName))
	left[1].Count -= len(found.Inputs)
	if len(found.Inputs)+len(found.Failures) == 0 {
		return nil, fmt.Errorf("%s excludes every document of this run", in.conf().file)
	}
	return &foundDocuments{found, slices.DeleteFunc(left, func(k checker.Skip) bool { return k.Count == 0 })}, nil
}

// read finds the documents that paths name and reads them, see readFound.
func read(ctx context.Context, s streams, paths []string, in *inputOptions) (reading, error) {
	found, err := find(ctx, s, paths, in)
	if err != nil {
		return reading{}, err
	}
	return readFound(ctx, s, found, in, nil)
}

// readFound reads documents and extracts their claims, several at a time. What cannot be read becomes a failure, and the rest is read all
// the same. What was read is noted among the contents. The error is that of the context.
func readFound(ctx context.Context, s streams, found *foundDocuments, in *inputOptions, noted *contents) (reading, error) {
	done := in.stats.phase("read and extract")
	hugePages(len(found.Inputs)) // which collects garbage
	collectLater(len(found.Inputs))
	out := extract(ctx, s, found.Inputs, in, noted)
	done()
	out.left = found.left
	if err := ctx.Err(); err != nil {
		return reading{}, err
	}
	if len(out.sheets)+len(out.failures)+len(found.Failures) == 0 {
		return reading{}, errors.New("there are only reports of factlint itself here; name one to check it")
	}
	out.failures = append(out.failures, failuresOf(errors.Join(in.house().mistakes...))...)
	out.warnings = in.house().notes()
	for _, f := range found.Failures {
		out.failures = append(out.failures, failureOf(f.Path, f.Err))
	}
	slices.SortFunc(out.failures, func(a, b checker.Failure) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
	})
	return out, nil
}

// collect finds the documents. It does not wait for a stdin that never ends once the context is done.
func collect(ctx context.Context, s streams, args []string, in *inputOptions) (document.Collection, error) {
	done := make(chan document.Collection, 1)
	go func() {
		done <- document.Collect(ctx, args, document.CollectOptions{Stdin: s.in, StdinName: in.stdin, MaxBytes: in.limits.bytes(), Gitignore: in.gitignore()})
	}()
	select {
	case found := <-done:
		return found, ctx.Err()
	case <-ctx.Done():
		return document.Collection{}, ctx.Err()
	}
}

// extract reads documents and extracts their claims on as many goroutines as the options say. Sheets come in the order
// of the inputs. What was read is noted among the contents.
func extract(ctx context.Context, s streams, inputs []document.Input, in *inputOptions, noted *contents) reading {
	lex := lexicon.Default()
	bar := newProgress(s.err, len(inputs), in.quiet)
	defer bar.finish()
	before := in.before(s)
	defer before.close(ctx)
	sheets := make([]*claims.Sheet, len(inputs))
	errs := make([]error, len(inputs))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(in.workers(), len(inputs)) {
		wg.Go(func() {
			w := newWorker(lex, before, noted)
			for {
				i := int(next.Add(1)) - 1
				if i >= len(inputs) || ctx.Err() != nil {
					return
				}
				sheets[i], errs[i] = w.extract(i, inputs[i], 0)
				bar.add()
			}
		})
	}
	if await(ctx, wg.Wait) != nil {
		return reading{} // a document may take long, and nothing is waited for
	}
	out := reading{sheets: make([]claims.Sheet, 0, len(inputs))}
	for i := range inputs {
		switch {
		case errors.Is(errs[i], errOwnReport): // that lies beside the documents
		case errs[i] != nil:
			out.failures = append(out.failures, failureOf(inputs[i].Path, errs[i]))
		case sheets[i] != nil:
			out.sheets = append(out.sheets, *sheets[i])
		}
	}
	if await(ctx, func() { settleYears(ctx, before, noted, inputs, out.sheets) }) != nil {
		return reading{}
	}
	in.conf().nameSources(out.sheets)
	return out
}

// settleYears reads once more the documents whose dateline names no year where another document of the run tells it.
func settleYears(ctx context.Context, before *before, noted *contents, inputs []document.Input, sheets []claims.Sheet) {
	hints := checker.YearHints(sheets, before.input.workers())
	if len(hints) == 0 {
		return
	}
	number := make(map[string]int, len(hints))
	for k := range inputs {
		if _, ok := hints[inputs[k].Path]; ok {
			number[inputs[k].Path] = k
		}
	}
	w := newWorker(lexicon.Default(), before, noted)
	for i := range sheets {
		near, ok := hints[sheets[i].Path]
		if !ok {
			continue
		}
		if ctx.Err() != nil {
			return
		}
		k := number[sheets[i].Path]
		if again, err := w.extract(k, inputs[k], near); err == nil {
			sheets[i] = *again
		}
	}
}

// errOwnReport is that a file of a folder is a report of ours: what it tells was told by the documents.
var errOwnReport = errors.New("a report of factlint")

// named reports whether the command line names a document itself, and not its folder.
func (o *inputOptions) named(name string) bool {
	return slices.ContainsFunc(o.args, func(arg string) bool { return filepath.ToSlash(filepath.Clean(arg)) == name })
}

// worker reads documents and extracts their claims, one after the other.
type worker struct {
	before    *before
	extractor *claims.Extractor
	noted     *contents // what was read; nil for nobody asks
	file      []byte    // memory of the last one read
}

// largestKept is how much memory a worker keeps from one document to the next, in bytes.
const largestKept = 1 << 20

func newWorker(lex *lexicon.Lexicon, before *before, noted *contents) *worker {
	return &worker{before: before, extractor: claims.NewExtractor(lex, before.options), noted: noted}
}

// bytes returns the bytes of a document, in the memory of buf where that is enough. The error is errOwnReport for those that are no document.
func (o *inputOptions) bytes(in document.Input, buf []byte) ([]byte, error) {
	data, err := in.ReadInto(buf)
	if err == nil && reports.IsReport(data) && !o.named(in.Path) {
		err = errOwnReport
	}
	return data, err
}

// extract reads one document, the i-th of its run. A document that makes the extraction panic is a failure of its own and does not end
// the run: all the others can still be checked.
//
// near settles the year of a dateline that names none; 0 when nothing is known.
func (w *worker) extract(i int, in document.Input, near when.Date) (sheet *claims.Sheet, err error) {
	defer func() {
		if r := recover(); r != nil {
			sheet, err = nil, fmt.Errorf("could not be understood, which is a mistake in factlint: %v", r)
		}
	}()
	before := w.before
	data, err := before.input.bytes(in, w.file)
	w.noted.note(i, data, err)
	if err != nil {
		return nil, err
	}
	if w.file = data; len(data) > largestKept {
		w.file = nil
	}
	reading := before.input.limits.document(before.input.conf().reading(in.Path))
	return before.recall(in.Path, data, near, reading, func() (*claims.Sheet, error) {
		doc, err := document.Read(in.Path, data, reading)
		if err != nil {
			return nil, err
		}
		if near != 0 {
			doc.SettleYear(near)
		}
		out := w.extractor.ExtractPacked(doc)
		doc.Release()
		return &out, nil
	})
}

// await runs f, and does not wait for its end once the context is done: then it returns the error of that, and nothing that f
// writes to may be used. It is for work that cannot be stopped half-way, in a program that ends when it is interrupted.
func await(ctx context.Context, f func()) error {
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	select {
	case <-done:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// loadRules returns the built-in rules, by rules.Builtin or rules.Packed, and those of paths, which replace built-in ones of the
// same id.
func loadRules(builtin func() ([]rules.Rule, error), paths []string) ([]rules.Rule, []error) {
	all, err := builtin()
	mistakes := split(err)
	for _, file := range paths {
		own, err := rules.LoadPath(file)
		all = rules.Merge(all, own)
		mistakes = append(mistakes, split(err)...)
	}
	return all, mistakes
}

// split returns the errors that were joined into err.
func split(err error) []error {
	if err == nil {
		return nil
	}
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var all []error
	for _, e := range joined.Unwrap() {
		all = append(all, split(e)...)
	}
	return all
}

func failuresOf(err error) []checker.Failure {
	var out []checker.Failure
	for _, e := range split(err) {
		out = append(out, failureOf("", e))
	}
	return out
}

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// This file is the only one that calls extraction and checking: what stands between the command line and the reports.

// reading is what came of reading documents.
type reading struct {
	sheets   []claims.Sheet    // sorted by path
	failures []checker.Failure // documents that could not be read, sorted by path
}

// read collects the documents that paths name and extracts their claims, several at a time. What cannot be read becomes a
// failure, and the rest is read all the same. The error is that of the context, or says that there is nothing to read.
func read(ctx context.Context, s streams, paths []string, in *inputOptions) (reading, error) {
	files, failures, err := collect(ctx, s, orHere(paths), in)
	if err != nil {
		return reading{}, err
	}
	out := extract(ctx, s, files, in)
	if err := ctx.Err(); err != nil {
		return reading{}, err
	}
	out.failures = append(out.failures, failures...)
	slices.SortFunc(out.failures, func(a, b checker.Failure) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
	})
	slices.SortFunc(out.sheets, func(a, b claims.Sheet) int { return cmp.Compare(a.Path, b.Path) })
	if len(out.sheets) == 0 && len(out.failures) == 0 {
		return out, fmt.Errorf("no documents found in %s; files that are read end in %s",
			quoted(orHere(paths)), strings.Join(extensions(), ", "))
	}
	return out, nil
}

// extensions lists the endings of the files that are read in folders.
func extensions() []string {
	var all []string
	for _, f := range document.Formats {
		all = append(all, f.Extensions...)
	}
	return all
}

// input is one document to be read: a file, or bytes that came from stdin.
type input struct {
	path string
	data []byte
	read bool // data has been read already
}

// collect turns arguments into documents. A folder, a pattern or a path that leads nowhere becomes a failure.
func collect(ctx context.Context, s streams, args []string, in *inputOptions) ([]input, []checker.Failure, error) {
	var inputs []input
	var paths []string
	for _, arg := range args {
		if arg != "-" {
			paths = append(paths, arg)
			continue
		}
		if len(inputs) > 0 {
			return nil, nil, errTwoStdin
		}
		doc, err := readStdin(s, in)
		if err != nil {
			return nil, nil, err
		}
		inputs = append(inputs, doc)
	}
	if len(paths) == 0 {
		return inputs, nil, nil
	}
	found, err := document.Collect(ctx, paths, document.CollectOptions{})
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	slices.Sort(found)
	for _, file := range slices.Compact(found) {
		inputs = append(inputs, input{path: file})
	}
	return inputs, failuresOf(err), nil
}

// readStdin reads the document on stdin. A byte more than the limit is enough for the reader to refuse it.
func readStdin(s streams, in *inputOptions) (input, error) {
	data, err := io.ReadAll(io.LimitReader(s.in, document.DefaultMaxBytes+1))
	if err != nil {
		return input{}, fmt.Errorf("could not read stdin: %w", err)
	}
	return input{path: cmp.Or(in.stdin, "stdin"), data: data, read: true}, nil
}

// extract reads documents and extracts their claims on as many goroutines as the options say.
func extract(ctx context.Context, s streams, files []input, in *inputOptions) reading {
	lex := lexicon.Default()
	bar := newProgress(s.err, len(files), in.quiet)
	defer bar.finish()
	sheets := make([]*claims.Sheet, len(files))
	errs := make([]error, len(files))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(in.workers(), len(files)) {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(files) || ctx.Err() != nil {
					return
				}
				sheets[i], errs[i] = extractOne(lex, files[i])
				bar.add()
			}
		})
	}
	wg.Wait()
	var out reading
	for i := range files {
		switch {
		case errs[i] != nil:
			out.failures = append(out.failures, failureOf(files[i].path, errs[i]))
		case sheets[i] != nil:
			out.sheets = append(out.sheets, *sheets[i])
		}
	}
	return out
}

// extractOne reads one document. A document that makes the extraction panic is a failure of its own and does not end
// the run: all the others can still be checked.
func extractOne(lex *lexicon.Lexicon, file input) (sheet *claims.Sheet, err error) {
	defer func() {
		if r := recover(); r != nil {
			sheet, err = nil, fmt.Errorf("could not be understood, which is a mistake in factlint: %v", r)
		}
	}()
	if !file.read {
		if file.data, err = readFile(file.path); err != nil {
			return nil, err
		}
	}
	doc, err := document.Read(file.path, file.data, document.Options{})
	if err != nil {
		return nil, err
	}
	out := claims.Extract(lex, doc, claims.Options{})
	return &out, nil
}

// readFile reads a document, but not more of it than the reader takes.
func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, document.DefaultMaxBytes+1))
}

// check reads documents and compares their claims.
func check(ctx context.Context, s streams, paths []string, in *inputOptions) (*checker.Result, error) {
	programs, mistakes := compile(in.rules)
	r, err := read(ctx, s, paths, in)
	if err != nil {
		return nil, errors.Join(append(mistakes, err)...)
	}
	result, err := checker.Check(ctx, lexicon.Default(), r.sheets, programs, checker.Options{Jobs: in.workers()})
	if err != nil {
		return nil, err
	}
	result.Errors = slices.Concat(failuresOf(errors.Join(mistakes...)), r.failures, result.Errors)
	return result, nil
}

// compile loads and compiles the built-in rules and those of paths. Sound rules come back beside the mistakes of others.
func compile(paths []string) ([]*rules.Program, []error) {
	all, mistakes := loadRules(paths)
	programs, err := rules.Compile(all, rules.Options{})
	return programs, append(mistakes, split(err)...)
}

// loadRules returns the built-in rules and those of paths, which replace built-in ones of the same id.
func loadRules(paths []string) ([]rules.Rule, []error) {
	all, err := rules.Builtin()
	mistakes := split(err)
	for _, path := range paths {
		own, err := rules.LoadPath(path)
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

// spots is what two places hold and what rules say of them.
type spots struct {
	a, b        []claims.Claim
	comparisons []checker.Comparison
}

// compareSpots reads the documents of two places, and others, and asks every rule about the claims of the two.
func compareSpots(ctx context.Context, s streams, o *compareOptions) (spots, []checker.Failure, error) {
	programs, mistakes := compile(o.input.rules)
	r, err := read(ctx, s, append([]string{o.a.path, o.b.path}, o.paths...), &o.input)
	if err != nil {
		return spots{}, nil, errors.Join(append(mistakes, err)...)
	}
	var found spots
	for i := range r.sheets {
		if r.sheets[i].Path == path.Clean(filepath.ToSlash(o.a.path)) {
			found.a = o.a.at(&r.sheets[i])
		}
		if r.sheets[i].Path == path.Clean(filepath.ToSlash(o.b.path)) {
			found.b = o.b.at(&r.sheets[i])
		}
	}
	found.comparisons = checker.Compare(lexicon.Default(), r.sheets, programs, found.a, found.b)
	return found, append(failuresOf(errors.Join(mistakes...)), r.failures...), nil
}

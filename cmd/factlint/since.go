package main

import (
	"bytes"
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
	"time"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// past is the documents of a run as they were in a commit. They are laid out in a folder of their own, so that the
// arguments of the run find there what they would have found then.
type past struct {
	repo  *repository
	dir   string                  // holds the files of the commit under their paths
	now   map[string]claims.Sheet // the documents of the run that lie in the work tree, by their path from its top
	outer []claims.Sheet          // those that lie elsewhere: they have no past, and count as unchanged
	stdin string                  // path from the top of the document on stdin, whose file holds something else; may be empty
}

// stdinName is what the document on stdin is called unless a flag says otherwise.
const stdinName = "stdin.txt"

// foundBefore returns what was found in the documents as they were where the current commit and --since parted. Sheets
// are the documents of the run.
func foundBefore(ctx context.Context, s streams, o *checkOptions, sheets []claims.Sheet, rename func(string) string) (checker.Baseline, error) {
	fail := func(err error) (checker.Baseline, error) {
		if ctx.Err() != nil {
			err = ctx.Err()
		} else {
			err = fmt.Errorf("--since %s: %w", o.since, err)
		}
		return checker.Baseline{}, err
	}
	repo, err := repositoryOf(ctx, sheets)
	if err != nil {
		return fail(err)
	}
	commit, err := repo.mergeBase(ctx, o.since)
	if err != nil {
		return fail(err)
	}
	p := newPast(repo, sheets)
	if slices.Contains(o.paths, "-") {
		p.stdin, _ = p.fromTop(cmp.Or(o.input.stdin, stdinName))
	}
	if p.dir, err = os.MkdirTemp("", "factlint-since-*"); err != nil {
		return fail(fmt.Errorf("could not make a folder for the documents of git: %w", err))
	}
	defer os.RemoveAll(p.dir)
	then, err := p.sheets(ctx, s, orHere(o.paths), commit, &o.input)
	if err != nil {
		return fail(err)
	}
	if len(p.outer) > 0 && !o.input.quiet {
		s.complain(fmt.Sprintf("warning: %s outside the repository %s: taken as unchanged", counted(len(p.outer), "document is", "documents are"), repo.top))
	}
	programs, _ := o.input.programs() // the run itself tells of mistakes
	ignores, _ := o.input.conf().ignores(time.Now())
	result, err := checker.Check(ctx, lexicon.Default(), then, programs, checker.Options{Jobs: o.input.workers(), Unlisted: true, Rename: rename, Ignores: ignores, Facts: o.input.house().facts})
	if err != nil {
		return fail(err)
	}
	return checker.NewBaseline(result.Findings), nil
}

// repositoryOf returns the repository of the current folder when it holds a document of the run, or else that of the first
// document that is in one.
func repositoryOf(ctx context.Context, sheets []claims.Sheet) (*repository, error) {
	here, err := openRepository(ctx, ".")
	if err != nil && !errors.Is(err, errNoRepository) {
		return nil, err
	}
	if here != nil && (len(sheets) == 0 || len(newPast(here, sheets).now) > 0) {
		return here, nil
	}
	tried := map[string]bool{}
	for i := range sheets {
		dir := filepath.Dir(filepath.FromSlash(sheets[i].Path))
		if tried[dir] {
			continue
		}
		tried[dir] = true
		if info, err := os.Stat(dir); err != nil || !info.IsDir() { // a name for stdin
			continue
		}
		repo, err := openRepository(ctx, dir)
		if !errors.Is(err, errNoRepository) {
			return repo, err
		}
	}
	return nil, errors.New("neither the documents nor the current folder are in a git repository")
}

// newPast sorts the documents of a run by whether they lie in the work tree.
func newPast(repo *repository, sheets []claims.Sheet) *past {
	p := &past{repo: repo, now: map[string]claims.Sheet{}}
	for _, sheet := range sheets {
		if inside, ok := p.fromTop(sheet.Path); ok {
			p.now[inside] = sheet
		} else {
			p.outer = append(p.outer, sheet)
		}
	}
	return p
}

// fromTop returns the path of a file, a folder or a pattern from the top of the work tree, with /.
func (p *past) fromTop(name string) (string, bool) {
	file, err := filepath.Abs(filepath.FromSlash(name))
	if err != nil {
		return "", false
	}
	rel, err := filepath.Rel(p.repo.top, resolved(file))
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// resolved follows the symbolic links of as much of a path as exists.
func resolved(file string) string {
	if real, err := filepath.EvalSymlinks(file); err == nil {
		return real
	}
	dir := filepath.Dir(file)
	if dir == file {
		return file
	}
	return filepath.Join(resolved(dir), filepath.Base(file))
}

// sheets returns the claims of the documents that the arguments of the run would have found in the commit.
func (p *past) sheets(ctx context.Context, s streams, args []string, commit string, in *inputOptions) ([]claims.Sheet, error) {
	var scope []string
	for _, arg := range args {
		if inside, ok := p.fromTop(arg); ok && arg != "-" {
			scope = append(scope, inside)
		}
	}
	files, err := p.repo.files(ctx, commit, func(path string) bool { return p.wanted(path, scope) })
	if err != nil {
		return nil, err
	}
	if err := p.lay(ctx, files, in.limits.bytes()); err != nil {
		return nil, err
	}
	for _, f := range files { // documents that were reached in other ways, such as a symbolic link
		if _, ok := p.now[f.path]; ok {
			scope = append(scope, f.path)
		}
	}
	if len(scope) == 0 {
		return slices.Clone(p.outer), nil
	}
	found := document.Collect(ctx, scope, document.CollectOptions{Dir: p.dir, MaxBytes: in.limits.bytes()}) // what is missing there is new
	found.Inputs = slices.DeleteFunc(found.Inputs, func(then document.Input) bool {
		_, ok := p.now[then.Path]
		return !ok && (p.leftOut(then.Path) || in.conf().excluded(p.fromHere(then.Path)))
	})
	return p.read(ctx, s, found.Inputs, in)
}

// leftOut reports whether a document of the commit is still there and no document of the run: .gitignore names it.
func (p *past) leftOut(name string) bool {
	_, err := os.Stat(p.file(name))
	return err == nil
}

// wanted reports whether a file of the commit may be one of the documents of the run.
func (p *past) wanted(name string, scope []string) bool {
	if _, ok := p.now[name]; ok {
		return true
	}
	if slices.Contains(scope, name) {
		return true
	}
	return document.FormatOf(name) != nil && slices.ContainsFunc(scope, func(arg string) bool {
		return under(name, fixedPart(arg))
	})
}

// fixedPart returns the folders of a pattern before its first wildcard; the whole of what is no pattern.
func fixedPart(arg string) string {
	i := strings.IndexAny(arg, "*?[{")
	if i < 0 {
		return arg
	}
	return path.Dir(arg[:i] + "x")
}

func under(name, dir string) bool { return dir == "." || strings.HasPrefix(name, dir+"/") }

// lay writes the files of a commit below p.dir. What is too large to be read as a document is left out.
func (p *past) lay(ctx context.Context, files []blob, limit int) error {
	root, err := os.OpenRoot(p.dir) // no path of the commit leads out of it
	if err != nil {
		return err
	}
	defer root.Close()
	files = slices.DeleteFunc(slices.Clone(files), func(f blob) bool { return f.size > int64(cmp.Or(limit, document.DefaultMaxBytes)) })
	return p.repo.contents(ctx, files, func(f blob, content io.Reader) error {
		name := filepath.FromSlash(f.path)
		if err := root.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			return fmt.Errorf("could not lay out %q: %w", f.path, plain(err))
		}
		out, err := root.Create(name)
		if err != nil {
			return fmt.Errorf("could not lay out %q: %w", f.path, plain(err))
		}
		_, err = io.Copy(out, content)
		return errors.Join(err, out.Close())
	})
}

// read extracts the claims of the documents of a commit under the paths that they have now. Those that have not changed
// since are not read again.
func (p *past) read(ctx context.Context, s streams, inputs []document.Input, in *inputOptions) ([]claims.Sheet, error) {
	then := slices.Clone(p.outer)
	moved := p.renames(inputs)
	var changed []document.Input
	for _, input := range inputs {
		name := cmp.Or(moved[input.Path], input.Path)
		sheet, ok := p.now[name]
		switch {
		case !ok:
			input.Path = p.fromHere(name)
			changed = append(changed, input)
		case name == input.Path && name != p.stdin && same(input, p.file(name)):
			then = append(then, sheet)
		default:
			input.Path = sheet.Path
			changed = append(changed, input)
		}
	}
	r := extract(ctx, s, changed, in, nil) // what could not be read then had no findings
	then = append(then, r.sheets...)
	settleChanged(ctx, s, in, changed, then)
	in.conf().nameSources(then)
	return then, ctx.Err()
}

// settleChanged reads once more the changed documents whose year an unchanged one tells.
func settleChanged(ctx context.Context, s streams, in *inputOptions, changed []document.Input, then []claims.Sheet) {
	lex := lexicon.Default()
	hints := checker.YearHints(then, in.workers())
	if len(hints) == 0 {
		return
	}
	before := in.before(s)
	defer before.close(ctx)
	w := newWorker(lex, before, nil)
	for i := range then {
		near, ok := hints[then[i].Path]
		k := slices.IndexFunc(changed, func(in document.Input) bool { return in.Path == then[i].Path })
		if !ok || k < 0 {
			continue
		}
		if again, err := w.extract(k, changed[k], near); err == nil {
			then[i] = *again
		}
	}
}

// file returns where a document of the work tree lies.
func (p *past) file(name string) string { return filepath.Join(p.repo.top, filepath.FromSlash(name)) }

// fromHere returns what a document that is gone would be called from the current folder.
func (p *past) fromHere(name string) string {
	here, err := filepath.Abs(".")
	if err != nil {
		return name
	}
	rel, err := filepath.Rel(resolved(here), p.file(name))
	if err != nil {
		return name
	}
	return filepath.ToSlash(rel)
}

// same reports whether a document of the commit has the bytes of a file. Both are small enough to be documents.
func same(then document.Input, file string) bool {
	a, err := then.Read()
	if err != nil {
		return false
	}
	b, err := os.ReadFile(file)
	return err == nil && bytes.Equal(a, b)
}

package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// CollectOptions says which files Collect finds. The zero value is the default behaviour.
type CollectOptions struct {
	Dir       string    // where relative arguments start; empty means the working directory
	Stdin     io.Reader // what "-" reads; nil makes "-" a failure
	StdinName string    // the path of what "-" reads; empty means "stdin.txt"
	Gitignore bool      // leave out what .gitignore files say, in folders and below **; what is named is read all the same
	Exclude   []string  // doublestar patterns of paths, with /, that are left out of folders and globs
	MaxBytes  int       // as in Options
}

// Input is one document to read.
type Input struct {
	Path string // as given, or joined to the folder given, with /

	file string // what to open
	data []byte // of standard input
	max  int
}

// Failure is an argument that could not be turned into inputs.
type Failure struct {
	Path string
	Err  error
}

// Collection is what the arguments of a command amount to.
type Collection struct {
	Inputs   []Input   // sorted by path, each file once
	Failures []Failure // sorted by path
	Skipped  int       // files in folders whose extension no format has
	Ignored  int       // files and folders that .gitignore files leave out
}

// errNothing is the failure when no argument gave a document.
var errNothing = errors.New("no document found; give files, or folders with " + strings.Join(extensions(), ", ") + " files")

// errAllIgnored is the failure when .gitignore files left out all that there was.
var errAllIgnored = errors.New("no document found but what .gitignore files leave out; name files, or read them all with --no-gitignore")

// Collect finds the documents that args name: files, folders with everything below them, glob patterns (** crosses
// folders), and "-" for standard input. A named file is always read; in folders the extension decides. Hidden files and
// folders, those of version control and node_modules are left out unless named; pipes, sockets and devices are never
// opened. What could not be found or listed is among the failures, and so is finding nothing at all.
func Collect(ctx context.Context, args []string, opt CollectOptions) Collection {
	c := collector{ctx: ctx, opt: opt, files: map[string]string{}, folders: map[string]bool{}}
	for _, arg := range args {
		c.argument(arg)
	}
	if err := ctx.Err(); err != nil {
		c.fail("", err)
	}
	return c.result()
}

// collector gathers the inputs of one run.
type collector struct {
	ctx     context.Context
	opt     CollectOptions
	files   map[string]string // real path: the smallest path under which it was reached
	order   []string          // the real paths as they were found, which is nearly that of the paths
	folders map[string]bool   // real paths of the folders on the way down from one argument
	from    string            // the folder that an argument named, absolute: .gitignore files count from its work tree on
	git     gitignores
	stdin   *Input
	out     Collection
}

func (c *collector) fail(path string, err error) {
	c.out.Failures = append(c.out.Failures, Failure{path, err})
}

// resolve returns where a path of the arguments lies.
func (c *collector) resolve(path string) string {
	if c.opt.Dir == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(c.opt.Dir, path)
}

func (c *collector) argument(arg string) {
	if arg == "-" {
		c.readStdin()
		return
	}
	if arg == "" {
		c.fail(arg, errors.New("an empty path names no file"))
		return
	}
	info, err := os.Stat(c.resolve(arg))
	switch {
	case err == nil && info.IsDir():
		c.from = c.absolute(arg)
		c.folder(filepath.Clean(arg))
	case err == nil:
		c.file(filepath.Clean(arg), info, true)
	case isPattern(arg):
		c.glob(arg)
	case errors.Is(err, fs.ErrNotExist):
		c.fail(arg, fmt.Errorf("%q does not exist", arg))
	default:
		c.fail(arg, fmt.Errorf("could not look at %q: %w", arg, err))
	}
}

func isPattern(arg string) bool { return strings.ContainsAny(arg, "*?[{") }

// readStdin takes standard input, once.
func (c *collector) readStdin() {
	if c.stdin != nil {
		return
	}
	name := c.opt.StdinName
	if name == "" {
		name = "stdin.txt"
	}
	if c.opt.Stdin == nil {
		c.fail("-", errors.New("there is no standard input to read"))
		return
	}
	data, err := readLimited(c.opt.Stdin, name, c.max(), 0, nil)
	if err != nil {
		c.fail(name, err)
		return
	}
	c.stdin = &Input{Path: filepath.ToSlash(name), data: data}
}

func (c *collector) max() int { return Options{MaxBytes: c.opt.MaxBytes}.maxBytes() }

// glob takes what a pattern matches.
func (c *collector) glob(pattern string) {
	paths, err := doublestar.FilepathGlob(c.resolve(pattern), doublestar.WithFailOnIOErrors(), doublestar.WithNoFollow())
	if err != nil {
		c.fail(pattern, fmt.Errorf("could not match %q: %w", pattern, err))
		return
	}
	found, below := false, strings.Contains(pattern, "**")
	c.from = c.absolute(fixedFolder(pattern))
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil || info.IsDir() {
			continue
		}
		shown := c.shown(p)
		if hiddenBelow(shown, pattern) {
			continue
		}
		found = true
		if below && c.gitIgnoresAny(shown) {
			c.out.Ignored++
			continue
		}
		c.file(shown, info, !below)
	}
	if !found {
		c.fail(pattern, fmt.Errorf("no file matches %q", pattern))
	}
}

// hiddenBelow reports whether a folder of path, or its name, is passed over in folders and not named by the pattern.
func hiddenBelow(path, pattern string) bool {
	for _, part := range strings.Split(filepath.ToSlash(path), "/") {
		if part != "." && part != ".." && hidden(part) && !strings.Contains(pattern, part) && !strings.Contains(pattern, "/.") && !strings.HasPrefix(pattern, ".") {
			return true
		}
	}
	return false
}

// shown returns how a path is reported: relative to Dir when the arguments were.
func (c *collector) shown(p string) string {
	if c.opt.Dir == "" {
		return filepath.Clean(p)
	}
	if rel, err := filepath.Rel(c.opt.Dir, p); err == nil && !strings.HasPrefix(rel, "..") {
		return rel
	}
	return p
}

// folder takes everything below a folder.
func (c *collector) folder(path string) {
	if c.ctx.Err() != nil {
		return
	}
	real, err := filepath.EvalSymlinks(c.resolve(path))
	if err != nil {
		c.fail(path, fmt.Errorf("could not look at %q: %w", path, err))
		return
	}
	if c.folders[real] { // a link that leads back up
		return
	}
	c.folders[real] = true
	defer delete(c.folders, real)
	entries, err := os.ReadDir(c.resolve(path))
	if err != nil {
		c.fail(path, fmt.Errorf("could not list %q: %w", path, err))
	}
	if real, err = filepath.Abs(real); err != nil {
		c.fail(path, fmt.Errorf("could not look at %q: %w", path, err))
		return
	}
	var ignores []*ignoreFile
	if c.opt.Gitignore && len(entries) > 0 {
		ignores = c.git.along(c.from, c.absolute(path))
	}
	for _, e := range entries {
		c.entry(entryPath(path, e.Name()), real, e, ignores)
	}
}

// entryPath returns the path of an entry of a folder whose path is clean.
func entryPath(folder, entry string) string {
	switch {
	case folder == ".":
		return entry
	case os.IsPathSeparator(folder[len(folder)-1]): // the root
		return folder + entry
	}
	return folder + string(filepath.Separator) + entry
}

// entry takes one entry of a folder, of which it is known where it lies with all links resolved and what .gitignore files tell of it.
func (c *collector) entry(path, folder string, e fs.DirEntry, ignores []*ignoreFile) {
	if hidden(e.Name()) || c.excluded(path) {
		return
	}
	if len(ignores) > 0 && ignoredBy(ignores, c.absolute(path), e.IsDir()) {
		c.out.Ignored++
		return
	}
	if e.Type().IsRegular() {
		if FormatOf(path) == nil {
			c.out.Skipped++
			return
		}
		c.addReal(path, entryPath(folder, e.Name()))
		return
	}
	info, err := os.Stat(c.resolve(path))
	switch {
	case err != nil: // a link that leads nowhere
		c.out.Skipped++
	case info.IsDir():
		c.folder(path)
	default:
		c.file(path, info, false)
	}
}

// hidden reports whether a name in a folder is passed over.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || name == "node_modules" || name == "CVS"
}

func (c *collector) excluded(path string) bool {
	path = filepath.ToSlash(path)
	for _, pattern := range c.opt.Exclude {
		if ok, err := doublestar.Match(pattern, path); ok && err == nil {
			return true
		}
	}
	return false
}

// file takes one file; a named one is a failure when it cannot be read, another is skipped.
func (c *collector) file(path string, info fs.FileInfo, named bool) {
	switch {
	case !info.Mode().IsRegular():
		if named {
			c.fail(path, fmt.Errorf("%q is a %s and no file; copy its content to a file, or pipe it in and give -", path, special(info.Mode())))
			return
		}
		c.out.Skipped++
	case !named && (FormatOf(path) == nil || c.excluded(path)):
		c.out.Skipped++
	default:
		c.add(path)
	}
}

func special(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "pipe"
	case mode&fs.ModeSocket != 0:
		return "socket"
	case mode&fs.ModeDevice != 0:
		return "device"
	}
	return "special entry"
}

// add keeps a file under the smallest of the paths that lead to it, so that the order of the arguments does not matter.
func (c *collector) add(path string) {
	real, err := filepath.EvalSymlinks(c.resolve(path))
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		c.fail(path, fmt.Errorf("could not look at %q: %w", path, err))
		return
	}
	c.addReal(path, real)
}

// addReal is add for a file of which it is known where it lies when all links are resolved.
func (c *collector) addReal(path, real string) {
	path = filepath.ToSlash(path)
	old, ok := c.files[real]
	if !ok {
		c.order = append(c.order, real)
	}
	if !ok || path < old {
		c.files[real] = path
	}
}

// result sorts what was found.
func (c *collector) result() Collection {
	c.out.Inputs = make([]Input, 0, len(c.order)+1)
	for _, real := range c.order {
		path := c.files[real]
		c.out.Inputs = append(c.out.Inputs, Input{Path: path, file: c.resolve(filepath.FromSlash(path)), max: c.max()})
	}
	if c.stdin != nil {
		c.out.Inputs = append(c.out.Inputs, *c.stdin)
	}
	if len(c.out.Inputs) == 0 && len(c.out.Failures) == 0 {
		err := errNothing
		if c.out.Ignored > 0 {
			err = errAllIgnored
		}
		c.fail("", err)
	}
	slices.SortFunc(c.out.Inputs, func(a, b Input) int { return strings.Compare(a.Path, b.Path) })
	slices.SortStableFunc(c.out.Failures, func(a, b Failure) int { return strings.Compare(a.Path, b.Path) })
	return c.out
}

// Read returns the bytes of an input. The error, which names it, says that it is too large, no file, or could not be
// read.
func (in Input) Read() ([]byte, error) { return in.ReadInto(nil) }

// ReadInto is Read into the memory of buf, as far as that is enough. What it returns may lie there and may not, and then is
// for the caller to use again in the place of buf.
func (in Input) ReadInto(buf []byte) ([]byte, error) {
	if in.file == "" {
		return in.data, nil
	}
	data, ok := readWhole(in.file, in.max, buf)
	if ok {
		return data, nil
	}
	// a pipe would block on opening: look first
	info, err := os.Stat(in.file)
	if err != nil {
		return nil, fmt.Errorf("could not read %q: %w", in.Path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%q is a %s and no file", in.Path, special(info.Mode()))
	}
	if info.Size() > int64(in.max) {
		return nil, tooLarge(in.Path, info.Size(), in.max)
	}
	f, err := os.Open(in.file)
	if err != nil {
		return nil, fmt.Errorf("could not read %q: %w", in.Path, err)
	}
	defer f.Close()
	return readLimited(f, in.Path, in.max, int(info.Size()), data)
}

// readLimited reads up to max bytes; more is an error. It takes as much memory at once as is expected to be read, that of buf
// first: memory that a process has not used before costs more than the reading.
func readLimited(r io.Reader, path string, max, expected int, buf []byte) ([]byte, error) {
	b := bytes.NewBuffer(buf[:0])
	b.Grow(min(expected, max) + bytes.MinRead)
	_, err := b.ReadFrom(io.LimitReader(r, int64(max)+1))
	data := b.Bytes()
	if err != nil {
		return nil, fmt.Errorf("could not read %q: %w", path, err)
	}
	if len(data) > max {
		return nil, fmt.Errorf("%q has more than the %d bytes that are read; split it, leave it out, or allow more: --max-file-size", path, max)
	}
	return data, nil
}

// extensions lists the extensions of all formats.
func extensions() []string {
	var out []string
	for _, f := range Formats {
		out = append(out, f.Extensions...)
	}
	slices.Sort(out)
	return out
}

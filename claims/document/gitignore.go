package document

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// ignoreName is the name of the files in which git is told what it does not keep: gitignore(5).
const ignoreName = ".gitignore"

// maxIgnore is how many bytes of such a file are read.
const maxIgnore = 1 << 20

// ignoreFile is one .gitignore.
type ignoreFile struct {
	dir      string // absolute
	patterns []ignorePattern
}

// ignorePattern is one line of a .gitignore.
type ignorePattern struct {
	glob    string // for doublestar, of the path from the folder of the file
	keep    bool   // it began with !: what it matches is not ignored
	folders bool   // it ended with /: it matches folders only
}

// parseIgnore reads the text of a .gitignore. Lines that are no pattern match nothing, as with git.
func parseIgnore(text string) []ignorePattern {
	var out []ignorePattern
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
			line = line[:len(line)-1]
		}
		var p ignorePattern
		if strings.HasPrefix(line, "!") {
			p.keep, line = true, line[1:]
		} else if strings.HasPrefix(line, "#") {
			continue
		}
		if p.folders = strings.HasSuffix(line, "/"); p.folders {
			line = line[:len(line)-1]
		}
		if line == "" {
			continue
		}
		p.glob = globOf(line)
		if doublestar.ValidatePattern(p.glob) {
			out = append(out, p)
		}
	}
	return out
}

// globOf puts a pattern of git into the form of doublestar, which has braces and lets /** match the folder itself.
func globOf(pattern string) string {
	pattern = strings.NewReplacer("{", `\{`, "}", `\}`).Replace(pattern)
	if !strings.Contains(pattern, "/") {
		return "**/" + pattern
	}
	pattern = strings.TrimPrefix(pattern, "/")
	if strings.HasSuffix(pattern, "/**") {
		pattern += "/*"
	}
	return pattern
}

// ignored says whether the file tells git to ignore a path, and whether it says anything of it at all. The last pattern
// that matches counts.
func (f *ignoreFile) ignored(path string, folder bool) (ignored, told bool) {
	rel, err := filepath.Rel(f.dir, path)
	if err != nil || !filepath.IsLocal(rel) || rel == "." {
		return false, false
	}
	rel = filepath.ToSlash(rel)
	for i := len(f.patterns) - 1; i >= 0; i-- {
		p := &f.patterns[i]
		if p.folders && !folder {
			continue
		}
		if ok, err := doublestar.Match(p.glob, rel); ok && err == nil {
			return !p.keep, true
		}
	}
	return false, false
}

// gitignores knows the .gitignore files of the folders that are walked.
type gitignores struct {
	files map[string]*ignoreFile // by folder; nil where there is none
	tops  map[string]string      // folder: the work tree that it lies in, or itself
}

// of returns the .gitignore of a folder, nil where there is none that can be read.
func (g *gitignores) of(dir string) *ignoreFile {
	if f, ok := g.files[dir]; ok {
		return f
	}
	if g.files == nil {
		g.files = map[string]*ignoreFile{}
	}
	var f *ignoreFile
	if info, err := os.Stat(filepath.Join(dir, ignoreName)); err == nil && info.Mode().IsRegular() && info.Size() <= maxIgnore {
		if data, err := os.ReadFile(filepath.Join(dir, ignoreName)); err == nil {
			f = &ignoreFile{dir: dir, patterns: parseIgnore(string(data))}
		}
	}
	g.files[dir] = f
	return f
}

// top returns the folder from which .gitignore files count for dir: the top of its work tree, or dir where it lies in none.
func (g *gitignores) top(dir string) string {
	if t, ok := g.tops[dir]; ok {
		return t
	}
	if g.tops == nil {
		g.tops = map[string]string{}
	}
	top := dir
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			top = at
			break
		} else if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(at) == at {
			break
		}
	}
	g.tops[dir] = top
	return top
}

// ignores reports whether git ignores an entry of a folder that was reached from another.
func (g *gitignores) ignores(from, path string, folder bool) bool {
	return ignoredBy(g.along(from, filepath.Dir(path)), path, folder)
}

// along returns the .gitignore files that tell of the entries of a folder that was reached from another. Files of deeper folders come
// before those above them.
func (g *gitignores) along(from, dir string) (files []*ignoreFile) {
	top := g.top(from)
	for ; ; dir = filepath.Dir(dir) {
		if f := g.of(dir); f != nil {
			files = append(files, f)
		}
		if dir == top || dir == filepath.Dir(dir) || !strings.HasPrefix(dir, top) {
			return files
		}
	}
}

// ignoredBy reports whether the first of some .gitignore files that tells of an entry says that it is ignored.
func ignoredBy(files []*ignoreFile, path string, folder bool) bool {
	for _, f := range files {
		if ignored, told := f.ignored(path, folder); told {
			return ignored
		}
	}
	return false
}

// absolute returns where a path of the arguments lies, from the root on; the path itself where that cannot be told.
func (c *collector) absolute(path string) string {
	if abs, err := filepath.Abs(c.resolve(path)); err == nil {
		return abs
	}
	return path
}

// gitIgnoresAny reports whether .gitignore files leave out what a pattern has found: a folder on the way may be as well.
func (c *collector) gitIgnoresAny(path string) bool {
	if !c.opt.Gitignore {
		return false
	}
	abs := c.absolute(path)
	for dir := filepath.Dir(abs); len(dir) > len(c.from); dir = filepath.Dir(dir) {
		if c.git.ignores(c.from, dir, true) {
			return true
		}
	}
	return c.git.ignores(c.from, abs, false)
}

// fixedFolder returns the folders of a pattern before its first wildcard.
func fixedFolder(pattern string) string {
	if i := strings.IndexAny(pattern, "*?[{"); i >= 0 {
		return filepath.Dir(pattern[:i] + "x")
	}
	return pattern
}

package rules

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Files calls each with the name and the bytes of every file that [LoadPath] reads for a path, in a fixed order: what it loads depends on
// nothing else. A pack.yaml that is not there is given as nil. The error is that of the first file that cannot be read.
func Files(name string, each func(name string, data []byte)) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	root, start := name, "."
	if !info.IsDir() {
		root, start = filepath.Dir(name), filepath.Base(name)
	}
	l := loader{fsys: os.DirFS(root), root: filepath.ToSlash(root)}
	files, err := ruleFiles(l.fsys, start)
	if err != nil {
		return err
	}
	for _, f := range files {
		for _, f := range [...]string{path.Join(path.Dir(f), packFile), f} {
			data, err := l.read(f)
			if err != nil && !(path.Base(f) == packFile && errors.Is(err, fs.ErrNotExist)) {
				return err
			}
			each(path.Join(l.root, f), data)
		}
	}
	return nil
}

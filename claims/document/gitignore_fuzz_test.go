package document

import (
	"path/filepath"
	"strings"
	"testing"
)

// FuzzIgnoreFile takes any text for a .gitignore and asks it about a path: it ends, and says something only of paths in its folder.
func FuzzIgnoreFile(f *testing.F) {
	for _, s := range []string{"*.txt\n!a.txt\n", "/a/**\n", "**/b/\n", "a\\ \n#x\n", "[a-\n", strings.Repeat("**/", 40) + "a", strings.Repeat("*a", 40), "{a,b}"} {
		f.Add(s, "a/b/c.txt")
	}
	f.Fuzz(func(t *testing.T, text, path string) {
		if len(text) > 1<<12 || len(path) > 1<<10 {
			return
		}
		dir, err := filepath.Abs("folder")
		if err != nil {
			t.Fatal(err)
		}
		file := ignoreFile{dir: dir, patterns: parseIgnore(text)}
		for _, folder := range []bool{false, true} {
			if ignored, told := file.ignored(filepath.Join(dir, path), folder); ignored && !told {
				t.Fatal("it ignores what it says nothing of")
			}
			if _, told := file.ignored(filepath.Join(filepath.Dir(dir), "other"), folder); told {
				t.Fatal("it says something of a path outside of its folder")
			}
		}
	})
}

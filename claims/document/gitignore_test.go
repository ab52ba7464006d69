package document

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree writes files under a folder, each with its path as its text.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// patterns is a .gitignore with what its manual describes.
const patterns = `# comment
*.tmp.md
!keep.tmp.md
/build
drafts/
docs/old/**
**/cache
a/**/z.md
\#sharp.md
\!bang.md
 lead.md
trail.md   
{brace}.md
[ab]x.md
q?.md
deep/dir/*.md
notes
!notes/in.md
`

var below = []string{
	"plain.md", "x.tmp.md", "keep.tmp.md", "sub/x.tmp.md", "build/a.md", "sub/build/a.md", "drafts/a.md", "sub/drafts/a.md", "drafts.md",
	"docs/old/a.md", "docs/old/deep/a.md", "docs/new.md", "cache/a.md", "sub/cache/a.md", "a/z.md", "a/b/z.md", "a/b/c/z.md", "b/a/z.md",
	"#sharp.md", "!bang.md", " lead.md", "trail.md", "{brace}.md", "brace.md", "ax.md", "cx.md", "qq.md", "qqq.md", "deep/dir/a.md",
	"deep/dir/below/a.md", "notes/in.md", "inner/own.md", "inner/other.md", "inner/deep/own.md", "inner/x.tmp.md",
}

// TestGitignore holds what is left out to what git itself leaves out.
func TestGitignore(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git here")
	}
	files := map[string]string{".gitignore": patterns, "inner/.gitignore": "own.md\n!x.tmp.md\n"}
	for _, name := range below {
		files[name] = "text"
	}
	dir := tree(t, files)
	git := func(args ...string) string {
		cmd := exec.Command("git", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	git("init", "-q")
	want := strings.Split(strings.TrimSuffix(git("ls-files", "-z", "--others", "--exclude-standard"), "\x00"), "\x00")
	want = slices.DeleteFunc(want, func(name string) bool { return FormatOf(name) == nil })
	slices.Sort(want)
	got := collected(t, CollectOptions{Dir: dir, Gitignore: true}, ".")
	if !slices.Equal(got.names, want) {
		t.Errorf("read %q\ngit keeps %q", got.names, want)
	}
	if got.ignored == 0 || len(want)+got.ignored > len(below) {
		t.Errorf("%d entries ignored, %d of %d kept", got.ignored, len(want), len(below))
	}
	if all := collected(t, CollectOptions{Dir: dir}, "."); len(all.names) != len(below) {
		t.Errorf("without the option: %d of %d read", len(all.names), len(below))
	}
	// What is named is read; below a folder that is named the other patterns hold.
	if got := collected(t, CollectOptions{Dir: dir, Gitignore: true}, "x.tmp.md", "drafts"); !slices.Equal(got.names, []string{"drafts/a.md", "x.tmp.md"}) {
		t.Errorf("named: %q", got.names)
	}
	if got := collected(t, CollectOptions{Dir: dir, Gitignore: true}, "sub/**/*.md"); len(got.names) != 1 || got.names[0] != "sub/build/a.md" {
		t.Errorf("a pattern: %q", got.names)
	}
	if got := collected(t, CollectOptions{Dir: dir, Gitignore: true}, "inner"); !slices.Equal(got.names, []string{"inner/other.md", "inner/x.tmp.md"}) {
		t.Errorf("a folder below the top: %q", got.names)
	}
}

type collection struct {
	names   []string
	ignored int
}

func collected(t *testing.T, opt CollectOptions, args ...string) collection {
	t.Helper()
	c := Collect(context.Background(), args, opt)
	for _, f := range c.Failures {
		t.Fatal(f.Path, f.Err)
	}
	var names []string
	for _, in := range c.Inputs {
		names = append(names, in.Path)
	}
	return collection{names, c.Ignored}
}

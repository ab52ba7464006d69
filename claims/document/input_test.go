package document_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/document"
)

// tree makes a folder with the given files, each holding its own name.
func tree(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		p := filepath.Join(dir, filepath.FromSlash(f))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(f), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func collect(dir string, args ...string) (paths, failures []string, c document.Collection) {
	c = document.Collect(context.Background(), args, document.CollectOptions{Dir: dir, Exclude: []string{"**/drafts/**"}})
	for _, in := range c.Inputs {
		paths = append(paths, in.Path)
	}
	for _, f := range c.Failures {
		failures = append(failures, f.Path+": "+f.Err.Error())
	}
	return paths, failures, c
}

func TestCollect(t *testing.T) {
	dir := tree(t, "b.txt", "a.html", "notes.xyz", "sub/c.md", "sub/.hidden/x.txt", "sub/.x.txt", "node_modules/y.txt", ".git/z.txt", "sub/drafts/d.txt", "odd[1].txt")
	for _, c := range []struct {
		args     []string
		paths    []string
		failures int
		skipped  int
	}{
		{[]string{"."}, []string{"a.html", "b.txt", "odd[1].txt", "sub/c.md"}, 0, 1},
		{[]string{"sub", "./b.txt", "b.txt", "a.html"}, []string{"a.html", "b.txt", "sub/c.md"}, 0, 0},
		{[]string{"notes.xyz"}, []string{"notes.xyz"}, 0, 0},
		{[]string{"sub/drafts/d.txt", ".git/z.txt"}, []string{".git/z.txt", "sub/drafts/d.txt"}, 0, 0},
		{[]string{"**/*.md", "*.txt"}, []string{"b.txt", "odd[1].txt", "sub/c.md"}, 0, 0},
		{[]string{"**/*.txt"}, []string{"b.txt", "odd[1].txt"}, 0, 1},
		{[]string{"odd[1].txt"}, []string{"odd[1].txt"}, 0, 0},
		{[]string{"none.txt", "b.txt"}, []string{"b.txt"}, 1, 0},
		{[]string{"*.doc"}, nil, 1, 0},
		{[]string{"sub/.hidden"}, []string{"sub/.hidden/x.txt"}, 0, 0},
		{nil, nil, 1, 0},
		{[]string{"-"}, nil, 1, 0},
	} {
		paths, failures, got := collect(dir, c.args...)
		if diff := cmp.Diff(c.paths, paths); diff != "" || len(failures) != c.failures || got.Skipped != c.skipped {
			t.Errorf("%q: failures %q, skipped %d, -want +got\n%s", c.args, failures, got.Skipped, diff)
		}
		slices.Reverse(c.args)
		if again, _, _ := collect(dir, c.args...); !slices.Equal(paths, again) {
			t.Errorf("%q: the order of the arguments matters: %q", c.args, again)
		}
		for _, in := range got.Inputs {
			if data, err := in.Read(); err != nil || !strings.HasSuffix(in.Path, string(data)) {
				t.Errorf("%s: %q, %v", in.Path, data, err)
			}
		}
	}
}

func TestCollectLinks(t *testing.T) {
	dir := tree(t, "a/one.txt", "b/two.txt")
	for link, target := range map[string]string{"a/up": "..", "a/other": "../b", "same.txt": "a/one.txt", "b/gone.txt": "nowhere"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	paths, failures, _ := collect(dir, ".")
	if diff := cmp.Diff([]string{"a/one.txt", "a/other/two.txt"}, paths); diff != "" || failures != nil {
		t.Errorf("failures %q, -want +got\n%s", failures, diff)
	}
}

func TestCollectStdin(t *testing.T) {
	opt := document.CollectOptions{Stdin: strings.NewReader("<p>Hello"), StdinName: "x/page.html"}
	c := document.Collect(context.Background(), []string{"-", "-"}, opt)
	if len(c.Inputs) != 1 || c.Inputs[0].Path != "x/page.html" {
		t.Fatalf("%+v", c)
	}
	if data, err := c.Inputs[0].Read(); err != nil || string(data) != "<p>Hello" {
		t.Errorf("%q, %v", data, err)
	}
	opt = document.CollectOptions{Stdin: strings.NewReader("too much"), MaxBytes: 3}
	if c := document.Collect(context.Background(), []string{"-"}, opt); len(c.Failures) != 1 || !strings.Contains(c.Failures[0].Err.Error(), "stdin.txt") {
		t.Errorf("%+v", c)
	}
}

func TestCollectStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if c := document.Collect(ctx, []string{t.TempDir()}, document.CollectOptions{}); len(c.Failures) != 1 {
		t.Errorf("%+v", c)
	}
}

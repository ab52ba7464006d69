//go:build unix

package document_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe must never be opened: nobody writes to it.
func TestCollectPipe(t *testing.T) {
	dir := tree(t, "a.txt")
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600); err != nil {
		t.Skip(err)
	}
	paths, failures, c := collect(dir, ".")
	if len(paths) != 1 || failures != nil || c.Skipped != 1 {
		t.Errorf("paths %q, failures %q, skipped %d", paths, failures, c.Skipped)
	}
	_, failures, _ = collect(dir, "pipe.txt")
	if len(failures) != 1 || !strings.Contains(failures[0], "pipe") {
		t.Errorf("failures %q", failures)
	}
}

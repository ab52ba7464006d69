package main

import (
	"bytes"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// TestDisks runs the program on disks that are full or read-only, in a name space of its own: there is a message and exit code 2, the old
// file stays as it was, and a cache is done without.
func TestDisks(t *testing.T) {
	if err := exec.Command("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", t.TempDir()).Run(); err != nil {
		t.Skip("this system lets nobody mount a disk of his own")
	}
	const full = "dd if=/dev/zero of=disk/rest bs=4096 2>/dev/null; "
	const readOnly = "mount -o remount,ro disk; "
	const unharmed = "; code=$?; cmp disk/b before || exit 9; ls -A disk | grep -v '^b$\\|^rest$\\|^cache$' && exit 8; exit $code"
	for _, tt := range []struct {
		name, script string
		code         int
		says         string // regular expression of stderr
	}{
		{"a report on a full disk", full + "factlint check -q --no-cache --fail-on never -o html=disk/out.html docs" + unharmed, exitTrouble, `could not write "disk/out.html": no space left`},
		{"a baseline on a full disk", full + "factlint baseline update --no-cache --baseline disk/b docs" + unharmed, exitTrouble, `could not write "disk/b": no space left`},
		{"a new baseline on a full disk", full + "factlint baseline create --no-cache --baseline disk/new docs" + unharmed, exitTrouble, `could not write "disk/new": no space left`},
		{"a cache on a full disk", full + "factlint claims --cache-dir disk/cache docs >/dev/null" + unharmed, exitClean, "^$|warning: could not write the cache"},
		{"a report on a read-only disk", readOnly + "factlint check -q --no-cache --fail-on never -o html=disk/out.html docs" + unharmed, exitTrouble, `could not write "disk/out.html": read-only file system`},
		{"a baseline on a read-only disk", readOnly + "factlint baseline update --no-cache --baseline disk/b docs" + unharmed, exitTrouble, `could not write "disk/b": read-only file system`},
		{"a cache on a read-only disk", readOnly + "factlint claims --cache-dir disk/cache docs >/dev/null" + unharmed, exitClean, "^$|warning"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cmd := program(t, `exec unshare -rm sh -c "$SCRIPT"`)
			cmd.Env = append(cmd.Env, "SCRIPT=mkdir disk; mount -t tmpfs -o size=16k tmpfs disk || exit 7; echo '{\"factlint-baseline\":1}' >disk/b; cp disk/b before; "+tt.script)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			err := cmd.Run()
			if code := cmd.ProcessState.ExitCode(); code != tt.code {
				t.Errorf("exit %d (%v), want %d; stderr:\n%s", code, err, tt.code, stderr.String())
			}
			if !regexp.MustCompile(tt.says).MatchString(stderr.String()) || strings.Contains(stderr.String(), "goroutine") {
				t.Errorf("stderr %q, want %q", stderr.String(), tt.says)
			}
		})
	}
}

//go:build unix

package main

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func init() {
	special = func(t *testing.T, dir string) {
		if err := syscall.Mkfifo(filepath.Join(dir, "0001-pipe.txt"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("/dev/zero", filepath.Join(dir, "0002-device.txt")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("nowhere.txt", filepath.Join(dir, "0003-dangling.txt")); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, "s.txt")
		if len(name) < 100 { // which is about what the name of a socket may have
			socket, err := net.Listen("unix", name)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { socket.Close() })
		}
	}
}

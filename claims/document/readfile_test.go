package document

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// Whatever the size of a file and of the memory for it, all bytes are read, or it is refused as too large.
func TestReadInto(t *testing.T) {
	const max = 5000
	name := filepath.Join(t.TempDir(), "a.txt")
	for _, size := range []int{0, 1, 511, 512, 4096, max - 1, max, max + 1, 3 * max} {
		want := bytes.Repeat([]byte("0123456789"), size/10+1)[:size]
		if err := os.WriteFile(name, want, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, room := range []int{0, 1, 512, 4096, 4097, 2 * max} {
			got, err := Input{Path: "a.txt", file: name, max: max}.ReadInto(make([]byte, room/2, room))
			switch {
			case size > max && (err == nil || !strings.Contains(err.Error(), "--max-file-size")):
				t.Errorf("%d bytes: error %v", size, err)
			case size <= max && (err != nil || !bytes.Equal(got, want)):
				t.Errorf("%d bytes in room for %d: %d bytes, %v", size, room, len(got), err)
			}
		}
	}
	for name, says := range map[string]string{filepath.Join(t.TempDir(), "none"): "could not read", t.TempDir(): "no file"} {
		if _, err := (Input{Path: "a.txt", file: name, max: max}).Read(); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A file that says it is empty and is not is read to its end.
func TestReadIntoOfUnknownSize(t *testing.T) {
	const name = "/proc/self/environ"
	if runtime.GOOS != "linux" {
		t.Skip("there are no such files")
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Skip(err)
	}
	got, err := Input{Path: "a.txt", file: name, max: 1 << 20}.Read()
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v; want %d", len(got), err, len(want))
	}
}

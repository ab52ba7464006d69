package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// zipped makes a profile of fields.
func zipped(fields []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(fields)
	w.Close()
	return out.Bytes()
}

func unzipped(t *testing.T, profile []byte) string {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(profile))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func texts(all ...string) (fields []byte) {
	for _, text := range all {
		fields = append(binary.AppendUvarint(append(fields, stringTable<<3|2), uint64(len(text))), text...)
	}
	return fields
}

func TestPlaceless(t *testing.T) {
	number := []byte{9 << 3, 0x96, 1}
	home := filepath.Join(t.TempDir(), "factlint.exe")
	got, err := placeless(zipped(append(texts("", "runtime/proc.go", home, "main.run"), number...)))
	if err != nil {
		t.Fatal(err)
	}
	if want := string(append(texts("", "runtime/proc.go", "factlint.exe", "main.run"), number...)); unzipped(t, got) != want {
		t.Errorf("got %q, want %q", unzipped(t, got), want)
	}
	for _, wrong := range [][]byte{[]byte("no profile"), zipped([]byte{stringTable<<3 | 2, 9, 'a'}), zipped([]byte{stringTable<<3 | 5, 1}), zipped([]byte{0x80})} {
		if _, err := placeless(wrong); err == nil {
			t.Errorf("%q is taken for a profile", wrong)
		}
	}
}

func TestEndsProfiled(t *testing.T) {
	start, err := os.ReadFile(filepath.Join("..", "..", "cmd", "factlint", "main.go"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := endsProfiled(string(start)); err != nil || !strings.Contains(got, "endProfiled(run(") {
		t.Errorf("got %s, %v", got, err)
	}
	if _, err := endsProfiled("func main() {}"); err == nil {
		t.Error("a program that does not exit is taken for one that does")
	}
}

// The profile that the compiler is given is that of the program, and tells nothing of who made it.
func TestDefaultProfile(t *testing.T) {
	profile, err := os.ReadFile(filepath.Join("..", "..", "cmd", "factlint", "default.pgo"))
	if err != nil {
		t.Fatal(err)
	}
	again, err := placeless(profile)
	if err != nil {
		t.Fatal(err)
	}
	if text := unzipped(t, profile); text != unzipped(t, again) || strings.Contains(text, "/home/") {
		t.Error("it names folders; make it by go run . profile")
	} else if !strings.Contains(text, "claims.(*Extractor).ExtractPacked") {
		t.Error("it is not of factlint")
	}
}

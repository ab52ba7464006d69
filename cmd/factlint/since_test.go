package main

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPairUp(t *testing.T) {
	const (
		text   = "Nineteen miners were killed in the collapse at the Brezna colliery on Tuesday, the owner said."
		edited = "Eighteen miners were killed in the collapse at the Brezna colliery on Tuesday, the owner said."
		other  = "The letters desk opens in the library in the autumn and takes letters on every second Saturday."
	)
	docs := func(pairs ...string) []candidate {
		var out []candidate
		for i := 0; i < len(pairs); i += 2 {
			out = append(out, candidate{path: pairs[i], data: []byte(pairs[i+1])})
		}
		return out
	}
	tests := []struct {
		name       string
		gone, come []candidate
		want       map[string]string
	}{
		{"moved", docs("a.txt", text), docs("b.txt", text), map[string]string{"a.txt": "b.txt"}},
		{"edited", docs("a.txt", text), docs("b.txt", edited), map[string]string{"a.txt": "b.txt"}},
		{"wrapped anew", docs("a.txt", text), docs("b.txt", strings.ReplaceAll(text, " ", "\n")), map[string]string{"a.txt": "b.txt"}},
		{"replaced", docs("a.txt", text), docs("b.txt", other), map[string]string{}},
		{"another format", docs("a.txt", text), docs("b.md", text), map[string]string{}},
		{"the liker of two", docs("a.txt", text), docs("b.txt", edited, "c.txt", text), map[string]string{"a.txt": "c.txt"}},
		{"each once", docs("a.txt", text, "b.txt", text), docs("c.txt", text), map[string]string{"a.txt": "c.txt"}},
		{"short", docs("a.txt", "x"), docs("b.txt", "y"), map[string]string{}},
		{"empty", docs("a.txt", ""), docs("b.txt", ""), map[string]string{"a.txt": "b.txt"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, pairUp(tt.gone, tt.come)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestFixedPart(t *testing.T) {
	for arg, want := range map[string]string{"docs": "docs", "docs/a.txt": "docs/a.txt", "docs/**/*.txt": "docs", "*.txt": ".", "d[ab]/x": ".", "a/b/c*": "a/b"} {
		if got := fixedPart(arg); got != want {
			t.Errorf("fixedPart(%q) = %q, want %q", arg, got, want)
		}
	}
}

func TestTakeAll(t *testing.T) {
	blobs := []blob{{path: "a.txt"}, {path: "b.txt"}}
	tests := []struct{ name, answer, got, err string }{
		{"two", "1 blob 3\nabc\n2 blob 0\n\n", "a.txt=abc;b.txt=;", ""},
		{"missing", "1 missing\n", "", `git does not have the content of "a.txt"`},
		{"cut off", "1 blob 3\nabc\n", "a.txt=abc;", `git gave up at "b.txt"`},
		{"cut off inside", "1 blob 3\nab", "a.txt=ab;", `git gave up at "a.txt"`},
		{"no size", "1 blob -3\n", "", "git answered"},
	}
	for _, tt := range tests {
		var got strings.Builder
		err := takeAll(bufio.NewReader(strings.NewReader(tt.answer)), blobs, func(b blob, r io.Reader) error {
			data, err := io.ReadAll(r)
			got.WriteString(b.path + "=" + string(data) + ";")
			return err
		})
		if got.String() != tt.got || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%s: %q, %v; want %q and an error that says %q", tt.name, got.String(), err, tt.got, tt.err)
		}
	}
	stop := errors.New("stop")
	if err := takeAll(bufio.NewReader(strings.NewReader("1 blob 3\nabc\n")), blobs, func(blob, io.Reader) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error %v, want that of the taker", err)
	}
}

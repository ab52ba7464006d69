package document

import "testing"

func TestLineScanner(t *testing.T) {
	for src, want := range map[string][]string{
		"a\nb\r\nc\rd": {"a", "b", "c", "d"},
		"a\r":          {"a"},
		"a\r\n":        {"a"},
		"\r\r\n\n":     {"", "", ""},
		"\n\r":         {"", ""},
	} {
		scan := newLineScanner([]byte(src))
		var got []string
		for start := 0; start < len(src); {
			end, next := scan.next(start)
			if next <= start || next > len(src) {
				t.Fatalf("%q: the line at %d is followed by one at %d", src, start, next)
			}
			got = append(got, src[start:end])
			start = next
		}
		if len(got) != len(want) {
			t.Errorf("%q: lines %q, want %q", src, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q: lines %q, want %q", src, got, want)
			}
		}
	}
}

// A file may end in front matter, and in a carriage return alone.
func TestFrontMatterEndsTheFile(t *testing.T) {
	for _, src := range []string{"---\ntitle: a\n---\r", "---\ntitle: a\n---\r\n", "---\r\ntitle: a\r\n---"} {
		for _, path := range []string{"a.md", "a.txt"} {
			if _, err := Read(path, []byte(src), Options{}); err != nil {
				t.Errorf("%s, %q: %v", path, src, err)
			}
		}
	}
}

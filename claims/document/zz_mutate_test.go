package document_test

import (
	"math/rand"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/factlint/factlint/claims/document"
)

func TestZZMutate(t *testing.T) {
	files, _ := filepath.Glob("testdata/docs/*")
	var seeds [][]byte
	for _, f := range files {
		d, _ := os.ReadFile(f)
		seeds = append(seeds, d)
	}
	bits := []string{"<table>", "</td>", "<td>", "<tr>", "</table>", "<p>", "</p>", "&amp;", "&#", "\r", "\n\n", "- ", "> ", "|", "||", "---\n", "(", ")", "http://", "@", "—", "March 4 (", "\xff", "\xef\xbb\xbf", "é", "-\n", "<!-- factlint-ignore x -- y -->", "# factlint-ignore a -- b\n", "<title>", "</title>", "<h1>", "<br>", "<script>", "</script>", "2026-03-04", "MARLO, ", "\u00a0", "\t", "`", "```\n", "[a](b)", "![", "**", "\\", "<br/>", "<th>", "<nav>", "</nav>", "date ", "Published ", ",", "."}
	exts := []string{"a.txt", "a.md", "a.html"}
	r := rand.New(rand.NewSource(time.Now().UnixNano()))
	stop := time.Now().Add(40 * time.Second)
	n := 0
	var cur []byte
	var name string
	defer func() {
		if p := recover(); p != nil {
			os.WriteFile("/tmp/crash", cur, 0o644)
			t.Fatalf("%s panic %v", name, p)
		}
		if t.Failed() {
			os.WriteFile("/tmp/crash", cur, 0o644)
			t.Logf("%s", name)
		}
	}()
	for time.Now().Before(stop) {
		n++
		s := append([]byte(nil), seeds[r.Intn(len(seeds))]...)
		if r.Intn(2) == 0 && len(s) > 0 {
			a := r.Intn(len(s))
			s = s[a:min(len(s), a+r.Intn(300))]
		}
		for k := r.Intn(12); k >= 0; k-- {
			at := 0
			if len(s) > 0 {
				at = r.Intn(len(s))
			}
			switch r.Intn(4) {
			case 0:
				b := bits[r.Intn(len(bits))]
				s = append(s[:at:at], append([]byte(b), s[at:]...)...)
			case 1:
				if len(s) > 0 {
					e := min(len(s), at+r.Intn(20))
					s = append(s[:at:at], s[e:]...)
				}
			case 2:
				if len(s) > 0 {
					s[at] = byte(1 + r.Intn(255))
				}
			case 3:
				e := min(len(s), at+r.Intn(60))
				s = append(s[:e:e], append(append([]byte(nil), s[at:e]...), s[e:]...)...)
			}
		}
		cur, name = s, exts[r.Intn(3)]
		start := time.Now()
		d, err := document.Read(name, s, document.Options{})
		if el := time.Since(start); el > 500*time.Millisecond {
			t.Logf("slow %v %d bytes", el, len(s))
		}
		if err != nil {
			continue
		}
		checkPlaces(t, d, s)
	}
	t.Log(n)
}

package names_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// plainText joins the hard-wrapped lines of a plain text: a line that starts with a small letter, or follows one that
// ended in the middle of a sentence, goes on with the paragraph. It returns the text and the line of each byte.
func plainText(raw string) (joined string, lines []int, blocks []text.Span) {
	var b strings.Builder
	start := 0
	closeBlock := func() {
		if b.Len() > start {
			blocks = append(blocks, text.Span{Start: int32(start), End: int32(b.Len())})
			b.WriteByte('\n')
			lines = append(lines, 0)
		}
		start = b.Len()
	}
	write := func(s string, line int) {
		b.WriteString(s)
		for range len(s) {
			lines = append(lines, line)
		}
	}
	for n, line := range strings.Split(raw, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		last := byte('.')
		if b.Len() > start {
			last = b.String()[b.Len()-1]
		}
		switch {
		case last == '-':
		case strings.IndexByte(".!?:;)”\"", last) >= 0 && (line[0] < 'a' || line[0] > 'z'), b.Len()-start < 60 && len(line) > 0 && (line[0] < 'a' || line[0] > 'z'):
			closeBlock()
		default:
			write(" ", n+1)
		}
		write(line, n+1)
	}
	closeBlock()
	return b.String(), lines, blocks
}

// masks returns the web addresses of a text.
func masks(s string) []text.Span {
	var out []text.Span
	for at := 0; ; {
		i := strings.Index(s[at:], "(http")
		if i < 0 {
			return out
		}
		end := strings.IndexByte(s[at+i:], ')')
		if end < 0 {
			return out
		}
		out = append(out, text.Span{Start: int32(at + i), End: int32(at + i + end + 1)})
		at += i + end
	}
}

// TestGoldPersons measures how many persons of real documents are found. FACTLINT_SEEDS names the folder that holds
// claims-gold.json and docs.
func TestGoldPersons(t *testing.T) {
	dir := os.Getenv("FACTLINT_SEEDS")
	if dir == "" {
		t.Skip("FACTLINT_SEEDS is not set")
	}
	data, err := os.ReadFile(filepath.Join(dir, "claims-gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Items []struct {
			File, Text, Kind, Value, Role string
			Line                          int
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	type place struct {
		file string
		line int
		text string
	}
	want := map[place]string{}
	for _, g := range gold.Items {
		if g.Kind == "person" {
			want[place{g.File, g.Line, g.Text}] = g.Role
		}
	}
	total := len(want)
	files, err := filepath.Glob(filepath.Join(dir, "docs", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("could not find documents in %q: %v", dir, err)
	}
	lex, found, extra := lexicon.Default(), 0, 0
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		joined, lines, blocks := plainText(string(raw))
		tx := text.Analyze(lex, joined, blocks, masks(joined))
		scan := names.NewScan(nil)
		for _, s := range tx.Sentences {
			for _, m := range names.Find(lex, tx, int(s.First), int(s.Last), scan, nil) {
				if m.Kind != names.Person {
					continue
				}
				p := place{filepath.Base(file), lines[tx.Tokens[m.First].Start], m.Name.Text}
				role, ok := want[p]
				if !ok {
					extra++
					t.Logf("extra: %v", p)
					continue
				}
				office := ""
				if m.Office != nil {
					office = m.Office.Title
				}
				t.Logf("%-22s %-24q of %-16q %-8q gold: %s", m.Name.Text, office, m.Of, m.Held, role)
				delete(want, p)
				found++
			}
		}
	}
	for p := range want {
		t.Logf("missed: %v", p)
	}
	t.Logf("persons: %d of %d found, precision %.3f", found, total, float64(found)/float64(max(found+extra, 1)))
}

package house

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/claims/yamlfile"
	"github.com/factlint/factlint/claims/yamlfile/yamltest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// mistakes returns everything that is wrong with a file of names or facts.
func mistakes(name string, data []byte) string {
	var err error
	if strings.HasPrefix(name, "names") {
		_, err = ParseNames(lexicon.Default(), name, data)
	} else {
		_, err = ParseFacts(name, data)
	}
	if err == nil {
		return ""
	}
	return err.Error() + "\n"
}

// TestMistakes compares what is said of every broken file with its golden text.
func TestMistakes(t *testing.T) { yamltest.Mistakes(t, 8, *update, mistakes) }

// A mistake is of the type that those of rules are of, so that whoever handles one handles the other.
func TestMistakesAreLocated(t *testing.T) {
	_, err := ParseNames(lexicon.Default(), "names.yaml", []byte("people:\n  - nmae: X\n"))
	var mistake *yamlfile.Error
	if !errors.As(err, &mistake) || mistake.Line != 2 || mistake.Col != 5 || mistake.Path != "names.yaml" {
		t.Errorf("%#v", err)
	}
}

func TestNames(t *testing.T) {
	n, err := ParseNames(lexicon.Default(), "names.yaml", []byte(`
people:
  - name: Radomil Tessarik
    wrong: [Tesarik]
    offices:
      - {title: minister of foreign affairs, of: Azerbaijan, from: 2024-05, to: 2026-08-31}
      - {title: keeper of the seals, of: Azerbaijan}
places:
  - name: Velstad
    in: [Ostrania]
  - name: Ostrania
    in: [the North]
`))
	if err != nil {
		t.Fatal(err)
	}
	if len(n.Warnings) != 1 || n.Warnings[0].Line != 7 {
		t.Errorf("an office that no text is understood to name: %v", n.Warnings)
	}
	for _, c := range []struct {
		day  string
		want []string
	}{{"2024-04-30", nil}, {"2024-05-01", []string{"Radomil Tessarik"}}, {"2026-08-31", []string{"Radomil Tessarik"}}, {"2026-09-01", nil}} {
		day, _ := Period(c.day)
		if got := n.List.Holders("foreign minister", "azerbaijan", day); !cmp.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.day, got, c.want)
		}
	}
	if len(n.Offices) != 1 || n.Offices[0].From != when.Civil(2024, 5, 1) || n.Offices[0].Line != 6 {
		t.Errorf("offices: %+v", n.Offices)
	}
}

// The hash of a list depends on what it says, not on the file or the order that it says it in.
func TestHash(t *testing.T) {
	hash := func(text string) string {
		t.Helper()
		n, err := ParseNames(lexicon.Default(), "names.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return n.List.Hash()
	}
	a, b := "  - name: Radomil Tessarik\n", "  - {name: Olena Marsk, note: new}\n"
	if x, y := hash("people:\n"+a+b), hash("# reordered\npeople:\n"+b+a); x != y || len(x) != 32 {
		t.Errorf("%q and %q", x, y)
	}
	if hash("people:\n"+a) == hash("people:\n"+b) || hash("people:\n"+a) == hash("vessels:\n"+a) {
		t.Error("lists that differ have one hash")
	}
	if (*names.List)(nil).Hash() != "" {
		t.Error("no list has a hash")
	}
}

// Hostile sizes are refused with a word about the limit, and take no long time to be refused.
func TestHostileSizes(t *testing.T) {
	long := strings.Repeat("x", 10_000)
	for what, text := range map[string]string{
		"a long name":  "people:\n  - name: " + long + "\n",
		"many words":   "people:\n  - name: " + strings.Repeat("Radomil ", 40) + "\n",
		"many forms":   "people:\n  - name: Radomil Tessarik\n    wrong: [" + strings.Repeat("Tesarik, ", 500) + "Tesar]\n",
		"many entries": "vessels:\n" + strings.Repeat("  - {name: A}\n", maxNames+1),
	} {
		if got := mistakes("names.yaml", []byte(text)); !strings.Contains(got, "at most") {
			t.Errorf("%s: %.200s", what, got)
		}
	}
	if got := mistakes("facts.yaml", []byte("facts:\n  - fact: "+long+"\n")); !strings.Contains(got, "at most") {
		t.Errorf("a long sentence: %.200s", got)
	}
	big := filepath.Join(t.TempDir(), "names.yaml")
	if err := os.WriteFile(big, make([]byte, maxFile+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadNames(lexicon.Default(), big); err == nil || !strings.Contains(err.Error(), "at most 8 MB") {
		t.Errorf("a large file: %v", err)
	}
	if _, err := LoadFacts(filepath.Join(t.TempDir(), "none.yaml")); err == nil || !strings.Contains(err.Error(), "could not read the facts") {
		t.Errorf("no file: %v", err)
	}
}

func TestEmptyFiles(t *testing.T) {
	for _, text := range []string{"", "# nothing yet\n", "---\n", "people:\n" + "  - name: Radomil\n"} {
		if _, err := ParseNames(lexicon.Default(), "names.yaml", []byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// FuzzLoad looks for files that make the loaders panic, or mistakes without a place.
func FuzzLoad(f *testing.F) {
	files, _ := filepath.Glob("testdata/err/*.*l")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"names.yaml", "facts.yaml", "facts.jsonl"} {
			for _, line := range strings.Split(mistakes(name, data), "\n") {
				if strings.Contains(line, "yamlfile.") {
					t.Errorf("%s: %s", name, line)
				}
			}
		}
	})
}

package claims

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// TestVocabulary holds the words that claims really have to the lists that rules are checked against. Further documents are
// those of the folder that FACTLINT_CORPUS names.
func TestVocabulary(t *testing.T) {
	lex := lexicon.Default()
	words := map[string][]string{
		"modality": Modalities, "scope": Scopes, "held": Held, "measure": MeasureNames(lex), "dimension": Dimensions(lex),
		"event type": EventTypes(lex), "hedge": Hedges(lex), "grain": Grains(),
	}
	seen := 0
	told := map[string]bool{}
	has := func(field, word string, c *Claim) {
		if word != "" && !slices.Contains(words[field], word) && !told[field+word] {
			told[field+word] = true
			t.Errorf("%s: a %s has the %s %q, which is not listed", c.Path, c.Kind, field, word)
		}
	}
	read := func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || document.FormatOf(path) == nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		doc, err := document.Read(path, data, document.Options{})
		if err != nil {
			return nil // it is for other tests to read it
		}
		sheet := Extract(lex, doc, Options{})
		for i := range sheet.Claims {
			c := &sheet.Claims[i]
			seen++
			has("modality", c.Modality, c)
			has("scope", c.Scope, c)
			has("held", c.Office.Held, c)
			has("dimension", c.Dimension, c)
			has("event type", c.Event.Type, c)
			has("hedge", c.Value.Interval.Hedge, c)
			has("grain", c.Value.Period.Grain.String(), c)
			if !slices.Contains(OpenMeasures, c.Kind) {
				has("measure", c.Measure, c)
			}
			if c.Office != (Office{}) && c.Kind != Name && c.Kind != Role {
				t.Errorf("%s: a %s has an office", c.Path, c.Kind)
			}
			if c.Derived != nil && c.Kind != Calendar && c.Kind != Arithmetic {
				t.Errorf("%s: a %s has a derived value", c.Path, c.Kind)
			}
		}
		return nil
	}
	folders := []string{filepath.Join("..", "seeds", "docs")}
	if dir := os.Getenv("FACTLINT_CORPUS"); dir != "" {
		folders = append(folders, dir)
	}
	for _, dir := range folders {
		if err := filepath.WalkDir(dir, read); err != nil {
			t.Fatal(err)
		}
	}
	if seen == 0 {
		t.Fatal("no claims were looked at")
	}
}

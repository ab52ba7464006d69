package claims_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// What is found in a document does not depend on whether its sentences are read one by one, as they are near the limit of claims, or many at a time.
func TestSentencesOneByOne(t *testing.T) {
	lex := lexicon.Default()
	err := filepath.WalkDir("../seeds/docs", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || document.FormatOf(path) == nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		doc, err := document.Read(path, data, document.Options{})
		if err != nil {
			return nil // of no documents
		}
		want := claims.Extract(lex, doc, claims.Options{})
		if got := claims.Extract(lex, doc, claims.Options{MaxClaims: len(want.Claims) + 1}); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: other claims sentence by sentence", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

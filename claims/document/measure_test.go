package document_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/factlint/factlint/claims/document"
)

func iso(day int) string {
	return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly)
}

// TestLook prints how the documents that a pattern in FACTLINT_LOOK names are read.
func TestLook(t *testing.T) {
	pattern := os.Getenv("FACTLINT_LOOK")
	if pattern == "" {
		t.Skip("FACTLINT_LOOK is not set")
	}
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d, err := document.Read(f, data, document.Options{})
		if err != nil {
			t.Error(err)
			continue
		}
		fmt.Printf("=== %s\n%s\n", f, dump(d))
	}
}

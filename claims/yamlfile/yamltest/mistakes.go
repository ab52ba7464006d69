// Package yamltest helps tests of the files that people write.
package yamltest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Mistakes holds what say says of each file of testdata/err to its golden text, which has the name of the file with the ending .txt. A file
// of which nothing is said fails. There are to be at least so many files as least says. With update the golden texts are written anew.
func Mistakes(t *testing.T, least int, update bool, say func(name string, data []byte) string) {
	t.Helper()
	files, err := filepath.Glob("testdata/err/*.*l")
	if err != nil || len(files) < least {
		t.Fatal(files, err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := say(name, data)
			golden := strings.TrimSuffix(file, filepath.Ext(file)) + ".txt"
			if update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" || got == "" {
				t.Errorf("mistakes (-want +got):\n%s", diff)
			}
			for _, leak := range []string{"rules.", "interface", "float64", "[]", "reflect", "struct"} {
				if strings.Contains(got, leak) && !strings.Contains(string(data), leak) {
					t.Errorf("%q shows in:\n%s", leak, got)
				}
			}
		})
	}
}

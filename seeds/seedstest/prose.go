package seedstest

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// Prose returns the files below the folder that FACTLINT_CORPUS names, by their paths, and how many bytes they have: prose of your own to measure
// speed on. Where it names none, the test or benchmark is skipped.
func Prose(tb testing.TB) (files map[string][]byte, size int64) {
	tb.Helper()
	root := os.Getenv("FACTLINT_CORPUS")
	if root == "" {
		tb.Skip("FACTLINT_CORPUS names no folder of documents")
	}
	files = map[string][]byte{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		files[path] = data
		size += int64(len(data))
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return files, size
}

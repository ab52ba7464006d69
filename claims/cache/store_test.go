package cache

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/when"
)

func keyFor(n int) Key {
	return NewKeys("test", claims.Options{}).Of(fmt.Sprint(n), nil, 0, document.Options{})
}

// sheetFor returns a sheet that only number n has.
func sheetFor(n, size int) *claims.Sheet {
	s := &claims.Sheet{Path: fmt.Sprint(n), Title: strings.Repeat(fmt.Sprint(n), size), Claims: []claims.Claim{{ID: fmt.Sprint("c", n), Kind: claims.Count}}}
	s.Pack()
	return s
}

// keep fills the cache of a folder with sheets from one number up to another.
func keep(t *testing.T, dir string, from, to int, opt Options) {
	t.Helper()
	s := Open(dir, opt)
	for n := from; n < to; n++ {
		s.Keep(keyFor(n), sheetFor(n, 100))
	}
	s.Close(false)
	if errs := s.Troubles(); errs != nil {
		t.Fatal(errs)
	}
}

// held counts which of the sheets below a number the cache gives, and fails when one is wrong.
func held(t *testing.T, s *Store, below int) int {
	t.Helper()
	found := 0
	for n := range below {
		sheet := s.Find(keyFor(n))
		if sheet == nil {
			continue
		}
		found++
		if !reflect.DeepEqual(sheet, sheetFor(n, 100)) {
			t.Fatalf("sheet %d came back as %+v", n, sheet)
		}
	}
	return found
}

func TestStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	keep(t, dir, 0, 50, Options{})
	keep(t, dir, 40, 100, Options{Batch: 1}) // ten anew, each batch at once
	s := Open(dir, Options{})
	defer s.Close(false)
	if n := held(t, s, 120); n != 100 {
		t.Errorf("%d of 100 sheets kept", n)
	}
	stats, err := ReadStats(dir, Options{})
	if err != nil || stats.Entries != 100 || stats.Bytes < 100*100 || stats.File < stats.Bytes {
		t.Errorf("stats %+v, %v", stats, err)
	}
	if size, err := Clean(dir); err != nil || size != stats.File {
		t.Errorf("Clean = %d, %v", size, err)
	}
	if stats, err := ReadStats(dir, Options{}); err != nil || stats.Entries != 0 {
		t.Errorf("stats after Clean: %+v, %v", stats, err)
	}
}

func TestKeysTellApart(t *testing.T) {
	data := []byte("Nineteen miners were killed.")
	keys := NewKeys("v1", claims.Options{})
	seen := map[Key]string{}
	for what, key := range map[string]Key{
		"as it is":        keys.Of("a.txt", data, 0, document.Options{}),
		"another path":    keys.Of("b.txt", data, 0, document.Options{}),
		"another year":    keys.Of("a.txt", data, 20000, document.Options{}),
		"another text":    keys.Of("a.txt", data[1:], 0, document.Options{}),
		"another cut":     keys.Of("a.tx", append([]byte("t"), data...), 0, document.Options{}),
		"another date":    keys.Of("a.txt", data, 0, document.Options{Published: when.OnDay(20000)}),
		"another version": NewKeys("v2", claims.Options{}).Of("a.txt", data, 0, document.Options{}),
	} {
		if was, ok := seen[key]; ok {
			t.Errorf("%s and %s have one key", what, was)
		}
		seen[key] = what
	}
}

// Old entries go when the limit is reached, those that were used last.
func TestEviction(t *testing.T) {
	dir := t.TempDir()
	one := Options{Limit: 100_000}
	keep(t, dir, 0, 60, one)
	for n := 60; n < 2000; n += 20 {
		s := Open(dir, one)
		if sheet := s.Find(keyFor(1)); sheet == nil {
			t.Fatalf("a sheet that every run uses is gone when %d were kept", n)
		}
		for k := n; k < n+20; k++ {
			s.Keep(keyFor(k), sheetFor(k, 100))
		}
		s.Close(false)
	}
	stats, err := ReadStats(dir, one)
	if err != nil || stats.Bytes > one.Limit || stats.Bytes < one.Limit/2 || stats.File > 2*one.Limit+minFile {
		t.Errorf("stats %+v, %v", stats, err)
	}
	s := Open(dir, one)
	defer s.Close(false)
	if n := held(t, s, 2000); n != stats.Entries {
		t.Errorf("%d sheets found, %d counted", n, stats.Entries)
	}
	if s.Find(keyFor(1999)) == nil || s.Find(keyFor(2)) != nil {
		t.Error("the newest is gone, or the oldest is there")
	}
	huge := Open(dir, one)
	huge.Keep(keyFor(5000), sheetFor(5000, 10_000))
	huge.Close(false)
	if after, err := ReadStats(dir, one); err != nil || after.Entries != stats.Entries {
		t.Errorf("one large document leaves %+v, %v", after, err)
	}
}

// A file that another run holds for writing is done without: no waiting, no warning, no harm.
func TestLockedElsewhere(t *testing.T) {
	dir := t.TempDir()
	keep(t, dir, 0, 5, Options{})
	other, err := bbolt.Open(filepath.Join(dir, FileName), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := Open(dir, Options{Wait: time.Nanosecond})
	s.Keep(keyFor(7), sheetFor(7, 100))
	if n := held(t, s, 5); n != 0 {
		t.Errorf("%d sheets read through the lock", n)
	}
	s.Close(false)
	if errs := s.Troubles(); errs != nil {
		t.Errorf("troubles: %v", errs)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	s = Open(dir, Options{})
	defer s.Close(false)
	if n := held(t, s, 10); n != 5 {
		t.Errorf("%d sheets afterwards, want the 5 from before", n)
	}
}

// Runs at once share the cache: none loses what the other keeps.
func TestRunsAtOnce(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	for run := range 4 {
		wg.Go(func() {
			s := Open(dir, Options{Batch: 5000, Wait: time.Minute})
			var workers sync.WaitGroup
			for w := range 3 {
				workers.Go(func() {
					for n := w; n < 60; n += 3 {
						s.Find(keyFor(n))
						s.Keep(keyFor(run*60+n), sheetFor(run*60+n, 100))
					}
				})
			}
			workers.Wait()
			s.Close(false)
			if errs := s.Troubles(); errs != nil {
				t.Errorf("run %d: %v", run, errs)
			}
		})
	}
	wg.Wait()
	s := Open(dir, Options{})
	defer s.Close(false)
	if n := held(t, s, 240); n != 240 {
		t.Errorf("%d of 240 sheets kept", n)
	}
}

// An abandoned run leaves the cache as it was.
func TestAbandoned(t *testing.T) {
	dir := t.TempDir()
	keep(t, dir, 0, 3, Options{})
	s := Open(dir, Options{})
	s.Keep(keyFor(4), sheetFor(4, 100))
	s.Close(true)
	s = Open(dir, Options{})
	defer s.Close(false)
	if n := held(t, s, 10); n != 3 {
		t.Errorf("%d sheets, want 3", n)
	}
}

// A damaged file is named, with what became of it.
func TestDamageIsNamed(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, FileName)
	if err := os.WriteFile(file, []byte(strings.Repeat("no cache at all. ", 5000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadStats(dir, Options{}); err == nil || !strings.Contains(err.Error(), "factlint cache clean") {
		t.Errorf("ReadStats: %v", err)
	}
	s := Open(dir, Options{})
	defer s.Close(true)
	if errs := s.Troubles(); len(errs) != 1 || !strings.Contains(errs[0].Error(), file) || !strings.Contains(errs[0].Error(), "thrown away") {
		t.Errorf("troubles %v", errs)
	}
	if _, err := os.Stat(file); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file is still there: %v", err)
	}
}

// A database of another program in the place of the cache is no cache.
func TestForeign(t *testing.T) {
	dir := t.TempDir()
	db, err := bbolt.Open(filepath.Join(dir, FileName), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		b, err := tx.CreateBucket([]byte("sheets"))
		return errors.Join(err, b.Put([]byte("a"), []byte("b")))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	s := Open(dir, Options{})
	defer s.Close(true)
	if errs := s.Troubles(); len(errs) != 1 || !errors.Is(errs[0], errForeign) {
		t.Errorf("troubles %v", errs)
	}
}

// A nil store is one that keeps nothing.
func TestNoStore(t *testing.T) {
	var s *Store
	s.Keep(keyFor(1), sheetFor(1, 1))
	if s.Find(keyFor(1)) != nil {
		t.Error("found in no store")
	}
	s.Close(false)
}

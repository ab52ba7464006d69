package cache

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// bodyFor returns an outcome that only number n has.
func bodyFor(n, size int) []byte { return bytes.Repeat([]byte{byte(n), byte(n >> 8)}, size/2) }

func TestOutcomes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	o := OpenOutcomes(dir, Options{})
	set, other := keyFor(1), keyFor(2)
	if o.Has(set) || o.Find(set, keyFor(3)) != nil {
		t.Error("found in no folder")
	}
	for n := range 5 {
		o.Keep(set, keyFor(n), bodyFor(n, 100))
	}
	o.Keep(set, keyFor(4), bodyFor(40, 100)) // anew
	o = OpenOutcomes(dir, Options{})
	if !o.Has(set) || o.Has(other) {
		t.Error("which sets there are is told wrong")
	}
	for n, want := range [][]byte{bodyFor(0, 100), bodyFor(1, 100), bodyFor(2, 100), bodyFor(3, 100), bodyFor(40, 100), nil} {
		if got := o.Find(set, keyFor(n)); !bytes.Equal(got, want) {
			t.Errorf("outcome %d is %q", n, got)
		}
	}
	if o.Find(other, keyFor(1)) != nil {
		t.Error("found in another set")
	}
	if errs := o.Troubles(); errs != nil {
		t.Error(errs)
	}
	stats, err := ReadStats(dir, Options{})
	if err != nil || stats.Outcomes != 5 || stats.OutcomeBytes < 500 || stats.Entries != 0 {
		t.Errorf("stats %+v, %v", stats, err)
	}
	if size, err := Clean(dir); err != nil || size != stats.OutcomeBytes {
		t.Errorf("Clean = %d, %v", size, err)
	}
	if stats, err := ReadStats(dir, Options{}); err != nil || stats.Outcomes != 0 {
		t.Errorf("stats after Clean: %+v, %v", stats, err)
	}
}

// Those that were used the longest time ago go, by size and by number, and what a run that was killed left behind; what is not ours stays.
func TestOutcomesGo(t *testing.T) {
	dir := t.TempDir()
	opt := Options{Limit: outcomeShare * 10_000}
	o := OpenOutcomes(dir, opt)
	set := keyFor(1)
	at := func(name string, hours int) {
		t.Helper()
		when := time.Now().Add(-time.Duration(hours) * time.Hour)
		if err := os.Chtimes(name, when, when); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 8 {
		o.Keep(set, keyFor(n), bodyFor(n, 1000))
		at(o.file(set, keyFor(n)), 100-n)
	}
	for name, hours := range map[string]int{".new-old": 5, ".new-now": 0, "not-ours": 500} {
		if err := os.WriteFile(filepath.Join(o.dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		at(filepath.Join(o.dir, name), hours)
	}
	if o.Find(set, keyFor(0)) == nil { // it was the oldest
		t.Fatal("not found")
	}
	o.Keep(set, keyFor(8), bodyFor(8, 2000))
	o.Keep(set, keyFor(9), bodyFor(9, 6000)) // more than half of all
	for n, want := range []bool{true, false, true, true, true, true, true, true, true, false} {
		if _, err := os.Stat(o.file(set, keyFor(n))); (err == nil) != want {
			t.Errorf("outcome %d is there: %t", n, err == nil)
		}
	}
	names, _ := listNames(o.dir)
	if all := strings.Join(names, " "); strings.Contains(all, ".new-old") || !strings.Contains(all, ".new-now") || !strings.Contains(all, "not-ours") {
		t.Errorf("left: %s", all)
	}
	for n := range maxOutcomes + 20 {
		o.Keep(set, keyFor(1000+n), []byte{})
	}
	if n, _ := o.count(); n > maxOutcomes {
		t.Errorf("%d outcomes", n)
	}
	if _, err := Clean(dir); err != nil {
		t.Error(err)
	}
	if names, _ := listNames(o.dir); fmt.Sprint(names) != "[not-ours]" {
		t.Errorf("left after Clean: %v", names)
	}
}

// Outcomes and sheets share the limit.
func TestOutcomesShareTheLimit(t *testing.T) {
	opt := Options{Limit: 4000}
	s := Open(t.TempDir(), opt)
	defer s.Close(true)
	if o := OpenOutcomes(t.TempDir(), opt); s.opt.Limit+o.limit != opt.Limit || o.limit == 0 {
		t.Errorf("%d bytes of sheets and %d of outcomes, of %d", s.opt.Limit, o.limit, opt.Limit)
	}
}

// What lies in the place of an outcome and is no file is left alone, and waited for by nobody.
func TestOutcomeIsNoFile(t *testing.T) {
	dir := t.TempDir()
	o := OpenOutcomes(dir, Options{})
	set, key := keyFor(1), keyFor(2)
	if err := os.MkdirAll(filepath.Join(o.file(set, key), "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	if o.Find(set, key) != nil {
		t.Error("found in a folder")
	}
	o.Keep(set, key, []byte("x"))
	if errs := o.Troubles(); len(errs) != 1 || !strings.Contains(errs[0].Error(), "could not keep") {
		t.Errorf("troubles %v", errs)
	}
	names, _ := listNames(o.dir)
	if len(names) != 1 {
		t.Errorf("left: %v", names)
	}
}

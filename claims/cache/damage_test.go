package cache

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// damagesVariable names the environment variable that says how many seeds of each kind of noise TestDamaged tries, when not damageSeeds:
// "2000", or "100-200" for some.
const damagesVariable = "FACTLINT_TEST_DAMAGES"

// damageSeeds is how many seeds of each kind of noise are tried.
const damageSeeds = 60

// crafted are damages that random noise seldom makes.
var crafted = map[string]func([]byte) []byte{
	"empty":           func([]byte) []byte { return nil },
	"text":            func([]byte) []byte { return []byte(strings.Repeat("no cache at all. ", 5000)) },
	"one byte":        func([]byte) []byte { return []byte{0xED} },
	"no second page":  func(b []byte) []byte { return b[:os.Getpagesize()] },
	"half":            func(b []byte) []byte { return b[:len(b)/2] },
	"the head alone":  func(b []byte) []byte { return b[:3*os.Getpagesize()] },
	"zeroes":          func(b []byte) []byte { return make([]byte, len(b)) },
	"zeroes behind":   func(b []byte) []byte { clear(b[2*os.Getpagesize():]); return b },
	"ones behind":     func(b []byte) []byte { fillWith(b[2*os.Getpagesize():], 0xFF); return b },
	"pages exchanged": func(b []byte) []byte { copy(b[2*os.Getpagesize():], b[4*os.Getpagesize():]); return b },
}

// noises are damages that depend on a seed.
var noises = map[string]func(b []byte, n int, random *rand.Rand){
	"noise": func(b []byte, n int, random *rand.Rand) {
		for range 1 + n*n {
			b[random.IntN(len(b))] ^= byte(1 << random.IntN(8))
		}
	},
	"noise in heads": func(b []byte, n int, random *rand.Rand) { // where the tree is
		page := os.Getpagesize()
		for range 1 + n {
			b[random.IntN(len(b)/page)*page+random.IntN(64)] ^= byte(1 << random.IntN(8))
		}
	},
	"a page for another": func(b []byte, n int, random *rand.Rand) {
		page := os.Getpagesize()
		for range 1 + n/8 {
			from, to := 2+random.IntN(len(b)/page-2), 2+random.IntN(len(b)/page-2)
			id := [8]byte(b[to*page:])
			copy(b[to*page:(to+1)*page], b[from*page:])
			copy(b[to*page:], id[:]) // it says that it is the one it replaces
		}
	},
	"a number for another": func(b []byte, n int, random *rand.Rand) {
		page := os.Getpagesize()
		for range 1 + n/16 {
			at := (2+random.IntN(len(b)/page-2))*page + 8 + random.IntN(60)
			b[at] = byte(random.IntN(len(b) / page))
		}
	},
}

// Whatever is done to the file, no run ends or eats up the memory, none gets a wrong sheet, and the one after it works again.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	keep(t, dir, 0, 200, Options{Batch: 20_000})
	keep(t, dir, 150, 300, Options{Batch: 20_000}) // so that pages are free
	data, err := os.ReadFile(filepath.Join(dir, FileName))
	if err != nil {
		t.Fatal(err)
	}
	for _, what := range slices.Sorted(maps.Keys(crafted)) {
		t.Run(what, func(t *testing.T) { survive(t, crafted[what](slices.Clone(data)), len(data)/2) })
	}
	from, to := damageRange(t)
	for i, what := range slices.Sorted(maps.Keys(noises)) {
		for seed := from; seed < to; seed++ {
			t.Run(fmt.Sprint(what, " ", seed), func(t *testing.T) {
				b := slices.Clone(data)
				noises[what](b, seed%60, rand.New(rand.NewPCG(uint64(seed), uint64(i))))
				survive(t, b, len(data)/2)
			})
		}
	}
}

// survive uses a cache whose file is damaged as runs do, with room for entries of so many bytes.
func survive(t *testing.T, file []byte, size int) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, FileName), file, 0o600); err != nil {
		t.Fatal(err)
	}
	_, _ = ReadStats(dir, Options{}) // right or refused
	limit := Options{Limit: int64(size)}
	healthy := 0
	var troubles []error
	for range 5 { // damage may show at the first reading, behind an entry that goes, or when what it made was written and is checked
		s := Open(dir, limit)
		if held(t, s, 310) >= 10 {
			healthy++
		} else {
			healthy = 0
		}
		for n := 300; n < 310; n++ {
			s.Keep(keyFor(n), sheetFor(n, 100))
		}
		s.Close(false)
		if troubles = s.Troubles(); troubles == nil && healthy == 2 {
			break
		}
	}
	if healthy == 0 {
		t.Errorf("the cache gives no sheets after five runs; troubles %v", troubles)
	}
	if _, err := Clean(dir); err != nil {
		t.Error(err)
	}
}

// damageRange returns the first seed and the one behind the last.
func damageRange(t *testing.T) (from, to int) {
	v := os.Getenv(damagesVariable)
	switch {
	case v == "" && testing.Short():
		return 0, damageSeeds / 4
	case v == "":
		return 0, damageSeeds
	}
	first, last, isRange := strings.Cut(v, "-")
	if !isRange {
		first, last = "0", first
	}
	from, err := strconv.Atoi(first)
	if err == nil {
		to, err = strconv.Atoi(last)
	}
	if err != nil {
		t.Fatalf("%s is %q, and must be a number of seeds, or two like 100-200", damagesVariable, v)
	}
	return from, to
}

func fillWith(b []byte, c byte) {
	for i := range b {
		b[i] = c
	}
}

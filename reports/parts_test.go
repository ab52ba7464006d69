package reports

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

func TestPartsComeInOrder(t *testing.T) {
	for _, n := range []int{0, 1, itemsAPart, itemsAPart + 1, 20 * itemsAPart, 20*itemsAPart + 3} {
		var got, want strings.Builder
		for i := range n {
			fmt.Fprintln(&want, i)
		}
		if err := writeParts(&got, 3, n, numbers(-1)); err != nil || got.String() != want.String() {
			t.Errorf("%d items: %v, %d bytes, want %d", n, err, got.Len(), want.Len())
		}
	}
}

// TestPartsEndAtTheFirstError has an item fail, and a writer, in the midst of many.
func TestPartsEndAtTheFirstError(t *testing.T) {
	const n, bad = 40 * itemsAPart, 17*itemsAPart + 5
	before := runtime.NumGoroutine()
	var got strings.Builder
	if err := writeParts(&got, 3, n, numbers(bad)); err == nil || err.Error() != "item 1093" {
		t.Errorf("got %v, want the error of item %d", err, bad)
	}
	if want := fmt.Sprintln(bad/itemsAPart*itemsAPart - 1); !strings.HasSuffix(got.String(), want) {
		t.Errorf("what was written ends in %q, want %q", got.String()[got.Len()-10:], want)
	}
	full := errors.New("disk is full")
	if err := writeParts(failing{full}, 0, n, numbers(-1)); !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines are left", after-before)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// numbers writes each item as its number, a line each, and fails at one.
func numbers(bad int) func() func(*bytes.Buffer, int) error {
	return func() func(*bytes.Buffer, int) error {
		return func(out *bytes.Buffer, i int) error {
			if i == bad {
				return fmt.Errorf("item %d", i)
			}
			fmt.Fprintln(out, i)
			return nil
		}
	}
}

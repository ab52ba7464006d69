package house

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/claims/yamlfile"
)

// maxFile is how many bytes a file may have: files are untrusted input.
const maxFile = 8 << 20

// readFile returns the bytes of a file. what names the sort of file in messages.
func readFile(name, what string) ([]byte, error) {
	shown := filepath.ToSlash(name)
	fail := func(msg string, err error) ([]byte, error) {
		return nil, &yamlfile.Error{Path: shown, Msg: msg, Err: err}
	}
	info, err := os.Stat(name)
	if err != nil {
		return fail("could not read the "+what+": "+yamlfile.Reason(err), err)
	}
	if !info.Mode().IsRegular() {
		return fail("could not read the "+what+": want a file", errors.New("no regular file"))
	}
	f, err := os.Open(name)
	if err != nil {
		return fail("could not read the "+what+": "+yamlfile.Reason(err), err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return fail("could not read the "+what+": "+yamlfile.Reason(err), err)
	}
	if len(data) > maxFile {
		return fail(fmt.Sprintf("a file of %s may have at most %d MB", what, maxFile>>20), nil)
	}
	return data, nil
}

// dayForms says how days are written.
const dayForms = "expected a day, month or year, such as 2026-02-14, 2026-02 or 2026"

// Period reads a day, month or year.
func Period(s string) (when.Period, bool) {
	var y, m, d int
	switch {
	case len(s) == 10 && scan(s, "%4d-%2d-%2d", &y, &m, &d):
		if m < 1 || m > 12 || d < 1 || d > when.MonthDays(y, m) {
			return when.Period{}, false
		}
		return when.OnDay(when.Civil(y, m, d)), y > 0
	case len(s) == 7 && scan(s, "%4d-%2d", &y, &m):
		if m < 1 || m > 12 {
			return when.Period{}, false
		}
		return when.OfMonth(y, m), y > 0
	case len(s) == 4 && scan(s, "%4d", &y):
		return when.OfYear(y), y > 0
	}
	return when.Period{}, false
}

// scan reports whether s has just the figures and signs of a format.
func scan(s, format string, into ...any) bool {
	for i, r := range s {
		if (i == 4 || i == 7) != (r == '-') || r != '-' && (r < '0' || r > '9') {
			return false
		}
	}
	n, err := fmt.Sscanf(s, format, into...)
	return err == nil && n == len(into)
}

// span reads the first and the last day of a time, each of which may be missing.
func span(d *yamlfile.Decoder, from, to *string) (first, last when.Date) {
	first, last = Always, Still
	p, okFrom := Period(*from)
	switch {
	case *from == "":
	case !okFrom:
		d.FailAt(from, "from %q: %s", *from, dayForms)
	default:
		first = p.From
	}
	q, okTo := Period(*to)
	switch {
	case *to == "":
	case !okTo:
		d.FailAt(to, "to %q: %s", *to, dayForms)
	default:
		last = q.To
	}
	if okFrom && okTo && first > last {
		d.FailAt(to, "to %q: this is before from, %q", *to, *from)
	}
	return first, last
}

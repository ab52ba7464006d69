package checker

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A baseline is a file of JSON lines: a header that tells the version, then one entry a line, sorted, so that two
// branches that accept different findings merge without a conflict.
//
//	{"factlint-baseline":1}
//	{"fingerprint":"0011223344556677","rule":"count-mismatch","count":1,"sides":[{"path":"a.txt","line":3,"value":"19"},…]}

// baselineVersion is the version that is written; no other is read.
const baselineVersion = 1

// Bounds of what is read: files are input like any other.
const (
	maxBaseline     = 256 << 20 // bytes
	maxBaselineLine = 1 << 20
	maxCount        = 1 << 30
	maxSides        = 2
)

type wireHeader struct {
	Version int `json:"factlint-baseline"`
}

type wireEntry struct {
	Fingerprint string     `json:"fingerprint"`
	Rule        string     `json:"rule"`
	Count       int        `json:"count"`
	Sides       []wireSide `json:"sides"`
}

type wireSide struct {
	Path  string `json:"path"`
	Line  int    `json:"line"`
	Value string `json:"value"`
}

// Write writes the baseline as a file, the same bytes for the same entries.
func (b Baseline) Write(w io.Writer) error {
	b.Entries = slices.Clone(b.Entries)
	b.sort()
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(wireHeader{baselineVersion}); err != nil {
		return err
	}
	for _, e := range b.Entries {
		line := wireEntry{e.Fingerprint, e.Rule, e.Count, make([]wireSide, len(e.Sides))}
		for i, s := range e.Sides {
			line.Sides[i] = wireSide(s)
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

// ReadBaseline reads a file that Write wrote. Lines may stand in any order, as merging leaves them; of two entries with one
// fingerprint the larger number counts. An error names the file, the line and what to do.
func ReadBaseline(name string, r io.Reader) (Baseline, error) {
	limited := &io.LimitedReader{R: r, N: maxBaseline + 1}
	scan := bufio.NewScanner(limited)
	scan.Buffer(nil, maxBaselineLine)
	var b Baseline
	at := map[string]int{}
	n := 0
	for scan.Scan() {
		n++
		line := bytes.TrimSpace(scan.Bytes())
		if n == 1 {
			if err := readHeader(line); err != nil {
				return Baseline{}, fmt.Errorf("%s:1: %w", name, err)
			}
			continue
		}
		if len(line) == 0 {
			continue
		}
		e, err := readEntry(line)
		if err != nil {
			return Baseline{}, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if k, ok := at[e.Fingerprint]; ok {
			b.Entries[k].Count = max(b.Entries[k].Count, e.Count)
			continue
		}
		at[e.Fingerprint] = len(b.Entries)
		b.Entries = append(b.Entries, e)
	}
	switch err := scan.Err(); {
	case limited.N <= 0:
		return Baseline{}, fmt.Errorf("%s: larger than the %d bytes that are read", name, maxBaseline)
	case errors.Is(err, bufio.ErrTooLong):
		return Baseline{}, fmt.Errorf("%s:%d: the line is longer than %d bytes: this is no baseline", name, n+1, maxBaselineLine)
	case err != nil:
		return Baseline{}, fmt.Errorf("could not read %q: %w", name, err)
	case n == 0:
		return Baseline{}, fmt.Errorf("%s: the file is empty; 'factlint baseline update' fills it", name)
	}
	b.sort()
	return b, nil
}

var errNoBaseline = errors.New(`this is no baseline: the first line must be {"factlint-baseline":1}; 'factlint baseline create' writes one`)

func readHeader(line []byte) error {
	if conflicted(line) {
		return errConflict
	}
	var h wireHeader
	if err := strict(bytes.TrimPrefix(line, []byte("\ufeff")), &h); err != nil || h.Version < 1 {
		return errNoBaseline
	}
	if h.Version > baselineVersion {
		return fmt.Errorf("the baseline has version %d, and this factlint reads version %d; use the one that wrote it, or a later one", h.Version, baselineVersion)
	}
	return nil
}

var errConflict = errors.New("a merge left its marks here; keep the lines of both sides and take out the marks, then run 'factlint baseline update'")

// conflicted reports whether a line is one of the marks of an unfinished merge.
func conflicted(line []byte) bool {
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>", "|||||||"} {
		if bytes.HasPrefix(line, []byte(mark)) {
			return true
		}
	}
	return false
}

func readEntry(line []byte) (Entry, error) {
	if conflicted(line) {
		return Entry{}, errConflict
	}
	var w wireEntry
	if err := strict(line, &w); err != nil {
		return Entry{}, fmt.Errorf("%w; 'factlint baseline update' writes the file anew once this line is gone", err)
	}
	switch {
	case !isFingerprint(w.Fingerprint):
		return Entry{}, errors.New("fingerprint: want 16 hexadecimal digits")
	case w.Rule == "":
		return Entry{}, errors.New("rule: want the id of a rule")
	case w.Count < 1 || w.Count > maxCount:
		return Entry{}, fmt.Errorf("count %d: want 1 or more", w.Count)
	case len(w.Sides) < 1 || len(w.Sides) > maxSides:
		return Entry{}, fmt.Errorf("sides: want one or two, but here are %d", len(w.Sides))
	}
	e := Entry{w.Fingerprint, w.Rule, w.Count, make([]Side, len(w.Sides))}
	for i, s := range w.Sides {
		if s.Path == "" {
			return Entry{}, errors.New("sides: a path is missing")
		}
		e.Sides[i] = Side(s)
	}
	return e, nil
}

// strict decodes one JSON object without unknown fields and with nothing behind it.
func strict(line []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return fmt.Errorf("this is no entry of a baseline: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("this is no entry of a baseline: something stands behind the object")
	}
	return nil
}

func isFingerprint(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !('0' <= c && c <= '9' || 'a' <= c && c <= 'f') {
			return false
		}
	}
	return len(s) == 16
}

package cache

import (
	"cmp"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// OutcomesName is the name of the folder, in that of the cache, of what whole runs came to.
const OutcomesName = "outcomes"

// What outcomes may take: a part of all that a cache keeps, and no more files than can be listed at once.
const (
	outcomeShare = 4 // the limit of the cache is divided by it
	maxOutcomes  = 256
)

// outcomes is how many bytes outcomes may take.
func (o Options) outcomes() int64 { return o.Limit / outcomeShare }

// outcomeMark is what a file with an outcome begins with, before its key and its checksum.
const outcomeMark = "factlint outcome 1\n"

const outcomeHead = len(outcomeMark) + len(Key{}) + sumBytes

// Outcomes keeps what whole runs came to, each in a file of its own: whoever looks for one reads that file and nothing else, and nobody
// waits for a lock. A file is written beside its place and renamed. What is in it is no matter of this package.
//
// An outcome is found by two keys. The set stands for all that is known before documents are read, and is no more than a
// way to tell that there is nothing to look for; the key stands for all that the outcome depends on.
type Outcomes struct {
	dir      string
	limit    int64
	troubles []error
}

// OpenOutcomes returns the outcomes in the folder of a cache, which need not exist.
func OpenOutcomes(dir string, opt Options) *Outcomes {
	return &Outcomes{dir: filepath.Join(dir, OutcomesName), limit: opt.orDefault().outcomes()}
}

// Troubles returns what was wrong with the outcomes. None of it changes a result.
func (o *Outcomes) Troubles() []error { return o.troubles }

// file returns the name of an outcome: the first half of the set, the whole of the key.
func (o *Outcomes) file(set, key Key) string {
	return filepath.Join(o.dir, setName(set)+hex.EncodeToString(key[:]))
}

func setName(set Key) string { return hex.EncodeToString(set[:16]) + "-" }

// outcomeName is how long the name of an outcome is.
const outcomeName = 2*16 + 1 + 2*len(Key{})

// Has reports whether there is any outcome of a set.
func (o *Outcomes) Has(set Key) bool {
	names, _ := listNames(o.dir)
	return slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, setName(set)) })
}

// listNames lists a folder in any order.
func listNames(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Readdirnames(-1)
}

// Find returns an outcome, nil when there is none. It is the caller's.
func (o *Outcomes) Find(set, key Key) []byte {
	file := o.file(set, key)
	data, err := readOutcome(file, o.limit)
	if err != nil {
		return nil // it is not there, or cannot be read: the run finds out the same by itself
	}
	body, ok := openOutcome(key, data)
	if !ok {
		o.Discard(set, key, errors.New("its checksum does not fit"))
		return nil
	}
	now := time.Now()
	_ = os.Chtimes(file, now, now) // the one that was used last goes last
	return body
}

// readOutcome reads a file of no more than limit bytes.
func readOutcome(name string, limit int64) ([]byte, error) {
	info, err := os.Lstat(name) // a pipe would block on opening
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > limit {
		return nil, errForeign
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data := make([]byte, info.Size())
	if _, err := io.ReadFull(f, data); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) { // what is missing is found out by the checksum
		return nil, err
	}
	return data, nil
}

// openOutcome returns the body of an outcome whose checksum fits.
func openOutcome(key Key, data []byte) ([]byte, bool) {
	if len(data) < outcomeHead || string(data[:len(outcomeMark)]) != outcomeMark || Key(data[len(outcomeMark):]) != key {
		return nil, false
	}
	return open(key, data[outcomeHead-sumBytes:])
}

// Discard removes an outcome that makes no sense, and remembers why.
func (o *Outcomes) Discard(set, key Key, why error) {
	file := o.file(set, key)
	message := "the outcome of a run that was kept was damaged and has been thrown away"
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		message = "the outcome of a run that was kept is damaged; remove it"
	}
	o.troubles = append(o.troubles, fmt.Errorf("%s: %q: %w", message, file, why))
}

// Keep writes an outcome, and removes those that were used the longest time ago when there are too many.
func (o *Outcomes) Keep(set, key Key, body []byte) {
	if int64(len(body)) > o.limit/2 { // one run is not worth all others
		return
	}
	head := append([]byte(outcomeMark), key[:]...)
	head = append(head, make([]byte, sumBytes)...)
	putChecksum(head[outcomeHead-sumBytes:], checksum(key, body))
	if err := o.write(o.file(set, key), head, body); err != nil {
		o.troubles = append(o.troubles, fmt.Errorf("could not keep the outcome of this run: %w", err))
		return
	}
	o.evict()
}

// tmpPattern is the name of a file that is not yet an outcome.
const tmpPattern = ".new-*"

func (o *Outcomes) write(name string, parts ...[]byte) error {
	if err := os.MkdirAll(o.dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(o.dir, tmpPattern)
	if err != nil {
		return err
	}
	for _, part := range parts {
		if err == nil {
			_, err = f.Write(part)
		}
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// kept is a file of the folder.
type kept struct {
	name string
	size int64
	used time.Time
}

// list returns the files of outcomes, those that were used last first, and those that a run left behind which did not end.
func (o *Outcomes) list() (outcomes, left []kept) {
	names, _ := listNames(o.dir)
	for _, name := range names {
		of := &outcomes
		if strings.HasPrefix(name, strings.TrimSuffix(tmpPattern, "*")) {
			of = &left
		} else if len(name) != outcomeName || name[32] != '-' {
			continue // not ours
		}
		if info, err := os.Lstat(filepath.Join(o.dir, name)); err == nil && info.Mode().IsRegular() {
			*of = append(*of, kept{name, info.Size(), info.ModTime()})
		}
	}
	slices.SortFunc(outcomes, func(a, b kept) int { return cmp.Or(b.used.Compare(a.used), cmp.Compare(a.name, b.name)) })
	return outcomes, left
}

// longestWrite is after what time nobody writes to a file any more.
const longestWrite = time.Hour

// evict removes what there is too much of.
func (o *Outcomes) evict() {
	outcomes, left := o.list()
	var all int64
	for i, k := range outcomes {
		if all += k.size; all > o.limit || i >= maxOutcomes {
			os.Remove(filepath.Join(o.dir, k.name))
		}
	}
	for _, k := range left {
		if time.Since(k.used) > longestWrite {
			os.Remove(filepath.Join(o.dir, k.name))
		}
	}
}

// count counts the outcomes.
func (o *Outcomes) count() (n int, size int64) {
	outcomes, _ := o.list()
	for _, k := range outcomes {
		size += k.size
	}
	return len(outcomes), size
}

// clean removes all outcomes and returns how many bytes they had. Other files stay, and then the folder does.
func (o *Outcomes) clean() (int64, error) {
	outcomes, left := o.list()
	var size int64
	var errs []error
	for _, k := range slices.Concat(outcomes, left) {
		size += k.size
		errs = append(errs, os.Remove(filepath.Join(o.dir, k.name)))
	}
	if err := errors.Join(errs...); err != nil {
		return size, err
	}
	_ = os.Remove(o.dir)
	return size, nil
}

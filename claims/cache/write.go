package cache

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"go.etcd.io/bbolt"
	dberrors "go.etcd.io/bbolt/errors"
)

// The file has three buckets: the entries by key, each behind its number in the order of writing; the keys and sizes by that
// number; and the state.
var (
	sheetsBucket = []byte("sheets")
	orderBucket  = []byte("order")
	stateBucket  = []byte("state")

	formatKey = []byte("format")
	stateKey  = []byte("state")
)

// format is what the state bucket holds under formatKey. A file with anything else is not ours.
const format = "factlint claims 1"

// seqBytes is the length of the number before an entry.
const seqBytes = 8

// state is what a cache knows of itself.
type state struct {
	first, next uint64 // numbers of the oldest entry and of the one to come
	used        int64  // bytes of all entries
}

// old reports whether an entry is in the older half of a cache that is more than half full.
func (st state) old(seq uint64, limit int64) bool {
	return st.used > limit/2 && seq < st.first+(st.next-st.first)/2
}

func readState(tx *bbolt.Tx) state {
	v := tx.Bucket(stateBucket).Get(stateKey)
	if len(v) != 24 {
		return state{}
	}
	return state{binary.BigEndian.Uint64(v), binary.BigEndian.Uint64(v[8:]), int64(binary.BigEndian.Uint64(v[16:]))}
}

func (st state) write(tx *bbolt.Tx) error {
	v := binary.BigEndian.AppendUint64(nil, st.first)
	v = binary.BigEndian.AppendUint64(v, st.next)
	return tx.Bucket(stateBucket).Put(stateKey, binary.BigEndian.AppendUint64(v, uint64(st.used)))
}

// errForeign is the error for a database that is not a cache of this program.
var errForeign = errors.New("it was not written by this program")

// checkFormat returns an error for a database that is no cache; empty is one that a run made and did not write to.
func checkFormat(db *bbolt.DB) (empty bool, err error) {
	err = db.View(func(tx *bbolt.Tx) error {
		if name, _ := tx.Cursor().First(); name == nil {
			empty = true
			return nil
		}
		b := tx.Bucket(stateBucket)
		if b == nil || !bytes.Equal(b.Get(formatKey), []byte(format)) || tx.Bucket(sheetsBucket) == nil || tx.Bucket(orderBucket) == nil {
			return errForeign
		}
		return nil
	})
	return empty, err
}

// flush writes what was kept. Where another run holds the file for too long, it is written with the next batch.
func (s *Store) flush() {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := &s.pending
	p.Lock()
	entries, old := p.entries, p.old
	p.entries, p.old, p.size = nil, nil, 0
	p.Unlock()
	if s.off || len(entries) == 0 {
		return
	}
	reading := s.db != nil
	s.closeDB()
	err := guard(func() error { return s.write(entries, old) })
	if errors.Is(err, dberrors.ErrTimeout) {
		s.keepForLater(entries)
	} else {
		s.judge(err)
	}
	if reading && !s.off {
		s.openFile()
	}
}

// keepForLater takes back entries that could not be written, unless they become too many.
func (s *Store) keepForLater(entries map[Key][]byte) {
	p := &s.pending
	p.Lock()
	defer p.Unlock()
	s.late++
	if s.late%maxBatches == 0 {
		return
	}
	for key, entry := range p.entries {
		entries[key] = entry
	}
	p.entries = entries
}

// writeError is an error of writing, which says nothing of what is in the file.
type writeError struct{ error }

// write adds entries to the file in one transaction. Nothing waits for the disk: what a power failure spoils is found out by
// its checksum.
func (s *Store) write(entries map[Key][]byte, old []Key) error {
	if err := os.MkdirAll(filepath.Dir(s.file), 0o700); err != nil {
		return err
	}
	db, err := openToWrite(s.file, s.opt.Wait, s.checked)
	if err != nil {
		return err
	}
	grown := int64(0)
	err = db.Update(func(tx *bbolt.Tx) error {
		w := writer{tx: tx, limit: s.opt.Limit}
		if err := w.begin(); err != nil {
			return err
		}
		err := w.add(entries, old)
		grown = tx.Size()
		return err
	})
	err = errors.Join(err, db.Close())
	switch {
	case errors.Is(err, errDamaged) || errors.Is(err, errForeign):
		return err
	case err != nil:
		return &writeError{err}
	case grown > 2*s.opt.Limit+minFile: // deleting leaves gaps that nothing fits in
		return os.Remove(s.file)
	}
	return nil
}

// minFile is what a file may have beyond its entries.
const minFile = 1 << 20

// writer is one transaction.
type writer struct {
	tx            *bbolt.Tx
	sheets, order *bbolt.Bucket
	state         state
	limit         int64
}

// begin makes the buckets of a new file, and refuses one that holds anything else.
func (w *writer) begin() error {
	if st := w.tx.Bucket(stateBucket); st == nil {
		if name, _ := w.tx.Cursor().First(); name != nil {
			return errForeign
		}
		st, err := w.tx.CreateBucket(stateBucket)
		if err != nil {
			return err
		}
		if err := st.Put(formatKey, []byte(format)); err != nil {
			return err
		}
	} else if string(st.Get(formatKey)) != format {
		return errForeign
	}
	var errs [2]error
	w.sheets, errs[0] = w.tx.CreateBucketIfNotExists(sheetsBucket)
	w.order, errs[1] = w.tx.CreateBucketIfNotExists(orderBucket)
	w.state = readState(w.tx)
	return errors.Join(errs[:]...)
}

// add writes entries, and those that are old and were used once more, and makes room for them. Keys are written in their order, so that the
// same entries make the same file.
func (w *writer) add(entries map[Key][]byte, old []Key) error {
	slices.SortFunc(old, func(a, b Key) int { return bytes.Compare(a[:], b[:]) })
	for _, key := range slices.Compact(old) {
		if v := w.sheets.Get(key[:]); len(v) > seqBytes {
			entries[key] = bytes.Clone(v[seqBytes:])
		}
	}
	keys := slices.SortedFunc(maps.Keys(entries), func(a, b Key) int { return bytes.Compare(a[:], b[:]) })
	for _, key := range keys {
		if err := w.put(key, entries[key]); err != nil {
			return err
		}
	}
	return errors.Join(w.evict(), w.state.write(w.tx))
}

// put writes one entry as the newest.
func (w *writer) put(key Key, entry []byte) error {
	if int64(len(entry)) > w.limit/4 {
		return nil // one document is not worth all others
	}
	if v := w.sheets.Get(key[:]); len(v) >= seqBytes {
		if err := w.order.Delete(v[:seqBytes]); err != nil {
			return err
		}
		w.state.used -= int64(len(v) - seqBytes)
	}
	seq := binary.BigEndian.AppendUint64(nil, w.state.next)
	w.state.next++
	w.state.used += int64(len(entry))
	return errors.Join(
		w.sheets.Put(key[:], slices.Concat(seq, entry)),
		w.order.Put(seq, binary.BigEndian.AppendUint64(key[:], uint64(len(entry)))),
	)
}

// evict removes the oldest entries until what is left is within the limit, with some room.
func (w *writer) evict() error {
	if w.state.used <= w.limit {
		return nil
	}
	type entry struct{ seq, key []byte }
	var gone []entry // collected first: a cursor need not move on when what it deletes is not where it should be
	c := w.order.Cursor()
	seq, v := c.First()
	for ; seq != nil && w.state.used > w.limit*3/4; seq, v = c.Next() {
		if len(seq) != seqBytes || len(v) != len(Key{})+8 {
			return fmt.Errorf("%w: an entry of %d bytes in the order", errDamaged, len(v))
		}
		w.state.used -= int64(binary.BigEndian.Uint64(v[len(Key{}):]))
		w.state.first = binary.BigEndian.Uint64(seq) + 1
		gone = append(gone, entry{bytes.Clone(seq), bytes.Clone(v[:len(Key{})])})
	}
	if seq == nil { // all of them: what is counted beyond is damage, and would evict whatever comes
		w.state.used = 0
	}
	for _, e := range gone {
		if err := errors.Join(w.sheets.Delete(e.key), w.order.Delete(e.seq)); err != nil {
			return err
		}
	}
	return nil
}

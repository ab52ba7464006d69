package cache

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"github.com/zeebo/xxh3"
	"go.etcd.io/bbolt"
	dberrors "go.etcd.io/bbolt/errors"

	"github.com/factlint/factlint/claims"
)

// FileName is the name of the cache in its folder.
const FileName = "factlint-claims.db"

// DefaultLimit is how many bytes of sheets and outcomes a cache keeps unless told otherwise.
const DefaultLimit = 512 << 20

// Options say how a cache is used. The zero value is the default.
type Options struct {
	Limit int64 // bytes of sheets and outcomes that are kept; 0 means DefaultLimit
	Batch int   // bytes of new entries that are written together; 0 means 16 MiB

	// Wait is how long to wait for another run at the most: when the cache is opened, when a batch is written and when it is closed.
	// 0 means half a second.
	Wait time.Duration
}

const (
	defaultBatch = 16 << 20
	defaultWait  = 500 * time.Millisecond
	maxBatches   = 4 // that wait for another run before they are given up
)

func (o Options) orDefault() Options {
	o.Limit = cmp.Or(max(o.Limit, 0), DefaultLimit)
	o.Batch = cmp.Or(max(o.Batch, 0), defaultBatch)
	o.Wait = cmp.Or(max(o.Wait, 0), defaultWait)
	return o
}

// Store is a cache that is open. The file is locked for reading while runs read, which they can at the same time, and for writing
// only as long as a batch takes. A run that does not get its lock goes on without. It is safe for concurrent use.
type Store struct {
	file string
	opt  Options

	mu       sync.RWMutex
	db       *bbolt.DB   // open for reading; nil when there is nothing to read
	checked  fs.FileInfo // the file as it was when its pages were checked
	off      bool        // the file cannot be used in this run
	troubles []error
	late     int // batches that could not be written because another run had the file

	pending struct {
		sync.Mutex
		entries map[Key][]byte
		size    int
		old     []Key // found, and soon to be evicted
	}
}

// Open opens the cache in a folder, which need not exist. It does not fail: what is wrong with the cache is among its Troubles.
func Open(dir string, opt Options) *Store {
	s := &Store{file: filepath.Join(dir, FileName), opt: opt.orDefault()}
	s.opt.Limit -= s.opt.outcomes()
	s.openFile()
	return s
}

// Troubles returns what was wrong with the cache: that it was damaged and thrown away, say. None of it changes a result.
func (s *Store) Troubles() []error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.troubles
}

// openFile opens the file for reading where there is one. The caller holds the lock, or is the only one to know the store.
func (s *Store) openFile() {
	info, err := os.Stat(s.file)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0: // another run is about to make it
		return
	case err != nil:
		s.off = true
		return
	case !info.Mode().IsRegular():
		s.trouble(fmt.Errorf("the cache %q is no file; it is left alone", s.file))
		return
	}
	empty := false
	err = guard(func() (err error) {
		s.db, s.checked, err = openToRead(s.file, s.opt.Wait)
		if err == nil {
			empty, err = checkFormat(s.db)
		}
		return err
	})
	s.judge(err)
	if empty {
		s.closeDB()
	}
}

// trouble remembers what is wrong and does without the cache from then on.
func (s *Store) trouble(err error) {
	s.off = true
	s.troubles = append(s.troubles, err)
}

// judge decides what an error of the file means: another run has it, it cannot be opened, or it is damaged and goes.
func (s *Store) judge(err error) {
	var failed *writeError
	switch {
	case err == nil:
	case errors.Is(err, errDamaged) || errors.Is(err, errForeign):
		s.db = nil // closing it might never end
		s.discard(err)
	case errors.As(err, &failed):
		s.closeDB()
		s.trouble(fmt.Errorf("could not write the cache %q: %w", s.file, failed.error))
	case errors.Is(err, dberrors.ErrTimeout): // nothing to read, and perhaps a chance to write later
		s.closeDB()
	case isAccess(err):
		s.closeDB()
		s.off = true
	default: // what bbolt says of a file that is no database
		s.closeDB()
		s.discard(err)
	}
}

// discard removes a file that is damaged.
func (s *Store) discard(err error) {
	message := "the cache was damaged and has been thrown away"
	if rm := os.Remove(s.file); rm != nil && !errors.Is(rm, fs.ErrNotExist) {
		message = "the cache is damaged; remove it"
	}
	s.trouble(fmt.Errorf("%s: %q: %w", message, s.file, err))
}

// isAccess reports whether an error is one of the file system, which says nothing of what is in the file.
func isAccess(err error) bool {
	var path *fs.PathError
	var number syscall.Errno
	return errors.As(err, &path) || errors.As(err, &number)
}

func (s *Store) closeDB() {
	if s.db != nil {
		_ = guard(s.db.Close) // nothing was written
		s.db = nil
	}
}

// errDamaged is the error for what guard caught.
var errDamaged = errors.New("its pages make no sense")

// guard runs f, which reads mapped memory: a file that is shorter than it says faults there, and pages that make no sense
// make bbolt panic.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errDamaged, r)
		}
	}()
	return f()
}

// Find returns the sheet of a key, packed; nil when there is none. The sheet is the caller's.
func (s *Store) Find(key Key) *claims.Sheet {
	if s == nil {
		return nil
	}
	s.mu.RLock()
	db := s.db
	var sheet *claims.Sheet
	var err error
	if db != nil {
		err = guard(func() error {
			return db.View(func(tx *bbolt.Tx) error {
				sheet = s.find(tx, key)
				return nil
			})
		})
	}
	s.mu.RUnlock()
	if err == nil {
		return sheet
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == db { // the first to find out
		s.judge(err)
	}
	return nil
}

// find reads an entry where it lies.
func (s *Store) find(tx *bbolt.Tx, key Key) *claims.Sheet {
	value := tx.Bucket(sheetsBucket).Get(key[:])
	if len(value) < seqBytes {
		return nil
	}
	body, ok := open(key, value[seqBytes:])
	if !ok {
		return nil
	}
	sheet, err := claims.ReadSheet(body)
	if err != nil {
		return nil
	}
	if readState(tx).old(binary.BigEndian.Uint64(value), s.opt.Limit) {
		s.pending.Lock()
		s.pending.old = append(s.pending.old, key)
		s.pending.Unlock()
	}
	return sheet
}

// sumBytes is the length of the checksum that an entry begins with.
const sumBytes = 16

// seal puts the checksum before a body.
func seal(key Key, entry []byte) {
	putChecksum(entry, checksum(key, entry[sumBytes:]))
}

func putChecksum(dst []byte, h xxh3.Uint128) {
	binary.LittleEndian.PutUint64(dst, h.Lo)
	binary.LittleEndian.PutUint64(dst[8:], h.Hi)
}

// open returns the body of an entry whose checksum fits.
func open(key Key, entry []byte) ([]byte, bool) {
	if len(entry) < sumBytes {
		return nil, false
	}
	h := checksum(key, entry[sumBytes:])
	ok := h.Lo == binary.LittleEndian.Uint64(entry) && h.Hi == binary.LittleEndian.Uint64(entry[8:])
	return entry[sumBytes:], ok
}

// checksum covers the key as well: an entry that lies in a wrong place is none.
func checksum(key Key, body []byte) xxh3.Uint128 {
	return xxh3.Hash128Seed(body, xxh3.Hash(key[:]))
}

// Keep remembers a packed sheet for later runs. It reads the sheet and keeps nothing of it. It is written together with others.
func (s *Store) Keep(key Key, sheet *claims.Sheet) {
	if s == nil || s.unusable() {
		return
	}
	entry := sheet.AppendTo(make([]byte, sumBytes, 4<<10))
	seal(key, entry)
	p := &s.pending
	p.Lock()
	if p.entries == nil {
		p.entries = map[Key][]byte{}
	}
	p.entries[key] = entry
	p.size += len(entry)
	full := p.size >= s.opt.Batch
	p.Unlock()
	if full {
		s.flush()
	}
}

func (s *Store) unusable() bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.off
}

// Close writes what was kept, unless it is abandoned, and lets the file go.
func (s *Store) Close(abandon bool) {
	if s == nil {
		return
	}
	if !abandon {
		s.flush()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closeDB()
	s.off = true
}

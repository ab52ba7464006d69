package cache

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
	dberrors "go.etcd.io/bbolt/errors"
)

// Stats is what a cache holds.
type Stats struct {
	Entries      int   // sheets of claims
	Bytes        int64 // of the entries
	File         int64 // size of the file that holds them
	Outcomes     int   // of whole runs
	OutcomeBytes int64 // of their files
	Limit        int64 // of Bytes and OutcomeBytes together
}

// ReadStats counts what the cache in a folder holds; nothing when there is none. It is an error when the cache is damaged or another
// run is writing to it.
func ReadStats(dir string, opt Options) (Stats, error) {
	opt = opt.orDefault()
	out := Stats{Limit: opt.Limit}
	out.Outcomes, out.OutcomeBytes = OpenOutcomes(dir, opt).count()
	file := filepath.Join(dir, FileName)
	info, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	out.File = info.Size()
	err = guard(func() error {
		db, _, err := openToRead(file, opt.Wait)
		if err != nil {
			return err
		}
		defer db.Close()
		if empty, err := checkFormat(db); empty || err != nil {
			return err
		}
		return db.View(func(tx *bbolt.Tx) error {
			return tx.Bucket(orderBucket).ForEach(func(_, v []byte) error {
				if len(v) != len(Key{})+8 {
					return errDamaged
				}
				out.Entries++
				out.Bytes += int64(binary.BigEndian.Uint64(v[len(Key{}):]))
				return nil
			})
		})
	})
	if errors.Is(err, dberrors.ErrTimeout) {
		return out, fmt.Errorf("another run is writing to the cache %q", file)
	}
	if err != nil {
		return out, fmt.Errorf("the cache %q is damaged: %w; 'factlint cache clean' removes it", file, err)
	}
	return out, nil
}

// Clean removes the cache in a folder, whatever is in it, and returns the size of its files. A run that reads it goes on reading what
// it has open.
func Clean(dir string) (int64, error) {
	file := filepath.Join(dir, FileName)
	size, err := OpenOutcomes(dir, Options{}).clean()
	if err != nil {
		return size, fmt.Errorf("could not remove the outcomes of runs: %w", err)
	}
	info, err := os.Lstat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return size, nil
	}
	if err == nil && info.IsDir() {
		err = errors.New("it is a folder")
	}
	if err == nil {
		err = os.Remove(file)
	}
	if err != nil {
		return size, fmt.Errorf("could not remove the cache %q: %w", file, err)
	}
	return size + info.Size(), nil
}

package cache

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"go.etcd.io/bbolt"
	dberrors "go.etcd.io/bbolt/errors"
)

// openToRead opens the database in a file, which is there and not empty, and checks its pages while nobody can write to it.
// The file is returned as it was checked; it is nil where nothing was.
func openToRead(file string, wait time.Duration) (db *bbolt.DB, checked fs.FileInfo, err error) {
	var handle *os.File
	opt := &bbolt.Options{ReadOnly: true, Timeout: wait, OpenFile: func(name string, flag int, mode os.FileMode) (f *os.File, err error) {
		handle, err = os.OpenFile(name, flag, mode)
		return handle, err
	}}
	db, err = bbolt.Open(file, 0o600, opt)
	if err != nil {
		return nil, nil, err
	}
	if checked, err = handle.Stat(); err == nil {
		err = checkPages(handle, checked.Size())
	}
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	return db, checked, nil
}

// openToWrite opens the database in a file, which need not be there, for writing. The library walks the pages of such a file at once:
// it is checked before, unless it is as it was when it was checked.
func openToWrite(file string, wait time.Duration, checked fs.FileInfo) (*bbolt.DB, error) {
	const attempts = 4 // another run may make or replace the file in between
	for range attempts {
		now, err := os.Stat(file)
		if err == nil && now.Size() > 0 && !same(now, checked) {
			if checked, err = check(file, wait); err != nil {
				return nil, err
			}
		}
		opt := &bbolt.Options{Timeout: wait, NoSync: true, NoGrowSync: true, OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			f, err := os.OpenFile(name, flag, mode)
			if err != nil {
				return nil, err
			}
			if now, err := f.Stat(); err != nil || now.Size() > 0 && (checked == nil || !os.SameFile(now, checked)) {
				return nil, errors.Join(err, errUnchecked, f.Close())
			}
			return f, nil
		}}
		db, err := bbolt.Open(file, 0o600, opt)
		if !errors.Is(err, errUnchecked) {
			return db, err
		}
	}
	return nil, dberrors.ErrTimeout
}

// errUnchecked is the error for a file that another run made after the check.
var errUnchecked = errors.New("another run made the file")

// check checks the pages of a database and returns its file as it was then.
func check(file string, wait time.Duration) (fs.FileInfo, error) {
	db, checked, err := openToRead(file, wait)
	if err != nil {
		return nil, err
	}
	if err := db.Close(); err != nil {
		return nil, fmt.Errorf("could not close %q: %w", file, err)
	}
	return checked, nil
}

// same reports whether a file is as it was.
func same(now, checked fs.FileInfo) bool {
	return checked != nil && os.SameFile(now, checked) && now.Size() == checked.Size() && now.ModTime().Equal(checked.ModTime())
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile writes a file as a whole or not at all: beside its place first, then renamed. What is no regular file, such
// as a device or a pipe, is written to directly. Once the context is done nothing is waited for, and the file is not written.
func writeFile(ctx context.Context, name string, write func(io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // replace what a link points to, not the link
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		if !info.Mode().IsRegular() {
			return writeDevice(ctx, name, info, write)
		}
		mode = info.Mode().Perm()
	}
	tmp, err := writeBeside(ctx, name, mode, write)
	if err != nil {
		return err
	}
	if err := os.Rename(tmp, name); err != nil {
		os.Remove(tmp)
		return fmt.Errorf("could not write %q: %w", name, plain(err))
	}
	return nil
}

// writeBeside writes a file of another name in the folder of name, and returns that name. Where it fails, nothing is left.
func writeBeside(ctx context.Context, name string, mode fs.FileMode, write func(io.Writer) error) (string, error) {
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return "", fmt.Errorf("could not write %q: %w", name, plain(err))
	}
	if err := errors.Join(writeUntil(ctx, tmp, write), tmp.Chmod(mode), tmp.Close()); err != nil {
		os.Remove(tmp.Name())
		return "", fmt.Errorf("could not write %q: %w", name, plain(err))
	}
	return tmp.Name(), nil
}

func writeDevice(ctx context.Context, name string, info fs.FileInfo, write func(io.Writer) error) error {
	if info.IsDir() {
		return fmt.Errorf("could not write %q: it is a folder; name a file in it", name)
	}
	var f *os.File
	var err error
	if done := await(ctx, func() { f, err = os.OpenFile(name, os.O_WRONLY, 0) }); done != nil { // a pipe that nobody reads is opened when somebody does
		return done
	}
	if err != nil {
		return fmt.Errorf("could not write %q: %w", name, plain(err))
	}
	if err := errors.Join(writeUntil(ctx, f, write), f.Close()); err != nil {
		return fmt.Errorf("could not write %q: %w", name, plain(err))
	}
	return nil
}

// writeText writes a small file as writeFile does.
func writeText(name, text string) error {
	return writeFile(context.Background(), name, func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
}

// writeUntil calls write, and does not wait for its end once the context is done: then it returns the error of that.
func writeUntil(ctx context.Context, w io.Writer, write func(io.Writer) error) error {
	var err error
	if done := await(ctx, func() { err = write(until{ctx, w}) }); done != nil {
		return done
	}
	return err
}

// until is a writer that fails once a context is done.
type until struct {
	ctx context.Context
	w   io.Writer
}

// Write implements io.Writer.
func (u until) Write(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.w.Write(p)
}

// plain strips the path from an error of the file system: the message names what the user gave.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}

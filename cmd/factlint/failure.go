package main

import (
	"cmp"
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
	"github.com/factlint/factlint/rules"
)

// failureOf turns an error about a document or rule into a failure. Path is what to name where the error names nothing.
func failureOf(path string, err error) checker.Failure {
	var mistake *rules.Error
	if errors.As(err, &mistake) {
		message := *mistake // its own text without the place, which the failure holds
		message.Path, message.Line, message.Col = "", 0, 0
		return checker.Failure{Path: mistake.Path, Line: mistake.Line, Column: mistake.Col, Message: message.Error()}
	}
	var file *fs.PathError
	if errors.As(err, &file) {
		return checker.Failure{Path: cmp.Or(path, file.Path), Message: "could not be read: " + file.Err.Error()}
	}
	message := strings.TrimPrefix(err.Error(), strconv.Quote(path)+" ")
	return checker.Failure{Path: path, Message: message}
}

// failures names every failure on stderr and returns errReported when there is one.
func (s streams) failures(list []checker.Failure) error {
	for _, f := range list {
		s.complain(failureText(f))
	}
	if len(list) > 0 {
		return errReported
	}
	return nil
}

// failureText writes path:line:column: message, with control characters of either made visible. The lines of a message
// stay: they draw the place of a mistake.
func failureText(f checker.Failure) string {
	where := f.Path
	if f.Line > 0 {
		where += ":" + strconv.Itoa(f.Line)
		if f.Column > 0 {
			where += ":" + strconv.Itoa(f.Column)
		}
	}
	if where == "" || strings.Contains(f.Message, strconv.Quote(f.Path)) { // the message names it
		where = ""
	} else {
		where += ": "
	}
	lines := strings.Split(f.Message, "\n")
	for i, line := range lines {
		lines[i] = reports.Visible(line)
	}
	return reports.Visible(where) + strings.Join(lines, "\n")
}

// errorText writes an error that ends a command. A mistake in a file that people write is drawn as everywhere.
func errorText(err error) string {
	var mistake *rules.Error
	if errors.As(err, &mistake) {
		return failureText(failureOf("", err))
	}
	return err.Error()
}

// warnings prints what was noticed about documents and stopped nothing.
func (s streams) warnings(r *checker.Result, in *inputOptions) {
	if in.quiet {
		return
	}
	for i := range r.Sheets {
		sheet := &r.Sheets[i]
		for _, n := range sheet.Notes {
			s.complain("warning: " + failureText(checker.Failure{Path: sheet.Path, Line: n.Position.Line, Column: n.Position.Column, Message: n.Message}))
		}
	}
	for _, w := range r.Warnings {
		s.complain("warning: " + failureText(w))
	}
}

// Package reports writes what a run found, in one format after another. It evaluates nothing: a report knows the
// [checker.Result] and nothing else, and the same result and options always give the same bytes.
//
// Documents are hostile: every word of theirs goes through clean before a terminal sees it, and through escape before
// Markdown does.
//
// To add a format, write a file with its function and add a line to [Formats] (findings) or [ClaimFormats] (what was
// extracted), then run the tests with -update and read the golden files.
package reports

package reports

import "bytes"

// What reports for people begin with, so that they are known for what they are where they lie among documents.
const (
	markdownMark = "<!-- A report of factlint, and none of the documents that it reads. -->"
	htmlMark     = `<meta name="generator" content="factlint `
)

// markWithin is how many bytes of a page hold its mark.
const markWithin = 2048

// IsReport reports whether a file is a report that was written by this package.
func IsReport(data []byte) bool {
	return bytes.HasPrefix(data, []byte(markdownMark)) || bytes.Contains(data[:min(len(data), markWithin)], []byte(htmlMark))
}

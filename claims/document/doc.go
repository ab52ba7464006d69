// Package document reads files into reading text that maps back to the bytes, lines and columns of the original.
//
// To add a format, write a file with a reader function and add a line to the table in formats.go.
package document

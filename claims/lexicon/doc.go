// Package lexicon holds what factlint knows about words: number words, units, months, offices, countries,
// grammar words and the triggers that tell what a figure counts. The tables are YAML files embedded in the
// binary; one Go file reads each of them.
//
// Every word form that occurs in a table is interned once: a tokenizer looks a word up with [Lexicon.Lookup]
// and everything later works on the small integer [Word] and its [Entry].
//
// To add a word, add a line to the table it belongs to. To add a table, add a YAML file, a file with its load
// function, and a line to the list in load.go. Then pack the tables into Go data, which a test asks for and which is
// merged by packing again:
//
//	go generate ./claims/lexicon
//
//go:generate go test -tags pack -run ^TestPacked$ -update .
package lexicon

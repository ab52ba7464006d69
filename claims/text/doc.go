// Package text turns the reading text of a document into tokens, sentences and quotations. Words follow UAX #29
// (Unicode Text Segmentation); each token carries its lexicon id, so that later stages look at integers.
package text

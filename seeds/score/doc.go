// Package score compares what a run of factlint reports with what an editor would flag.
//
// A finding of severity error or warning matches a finding of the answer when both are of one family of types and its
// evidence touches the quotes of two positions at least: stands in the same document, on the same line, with columns that
// overlap. One position is enough where the answer has but one; of a duplicate both copies must be touched. What the
// answer calls optional is neither asked for nor held against a run.
package score

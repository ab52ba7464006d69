// Package house reads what a house has written down for itself: names.yaml, its style sheet of names, and facts.yaml, what it
// knows to be true. The types of the files are plain data; the loaders find every mistake at once.
package house

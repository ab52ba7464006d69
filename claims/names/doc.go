// Package names finds names of persons, places, organisations and vessels and says which of them are two spellings
// of one name.
package names

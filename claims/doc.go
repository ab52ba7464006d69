// Package claims extracts checkable statements from documents.
//
// Extraction looks at one document alone and is a pure function of its bytes and the options. A claim is one attribute
// of one frame: the killed of a collapse, the date of a signing, the holder of an office. A [Sheet] holds the claims of
// one document and is all that checking ever sees of it.
package claims

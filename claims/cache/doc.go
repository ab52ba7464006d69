// Package cache keeps what was extracted from documents from one run to the next: sheets of claims in a file of the user's
// cache folder, found again by a hash of all that extraction depends on.
//
// Nothing in the file is trusted. Every entry carries a checksum over its key and its bytes, and one that does not fit is no
// entry; a file that is damaged or not ours is thrown away. A cache that cannot be used never fails a run: it is
// slower, and that is all.
//
// Sheets are kept as they are packed, see claims.Sheet.AppendTo.
package cache

// Package when reads calendar expressions and resolves them against a document's date. A date is a period with a
// grain, so that "October 2025" and "7 October 2025" agree.
package when

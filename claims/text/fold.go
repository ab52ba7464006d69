package text

import "strings"

// Folder is [Fold] for many words, which it writes into few pieces of memory: each word keeps its piece alive.
type Folder struct{ piece strings.Builder }

// pieceSize is how large a piece is.
const pieceSize = 2 << 10

// Fold returns the lower-case form of w: w itself where it is that form.
func (f *Folder) Fold(w string) string {
	var few [64]byte // most have no more
	low := AppendFold(few[:0], w)
	if string(low) == w {
		return w
	}
	from := f.piece.Len()
	if from+len(low) > f.piece.Cap() {
		f.piece = strings.Builder{}
		f.piece.Grow(max(pieceSize, len(low)))
		from = 0
	}
	f.piece.Write(low)
	return f.piece.String()[from:]
}

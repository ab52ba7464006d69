package names

import (
	"strings"

	"github.com/factlint/factlint/claims/text"
)

// lowerCase writes names in lower case, many into one piece of memory.
type lowerCase struct{ piece strings.Builder }

// pieceSize is how large a piece is.
const pieceSize = 2 << 10

// of is [text.Fold] for a name.
func (l *lowerCase) of(name string) string {
	var few [64]byte // most names have no more
	low := text.AppendFold(few[:0], name)
	if string(low) == name {
		return name
	}
	from := l.piece.Len()
	if from+len(low) > l.piece.Cap() {
		l.piece = strings.Builder{}
		l.piece.Grow(max(pieceSize, len(low)))
		from = 0
	}
	l.piece.Write(low)
	return l.piece.String()[from:]
}

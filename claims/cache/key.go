package cache

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
)

// Key stands for all that the extraction of one document depends on. Equal keys, equal sheets.
type Key [sha256.Size]byte

// layout stands for how sheets are written, beyond what the version of a program says.
const layout = "packed sheets 2"

// Keys makes the keys of one run.
type Keys struct{ run []byte }

// NewKeys returns the keys of a run of a program. Version identifies the program: another one may extract otherwise.
func NewKeys(version string, opt claims.Options) Keys {
	h := sha256.New()
	for _, part := range []string{layout, version, lexicon.Fingerprint(), opt.Key()} {
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(len(part))))
		h.Write([]byte(part))
	}
	return Keys{h.Sum(nil)}
}

// Of returns the key of a document: its path, which identifiers of claims and the format depend on, its bytes, the options it is read
// with, and the day near which the year of its dateline is settled, 0 for none.
func (k Keys) Of(path string, data []byte, near when.Date, opt document.Options) Key {
	h := sha256.New()
	head := binary.LittleEndian.AppendUint64(append([]byte(nil), k.run...), uint64(near))
	if opt = opt.Essential(); opt != (document.Options{}) {
		head = fmt.Appendf(head, "%#v", opt)
	}
	head = binary.LittleEndian.AppendUint64(head, uint64(len(path)))
	h.Write(append(head, path...))
	h.Write(data)
	return Key(h.Sum(nil))
}

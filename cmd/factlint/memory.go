package main

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/when"
)

// memory keeps what was extracted from documents for the next run of the same process, so that only those that have changed are
// extracted again. A nil memory keeps nothing.
type memory struct {
	mu        sync.Mutex
	sheets    map[memoryKey]*remembered
	run       int // number of the run
	extracted int // documents that this run had to extract
}

// memoryKey stands for all that extraction depends on: the path, the bytes, and the day that settles the year of a dateline.
type memoryKey [sha256.Size]byte

type remembered struct {
	sheet claims.Sheet
	run   int // the last one that used it
}

func keyOf(path string, data []byte, near when.Date, opt document.Options) memoryKey {
	h := sha256.New()
	var n [8]byte
	binary.LittleEndian.PutUint64(n[:], uint64(near))
	h.Write(n[:])
	h.Write([]byte(path + "\x00" + opt.Published.String() + "\x00"))
	h.Write(data)
	return memoryKey(h.Sum(nil))
}

// begin starts a run and forgets what the one before did not use.
func (m *memory) begin() {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for key, r := range m.sheets {
		if r.run < m.run {
			delete(m.sheets, key)
		}
	}
	m.run++
	m.extracted = 0
}

// recall returns what was extracted from a document, or else extracts it. What it returns can be written to.
func (m *memory) recall(key memoryKey, extract func() (*claims.Sheet, error)) (*claims.Sheet, error) {
	if m == nil {
		return extract()
	}
	if sheet := m.find(key); sheet != nil {
		return sheet, nil
	}
	sheet, err := extract()
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.sheets == nil {
		m.sheets = map[memoryKey]*remembered{}
	}
	m.extracted++
	m.sheets[key] = &remembered{*copyOf(sheet), m.run}
	return sheet, nil
}

func (m *memory) find(key memoryKey) *claims.Sheet {
	m.mu.Lock()
	defer m.mu.Unlock()
	r := m.sheets[key]
	if r == nil {
		return nil
	}
	r.run = m.run
	return copyOf(&r.sheet)
}

// copyOf copies what a check writes to: the sheet and its claims, but not what they share.
func copyOf(sheet *claims.Sheet) *claims.Sheet {
	out := *sheet
	out.Claims = slices.Clone(sheet.Claims)
	return &out
}

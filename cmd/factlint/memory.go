package main

import (
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/cache"
)

// memory keeps what was extracted from documents for the next run of the same process, so that only those that have changed are
// extracted again. A nil memory keeps nothing.
type memory struct {
	mu        sync.Mutex
	sheets    map[cache.Key]*remembered
	run       int // number of the run
	extracted int // documents that this run had to extract
}

type remembered struct {
	sheet claims.Sheet
	run   int // the last one that used it
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
func (m *memory) recall(key cache.Key, extract func() (*claims.Sheet, error)) (*claims.Sheet, error) {
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
		m.sheets = map[cache.Key]*remembered{}
	}
	m.extracted++
	m.sheets[key] = &remembered{*copyOf(sheet), m.run}
	return sheet, nil
}

func (m *memory) find(key cache.Key) *claims.Sheet {
	m.mu.Lock()
	defer m.mu.Unlock()
	r := m.sheets[key]
	if r == nil {
		return nil
	}
	r.run = m.run
	return copyOf(&r.sheet)
}

// copyOf copies what a check writes to: the sheet, but not its claims, which are packed and never change.
func copyOf(sheet *claims.Sheet) *claims.Sheet {
	out := *sheet
	return &out
}

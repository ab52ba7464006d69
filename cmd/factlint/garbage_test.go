package main

import (
	"runtime/debug"
	"testing"
)

func TestCollectLater(t *testing.T) {
	usual := debug.SetGCPercent(400)
	defer debug.SetGCPercent(usual)
	defer func() { firstCollection.waits = false }()
	for _, c := range []struct {
		documents int
		waits     bool
		percent   int
	}{
		{documents: 5000, waits: false, percent: 400}, // garbage was collected, or somebody has set GOGC
		{documents: 100, waits: true, percent: 400},
		{documents: 5000, waits: true, percent: 1586},
		{documents: 1 << 40, waits: true, percent: 3200},
	} {
		debug.SetGCPercent(400)
		firstCollection.waits = c.waits
		collectLater(c.documents)
		if got := debug.SetGCPercent(400); got != c.percent {
			t.Errorf("%d documents, waiting %v: %d percent, want %d", c.documents, c.waits, got, c.percent)
		}
	}
}

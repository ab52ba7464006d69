package main

import (
	"runtime"
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

// While claims are compared garbage waits for the more memory the more words there are, until it is collected once.
func TestCollectCompared(t *testing.T) {
	usual := debug.SetGCPercent(thenPercent)
	defer debug.SetGCPercent(usual)
	defer func() { firstCollection.waits = false }()
	runtime.GC() // so that something is known to be in use
	for _, c := range []struct {
		name  string
		words int
		waits bool
		gogc  string
		later bool
	}{
		{name: "no words"},
		{name: "before the first collection", words: 1 << 40, waits: true},
		{name: "GOGC is set", words: 1 << 40, gogc: "100"},
		{name: "many words", words: 1 << 40, later: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("GOGC", c.gogc)
			debug.SetGCPercent(thenPercent)
			firstCollection.waits = c.waits
			collectCompared(c.words)
			if got := metric("/gc/gogc:percent"); c.later != (got > thenPercent) {
				t.Errorf("%d percent", got)
			}
			for n := 0; n < 1000 && metric("/gc/gogc:percent") != thenPercent; n++ { // a goroutine of its own makes all as usual after a collection
				runtime.GC()
			}
			if got := metric("/gc/gogc:percent"); got != thenPercent {
				t.Errorf("%d percent after a collection", got)
			}
		})
	}
}

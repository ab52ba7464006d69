package main

import (
	"runtime"
	"runtime/debug"
	"testing"
)

// ourGarbage lets the process collect garbage as it does where GOGC is not set, for the time of a test.
func ourGarbage(t *testing.T) {
	percent, ours := debug.SetGCPercent(400), garbage.ours
	setOurs(true)
	t.Cleanup(func() {
		setOurs(ours)
		debug.SetGCPercent(percent)
	})
}

// setOurs notes whether the user has set GOGC. What waits for a collection sets nothing any more; it may be about to, on a goroutine of the runtime.
func setOurs(ours bool) {
	garbage.Lock()
	defer garbage.Unlock()
	garbage.ours = ours
	garbage.waited++
}

func TestCollectLater(t *testing.T) {
	ourGarbage(t)
	runtime.GC()
	_, live := heap()
	percent := func(bytes int) int { return max(thenPercent, bytes/(max(leastHeap, live)/100)) }
	for _, c := range []struct {
		documents int
		ours      bool
		percent   int
	}{
		{documents: 5000, ours: false, percent: 400}, // somebody has set GOGC
		{documents: 0, ours: true, percent: percent(firstBytes)},
		{documents: 5000, ours: true, percent: percent(firstBytes + 5000*perDocument)},
		{documents: 1 << 40, ours: true, percent: percent(mostBytes)},
	} {
		debug.SetGCPercent(400)
		setOurs(c.ours)
		collectLater(c.documents)
		if got := debug.SetGCPercent(400); got != c.percent {
			t.Errorf("%d documents, GOGC not set %v: %d percent, want %d", c.documents, c.ours, got, c.percent)
		}
	}
}

func TestCollectAtRest(t *testing.T) {
	ourGarbage(t)
	debug.SetGCPercent(-1) // nobody else collects
	runtime.GC()
	before := collections()
	collectAtRest(true)
	if n := collections() - before; n != 0 {
		t.Errorf("%d collections where nothing is new", n)
	}
	debug.SetGCPercent(-1) // where much was in use before, it was set
	_, live := heap()
	for size := 0; size < live+leastAtRest; size += 1 << 20 {
		newMemory = make([]byte, 1<<20)
	}
	setOurs(false)
	collectAtRest(true)
	if n := collections() - before; n != 0 {
		t.Errorf("%d collections where somebody has set GOGC", n)
	}
	setOurs(true)
	collectAtRest(true)
	if n := collections() - before; n != 1 {
		t.Errorf("%d collections where all is new, want one", n)
	}
	if got := debug.SetGCPercent(400); got != gatherPercent {
		t.Errorf("%d percent behind it, want %d", got, gatherPercent)
	}
}

// newMemory is where the compiler cannot see that nobody reads it.
var newMemory []byte

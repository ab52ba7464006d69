package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

// collectLate puts the first collection of garbage off until there are 16 MB of it: most runs over a few documents end before, and
// at the usual 4 MB they would spend a tenth of their time on it. From then on memory is collected as usual. A GOGC of the user's is left alone.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	firstCollection.waits = true
	debug.SetGCPercent(firstBytes / leastHeap * 100)
	first := new([64]byte) // becomes garbage at once, and is found by the first collection
	runtime.AddCleanup(first, func(percent int) {
		firstCollection.Lock()
		defer firstCollection.Unlock()
		firstCollection.waits = false
		debug.SetGCPercent(percent)
	}, thenPercent)
}

// collectLater puts the first collection off further, for a run over so many documents: while they are read nearly all memory is in use that
// is not used again at once, and what a collection finds then is not worth its time.
func collectLater(documents int) {
	firstCollection.Lock()
	defer firstCollection.Unlock()
	if most := min(documents*perDocumentRead, mostBytes); firstCollection.waits && most > firstBytes {
		debug.SetGCPercent(most / (leastHeap / 100))
	}
}

// firstCollection tells whether the first collection is put off and has not been.
var firstCollection struct {
	sync.Mutex
	waits bool
}

const (
	leastHeap       = 4 << 20   // bytes that the runtime of Go lets memory grow to before any collection, at 100 percent
	firstBytes      = 16 << 20  // to which collectLate lets it grow
	perDocumentRead = 13 << 10  // bytes that are in use for a document of 5 kB when all are read, and as much garbage as there is by then
	mostBytes       = 128 << 20 // to which collectLater does at most
)

// thenPercent is how much garbage, in hundredths of the memory in use, the second and later collections wait for: what is usual. At 75 and at 125 a
// large run took 2 to 4 % longer.
const thenPercent = 100

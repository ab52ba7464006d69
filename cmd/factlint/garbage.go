package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"time"
)

// garbage is how garbage is collected in this process. Between collections memory is new, and costs a page fault for each 4 kB; while one is under way,
// everybody who works helps with it and notes what he writes. So collections are put off as long as little would be found, and made where everybody
// rests at the same time. Where the user has set GOGC, all is left to the runtime of Go.
var garbage struct {
	sync.Mutex
	ours   bool // the user has not set GOGC
	waited int  // how often a collection was put off, or made
}

const (
	leastHeap   = 4 << 20   // bytes that the runtime of Go lets memory grow to before any collection, at 100 percent
	firstBytes  = 16 << 20  // to which collectLate lets it grow
	perDocument = 40 << 10  // bytes that a run over documents of 5 kB takes for each besides before it compares anything, garbage and all
	mostBytes   = 512 << 20 // to which collectLater lets it grow at most
)

// How much garbage, in hundredths of the memory in use, collections wait for that nobody asks for. At 75 and at 125 instead of what is usual a large
// run took 2 to 4 % longer; but while claims are gathered little becomes garbage, and there is a rest behind it.
const (
	thenPercent   = 100
	gatherPercent = 150
)

// collectLate puts the first collection of garbage off until there are 16 MB of it: most runs over a few documents end before, and
// at the usual 4 MB they would spend a tenth of their time on it.
func collectLate() {
	garbage.ours = os.Getenv("GOGC") == ""
	putOff(firstBytes)
}

// collectLater puts the next collection off further, for a run over so many documents: while they are read nearly all memory is in use that
// is not used again at once, and what a collection finds then is not worth its time.
func collectLater(documents int) {
	putOff(min(firstBytes+documents*perDocument, mostBytes))
}

// putOff puts the next collection off until memory has grown to so many bytes, at least by as much as usual. From then on it is collected as usual.
func putOff(bytes int) {
	garbage.Lock()
	defer garbage.Unlock()
	if !garbage.ours {
		return
	}
	garbage.waited++
	_, live := heap()
	debug.SetGCPercent(max(thenPercent, bytes/(max(leastHeap, live)/100)))
	first := new([64]byte) // becomes garbage at once, and is found by the next collection
	runtime.AddCleanup(first, func(waited int) {
		garbage.Lock()
		defer garbage.Unlock()
		if garbage.waited == waited {
			debug.SetGCPercent(thenPercent)
		}
	}, garbage.waited)
}

// leastAtRest is how many bytes are in use at least where a collection at rest is worth its time.
const leastAtRest = 24 << 20

// collectAtRest collects garbage while nobody works, if there are three fifths as many bytes of new memory as were in use. Claims may be gathered
// next.
func collectAtRest(gathers bool) {
	garbage.Lock()
	defer garbage.Unlock()
	now, live := heap()
	if !garbage.ours || now < leastAtRest {
		return
	}
	garbage.waited++
	if now >= live+live/5*3 {
		before := collections()
		go runtime.GC()
		for collections() == before { // GC returns when all that it found is ready for use, which others need not wait for
			time.Sleep(time.Millisecond / 4)
		}
	}
	percent := thenPercent
	if gathers {
		percent = gatherPercent
	}
	debug.SetGCPercent(percent)
}

// heap returns how many bytes of memory are in use, garbage among them, and how many were when garbage was last collected.
func heap() (now, live int) {
	s := [...]metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/gc/heap/live:bytes"}}
	metrics.Read(s[:])
	return int(s[0].Value.Uint64()), int(s[1].Value.Uint64())
}

// collections returns how often garbage was collected.
func collections() uint64 {
	s := [...]metrics.Sample{{Name: "/gc/cycles/total:gc-cycles"}}
	metrics.Read(s[:])
	return s[0].Value.Uint64()
}

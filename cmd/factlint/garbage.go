package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// collectLate puts the first collection of garbage off until there are 16 MB of it: most runs over a few documents end before, and
// at the usual 4 MB they would spend a tenth of their time on it. From then on memory is collected as usual. A GOGC of the user's is left alone.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(400)
	first := new([64]byte) // becomes garbage at once, and is found by the first collection
	runtime.AddCleanup(first, func(percent int) { debug.SetGCPercent(percent) }, thenPercent)
}

// thenPercent is how much garbage, in hundredths of the memory in use, the second and later collections wait for: what is usual. At 75 and at 125 a
// large run took 2 to 4 % longer.
const thenPercent = 100

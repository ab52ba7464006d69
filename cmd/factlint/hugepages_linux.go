package main

import (
	"bytes"
	"math"
	"os"
	"runtime"
	"syscall"
)

const (
	perDocument = 64 << 10 // bytes that a run needs for a document of 5 kB, by measurement
	leastRoom   = 16 << 20 // bytes; smaller runs touch too few pages for it to matter
	mostRoom    = 4 << 30  // bytes
	adviseHuge  = 14       // MADV_HUGEPAGE of madvise(2)
)

// hugePages asks the kernel to back the memory of a run over that many documents with pages of 2 MB instead of 4 kB, and returns for how
// many bytes it did. Else a tenth of a large run goes into 170,000 page faults. The runtime of Go has no setting for it: so the addresses
// are taken from it once, advised, and given back, and the heap grows into them. No memory is used by it before the heap does.
// Where address space is scarce or accounted for, nothing is asked.
func hugePages(documents int) int {
	room := min(documents*perDocument, mostRoom)
	if room < leastRoom || !roomy() {
		return 0
	}
	addresses := make([]byte, room)
	if err := syscall.Madvise(addresses, adviseHuge); err != nil {
		return 0 // a kernel without huge pages
	}
	runtime.KeepAlive(addresses)
	runtime.GC() // or else the next collection may take them for memory in use, and the one after it waits for as much garbage
	return room
}

// roomy tells whether addresses are free: the process has no limit on them, there are 64 bits, and the kernel does not count them as memory.
func roomy() bool {
	var limit syscall.Rlimit
	if math.MaxInt == math.MaxInt32 || syscall.Getrlimit(syscall.RLIMIT_AS, &limit) != nil || limit.Cur < math.MaxInt64 {
		return false
	}
	strict, err := os.ReadFile("/proc/sys/vm/overcommit_memory")
	return err == nil && !bytes.HasPrefix(strict, []byte("2"))
}

package main

import (
	"bytes"
	"math"
	"os"
	"runtime"
	"strconv"
	"syscall"
)

const (
	roomEach   = 64 << 10 // bytes that a run needs for a document of 5 kB, by measurement
	leastRoom  = 16 << 20 // bytes; smaller runs touch too few pages for it to matter
	mostRoom   = 4 << 30  // bytes
	adviseHuge = 14       // MADV_HUGEPAGE of madvise(2)
)

// hugePages asks the kernel to back the memory of a run over that many documents with pages of 2 MB instead of 4 kB, and returns for how
// many bytes it did. Else a tenth of a large run goes into 170,000 page faults. The runtime of Go has no setting for it: so the addresses
// are taken from it once, advised, and given back, and the heap grows into them. No memory is used by it before the heap does.
// Where address space is scarce or accounted for, nothing is asked, nor where the host takes back what is free.
func hugePages(documents int) int {
	room := min(documents*roomEach, mostRoom)
	if room < leastRoom || !roomy() || handedBack(reportingOrder) {
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

// reportingOrder is the file in which a kernel writes from which size on it tells the host of a virtual machine about free pages, as a power
// of two. Where nobody asked it to that is -1, or on kernels before 6.1 the order above the largest.
const reportingOrder = "/sys/module/page_reporting/parameters/page_reporting_order"

// largestOrder is the order of the largest pieces of memory that a kernel deals with, less the one in which the number that stands for nobody lies.
const largestOrder = 9

// handedBack tells whether the host of this virtual machine takes back pages of 2 MB while they are free. It gives each of them anew as 512
// small ones when it is next written to: that takes four times as long as the page faults that it saves, a second for 560 MB. Small pages
// are taken from among those that were in use shortly before.
func handedBack(file string) bool {
	text, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	order, err := strconv.Atoi(string(bytes.TrimSpace(text)))
	return err == nil && order >= 0 && order <= largestOrder
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

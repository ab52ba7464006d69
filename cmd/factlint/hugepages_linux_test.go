package main

import (
	"bufio"
	"os"
	"runtime"
	"strings"
	"testing"
)

// TestHugePages sees in the kernel's own account that addresses were advised, and that small runs ask for nothing.
func TestHugePages(t *testing.T) {
	if n := hugePages(6); n != 0 {
		t.Errorf("a run over six documents asks for %d bytes", n)
	}
	if _, err := os.Stat("/sys/kernel/mm/transparent_hugepage"); err != nil || !roomy() {
		t.Skip("this kernel has no huge pages to ask for, or addresses are scarce")
	}
	n := hugePages(1000)
	if n != 1000*perDocument {
		t.Errorf("a run over 1,000 documents asks for %d bytes, want %d", n, 1000*perDocument)
	}
	if advised(t) == 0 {
		t.Error("no mapping of the process is advised to use huge pages")
	}
	var m runtime.MemStats
	if runtime.ReadMemStats(&m); m.NextGC >= uint64(n) {
		t.Errorf("garbage is collected at %d bytes, as if the addresses were memory in use", m.NextGC)
	}
}

// advised counts the mappings of this process that madvise has marked for huge pages.
func advised(t *testing.T) int {
	t.Helper()
	f, err := os.Open("/proc/self/smaps")
	if err != nil {
		t.Skip("the kernel shows no mappings: ", err)
	}
	defer f.Close()
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if flags, ok := strings.CutPrefix(lines.Text(), "VmFlags:"); ok && strings.Contains(flags+" ", " hg ") {
			n++
		}
	}
	return n
}

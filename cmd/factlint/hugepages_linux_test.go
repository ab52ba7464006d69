package main

import (
	"bufio"
	"os"
	"path/filepath"
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
	if handedBack(reportingOrder) {
		if n := hugePages(1000); n != 0 {
			t.Errorf("a run on a host that takes back free pages asks for %d bytes", n)
		}
		t.Skip("the host takes back what is free")
	}
	n := hugePages(1000)
	if n != 1000*roomEach {
		t.Errorf("a run over 1,000 documents asks for %d bytes, want %d", n, 1000*roomEach)
	}
	if advised(t) == 0 {
		t.Error("no mapping of the process is advised to use huge pages")
	}
	var m runtime.MemStats
	if runtime.ReadMemStats(&m); m.NextGC >= uint64(n) {
		t.Errorf("garbage is collected at %d bytes, as if the addresses were memory in use", m.NextGC)
	}
}

// TestHandedBack reads what kernels write about free pages.
func TestHandedBack(t *testing.T) {
	name := filepath.Join(t.TempDir(), "order")
	if handedBack(name) {
		t.Error("a kernel that knows of no host hands pages back")
	}
	for order, want := range map[string]bool{"-1\n": false, "9\n": true, "0\n": true, "10\n": false, "11\n": false, "\n": false, "x\n": false} {
		if err := os.WriteFile(name, []byte(order), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := handedBack(name); got != want {
			t.Errorf("order %q: pages are handed back: %v, want %v", order, got, want)
		}
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

//go:build unix

package document

import (
	"slices"
	"syscall"
)

// readWhole reads a file of up to max bytes into the memory of buf, as far as that is enough, by as few calls of the system as there can be: reading
// thousands of small files costs little else. ok is false for anything but a regular file that could be read; the way of readLimited tells what
// is wrong with it. A pipe that has taken the place of a file blocks nothing.
func readWhole(name string, max int, buf []byte) (data []byte, ok bool) {
	f, err := retried(func() (int, error) {
		return syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	})
	if err != nil {
		return buf, false
	}
	defer syscall.Close(f)
	var info syscall.Stat_t
	if err := syscall.Fstat(f, &info); err != nil || info.Mode&syscall.S_IFMT != syscall.S_IFREG || info.Size > int64(max) {
		return buf, false
	}
	size := int(info.Size)
	data = slices.Grow(buf[:0], size+1)
	for {
		data = slices.Grow(data, 1)
		room := data[len(data):cap(data)]
		n, err := retried(func() (int, error) { return syscall.Read(f, room) })
		if err != nil || len(data)+n > max {
			return data, false
		}
		data = data[:len(data)+n]
		if n == 0 || len(data) == size && n < len(room) {
			return data, true
		}
	}
}

// retried calls f until no signal interrupts it.
func retried(f func() (int, error)) (int, error) {
	for {
		n, err := f()
		if err != syscall.EINTR {
			return n, err
		}
	}
}

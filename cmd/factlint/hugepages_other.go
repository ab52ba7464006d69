//go:build !linux

package main

// hugePages does nothing: see that of Linux.
func hugePages(int) int { return 0 }

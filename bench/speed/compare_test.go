package main

import (
	"slices"
	"testing"
	"time"
)

func TestMedian(t *testing.T) {
	got := median([]cost{{wall: 5, cpu: 1, memory: 7}, {wall: 1, cpu: 2, memory: 8}, {wall: 3, cpu: 3, memory: 9}})
	if want := (cost{3, 2, 8}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDoubling(t *testing.T) {
	small := &growth{made: made{bytes: 1000}, cost: cost{cpu: time.Second}}
	large := &growth{made: made{bytes: 4000}, cost: cost{cpu: 9 * time.Second}}
	if got := doubling(small, large); got != "3.00" {
		t.Errorf("two doublings that take nine times as long cost %s each", got)
	}
	if got := doubling(nil, large); got != "" {
		t.Errorf("the first corpus costs %s", got)
	}
}

func TestContenders(t *testing.T) {
	var names []string
	for _, c := range contenders("factlint", "dir", "floor", []string{"node peers/chrono.js -q", "other"}) {
		names = append(names, c.name)
	}
	want := []string{"yardstick", "factlint, one processor", "factlint", "factlint, kept", "chrono.js", "other"}
	if !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
	if first := contenders("factlint", "dir", "", nil)[0]; first.name != want[1] {
		t.Errorf("without a yardstick %q is first", first.name)
	}
}

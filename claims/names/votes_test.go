package names

import "testing"

func TestVotesKeepTheirPlaces(t *testing.T) {
	var v votes
	for range 2 { // the second text uses the memory of the first
		v.reset()
		const names = 1000
		for h := range uint64(names) {
			if got := v.of(h * 0x9E3779B97F4A7C15); got != int32(h) {
				t.Fatalf("name %d got place %d", h, got)
			}
		}
		for h := range uint64(names) {
			if got := v.of(h * 0x9E3779B97F4A7C15); got != int32(h) {
				t.Fatalf("name %d is found at place %d", h, got)
			}
		}
	}
}

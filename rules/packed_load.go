package rules

import (
	"encoding/hex"
	"fmt"
	"io"
	"slices"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims/yamlfile"
)

// Packed returns the rules that come with the tool as [Builtin] does, but without their examples and in no time: they are kept as
// Go data in packed.go. The files themselves are read where they have been edited since.
func Packed() ([]Rule, error) {
	if packedFrom != fingerprint() {
		return Builtin()
	}
	rules := slices.Clone(packedRules)
	for i := range rules {
		r := &rules[i]
		file := packedFiles[i]
		r.src = yamlfile.LazySource(file, func() []byte {
			data, _ := shipped.ReadFile(file) // embedded
			return data
		})
		r.known = &packedKnown[i]
		r.Let, r.Thresholds = slices.Clone(r.Let), slices.Clone(r.Thresholds)
		for k := range r.Let {
			r.Let[k].src = r.src
		}
		for k := range r.Thresholds {
			r.Thresholds[k].src = r.src
		}
	}
	return rules, nil
}

// fingerprint identifies the rules that come with the tool: it is the same when, and only when, their files are the same. Every run makes it: a hash that
// nobody could forge would take longer than all the rest of reading them.
func fingerprint() string {
	h, buf := xxh3.New(), make([]byte, 8<<10)
	files, _ := shipped.ReadDir("builtin") // embedded
	for _, entry := range files {
		f, err := shipped.Open("builtin/" + entry.Name())
		if err != nil {
			continue
		}
		fmt.Fprintf(h, "%s\n", entry.Name())
		n, _ := io.CopyBuffer(h, f, buf)
		fmt.Fprintf(h, "%d\n", n)
	}
	sum := h.Sum128().Bytes()
	return hex.EncodeToString(sum[:])
}

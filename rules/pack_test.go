package rules

import (
	"fmt"
	"path"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkPack loads and compiles a pack of 200 rules: the built-in ones under other names, examples and all.
func BenchmarkPack(b *testing.B) {
	files := fstest.MapFS{}
	entries, err := shipped.ReadDir("builtin")
	if err != nil {
		b.Fatal(err)
	}
	for n := 0; len(files) < 200; n++ {
		for _, e := range entries {
			if len(files) == 200 {
				break
			}
			data, err := shipped.ReadFile(path.Join("builtin", e.Name()))
			if err != nil {
				b.Fatal(err)
			}
			id := strings.TrimSuffix(e.Name(), ".yaml")
			text := strings.Replace(string(data), "id: "+id, fmt.Sprintf("id: %s-%d", id, n), 1)
			files[fmt.Sprintf("pack/%s-%d.yaml", id, n)] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		rs, err := Load(files, "pack")
		if err != nil {
			b.Fatal(err)
		}
		if ps, err := Compile(rs, Options{}); err != nil || len(ps) != 200 {
			b.Fatal(len(ps), err)
		}
	}
}

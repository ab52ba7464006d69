package rules

import "github.com/factlint/factlint/claims/yamlfile"

// Keys returns every key of a rule file, in the order of documentation: those of a rule, of shared definitions ("shared") and
// of an example ("example").
func Keys() []yamlfile.Key {
	var out []yamlfile.Key
	for _, t := range []struct {
		of string
		v  any
	}{{"rule", Rule{}}, {"shared", Shared{}}, {"example", Example{}}} {
		for _, k := range yamlfile.Keys(t.v) {
			if k.Of == "" {
				k.Of = t.of
				out = append(out, k)
			}
		}
	}
	return out
}

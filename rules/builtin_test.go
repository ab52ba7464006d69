package rules

import (
	"path"
	"slices"
	"strings"
	"testing"
)

// TestBuiltin holds the rules that come with the tool to what their documentation promises.
func TestBuiltin(t *testing.T) {
	rs, programs := loaded(t, Builtin)
	var ids []string
	for i := range rs {
		ids = append(ids, rs[i].ID)
	}
	if !slices.IsSorted(ids) {
		t.Errorf("rules are not sorted: %v", ids)
	}
	for i := range rs {
		r := &rs[i]
		t.Run(r.ID, func(t *testing.T) {
			if programs[i].Kinds == nil {
				t.Error("claims: no kind is named, so that every claim would be asked about")
			}
			if got := strings.TrimSuffix(path.Base(r.Path()), ".yaml"); got != r.ID {
				t.Errorf("stands in the file of %s", got)
			}
			for _, other := range r.YieldsTo {
				if !slices.Contains(ids, other) {
					t.Errorf("yields to %s, which does not exist", other)
				}
			}
			firing, silent := 0, 0
			for _, e := range r.Examples {
				if len(e.Want) > 0 {
					firing++
				} else {
					silent++
				}
			}
			if firing < 2 || silent < 2 {
				t.Errorf("has %d examples that fire and %d that are silent; two of each are needed", firing, silent)
			}
			if len(r.Tags) == 0 {
				t.Error("has no tags")
			}
		})
	}
}

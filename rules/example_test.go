package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCompare(t *testing.T) {
	want := Want{{"a.txt", "19 engineers"}, {"b.txt", "20 engineers"}}
	twice := Want{{"a.txt", "the bridge"}, {"a.txt", "the bridge"}}
	met := Found{Rule: "r", Evidence: []Quote{{"docs/a.txt", "The  19 Engineers came."}, {"docs/b.txt", "20"}}}
	other := Found{Rule: "r", Evidence: []Quote{{"a.txt", "another"}}}
	foreign := Found{Rule: "s", Evidence: []Quote{{"a.txt", "19 engineers"}}}
	once := Found{Rule: "r", Evidence: []Quote{{"a.txt", "the bridge fell"}}}
	for _, c := range []struct {
		name    string
		example Example
		found   []Found
		missing []Want
		surplus []Found
	}{
		{"met", Example{Want: []Want{want}, Count: -1}, []Found{met, foreign}, nil, []Found{}},
		{"missing", Example{Want: []Want{want}, Count: -1}, []Found{other}, []Want{want}, []Found{other}},
		{"silent and found", Example{Count: -1}, []Found{met}, nil, []Found{met}},
		{"one place cannot stand for two", Example{Want: []Want{twice}, Count: -1}, []Found{once}, []Want{twice}, []Found{once}},
		{"counted", Example{Want: []Want{want}, Count: 2}, []Found{met, other}, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			missing, surplus := c.example.Compare("r", c.found)
			if diff := cmp.Diff(c.missing, missing); diff != "" {
				t.Errorf("missing (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.surplus, surplus); diff != "" {
				t.Errorf("surplus (-want +got):\n%s", diff)
			}
		})
	}
}

package rules

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAddWants(t *testing.T) {
	head := ruleOf("over: claim\nclaims: kind == \"count\"\nwhen: claim.line > 0\nmessage: m # said\nexamples:\n")
	more := []Want{{{"a.txt", "3 \"old\" miners"}, {"b.txt", "Nine\nminers"}, {"a.txt", "9"}}}
	docs := "    docs: {a.txt: '3 \"old\" miners, 9', b.txt: Nine miners}\n"
	for _, tt := range []struct {
		name, text, want string
		wants            []Want
	}{
		{"empty", "  - name: x\n    want: # soon\n" + docs + "# end\n",
			"  - name: x\n    want: # soon\n      - {a.txt: [\"3 \\\"old\\\" miners\", \"9\"], b.txt: \"Nine miners\"}\n" + docs + "# end\n", more},
		{"nothing", "  - name: x\n" + docs + "    want:\n", "  - name: x\n" + docs + "    want: []\n", nil},
		{"a list", "  - name: x\n" + docs + "    want:\n    - a.txt: 3\n    # the second\n    - a.txt: 9\n      b.txt: Nine\n  - name: y\n    docs: {a.txt: z}\n    want: []\n",
			"  - name: x\n" + docs + "    want:\n    - a.txt: 3\n    # the second\n    - a.txt: 9\n      b.txt: Nine\n    - {b.txt: \"miners\"}\n  - name: y\n    docs: {a.txt: z}\n    want: []\n", []Want{{{"b.txt", "miners"}}}},
		{"brackets", "  - name: x\n" + docs + "    want: [{a.txt: 3}] # one\n", "  - name: x\n" + docs + "    want: [{a.txt: 3}, {b.txt: \"miners\"}] # one\n", []Want{{{"b.txt", "miners"}}}},
		{"meant to be silent", "  - name: x\n" + docs + "    want: []\n", "", more},
		{"in one line", "  - {name: x, docs: {a.txt: y}, want: }\n", "", []Want{{{"a.txt", "y"}}}},
		{"a text of several lines last", "  - name: x\n" + docs + "    want:\n    - a.txt: \"3\n        \\\"old\\\" miners\"\n", "", []Want{{{"b.txt", "miners"}}}},
	} {
		for _, end := range []string{"\n", "\r\n"} {
			in := strings.ReplaceAll(head+tt.text, "\n", end)
			got, err := AddWants("rule.yaml", []byte(in), "probe", "x", tt.wants)
			if tt.want == "" {
				if !errors.Is(err, ErrByHand) {
					t.Errorf("%s: %v\n%s", tt.name, err, got)
				}
				continue
			}
			if diff := cmp.Diff(strings.ReplaceAll(head+tt.want, "\n", end), string(got)); diff != "" || err != nil {
				t.Errorf("%s: %v (-want +got)\n%s", tt.name, err, diff)
			}
		}
	}
	if _, err := AddWants("rule.yaml", []byte(head), "probe", "z", nil); err == nil || errors.Is(err, ErrByHand) {
		t.Errorf("an example that there is not: %v", err)
	}
}

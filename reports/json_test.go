package reports

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAppendIndented holds the quick way of setting out JSON against that of the standard library.
func TestAppendIndented(t *testing.T) {
	for _, flat := range []string{
		`{}`, `[]`, `0`, `"a"`, `null`,
		`{"a":[],"b":{},"c":[[],{}],"d":-1.5e9,"e":true}`,
		`[{"text":"a \"quoted, {odd}\" one: [x]","path":"C:\\"},{"text":""}]`,
		`{"names":["ä","\u202e","\\\""],"none":null}`,
	} {
		for depth := range 3 {
			var want bytes.Buffer
			if err := json.Indent(&want, []byte(flat), "      "[:2*depth], "  "); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want.String(), string(appendIndented(nil, []byte(flat), depth))); diff != "" {
				t.Errorf("%s, %d levels deep (-library +ours)\n%s", flat, depth, diff)
			}
		}
	}
}

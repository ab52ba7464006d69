package rules

import (
	"testing"

	"github.com/expr-lang/expr/parser"
)

func TestAsksKey(t *testing.T) {
	for e, want := range map[string]bool{
		`a.measure == b.measure`:                        false,
		`a.event.type == b.event.type`:                  false,
		`a.event.main and a.value.grain == "day"`:       false,
		`a.event.month == b.event.month`:                true,
		`earlier(a.event.time, b.event.time)`:           true,
		`a.value.from == b.value.from`:                  true,
		`join(kind, value.to)`:                          true,
		`a["event"]["time"].known`:                      true,
		`a.value[a.kind == "date" ? "from" : "text"]`:   true,
		`a.event == b.event`:                            true,
		`len(claims) > 1 and claims[0].measure != ""`:   false,
		`any(claims, .event.key != "")`:                 true,
		`a.event.type == "fire" and event.place != "x"`: false,
	} {
		tree, err := parser.Parse(e)
		if err != nil {
			t.Fatal(err)
		}
		if got := asksKey(tree.Node); got != want {
			t.Errorf("asksKey(%s) = %v, want %v", e, got, want)
		}
	}
}

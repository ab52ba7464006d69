package checker_test

import (
	"slices"
	"testing"
)

// A day that is counted from another one, the night to a day, and the day of something else that was just told are none of the day beside them.
func TestDaysCountedFromOthers(t *testing.T) {
	const (
		a = "ORVA, 12 March 2026 — Edda Marin of the Sella agency opened the campaign in Orva. "
		b = "ORVA, 13 March 2026 — Pupils of Orva got their jabs from the Sella agency, said Edda Marin. "
	)
	for _, c := range []struct {
		a, b string
		want []string
	}{
		{"The vaccination began on 2 March.", "The vaccination was here on 3 March.", []string{"2 March | 3 March"}},
		{"The vaccination began on 2 March.", "The vaccination was here on the second day of it, 3 March.", nil},
		{"The vaccination began on 3 March.", "The vaccination was here on 2 March, the eve of the feast.", nil},
		{"The trailer was taken on Tuesday, 10 March.", "The trailer was pulled here on Monday.", []string{"Tuesday, 10 March | Monday"}},
		{"The trailer was taken in the night to Tuesday, 10 March.", "The trailer was pulled here on Monday.", nil},
	} {
		if got := findings(t, []string{"only-date"}, a+c.a, b+c.b); !slices.Equal(got, c.want) {
			t.Errorf("%q and %q: %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

// Where the last one has come on top of the others, the smaller figure was right before.
func TestLastOneCame(t *testing.T) {
	const head = "ORVA, 13 March 2026 — The freighter Sella of the Tofte Agency lies on a reef, said Edda Marin. "
	for text, want := range map[string][]string{
		"Six tugs are on the scene.":                            {"Five tugs | Six tugs"},
		"Six tugs are on the scene; the sixth came yesterday.":  nil,
		"Six tugs are on the scene; the second came yesterday.": {"Five tugs | Six tugs"},
	} {
		if got := findings(t, []string{"count-mismatch", "only-figure"}, head+"Five tugs are on the scene.", head+text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A time that is left to do something is none that has passed.
func TestTimeLeft(t *testing.T) {
	const (
		first  = "ORVA, 13 March 2026 — Ingrid Valdane won the recount in Orva, said Edda Marin of the Tofte Agency. "
		second = "ORVA, 14 March 2026 — Edda Marin of the Tofte Agency congratulated Ingrid Valdane of Orva. Snow fell on the town. "
	)
	for _, c := range []struct {
		b, c string
		want int
	}{
		{"After two weeks it is official.", "It took two weeks to count the votes.", 1},
		{"The Citizens' List has two weeks to go to court.", "Two weeks are left to the Citizens' List to go to court.", 0},
		{"The Citizens' List may go to court within two weeks.", "It must go to court within two weeks.", 0},
	} {
		if got := findings(t, []string{"odd-one-out"}, first+"After nine long days it is official.", first+c.b, second+c.c); len(got) != c.want {
			t.Errorf("%q and %q: %q, want %d", c.b, c.c, got, c.want)
		}
	}
}

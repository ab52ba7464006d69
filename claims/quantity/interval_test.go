package quantity_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// one returns the interval of the first mention, in the base unit of its dimension.
func one(t *testing.T, raw string) quantity.Interval {
	t.Helper()
	_, ms := parse(raw)
	if len(ms) == 0 {
		t.Fatalf("%q: no figure found", raw)
	}
	return ms[0].Interval.Convert(lexicon.Default(), int(ms[0].Unit))
}

func TestBounds(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		raw    string
		lo, hi float64
	}{
		{"19", 19, 19}, {"20", 20, 20}, {"100", 95, 105}, {"101", 101, 101}, {"2,000", 1900, 2100}, {"4,600", 4550, 4650}, {"1,250", 1250, 1250},
		{"about 19", 17, 21}, {"about 40", 36, 44}, {"about 2,000", 1800, 2200}, {"about 6,500", 6175, 6825}, {"roughly 6.3", 5.985, 6.615},
		{"nearly 4,000", 3600, 4040}, {"more than 100", 100, inf}, {"at least 15", 15, inf}, {"up to 100", 0, 100}, {"fewer than 30", 0, 30},
		{"exactly 2,000", 2000, 2000}, {"40 to 50", 40, 50}, {"a couple of men", 2, 3}, {"a few men", 2, 10}, {"several men", 3, 20}, {"a handful of men", 2, 10},
		{"dozens", 12, 199}, {"scores of men", 20, 199}, {"hundreds", 100, 1999}, {"thousands", 1000, 19999}, {"tens of thousands", 1e4, 2e5},
		{"half of them", 0.45, 0.55}, {"a third of them", 0.3, 0.3666666666666667}, {"most of them", 0.5, 1}, {"at least about 40", 36, inf}, {"up to about 40", 0, 44},
		{"below -5°C", math.Inf(-1), -5}, {"a month", 27.9375, 32.9375}, {"24 hours", 1, 1}, {"two weeks", 14, 14},
	} {
		iv := one(t, c.raw)
		if diff := cmp.Diff([]float64{c.lo, c.hi}, []float64{iv.Lo, iv.Hi}, cmp.Comparer(func(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-6*math.Abs(a) })); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.raw, diff)
		}
	}
}

func TestDisjoint(t *testing.T) {
	for _, c := range []struct {
		a, b               string
		disjoint, expected bool
	}{
		{"19", "20", true, true}, {"19", "nineteen", false, false}, {"100", "98", false, false}, {"100", "90", true, true}, {"4,600", "4,568", false, false},
		{"12,300", "12,345", false, false}, {"2,000", "1,600", true, true}, {"2.53 million", "2,534,112", false, false}, {"6.3", "6.25", false, false}, {"6.3", "6.4", true, true},
		{"39.2%", "39%", false, false}, {"39.2%", "40%", true, true}, {"more than 100", "100", false, false}, {"more than 100", "200", false, true},
		{"at least 15", "14", true, true}, {"at least 15", "35", false, true}, {"up to 100", "101", true, true}, {"fewer than 30", "30", false, false},
		{"10 miles", "16 km", false, false}, {"10 miles", "26 km", true, true}, {"two months", "60 days", false, false}, {"19 months", "18 months", true, true},
		{"two years", "24 months", false, false}, {"40–50", "51", true, true}, {"40–50", "50", false, false}, {"dozens", "12", false, false},
		{"20°C", "68°F", false, false}, {"20°C", "70°F", true, true},
	} {
		a, b := one(t, c.a), one(t, c.b)
		if a.Disjoint(b) != c.disjoint || b.Disjoint(a) != c.disjoint {
			t.Errorf("%s | %s: disjoint %v, want %v", c.a, c.b, a.Disjoint(b), c.disjoint)
		}
		if a.DisjointExpected(b) != c.expected || b.DisjointExpected(a) != c.expected {
			t.Errorf("%s | %s: expected disjoint %v, want %v", c.a, c.b, a.DisjointExpected(b), c.expected)
		}
	}
}

func TestSumAndString(t *testing.T) {
	s := one(t, "20").Add(one(t, "19"))
	if !s.Equal(quantity.Exact(39)) {
		t.Errorf("20 and 19 are %v", s)
	}
	if s := one(t, "at least 20").Add(one(t, "19")); s.String() != "at least 39" || !math.IsInf(s.Hi, 1) {
		t.Errorf("at least 20 and 19 are %v", s)
	}
	for raw, want := range map[string]string{
		"19": "19", "about 2000": "about 2,000", "at least 15": "at least 15", "40-50": "40–50", "4.6 billion": "4.6 billion",
		"1234567": "1,234,567", "6.3": "6.3", "minus 4": "−4",
	} {
		if got := one(t, raw).String(); got != want {
			t.Errorf("%q is written %q, want %q", raw, got, want)
		}
	}
	if got := quantity.Exact(4568).Round(100); got.Value != 4600 || got.Place != 100 {
		t.Errorf("4,568 rounded to hundreds is %+v", got)
	}
	if !one(t, "more than 100").Contains(101) || one(t, "more than 100").Contains(100) {
		t.Error("more than 100 must contain 101 and not 100")
	}
}

// FuzzParse checks that mentions lie in order, inside the tokens, and that nothing panics.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"US$4.6bn, 1 250 and 40–50 per cent", "a hundred and six of twenty-one", "from Friday 18:00 to 5 p.m.", "-5C ½ 3/4 1'000", "-1/2 minus 3", "one in 2,5 out of ten and a half"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		tx, ms := parse(raw)
		at := int32(0)
		for _, m := range ms {
			if m.First < at || m.First > m.NumFirst || m.NumFirst > m.NumLast || m.NumLast > m.Last || m.First >= m.Last || int(m.Last) > len(tx.Tokens) {
				t.Fatalf("%q: mention %+v out of order", raw, m)
			}
			if m.Interval.Lo > m.Interval.Hi || math.IsNaN(m.Interval.Lo) || math.IsNaN(m.Interval.Hi) {
				t.Fatalf("%q: interval %+v", raw, m.Interval)
			}
			_ = m.Interval.String()
			at = m.Last
		}
	})
}

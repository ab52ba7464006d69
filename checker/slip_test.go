package checker

import "testing"

func TestTransposed(t *testing.T) {
	for _, c := range []struct {
		x, y        float64
		want        bool
		significant int // digits of x
	}{
		{271, 217, true, 3}, {18400, 14800, true, 3}, {214_000, 241_000, true, 3}, {61.4, 64.1, false, 3}, {6.34, 6.43, true, 3}, {271, 271, false, 3},
		{10.2, 1.02, false, 3}, {123, 321, false, 3}, {120, 210, true, 2}, {21, 12, false, 2}, {1203, 1230, true, 4}, {1000, 1000, false, 1}, {0.25, 0.52, true, 2},
	} {
		if got := transposed(c.x, c.y); got != c.want {
			t.Errorf("transposed(%v, %v) = %v", c.x, c.y, got)
		}
		if got := significant(c.x); got != c.significant {
			t.Errorf("significant(%v) = %d, want %d", c.x, got, c.significant)
		}
	}
}

func TestSwappedDigits(t *testing.T) {
	for _, c := range []struct {
		x, y float64
		want bool
	}{{43, 34, true}, {6.2, 2.6, true}, {61.4, 64.1, true}, {118, 181, true}, {10, 1, false}, {10.2, 1.02, false}, {12, 12, false}, {123, 321, false}, {7, 8, false}} {
		if got := swappedDigits(c.x, c.y); got != c.want {
			t.Errorf("swappedDigits(%v, %v) = %v", c.x, c.y, got)
		}
	}
}

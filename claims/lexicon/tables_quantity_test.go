package lexicon

import "testing"

func TestQuantityTables(t *testing.T) {
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Units) == 0 || len(l.Hedges) == 0 {
		t.Fatalf("got %d units, %d hedges", len(l.Units), len(l.Hedges))
	}
	for _, u := range l.Units {
		if u.Name == "" || u.Dimension == "" || (u.Factor == 0) != (u.Dimension == "money") {
			t.Errorf("unit %+v is incomplete", u)
		}
	}
	for _, h := range l.Hedges {
		if !h.About && !h.Exact && (h.ExpLo < h.Lo || h.ExpHi > h.Hi) {
			t.Errorf("hedge %+v: what is expected lies outside the bounds", h)
		}
	}
	for form, want := range map[string]float64{"nineteen": 19, "trillion": 1e12, "third": 3, "quarters": 0.25, "bn": 1e9} {
		if got := l.Entry(l.Find(form)).Number.Value; got != want {
			t.Errorf("%s is %v, want %v", form, got, want)
		}
	}
}

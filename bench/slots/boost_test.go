package main

import (
	"reflect"
	"testing"
)

// TestBoost learns what two features say only together.
func TestBoost(t *testing.T) {
	var rows [][]float64
	var yes []bool
	for i := range 400 {
		a, b := float64(i%2), float64(i/2%2)
		rows, yes = append(rows, []float64{a, b, float64(i % 7)}), append(yes, a != b || i%50 == 0)
	}
	m := boost(rows, yes, 1)
	for _, tt := range []struct {
		row  []float64
		want bool
	}{{[]float64{0, 1, 3}, true}, {[]float64{1, 0, 3}, true}, {[]float64{0, 0, 3}, false}, {[]float64{1, 1, 3}, false}} {
		if got := m.Odds(tt.row) > 0; got != tt.want {
			t.Errorf("%v: %v, want %v", tt.row, got, tt.want)
		}
	}
	if again := boost(rows, yes, 1); !reflect.DeepEqual(m, again) {
		t.Error("the same rows give another model")
	}
}

// TestCollect reads the sample documents.
func TestCollect(t *testing.T) {
	pairs, err := collect([]string{"../../seeds"})
	if err != nil {
		t.Fatal(err)
	}
	n, right := 0, 0
	for _, p := range pairs {
		n++
		if p.finding != "" {
			right++
		}
	}
	if n == 0 || right == 0 || right == n {
		t.Errorf("%d pairs, %d of them contradictions", n, right)
	}
}

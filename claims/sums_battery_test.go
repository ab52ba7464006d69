package claims_test

import "testing"

// leastWrong is the least share of the sentences with figures that do not come out that must be found.
const leastWrong = 0.85

// TestSumsBattery holds the readers of arithmetic against many wordings.
func TestSumsBattery(t *testing.T) {
	batteryOf(t, "testdata/sums.yaml").mustFind(t, leastWrong, wrongSums)
}

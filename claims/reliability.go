package claims

import "slices"

// Reliability is how far a source is trusted, by whoever checks. It changes nothing of what contradicts what.
type Reliability uint8

// Reliabilities lists the names of what a source can be, best first; a source of which nothing is said has none.
var Reliabilities = []string{"high", "medium", "low"}

// ReliabilityOf returns what a name stands for, zero for one that is not among Reliabilities.
func ReliabilityOf(name string) Reliability {
	return Reliability(slices.Index(Reliabilities, name) + 1)
}

// String returns the name, empty when nothing is said.
func (r Reliability) String() string {
	if i := int(r) - 1; i >= 0 && i < len(Reliabilities) {
		return Reliabilities[i]
	}
	return ""
}

package checker

import (
	"slices"

	"github.com/factlint/factlint/claims"
)

// assembly is memory for the claims of one finding after another.
type assembly struct {
	numbers []int32
	read    []claims.Claim // by their numbers, ascending
	claims  []*claims.Claim
	pairs   []pair
}

// largestAssembly is for how many claims memory is kept from one finding to the next.
const largestAssembly = 256

// together returns the claims of pairs, by place, and the pairs. They hold until it is asked for others in the same memory.
func (r *run) together(pairs []numbered, m *assembly) ([]*claims.Claim, []pair) {
	m.numbers = m.numbers[:0]
	for _, q := range pairs {
		m.numbers = append(m.numbers, q.a, q.b)
	}
	slices.Sort(m.numbers)
	m.numbers = slices.Compact(m.numbers)
	n := len(m.numbers)
	if n > cap(m.read) || cap(m.read) > largestAssembly {
		m.read = make([]claims.Claim, n)
	}
	m.read, m.claims, m.pairs = m.read[:n], m.claims[:0], m.pairs[:0]
	for i, number := range m.numbers {
		c := &m.read[i]
		r.read(number, c)
		m.claims = append(m.claims, c)
	}
	at := func(number int32) *claims.Claim {
		i, _ := slices.BinarySearch(m.numbers, number)
		return &m.read[i]
	}
	for _, q := range pairs {
		m.pairs = append(m.pairs, pair{at(q.a), at(q.b)})
	}
	slices.SortStableFunc(m.claims, byPlace)
	return m.claims, m.pairs
}

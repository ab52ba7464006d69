package checker

import "github.com/factlint/factlint/claims"

// ofTwoOwners says why two counts may be of two owners, as far as a measure that one of them has asks whose they are.
func (c *Corpus) ofTwoOwners(measure string, a, b *claims.Claim) string {
	m := c.measure[measure]
	copied := a.Template != 0 && a.Template == b.Template
	switch {
	case m == nil:
	case m.Standing && !copied && !comparable(a.Value.Interval.Value, b.Value.Interval.Value) && !transposed(a.Value.Interval.Value, b.Value.Interval.Value):
		return "they may be of different bodies"
	case m.Owned && (a.Subject == "" || b.Subject == ""):
		return "not both say whose they are"
	case m.Agent && !copied && (a.Side == "" || b.Side == ""):
		return "not both say who is handed over to whom"
	}
	return ""
}

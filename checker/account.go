package checker

import (
	"cmp"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

// agreements gathers the pairs that agree into values that several documents state alike, most sources first.
func (r *run) agreements() []Agreement {
	slices.SortFunc(r.equal, func(p, q numbered) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	var order []string
	groups := map[string][]*claims.Claim{}
	_, pairs := r.together(r.equal, &assembly{})
	for _, q := range pairs {
		key := subject(q.a) + "\x01" + canonical(q.a)
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], q.a, q.b)
	}
	out := make([]Agreement, 0, len(order))
	for _, key := range order {
		cs := groups[key]
		slices.SortFunc(cs, byPlace)
		cs = slices.Compact(cs)
		a := Agreement{What: r.what(cs), Value: display(cs[0]), Evidence: make([]claims.Claim, 0, len(cs))}
		for _, c := range cs {
			a.Evidence = append(a.Evidence, *c)
		}
		out = append(out, a)
	}
	slices.SortStableFunc(out, func(a, b Agreement) int {
		return cmp.Or(cmp.Compare(len(b.Evidence), len(a.Evidence)), cmp.Compare(a.What, b.What), cmp.Compare(a.Value, b.Value))
	})
	return out
}

// listed reports whether an account lists what a claim says where several documents say it alike. A date of nothing in
// particular tells a reader nothing.
func listed(c *claims.Claim) bool {
	return listedKind(c.Kind) && (c.Kind != claims.Date || c.Measure != "")
}

func listedKind(k claims.Kind) bool { return k != claims.Passage && k != claims.Name }

// unlisted reports that an account lists nothing of what the claims of a rule agree on.
func unlisted(p *rules.Program) bool {
	return !slices.ContainsFunc(claims.Kinds, func(k claims.Kind) bool { return p.May(k) && listedKind(k) })
}

// what names what claims are about in a few words: "killed", "representatives (Armenia)", "date of the meeting".
func (r *run) what(cs []*claims.Claim) string { return claims.About(r.corpus.lex, cs[0], cs[1:]...) }

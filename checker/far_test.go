package checker_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Two counts of one deed that lie far apart are of two things; two that do not are not.
func TestFiguresFarApart(t *testing.T) {
	const head = "LORVA, June 9, 2026 (Lorva Press) - "
	for _, c := range []struct {
		a, b string
		want []string
	}{
		{
			head + "The fire at the Torsk mill in Lorva on Monday killed 13 workers, the governor said.\n",
			head + "The fire at the Torsk mill in Lorva on Monday killed 30 workers, the union said.\n",
			[]string{"13 workers | 30 workers"},
		},
		{
			head + "The fire at the Torsk mill in Lorva on Monday killed 13 workers, the governor said.\n",
			head + "In the Torsk mill at Lorva 2,081 workers were killed by the fire of Monday, wrote the union.\n",
			nil,
		},
		{
			head + "The fire at the Torsk mill in Lorva on Monday killed 13 workers, the governor said.\n",
			head + "The Torsk mill in Lorva burned on Monday. It wove sails. It stood on the quay. Nobody had seen the fire begin. The mill had no hose. The fire at the Torsk mill killed 30 workers, the union said.\n",
			nil,
		},
		{
			head + "The fire at the Torsk mill in Lorva on Monday killed 23 workers, the governor said.\n",
			head + "The Torsk mill in Lorva burned on Monday. It wove sails. It stood on the quay. Nobody had seen the fire begin. The mill had no hose. The fire at the Torsk mill killed 30 workers, the union said.\n",
			[]string{"23 workers | 30 workers"},
		},
	} {
		if diff := cmp.Diff(c.want, findings(t, []string{"count-mismatch"}, c.a, c.b)); diff != "" {
			t.Errorf("%s%s-want +got\n%s", c.a, c.b, diff)
		}
	}
}

package claims_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// The size of a body that is sent somewhere is one thing, in whatever words, with whose it is.
func TestSizeOfBody(t *testing.T) {
	const size = "participants norway 19"
	for _, c := range []struct{ text, want string }{
		{"The delegation of Norway had 19 members.", size},
		{"The delegation of Norway has 19 members.", size},
		{"The delegation from Norway at the round table in Halden had 19 members.", size},
		{"The delegation of Norway was 19 strong.", size},
		{"Norway's delegation comprised 19 members.", size},
		{"The delegation of Norway consisted of 19 people.", size},
		{"Norway's delegation was made up of 19 members.", size},
		{"The delegation of Norway numbered 19.", size},
		{"The delegation of Norway counted 19 members.", size},
		{"Norway's team had 19 members.", size},
		{"Norway's mission was composed of 19 members.", size},
		{"Norway sent an envoy; a delegation of 19 members from Norway followed.", size},
		{"The 19-member delegation of Norway arrived in Halden.", size},
		// what is no body that is sent, or counts somebody else
		{"The committee of Norway has 19 members.", "members  19"},
		{"The treaty of Norway had 19 members.", "members  19"},
		{"The delegation of Norway met in Halden, which has 19 members.", "members  19"},
		{"The delegation of Norway said the union had 19 members.", "members  19"},
		{"The delegation of Norway visited a club that had 19 members.", "members  19"},
	} {
		got := ""
		sheet := sheetOf(t, c.text)
		for i := range sheet.Claims {
			if n := &sheet.Claims[i]; n.Kind == claims.Count {
				got = fmt.Sprintf("%s %s %v", n.Measure, n.Side, n.Value.Interval.Value)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

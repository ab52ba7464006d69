package claims_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// What bears a number is told from others of its sort by it, however the number is written; directions are told from the place that they are seen from.
func TestSidesByNumber(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "sort, which: words"
	}{
		{"The rock came down at the 610-metre level of Shaft Three.", []string{"shaft no., 3: Shaft Three"}},
		{"The fall took place in the eastern haulage of Shaft No. 3.", []string{"shaft no., 3: Shaft No. 3"}},
		{"It was the fourth of the five gates that failed.", []string{"gate no., 4: fourth of the five gates"}},
		{"The blast tore a hole in the third floor.", []string{"floor no., 3: third floor"}},
		{"Reactor IV of the station was shut.", []string{"reactor no., 4: Reactor IV"}},
		{"The fire spared Block C.", []string{"block no., C: Block C"}},
		{"Halls 1 and 2 are unharmed.", []string{"hall no., several: Halls 1"}},
		{"It broke at its right-hand end.", []string{"abutment, right: right-hand end"}},
		{"The storm came ashore to the north of Antsary.", []string{"direction from antsary, north: north of Antsary"}},
		{"They stopped on every third floor.", nil},
		{"The tower has 24 floors, and the first floor is a shop.", nil},
		{"The platform two men stood on broke.", nil},
		{"The wells lie in the north of Antsary.", nil},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		for i := range sheet.Claims {
			if p := &sheet.Claims[i]; p.Measure == claims.SideMeasure {
				got = append(got, fmt.Sprintf("%s, %s: %s", p.Counted, p.Predicate, p.Text))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

// What comes one after the other has its number for a name.
func TestTurns(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "sort number"
	}{
		{"Stage 12 leads from Pontal to Colle Aldry.", []string{"stage 12"}},
		{"On the thirteenth leg of the tour a rider fell.", []string{"stage 13"}},
		{"She stopped her in the ninth round.", nil}, // a match has several
		{"They elected her on the fourth ballot.", []string{"ballot 4"}},
		{"It was her third stage win.", nil},
		{"Police fired four rounds.", nil},
		{"A second round was held.", nil},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		for i := range sheet.Claims {
			if o := &sheet.Claims[i]; o.Measure == claims.TurnMeasure {
				got = append(got, fmt.Sprintf("%s %g", o.Counted, o.Value.Interval.Value))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

// Of what is told of a town, days and hours between say nothing, and it may stand behind its name.
func TestPartsBeside(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "part: place"
	}{
		{"They were apprehended today, 4 March, at 03:20 hours at a guest house in Kasumbe.", []string{"place of arrest (house): guest house in Kasumbe", "place of arrest: Kasumbe"}},
		{"Police surprised them before dawn in a guest house at Lupande.", []string{"place of arrest (house): guest house at Lupande", "place of arrest: Lupande"}},
		{"The family drove to Tamba, the village of his birth, where he was laid to rest.", []string{"place of burial: Tamba"}},
		{"By then a Lucerne auction room was about to sell it.", []string{"place of sale: Lucerne"}},
		{"She moved to Talma and was buried there.", []string{"place of relocation: Talma", "place of burial: Talma"}},
		{"Nobody found the Talma-based carrier guilty.", []string{"seat: Talma"}},
		{"The survivors were brought to Talma on Sunday night.", []string{"place of arrival: Talma"}},
		{"The survivors went ashore at Talma.", []string{"place of arrival: Talma"}},
	} {
		var got []string
		sheet := sheetOf(t, c.text)
		for i := range sheet.Claims {
			if p := &sheet.Claims[i]; p.Measure == claims.PartMeasure {
				got = append(got, p.Counted+": "+p.Text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.text, diff)
		}
	}
}

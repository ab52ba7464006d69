package rules

import (
	"reflect"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// laterFields are the fields of a claim that are filled in when they are first asked for, and madeFields those that fill writes.
var (
	laterFields = []string{"known", "tales", "words", "before", "hasKey", "named", "nameSize", "spelt"}
	madeFields  = []string{"claim", "worker", "moment", "value", "derived", "office", "event", "house", "listed", "when"}
)

// TestFill holds what expressions see of a claim, in memory that held another claim before, against the same in new memory.
func TestFill(t *testing.T) {
	known := map[string]bool{}
	for _, name := range append(laterFields, madeFields...) {
		known[name] = true
	}
	for i := range reflect.TypeFor[Claim]().NumField() {
		if f := reflect.TypeFor[Claim]().Field(i); !f.IsExported() && !known[f.Name] {
			t.Errorf("fill is to write the field %s anew or to reset it; then list it here", f.Name)
		}
	}
	count, _ := delegations(t)
	day := when.OnDay(when.Civil(2026, 2, 13))
	person := names.Name{Kind: names.Person, Text: "Edda Marin", Given: "Edda", Family: "Marin"}
	house := &claims.House{Name: "Edda Marin", Within: []string{"osh"}, Office: true}
	all := []*claims.Claim{
		count,
		{Kind: claims.Date, Path: "a.txt", Value: claims.Value{Period: day, Text: "Friday"}, Quoted: true},
		{Kind: claims.Date, Path: "b.txt"},
		{Kind: claims.Name, Path: "c.txt", Value: claims.Value{Name: person}, House: house, Fact: &claims.Fact{Path: "facts.yaml"}},
		{Kind: claims.Name, Path: "c.txt"},
		{Kind: claims.Role, Path: "c.txt", Source: "Courier", Value: claims.Value{Name: person}, Office: claims.Office{Title: "mayor"}, Event: claims.Event{Type: "meet", Time: day}},
		{Kind: claims.Quote, Path: "a.txt", Value: claims.Value{Text: "We have seen nothing like it"}},
		{Kind: claims.Calendar, Path: "a.txt", Value: claims.Value{Period: day}, Derived: &claims.Value{Text: "Monday"}},
		{Kind: claims.Arithmetic, Path: "a.txt", Value: claims.Value{Interval: quantity.Exact(3)}, Derived: &claims.Value{Interval: quantity.Exact(4)}},
	}
	for _, before := range all {
		for _, c := range all {
			var v, want Claim
			w := NewWorker(nil)
			v.fill(before, w)
			v.keyed()
			v.known, v.words, v.before, v.named, v.nameSize, v.spelt = new(Texts), 1, 1, 1, 1, []uint64{1}
			v.fill(c, w)
			want.fill(c, w)
			v.keyed() // before which nobody looks at the event's time
			if want.keyed(); !reflect.DeepEqual(v, want) {
				t.Errorf("a %s behind a %s is %+v, want %+v", c.Kind, before.Kind, v, want)
			}
		}
	}
}

package claims

import (
	"reflect"
	"slices"
	"testing"
)

// Claims are the same whether their texts lie in that of their document or not, and also when they were kept and read again.
func TestPackWhole(t *testing.T) {
	sheets, _ := samples(t)
	whole, apart := 0, 0
	for i := range sheets {
		s := &sheets[i]
		if s.packed.whole == "" {
			apart++
			continue
		}
		whole++
		own := Sheet{Path: s.Path, Source: s.Source, Reliability: s.Reliability, Claims: make([]Claim, s.Len())}
		for k := range own.Claims {
			s.Read(k, &own.Claims[k])
		}
		want := slices.Clone(own.Claims)
		own.Pack()
		if own.packed.whole != "" || own.Len() != len(want) {
			t.Fatalf("%s: %d claims of %d", s.Path, own.Len(), len(want))
		}
		again, err := ReadSheet(s.AppendTo(nil))
		if err != nil {
			t.Fatal(err)
		}
		for k := range want {
			if !reflect.DeepEqual(&want[k], own.Claim(k)) || !reflect.DeepEqual(&want[k], again.Claim(k)) {
				t.Fatalf("a claim differs:\n%+v\n%+v\n%+v", want[k], *own.Claim(k), *again.Claim(k))
			}
		}
	}
	if whole < 20 || apart == 0 {
		t.Errorf("%d samples kept whole, %d apart", whole, apart)
	}
}

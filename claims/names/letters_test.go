package names

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Whatever the letters of two names tell apart is no variant: told of names that differ by an edit or two, and of words that have changed.
func TestLettersApart(t *testing.T) {
	words := strings.Fields("Northgard Norgard Schwarzhoff Swarzhoff Ruvo Rovu Lake Ontario Erie Department of the Treasury Interior White-Mountain Mountains Kestrel Azosoda Azosada Saint Ilves Harbour Harbor Board 12 NATO")
	r := rand.New(rand.NewPCG(1, 2))
	name := func() string {
		n := 1 + r.IntN(3)
		out := make([]string, n)
		for i := range out {
			out[i] = words[r.IntN(len(words))]
		}
		return strings.Join(out, " ")
	}
	edited := func(s string) string {
		b := []byte(s)
		for range 1 + r.IntN(3) {
			i, j := r.IntN(len(b)), r.IntN(len(b))
			switch r.IntN(4) {
			case 0:
				b[i] = byte('a' + r.IntN(26))
			case 1:
				b = append(b[:i], append([]byte{byte('a' + r.IntN(26))}, b[i:]...)...)
			case 2:
				if len(b) > 2 {
					b = append(b[:i], b[i+1:]...)
				}
			case 3:
				b[i], b[j] = b[j], b[i]
			}
		}
		return string(b)
	}
	kinds := []Kind{Place, Organisation, Vessel, Other, Country, Person}
	variants, apart := 0, 0
	for range 200000 {
		a, b := Name{Kind: kinds[r.IntN(len(kinds))], Text: name()}, Name{}
		b = a
		if r.IntN(8) == 0 {
			b.Text = name()
		} else {
			b.Text = edited(a.Text)
		}
		is := LettersOf(a).Apart(LettersOf(b))
		if is {
			apart++
		}
		if Compare(a, b, Nearest).Relation == Variant {
			if variants++; is {
				t.Fatalf("the letters of %q and %q tell them apart, which are variants", a.Text, b.Text)
			}
		}
	}
	if variants < 1000 || apart < 10000 {
		t.Errorf("%d variants and %d told apart are too few to tell anything", variants, apart)
	}
}

func TestLettersOf(t *testing.T) {
	for _, n := range []Name{{Kind: Person, Text: "Lena Orstova"}, {Kind: Place, Text: "Malmö"}, {Kind: Place, Text: "12"}} {
		if got := LettersOf(n); got != 0 {
			t.Errorf("the letters of %q tell something: %x", n.Text, got)
		}
	}
	lake := func(s string) Letters { return LettersOf(Name{Kind: Place, Text: s}) }
	if !lake("Lake Ontario").Apart(lake("Lake Erie")) || lake("Lake Erie").Apart(lake("Lake Eire")) || lake("Northgard").Apart(lake("Norgard")) {
		t.Error("letters tell other names apart than they should")
	}
}

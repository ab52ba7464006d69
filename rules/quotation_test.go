package rules

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// inSteps is quotationOf as it says what it does: the text is written in plain wording and cut at its marks, text by text.
func inSteps(s string) *quotation {
	s = plainWording(changedCase(s))
	q := cutUp(s)
	for _, sentence := range strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == '!' || r == '?' }) {
		if one := cutUp(sentence); len(one.words) > 0 {
			for _, w := range strings.Fields(flatWords(sentence)) {
				one.long = append(one.long, isLong(w))
			}
			q.sentences = append(q.sentences, one)
		}
	}
	return &q
}

// plainWording writes the words of a quotation in plain wording. Marks that end sentences, leave out or put in stay.
func plainWording(s string) string {
	var b strings.Builder
	for s != "" {
		at := strings.IndexAny(s, ".!?…[]()")
		part, rest := s, ""
		if at >= 0 {
			part, rest = s[:at], s[at:]
		}
		var words []string
		for _, w := range strings.Fields(flatWords(part)) {
			words = append(words, figureOf(w))
		}
		b.WriteString(strings.Join(lexicon.Default().PlainWording(words), " "))
		for _, r := range rest {
			b.WriteString(string(r) + " ")
			rest = rest[len(string(r)):]
			break
		}
		s = rest
	}
	return b.String()
}

func sameQuotation(x, y *quotation) bool {
	same := func(a, b []uint64) bool { return slices.Equal(a, b) }
	return slices.Equal(x.words, y.words) && slices.EqualFunc(x.stretches, y.stretches, same) && slices.Equal(x.long, y.long) &&
		slices.EqualFunc(x.sentences, y.sentences, func(a, b quotation) bool { return sameQuotation(&a, &b) })
}

// Quotations are cut up in one go as they are step by step.
func TestQuotationInSteps(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	pieces := strings.Split("we,will,not,won't,didn’t,it's,well,you know,I mean,you,know,twenty-two,two,second,one,2nd,colour,honours,organise,realised,becom,é,éabc,Straße,İ,"+
		"x,the,gates,of,lock,were,closed,that,night,1,250,3.5,.,.,.,.,. . .,...,…,!,?,[,],[,],(,),[t]he,[ing],[sic],-,',\",\xff,  ", ",")
	w := NewWorker(nil)
	several, cut := 0, 0
	check := func(s string) {
		got, want := w.quotationOf(s), inSteps(s)
		if len(want.sentences) > 1 {
			several++
		}
		if len(want.stretches) > 1 {
			cut++
		}
		if !sameQuotation(got, want) {
			t.Fatalf("%q is cut up as %+v, in steps as %+v", s, got, want)
		}
	}
	for range 30_000 {
		var b strings.Builder
		for range random.IntN(20) {
			b.WriteString(pieces[random.IntN(len(pieces))])
			if random.IntN(4) > 0 {
				b.WriteByte(' ')
			}
		}
		check(b.String())
	}
	for _, c := range seedClaims(t, 1) {
		if c.Kind == claims.Quote || c.Kind == claims.Passage {
			check(c.Value.Text)
		}
	}
	if several < 1000 || cut < 1000 {
		t.Errorf("%d of several sentences, %d cut: the test says little", several, cut)
	}
}

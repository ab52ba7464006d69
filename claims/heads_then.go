package claims

import "github.com/factlint/factlint/claims/lexicon"

// earlierHead reports whether the sentence tells of a body of another time, or of one who heads it no longer.
func (x *extractor) earlierHead(s *sentence, i int) bool {
	if x.in(s, i-1).Form == "had" || x.in(s, i-1).Form == "once" || i >= s.background && !x.headsSince(s, i) {
		return true
	}
	for j := i + 1; j < min(i+12, int(s.Last)); j++ {
		switch x.entry(j).Form {
		case "until", "then", "took", "succeeded", "replaced":
			return true
		}
	}
	for k := range s.dates {
		d := &s.dates[k]
		if d.First > i && (x.commaBefore(i, d.First) > i || x.in(s, d.First-1).Form == "since") {
			continue // who leads the brigade, had asked for it in 2023
		}
		if x.doc.Published.Known() && !d.period.IsZero() && int(x.doc.Published.Period.From-d.period.To) > longAgo {
			return true
		}
	}
	return false
}

// headsSince reports whether the words around a head say since when he or she has been so: "who has led the brigade since 2019".
func (x *extractor) headsSince(s *sentence, i int) bool {
	has := false
	for j := i - 1; j > i-6; j-- {
		f := x.in(s, j).Form
		has = has || f == "has" || f == "have" || f == "is"
	}
	for ; has && i < int(s.Last); i++ {
		if x.entry(i).Form == "since" {
			return true
		}
	}
	return false
}

// headedThen reports whether the words around a head say that there are several, or that this one was so in other days: "a director of
// the trust", "the head of the inquiry before her", "who directed the hospital for twenty years".
func (x *extractor) headedThen(s *sentence, i int, b *headedBody) bool {
	if f := x.in(s, i-1).Form; f == "a" || f == "an" {
		return true
	}
	j := max(i+1, b.last)
	if x.entry(i).Head&lexicon.HeadNoun != 0 {
		return x.timeOfHolding(s, j)
	}
	if f := x.in(s, i-1).Form; f == "has" || f == "have" {
		return false // who has directed the hospital for twenty years
	}
	return x.in(s, j).Form == "for" && !b.brief && x.timeOfHolding(s, j) // who led the inquiry for a year
}

// longAgo is how many days before a report a date tells of another time.
const longAgo = 300

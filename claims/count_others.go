package claims

import (
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// theOthers reports whether a figure is of all but somebody who was told of: "of the 30 others who were hurt", "the 30 others", "the captain, Ivo
// Brandt, and the five colleagues".
func (x *extractor) theOthers(s *sentence, f *figure) bool {
	if f.first-2 > int(s.First) && !x.lex.Thing(f.counted) && x.entry(f.first-2).Form == "and" && (x.entry(f.first-1).Form == "the" || x.entry(f.first-1).Is(lexicon.Possessive)) {
		for k := range s.names {
			if m := &s.names[k]; m.Kind == names.Person && m.First < f.first && m.Last >= f.first-besidePerson {
				return true // Captain Amparo, 52, and the five colleagues who stayed with him
			}
		}
	}
	return x.entryAt(s, f.last) == "others" && f.first > int(s.First) && x.entry(f.first-1).Form == "the"
}

// besidePerson is how many tokens, an age among them, may stand between a person and those who are counted besides.
const besidePerson = 6

// othersBeside reports whether a figure of "others" comes on top of people of whom the sentence, or the one before it, said the same
// before: "the colonel was convicted, and six others were convicted with him". Of whom something else was said, they are none: "a
// driver was killed and 12 others were injured".
func (x *extractor) othersBeside(s *sentence, f *figure) bool {
	if f.trigger == "" || x.entryAt(s, f.last) != "others" && x.entryAt(s, f.last-1) != "others" {
		return false
	}
	if i := f.first - 1; i > int(s.First) && f.at >= f.last {
		switch x.entry(i).Form {
		case "and", "with":
			if x.isCapitalised(i-1) || x.entry(i-1).Is(lexicon.Pronoun) {
				return true // he and six others were convicted
			}
		}
	}
	from := int(s.First)
	if s.index > 0 {
		prev := &x.sentences[s.index-1]
		from = int(prev.First)
		if f.first == int(s.First) && !slices.ContainsFunc(prev.figures, func(o figure) bool {
			return o.measure >= 0 && o.measure != f.measure && x.lex.Measures[o.measure].People
		}) {
			return true
		}
	}
	for i := from; i < f.first; i++ {
		if x.tok(i).Kind == text.Word && x.lemma(i) == f.trigger {
			return true
		}
	}
	return false
}

// besidesOther reports whether those who come on top of others are all of whom their own deed is told, as something else befell the others: "three were killed and
// another 14 were injured", "Two men died. A further 23 people were hurt". Not so with "30 others": who was hurt and died later may be counted by others among them.
func (x *extractor) besidesOther(s *sentence, f *figure) bool {
	if !x.strong(f) || f.at < 0 || !x.anyForm(max(int(s.First), f.first-2), f.end, []string{"another", "further", "additional"}) {
		return false
	}
	switch x.lex.Measures[f.measure].Name {
	case "injured", "hospitalised", "damaged", "missing":
	default:
		return false
	}
	killed := false
	told := func(of *sentence, to int) bool {
		for _, m := range of.marks {
			tr := x.trigger(m)
			if tr == nil || m.first >= to {
				continue
			}
			for _, u := range tr.Uses {
				if u.Measure == f.measure && m.first != f.at {
					return true
				}
				switch x.lex.Measures[u.Measure].Name {
				case "killed", "houses destroyed":
					killed = true
				}
			}
		}
		return false
	}
	if told(s, f.first) {
		return false
	}
	if !killed && s.index > 0 && x.sentences[s.index-1].Block == s.Block {
		if prev := &x.sentences[s.index-1]; told(prev, int(prev.Last)) {
			return false
		}
	}
	return killed
}

// opensWithMore reports whether a sentence that opens with a whole gives it the measure of the i-th figure: of "the 114 survivors", 52
// "were picked up by fishermen" and are not all who were saved.
func (x *extractor) opensWithMore(s *sentence, i int) bool {
	whole := &s.figures[0]
	return i > 0 && whole.measure == s.figures[i].measure && whole.first <= int(s.First)+3 && x.opensOf(s, whole.first)
}

// opensOf reports whether "of" or "out of" opens a sentence and leads to a token.
func (x *extractor) opensOf(s *sentence, to int) bool {
	for i := int(s.First); i < to; i++ {
		if x.entry(i).Form == "of" {
			return true
		}
	}
	return false
}

// downTo reports whether a figure is what is left of a larger one: "the number of wounded in treatment is down to two".
func (x *extractor) downTo(s *sentence, f *figure) bool {
	return f.first-2 >= int(s.First) && x.entry(f.first-1).Form == "to" && x.entry(f.first-2).Form == "down" && !x.revised(s)
}

// fewBefore is how many sentences before a figure may tell of what it is a part.
const fewBefore = 4

// ofThoseBefore reports whether a bare figure opens a sentence which goes on about a part that a sentence shortly before it counts: "Ten of our 148
// pupils lived there. Seven slept in the school. Two have died."
func (x *extractor) ofThoseBefore(s *sentence, f *figure) bool {
	if f.head >= 0 || f.first != int(s.First) || f.last >= int(s.Last) || x.entry(f.last).Form == "of" {
		return false
	}
	for i := s.index - 1; i >= max(0, s.index-fewBefore) && x.sentences[i].Block == s.Block; i-- {
		for k := range x.sentences[i].figures {
			if o := &x.sentences[i].figures[k]; o.whole && x.in(&x.sentences[i], o.first-1).Is(lexicon.Possessive) {
				return true
			}
		}
	}
	return false
}

// remainAboard reports whether a figure is of those who are still somewhere: "nine remain aboard".
func (x *extractor) remainAboard(s *sentence, f *figure) bool {
	return f.measure >= 0 && x.measureName(f.measure) == "present" && f.last < int(s.Last) && x.lemma(f.last) == "remain"
}

// stillThere reports whether a figure is of those who are still somewhere at an hour: "the thirteen who were still inside at noon".
func (x *extractor) stillThere(s *sentence, f *figure) bool {
	if x.measureName(f.measure) != "present" {
		return false
	}
	for i := f.last; i < min(f.last+4, int(s.Last)); i++ {
		switch e := x.entry(i); {
		case e.Form == "still":
			return true
		case e.Form != "who" && e.Form != "that" && !e.Is(lexicon.Auxiliary):
			return false
		}
	}
	return false
}

// betweenEnds reports whether a figure is of what lies on a line between its ends, which are of that sort as well: seven stations between Lesk and Orva.
func (x *extractor) betweenEnds(s *sentence, f *figure) bool {
	return f.head >= 0 && x.lex.Lists(lexicon.LineNoun, x.lemma(f.head)) && (x.entryAt(s, f.last) == "between" || x.entryAt(s, f.last) == "along" && x.entryAt(s, f.last+1) == "the" && x.wordIn(s, f.last+2) == "way")
}

// hadBy reports whether a figure tells how many there had been when something else happened: "When we arrived nine patients had died".
func (x *extractor) hadBy(s *sentence, f *figure) bool {
	if f.at < f.last {
		return false
	}
	had := false
	for i := f.last; i < f.at && !had; i++ {
		had = x.entry(i).Form == "had"
	}
	if !had {
		return false
	}
	for i := int(s.First); i < int(s.Last); i++ {
		switch x.entry(i).Form {
		case "when", "before":
			if i < f.first || i > f.at {
				return true
			}
		case "time":
			if x.in(s, i-1).Form == "the" && x.in(s, i-2).Form == "by" {
				return true
			}
		}
	}
	return false
}

// oneMore reports whether the sentence of a figure numbers the next one behind it: "Two were found dead on Tuesday, and a third on Wednesday".
func (x *extractor) oneMore(s *sentence, f *figure) bool {
	if f.Interval.Hedge != "" {
		return false
	}
	for k := range s.quantities {
		q := &s.quantities[k]
		if i := int(q.First); i > f.last && q.Is(quantity.Ordinal) && q.Interval.Value == f.Interval.Value+1 && x.wordIn(s, i-1) == "a" && (x.wordIn(s, i-2) == "and" || x.marked(s, i-2, ",") || x.marked(s, i-2, ";")) {
			return true
		}
	}
	return false
}

// someToHospital reports whether a figure of survivors counts those who came into a hospital, who need not be all that there are: "Six survivors were
// admitted to Velstad County Hospital". "The six survivors" are all.
func (x *extractor) someToHospital(s *sentence, f *figure) bool {
	if f.counted != "survivor" || x.wordIn(s, f.first-1) == "the" || x.wordIn(s, f.first-1) == "The" {
		return false
	}
	end := x.clauseEnd(s, f.last)
	return x.anyForm(f.last, min(end, f.last+4), x.lex.Words(lexicon.ToHospital)) && x.anyForm(f.last, end, x.lex.Words(lexicon.HospitalNoun))
}

// withHim is how many tokens behind a figure "with him" may stand.
const withHim = 9

// besideHim reports whether a figure is of those who are told of besides somebody: eight co-defendants, his fellow accused, of his eight co-defendants
// six, six of his helpers were convicted with him.
func (x *extractor) besideHim(s *sentence, f *figure) bool {
	if x.coNoun(s, f) {
		return true
	}
	if o := &s.figures[0]; f.head < 0 && o.first < f.first && x.entry(int(s.First)).Form == "of" && x.coNoun(s, o) {
		return true
	}
	if f.measure < 0 || !x.lex.Measures[f.measure].People || f.at < f.last {
		return false
	}
	for i := f.at + 1; i+1 < min(x.clauseEnd(s, f.last-1), f.last+withHim); i++ {
		switch x.entry(i).Form {
		case "with", "beside", "besides", "alongside":
			w := x.word(i + 1)
			return w == "him" || w == "her"
		}
	}
	return false
}

// coNoun reports whether a figure's noun is of those who are something together with somebody else: co-defendants, fellow passengers.
func (x *extractor) coNoun(s *sentence, f *figure) bool {
	if f.head < 0 && f.measure < 0 {
		return false
	}
	for i := f.end; i < min(f.end+3, int(s.Last)); i++ {
		switch w := text.Fold(x.word(i)); {
		case w == "fellow", strings.HasPrefix(w, "co-"), w == "co" && x.isMark(i+1, "-"):
			return true
		case !x.entry(i).Is(lexicon.Adjective):
			return false
		}
	}
	return false
}

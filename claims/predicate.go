package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// How many tokens away from a figure its verb may stand.
const (
	verbBehind = 6
	verbBefore = 5
)

// predicate returns the verb that says something of what a figure counts, in its base form: the nearest one behind it, else
// before it, else that of a noun such as "the loss of". Empty when there is none.
func (x *extractor) predicate(s *sentence, f *figure) string {
	from, to := x.clauseStart(s, f.first), x.clauseEnd(s, f.last-1)
	if i := f.first - 2; i >= from && x.entry(i+1).Form == "of" {
		if verb := x.lex.DeedNoun(x.lemma(i)); verb != "" {
			return verb
		}
	}
	if i := f.first - 1; i > from && x.entry(i).Form == "with" {
		return "with" // the event, with 71 teams, was won
	}
	if x.origin(s, f) {
		return "come" // 184 monitors from eleven countries
	}
	if h := int(f.Hyphen); h >= 0 && h+1 < to {
		if verb := x.lex.DeedNoun(x.lemma(h + 1)); verb != "" {
			return verb // a 21-gun salute
		}
	}
	last := max(f.last, f.over)
	if i := x.behindPart(s, last); i > last {
		last, to = i, x.clauseEnd(s, i)
	}
	relative := x.relative(from)
	for i := last; i < min(to, last+verbBehind); i++ {
		if relative && x.isMark(i, ",") {
			break // the union, which speaks for 1,900 workers, is asking for more
		}
		if e := x.entry(i); (e.Form == "and" || e.Form == "but") && i+1 < to && x.predicateAt(s, i+1, to) != "" && x.asObject(s, f, from) {
			break // the firm laid nine barriers and brought in workers
		}
		if x.relativePronoun(i) && x.asObject(s, f, from) {
			break // they found 41 passages which agree
		}
		if verb := x.predicateAt(s, i, to); verb != "" {
			if told := x.toldBySubject(s, f, i, to); told != "" {
				return told
			}
			return verb
		}
	}
	for i := f.first - 1; i >= max(from, f.first-verbBefore); i-- {
		if verb := x.predicateAt(s, i, to); verb != "" {
			return verb
		}
	}
	return ""
}

// toldBySubject returns what those do whom a figure counts where it is they who tell something, at token i, and nobody tells of them: 60 farms have
// reported losses. It is the verb for what they tell, else the verb of telling with its object; empty where it is told of them or stands without an object.
func (x *extractor) toldBySubject(s *sentence, f *figure, i, to int) string {
	if !x.lex.Neutral(x.lemma(i)) || i+1 >= to || x.passive(s, i) || f.head < 0 {
		return ""
	}
	for k := f.last; k < i; k++ {
		if e := x.entry(k); !isHave(e.Form) && !e.Is(lexicon.Adverb) {
			return ""
		}
	}
	k := i + 1
	for k < to && x.entry(k).Is(lexicon.Adjective) {
		k++
	}
	if k >= to || x.tok(k).Kind != text.Word || !x.plural(k) {
		return ""
	}
	if verb := x.lex.DeedNoun(x.lemma(k)); verb != "" {
		return verb
	}
	return x.lemma(i) + " " + x.lemma(k)
}

// asObject reports whether a verb stands before a figure, near enough to have it as its object.
func (x *extractor) asObject(s *sentence, f *figure, from int) bool {
	for i := f.first - 1; i >= max(from, f.first-2); i-- {
		if x.predicateAt(s, i, int(s.Last)) != "" {
			return true
		}
	}
	return false
}

// behindPart returns the token behind what a sentence puts between commas on some of what it counts: eight pumps, three of them flown in from Seld,
// lowered the water. Where there is none, it is the token asked for.
func (x *extractor) behindPart(s *sentence, last int) int {
	if last+1 >= int(s.Last) || !x.isMark(last, ",") {
		return last
	}
	for k := range s.figures {
		o := &s.figures[k]
		if o.first != last+1 || x.in(s, o.end).Form != "of" || x.in(s, o.end+1).Form != "them" && x.in(s, o.end+1).Form != "which" && x.in(s, o.end+1).Form != "whom" {
			continue
		}
		for i := o.end; i < int(s.Last); i++ {
			if x.isMark(i, ",") {
				return i + 1
			}
		}
	}
	return last
}

// relative reports whether a clause that begins at a token is one that tells more of what stands before it: ", which", ", who".
func (x *extractor) relative(from int) bool {
	if from == 0 || !x.isMark(from-1, ",") {
		return false
	}
	switch x.entry(from).Form {
	case "which", "who", "whose":
		return true
	}
	return false
}

// origin reports whether a figure tells of how many places those come who are counted right before it: "184 monitors from eleven
// countries".
func (x *extractor) origin(s *sentence, f *figure) bool {
	i := f.first - 1
	if i <= int(s.First) || x.entry(i).Form != "from" || f.head < 0 || x.entry(f.head).Is(lexicon.Human|lexicon.Kin) {
		return false
	}
	for k := range s.figures {
		if o := &s.figures[k]; o.last == i && o.head >= 0 && x.entry(o.head).Is(lexicon.Human|lexicon.Kin) {
			return true
		}
	}
	return x.entry(i - 1).Is(lexicon.Human | lexicon.Kin)
}

// predicateAt returns the base form of the full verb at token i, with the words that go with it; empty when there is none, or a
// noun or a part of a name.
func (x *extractor) predicateAt(s *sentence, i, to int) string {
	t := x.tok(i)
	if t.Kind != text.Word || t.Is(text.Capital) && !t.Is(text.SentenceStart) {
		return ""
	}
	e := x.entry(i)
	if i > int(s.First) && x.asNoun(i) {
		return "" // the rescue service
	}
	verb := ""
	deeds := e.Of(lexicon.DeedPhrase)
	for k := range deeds {
		p := &deeds[k]
		if len(p.Words) == 1 && e.Is(lexicon.Auxiliary) || !x.matches(p, i, to) && !x.around(p, i, to) {
			continue
		}
		if verb = x.lex.Deeds[p.Index].Verb; len(p.Words) > 1 {
			return verb
		}
		break // longer ones come first
	}
	switch {
	case e.Is(lexicon.Auxiliary):
		return ""
	case verb != "" && !x.plural(i):
		return verb
	case x.isVerb(s, i):
		return x.lemma(i)
	}
	return ""
}

// asNoun reports whether the word before token i makes it a noun.
func (x *extractor) asNoun(i int) bool {
	e := x.entry(i - 1)
	if e.Is(lexicon.Determiner | lexicon.Possessive) {
		return !e.Is(lexicon.Loose)
	}
	return e.Is(lexicon.NounLead | lexicon.Adjective)
}

// maxAround is how many tokens may stand between a verb and the last word of its phrase: "put 12 turbines up".
const maxAround = 5

// around reports whether a verb of two words stands around others: "cut 340 trees down".
func (x *extractor) around(p *lexicon.Phrase, i, to int) bool {
	if len(p.Words) != 2 {
		return false
	}
	for k := i + 2; k < min(to, i+1+maxAround); k++ {
		if x.tok(k).Word == p.Words[1] {
			return true
		}
		if x.tok(k).Kind == text.Mark {
			return false
		}
	}
	return false
}

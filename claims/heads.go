package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// ScopeBody is the scope of the post of one who heads a body. People may hold any other post beside it.
const ScopeBody = "body"

// scopeDeputy is the scope of the post of one who is second to the head of a body, which may have several such.
const scopeDeputy = "deputy"

// headedBody is something that one person heads, as a text names it.
type headedBody struct {
	title       string // "head of the planning committee"
	of          string // whose it is: a country or organisation; may be empty
	deputy      bool   // who is told of is second to its head
	named       bool   // it is so called: its head may be told by any title
	brief       bool   // it ends with its task
	first, last int    // tokens, from the first word that tells it from others
}

// heads adds a role for each person of whom the text says, by whatever verb or noun, that he or she heads a body: "the inquiry,
// chaired by Ivo Last", "Last, who leads the Karvelian delegation", "the head of the jury, Ivo Last".
func (x *extractor) heads(s *sentence) {
	if s.topics&aboutHeading == 0 || !x.namesPerson(s) {
		return
	}
	for i := int(s.First); i < int(s.Last); i++ {
		if x.entry(i).Head == 0 && x.entry(i).Form != "under" || x.tok(i).Is(text.InQuote) {
			if w := x.word(i); w == "ministry" || w == "portfolio" {
				x.portfolio(s, i)
			}
			continue
		}
		b, who := x.headedAt(s, i)
		if who == nil || b.title == "" || who.Name.Family == "" || x.earlierHead(s, i) || x.headedThen(s, i, &b) {
			continue
		}
		if o := who.Office; o != nil && o.Unique && x.entry(i).Head&lexicon.HeadNoun != 0 && !b.named && who.Of != "" && who.Of == b.of && who.TitleFirst <= i && i < who.TitleLast {
			continue // the chair of the commission, which is a title of its own
		}
		c := x.claim(s, Role, who.First, who.Last)
		c.Value.Name = who.Name
		if who.Full >= 0 && c.Value.Name.Given == "" {
			c.Value.Name.Given, c.Value.Name.Family = x.scan.People[who.Full].Name.Given, x.scan.People[who.Full].Name.Family
		}
		c.Office = Office{Title: b.title, Of: b.of}
		c.Measure, c.Subject, c.Scope = b.title, b.of, ScopeBody
		if b.deputy {
			c.Scope = scopeDeputy
		}
	}
}

func (x *extractor) namesPerson(s *sentence) bool {
	for k := range s.names {
		if s.names[k].Kind == names.Person {
			return true
		}
	}
	return false
}

// headedAt returns the body that the word at token i says somebody heads, and who does; nil when it says nothing of the kind.
func (x *extractor) headedAt(s *sentence, i int) (headedBody, *names.Mention) {
	e := x.entry(i)
	switch {
	case e.Form == "under": // the inquiry under Ivo Last
		if who := x.holderAt(s, i+1); who != nil {
			end := i
			if x.marked(s, end-1, ",") {
				end--
			}
			return x.bodyEnding(s, end, false), who
		}
	case e.Head&lexicon.HeadPhrase != 0, e.Head&lexicon.HeadNoun != 0 && x.in(s, i-2).Form == "at" && x.article(i-1):
		return x.headedByPhrase(s, i)
	case e.Head&lexicon.HeadVerb != 0:
		return x.headedByVerb(s, i)
	case e.Head&lexicon.HeadNoun != 0 && x.deputy(s, i-1):
		b, who := x.headedByNoun(s, i)
		if b.title != "" {
			b.title, b.deputy = "deputy "+b.title, true
		}
		return b, who
	case e.Head&lexicon.HeadNoun != 0 && x.in(s, i-1).Head&lexicon.HeadOther == 0 && x.in(s, i-2).Head&lexicon.HeadOther == 0:
		return x.headedByNoun(s, i)
	}
	return headedBody{}, nil
}

// headedByVerb reads "B is led by A", "B, chaired by A", "led for X by A", "A leads B", "A, who chairs B".
func (x *extractor) headedByVerb(s *sentence, i int) (headedBody, *names.Mention) {
	chairs := x.entry(i).Head&lexicon.HeadChair != 0
	if by := x.byAfter(s, i); by > 0 {
		who := x.holderAt(s, by+1)
		if who == nil {
			return headedBody{}, nil
		}
		end := i
		for end > int(s.First) && (x.in(s, end-1).Is(lexicon.Auxiliary) || x.marked(s, end-1, ",") || x.in(s, end-1).Is(lexicon.Adverb)) {
			end--
		}
		b := x.bodyEnding(s, end, chairs)
		if by > i+1 {
			b = x.delegationOf(s, i+2)
		}
		return b, who
	}
	who := x.subjectOf(s, i)
	if who == nil {
		return headedBody{}, nil
	}
	if x.in(s, i+1).Form == "for" {
		return x.delegationOf(s, i+2), who // Ivo Last led for Karvelia
	}
	if x.in(s, i+1).Form == "over" {
		i++ // Ivo Last presides over the jury
	}
	return x.bodyFrom(s, i+1, chairs), who
}

// headedByNoun reads "the head of B, A", "A, the head of B", "B's president, A", "A, B's president", "jury president A".
func (x *extractor) headedByNoun(s *sentence, i int) (headedBody, *names.Mention) {
	chairs := x.entry(i).Head&lexicon.HeadChair != 0
	b, start, end := headedBody{}, i, i+1
	if x.in(s, i+1).Form == "of" {
		b = x.bodyFrom(s, i+2, chairs)
		end = b.last
	} else {
		end := i
		if x.deputy(s, i-1) {
			end--
		}
		b = x.bodyEnding(s, end, chairs)
		start = b.first
	}
	if b.title == "" {
		return b, nil
	}
	if f := x.in(s, end).Form; f == "is" || f == "was" {
		return b, x.holderAt(s, end+1) // the choir's conductor is Thea Malm
	}
	if who := x.holderAt(s, end); who != nil && (x.marked(s, end, ",") || who.First == end || who.TitleFirst == end) {
		return b, who
	}
	if x.deputy(s, start-1) {
		start--
	}
	for start > int(s.First) && (x.article(start-1) || x.in(s, start-1).Is(lexicon.Possessive)) {
		start--
	}
	for k := range s.names {
		m := &s.names[k]
		if m.Kind == names.Person && m.Last+1 == start && (x.marked(s, m.Last, ",") && !x.marked(s, m.First-1, ",") || x.marked(s, m.Last, "(") || x.in(s, m.Last).Form == "is") && !x.tok(m.Last-1).Possessive {
			return b, m
		}
	}
	return b, nil
}

// byAfter returns the token of "by" behind a verb at token i: "led by", "led for Karvelia by"; 0 where none follows.
func (x *extractor) byAfter(s *sentence, i int) int {
	if x.in(s, i+1).Form == "by" {
		return i + 1
	}
	if x.in(s, i+1).Form == "for" {
		for j := i + 2; j < i+5; j++ {
			if x.in(s, j).Form == "by" {
				return j
			}
		}
	}
	return 0
}

// holderAt returns the person whose name, or whose title before it, begins at token i, behind a comma and an article at most.
func (x *extractor) holderAt(s *sentence, i int) *names.Mention {
	if x.marked(s, i, ",") {
		i++
	}
	if x.article(i) || x.in(s, i).Is(lexicon.Possessive) {
		i++
	}
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person || x.tok(m.Last-1).Possessive {
			continue
		}
		if m.First == i || m.TitleLast > m.TitleFirst && m.TitleFirst <= i && i < m.First && m.TitleLast <= m.First {
			return m
		}
	}
	return nil
}

// subjectOf returns the person who is the subject of the verb at token i: "Ivo Last leads", "Ivo Last, who leads".
func (x *extractor) subjectOf(s *sentence, i int) *names.Mention {
	going := x.tokenIn(s, i) && strings.HasSuffix(x.word(i), "ing") // who has been running
	for j, n := i-1, 0; n < 3; j, n = j-1, n+1 {
		if f := x.in(s, j).Form; f != "has" && f != "have" && f != "now" && f != "still" && (f != "been" && f != "is" || !going) {
			break
		}
		i = j
	}
	if x.in(s, i-1).Form == "who" && x.marked(s, i-2, ",") {
		i -= 2
	}
	for k := range s.names {
		if m := &s.names[k]; m.Kind == names.Person && m.Last == i && !x.tok(m.Last-1).Possessive {
			return m
		}
	}
	return nil
}

// maxBodyWords is how many words may stand between an article and a body.
const maxBodyWords = 4

// bodyFrom returns the body that is named from token i on: "the Karvelian delegation", "the planning committee".
func (x *extractor) bodyFrom(s *sentence, i int, chairs bool) headedBody {
	if x.article(i) || x.in(s, i).Is(lexicon.Possessive) {
		i++
	}
	for j := i; j < min(i+maxBodyWords, int(s.Last)); j++ {
		if end := x.bodyAt(s, j); end > 0 && x.bodyAt(s, end) == 0 { // the port authority
			return x.bodyOf(s, i, j, end, chairs)
		}
		if x.tok(j).Kind == text.Mark && !x.isMark(j, "-") || x.entry(j).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Determiner) {
			break
		}
	}
	return headedBody{}
}

// bodyEnding returns the body whose name ends before token end.
func (x *extractor) bodyEnding(s *sentence, end int, chairs bool) headedBody {
	if x.in(s, end-2).Form == "of" && x.quantityAt(s, end-1) {
		end -= 2 // the jury of seven
	}
	if end-1 == int(s.First) && x.in(s, end-1).Form == "it" {
		return x.bodyBefore(s, chairs)
	}
	for j := end - 1; j >= max(int(s.First), end-2); j-- {
		if x.bodyAt(s, j) != end {
			continue
		}
		if j > int(s.First) && x.bodyAt(s, j-1) == end {
			j--
		}
		i := j
		for i > int(s.First) && j-i < maxBodyWords && (x.tok(i-1).Kind == text.Word || x.isMark(i-1, "’") || x.isMark(i-1, "'")) && !x.article(i-1) && !x.entry(i-1).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Determiner|lexicon.Possessive|lexicon.Saying) {
			i--
		}
		return x.bodyOf(s, i, j, end, chairs)
	}
	return headedBody{}
}

// bodyAt returns the token behind the body that begins at token i; 0 where none does.
func (x *extractor) bodyAt(s *sentence, i int) int {
	if p := x.bodyPhrase(s, i); p != nil {
		return i + len(p.Words)
	}
	return 0
}

// bodyPhrase returns the phrase of the body that begins at token i; nil where none does.
func (x *extractor) bodyPhrase(s *sentence, i int) *lexicon.Phrase {
	bodies := x.in(s, i).Of(lexicon.BodyPhrase)
	for k := range bodies {
		if p := &bodies[k]; x.matches(p, i, int(s.Last)) {
			return p
		}
	}
	return nil
}

// bodyOf names the body [at, end) by the words from token i on that tell it from others. It has no title where the word for
// its head is one of a chair and the body is a house: that has a director below its chair.
func (x *extractor) bodyOf(s *sentence, i, at, end int, chairs bool) headedBody {
	phrase := x.bodyPhrase(s, at)
	body := &x.lex.Bodies[phrase.Index]
	b := headedBody{first: i, last: end}
	if body.House && chairs || body.Talks && (!chairs && !x.fromTheChair(s, end) || x.in(s, end).Form == "of" && s.nameAt(end+1) == nil) {
		return b
	}
	var words []string
	for j := i; j < end; j++ {
		if m := s.nameAt(j); m != nil && j < at {
			if b.of = x.bodyOwner(m); m.Last > at {
				words = append(words[:0], text.Fold(x.word(end-1))) // the Central Election Commission is its own name
				b.named = body.Named
				break
			}
			j = m.Last - 1
			continue
		}
		if x.entry(j).Head&lexicon.HeadOther != 0 {
			return headedBody{}
		}
		if x.tok(j).Possessive && x.tok(j).Is(text.Capital) && j < at {
			b.of = names.CanonicalCountry(x.lex, x.word(j), false)
			continue
		}
		if x.tok(j).Kind == text.Mark {
			continue
		}
		words = append(words, text.Fold(strings.TrimSuffix(strings.TrimSuffix(x.word(j), "'s"), "’s")))
	}
	if x.in(s, end).Form == "of" || x.in(s, end).Form == "for" || x.in(s, end).Form == "into" || x.in(s, end).Form == "at" {
		k := end + 1
		if x.article(k) {
			k++
		}
		if m := s.nameAt(k); m != nil && b.of == "" {
			b.of = x.bodyOwner(m)
		}
	}
	if x.in(s, i-1).Form == "our" && b.of == "" {
		b.of = x.ourLand()
	}
	if n := len(words) - len(phrase.Words); n >= 0 {
		words = append(words[:n], body.Name) // a dig is an excavation
	}
	if len(words) == 1 && (words[0] == "team" || words[0] == "mission") && b.of != "" {
		words[0] = "delegation" // the Karvelian team
	}
	b.brief = body.Brief
	if body.Many && len(words) <= 1 && b.of == "" || body.Named && !b.named {
		return headedBody{} // of companies and unions a story knows several
	}
	b.title = "head of the " + strings.Join(words, " ")
	return b
}

// bodyOwner returns the key of the country, town or body that a name before or behind a body gives: one for Karvelia and Karvelian.
func (x *extractor) bodyOwner(m *names.Mention) string {
	if m.Kind == names.Country || m.Last-m.First > 1 {
		return m.Key
	}
	return names.CanonicalCountry(x.lex, m.Key, false)
}

// delegationOf returns the delegation of the country or body that is named at token i: "led for Karvelia".
func (x *extractor) delegationOf(s *sentence, i int) headedBody {
	if m := s.nameAt(i); m != nil && m.Kind != names.Person {
		return headedBody{title: "head of the delegation", of: x.bodyOwner(m), first: i, last: m.Last}
	}
	return headedBody{}
}

// ourLand returns the country in the name of the outlet: who "we" are; empty where it names none.
func (x *extractor) ourLand() string {
	source := text.Fold(x.doc.Source + " " + x.doc.Title)
	for i := range x.sentences {
		for k := range x.sentences[i].names {
			if m := &x.sentences[i].names[k]; m.Kind == names.Country && m.Key != "" && strings.Contains(source, m.Key) {
				return m.Key
			}
		}
	}
	return ""
}

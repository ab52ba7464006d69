package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// sentence is one sentence with everything found in it. Token indices are those of the whole text.
type sentence struct {
	text.Sentence
	index      int
	block      *document.Block
	quantities []quantity.Mention
	dates      []dated
	names      []names.Mention
	marks      []mark
	cues       lexicon.CueKind // the kinds of all cues among them
	figures    []figure
	nowFrom    int // an inserted clause behind background that tells what still is; to nowTo
	nowTo      int
	background int // token from which on the sentence tells of another, earlier event; Last when it does not
	earlier    when.Period
	clauses    []clause // one behind the other; none where they have not been asked for
	leads      []int32  // the prepositions in it that lead to a place
	topics     topics
	answer     answer // to a question, in the sentence behind it
	sayer      sayer
}

// clause is a stretch of tokens [first, last).
type clause struct{ first, last int32 }

// dated is a calendar expression with what it amounts to.
type dated struct {
	when.Mention
	First, Last int         // tokens [First, Last)
	period      when.Period // zero when it could not be resolved
}

// mark is a phrase of the lexicon in a sentence: a trigger or a cue.
type mark struct {
	first, last int
	kind        lexicon.PhraseKind
	index       int32
}

// beyond is what stands before the first token of a text and behind its last: a mark without letters. Many a text ends without a full stop, and who
// looks at the next word of a phrase need not ask first whether there is one. Nobody writes to it.
var beyond = text.Token{Kind: text.Mark}

func (x *extractor) tok(i int) *text.Token {
	if uint(i) < uint(len(x.tokens)) {
		return &x.tokens[i]
	}
	return &beyond
}

func (x *extractor) entry(i int) *lexicon.Entry { return x.lex.Entry(x.tok(i).Word) }

func (x *extractor) word(i int) string { return x.text.Of(x.tok(i)) }

// isMark reports whether token i is exactly the mark m.
func (x *extractor) isMark(i int, m string) bool {
	return x.text.IsMark(x.tok(i), m)
}

// annotate finds quantities, dates, names and lexicon phrases in all sentences. Each is looked for in the whole document before the next, as
// each takes about as much code as the memory that is nearest to a processor has room for.
func (x *extractor) annotate() {
	t := x.text
	x.sentences = slices.Grow(x.sentences, len(t.Sentences))[:len(t.Sentences)]
	for i := range x.sentences {
		s := &x.sentences[i]
		s.Sentence, s.index, s.block = t.Sentences[i], i, &x.doc.Blocks[t.Sentences[i].Block]
		s.background = int(s.Last)
		if s.block.Kind.Furniture() {
			s.topics = allTopics // nobody looks
			continue
		}
		if d := x.doc.Dateline; s.Start < d.End && s.End > d.Start { // not the headline above it
			for s.First < s.Last && t.Tokens[s.First].Start < d.End {
				s.First++
			}
		}
		n := len(x.quantities)
		x.quantities = quantity.Parse(x.lex, t, int(s.First), int(s.Last), x.quantities)
		s.quantities = slices.Clip(x.quantities[n:])
	}
	for i := range x.sentences {
		s := &x.sentences[i]
		if meta := s.block.Kind == document.Meta; meta || !s.block.Kind.Furniture() { // a publication line can give a date the wrong weekday
			s.dates = x.datesIn(int(s.First), int(s.Last), meta)
		}
	}
	x.annotateWords()
}

// annotateWords finds the names and the phrases, and which figures answer questions.
func (x *extractor) annotateWords() {
	told := 0
	for i := range x.sentences {
		s := &x.sentences[i]
		if s.block.Kind.Furniture() {
			continue
		}
		from, to := int(s.First), int(s.Last)
		s.names, told = x.scan.Next(told, from, to)
		marks, leads := len(x.marks), len(x.placeLeads)
		x.markPhrases(s, from, to)
		s.marks = slices.Clip(x.marks[marks:])
		s.leads = slices.Clip(x.placeLeads[leads:])
		if i > 0 {
			x.answered(&x.sentences[i-1])
		}
	}
}

// datesIn returns the calendar expressions between two tokens; doubtful ones only where they are asked for.
func (x *extractor) datesIn(from, to int, weak bool) []dated {
	x.read = when.Parse(x.lex, x.text, from, to, x.read[:0])
	n := len(x.dates)
	for _, m := range x.read {
		if weak || !m.Weak {
			x.dates = append(x.dates, dated{Mention: m, First: int(m.First), Last: int(m.Last)})
		}
	}
	return slices.Clip(x.dates[n:])
}

func (x *extractor) trigger(m mark) *lexicon.Trigger {
	if m.kind != lexicon.TriggerPhrase {
		return nil
	}
	return &x.lex.Triggers[m.index]
}

// cue returns the kinds of a cue mark, 0 for other marks.
func (x *extractor) cue(m mark) lexicon.CueKind {
	if m.kind != lexicon.CuePhrase {
		return 0
	}
	return x.lex.Cues[m.index].Kind
}

// cued reports whether a cue of one of the kinds lies wholly between two tokens.
func (x *extractor) cued(s *sentence, from, to int, kinds lexicon.CueKind) bool {
	if s.cues&kinds == 0 {
		return false
	}
	for _, m := range s.marks {
		if m.first >= from && m.last <= to && x.cue(m)&kinds != 0 {
			return true
		}
	}
	return false
}

// eachCued reports whether a cue between two tokens says that a figure holds for each of several: "a month", and not "in a month", "a month after".
func (x *extractor) eachCued(s *sentence, from, to int) bool {
	if s.cues&lexicon.EachCue == 0 {
		return false
	}
	for _, m := range s.marks {
		if m.first >= from && m.last <= to && x.cue(m)&lexicon.EachCue != 0 && !x.oneSpan(s, m) && !x.eachOnce(s, m) {
			return true
		}
	}
	return false
}

// eachOnce reports whether "per" belongs to a percentage and "each" to a time at which something was so: "9 per cent", "each time".
func (x *extractor) eachOnce(s *sentence, m mark) bool {
	if m.last != m.first+1 {
		return false
	}
	switch x.entry(m.first).Form {
	case "per":
		return x.wordIn(s, m.last) == "cent"
	case "each":
		return x.wordIn(s, m.last) == "time"
	}
	return false
}

// oneSpan reports whether a phrase such as "a month" is a length of time that is told once.
func (x *extractor) oneSpan(s *sentence, m mark) bool {
	if f := x.entry(m.first).Form; m.last-m.first != 2 || f != "a" && f != "an" {
		return false
	}
	if before := x.entryBefore(s, m.first); before == "half" || x.wordIn(s, m.last) == "and" && (x.wordIn(s, m.last+1) == "a" || x.wordIn(s, m.last+1) == "half") {
		return true // half an hour, a day and a half
	}
	return x.lex.Lists(lexicon.BeforeOneSpan, x.entryBefore(s, m.first)) || x.lex.Lists(lexicon.BehindOneSpan, x.wordIn(s, m.last))
}

// clauseBreak reports whether a clause ends before token i: at a semicolon, a dash between blanks, or a comma or blank
// that a conjunction with a new clause follows.
func (x *extractor) clauseBreak(s *sentence, i int) bool {
	if i <= int(s.First) {
		return true
	}
	prev := x.tok(i - 1)
	if prev.Kind == text.Mark {
		switch x.word(i - 1) {
		case ":":
			return x.tok(i).Is(text.SpaceBefore) || x.tok(i).Kind != text.Number // not in 17:30
		case ";":
			return true
		case "—", "–", "-":
			return prev.Is(text.SpaceBefore)
		case ",":
			e := x.entry(i)
			return e.Is(lexicon.Conjunction|lexicon.Pronoun) || e.Form == "after" || e.Form == "before"
		case `"`, "“", "”":
			return true
		}
		return false
	}
	return x.topicsAt(i)&opensClause != 0
}

// cut finds the clauses of a sentence: they are asked for at nearly every token. Where no word opens one, only marks part them.
func (x *extractor) cut(s *sentence) {
	n := len(x.clauses)
	tokens, words := x.text.Tokens, s.topics&opensClause != 0
	from := s.First
	for to := from + 1; to < s.Last; to++ {
		if tokens[to-1].Kind != text.Mark {
			if !words {
				continue
			}
			if t := &tokens[to]; t.Word == 0 || x.topicsOf(t)&opensClause == 0 {
				continue
			}
		}
		if x.clauseBreak(s, int(to)) {
			x.clauses = append(x.clauses, clause{from, to})
			from = to
		}
	}
	x.clauses = append(x.clauses, clause{from, s.Last})
	s.clauses = slices.Clip(x.clauses[n:])
}

// clauseAt returns the clause of token i, nil for a token outside the sentence.
func (x *extractor) clauseAt(s *sentence, i int) *clause {
	if i < int(s.First) || i >= int(s.Last) {
		return nil
	}
	if len(s.clauses) == 0 {
		x.cut(s)
	}
	k := 0
	for int(s.clauses[k].last) <= i {
		k++
	}
	return &s.clauses[k]
}

// clauseStart returns the first token of the clause that holds token i.
func (x *extractor) clauseStart(s *sentence, i int) int {
	if c := x.clauseAt(s, i); c != nil {
		return int(c.first)
	}
	for i > int(s.First) && !x.clauseBreak(s, i) {
		i--
	}
	return i
}

// clauseEnd returns the token behind the clause that holds token i.
func (x *extractor) clauseEnd(s *sentence, i int) int {
	if c := x.clauseAt(s, i); c != nil {
		return int(c.last)
	}
	for i++; i < int(s.Last) && !x.clauseBreak(s, i); i++ {
	}
	return min(i, int(s.Last))
}

// nameAt returns the name mention that covers token i, nil when none does.
func (s *sentence) nameAt(i int) *names.Mention {
	for k := range s.names {
		if m := &s.names[k]; m.First <= i && i < m.Last {
			return m
		}
	}
	return nil
}

// dateAt returns the calendar expression that covers token i, nil when none does.
func (s *sentence) dateAt(i int) *dated {
	for k := range s.dates {
		if d := &s.dates[k]; d.First <= i && i < d.Last {
			return d
		}
	}
	return nil
}

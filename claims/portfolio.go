package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// heldNext is how an office is held by whom a text tells to get it: in a reshuffle the same person has another office in the texts of the day
// before, so that such offices are held against each other alone.
const heldNext = names.HeldNext

// maxFieldWords is how many words the field of a ministry may have: "work and social policy".
const maxFieldWords = 4

// portfolio adds a role for the person of whom a sentence says that he or she gets the ministry whose word stands at token i: “Ada Lunn takes
// over the finance ministry”, “Ada Lunn, who … , moves to the interior ministry”.
func (x *extractor) portfolio(s *sentence, i int) {
	if x.tok(i).Possessive || i+1 < int(s.Last) && x.tok(i+1).Kind == text.Word && !x.entry(i+1).Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Adverb|lexicon.Auxiliary) && s.dateAt(i+1) == nil {
		return // the finance ministry's lift, the finance ministry building
	}
	first, office := x.fieldBefore(s, i)
	if office == nil {
		return
	}
	if x.in(s, first-1).Form == "the" {
		first--
	}
	verb := x.takesAt(s, first-1)
	if verb < 0 || verb == first-1 && x.in(s, i+1).Form == "to" { // takes the finance ministry to court
		return
	}
	if x.anyForm(int(s.First), int(s.Last), x.lex.Words(lexicon.StandIn)) {
		return // while another one is on leave, and on top of a post
	}
	who := x.takerBefore(s, verb)
	if who == nil || who.Name.Family == "" || !x.takesNow(s, verb) {
		return
	}
	x.portfolioRole(s, who, office, heldNext, verb, i+1) // the name may stand far before
}

// fieldBefore returns the office of the minister whose field ends before token i, and the first token of the field; nil where none does.
func (x *extractor) fieldBefore(s *sentence, i int) (first int, office *lexicon.Office) {
	for j := i - 1; j >= max(int(s.First), i-maxFieldWords); j-- {
		if o := x.ministerOf(j, i); o != nil {
			first, office = j, o
		}
	}
	return first, office
}

// ministerOf returns the office of the minister of the field that tokens [first, last) are; nil where they are no field.
func (x *extractor) ministerOf(first, last int) *lexicon.Office {
	for _, p := range x.entry(first).Of(lexicon.OfficePhrase) {
		if len(p.Words) != last-first+1 || x.lex.Entry(p.Words[last-first]).Form != "minister" {
			continue
		}
		k := 0
		for k < last-first && x.tok(first+k).Word == p.Words[k] {
			k++
		}
		if o := &x.lex.Offices[p.Index]; k == last-first && o.State {
			return o
		}
	}
	return nil
}

// takesAt returns the token of the verb of which the phrase behind token i is the office that somebody gets; -1 where none is.
func (x *extractor) takesAt(s *sentence, i int) int {
	switch x.in(s, i).Form {
	case "over", "at":
		if x.in(s, i).Form == "at" && x.in(s, i-1).Form == "over" {
			i--
		}
		if x.in(s, i).Form == "over" && x.lemmaIn(s, i-1) == "take" {
			return i - 1
		}
	case "to":
		switch x.lemmaIn(s, i-1) {
		case "move", "switch", "transfer": // who goes to a ministry may call there
			return i - 1
		}
	case "of":
		if x.in(s, i-1).Form == "charge" && x.lemmaIn(s, i-2) == "take" {
			return i - 2
		}
	default:
		switch x.lemmaIn(s, i) {
		case "take", "get", "receive":
			return i
		}
	}
	return -1
}

func (x *extractor) lemmaIn(s *sentence, i int) string {
	if !x.tokenIn(s, i) {
		return ""
	}
	return x.lemma(i)
}

// takerBefore returns the person who is the subject of the verb at a token, also with what is said of the person between commas.
func (x *extractor) takerBefore(s *sentence, verb int) *names.Mention {
	for x.in(s, verb-1).Is(lexicon.Auxiliary|lexicon.Adverb) || x.in(s, verb-1).Form == "to" {
		if x.in(s, verb-1).Is(lexicon.Negation) {
			return nil
		}
		verb--
	}
	if !x.marked(s, verb-1, ",") {
		return x.subjectOf(s, verb)
	}
	for i := verb - 2; i > int(s.First); i-- {
		if x.isMark(i, ",") {
			return x.subjectOf(s, i)
		}
	}
	return nil
}

// takesNow reports whether what the verb at a token tells is news: it is told as present or to come, or of a day about that on which the text
// was published.
func (x *extractor) takesNow(s *sentence, verb int) bool {
	if verb >= s.background {
		return false
	}
	near := false
	for k := range s.dates {
		p, published := s.dates[k].period, x.doc.Published.Period
		if p.IsZero() {
			continue
		}
		if !x.doc.Published.Known() || p.To < published.From-maxNews || p.From > published.To+maxNews || p.To-p.From > maxNews {
			return false
		}
		near = true
	}
	w := x.word(verb)
	return near || strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ing") || x.in(s, verb-1).Is(lexicon.Auxiliary) && !x.perfect(s, verb) || x.in(s, verb-1).Form == "to"
}

// maxNews is how many days before or behind the day of a text what it tells may lie to be its news.
const maxNews = 60

// cabinetRow adds the roles of a row of a table of ministries: each column says whether those in it hold them, held them or will.
func (x *extractor) cabinetRow(s *sentence) {
	if s.block.Kind != document.Cell || len(s.block.Cells) < 2 {
		return
	}
	switch text.Fold(s.block.Cells[0].Head) {
	case "ministry", "portfolio":
	default:
		return
	}
	office := x.ministryIn(s, &s.block.Cells[0])
	if office == nil {
		return
	}
	for k := range s.names {
		m := &s.names[k]
		if m.Kind != names.Person || m.Name.Family == "" {
			continue
		}
		m.Office = nil // "Justice" in the cell before is no judge
		if held, ok := x.heldInColumn(s, m); ok {
			x.portfolioRole(s, m, office, held, m.First, m.Last)
		}
	}
}

// ministryIn returns the office of the minister whose field fills a cell of a row; nil where none does.
func (x *extractor) ministryIn(s *sentence, cell *document.CellSpan) *lexicon.Office {
	first, last := -1, -1
	for i := int(s.First); i < int(s.Last) && x.tok(i).Start < cell.End; i++ {
		if x.tok(i).Start >= cell.Start {
			if first < 0 {
				first = i
			}
			last = i + 1
		}
	}
	if first < 0 || last-first > maxFieldWords {
		return nil
	}
	return x.ministerOf(first, last)
}

// heldInColumn says how those in the column of a person hold the offices of a table, by its head: “New minister”, “Predecessor”.
func (x *extractor) heldInColumn(s *sentence, m *names.Mention) (held string, ok bool) {
	start, end := x.tok(m.First).Start, x.tok(m.Last-1).End
	for k := 1; k < len(s.block.Cells); k++ {
		c := &s.block.Cells[k]
		if start < c.Start || end > c.End {
			continue
		}
		word, _, _ := strings.Cut(text.Fold(c.Head), " ")
		switch word {
		case "new", "incoming", "successor":
			return heldNext, true
		case "old", "former", "outgoing", "previous", "predecessor":
			return "former", true
		}
	}
	return "", false
}

// portfolioRole adds the role of the minister of a field, which tokens [first, last) tell.
func (x *extractor) portfolioRole(s *sentence, m *names.Mention, office *lexicon.Office, held string, first, last int) {
	c := x.claim(s, Role, first, last)
	c.Value.Name = m.Name
	if m.Full >= 0 && c.Value.Name.Given == "" {
		c.Value.Name.Given, c.Value.Name.Family = x.scan.People[m.Full].Name.Given, x.scan.People[m.Full].Name.Family
	}
	c.Office = Office{Title: office.Title, Held: held}
	c.Measure, c.Scope = office.Title, "post"
}

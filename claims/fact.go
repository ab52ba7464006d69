package claims

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// factKinds are the kinds of claim that can be known to be true. Others check themselves, or are about wording.
var factKinds = []Kind{Count, Measure, Date, Duration, Role, Place, Age, Ordinal}

// FactSheets extracts the claims of what is known to be true, each fact a sheet of its own. Facts that say nothing that can
// be checked, or nothing that ties them to documents, come back as mistakes of their file.
func FactSheets(lex *lexicon.Lexicon, known []house.Known, opt Options) (sheets []Sheet, mistakes []error) {
	e := NewExtractor(lex, opt)
	seen := map[string]int{}
	for i := range known {
		k := &known[i]
		id := fmt.Sprintf("%s:%d", k.Path, k.Line)
		if seen[id]++; seen[id] > 1 {
			id = fmt.Sprintf("%s:%d", id, k.Column)
		}
		sheet, err := e.fact(k, id)
		if err != nil {
			mistakes = append(mistakes, err)
			continue
		}
		sheets = append(sheets, apart(sheet)...)
	}
	return sheets, mistakes
}

// fact extracts the claims of one fact.
func (e *Extractor) fact(k *house.Known, id string) (Sheet, error) {
	sheet := Sheet{}
	if k.Sentence != "" {
		var err error
		if sheet, err = e.sentence(k, id); err != nil {
			return sheet, err
		}
	}
	if k.Claim != nil {
		c, err := e.stated(k)
		if err != nil {
			return sheet, err
		}
		sheet = e.around(sheet, c, k)
	}
	sheet.Path, sheet.Source, sheet.Claims = id, k.Source, slices.DeleteFunc(sheet.Claims, notFact)
	if len(sheet.Claims) == 0 {
		return sheet, k.Mistake("nothing that can be checked was found in this fact: name the figure, date, place, age or office as a report would, or give its parts under claim:")
	}
	if len(sheet.Names) == 0 && !slices.ContainsFunc(sheet.Claims, func(c Claim) bool { return c.Kind == Role || c.Kind == Age }) {
		return sheet, k.Mistake("nothing ties this fact to documents: name the people, the place, the ship or the meeting that it is about")
	}
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		c.Path, c.Source, c.Sentence = id, k.Source, k.Sentence
		if c.Sentence == "" {
			c.Sentence = c.Text
		}
		c.Published = ""
		if !k.Date.IsZero() {
			c.Published = k.Date.String()
		}
		if c.Scope == scopePrevious { // written down long after, and yet of the event that the fact is about
			c.Scope = ""
		}
		c.Position = placeOf(k, c.Text)
		c.Fact = &Fact{Path: k.Path, From: k.From, To: k.To}
		if i := c.Position.Line - k.Line; i < len(k.Lines) {
			c.Fact.Written = k.Lines[i]
		}
		if c.ID == "" { // it was given in its parts
			c.ID = fmt.Sprintf("c%012x", xxh3.HashString(id+"\x00"+string(c.Kind)+"\x00"+c.Measure)>>16)
		}
	}
	return sheet, nil
}

// notFact reports whether a claim is of a kind that cannot be a fact, says too little to be one, or is not told as true.
func notFact(c Claim) bool {
	return c.Weak && c.Kind != Count || c.Kind == Place && c.Measure == PartMeasure || !slices.Contains(factKinds, c.Kind) || c.Modality != Asserted && c.Modality != Planned
}

// sentence extracts the claims of a sentence as if it were a report of the day of the fact.
func (e *Extractor) sentence(k *house.Known, id string) (Sheet, error) {
	doc, err := document.Read(id+".txt", []byte(k.Sentence+"\n"), document.Options{})
	if err != nil {
		return Sheet{}, k.Mistake("the sentence could not be read: %v", err)
	}
	doc.Path, doc.Source = id, k.Source
	doc.Published = document.Published{}
	if !k.Date.IsZero() {
		doc.Published = document.Published{Period: k.Date, How: "facts"}
	}
	return e.Extract(doc), nil
}

// placeOf returns where the words of a claim stand in the file of a fact, as far as they stand there on one line.
func placeOf(k *house.Known, words string) document.Position {
	at := document.Position{Line: k.Line, Column: k.Column, EndLine: k.Line, EndColumn: k.Column}
	for i, line := range k.Lines {
		from := 0
		if i == 0 {
			from = byteOf(line, k.Column)
		}
		if j := strings.Index(line[from:], words); j >= 0 && words != "" {
			at.Line, at.EndLine = k.Line+i, k.Line+i
			at.Column = utf8.RuneCountInString(line[:from+j]) + 1
			at.EndColumn = at.Column + utf8.RuneCountInString(words)
			return at
		}
	}
	return at
}

// byteOf returns the byte of a 1-based column in code points, the length of the line where that is beyond its end.
func byteOf(line string, column int) int {
	for i := range line {
		if column--; column <= 0 {
			return i
		}
	}
	return len(line)
}

// stated makes a claim of its parts.
func (e *Extractor) stated(k *house.Known) (Claim, error) {
	from := k.Claim
	c := Claim{
		Kind: Kind(from.Kind), Measure: from.Measure, Unit: from.Unit, Counted: text.Fold(from.Counted), Side: e.sideOf(from.Side),
		Scope: from.Scope, Subject: text.Fold(from.Subject), Modality: from.Modality, Block: -1, SentenceIndex: -1,
	}
	if c.Modality == "" {
		c.Modality = Asserted
	}
	c.Event.Main = k.Main
	if ev := from.Event; ev != nil {
		c.Event.Type, c.Event.Place = ev.Type, text.Fold(ev.Place)
		for _, n := range ev.Names {
			c.Event.Names = append(c.Event.Names, text.Fold(n))
		}
		slices.Sort(c.Event.Names)
		if ev.Time != nil {
			p, ok := e.periodOf(ev.Time, k.Date)
			if !ok {
				return c, k.Mistake("time: expected a day or a period, such as 13–14 February 2026")
			}
			c.Event.Time = p
		}
	}
	if err := e.valueOf(k, &c); err != nil {
		return c, err
	}
	if c.Kind == Role {
		title, _ := names.CanonicalTitle(e.lex, from.Office.Title)
		c.Office = Office{Title: title, Of: e.opt.Names.CanonicalOf(e.lex, from.Office.Of)}
		c.Measure, c.Subject = title, c.Office.Of
		if c.Scope = "post"; e.unique(title, c.Office.Of) {
			c.Scope = "unique"
		}
	}
	return c, nil
}

// unique reports whether an office has one holder at a time.
func (e *Extractor) unique(title, of string) bool {
	return slices.ContainsFunc(e.lex.Offices, func(o lexicon.Office) bool {
		return o.Title == title && o.Unique && (!o.State || of != "")
	})
}

// sideOf returns a side as extraction names it.
func (e *Extractor) sideOf(side string) string {
	if side == "" {
		return ""
	}
	return e.opt.Names.CanonicalOf(e.lex, side)
}

// The ends of the time in which a fact is true, where nothing is said.
const (
	Always = house.Always
	Still  = house.Still
)

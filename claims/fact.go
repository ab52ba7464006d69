package claims

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeebo/xxh3"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
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

// apart puts what a fact says of places into a sheet of its own, which asks of documents all names but that of the place: one
// that has another place is the one to be held against it.
func apart(sheet Sheet) []Sheet {
	var places, others []Claim
	names := slices.Clone(sheet.Names)
	for i := range sheet.Claims {
		c := sheet.Claims[i]
		if c.Kind != Place {
			others = append(others, c)
			continue
		}
		own := text.Fold(c.Value.Name.Text)
		if c.House != nil {
			own += " " + text.Fold(c.House.Name)
		}
		c.Path = sheet.Path + " place"
		places = append(places, c)
		names = slices.DeleteFunc(names, func(n string) bool { return slices.Contains(partsOfName(own), n) || n == own })
	}
	if len(places) == 0 || len(names) == 0 {
		return []Sheet{sheet}
	}
	of := sheet
	of.Path, of.Names, of.Claims = sheet.Path+" place", names, places
	if sheet.Claims = others; len(others) == 0 {
		return []Sheet{of}
	}
	return []Sheet{sheet, of}
}

// partsOfName returns the words of a name that may stand among the names of a document.
func partsOfName(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
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

// notFact reports whether a claim is of a kind that cannot be a fact, or is not told as true.
func notFact(c Claim) bool {
	return !slices.Contains(factKinds, c.Kind) || c.Modality != Asserted && c.Modality != Planned
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

// valueOf reads the value of a claim from the words or parts that the file gives.
func (e *Extractor) valueOf(k *house.Known, c *Claim) error {
	words, parts := partsOf(k.Claim.Value)
	c.Text, c.Value.Text = words, words
	switch c.Kind {
	case Date:
		p, ok := e.periodOf(k.Claim.Value, k.Date)
		if !ok {
			return k.Mistake("value: expected a day or a period, such as 13–14 February 2026")
		}
		c.Value.Period = p
	case Role, Place:
		name := words
		if s, ok := parts["name"].(string); ok {
			name = s
		}
		if name == "" {
			return k.Mistake("value: expected a name")
		}
		c.Value.Name = names.New(names.Person, name)
		if c.Kind == Place {
			c.Value.Name = names.Name{Kind: names.Place, Text: name}
			c.House = houseOfListed(e.opt.Names.Place(name))
			if c.Subject == "" && c.House != nil {
				c.Subject = ListedPlace
			}
		}
	default:
		return e.figureOf(k, c, words, parts)
	}
	return nil
}

// partsOf returns the words of a value, and its parts where it is written in parts.
func partsOf(v any) (words string, parts map[string]any) {
	switch v := v.(type) {
	case string:
		return v, nil
	case map[string]any:
		words, _ = v["text"].(string)
		return words, v
	case nil:
		return "", nil
	}
	return fmt.Sprint(v), nil
}

// figureOf reads a quantity.
func (e *Extractor) figureOf(k *house.Known, c *Claim, words string, parts map[string]any) error {
	lo, okLo := number(parts["lo"])
	hi, okHi := number(parts["hi"])
	if parts != nil && (okLo || okHi) {
		c.Value.Interval = bounded(lo, okLo, hi, okHi)
		c.Value.Interval.Hedge, _ = parts["hedge"].(string)
		c.Dimension = e.dimension(c.Unit)
		return nil
	}
	t := analyzed(e.lex, words)
	found := quantity.Parse(e.lex, t, 0, len(t.Tokens), nil)
	if len(found) == 0 {
		return k.Mistake("value %q: expected a figure, such as 19, about 40 or 420 km", words)
	}
	q := &found[0]
	c.Value.Interval = q.Interval
	if q.Unit >= 0 {
		u := &e.lex.Units[q.Unit]
		c.Unit, c.Dimension = u.Name, u.Dimension
		c.Value.Interval = q.Interval.Convert(e.lex, int(q.Unit))
	} else if i := slices.IndexFunc(e.lex.Units, func(u lexicon.Unit) bool { return u.Name == c.Unit }); i >= 0 {
		c.Dimension = e.lex.Units[i].Dimension
		c.Value.Interval = q.Interval.Convert(e.lex, i)
	}
	if c.Kind == Measure && c.Unit == "" {
		return k.Mistake("value %q: a measure needs a unit, such as 420 km", words)
	}
	if c.Kind == Count || c.Kind == Age || c.Kind == Ordinal {
		c.Unit, c.Dimension = "", ""
	}
	return nil
}

// dimension returns that of a unit, empty when no table knows it.
func (e *Extractor) dimension(unit string) string {
	for i := range e.lex.Units {
		if e.lex.Units[i].Name == unit {
			return e.lex.Units[i].Dimension
		}
	}
	return ""
}

func number(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	}
	return 0, false
}

// bounded returns the interval between two bounds, each of which may be missing.
func bounded(lo float64, okLo bool, hi float64, okHi bool) quantity.Interval {
	iv := quantity.Between(lo, hi)
	switch {
	case okLo && okHi && lo == hi:
		iv = quantity.Exact(lo)
	case !okHi:
		iv = quantity.Exact(lo)
		iv.Hi, iv.ExpHi = math.Inf(1), math.Inf(1)
	case !okLo:
		iv = quantity.Exact(hi)
		iv.Lo, iv.ExpLo = math.Inf(-1), math.Inf(-1)
	}
	return iv
}

func analyzed(lex *lexicon.Lexicon, s string) *text.Text {
	return text.Analyze(lex, s, []text.Span{{Start: 0, End: int32(len(s))}}, nil)
}

// periodOf reads a time from its words, counted from a day where they ask for one, or from its parts.
func (e *Extractor) periodOf(v any, from when.Period) (when.Period, bool) {
	words, parts := partsOf(v)
	if first, ok := parts["from"].(string); ok {
		last, _ := parts["to"].(string)
		p, okFirst := house.Period(first)
		q, okLast := house.Period(last)
		if okFirst && okLast && p.From <= q.To {
			out := p.Union(q)
			grain, _ := parts["grain"].(string)
			for g := when.Hour; g <= when.Century; g++ {
				if g.String() == grain {
					out.Grain = g
				}
			}
			out.Range = p != q && out.Grain <= when.Day
			return out, true
		}
		return when.Period{}, false
	}
	t := analyzed(e.lex, words)
	for _, m := range when.Parse(e.lex, t, 0, len(t.Tokens), nil) {
		if p, ok := m.Expr.Resolve(when.Context{Dateline: from}); ok {
			return p, true
		}
	}
	return when.Period{}, false
}

// around puts a claim of its parts into the sheet of its sentence: what the sentence holds besides tells what it is about.
func (e *Extractor) around(sheet Sheet, c Claim, k *house.Known) Sheet {
	for i := range sheet.Claims {
		s := &sheet.Claims[i]
		if s.Kind == c.Kind && s.Text == c.Text {
			c.Context, c.Template, c.Predicate, c.Weak, c.Trigger = s.Context, s.Template, s.Predicate, s.Weak, s.Trigger
			c.Qualifiers = s.Qualifiers
			if c.Kind != Date && c.Kind != Role && c.Kind != Place {
				c.Value = s.Value
			}
			break
		}
	}
	if c.Context == nil {
		c.Context = slices.Clone(sheet.Names)
	}
	words := slices.Clone(sheet.Names)
	add := func(s string) {
		for _, w := range partsOfName(text.Fold(s)) {
			if en := e.lex.Entry(e.lex.Find(w)); utf8.RuneCountInString(w) >= 4 && !en.Is(commonInNames) {
				words = append(words, w)
			}
		}
	}
	if ev := k.Claim.Event; ev != nil {
		for _, n := range ev.Names {
			add(n)
		}
		if ev.Place != "" {
			add(e.opt.Names.CanonicalOf(e.lex, ev.Place))
		}
	}
	add(c.Side)
	if c.Kind != Place { // of a place, it is its sort
		add(c.Subject)
	}
	slices.Sort(words)
	sheet.Names = slices.Compact(words)
	if len(c.Context) == 0 {
		c.Context = sheet.Names
	}
	sheet.Event = Event{Type: c.Event.Type, Names: c.Event.Names, Place: c.Event.Place, Time: c.Event.Time, Main: true}
	if !k.Date.IsZero() {
		sheet.Published = document.Published{Period: k.Date, How: "facts"}
	}
	sheet.Claims = []Claim{c}
	return sheet
}

// The ends of the time in which a fact is true, where nothing is said.
const (
	Always = house.Always
	Still  = house.Still
)

package claims

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// goldItem is one expression of an annotated document: see docs/accuracy.md.
type goldItem struct {
	File  string
	Line  int    // 1-based, where Text begins
	Text  string // as written; white space may differ
	Kind  string // "number", "date", "person", "duration"
	Value string // "=19", "~6500", ">100000", ">=1000 (thousands)"; "2021-02-early"; a full name; "P30Y"
	start int    // byte in the file; -1 when Text is not there
}

// extracted is one expression that extraction found.
type extracted struct {
	start, end int // bytes of the file
	line       int
	text       string
	claim      bool // it is a claim, not only a mention
	furniture  bool // it stands in a teaser, caption or the like: what is there makes no claim, by design
	interval   quantity.Interval
	counted    string
	period     when.Period
	key        string // of a person: the full name that the document gives, lower case
}

// goldTargets says, for each kind, how much of the gold must be found and how much of what is found must be gold.
var goldTargets = []struct {
	kind      string
	misses    int // allowed
	precision float64
}{
	{"number", 0, .9},
	{"date", 2, .95},
	{"person", 1, .95},
	{"duration", 0, 0},
}

// TestBenchClaims measures extraction against annotated documents: a folder that FACTLINT_SEEDS names, with the
// annotations in claims-gold.json and the documents in docs.
func TestBenchClaims(t *testing.T) {
	dir := os.Getenv("FACTLINT_SEEDS")
	if dir == "" {
		t.Skip("FACTLINT_SEEDS names no folder of annotated documents")
	}
	data, err := os.ReadFile(filepath.Join(dir, "claims-gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct{ Items []goldItem }
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	byFile := map[string][]goldItem{}
	var files []string
	for _, g := range gold.Items {
		if byFile[g.File] == nil {
			files = append(files, g.File)
		}
		byFile[g.File] = append(byFile[g.File], g)
	}
	total := map[string]*goldTally{}
	for _, target := range goldTargets {
		total[target.kind] = &goldTally{}
	}
	for _, file := range files {
		measureGold(t, filepath.Join(dir, "docs", file), byFile[file], total)
	}
	for _, target := range goldTargets {
		tally := total[target.kind]
		t.Logf("%-8s found %d of %d (%d of them as claims), precision %.2f: %d surplus", target.kind,
			tally.found, tally.gold, tally.claims, tally.precision(), len(tally.surplus))
		for _, m := range tally.missed {
			t.Logf("    missed   %s", m)
		}
		for _, s := range tally.surplus {
			t.Logf("    surplus  %s", s)
		}
		if tally.gold-tally.found > target.misses {
			t.Errorf("%s: %d of %d found, want at least %d", target.kind, tally.found, tally.gold, tally.gold-target.misses)
		}
		if tally.precision() < target.precision {
			t.Errorf("%s: precision %.2f, want at least %.2f", target.kind, tally.precision(), target.precision)
		}
	}
}

// goldTally is what was found of one kind.
type goldTally struct {
	gold, found, claims int
	missed, surplus     []string
}

func (t *goldTally) precision() float64 {
	if t.found+len(t.surplus) == 0 {
		return 1
	}
	return float64(t.found) / float64(t.found+len(t.surplus))
}

// measureGold compares what extraction finds in one document with its annotations.
func measureGold(t *testing.T, path string, items []goldItem, total map[string]*goldTally) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	placeGold(string(data), items)
	doc, err := document.Read(path, data, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	found := expressions(doc)
	for _, target := range goldTargets {
		tally := total[target.kind]
		used := make([]bool, len(found[target.kind]))
		for _, g := range items {
			if g.Kind != target.kind {
				continue
			}
			tally.gold++
			why := "is not found"
			ok := false
			for k, e := range found[target.kind] {
				if used[k] || g.start < 0 || e.start >= g.start+len(g.Text) || e.end <= g.start {
					continue
				}
				used[k] = true // found wrongly is missed, not also surplus
				if why = g.differs(e, doc); why == "" {
					ok = true
					tally.found++
					if e.claim {
						tally.claims++
					}
					break
				}
			}
			if !ok {
				tally.missed = append(tally.missed, fmt.Sprintf("%s:%d %s (%s): %s", g.File, g.Line, g.Text, g.Value, why))
			}
		}
		for k, e := range found[target.kind] {
			if used[k] || e.furniture || target.kind == "number" && (!e.claim || beyondGold(e)) {
				continue
			}
			tally.surplus = append(tally.surplus, fmt.Sprintf("%s:%d %s", filepath.Base(path), e.line, e.text))
		}
	}
}

// beyondGold reports whether a count is of a kind that the annotations leave out: the two countries, both sides.
func beyondGold(e extracted) bool {
	return slices.Contains([]string{"country", "society", "side"}, e.counted)
}

// placeGold finds each annotation in its file: on its line, behind an earlier annotation of the same words. An expression
// that is broken over two lines is found as well.
func placeGold(file string, items []goldItem) {
	next := map[string]int{}
	for i := range items {
		g := &items[i]
		key := fmt.Sprint(g.Kind, g.Line, g.Text)
		from := max(lineStart(file, g.Line), next[key])
		g.start = indexLoose(file, g.Text, from)
		if g.start >= 0 {
			next[key] = g.start + 1
		}
	}
}

func lineStart(file string, line int) int {
	at := 0
	for ; line > 1; line-- {
		k := strings.IndexByte(file[at:], '\n')
		if k < 0 {
			return len(file)
		}
		at += k + 1
	}
	return at
}

// indexLoose returns where words stand in a file from a byte on, with any white space between them, on that line or
// broken over the next; -1 when they do not.
func indexLoose(file, words string, from int) int {
	parts := strings.Fields(words)
	for at := from; at < len(file); at++ {
		k := strings.Index(file[at:], parts[0])
		if k < 0 {
			return -1
		}
		at += k
		rest, ok := file[at+len(parts[0]):], true
		for _, p := range parts[1:] {
			rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
			if rest, ok = strings.CutPrefix(rest, p); !ok {
				break
			}
		}
		if ok {
			return at
		}
	}
	return -1
}

// expressions returns what extraction finds, by kind: claims, and mentions that became none.
func expressions(doc *document.Document) map[string][]extracted {
	lex := lexicon.Default()
	sheet := Extract(lex, doc, Options{})
	out := map[string][]extracted{}
	add := func(kind string, e extracted) {
		for _, have := range out[kind] {
			if e.start < have.end && have.start < e.end {
				return
			}
		}
		out[kind] = append(out[kind], e)
	}
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		e := extracted{
			start: c.Span.Start, end: c.Span.End, line: c.Position.Line, text: c.Text, claim: true,
			interval: c.Value.Interval, counted: c.Counted, period: c.Value.Period, key: c.Subject,
		}
		switch c.Kind {
		case Count, Measure:
			add("number", e)
		case Date:
			add("date", e)
		case Duration:
			add("duration", e)
		case Name:
			if c.Value.Name.Kind == names.Person {
				add("person", e)
			}
		}
	}
	if doc.Dateline.End > 0 {
		from, to := doc.Origin(doc.Dateline.Start, doc.Dateline.End)
		add("date", extracted{start: from, end: to, line: 1, text: doc.Text[doc.Dateline.Start:doc.Dateline.End], period: doc.Published.Period})
	}
	mentions(lex, doc, add)
	return out
}

// mentions calls add for each number, date and duration that the parsers read, whether a claim came of it or not.
func mentions(lex *lexicon.Lexicon, doc *document.Document, add func(string, extracted)) {
	x := NewExtractor(lex, Options{}).open(doc)
	x.sheet = &Sheet{}
	x.annotate()
	x.findStory()
	for i := range x.sentences {
		s := &x.sentences[i]
		furniture := s.block.Kind.Furniture()
		if furniture {
			x.annotateAnyway(s)
		}
		found := func(kind string, first, last int, e extracted) {
			from, to := x.tok(first).Start, x.tok(last-1).End
			e.start, e.end = doc.Origin(from, to)
			e.line, e.text, e.furniture = doc.Position(from, to).Line, doc.Text[from:to], furniture
			add(kind, e)
		}
		for k := range s.dates {
			found("date", s.dates[k].First, s.dates[k].Last, extracted{period: s.dates[k].period})
		}
		for k := range s.names {
			if s.names[k].Kind == names.Person {
				found("person", s.names[k].First, s.names[k].Last, extracted{key: s.names[k].Key})
			}
		}
		for k := range s.quantities {
			q := &s.quantities[k]
			if s.dateAt(int(q.NumFirst)) != nil && !q.Is(quantity.Span) {
				continue
			}
			const none = quantity.Ordinal | quantity.Clock | quantity.Identifier | quantity.Pronoun | quantity.Definite | quantity.YearLike | quantity.Decade
			switch {
			case q.Is(quantity.Span) || q.Unit >= 0 && lex.Units[q.Unit].Dimension == "duration":
				found("duration", int(q.First), int(q.Last), extracted{interval: q.Interval})
			case !q.Is(none):
				found("number", int(q.First), int(q.Last), extracted{interval: q.Interval})
			}
		}
	}
}

// annotateAnyway finds quantities, dates and names in a sentence of furniture, which extraction passes over.
func (x *extractor) annotateAnyway(s *sentence) {
	from, to := int(s.First), int(s.Last)
	s.quantities = quantity.Parse(x.lex, x.text, from, to, nil)
	for _, m := range when.Parse(x.lex, x.text, from, to, nil) {
		s.dates = append(s.dates, dated{Mention: m, First: int(m.First), Last: int(m.Last)})
	}
	s.names = names.Find(x.lex, x.text, from, to, x.scan, nil)
}

// differs says how an expression differs from what its annotation says, "" when it does not.
func (g *goldItem) differs(e extracted, doc *document.Document) string {
	switch g.Kind {
	case "number":
		if !sameNumber(g.Value, e.interval) {
			return fmt.Sprintf("is read as %q, %v to %v", e.text, e.interval.Lo, e.interval.Hi)
		}
		if !e.claim && !e.furniture {
			return fmt.Sprintf("is read as %q and makes no claim", e.text)
		}
	case "date":
		// A document without a date leaves the year of "May", and the day of "Saturday", to what its reader knows; what
		// furniture says is never resolved.
		if e.period.IsZero() && (e.furniture || !doc.Published.Known()) {
			return ""
		}
		if !samePeriod(g.Value, e.period) {
			return fmt.Sprintf("is read as %q, %s", e.text, e.period)
		}
	case "person":
		if words(e.text) != words(g.Text) && e.key != strings.ToLower(g.Value) {
			return fmt.Sprintf("is read as %q, %s", e.text, e.key)
		}
	}
	return ""
}

// words returns a text with single blanks and without a possessive.
func words(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
}

// sameNumber compares an interval with "=19", "~6500", ">100000", ">=1000 (thousands)".
func sameNumber(value string, iv quantity.Interval) bool {
	value, _, _ = strings.Cut(value, " ")
	digits := strings.TrimLeft(value, "=~>")
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return false
	}
	switch strings.TrimSuffix(value, digits) {
	case "=":
		return iv.Value == n
	case "~":
		return iv.Value == n && iv.Lo < n && n < iv.Hi
	case ">", ">=":
		return iv.Lo == n && iv.Hi > n
	}
	return false
}

// samePeriod compares a period with "2026-02-13", "2025-10", "2020-autumn", "1990/1999", "2022-04-mid", "weekday Friday".
func samePeriod(value string, p when.Period) bool {
	if day, ok := strings.CutPrefix(value, "weekday "); ok {
		day, _, _ = strings.Cut(day, " ")
		names := []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
		return p.Days() == 1 && names[p.From.Weekday()] == day
	}
	for part, days := range map[string][2]int{"early": {1, 11}, "mid": {9, 21}, "late": {19, 31}} {
		month, ok := strings.CutSuffix(value, "-"+part)
		if !ok {
			continue
		}
		y1, m1, d1 := p.From.Civil()
		_, m2, d2 := p.To.Civil()
		return fmt.Sprintf("%04d-%02d", y1, m1) == month && m1 == m2 && d1 >= days[0] && d2 <= days[1]
	}
	if year, ok := strings.CutSuffix(value, "-autumn"); ok {
		y, m, _ := p.From.Civil()
		return p.Grain == when.Season && strconv.Itoa(y) == year && m == 9
	}
	return p.String() == value
}

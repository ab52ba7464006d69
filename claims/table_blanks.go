package claims

import (
	"math"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// This file adds up the columns of tables that plain text sets with blanks. Nothing else is taken from them: what their figures are
// of is seldom told.

// maxBlankColumns bounds the columns of figures in a row set with blanks.
const maxBlankColumns = 8

// blankRow is a row of a table set with blanks: its name and the figures behind it.
type blankRow struct {
	name    string // lower case
	figures [maxBlankColumns]float64
	places  [maxBlankColumns]float64
	at      [maxBlankColumns]int32 // where each figure begins in the text of the document
	n       int
}

// blankRowOf reads a block as a row set with blanks: a name, then figures and nothing else. It returns false where it is none.
func (x *extractor) blankRowOf(b *document.Block) (r blankRow, ok bool) {
	line := x.doc.Text[b.Start:b.End]
	if len(line) > maxBlankRow {
		return r, false
	}
	at := gapAt(line, 0)
	if at < 0 {
		return r, false
	}
	r.name = strings.Join(strings.Fields(text.Fold(line[:at])), " ")
	for at < len(line) {
		for at < len(line) && blank(line[at]) {
			at++
		}
		end := gapAt(line, at)
		if end < 0 {
			end = len(line)
		}
		v, place, plain := plainFigure(line[at:end])
		if !plain || r.n == maxBlankColumns {
			return r, false
		}
		r.figures[r.n], r.places[r.n], r.at[r.n] = v, place, b.Start+int32(at)
		r.n++
		at = end
	}
	return r, r.n > 0
}

// maxBlankRow bounds a row set with blanks, in bytes.
const maxBlankRow = 160

func blank(c byte) bool { return c == ' ' || c == '\t' }

// gapAt returns where two blanks or a tab begin in a line from a byte on, -1 where none do.
func gapAt(line string, from int) int {
	for i := from; i < len(line); i++ {
		if line[i] == '\t' || line[i] == ' ' && i+1 < len(line) && blank(line[i+1]) {
			return i
		}
	}
	return -1
}

// plainFigure reads the cell of a figure: digits, parted by commas in threes or not, with places behind a point or not.
func plainFigure(cell string) (value, place float64, ok bool) {
	whole, rest, point := strings.Cut(cell, ".")
	if whole == "" || point && (rest == "" || strings.ContainsAny(rest, ",.")) {
		return 0, 0, false
	}
	for i := 0; i < len(cell); i++ {
		c := cell[i]
		if c != '.' && c != ',' && (c < '0' || c > '9') || c == ',' && (i == 0 || (len(whole)-i)%4 != 0) {
			return 0, 0, false
		}
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(cell, ",", ""), 64)
	return value, math.Pow(10, -float64(len(rest))), err == nil
}

// ruled reports whether a line only draws a line below a column.
func ruled(line string) bool { return strings.Trim(line, " \t-=_–—") == "" }

// blankSums adds a claim for each figure of a row of totals set with blanks and what the rows above it make, or those below where it is
// the first row.
func (x *extractor) blankSums(s *sentence) {
	if s.Start != s.block.Start {
		return
	}
	total, ok := x.blankRowOf(s.block)
	if !ok || !namesTotal(total.name) {
		return
	}
	sums, n, plain := x.blankColumns(s, &total, -1)
	first := n == 0 && plain
	if first {
		sums, n, plain = x.blankColumns(s, &total, 1)
		if n < leastRows {
			return // two rows below a total may be some of its parts
		}
	}
	if n < 2 || !plain {
		return
	}
	for k := range total.n {
		whole, sum := total.figures[k], sums[k]
		if whole <= 0 || !meant(sum, whole, minWhole) || first && math.Abs(sum-whole) > nearWhole*whole {
			continue
		}
		at := x.tokenAt(s, total.at[k])
		c := x.claim(s, Arithmetic, at, at+1)
		c.Measure = ofSum
		slack := 0.0
		if place := total.places[k]; place < 1 {
			slack = roundingSlack(place, n) + place/2
		}
		c.Value.Interval = quantity.Exact(whole)
		c.Derived.Interval = quantity.Within(sum, slack)
	}
}

// blankColumns adds up the columns of the rows set with blanks above a total (step −1) or below it (1), and returns how many rows they are. It
// returns false where something says that they are not all of it: a part of another row, another total, a head of shares, a row that has
// other columns.
func (x *extractor) blankColumns(s *sentence, total *blankRow, step int) (sums [maxBlankColumns]float64, n int, plain bool) {
	last := s.block
	for i := s.index + step; i >= 0 && i < len(x.sentences) && n < maxTableRows; i += step {
		b := x.sentences[i].block
		if b == last {
			continue
		}
		last = b
		line := x.doc.Text[b.Start:b.End]
		if b.Kind != document.Listing {
			break
		}
		if ruled(line) {
			continue
		}
		r, ok := x.blankRowOf(b)
		if !ok {
			return sums, n, x.addsUnder(line, total.n)
		}
		if namesTotal(r.name) || namesPart(r.name) || strings.HasPrefix(r.name, "including") || r.n != total.n {
			return sums, n, false
		}
		n++
		for k := range r.n {
			sums[k] += r.figures[k]
		}
	}
	return sums, n, true
}

// addsUnder reports whether a line above the columns of a table set with blanks lets them add up: it is their heads, and none of them
// is one of shares or averages, or it is a title of which that is true.
func (x *extractor) addsUnder(line string, columns int) bool {
	if strings.Contains(line, "%") {
		return false
	}
	at, heads := gapAt(line, 0), 1
	if at < 0 {
		before, _, _ := strings.Cut(text.Fold(line), " by ") // by age, by year
		return !x.averaged(before)
	}
	for i := at; i >= 0; i = gapAt(line, i) {
		for i < len(line) && blank(line[i]) {
			i++
		}
		heads++
	}
	if heads == columns+1 {
		line = line[at:] // the first heads the names of the rows: "age group"
	}
	return heads <= columns+1 && !x.averaged(line)
}

// tokenAt returns the token of a sentence's block that begins at a place of the text, or the last one before it.
func (x *extractor) tokenAt(s *sentence, at int32) int {
	i := int(s.First)
	for i+1 < len(x.text.Tokens) && x.tok(i+1).Start <= at {
		i++
	}
	return i
}

package claims

import (
	"math"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// This file adds up the columns of tables.

// isTotal reports whether a row bears the total of the others.
func (x *extractor) isTotal(b *document.Block) bool { return namesTotal(x.rowName(b)) }

// namesTotal reports whether the name of a row, in lower case, says that it bears the total of the others.
func namesTotal(name string) bool {
	name = strings.Trim(name, " :*.")
	switch name {
	case "total", "totals", "all", "sum", "overall", "in all", "grand total", "together", "altogether", "sum total", "total:", "all together", "in total":
		return true
	}
	if len(name) > maxTotalName {
		return false
	}
	if before, last, ok := cutLast(name, ", "); ok && before != "" && (last == "all" || last == "total" || last == "in all") {
		return true
	}
	return strings.HasPrefix(name, "total ") || strings.HasPrefix(name, "all ") && strings.HasSuffix(name, "s")
}

// maxTotalName bounds the name of a row of totals, in bytes: a longer one says what it counts.
const maxTotalName = 28

// cutLast is strings.Cut around the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// breaksDown reports whether a row takes the one above it apart: "of which women", "– children".
func (x *extractor) breaksDown(b *document.Block) bool { return namesPart(x.rowName(b)) }

// namesPart reports whether the name of a row, in lower case, says that it takes the one above it apart.
func namesPart(name string) bool {
	for _, mark := range [...]string{"of which", "of these", "of whom", "of them", "thereof", "-", "–", "—", "•"} {
		if rest, ok := strings.CutPrefix(name, mark); ok {
			return strings.TrimLeft(rest, " :,") != ""
		}
	}
	return false
}

// rowParts adds a claim for each figure of a row that the rows below it take apart: "Dead 127", "– women 71", "– men 38", "– children 22".
// Such rows may leave some out or tell others twice, so that only what is nearly all is held to be all.
func (x *extractor) rowParts(s *sentence) {
	if s.Start != s.block.Start || x.breaksDown(s.block) {
		return
	}
	parts := x.rowsBelow(s)
	if len(parts) < 2 {
		return
	}
	for k := range s.quantities {
		total := &s.quantities[k]
		sum, place, n := x.columnSum(s, parts, total)
		whole := total.Interval.Value
		if n < 2 || n < 3 && sum < whole || math.Abs(sum-whole) > max(1, nearWhole*whole) {
			continue
		}
		x.sumOfRows(s, total, sum, place, n)
	}
}

// rowsBelow returns the sentences of the rows that take the row of a sentence apart.
func (x *extractor) rowsBelow(s *sentence) []*sentence {
	var rows []*sentence
	for i := s.index + 1; i < len(x.sentences) && len(rows) < maxTableRows; i++ {
		r := &x.sentences[i]
		if r.block == s.block {
			continue
		}
		if r.block.Kind != document.Cell || len(r.block.Cells) != len(s.block.Cells) || !x.breaksDown(r.block) {
			break
		}
		if r.Start == r.block.Start {
			rows = append(rows, r)
		}
	}
	return rows
}

// columnSums adds a claim for each figure in the last row of a table that says what the figures above it make.
func (x *extractor) columnSums(s *sentence) {
	if s.Start != s.block.Start {
		return
	}
	rows, least := x.rowsAbove(s), minWhole
	if !x.isTotal(s.block) {
		if !x.addsUp(s) {
			x.announcedSum(s)
			return
		}
		least = minUnlabelled
	}
	for k := range s.quantities {
		if sum, _, n := x.columnSum(s, rows, &s.quantities[k]); n >= 2 && sum == s.quantities[k].Interval.Value && least == minWhole {
			least = minBesideSum
		}
	}
	for k := range s.quantities {
		total := &s.quantities[k]
		sum, place, n := x.columnSum(s, rows, total)
		whole := total.Interval.Value
		if n < 2 || sum < whole*least || sum > whole/least {
			continue
		}
		x.sumOfRows(s, total, sum, place, n)
	}
}

// addsUp reports whether a row is the last one of its table and one of its figures is what the figures above it make: it then holds the
// totals, whatever it is called, as the province below its districts and the votes cast below those for and against.
func (x *extractor) addsUp(s *sentence) bool {
	if next := s.index + 1; s.Start != s.block.Start || next < len(x.sentences) && x.sameTable(&x.sentences[next], s) {
		return false
	}
	rows := x.rowsAbove(s)
	if len(rows) < leastRows {
		return false
	}
	for k := range s.quantities {
		if v := s.quantities[k].Interval.Value; v >= leastTotal {
			if sum, _, n := x.columnSum(s, rows, &s.quantities[k]); n == len(rows) && sum == v {
				return true
			}
		}
	}
	return false
}

// What it takes for a row to be one of totals because one of its figures is a sum: three rows above it, a sum that is not met by chance, and
// other columns that are nearly sums.
const (
	leastRows     = 3
	leastTotal    = 20
	minUnlabelled = 0.9
)

// sumOfRows adds the claim of a total and of what n figures of its column make, which are told to a place.
func (x *extractor) sumOfRows(s *sentence, total *quantity.Mention, sum, place float64, n int) {
	c := x.claim(s, Arithmetic, int(total.First), int(total.Last))
	c.Measure, c.Counted = ofSum, strings.ToLower(s.block.Cells[x.cellAt(s.block, total)].Head)
	c.Value.Interval = quantity.Exact(total.Interval.Value)
	slack := 0.0
	if place < 1 { // shares of one decimal that make 100.1
		slack = roundingSlack(place, n)
	}
	if total.Interval.Place < 1 {
		slack += total.Interval.Place / 2
	}
	c.Derived.Interval = quantity.Within(sum, slack)
}

// minBesideSum is minWhole for the columns of a row of totals of which another one adds up: that row is certainly one.
const minBesideSum = 0.3

// columnSum returns what the figures above a figure in a row of totals make, the last place that they give, and how many they
// are; 0 figures where the column does not add up: rates of which the last is that of all.
func (x *extractor) columnSum(s *sentence, rows []*sentence, total *quantity.Mention) (sum, place float64, n int) {
	col := x.cellAt(s.block, total)
	if col < 1 || total.Interval.Hedge != "" || x.averaged(s.block.Cells[col].Head) {
		return 0, 0, 0
	}
	least, most := math.Inf(1), math.Inf(-1)
	for _, r := range rows {
		q := x.figureIn(r, col)
		if q == nil {
			return 0, 0, 0
		}
		least, most = min(least, q.Interval.Value), max(most, q.Interval.Value)
		sum, place, n = sum+q.Interval.Value, max(place, q.Interval.Place), n+1
	}
	if v := total.Interval.Value; x.percentage(total) && least <= v && v <= most && least < most {
		return 0, 0, 0 // the rate of all, which lies between those of its parts
	}
	return sum, place, n
}

// averaged reports whether the head of a column says that its figures do not add up.
func (x *extractor) averaged(head string) bool {
	words := strings.Fields(text.Fold(head))
	for i, w := range words {
		if w == "since" && 0 < i && i < len(words)-1 {
			continue // deaths since May, and not in office since
		}
		if x.lex.Lists(lexicon.NoSum, strings.Trim(w, "().,:")) {
			return true
		}
	}
	return false
}

// rowsAbove returns the sentences of the rows above a total, down from the last total or the start of the table; rows
// that break another one down ("of which", "including") are left out.
func (x *extractor) rowsAbove(s *sentence) []*sentence {
	var rows []*sentence
	var names []string
	group, _, grouped := cutLast(x.rowName(s.block), ", ") // "passengers, all" is not of the rows that count others
	for i := s.index - 1; i >= 0 && len(rows) < maxTableRows; i-- {
		r := &x.sentences[i]
		if r.block.Kind != document.Cell || len(r.block.Cells) == 0 || len(r.block.Cells) != len(s.block.Cells) || r.block.Cells[0].Head != s.block.Cells[0].Head || x.isTotal(r.block) {
			break
		}
		if len(r.quantities) == 0 && (i == 0 || !x.sameTable(&x.sentences[i-1], r)) {
			break // the heads of columns, of which the first is empty
		}
		name := x.rowName(r.block)
		if x.breaksDown(r.block) || strings.HasPrefix(name, "including") {
			continue
		}
		if r.Start == r.block.Start {
			rows, names = append(rows, r), append(names, name)
		}
	}
	if n := slices.IndexFunc(names, func(name string) bool { return !strings.HasPrefix(name, group) }); grouped && n > 0 {
		return rows[:n]
	} else if grouped && n == 0 && slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, group) }) {
		return nil // nothing tells what it is the total of; "Belmare, total" below its districts is that of them all
	}
	return rows
}

// figureIn returns the only figure of a row's cell, nil when the cell holds none or a hedged one.
func (x *extractor) figureIn(r *sentence, col int) *quantity.Mention {
	for k := range r.quantities {
		q := &r.quantities[k]
		if q.Interval.Hedge == "" && x.cellAt(r.block, q) == col {
			return q
		}
	}
	return nil
}

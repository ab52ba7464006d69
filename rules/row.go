package rules

import (
	"math"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
)

// What a condition on a pair asks of one claim alone, such as its measure or whether it is quoted, is asked once a claim and not
// once a pair: the answers are a row of numbers, and the condition is put into a function on two rows that tells for most
// pairs that they do not disagree. The others are looked at in full.

// Row holds what a rule asks of one claim when it compares pairs.
type Row struct {
	Cells   []uint64 // as [Program.Row] made them
	Stories *Stories // of its document, of which no other has the same ones in memory
	Worker  *Worker  // who compares it; nil for nobody who remembers anything
	Claim   int32    // the number by which Names knows the claim
	Names   Names    // nil where nobody tells its name
}

// Names tells the names of claims by their numbers: what costs less than reading a claim in full.
type Names interface {
	Name(claim int32) names.Name
}

// Stories is the stories of a document by their numbers. Most documents share none, which nearly always shows by a bit for each.
type Stories struct {
	numbers []uint32 // ascending
	bits    [4]uint64
}

// NewStories returns the stories with these numbers, of which no two documents give the same one to different stories. They
// are sorted in place.
func NewStories(numbers []uint32) *Stories {
	slices.Sort(numbers)
	s := &Stories{numbers: numbers}
	for _, n := range numbers {
		s.bits[n/64%4] |= 1 << (n % 64)
	}
	return s
}

// Share reports whether two documents have a story in common.
func (s *Stories) Share(o *Stories) bool {
	if s == o {
		return len(s.numbers) > 0
	}
	if s.bits[0]&o.bits[0]|s.bits[1]&o.bits[1]|s.bits[2]&o.bits[2]|s.bits[3]&o.bits[3] == 0 {
		return false
	}
	for a, b := s.numbers, o.numbers; len(a) > 0 && len(b) > 0; {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// Width returns how many cells a row of the rule has; 0 for a rule that is not over pairs.
func (p *Program) Width() int {
	p.need(clauseWhen)
	return p.columns.width
}

// Row appends the cells of c to dst. As many are added as [Program.Width] says.
func (p *Program) Row(w *Worker, c *claims.Claim, dst []uint64) []uint64 {
	if p.Width() == 0 {
		return dst
	}
	p.brief(w, c)
	for _, fill := range p.columns.fills {
		dst = fill(&w.twin, dst)
	}
	return dst
}

// Settled tells what the rows of two claims, which [Program.Row] made, tell of them: that they certainly disagree by the rule, that
// they certainly do not, or nothing. It may be called by several goroutines, with rows of different workers.
func (p *Program) Settled(x, y *Row) (disagree, known bool) {
	if p.columns.test == nil {
		return false, false
	}
	switch p.columns.test(x, y) {
	case no:
		return false, true
	case yes:
		return true, p.Rule.Unless.Empty() // which is asked of claims in full
	}
	return false, false
}

// Differ returns the cell that says what must differ between two claims that disagree; those are not, where it is equal and not 0. It is
// -1 when the rule has none.
func (p *Program) Differ() int {
	p.need(clauseWhen)
	return p.columns.differ - 1
}

// Asks reports whether two claims disagree by the rule only where a function of the whole run holds of them, such as linked.
func (p *Program) Asks(function string) bool {
	p.need(clauseWhen)
	return slices.Contains(p.columns.asks, function)
}

// verdict is what two rows tell of a condition.
type verdict uint8

const (
	unknown verdict = iota
	no
	yes
)

// opposite is what is said of the opposite of a condition.
func (v verdict) opposite() verdict {
	switch v {
	case no:
		return yes
	case yes:
		return no
	}
	return unknown
}

func verdictOf(holds bool) verdict {
	if holds {
		return yes
	}
	return no
}

// rowTest is a condition on two rows, a's first.
type rowTest func(x, y *Row) verdict

// rowNumber is a number of two rows; it is not known where ok is false.
type rowNumber func(x, y *Row) (n float64, ok bool)

func (f rowTest) not() rowTest {
	return func(x, y *Row) verdict { return f(x, y).opposite() }
}

// bothHold is the conjunction of two conditions; none may be nil.
func bothHold(f, g rowTest) rowTest { return settledBy(no, f, g) }

// oneHolds is the disjunction of two conditions; none may be nil.
func oneHolds(f, g rowTest) rowTest { return settledBy(yes, f, g) }

// settledBy joins two conditions, either of which settles the whole by the verdict settles; neither does when both say the opposite.
func settledBy(settles verdict, f, g rowTest) rowTest {
	leaves := settles.opposite()
	return func(x, y *Row) verdict {
		left := f(x, y)
		if left == settles {
			return settles
		}
		if right := g(x, y); right == settles || left == leaves {
			return right
		}
		return unknown
	}
}

// shareStory is any(a.stories, # in b.stories).
func shareStory(x, y *Row) verdict { return verdictOf(x.Stories.Share(y.Stories)) }

// unlessEqual says no of two claims whose cells are equal and not 0, and nothing of others.
func unlessEqual(cell int) rowTest {
	return func(x, y *Row) verdict {
		if c := x.Cells[cell]; c != 0 && c == y.Cells[cell] {
			return no
		}
		return unknown
	}
}

func cellNumber(c uint64) float64 { return math.Float64frombits(c) }

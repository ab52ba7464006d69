package rules

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

// shape is which field of a claims.Value holds what is said.
type shape uint8

const (
	noShape shape = iota
	quantityShape
	timeShape
	nameShape
	textShape
)

// shapeOfKind tells what the value of a kind of claim is; kinds that are left out show it by what is filled in.
func shapeOfKind(k claims.Kind) shape {
	switch k {
	case claims.Count, claims.Measure, claims.Duration, claims.Age, claims.Ordinal:
		return quantityShape
	case claims.Date:
		return timeShape
	case claims.Name, claims.Role, claims.Place:
		return nameShape
	case claims.Quote, claims.Passage:
		return textShape
	}
	return noShape
}

// nothing is the value of which nothing is said. It never changes.
var nothing claims.Value

// newClaim makes what expressions see of c. The result keeps c.
func newClaim(c *claims.Claim, w *Worker) *Claim {
	var v *Claim
	if n := len(w.free); n > 0 {
		v, w.free = w.free[n-1], w.free[:n-1]
	} else {
		v = new(Claim)
	}
	v.fill(c, w)
	return v
}

// fill makes v what expressions see of c.
func (v *Claim) fill(c *claims.Claim, w *Worker) {
	if w.hashed == v {
		w.hashed = nil
	}
	// Field by field, and what the claim before left is kept where it is the same: all of it is a kilobyte and a half.
	v.claim, v.worker = c, w
	v.known, v.tales, v.words, v.before, v.named, v.nameSize, v.spelt, v.hasKey = nil, nil, 0, 0, 0, 0, nil, false // what is asked for later
	v.Kind, v.Measure, v.Unit, v.Dimension, v.Counted = string(c.Kind), c.Measure, c.Unit, c.Dimension, c.Counted
	v.Qualifiers, v.Side, v.Scope, v.Subject, v.Modality = c.Qualifiers, c.Side, c.Scope, c.Subject, c.Modality
	v.Speaker, v.Quoted, v.Inherited, v.Revised, v.Weak, v.Trigger = c.Speaker, c.Quoted, c.Inherited, c.Revised, c.Weak, c.Trigger
	v.Text, v.Sentence, v.Published, v.Path = c.Text, c.Sentence, c.Published, c.Path
	v.Source, v.Outlet, v.Reliability = c.Source, c.Source, c.Reliability.String()
	v.Line, v.Block, v.Position = c.Position.Line, int(c.Block), int(c.SentenceIndex)
	v.Context, v.Story, v.Stories = c.Context, c.Stories, c.Stories
	if c.Fact != nil {
		v.Path = c.Fact.Path
	}
	if c.Source == "" {
		v.Source, v.Outlet = v.Path, w.base(v.Path)
	}
	if v.Template = ""; c.Template != 0 {
		v.Template = w.written(c.Template)
	}
	fillValue(&v.value, &c.Value, shapeOfKind(c.Kind))
	switch {
	case c.Derived != nil:
		fillValue(&v.derived, c.Derived, noShape)
	case v.derived.of != &nothing:
		v.derived = Value{of: &nothing}
	}
	v.office = Office(c.Office)
	if v.listed != c.House {
		if v.listed, v.house = c.House, (House{}); c.House != nil {
			v.house = House{c.House.Name, string(c.House.Spelling), c.House.Within, c.House.Office, c.House.Holds, c.House.Holders}
		}
	}
	v.fillEvent(c)
	v.Value, v.Derived, v.Office, v.House, v.Event = &v.value, &v.derived, &v.office, &v.house, &v.event
}

// fillEvent fills in what expressions see of the event of c; its time and what is made of its parts is left to keyed.
func (v *Claim) fillEvent(c *claims.Claim) {
	v.event = Event{Type: c.Event.Type, Names: c.Event.Names, Place: c.Event.Place, Main: c.Event.Main, Time: &v.when}
}

// keyed fills in what few rules ask for: the days of times, and of the event its time, its month and its key.
func (v *Claim) keyed() *Claim {
	if v.hasKey {
		return v
	}
	v.hasKey = true
	v.value.writeDays()
	if v.derived.of != &nothing {
		v.derived.writeDays()
	}
	if at := v.claim.Event.Time; v.when.of == nil || v.moment.Period != at { // the claims of a document share one
		v.moment.Period = at
		if w := v.worker; w.moment.of == nil || w.momentOf.Period != at {
			w.momentOf = v.moment
			fillValue(&w.moment, &w.momentOf, noShape)
			w.moment.writeDays()
		}
		v.when = v.worker.moment
		v.when.of = &v.moment
	}
	v.event.Month = month(&v.when)
	v.event.Key = eventKey(&v.event)
	return v
}

// eventKey names an event by its class and the surest of its names, place and month.
func eventKey(e *Event) string {
	about := orElse(strings.Join(e.Names, ","), orElse(strings.ToLower(e.Place), e.Month))
	if e.Type == "" || about == "" {
		return ""
	}
	return e.Type + " " + about
}

// newValue makes a value that came from no claim.
func newValue(of claims.Value, s shape) *Value {
	v := new(Value)
	fillValue(v, &of, s)
	v.writeDays()
	return v
}

// fillValue fills in what expressions see of a value, but for its days. For noShape, what is filled in tells its shape.
func fillValue(v *Value, of *claims.Value, s shape) {
	if s == noShape {
		s = shapeByContent(of)
	}
	if v.shape != s || s == timeShape { // else each field that may hold something is written anew
		*v = Value{}
	}
	v.of, v.shape, v.Text, v.Known = of, s, of.Text, s != noShape
	switch s {
	case quantityShape:
		v.Number, v.Low, v.High, v.Hedge = of.Interval.Value, of.Interval.Lo, of.Interval.Hi, of.Interval.Hedge
	case timeShape:
		if v.Known = !of.Period.IsZero(); v.Known {
			v.Grain = of.Period.Grain.String()
		}
	case nameShape:
		v.Name, v.Given, v.Family = of.Name.Text, of.Name.Given, of.Name.Family
		v.Known = of.Name.Text != ""
	}
	if v.Text == "" {
		v.Text = v.plain()
	}
}

// writeDays fills in the days of a time.
func (v *Value) writeDays() {
	if v.shape == timeShape && v.Known {
		v.From, v.To = isoDate(v.of.Period.From), isoDate(v.of.Period.To)
	}
}

func shapeByContent(of *claims.Value) shape {
	switch {
	case !of.Period.IsZero():
		return timeShape
	case of.Name.Text != "":
		return nameShape
	case of.Interval != (quantity.Interval{}):
		return quantityShape
	case of.Text != "":
		return textShape
	}
	return noShape
}

// String writes a value in the form that is the same for all documents: figures as "about 40", times as 2026-02-13, names
// without titles. Words are written as they are.
func (v *Value) String() string {
	if s := v.plain(); s != "" {
		return s
	}
	return v.Text
}

// String writes the words of the claim.
func (c *Claim) String() string { return c.Text }

// plain is String, and empty where only the words are known.
func (v *Value) plain() string {
	switch v.shape {
	case quantityShape:
		return v.of.Interval.String()
	case timeShape:
		return v.of.Period.String()
	case nameShape:
		return v.Name
	}
	return ""
}

// figure writes a number with at most three decimals.
func figure(x float64) string {
	return strconv.FormatFloat(math.Round(x*1000)/1000, 'f', -1, 64)
}

// isoDate writes a day as 2026-02-13.
func isoDate(d when.Date) string { return when.OnDay(d).String() }

// month returns the month that a time lies in, as 2026-02; empty when it lies in none.
func month(v *Value) string {
	if v.shape != timeShape || !v.Known || len(v.From) < 7 || len(v.To) < 7 || v.From[:7] != v.To[:7] {
		return ""
	}
	return v.From[:7]
}

// uniqueTexts returns what the values say, each once, in order of appearance.
func uniqueTexts(cs []*Claim) []string {
	var out []string
	for _, c := range cs {
		if !slices.Contains(out, c.Value.String()) {
			out = append(out, c.Value.String())
		}
	}
	return out
}

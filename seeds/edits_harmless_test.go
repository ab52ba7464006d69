package seeds_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
)

// harmless lists the edits that must add no finding.
var harmless = slices.Concat([]edit{
	{"hedge before an exact figure", func(d *original) []variant {
		return d.each(counted, func(m match) (change, bool) {
			n := value(m.of(1))
			return m.with(1, hedged("about", m.of(1), m.of(1))), aCount(m) && unhedged(m) && n > 2
		})
	}},
	{"rounded with a hedge", func(d *original) []variant {
		return d.each(counted, func(m match) (change, bool) {
			n := float64(value(m.of(1)))
			k := 2
			if n < 100 {
				k = 1
			}
			r := rounded(math.Max(n, 1), k)
			ok := n > 20 && r != n && math.Abs(r-n) <= 0.1*r
			return m.with(1, hedged("about", written(int(r), m.of(1)), m.of(1))), ok && aCount(m) && unhedged(m)
		})
	}},
	{"synonym", (*original).reworded},
	{"digits in words", func(d *original) []variant {
		return d.each(counted, func(m match) (change, bool) {
			n, err := strconv.Atoi(m.of(1))
			return m.with(1, spelled(min(n, 99))), err == nil && n > 1 && n < 100 && aCount(m)
		})
	}},
	{"words in digits", func(d *original) []variant {
		return d.each(counted, func(m match) (change, bool) {
			_, err := strconv.Atoi(m.of(1)[:1])
			return m.with(1, strconv.Itoa(value(m.of(1)))), err != nil && aCount(m)
		})
	}},
	{"thousands comma removed", func(d *original) []variant {
		return d.each(regexp.MustCompile(`\b\d{1,3}(?:,\d{3})+\b`), func(m match) (change, bool) {
			return m.with(0, strings.ReplaceAll(m.of(0), ",", "")), true
		})
	}},
	{"higher toll a day later", (*original).laterToll},
	{"12 March 2026, March 12, 2026", (*original).otherDateOrder},
	{"weekday dropped", func(d *original) []variant {
		out := d.each(regexp.MustCompile(`\b(`+weekdays+`, )\d{1,2} `+months), drop)
		return append(out, d.each(regexp.MustCompile(`\b(`+weekdays+`, )`+months+` \d{1,2}`), drop)...)
	}},
	{"weekday with its date", (*original).finerDate},
	{"day dropped from a date", func(d *original) []variant {
		return d.each(regexp.MustCompile(`\b(on (?:`+weekdays+`, )?\d{1,2}) `+months+` \d{4}\b`), func(m match) (change, bool) {
			return m.with(1, "in"), true
		})
	}},
	{"measure converted", (*original).converted},
}, layouts)

func drop(m match) (change, bool) { return m.with(1, ""), true }

// hedged puts a hedge before a figure, with the capital of the word it replaces.
func hedged(hedge, figure, like string) string {
	if like[0] >= 'A' && like[0] <= 'Z' {
		hedge = strings.ToUpper(hedge[:1]) + hedge[1:]
	}
	return hedge + " " + strings.ToLower(figure)
}

// synonyms are ways to say the same thing; each is replaced by the next of its line.
var synonyms = [][]string{
	{"were killed", "lost their lives", "died"},
	{"had been killed", "had lost their lives", "had died"},
	{"have died", "have lost their lives"},
	{"has died", "has lost his life"},
	{"were injured", "were hurt", "were wounded"},
	{"injured", "hurt"},
	{"killing", "leaving dead"},
	{"has killed", "has claimed the lives of"},
	{"have been released", "have been freed"},
	{"has freed", "has released"},
	{"were taken to safety", "were evacuated"},
	{"took part", "participated"},
	{"attended", "took part in"},
	{"held talks", "met for talks"},
	{"had burned", "had been burnt"},
	{"begins", "starts"},
	{"broke out", "started"},
	{"reached", "arrived in"},
	{"lasted", "went on for"},
	{"people", "persons"},
	{"on board", "aboard"},
	{"employs", "has a staff of"},
	{"employees", "workers"},
	{"died", "lost their lives"},
	{"said", "told reporters"},
	{"brought together", "gathered"},
	{"led by", "headed by"},
}

// reworded replaces the words of synonyms, one place at a time.
func (d *original) reworded() []variant {
	var out []variant
	for _, line := range synonyms {
		for i, from := range line[:len(line)-1] {
			to := line[i+1]
			out = append(out, d.each(regexp.MustCompile(`\b`+from+`\b`), func(m match) (change, bool) {
				if from == "died" && !regexp.MustCompile(`(?:people|members|Nineteen|dead|of them) (?:have |had )?$`).MatchString(m.before(20)) {
					return change{}, false
				}
				if from == "injured" && regexp.MustCompile(`^ (?:people|persons)`).MatchString(m.after(9)) {
					return change{}, false
				}
				return m.with(0, to), !(from == "said" && strings.HasPrefix(m.after(2), " t"))
			})...)
		}
	}
	return out
}

// laterToll raises a figure that may grow in a copy that is published a day later.
func (d *original) laterToll() []variant {
	if !d.doc.Published.Known() {
		return nil
	}
	lex := lexicon.Default()
	var out []variant
	for _, c := range d.sheet.Claims {
		if c.Kind != claims.Count || !c.Event.Main || c.Scope != "" || c.Quoted {
			continue
		}
		k := slices.IndexFunc(lex.Measures, func(m lexicon.Measure) bool { return m.Name == c.Measure })
		if k < 0 || lex.Measures[k].Trend != lexicon.Rising {
			continue
		}
		figure := regexp.MustCompile(`\b(?:` + digits + `|(?i:` + numerals + `))\b`)
		at := figure.FindStringIndex(d.raw[c.Span.Start:c.Span.End])
		if at == nil {
			continue
		}
		from, to := c.Span.Start+at[0], c.Span.Start+at[1]
		was := d.raw[from:to]
		n := value(was)
		if n < 2 {
			continue
		}
		with := written(n+max(1, n/10), was)
		out = append(out, variant{
			raw: d.raw[:from] + with + d.raw[to:], from: from, to: from + len(with), days: 1, only: "count", alone: true,
			what: fmt.Sprintf("%s: %q becomes %q", c.Measure, was, with),
		})
	}
	return out
}

// otherDateOrder writes "12 March 2026" as "March 12, 2026" and the other way round.
func (d *original) otherDateOrder() []variant {
	out := d.each(regexp.MustCompile(`\b(\d{1,2}) (`+months+`)( \d{4})?\b`), func(m match) (change, bool) {
		to := m.of(2) + " " + m.of(1)
		if m.of(3) != "" {
			to += "," + m.of(3)
		}
		return m.with(0, to), !strings.HasSuffix(m.before(1), "–") && !strings.HasSuffix(m.before(5), " and ") && !strings.HasSuffix(m.before(4), " to ")
	})
	return append(out, d.each(regexp.MustCompile(`\b(`+months+`) (\d{1,2})(?:, (\d{4}))?\b`), func(m match) (change, bool) {
		to := m.of(2) + " " + m.of(1)
		if m.of(3) != "" {
			to += " " + m.of(3)
		}
		return m.with(0, to), true
	})...)
}

// finerDate adds its date to a weekday that can only be that of the week before the document.
func (d *original) finerDate() []variant {
	if !d.doc.Published.Known() {
		return nil
	}
	var out []variant
	for _, c := range d.sheet.Claims {
		if c.Kind != claims.Date || !regexp.MustCompile(`^`+weekdays+`$`).MatchString(c.Text) || c.Value.Period.Days() != 1 {
			continue
		}
		y, month, day := c.Value.Period.From.Civil()
		name := strings.Split(strings.Trim(months, "(?:)"), "|")[month-1]
		with := fmt.Sprintf("%s, %d %s %d", c.Text, day, name, y)
		out = append(out, variant{
			raw: d.raw[:c.Span.Start] + with + d.raw[c.Span.End:], from: c.Span.Start, to: c.Span.Start + len(with),
			what: fmt.Sprintf("%q becomes %q", c.Text, with),
		})
	}
	return out
}

// converted writes a measure in another unit, to three digits.
func (d *original) converted() []variant {
	re := regexp.MustCompile(`\b(` + digits + `) (metres|kilometres|km|km/h|feet|hectares|acres|square kilometres)\b`)
	into := map[string]struct {
		unit   string
		factor float64
	}{
		"metres": {"feet", 3.28084}, "kilometres": {"miles", 0.621371}, "km": {"miles", 0.621371}, "km/h": {"mph", 0.621371},
		"feet": {"metres", 0.3048}, "hectares": {"acres", 2.47105}, "acres": {"hectares", 0.404686}, "square kilometres": {"square miles", 0.386102},
	}
	return d.each(re, func(m match) (change, bool) {
		if strings.HasPrefix(m.after(2), " (") || regexp.MustCompile(`(?:\(|\(about |,|or |\.)$`).MatchString(m.before(7)) || strings.HasPrefix(m.after(4), ", or") {
			return change{}, false
		}
		to := into[m.of(2)]
		n := rounded(float64(value(m.of(1)))*to.factor, 3)
		s := strconv.FormatFloat(n, 'f', -1, 64)
		if n >= 100 {
			s = written(int(n), m.of(1))
		}
		return m.with(0, s+" "+to.unit), true
	})
}

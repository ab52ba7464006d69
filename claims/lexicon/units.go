package lexicon

import (
	"fmt"
	"math"
	"strings"
)

// Unit is a unit of measurement or currency.
type Unit struct {
	Name      string   // canonical: "km", "USD", "percent"
	Dimension string   // "length", "area", "mass", "money", "percent", "temperature", "speed", "duration", "magnitude" …
	Factor    float64  // to the base unit of the dimension; 0 for currencies, which do not convert
	Offset    float64  // added after the factor: temperatures
	Slack     float64  // how far the value in the base unit may be off because the unit varies: a month has 28 to 31 days
	Symbols   []string // abbreviations of which the case matters: "MW", "C"
	Before    []string // forms that may also stand before the figure, case as written: "US$", "magnitude"
	Min       float64  // the smallest figure that the forms are taken after; 0 for any: "12 won" is a verb, "12,000 won" is money
}

// unitRow is a unit as units.yaml writes it.
type unitRow struct {
	Name   string
	Factor float64
	Offset float64
	Slack  float64
	Forms  []string
	Symbol []string `yaml:"symbols"` // case matters
	Before []string // case matters
	Min    float64
}

// loadUnits reads the units by dimension.
func loadUnits(l *Lexicon, data []byte) error {
	var t struct {
		Units []struct {
			Dimension string
			Units     []unitRow
		} `yaml:"units"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, d := range t.Units {
		for _, r := range d.Units {
			if seen[r.Name] {
				return fmt.Errorf("unit %q is listed twice", r.Name)
			}
			seen[r.Name] = true
			l.addUnit(d.Dimension, r)
		}
	}
	return nil
}

func (l *Lexicon) addUnit(dimension string, r unitRow) {
	u := Unit{Name: r.Name, Dimension: dimension, Factor: r.Factor, Offset: r.Offset, Slack: r.Slack, Symbols: r.Symbol, Before: r.Before, Min: r.Min}
	l.Units = append(l.Units, u)
	done := map[string]bool{}
	for _, list := range [][]string{r.Forms, r.Symbol, r.Before} {
		for _, f := range list {
			f = unitForm(f)
			if done[strings.ToLower(f)] {
				continue
			}
			done[strings.ToLower(f)] = true
			l.phrase(f, UnitPhrase, len(l.Units)-1)
		}
	}
}

// unitForm parts the marks that the tokenizer makes tokens of their own.
func unitForm(f string) string {
	return strings.NewReplacer("²", " ² ", "³", " ³ ", "″", " ″ ", "·", " · ").Replace(f)
}

// InUnit returns a value of the base unit of its dimension in the unit with the canonical name, to four places: 50.2778 m/s are 181 km/h.
// A unit that is not known changes nothing.
func (l *Lexicon) InUnit(x float64, name string) float64 {
	if name == "" {
		return x
	}
	if u := l.UnitNamed(name); u >= 0 && l.Units[u].Factor > 0 {
		x = (x - l.Units[u].Offset) / l.Units[u].Factor
	}
	return math.Round(x*1e4) / 1e4
}

// UnitNamed returns the index of the unit with the canonical name, or -1.
func (l *Lexicon) UnitNamed(name string) int {
	for i := range l.Units {
		if l.Units[i].Name == name {
			return i
		}
	}
	return -1
}

package quantity

import (
	"math"
	"strconv"
	"strings"
)

// String writes the quantity as an editor would: "19", "about 2,000", "at least 15", "40–50", "4.6 billion".
func (iv Interval) String() string {
	switch iv.Hedge {
	case "between", "vague":
		if iv.Lo == iv.Hi {
			return figures(iv.Lo)
		}
		if iv.Hedge == "between" && near(iv.Value, (iv.Lo+iv.Hi)/2) {
			return figures(iv.Value) // of Within
		}
		return figures(iv.Lo) + "–" + figures(iv.Hi)
	case "", "exactly":
		return figures(iv.Value)
	}
	return iv.Hedge + " " + figures(iv.Value)
}

// figures writes a number with thousands parted by commas, from a million on in millions where that is no longer.
func figures(v float64) string {
	switch {
	case math.IsInf(v, 1):
		return "∞"
	case math.IsInf(v, -1):
		return "−∞"
	case math.IsNaN(v):
		return "?"
	}
	a := math.Abs(v)
	for _, s := range [...]struct {
		value float64
		name  string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if q := a / s.value; q >= 1 && q < 1e6 && near(q*100, math.Round(q*100)) {
			return commas(v/s.value) + s.name
		}
	}
	return commas(v)
}

func commas(v float64) string {
	s := strconv.FormatFloat(math.Round(v*1e6)/1e6, 'f', -1, 64)
	sign := ""
	if s[0] == '-' {
		sign, s = "−", s[1:]
	}
	whole, rest, _ := strings.Cut(s, ".")
	if rest != "" {
		rest = "." + rest
	}
	if len(whole) < 4 {
		return sign + whole + rest
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String() + rest
}

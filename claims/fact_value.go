package claims

import (
	"fmt"
	"math"
	"slices"

	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// valueOf reads the value of a claim from the words or parts that the file gives.
func (e *Extractor) valueOf(k *house.Known, c *Claim) error {
	words, parts := partsOf(k.Claim.Value)
	c.Text, c.Value.Text = words, words
	switch c.Kind {
	case Date:
		p, ok := e.periodOf(k.Claim.Value, k.Date)
		if !ok {
			return k.Mistake("value: expected a day or a period, such as 13–14 February 2026")
		}
		c.Value.Period = p
	case Role, Place:
		name := words
		if s, ok := parts["name"].(string); ok {
			name = s
		}
		if name == "" {
			return k.Mistake("value: expected a name")
		}
		c.Value.Name = names.New(names.Person, name)
		if c.Kind == Place {
			c.Value.Name = names.Name{Kind: names.Place, Text: name}
			c.House = houseOfListed(e.opt.Names.Place(name))
			if c.Subject == "" && c.House != nil {
				c.Subject = ListedPlace
			}
		}
	default:
		return e.figureOf(k, c, words, parts)
	}
	return nil
}

// partsOf returns the words of a value, and its parts where it is written in parts.
func partsOf(v any) (words string, parts map[string]any) {
	switch v := v.(type) {
	case string:
		return v, nil
	case map[string]any:
		words, _ = v["text"].(string)
		return words, v
	case nil:
		return "", nil
	}
	return fmt.Sprint(v), nil
}

// figureOf reads a quantity.
func (e *Extractor) figureOf(k *house.Known, c *Claim, words string, parts map[string]any) error {
	lo, okLo := number(parts["lo"])
	hi, okHi := number(parts["hi"])
	if parts != nil && (okLo || okHi) {
		c.Value.Interval = bounded(lo, okLo, hi, okHi)
		c.Value.Interval.Hedge, _ = parts["hedge"].(string)
		c.Dimension = e.dimension(c.Unit)
		return nil
	}
	t := analyzed(e.lex, words)
	found := quantity.Parse(e.lex, t, 0, len(t.Tokens), nil)
	if len(found) == 0 {
		return k.Mistake("value %q: expected a figure, such as 19, about 40 or 420 km", words)
	}
	q := &found[0]
	c.Value.Interval = q.Interval
	if q.Unit >= 0 {
		u := &e.lex.Units[q.Unit]
		c.Unit, c.Dimension = u.Name, u.Dimension
		c.Value.Interval = q.Interval.Convert(e.lex, int(q.Unit))
	} else if i := slices.IndexFunc(e.lex.Units, func(u lexicon.Unit) bool { return u.Name == c.Unit }); i >= 0 {
		c.Dimension = e.lex.Units[i].Dimension
		c.Value.Interval = q.Interval.Convert(e.lex, i)
	}
	if c.Kind == Measure && c.Unit == "" {
		return k.Mistake("value %q: a measure needs a unit, such as 420 km", words)
	}
	if c.Kind == Count || c.Kind == Age || c.Kind == Ordinal {
		c.Unit, c.Dimension = "", ""
	}
	return nil
}

// dimension returns that of a unit, empty when no table knows it.
func (e *Extractor) dimension(unit string) string {
	for i := range e.lex.Units {
		if e.lex.Units[i].Name == unit {
			return e.lex.Units[i].Dimension
		}
	}
	return ""
}

func number(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	}
	return 0, false
}

// bounded returns the interval between two bounds, each of which may be missing.
func bounded(lo float64, okLo bool, hi float64, okHi bool) quantity.Interval {
	iv := quantity.Between(lo, hi)
	switch {
	case okLo && okHi && lo == hi:
		iv = quantity.Exact(lo)
	case !okHi:
		iv = quantity.Exact(lo)
		iv.Hi, iv.ExpHi = math.Inf(1), math.Inf(1)
	case !okLo:
		iv = quantity.Exact(hi)
		iv.Lo, iv.ExpLo = math.Inf(-1), math.Inf(-1)
	}
	return iv
}

func analyzed(lex *lexicon.Lexicon, s string) *text.Text {
	return text.Analyze(lex, s, []text.Span{{Start: 0, End: int32(len(s))}}, nil)
}

// periodOf reads a time from its words, counted from a day where they ask for one, or from its parts.
func (e *Extractor) periodOf(v any, from when.Period) (when.Period, bool) {
	words, parts := partsOf(v)
	if first, ok := parts["from"].(string); ok {
		last, _ := parts["to"].(string)
		p, okFirst := house.Period(first)
		q, okLast := house.Period(last)
		if okFirst && okLast && p.From <= q.To {
			out := p.Union(q)
			grain, _ := parts["grain"].(string)
			for g := when.Hour; g <= when.Century; g++ {
				if g.String() == grain {
					out.Grain = g
				}
			}
			out.Range = p != q && out.Grain <= when.Day
			return out, true
		}
		return when.Period{}, false
	}
	t := analyzed(e.lex, words)
	for _, m := range when.Parse(e.lex, t, 0, len(t.Tokens), nil) {
		if p, ok := m.Expr.Resolve(when.Context{Dateline: from}); ok {
			return p, true
		}
	}
	return when.Period{}, false
}

package lexicon

import "fmt"

// Hedge is a phrase that loosens or bounds a figure. The bounds are multiples of the figure; an infinite one is no bound.
type Hedge struct {
	Kind           string // canonical: "about", "nearly", "more than", "at least", "up to", "fewer than", "exactly"
	After          bool   // stands after the figure: "or more"
	About          bool   // both bounds by the precision of the figure; Lo and Hi are not used
	Exact          bool   // the figure is meant exactly
	Lo, Hi         float64
	LoOpen, HiOpen bool
	ExpLo, ExpHi   float64
	UnlessAfter    []Word // words after which the phrase is no hedge: "handed over 35 people"
}

// loadHedges reads the hedges: each kind with its bounds and its wordings before and after the figure.
func loadHedges(l *Lexicon, data []byte) error {
	var t struct {
		Hedges []struct {
			Kind   string
			About  bool
			Exact  bool
			Lo     float64
			Hi     float64
			LoOpen bool     `yaml:"lo-open"`
			HiOpen bool     `yaml:"hi-open"`
			ExpLo  *float64 `yaml:"expected-lo"`
			ExpHi  *float64 `yaml:"expected-hi"`
			Before []string
			After  []string
			Unless []string `yaml:"unless-after"`
		} `yaml:"hedges"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, h := range t.Hedges {
		if !h.About && !h.Exact && h.Lo >= h.Hi {
			return fmt.Errorf("hedge %q: lo %v is not below hi %v", h.Kind, h.Lo, h.Hi)
		}
		hedge := Hedge{Kind: h.Kind, About: h.About, Exact: h.Exact, Lo: h.Lo, Hi: h.Hi, LoOpen: h.LoOpen, HiOpen: h.HiOpen, ExpLo: h.Lo, ExpHi: h.Hi}
		if h.ExpLo != nil {
			hedge.ExpLo = *h.ExpLo
		}
		if h.ExpHi != nil {
			hedge.ExpHi = *h.ExpHi
		}
		for _, w := range h.Unless {
			hedge.UnlessAfter = append(hedge.UnlessAfter, l.intern(w))
		}
		l.addHedge(hedge, h.Before)
		hedge.After = true
		l.addHedge(hedge, h.After)
	}
	return nil
}

func (l *Lexicon) addHedge(h Hedge, forms []string) {
	if len(forms) == 0 {
		return
	}
	l.Hedges = append(l.Hedges, h)
	for _, f := range forms {
		l.phrase(f, HedgePhrase, len(l.Hedges)-1)
	}
}

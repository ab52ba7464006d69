package lexicon

// Hedge is a phrase that loosens or bounds a figure.
type Hedge struct {
	Kind  string // canonical: "about", "nearly", "more than", "at least", "up to", "fewer than"
	After bool   // stands after the figure: "or more"
}

func loadHedges(l *Lexicon, data []byte) error { return nil }

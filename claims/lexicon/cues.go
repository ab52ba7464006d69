package lexicon

// Cue is a phrase that says how a statement is to be taken: a part, an addition, a plan, a denial, an earlier event.
type Cue struct {
	Kind string
}

func loadCues(l *Lexicon, data []byte) error { return nil }

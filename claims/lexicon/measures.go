package lexicon

// Measure is something that news counts or measures.
type Measure struct {
	Name string
}

// Trigger is a word or phrase that tells what a figure beside it counts.
type Trigger struct {
	Measure int32
}

func loadMeasures(l *Lexicon, data []byte) error { return nil }

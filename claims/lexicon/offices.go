package lexicon

// Office is a post that a person holds.
type Office struct {
	Title    string // canonical: "foreign minister"
	Unique   bool   // one holder at a time for each country or organisation
	Ministry string // canonical ministry of a minister: "foreign affairs"; may be empty
}

func loadOffices(l *Lexicon, data []byte) error { return nil }

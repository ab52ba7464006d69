package lexicon

func loadNames(l *Lexicon, data []byte) error { return nil }

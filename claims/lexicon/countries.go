package lexicon

// Country is a country or territory with what it is called.
type Country struct {
	Name    string // canonical, lower case: "azerbaijan"
	Code    string // ISO 3166 alpha-2
	Capital string // lower case; metonym for its government
}

func loadCountries(l *Lexicon, data []byte) error { return nil }

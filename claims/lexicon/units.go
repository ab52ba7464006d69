package lexicon

// Unit is a unit of measurement or currency.
type Unit struct {
	Name      string  // canonical: "km", "USD", "percent"
	Dimension string  // "length", "area", "mass", "money", "percent", "temperature", "speed", "duration", "magnitude" …
	Factor    float64 // to the base unit of the dimension; 0 for currencies, which do not convert
	Offset    float64 // added after the factor: temperatures
}

func loadUnits(l *Lexicon, data []byte) error { return nil }

package lexicon

// NumberKind says what a number word does.
type NumberKind uint8

// The kinds of number word.
const (
	NoNumber      NumberKind = iota
	Cardinal                 // nineteen: 19
	Scale                    // thousand: 1000
	OrdinalNumber            // third: 3
	Fraction                 // half: 0.5
	Vague                    // several, dozens: a range, Lo to Hi
)

// Number is the meaning of a number word.
type Number struct {
	Kind   NumberKind
	Value  float64
	Lo, Hi float64 // of a Vague word
}

func loadNumbers(l *Lexicon, data []byte) error { return nil }

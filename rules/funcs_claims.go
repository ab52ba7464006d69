package rules

import "strings"

// sameFigurePlace reports whether two claims stand equally far along their sentences, counted in figures. A sentence
// that was copied with another figure keeps the order of its figures.
func sameFigurePlace(a, b *Claim) bool { return figuresBefore(a) == figuresBefore(b) }

// figuresBefore counts the figures that stand before the words of the claim in its sentence.
func figuresBefore(c *Claim) int {
	i := strings.Index(c.Sentence, c.Text)
	if i < 0 {
		return 0
	}
	return len(figures(c.Sentence[:i]))
}

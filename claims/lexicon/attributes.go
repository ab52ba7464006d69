package lexicon

import (
	"fmt"
	"slices"
)

// Attribute is what a quantity with a unit is the size of: the depth of a quake, the turnout of a vote.
type Attribute struct {
	Name       string
	Dimensions []string // of the units in which it is told
}

func loadAttributes(l *Lexicon, data []byte) error {
	var t struct {
		Attributes []struct {
			Name       string   `yaml:"name"`
			Dimensions []string `yaml:"dimensions"`
			Words      []string `yaml:"words"`
		} `yaml:"attributes"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, row := range t.Attributes {
		if row.Name == "" || len(row.Dimensions) == 0 || len(row.Words) == 0 {
			return fmt.Errorf("attribute %q lacks a name, dimensions or words", row.Name)
		}
		for _, d := range row.Dimensions {
			if !slices.ContainsFunc(l.Units, func(u Unit) bool { return u.Dimension == d }) {
				return fmt.Errorf("attribute %q: no unit has the dimension %q", row.Name, d)
			}
		}
		for _, w := range row.Words {
			l.phrase(w, AttributePhrase, len(l.Attributes))
		}
		l.Attributes = append(l.Attributes, Attribute{Name: row.Name, Dimensions: row.Dimensions})
	}
	return nil
}

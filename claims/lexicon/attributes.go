package lexicon

import (
	"fmt"
	"slices"
)

// Attribute is what a quantity with a unit is the size of: the depth of a quake, the turnout of a vote.
type Attribute struct {
	Name       string
	Dimensions []string // of the units in which it is told
	Of         string   // what it belongs to: "place", "party", "thing"; empty when a story has one of it
	Over       bool     // its words win over those of other attributes
	Told       bool     // what is announced of it is a fact: what a bridge will cost
	Change     bool     // it says by how much something rises or falls: a pay rise, growth
	Else       bool     // its words count only where no other attribute has any
	Main       []string // classes of events of which the text must be about one; empty for any
	Like       string   // another one that a figure of it may be told as: what the bill says, a thing has cost
}

// About reports whether a text whose main event is of a class may tell the attribute by its words.
func (a *Attribute) About(class string) bool {
	return len(a.Main) == 0 || slices.Contains(a.Main, class)
}

// AttributeWord is one wording of an attribute and where it stands to the figure.
type AttributeWord struct {
	Attribute int32 // into Lexicon.Attributes
	Stands    Stand
}

// Stand is where a word stands to the figure that it speaks of.
type Stand uint8

// The places of a word beside its figure.
const (
	Anywhere    Stand = iota // in the clause of the figure
	RightBefore              // right before it, across small words
	RightBehind              // right behind it
)

// IsAttribute reports whether name is what a quantity can be the size of: "depth".
func (l *Lexicon) IsAttribute(name string) bool {
	return slices.ContainsFunc(l.Attributes, func(a Attribute) bool { return a.Name == name })
}

// OneSize reports whether two attributes are one, or a figure of either may be told as one of the other.
func (l *Lexicon) OneSize(a, b string) bool {
	return a == b || slices.ContainsFunc(l.Attributes, func(of Attribute) bool {
		return of.Like != "" && (of.Name == a && of.Like == b || of.Name == b && of.Like == a)
	})
}

// loadAttributes reads the attributes with their wordings.
func loadAttributes(l *Lexicon, data []byte) error {
	var t struct {
		Attributes []struct {
			Name       string
			Dimensions []string
			Of         string
			Over       bool
			Else       bool
			Told       bool
			Change     bool
			Like       string
			Main       []string
			Words      []string
			Before     []string
			Behind     []string
		}
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, row := range t.Attributes {
		if row.Name == "" || len(row.Dimensions) == 0 || len(row.Words)+len(row.Before)+len(row.Behind) == 0 {
			return fmt.Errorf("attribute %q lacks a name, dimensions or words", row.Name)
		}
		if !slices.Contains([]string{"", "place", "party", "thing"}, row.Of) {
			return fmt.Errorf("attribute %q: of: %q is none of place, party, thing", row.Name, row.Of)
		}
		for _, class := range row.Main {
			if l.EventNoun(class) == "" {
				return fmt.Errorf("attribute %q: no class of events is called %q", row.Name, class)
			}
		}
		for _, d := range row.Dimensions {
			if !slices.ContainsFunc(l.Units, func(u Unit) bool { return u.Dimension == d }) {
				return fmt.Errorf("attribute %q: no unit has the dimension %q", row.Name, d)
			}
		}
		index := int32(len(l.Attributes))
		l.Attributes = append(l.Attributes, Attribute{Name: row.Name, Dimensions: row.Dimensions, Of: row.Of, Over: row.Over, Else: row.Else, Told: row.Told, Change: row.Change, Like: row.Like, Main: row.Main})
		l.attributeWords(row.Words, AttributeWord{index, Anywhere})
		l.attributeWords(row.Before, AttributeWord{index, RightBefore})
		l.attributeWords(row.Behind, AttributeWord{index, RightBehind})
	}
	return nil
}

func (l *Lexicon) attributeWords(words []string, w AttributeWord) {
	for _, form := range words {
		l.phrase(form, AttributePhrase, len(l.AttributeWords))
		l.AttributeWords = append(l.AttributeWords, w)
	}
}

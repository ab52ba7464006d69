package lexicon

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Workings is how texts work with figures in words.
type Workings struct {
	Openers     Wordings // lead into the parts of a total
	Portions    Wordings // the same, with other words between them
	Besides     Wordings // bring in a further part behind a list of parts
	InAll       Wordings // stand behind a total of what is told before it
	ComesTo     Wordings // stand before it
	TotalBefore Wordings // the same, whatever stands between it and its parts
	TotalNear   Wordings // within some words before such a total
	Together    Wordings // open the sentence of which such a total is the first figure
	Has         Wordings // verbs of which such a total may be the object
	Won         Wordings // verbs of the results of matches
	Drawn       Wordings
	Lost        Wordings
	Games       []string // what is played, in the singular
	More        Wordings // tell a difference
	Ahead       Wordings // stand behind by how much one of two figures is the larger
	Margin      Wordings // stand before it
	Each        Wordings // give to each of several what is told
	Rates       Wordings // of which a percentage may say what two figures make
	Average     Wordings // lead into what comes to each on average
	Against     Wordings // lead from a percentage to what something is held against
	Running     Wordings // say that what is counted came one after the other
	At          Wordings // prepositions of where and when a part of a total was
	Getters     Wordings // prepositions of who got, or gave, a part of a total
	Now         Wordings // say that a figure is the one of today, and not the one before it
	Dawns       Wordings // since which things are counted
	Ballots     Wordings // words of what is divided up as a whole

	OverFraction  Wordings // say that a fraction in words is exceeded
	UnderFraction Wordings // say that it is not reached
	AboutFraction Wordings // say that it is not exact

	Multiplied map[Hash]float64 // verbs by which one figure becomes so many times another
	Times      map[Hash]float64 // words before what is taken so many times

	Fractions  Wordings
	Parts      []float64 // the value of each of Fractions
	opposites  map[string][]opposite
	votesBelow int // rows of opposites from this one on may have others beside them
}

// opposite is a group of words in a row of opposites.
type opposite struct{ row, group int }

// Wordings is phrases, each as the hashes of its words, by which tokens are compared with them. None of the words ends in 's: a
// token that does has the hash of what stands before it.
type Wordings [][]Hash

// wordings returns phrases as they are compared with tokens.
func wordings(phrases []string) (Wordings, error) {
	out := make(Wordings, 0, len(phrases))
	for _, phrase := range phrases {
		var words []Hash
		for _, w := range strings.Fields(phrase) {
			if strings.HasSuffix(w, "'s") {
				return nil, fmt.Errorf("no word of a phrase may end in 's: %q", phrase)
			}
			words = append(words, HashOf(w))
		}
		if len(words) == 0 {
			return nil, errors.New("a phrase has no words")
		}
		out = append(out, words)
	}
	return out, nil
}

// All returns the phrases of all lists.
func (w *Workings) All() []Wordings {
	return []Wordings{
		w.Openers, w.Portions, w.Besides, w.InAll, w.ComesTo, w.Has, w.Won, w.Drawn, w.Lost, w.More, w.Ahead, w.Margin, w.Each, w.Rates, w.Average, w.Against,
		w.Running, w.At, w.Getters, w.Now, w.Dawns, w.Ballots, w.Fractions, w.OverFraction, w.UnderFraction, w.AboutFraction,
		w.TotalBefore, w.TotalNear, w.Together,
	}
}

// Opposite reports whether two words, in lower case, stand in two groups of a row of opposites, and whether there may be others
// beside the two.
func (w *Workings) Opposite(a, b string) (opposed, others bool) {
	for _, x := range w.opposites[a] {
		for _, y := range w.opposites[b] {
			if x.row == y.row && x.group != y.group {
				return true, x.row >= w.votesBelow
			}
		}
	}
	return false, false
}

// hashed returns the values of words by their hashes.
func hashed(words map[string]float64) map[Hash]float64 {
	out := make(map[Hash]float64, len(words))
	for w, v := range words {
		out[HashOf(w)] = v
	}
	return out
}

// loadWorkings reads how texts work with figures.
func loadWorkings(l *Lexicon, data []byte) error {
	var t struct {
		Openers, Portions, Besides, Has, Won, Drawn, Lost, Games, More, Ahead, Margin, Each, Rates, Average, Against, Running, At, Getters, Now, Dawns, Ballots []string

		InAll     []string `yaml:"in-all"`
		Before    []string `yaml:"total-before"`
		Near      []string `yaml:"total-near"`
		Together  []string
		Over      []string `yaml:"over-fraction"`
		Under     []string `yaml:"under-fraction"`
		About     []string `yaml:"about-fraction"`
		ComesTo   []string `yaml:"comes-to"`
		Fractions map[string]float64

		Multiplied, Times map[string]float64
		Opposites         [][][]string
		Votes             [][][]string
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	w := &l.Workings
	w.Games = t.Games
	w.Multiplied, w.Times = hashed(t.Multiplied), hashed(t.Times)
	fractions := slices.Sorted(maps.Keys(t.Fractions))
	for _, list := range []struct {
		into *Wordings
		from []string
	}{
		{&w.Openers, t.Openers}, {&w.Portions, t.Portions}, {&w.Besides, t.Besides}, {&w.InAll, t.InAll}, {&w.ComesTo, t.ComesTo}, {&w.Has, t.Has}, {&w.Won, t.Won},
		{&w.Drawn, t.Drawn}, {&w.Lost, t.Lost}, {&w.More, t.More}, {&w.Ahead, t.Ahead}, {&w.Margin, t.Margin}, {&w.Each, t.Each}, {&w.Rates, t.Rates}, {&w.Average, t.Average}, {&w.Against, t.Against}, {&w.Running, t.Running}, {&w.At, t.At}, {&w.Getters, t.Getters}, {&w.Now, t.Now}, {&w.Dawns, t.Dawns}, {&w.Ballots, t.Ballots},
		{&w.Fractions, fractions}, {&w.OverFraction, t.Over}, {&w.UnderFraction, t.Under}, {&w.AboutFraction, t.About},
		{&w.TotalBefore, t.Before}, {&w.TotalNear, t.Near}, {&w.Together, t.Together},
	} {
		var err error
		if *list.into, err = wordings(list.from); err != nil {
			return err
		}
	}
	for _, f := range fractions {
		w.Parts = append(w.Parts, t.Fractions[f])
	}
	w.opposites, w.votesBelow = map[string][]opposite{}, len(t.Opposites)
	for row, groups := range append(t.Opposites, t.Votes...) {
		for group, words := range groups {
			for _, word := range words {
				w.opposites[word] = append(w.opposites[word], opposite{row, group})
			}
		}
	}
	return nil
}

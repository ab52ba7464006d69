package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// HeadedBody is something that one person heads at a time.
type HeadedBody struct {
	Name  string // "delegation", "works council"; of two words for one body the one that it is called by
	House bool   // has a director, and may have a chair above
	Many  bool   // one story knows several, so that it must be named or narrowed: "the miners' union"
	Named bool   // only as part of a name is it a body: "the Mines Rescue Service"
	Talks bool   // whoever chairs it heads it, and who leads one side of it does not
	Brief bool   // it ends with its task: an inquiry, a dig

	employer int16  // which world of employers it is of; 0 for none
	head     string // the title of who heads an employer of that world; empty where it may be any
}

// loadBodies reads the bodies that one person heads, and the words that say who does.
func loadBodies(l *Lexicon, data []byte) error {
	var t struct {
		Bodies, Talks, Brief, Houses, Firms, Named, Verbs, Heads, ChairVerbs, Chairs, Phrases, Others []string
		Same                                                                                          [][2]string
		Employers                                                                                     []struct {
			Head   string   `yaml:"head"` // the title of who heads one of them; empty where it may be any
			Bodies []string `yaml:"bodies"`
		}
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, list := range []struct {
		names []string
		sort  HeadedBody
	}{{t.Bodies, HeadedBody{}}, {t.Talks, HeadedBody{Talks: true}}, {t.Houses, HeadedBody{House: true}}, {t.Firms, HeadedBody{House: true, Many: true}}, {t.Named, HeadedBody{House: true, Many: true, Named: true}}} {
		for _, b := range list.names {
			body := list.sort
			body.Name, body.Brief = b, slices.Contains(t.Brief, b)
			l.Bodies = append(l.Bodies, body)
			l.phrase(b, BodyPhrase, len(l.Bodies)-1)
		}
	}
	for _, list := range []struct {
		words []string
		class HeadWord
	}{{t.Verbs, HeadVerb}, {t.Heads, HeadNoun}, {t.ChairVerbs, HeadVerb | HeadChair}, {t.Chairs, HeadNoun | HeadChair}, {t.Phrases, HeadPhrase}, {t.Others, HeadOther}} {
		for _, w := range list.words {
			l.edit(w).Head |= list.class
		}
	}
	for i, list := range t.Employers {
		for _, w := range list.Bodies {
			k := slices.IndexFunc(l.Bodies, func(b HeadedBody) bool { return b.Name == w })
			if k < 0 {
				return fmt.Errorf("employers: there is no body %q", w)
			}
			l.Bodies[k].employer, l.Bodies[k].head = int16(i+1), list.Head
		}
	}
	for _, pair := range t.Same {
		k := slices.IndexFunc(l.Bodies, func(b HeadedBody) bool { return b.Name == pair[1] })
		if k < 0 {
			return fmt.Errorf("same: there is no body %q", pair[1])
		}
		l.Bodies[k].Name = pair[0]
	}
	return nil
}

// Employers reports whether two bodies, by what the titles of their heads end in, are of two worlds, so that nobody heads both: a company and a
// hospital.
func (l *Lexicon) Employers(title, other string) bool {
	x, y := l.headed(title), l.headed(other)
	return x.employer != 0 && y.employer != 0 && x.employer != y.employer
}

// HeadsBeside reports whether nobody who heads a body, by the title of its head, holds a post of another world, by its canonical title: the
// head of a company and a harbour master.
func (l *Lexicon) HeadsBeside(title, post string) bool {
	a, b := l.titles[l.headed(title).head], l.titles[post]
	return a != 0 && b != 0 && l.worldsApart(&l.Offices[a], &l.Offices[b])
}

// headed returns the body with whose name a title ends, the longest where several do; an empty one where none is known.
func (l *Lexicon) headed(title string) (body HeadedBody) {
	for i := range l.Bodies {
		if b := &l.Bodies[i]; len(b.Name) > len(body.Name) && strings.HasSuffix(title, b.Name) && (len(title) == len(b.Name) || title[len(title)-len(b.Name)-1] == ' ') {
			body = *b
		}
	}
	return body
}

// HeadWord is what a word says of who heads a body.
type HeadWord uint8

// The words about heads of bodies.
const (
	HeadVerb   HeadWord = 1 << iota // leads, chaired
	HeadNoun                        // head, chairwoman
	HeadChair                       // chaired, chairwoman, president: who may stand above a director
	HeadOther                       // deputy, former: another post
	HeadPhrase                      // in charge of, in the hands of: who heads is told before or behind
)

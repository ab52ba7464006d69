package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// runShape is what the words of a run alone say about its kind.
type runShape struct {
	person, place, org int
	words              int // without hyphens, stops, particles
	given              bool
}

// shape tells what the words of a run say.
func (f *finder) shape(c *chunk) runShape {
	var s runShape
	last := c.last
	for last > c.first && f.tok(last-1).Kind != text.Word {
		last--
	}
	for i := c.first; i < last; i++ {
		if f.tok(i).Kind != text.Word || f.joined(i) && f.isMark(i-1, "-") && i > c.first+1 && f.capital(i-2) {
			continue
		}
		e := f.entry(i)
		if !e.Is(lexicon.Particle) || f.capital(i) {
			s.words++
		}
		given := e.Is(lexicon.GivenName)
		switch {
		case given && i == c.first:
			s.given = true
			s.person += 2
		case given:
			s.person++
		}
		switch {
		case e.Is(lexicon.OrgWord) && !given:
			s.org += 2
			if i == last-1 {
				s.org++
			}
		case f.of(i):
			s.person -= 2
		}
		if e.Is(lexicon.PlaceWord) && !given && (i == c.first && leads(e.Form) || i == last-1) {
			s.place += 3
		}
		if e.Is(function) && !given && !e.Is(nameWords|lexicon.Particle) {
			s.person -= 2
		}
		if f.seen(i)&seenLower != 0 && !given && !e.Is(lexicon.Particle) {
			s.person--
		}
	}
	f.shapeOfWhole(c, &s)
	return s
}

func (f *finder) of(i int) bool {
	return f.is(i, f.forms.of) || f.is(i, f.forms.forWord) || f.is(i, f.forms.and)
}

// shapeOfWhole adds what the length and capitals of a run say.
func (f *finder) shapeOfWhole(c *chunk, s *runShape) {
	first := f.tok(c.first)
	switch {
	case s.words == 1 && first.Is(text.Upper) && f.isMark(c.last, ":") && first.Is(text.BlockStart): // a speaker of a transcript
	case s.words == 1 && first.Is(text.Upper) && first.End-first.Start > 2 && !f.title:
		s.org += 3
		s.person -= 3
	case s.words == 1 && !s.given:
		s.person--
	case s.words >= 2 && s.words <= 4 && s.given && s.org == 0:
		s.person += 2
	case s.words >= 2 && s.words <= 4 && s.org == 0 && s.place == 0 && !c.numbered:
		s.person++
	case s.words > 5:
		s.person -= 2
	}
	if s.org > 0 {
		s.person -= 2
		if s.given && s.words >= 3 && s.org < 5 {
			s.person -= 2 // the John Smith Foundation
		}
	}
	if c.numbered {
		s.person -= 5
	}
	for i := c.first; i < c.last; i++ {
		if f.isMark(i, "&") {
			s.org += 4
		}
	}
	if s.place > 0 && s.org > 0 {
		s.place -= 2
	}
	if s.words >= 2 && surnameShape(trimPossessive(f.word(c.last-1))) {
		s.person++
	}
}

// surnameShape reports whether a word ends as many family names do and few other words.
func surnameShape(w string) bool {
	if w = smallEnd(w); w == "" {
		return false
	}
	for _, e := range surnameEnds[w[len(w)-1]] {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// smallEnd returns a word in lower case, but for its first letter, which belongs to no ending: most words need not be written anew.
func smallEnd(w string) string {
	for i := range len(w) {
		if c := w[i]; c >= utf8.RuneSelf || i > 0 && 'A' <= c && c <= 'Z' {
			return strings.ToLower(w)
		}
	}
	return w
}

// surnameEnds lists the endings of family names by their last byte.
var surnameEnds = func() (by [256][]string) {
	for _, e := range [...]string{"ov", "ova", "ev", "eva", "yan", "ian", "enko", "shvili", "dze", "adze", "ski", "sky", "ska", "ić", "vić", "vic", "oğlu", "oglu", "zade", "zoda", "opoulos", "idis", "akis", "escu", "sson", "ssen", "sen", "nen", "uk", "chuk", "ich", "wicz", "uulu"} {
		by[e[len(e)-1]] = append(by[e[len(e)-1]], e)
	}
	return by
}()

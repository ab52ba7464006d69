package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// backToNow returns the token behind a date long ago from which on its sentence tells of the main event again; 0 where it does not. It moves *from, from
// which on the sentence tells of the earlier time, to the words that the date belongs to.
func (x *extractor) backToNow(s *sentence, d *dated, from *int) int {
	if i := x.behindAside(s, d, from); i > 0 {
		return i
	}
	if d.First > int(s.First) && x.participleAt(int(s.First)) {
		for i := d.Last; i+1 < min(int(s.Last), d.Last+maxWhich); i++ {
			if x.isMark(i, ",") && x.opensSubject(i+1) {
				return i + 1 // Opened in 1936 by a duke, the pool is 36 yards long
			}
		}
	}
	for i := d.Last; i+1 < int(s.Last); i++ {
		switch x.entry(i).Form {
		case "when", "which", "who", "where":
			return 0
		case "and", "but":
			if x.presentAt(s, i+1) {
				return i // was built in 2012 and has 49 seats
			}
		case "now":
			if *from < i && x.tok(i+1).Kind == text.Word {
				return i // went for 40 dinars last year, now fetches 90
			}
		case "to":
			if o := x.todayBehind(s, i); o {
				return i // from 1,040 euros in 2023 to 1,144 euros today
			}
		}
		if x.isMark(i, ";") && !x.pointsBack(i+1) && d.First > *from && *from > x.clauseStart(s, d.First) {
			return i + 1 // convicted of trying to oust the president last August; five were acquitted
		}
	}
	return 0
}

// pointsBack reports whether a token takes up what has been told of: "it", "its", "they", "then".
func (x *extractor) pointsBack(i int) bool {
	switch x.entry(i).Form {
	case "it", "its", "they", "their", "he", "his", "she", "her", "then", "there":
		return true
	}
	return false
}

// maxToday is how many tokens behind "to" a figure of today may end.
const maxToday = 6

// todayBehind reports whether "today" or "now" ends the figure behind a token.
func (x *extractor) todayBehind(s *sentence, i int) bool {
	if x.tok(i+1).Kind != text.Number && x.entry(i+1).Number.Kind == lexicon.NoNumber {
		return false
	}
	for j := i + 2; j < min(int(s.Last), i+maxToday); j++ {
		if w := x.word(j); w == "today" || w == "now" {
			return true
		}
	}
	return false
}

// behindAside returns the token behind the comma that ends a relative clause, or an aside without a verb, in which a date stands: “The firm, which was
// founded in 2017, has 140 employees”, “Trade, worth 410 million in 2024, is to grow”. 0 where the date stands in none.
func (x *extractor) behindAside(s *sentence, d *dated, from *int) int {
	if d.Last+1 >= int(s.Last) || !x.isMark(d.Last, ",") {
		return 0
	}
	e := x.entry(d.Last + 1)
	goesOn := e.Is(lexicon.Auxiliary|lexicon.Saying) || x.opensSubject(d.Last+1) || x.isVerb(s, d.Last+1) && !strings.HasSuffix(x.word(d.Last+1), "ing")
	if !goesOn {
		return 0
	}
	for i := d.First - 1; i > max(int(s.First), d.First-maxWhich); i-- {
		switch f := x.entry(i).Form; {
		case (f == "which" || f == "who" || f == "whose" || f == "where") && x.isMark(i-1, ","), f == "who" && x.asideBefore(s, i):
			*from = i
			return d.Last + 1
		case x.isMark(i, ","):
			if f := x.entry(i + 1).Form; f == "worth" && e.Is(lexicon.Auxiliary) {
				*from = i + 1
				return d.Last + 1
			}
			return 0
		}
	}
	return 0
}

// asideBefore reports whether a comma stands in a sentence before a token, near enough to open an aside that goes on across it: “Vandame, 24, a former
// skater who began four years ago, won”.
func (x *extractor) asideBefore(s *sentence, i int) bool {
	for j := i - 1; j > max(int(s.First), i-maxApposition); j-- {
		if x.isMark(j, ",") {
			return true
		}
	}
	return false
}

// participleAt reports whether a token may be a participle that says what was done to what follows: "Opened", "Built".
func (x *extractor) participleAt(i int) bool {
	w := text.Fold(x.word(i))
	return w == "built" || w == "born" || w == "made" || strings.HasSuffix(w, "ed") && len(w) > 4
}

// opensSubject reports whether a token opens what a clause is about: "the", "its", "she".
func (x *extractor) opensSubject(i int) bool {
	return x.article(i) || x.entry(i).Is(lexicon.Determiner|lexicon.Possessive) || x.entry(i).Is(lexicon.Pronoun) && !x.relativePronoun(i)
}

// relativePronoun reports whether a token opens a relative clause.
func (x *extractor) relativePronoun(i int) bool {
	switch x.entry(i).Form {
	case "which", "who", "whose", "whom", "that", "what":
		return true
	}
	return false
}

// presentAt reports whether the verb at a token says what is so now: "has", "is", "employs".
func (x *extractor) presentAt(s *sentence, i int) bool {
	switch x.entry(i).Form {
	case "has", "have", "is", "are", "now":
		return true
	}
	return x.isVerb(s, i) && x.inPresent(s, i, false)
}

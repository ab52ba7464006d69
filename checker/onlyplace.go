package checker

import (
	"slices"
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
)

// OnlyPlaces reports whether two documents on one story name one place each of a sort of which a story has one, under names of
// which each has a word that the other document has not: the Barbara colliery and the Concordia pit. Of 9 such pairs in clusters of
// reports, with traps made for it, 8 were contradictions; of streets, hospitals and harbours 1 of 6 was.
func (c *Corpus) OnlyPlaces(a, b *claims.Claim) bool {
	if !partPlayed(a) || !partPlayed(b) || a.Path == b.Path || a.Counted == "" || a.Counted != b.Counted || c.long(a, b) {
		return false
	}
	if !toCome(a.Counted) && (ofNextTime(a) != ofNextTime(b) || otherYear(a) || otherYear(b) || a.Event.Main != b.Event.Main) {
		return false
	}
	if c.oneSpeltTwice(a, b) || c.bothNumbered(a, b) || c.otherFound(a, b) != "" {
		return false
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !ofOneMonth(da, db) || !c.sameStory(a.Path, b.Path) || byChanceAlone(c, a, b) != "" {
		return false
	}
	return c.onlyPlace(da, a) && c.onlyPlace(db, b) && (c.otherName(a, db, b) && c.otherName(b, da, a) || c.eachTold(a, b))
}

// leastSpelt is how many letters a name needs for another one that sounds alike to be a second spelling of it.
const leastSpelt = 5

// oneSpeltTwice reports whether the names of two places are one in two spellings, which is a matter of the name: the Azolan works and the Azalan works.
func (c *Corpus) oneSpeltTwice(a, b *claims.Claim) bool {
	x, y := c.properWords(a), c.properWords(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] && (min(len(x[i]), len(y[i])) < leastSpelt || names.Distance(x[i], y[i]) > 1 || names.Skeleton(x[i]) != names.Skeleton(y[i])) {
			return false
		}
	}
	return true
}

// bothNumbered reports whether numbers alone tell two places apart, of which there are several then: a story leads through Camp 2 and Camp 3.
func (c *Corpus) bothNumbered(a, b *claims.Claim) bool {
	number := func(w string) bool {
		return c.lex.Entry(c.lex.Find(w)).Number.Kind != lexicon.NoNumber || strings.ContainsAny(w, "0123456789")
	}
	x, y := c.properWords(a), c.properWords(b)
	return len(x) == 1 && len(y) == 1 && number(x[0]) && number(y[0])
}

// eachTold reports whether two places have no word in common and are told to be what no two places are to one story: where a storm came ashore, the
// seat of what both are about. A document that names the place of the other for another reason is no worse a witness for that.
func (c *Corpus) eachTold(a, b *claims.Claim) bool {
	if !c.lex.Places.One(a.Counted) {
		return false
	}
	x, y := c.properWords(a), c.properWords(b)
	for _, w := range x {
		if slices.Contains(y, w) {
			return false
		}
	}
	return len(x) > 0 && len(y) > 0
}

// partPlayed reports whether a claim tells what a place is to a story: the name of one, or a place of which nothing else is told.
func partPlayed(a *claims.Claim) bool {
	return a.Kind == claims.Name || a.Kind == claims.Place && a.Measure == claims.PartMeasure && a.Modality != claims.Denied && a.Modality != claims.Conditional
}

// toCome reports whether what is told of a place lies ahead, whenever it is.
func toCome(played string) bool {
	return played == lexicon.NextMeeting || played == "place of the appeal" || played == "place of the hearing"
}

// ofNextTime reports whether the sentence of a place tells of another time to come.
func ofNextTime(a *claims.Claim) bool {
	return hasWords(a.Sentence, "next") || hasWords(a.Sentence, "Next")
}

// otherYear reports whether the sentence of a place tells a year that is not that of its document.
func otherYear(a *claims.Claim) bool {
	return writesYear(a.Sentence) && (a.Published == "" || !strings.Contains(a.Sentence, a.Published[:min(4, len(a.Published))]))
}

// properWords returns the words of the name of a place without the noun of its sort and what tells places of one name apart.
func (c *Corpus) properWords(a *claims.Claim) (own []string) {
	for _, w := range strings.Fields(text.Fold(a.Value.Name.Text)) {
		if w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"); c.lex.Places.Lone(c.lex.Find(w)) != a.Counted && !c.lex.Lists(lexicon.PlaceContrast, w) {
			own = append(own, w)
		}
	}
	return own
}

// says reports whether a document has a word, given in lower case, that is rare enough to be kept.
func (d *docInfo) says(word string) bool {
	_, ok := slices.BinarySearch(d.sheet.Vocabulary, lexicon.HashOf(word))
	return ok
}

// otherName reports whether the name of place a has a word that neither the name of place b has nor anything else in d, the document of b.
func (c *Corpus) otherName(a *claims.Claim, d *docInfo, b *claims.Claim) bool {
	own, told := c.properWords(b), false
	for _, w := range c.properWords(a) {
		switch {
		case slices.Contains(own, w):
		case d.has(w) || d.says(w):
			return false
		default:
			told = true
		}
	}
	return told
}

// sites is the places of a document of sorts of which a story has one, by their sort, found when they are first asked for.
type sites struct {
	once   sync.Once
	names  map[string]string // by sort, the name of the first
	others map[string]bool   // sorts of which it names another
}

// onlyPlace reports whether a document names no other place of the sort of one.
func (c *Corpus) onlyPlace(d *docInfo, a *claims.Claim) bool {
	d.sites.once.Do(func() {
		d.sites.names, d.sites.others = map[string]string{}, map[string]bool{}
		for o := range d.sheet.All() {
			if o.Counted == "" || !partPlayed(o) {
				continue
			}
			own := strings.Join(c.properWords(o), " ")
			if name, ok := d.sites.names[o.Counted]; !ok {
				d.sites.names[o.Counted] = own
			} else if name != own {
				d.sites.others[o.Counted] = true
			}
		}
	})
	return !d.sites.others[a.Counted]
}

package lexicon

import "fmt"

// NumberKind says what a number word does.
type NumberKind uint8

// The kinds of number word.
const (
	NoNumber      NumberKind = iota
	Cardinal                 // nineteen: 19
	Scale                    // thousand: 1000
	OrdinalNumber            // third: 3
	Fraction                 // half: 0.5
	Vague                    // several, dozens: a range, Value to Hi
	Article                  // a, an: one, before a scale or a unit
	Span                     // days, decades: a word for a span of time, which counts without a figure in "for decades", "week-long"
	Link                     // a word that joins figures; Role says how
)

// LinkRole is what a joining word does between figures.
type LinkRole uint8

// The roles of joining words.
const (
	NoLink LinkRole = iota
	LinkOf
	LinkAnd
	LinkTo      // 5 to 7
	LinkOr      // 19 or 20
	LinkBetween // between 40 and 50
	LinkFrom    // from 5 to 7
	LinkIn      // one in five
	LinkOut     // one out of five
	LinkHyphen
	LinkDash
	LinkMinus // minus 5
	LinkDeny  // no, any, every: "no one" is no figure
	LinkPoint // two point five
)

var linkNames = map[string]LinkRole{
	"of": LinkOf, "and": LinkAnd, "to": LinkTo, "or": LinkOr, "between": LinkBetween, "from": LinkFrom, "in": LinkIn,
	"out": LinkOut, "hyphen": LinkHyphen, "dash": LinkDash, "minus": LinkMinus, "deny": LinkDeny, "point": LinkPoint,
}

// Number is the meaning of a number word.
type Number struct {
	Kind    NumberKind
	Role    LinkRole // of a Link
	Plural  bool     // of a Vague word: it multiplies what follows after "of" ("tens of thousands") and may follow a figure
	Share   bool     // of a Vague word: a part of one, followed by "of": "most of"
	Article bool     // of a Vague word: only with "a", "of" or a scale beside it: "a few", "couple of"
	Of      bool     // of a Vague word: also a noun of its own, so "a" is not enough: "a couple of", "a handful of"
	Glued   bool     // of a Scale: an abbreviation, "4.6bn"
	Money   bool     // of a Scale: only where money or people are counted, "$5m"
	Dozen   bool     // of a Scale: also stands for an approximate number
	Both    bool     // of a Cardinal: a definite pair
	Unsure  bool     // of a Cardinal: also a pronoun
	Value   float64  // of a Vague word, or a Span, the least
	Hi      float64  // of such a word, the most
}

// loadNumbers reads the number words.
func loadNumbers(l *Lexicon, data []byte) error {
	var t struct {
		Cardinals map[string]float64  `yaml:"cardinals"`
		Pronouns  []string            `yaml:"pronouns"` // cardinals that are also pronouns
		Pairs     []string            `yaml:"pairs"`
		Scales    map[string]float64  `yaml:"scales"`
		Dozens    map[string]float64  `yaml:"dozens"`
		Suffixes  map[string]float64  `yaml:"suffixes"`
		Money     map[string]float64  `yaml:"money-suffixes"`
		Ordinals  map[string]float64  `yaml:"ordinals"`
		Fractions map[string]float64  `yaml:"fractions"`
		Articles  []string            `yaml:"articles"`
		Spans     map[string]float64  `yaml:"spans"` // with the most that readers take them for
		Links     map[string][]string `yaml:"links"`
		Vague     []struct {
			Words                  []string
			Lo, Hi                 float64
			Plural, Share, Article bool
			Of                     bool
		} `yaml:"vague"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	set := func(words map[string]float64, n Number) {
		for w, v := range sorted(words) {
			n.Value = v
			l.edit(w).Number = n
		}
	}
	set(t.Cardinals, Number{Kind: Cardinal})
	set(t.Scales, Number{Kind: Scale})
	set(t.Dozens, Number{Kind: Scale, Dozen: true})
	set(t.Suffixes, Number{Kind: Scale, Glued: true})
	set(t.Money, Number{Kind: Scale, Glued: true, Money: true})
	set(t.Ordinals, Number{Kind: OrdinalNumber})
	set(t.Fractions, Number{Kind: Fraction})
	for _, w := range t.Pronouns {
		l.edit(w).Number.Unsure = true
	}
	for _, w := range t.Pairs {
		l.edit(w).Number = Number{Kind: Cardinal, Value: 2, Both: true}
	}
	for _, w := range t.Articles {
		l.edit(w).Number = Number{Kind: Article, Value: 1}
	}
	for w, hi := range sorted(t.Spans) {
		l.edit(w).Number = Number{Kind: Span, Value: 2, Hi: hi}
	}
	for _, v := range t.Vague {
		if v.Lo > v.Hi {
			return fmt.Errorf("vague word %q: lo %v is above hi %v", v.Words, v.Lo, v.Hi)
		}
		for _, w := range v.Words {
			l.edit(w).Number = Number{Kind: Vague, Value: v.Lo, Hi: v.Hi, Plural: v.Plural, Share: v.Share, Article: v.Article, Of: v.Of}
		}
	}
	for name, words := range sorted(t.Links) {
		role, ok := linkNames[name]
		if !ok {
			return fmt.Errorf("unknown role %q of joining words", name)
		}
		for _, w := range words {
			l.edit(w).Number = Number{Kind: Link, Role: role}
		}
	}
	return nil
}

package checker

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/when"
)

// Threshold is the link score in bits from which on two claims are taken to speak of the same thing.
const Threshold = 7.0

// The bits of each term, as fitted on annotated clusters of reports.
const (
	bitsTrigger    = 2.0
	bitsEvent      = 4.0
	bitsSide       = 3.0
	bitsPerson     = 3.0 // somebody is called by one occupation, kin or fate
	bitsKnown      = 8.0 // an office, or the age of a person in full, is named by itself
	bitsOneSide    = -2.0
	bitsNoVerb     = -2.0
	bitsSole       = 1.0
	bitsTransposed = 2.0
	bitsVague      = -2.0
	bitsPeriod     = 2.0
	bitsTemplate   = 6.0
	bitsStory      = 2.0
	bitsInherited  = -1.0
	bitsCounted    = 1.0
	bitsOneText    = -3.0 // one document, one voice: it seldom contradicts itself without saying so
	bitsSummary    = 1.0
	maxContext     = 4.0
)

// Score returns the link score of two claims of one kind with its terms and vetoes.
func (c *Corpus) Score(a, b *claims.Claim) Score {
	s := c.score(a, b, true)
	for _, v := range vetoes {
		if why := v.parts(c, a, b); why != "" {
			s.Vetoes = append(s.Vetoes, v.name+": "+why)
		}
	}
	return s
}

// score adds up the terms. It lists them with their details only to explain: most scores are asked for their bits.
func (c *Corpus) score(a, b *claims.Claim, explain bool) Score {
	var s Score
	add := func(name string, bits float64, detail string) {
		s.Bits += bits
		if explain {
			s.Terms = append(s.Terms, Term{name, bits, detail})
		}
	}
	if a.Measure != "" && a.Measure == b.Measure {
		add("same measure", bitsTrigger, c.noun(a.Measure))
	} else if a.Trigger != "" && a.Trigger == b.Trigger {
		add("same trigger", bitsTrigger, a.Trigger)
	}
	if a.Kind == claims.Age && a.Subject != "" && (a.Subject == b.Subject || names.SpeltAlike(a.Subject, b.Subject)) {
		add("same person", bitsPerson, a.Subject)
	}
	if a.Counted != "" && (a.Counted == b.Counted || c.oneSynonym(a, b)) {
		add("same counted noun", bitsCounted, a.Counted)
	}
	story := c.sameStory(a.Path, b.Path)
	if story && a.Path != b.Path {
		shared := ""
		if explain {
			shared = strings.Join(c.storyNames(a.Path, b.Path), ", ")
		}
		add("same story", bitsStory, shared)
	}
	if why := c.sameEvent(a, b, story); why != "" {
		add("same event", bitsEvent, why)
	}
	if why := knownOfSame(a, b); why != "" {
		add("known of the same", bitsKnown, why)
	}
	if a.Kind == claims.Count && a.Weak && b.Weak && c.lex.Agree(a.Predicate, b.Predicate) != lexicon.Same {
		if c.sole(a) && c.sole(b) && (a.Counted == b.Counted || c.oneSynonym(a, b)) && a.Path != b.Path {
			add("the only figure of its noun in each", bitsSole, a.Counted)
		} else {
			add("the noun alone says what is counted", bitsNoVerb, "")
		}
	}
	if isFigure(a) && (a.Value.Interval.Hedge == "vague" || b.Value.Interval.Hedge == "vague") {
		add("a figure is vague", bitsVague, "")
	}
	if isFigure(a) && transposed(a.Value.Interval.Value, b.Value.Interval.Value) {
		add("digits swapped", bitsTransposed, "")
	}
	if a.Side != "" && a.Side == b.Side {
		add("same side", bitsSide, a.Side)
	}
	if (a.Side == "") != (b.Side == "") && a.Kind == claims.Count {
		add("only one says whose", bitsOneSide, named(a.Side, b.Side))
	}
	if !a.Event.Time.IsZero() && !b.Event.Time.IsZero() && !a.Event.Time.Disjoint(b.Event.Time) && a.Kind != claims.Date {
		times := ""
		if explain {
			times = spell(a.Event.Time) + " / " + spell(b.Event.Time)
		}
		add("periods agree", bitsPeriod, times)
	}
	if a.Template != 0 && a.Template == b.Template {
		add("same sentence but for figures", bitsTemplate, "")
	}
	if bits, words := c.sharedContext(a, b, explain); bits > 0 {
		add("shared rare words", bits, strings.Join(words, ", "))
	}
	if a.Inherited || b.Inherited {
		add("event inherited from the story", bitsInherited, "")
	}
	if a.Path == b.Path {
		add("one document", bitsOneText, "")
		if isFigure(a) && c.sumsUp(a, b) {
			add("summed up at the top", bitsSummary, "")
		}
	}
	return s
}

// noun returns what readers call a measure: the noun of a class of events.
func (c *Corpus) noun(measure string) string { return cmp.Or(c.lex.EventNoun(measure), measure) }

// spell writes a period for readers: 2026-02-12 to 2026-02-13.
func spell(p when.Period) string { return strings.ReplaceAll(p.String(), "/", " to ") }

// sameEvent says why two claims speak of one event, "" when nothing shows it: both speak of the main event of documents
// on one story.
func (c *Corpus) sameEvent(a, b *claims.Claim, story bool) string {
	if !story {
		return ""
	}
	if a.Fact != nil || b.Fact != nil {
		return sameKnown(a, b)
	}
	if a.Kind == claims.Date {
		return c.sameDated(a, b)
	}
	if a.Event.Main != b.Event.Main {
		return ""
	}
	if c.byChance(a.Path, b.Path) && (a.Event.Time.IsZero() || b.Event.Time.IsZero() || a.Event.Time.Disjoint(b.Event.Time)) {
		return "" // nothing but names and words ties them together
	}
	if a.Event.Main {
		if a.Event.Type == b.Event.Type && a.Event.Type != "" {
			return c.noun(a.Event.Type)
		}
		return "main event of both"
	}
	if !a.Event.Time.IsZero() && !b.Event.Time.IsZero() && !a.Event.Time.Disjoint(b.Event.Time) {
		return "earlier event of " + spell(a.Event.Time)
	}
	return ""
}

// isFigure reports whether the value of a claim is a figure.
func isFigure(c *claims.Claim) bool {
	return c.Kind == claims.Count || c.Kind == claims.Measure
}

// transposed reports whether two figures of three digits or more differ only by two neighbouring digits swapped.
func transposed(a, b float64) bool {
	x, y := strconv.FormatFloat(a, 'f', -1, 64), strconv.FormatFloat(b, 'f', -1, 64)
	if len(x) != len(y) || len(x) < 3 || x == y {
		return false
	}
	i := 0
	for x[i] == y[i] {
		i++
	}
	if x[i] == '.' || y[i] == '.' {
		return false // 10.2 and 1.02
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
}

// sharedContext returns the bits of the rare words and names that two sentences share, at most maxContext, and the
// rarest of them, the latter only to explain.
func (c *Corpus) sharedContext(a, b *claims.Claim, explain bool) (float64, []string) {
	bits := 0.0
	var best []string
	for word, w := range c.sharedRare(a, b) {
		bits += w
		if explain {
			best = append(best, word)
		}
	}
	slices.SortStableFunc(best, func(x, y string) int { return int(c.words.of(lexicon.HashOf(x)) - c.words.of(lexicon.HashOf(y))) })
	return min(bits, maxContext), best[:min(len(best), maxStoryTerms)]
}

// sharedRare yields the rare words and names that two sentences share, but for what is counted, with their bits.
func (c *Corpus) sharedRare(a, b *claims.Claim) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for i, j := 0, 0; i < len(a.Context) && j < len(b.Context); {
			switch strings.Compare(a.Context[i], b.Context[j]) {
			case -1:
				i++
			case 1:
				j++
			default:
				word := a.Context[i]
				if w := c.weight(c.words.of(lexicon.HashOf(word))) / 2; w > 0 && word != a.Counted && word != b.Counted && !yield(word, w) {
					return
				}
				i, j = i+1, j+1
			}
		}
	}
}

// Link returns the score in bits without its terms.
func (c *Corpus) Link(a, b *claims.Claim) float64 { return c.score(a, b, false).Bits }

// Linked reports whether two claims speak of the same thing: no veto parts them and the score reaches the threshold.
func (c *Corpus) Linked(a, b *claims.Claim) bool {
	last := len(vetoes) - 1 // which looks through both documents
	for i := range last {
		if vetoes[i].parts(c, a, b) != "" {
			return false
		}
	}
	return c.score(a, b, false).Bits >= Threshold && vetoes[last].parts(c, a, b) == ""
}

// String writes a score with its terms on one line.
func (s Score) String() string {
	parts := make([]string, 0, len(s.Terms))
	for _, t := range s.Terms {
		p := fmt.Sprintf("%s %+.1f", t.Name, t.Bits)
		if t.Detail != "" {
			p += " (" + t.Detail + ")"
		}
		parts = append(parts, p)
	}
	return fmt.Sprintf("%.1f bits: %s", s.Bits, strings.Join(parts, ", "))
}

package checker

import (
	"fmt"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// vetoes are the reasons not to compare two claims, whatever their score. Each says why in words, or "" when it does not
// part the two. The last one takes longest.
var vetoes = []struct {
	name  string
	parts func(c *Corpus, a, b *claims.Claim) string
}{
	{"one place", sameSentence},
	{"different kind", differentKind},
	{"known of something else", factApart},
	{"different story", differentStory},
	{"dates far apart", farDates},
	{"alike by chance", byChanceAlone},
	{"one voice", oneVoice},
	{"items of a list", itemsOfList},
	{"different side", differentSide},
	{"one side only", ourOwn},
	{"different scope", differentScope},
	{"different modality", differentModality},
	{"different event", differentEvent},
	{"different time", differentTime},
	{"different things counted", differentCounted},
	{"figures far apart", farFigures},
	{"different subject", differentSubject},
	{"different goods", differentGoods},
	{"different predicate", differentPredicate},
	{"different hour or scale", twoAirs},
	{"counterpart", counterpart},
	{"different ballot", differentBallot},
	{"different thing dated", differentThing},
	{"different thing lasts", differentLasting},
	{"different thing placed", differentPlaced},
	{"different series", differentSeries},
	{"knows both dates", knowsBothDates},
	{"both say both", bothSayBoth},
}

// byChanceAlone parts what unrelated texts of a large run may say alike: the second congress and the fifth, seven years and
// fifteen, the votes of two meetings. In such a run it takes two dated texts, one sentence in both, or one event that both
// date, to compare what they tell.
func byChanceAlone(c *Corpus, a, b *claims.Claim) string {
	copied := a.Template != 0 && a.Template == b.Template
	switch {
	case !c.byChance(a.Path, b.Path) || a.Fact != nil || b.Fact != nil:
		return ""
	case a.Kind == claims.Date:
		named := c.lex.EventNoun(a.Measure) != ""
		if copied && !c.lex.Lists(lexicon.FrequentClass, a.Measure) || named && !copied && c.sameDated(a, b) != "" {
			return ""
		}
	case isFigure(a):
		if copied || !a.Inherited && !b.Inherited && oneMoment(a.Event.Time, b.Event.Time) {
			return ""
		}
	case a.Kind != claims.Ordinal && a.Kind != claims.Duration || copied:
		return ""
	}
	return "nothing says that two texts of a large run are of one time"
}

// momentDays is how long a time may be to tell one event from others of its kind.
const momentDays = 31

// oneMoment reports whether two events are dated within a month, and alike.
func oneMoment(a, b when.Period) bool {
	return !a.IsZero() && !b.IsZero() && !a.Disjoint(b) && a.To-a.From < momentDays && b.To-b.From < momentDays
}

func sameSentence(_ *Corpus, a, b *claims.Claim) string {
	if a.Path == b.Path && a.SentenceIndex == b.SentenceIndex && a.Kind != claims.Name {
		return "both stand in one sentence, which sets them side by side"
	}
	return ""
}

// differentStory parts claims of documents that do not tell one story: reports on unrelated things may count alike.
// Names, offices and passages speak for themselves.
func differentStory(c *Corpus, a, b *claims.Claim) string {
	if speaksForItself(a.Kind) {
		return ""
	}
	if a.Template != 0 && a.Template == b.Template && c.total <= smallRun {
		return "" // one wrote the sentence of the other
	}
	switch {
	case c.sameStory(a.Path, b.Path):
	case a.Fact != nil || b.Fact != nil:
		return "the document does not name what the fact is about"
	default:
		return "the documents do not tell one story"
	}
	return ""
}

// speaksForItself reports whether claims of a kind are compared whatever story their documents tell.
func speaksForItself(k claims.Kind) bool {
	switch k {
	case claims.Name, claims.Passage, claims.Role, claims.Quote, claims.Age:
		return true
	}
	return false
}

func differentKind(_ *Corpus, a, b *claims.Claim) string {
	switch {
	case a.Kind != b.Kind:
		return string(a.Kind) + " and " + string(b.Kind)
	case a.Dimension != b.Dimension:
		return a.Dimension + " and " + b.Dimension
	}
	return ""
}

func differentSide(c *Corpus, a, b *claims.Claim) string {
	if a.Template != 0 && a.Template == b.Template && a.Side == b.Side {
		return ""
	}
	switch {
	case a.Kind == claims.Count && c.ofFellows(a) != c.ofFellows(b) && !comparable(a.Value.Interval.Value, b.Value.Interval.Value) && !swappedDigits(a.Value.Interval.Value, b.Value.Interval.Value):
		return "one is of those near to whoever tells it, the other may be of all"
	case a.Side == "" && b.Side == "" && a.Kind == claims.Count && a.Path != b.Path && a.Measure == b.Measure && (c.severalSides(a) || c.severalSides(b)):
		return "the story counts several sides, and neither text says whose these are"
	case a.Side == b.Side:
		return ""
	case a.Side != "" && b.Side != "":
		return a.Side + " and " + b.Side
	case a.Kind == claims.Count && !comparable(a.Value.Interval.Value, b.Value.Interval.Value):
		return "one is of " + named(a.Side, b.Side) + ", the other may be of all"
	}
	return ""
}

// ofFellows reports whether a count is of people who are near to whoever tells it: nineteen colleagues.
func (c *Corpus) ofFellows(a *claims.Claim) bool {
	noun := strings.TrimSuffix(text.Fold(a.Text[strings.LastIndexByte(a.Text, ' ')+1:]), "s")
	return c.lex.Lists(lexicon.FellowNoun, noun)
}

// severalSides reports whether the story of a claim gives the figures of several sides.
func (c *Corpus) severalSides(a *claims.Claim) bool {
	return len(c.sides[[2]string{c.storyOf(a.Path), a.Measure}]) > 1
}

// sideRatio is how near two figures must be for one without a side to be taken for that of a known side: a figure far
// from it is more likely the total of all sides.
const sideRatio = 0.75

func comparable(a, b float64) bool { return min(a, b) >= sideRatio*max(a, b) }

// ourOwn parts the losses that one of two sides tells of its own from all others: ours is one dead.
func ourOwn(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Count || a.Path == b.Path || !c.ownLosses(a) && !c.ownLosses(b) {
		return ""
	}
	return "one of them counts only its own side"
}

// ownLosses reports whether the sentence of a count speaks of the losses of the side that tells it.
func (c *Corpus) ownLosses(a *claims.Claim) bool {
	for _, some := range [...]string{" were ours", " was ours", " are ours"} {
		if before, _, ok := strings.Cut(a.Sentence, some); ok && !strings.HasSuffix(before, a.Text) && c.lex.Entry(c.lex.Find(before[strings.LastIndexByte(before, ' ')+1:])).Number.Kind == lexicon.Cardinal {
			return false // of the people who were driven to hospital, 36 in all, four were ours
		}
	}
	if hasWords(a.Sentence, "ours") || hasWords(a.Sentence, "Ours") {
		return true
	}
	for _, our := range [...]string{"our", "Our"} {
		if hasWords(a.Sentence, our) && slices.ContainsFunc(c.lex.Words(lexicon.OurLoss), func(w string) bool { return hasWords(a.Sentence, our+" "+w) }) {
			return true
		}
	}
	return false
}

func differentScope(c *Corpus, a, b *claims.Claim) string {
	if a.Kind == claims.Role && a.Office.Title != b.Office.Title && names.SamePerson(a.Value.Name, b.Value.Name) {
		return "" // how many can be what one person is called parts nothing; of one office, whether it is held parts still
	}
	if a.Scope != b.Scope && !c.partByNoun(a, b) && !c.someOfAll(a, b) && !c.someOfAll(b, a) {
		return named(a.Scope, "total") + " and " + named(b.Scope, "total")
	}
	if a.Kind == claims.Count && a.Scope == "part" && b.Scope == "part" && a.Measure == "" && b.Measure == "" && (c.generic(a.Counted) || a.Counted == "man") && a.Path != b.Path && (a.Template == 0 || a.Template != b.Template) && c.sharedWords(a, b) == 0 {
		return "nothing says that two parts are of one sort"
	}
	if a.Kind == claims.Count && a.Scope == "part" && b.Scope == "part" && a.Weak && b.Weak && a.Measure == b.Measure && c.generic(a.Counted) && c.generic(b.Counted) && a.Path != b.Path && (a.Template == 0 || a.Template != b.Template) {
		return "two texts divide those whom they count in two ways" // eleven of the dead from the audience; nine found on the stairs
	}
	if a.Scope == claims.ScopePartial && a.Path != b.Path && a.Published != b.Published {
		return "both are told as of an hour, on two days"
	}
	return ""
}

// someOfAll reports whether one of two counts of those to whom one thing happened is told as so many of a figure and the other as so many of people
// without one: eight of the thirteen spent the night in hospital, five of the survivors were kept there.
func (c *Corpus) someOfAll(a, b *claims.Claim) bool {
	return a.Kind == claims.Count && a.Measure != "" && a.Measure == b.Measure && !a.Weak && !b.Weak && a.Scope == "part" && b.Scope == "" && behindOf(b) != "" && c.isNumber(behindOf(a))
}

// behindOf returns the word behind "of the" that follows right behind the words of a claim: "survivors" of "five of the survivors"; empty where
// nothing of that kind follows.
func behindOf(a *claims.Claim) string {
	rest, ok := strings.CutPrefix(toldBehind(a), " of the ")
	if !ok {
		return ""
	}
	word, _, _ := strings.Cut(rest, " ")
	return strings.TrimRight(word, ".,;:")
}

// isNumber reports whether a word is a number, in digits or in letters.
func (c *Corpus) isNumber(word string) bool {
	if word == "" {
		return false
	}
	return word[0] >= '0' && word[0] <= '9' || c.lex.Entry(c.lex.Find(text.Fold(word))).Number.Kind == lexicon.Cardinal
}

// partByNoun reports whether the noun of two counts makes both a part, whether their texts say so or not: the children who
// died are those of the dead who were children.
func (c *Corpus) partByNoun(a, b *claims.Claim) bool {
	return a.Kind == claims.Count && a.Measure != "" && a.Measure == b.Measure && a.Counted == b.Counted && !a.Weak && !b.Weak &&
		c.lex.Lists(lexicon.SubsetNoun, a.Counted) && a.Counted != "other" && a.Counted != "man" && partOrAll(a) && partOrAll(b)
}

// partOrAll reports whether a count is told as a part, or as all that there are, now or then.
func partOrAll(a *claims.Claim) bool {
	return a.Scope == "" || a.Scope == "part" || a.Scope == "previous"
}

func differentModality(_ *Corpus, a, b *claims.Claim) string {
	if a.Modality != b.Modality && !(a.Kind == claims.Date && (unplaced(a) || unplaced(b))) {
		return a.Modality + " and " + b.Modality
	}
	return ""
}

// unplaced reports whether a date is told as a fact by a document of unknown date: it may lie ahead all the same.
func unplaced(c *claims.Claim) bool { return c.Published == "" && c.Modality == claims.Asserted }

func differentEvent(_ *Corpus, a, b *claims.Claim) string {
	if a.Fact != nil || b.Fact != nil {
		return "" // the time of what is known tells which event is meant
	}
	if a.Event.Main != b.Event.Main && a.Kind != claims.Date {
		return "one speaks of the main event, the other of an earlier one"
	}
	if a.Kind == claims.Count && earlier(a) && earlier(b) && a.Template != b.Template && !a.Event.Time.IsZero() && !b.Event.Time.IsZero() &&
		!oneMoment(a.Event.Time, b.Event.Time) && (a.Event.Type == "" || a.Event.Type != b.Event.Type) && !shareWord(a, b) {
		return "nothing but a year says that one earlier event is meant" // the fire of 2014 and the flood of that year
	}
	return ""
}

func differentTime(_ *Corpus, a, b *claims.Claim) string {
	ofShock := a.Kind == claims.Measure && (a.Measure == "depth" || a.Measure == "magnitude") && a.Event.Main && b.Event.Main // a quake of Tuesday, and its aftershock of Wednesday
	if a.Kind == claims.Date || (a.Inherited || b.Inherited) && !ofShock || a.Event.Time.IsZero() || b.Event.Time.IsZero() {
		return ""
	}
	near := when.Date(0)
	if a.Kind == claims.Count {
		near = countDays // a count is told as of some hour of the days after its event
	}
	ta, tb := a.Event.Time, b.Event.Time
	if ta.From > tb.To+near || tb.From > ta.To+near {
		return a.Event.Time.String() + " and " + b.Event.Time.String()
	}
	return ""
}

// countDays is how many days may lie between the times that two counts of one event are given with.
const countDays = 4

func differentCounted(c *Corpus, a, b *claims.Claim) string {
	if c.withoutCrew(a) != c.withoutCrew(b) && a.Counted != b.Counted && !c.lex.Alike(a.Counted, b.Counted) {
		return "passengers and all on board"
	}
	if a.Kind != claims.Count {
		return ""
	}
	if a.Counted == b.Counted || c.oneSynonym(a, b) {
		return c.someOf(a, b)
	}
	if c.animal(a.Counted) != c.animal(b.Counted) {
		return named(a.Counted, "people") + " and " + named(b.Counted, "people")
	}
	ga, gb := c.generic(a.Counted), c.generic(b.Counted)
	if m := c.measure[a.Measure]; m != nil && m.Agent && a.Measure == b.Measure && a.Side != "" && a.Side == b.Side {
		return "" // prisoners, soldiers, citizens: all who are handed over
	}
	switch {
	case ga && gb && (!c.grouped(a.Counted) || !c.grouped(b.Counted)):
		return ""
	case ga && !c.grouped(a.Counted) && !c.subset(b.Counted), gb && !c.grouped(b.Counted) && !c.subset(a.Counted):
		return ""
	case a.Measure != "" && a.Measure == b.Measure && (c.lex.Alike(a.Counted, b.Counted) || deedItself(a) && !c.subset(b.Counted) || deedItself(b) && !c.subset(a.Counted)):
		return ""
	case c.grouped(a.Counted) && overflows(b, a), c.grouped(b.Counted) && overflows(a, b):
		return "" // 29 officers convicted, and 27 of the accused: a part is no larger than the whole
	case !a.Weak && !b.Weak && (a.Counted == "man" && c.noWomen(a) && !c.subset(b.Counted) || b.Counted == "man" && c.noWomen(b) && !c.subset(a.Counted)):
		return "" // the men of a crew are all of it
	}
	return named(a.Counted, "people") + " and " + named(b.Counted, "people")
}

// oneSynonym reports whether the nouns of two counts are two words for one thing.
func (c *Corpus) oneSynonym(a, b *claims.Claim) bool {
	return a.Counted != "" && c.lex.SortOf(a.Counted) == c.lex.SortOf(b.Counted)
}

// deedItself reports whether the noun of a count is the deed itself, of which another text may count those whom it befell: 650 redundancies, 420
// jobs that go; 14 arrests, 12 drivers detained.
func deedItself(a *claims.Claim) bool { return !a.Weak && a.Trigger != "" && a.Trigger == a.Counted }

// countRatio is how many times the smaller of two counts the larger may be: beyond that they are more likely of two things, the ballots cast in
// a country and the voters of a village that votes again. Of 111 contradictions in clusters of reports the widest is 3.75.
const countRatio = 6

var tooFar = fmt.Sprintf("one is more than %d times the other", countRatio)

// fewApart is how far apart two counts may lie, whatever their ratio: one of them was killed, or two.
const fewApart = 2

// tooFarApart parts counts told below the top of two texts: of ten such pairs in texts that nobody had read eight were of two groups of people or
// of some of them, of 75 nearer ones seven.
var tooFarApart = fmt.Sprintf("one is less than %.0f %% of the other, and not both are told at the top", 100*nearRatio)

func farFigures(_ *Corpus, a, b *claims.Claim) string {
	if !isFigure(a) || a.Template != 0 && a.Template == b.Template || a.Fact != nil || b.Fact != nil {
		return ""
	}
	x, y := a.Value.Interval, b.Value.Interval
	low, high := min(x.Hi, y.Hi), max(x.Lo, y.Lo)
	switch {
	case low > 0 && high > countRatio*low:
		return tooFar
	case a.Kind == claims.Count && low < nearRatio*high && high-low > fewApart && a.Path != b.Path && !transposed(x.Value, y.Value) && (max(a.SentenceIndex, b.SentenceIndex) >= topForOne || a.Counted != b.Counted):
		return tooFarApart
	}
	return ""
}

func differentSubject(c *Corpus, a, b *claims.Claim) string {
	if a.Kind == claims.Count {
		if why := c.ofTwoOwners(a.Measure, a, b); why != "" {
			return why
		}
		if a.Measure != b.Measure {
			if why := c.ofTwoOwners(b.Measure, a, b); why != "" {
				return why
			}
		}
	}
	if x, y := lostBy(a), lostBy(b); x != y {
		return "what " + named(x, "all") + " and what " + named(y, "all") + " lost"
	}
	if a.Kind == claims.Place && a.Subject == claims.ListedPlace && b.Subject == claims.ListedPlace && (!placed(a) || !placed(b)) {
		return "the list of names does not say of both what they lie in"
	}
	if a.Subject == b.Subject || a.Subject == "" || b.Subject == "" {
		return ""
	}
	switch a.Kind {
	case claims.Count:
		if m := c.measure[a.Measure]; m == nil || !m.Owned {
			return ""
		}
	case claims.Age:
		if names.SpeltAlike(a.Subject, b.Subject) {
			return ""
		}
	case claims.Measure, claims.Ordinal, claims.Place:
	default:
		return ""
	}
	return a.Subject + " and " + b.Subject
}

// lostBy returns the last word of the name of which the sentence of an area tells what it lost, as "Park" of "the Nature Park lost 1,400 hectares";
// empty where it tells nothing like it.
func lostBy(a *claims.Claim) string {
	if a.Kind != claims.Measure || a.Dimension != "area" || a.At < 0 || int(a.At) > len(a.Sentence) {
		return ""
	}
	words := strings.Fields(a.Sentence[:a.At])
	for n := len(words) - 1; n > 0 && n > len(words)-4; n-- {
		switch words[n] {
		case "lost", "loses", "lose", "losing":
			if name := words[n-1]; name[0] >= 'A' && name[0] <= 'Z' && name != "It" && name != "We" && name != "They" {
				return name
			}
			return ""
		}
	}
	return ""
}

// placed reports whether the house's list of names says in which places the place of a claim lies.
func placed(a *claims.Claim) bool { return a.House != nil && len(a.House.Within) > 0 }

// partRatio is how small a figure of a bare noun must be beside one that a verb explains to be taken for a part of it: three
// guests who cancelled, of the forty who came.
const partRatio = 0.5

// oneBody reports whether two counts of people name one side and lie so near each other that one group is meant: nineteen
// Ardosians, twenty people from Ardosia.
func oneBody(a, b *claims.Claim) bool {
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	return a.Side != "" && a.Side == b.Side && a.Scope == "" && b.Scope == "" && min(x, y) >= bodyRatio*max(x, y)
}

// bodyRatio is how near two counts of one side's people must be to be taken for one group.
const bodyRatio = 0.9

// somebody reports whether a noun says of a person nothing but the sex and the age.
func (c *Corpus) somebody(noun string) bool {
	return c.generic(noun) || c.lex.Lists(lexicon.BarePerson, noun)
}

// differentPredicate parts counts of which only the noun is alike: complaints lodged in 212 stations, results annulled in
// three. Where a verb is not known the score alone decides.
func differentPredicate(c *Corpus, a, b *claims.Claim) string {
	if a.Kind == claims.Count && a.Measure == "" && b.Measure == "" && c.generic(a.Counted) && c.generic(b.Counted) && !oneBody(a, b) && (a.Predicate != b.Predicate || a.Predicate == "") {
		return "only “" + named(a.Counted, "people") + "” says what is counted"
	}
	if a.Kind == claims.Count && a.Measure == "" && b.Measure == "" && min(a.Value.Interval.Value, b.Value.Interval.Value) == 1 && c.somebody(a.Counted) && c.somebody(b.Counted) {
		return "one of them is a person of whom something is told" // one man will not come home, and four men came
	}
	if a.Kind == claims.Count && a.Weak != b.Weak && min(a.Value.Interval.Value, b.Value.Interval.Value) < partRatio*max(a.Value.Interval.Value, b.Value.Interval.Value) {
		return "the noun alone says what one counts, and it may be a part of the other"
	}
	if a.Kind == claims.Count && a.Weak != b.Weak && a.Counted != b.Counted && a.Counted != "" && b.Counted != "" && a.Counted != "person" && b.Counted != "person" && !c.lex.Alike(a.Counted, b.Counted) && !c.oneSynonym(a, b) {
		return "the noun alone says what one counts: " + named(a.Counted, "people") + " and " + named(b.Counted, "people")
	}
	if a.Kind != claims.Count || !a.Weak || !b.Weak || c.generic(a.Counted) && c.generic(b.Counted) && oneBody(a, b) {
		return ""
	}
	if a.Template != 0 && a.Template == b.Template {
		return ""
	}
	switch c.lex.Agree(a.Predicate, b.Predicate) {
	case lexicon.Same:
		return ""
	case lexicon.Possible:
		if a.Counted == "time" {
			return "no verb says that both did the same so often" // the position stood there three times, and it was played through four times
		}
		if near(a, b) {
			return ""
		}
		return "no verb says that both count the same, and one may be a part of the other"
	}
	if (a.Predicate == "" || b.Predicate == "") && a.Counted == b.Counted && c.sole(a) && c.sole(b) && transposed(a.Value.Interval.Value, b.Value.Interval.Value) {
		return "" // 480 teams that go from door to door, and there are 840: a slip is likelier than two figures
	}
	return a.Predicate + " and " + b.Predicate
}

// near reports whether two figures lie so close to each other, or resemble each other so much, that one is hardly a part of the
// other.
func near(a, b *claims.Claim) bool {
	x, y := a.Value.Interval.Value, b.Value.Interval.Value
	return min(x, y) >= nearRatio*max(x, y) || transposed(x, y)
}

// nearRatio is how near two figures of one noun must be to be taken for one thing where no verb says so.
const nearRatio = 0.55

func named(s, empty string) string {
	if s == "" {
		return empty
	}
	return s
}

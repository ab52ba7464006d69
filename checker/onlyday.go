package checker

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// recentDays is how many days before its document a day may lie on which happened what it is about.
const recentDays = 14

// besideDays is how many days apart two days may lie at most.
const besideDays = 2

// How many sentences, headings among them, tell at the top of a document what it is about, where another document has for it the day before or
// after, and where the two lie two days apart. Among twice as many sentences days two apart are often those of two things.
const (
	topForOne = 5
	topForTwo = 3
)

// recent is what a document tells of the days right before it, found when it is first asked for.
type recent struct {
	once  sync.Once
	day   when.Date // the one that it tells first
	at    int32     // the sentence that tells it
	alone bool      // it tells no other but that of its publication
}

// of returns the recent days of a document.
func (r *recent) of(c *Corpus, d *docInfo) *recent {
	r.once.Do(func() {
		r.at, r.alone = -1, true
		for o := range d.sheet.Of(claims.Date) {
			switch {
			case !isRecent(d, o) && !ofToday(d, o) || d.heads(o) || c.toldOn(o):
			case r.at < 0:
				r.day, r.at = o.Value.Period.From, o.SentenceIndex
			case o.Value.Period.From != r.day && isRecent(d, o):
				r.alone = false
			}
		}
	})
	return r
}

// isRecent reports whether a date is a day right before its document on which something has happened.
func isRecent(d *docInfo, a *claims.Claim) bool {
	at, p := d.sheet.Published, a.Value.Period
	return at.Known() && p.Grain <= when.Day && p.From == p.To && !p.Range && !p.Approx && p.From < at.Period.From && p.From >= at.Period.From-recentDays &&
		(a.Modality == claims.Asserted || a.Modality == claims.Alleged)
}

// ofToday reports whether a date is the day on which its document was published.
func ofToday(d *docInfo, a *claims.Claim) bool {
	at, p := d.sheet.Published, a.Value.Period
	return at.Known() && p.Grain <= when.Day && p.From == p.To && p.From == at.Period.From && a.Modality == claims.Asserted
}

// onOneDay reports whether two recent days, a day or two apart, are told of one thing whatever its verbs are: each is the first that its document tells,
// and both are told at the top, or the two sentences have a rare word in common. One of them must be told by its number and the other by its weekday,
// or as yesterday, as whoever reckons the one from the other goes wrong, or both with their months. In clusters that nobody had read when this was counted
// eight of ten such pairs were contradictions, and of pairs of weekdays none of four.
func (c *Corpus) onOneDay(a, b *claims.Claim) bool {
	x, y := a.Value.Period.From, b.Value.Period.From
	gap := max(x-y, y-x)
	if gap == 0 || gap > besideDays || a.Quoted || b.Quoted || c.byWeekday(a) == c.byWeekday(b) && !(c.namesMonth(a) && c.namesMonth(b)) {
		return false
	}
	if sameDay(a) || sameDay(b) {
		return false // the day of something else that its text has just told
	}
	da, db := c.doc(a.Path), c.doc(b.Path)
	if da == nil || db == nil || !isRecent(da, a) || !isRecent(db, b) || max(x, y) > min(da.sheet.Published.Period.From, db.sheet.Published.Period.From) {
		return false
	}
	if (a.Predicate == "end") != (b.Predicate == "end") || !c.tellsDay(a) || !c.tellsDay(b) || gap == 1 && c.overMidnight(a, b) || c.aftermath(a, b) {
		return false
	}
	ra, rb := da.recent.of(c, da), db.recent.of(c, db)
	if c.sharedWords(a, b) > 0 {
		return true
	}
	if ra.day != x || rb.day != y || ra.at != a.SentenceIndex || rb.at != b.SentenceIndex {
		return false
	}
	at := max(ra.at, rb.at)
	return at < topForTwo || at < topForOne && gap == 1
}

// sameDay reports whether a date is told as that of another thing: on the same day, the same evening.
func sameDay(a *claims.Claim) bool { return hasWords(text.Fold(a.Text), "same") }

// byWeekday reports whether a date is told by its weekday, or as yesterday, and not by its number: "Sunday at 9:30", and not "Sunday, the 8th".
func (c *Corpus) byWeekday(a *claims.Claim) bool {
	named := false
	for w := range strings.FieldsFuncSeq(a.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch e := c.lex.Entry(c.lex.Find(text.Fold(w))); {
		case e.Calendar.Kind == lexicon.MonthName || w[0] <= '9' && len(w) > 2 && slices.Contains(ordinalEnds, w[len(w)-2:]):
			return false // February, 8th
		case e.Calendar.Kind == lexicon.WeekdayName || e.Calendar.Kind == lexicon.DayName:
			named = true
		}
	}
	return named
}

// ordinalEnds are the ends of ordinals in digits.
var ordinalEnds = []string{"st", "nd", "rd", "th"}

// tellsDay reports whether a date says on which day something happened: not since when, not how far another day lies from it, and not when it was told.
func (c *Corpus) tellsDay(a *claims.Claim) bool {
	if upTo(a) || strings.HasSuffix(a.Text, "'s") || strings.HasSuffix(a.Text, "’s") || strings.HasSuffix(a.Text, "midnight") || bounds(a) || c.toldOn(a) {
		return false
	}
	switch word := wordBefore(a); word {
	case "by", "from", "for", "than":
		return false
	case "of", "on":
		switch precedes(a, word) {
		case "that", "those", "than":
			return false // seven metres below that of Saturday, fewer than on Saturday
		}
	}
	return !c.besideDay(a)
}

// besideDay reports whether the sentence of a date counts from another day: the day after the concert, two days later, the next day, the second day of the
// concert, the eve of it.
func (c *Corpus) besideDay(a *claims.Claim) bool {
	last, day, eve, turn := lexicon.Calendar{}, false, false, false
	for w := range strings.FieldsFuncSeq(a.Sentence, func(r rune) bool { return !unicode.IsLetter(r) }) {
		e := c.lex.Entry(c.lex.Find(text.Fold(w)))
		isDay := e.Form == "day" || e.Form == "days"
		if day && e.Calendar.Kind == lexicon.ShiftWord && e.Form != "ago" || isDay && last.Kind == lexicon.ModWord && (last.Value == 1 || last.Value >= 3) {
			return true // the day after, two days later, the next day
		}
		if eve && e.Form == "of" || turn && e.Form == "day" {
			return true // the eve of the last stage, the second day of the campaign
		}
		last, day = e.Calendar, isDay
		eve, turn = strings.EqualFold(w, "eve"), e.Number.Kind == lexicon.OrdinalNumber && e.Number.Value > 1
	}
	return false
}

// toldOn reports whether a date says when something was said: the police said on Monday.
func (c *Corpus) toldOn(a *claims.Claim) bool {
	before := strings.Fields(toldBefore(a))
	for i := len(before) - 1; i >= max(0, len(before)-3); i-- {
		switch e := c.lex.Entry(c.lex.Find(text.Fold(before[i]))); {
		case e.Is(lexicon.Saying):
			return true
		case !e.Is(lexicon.Preposition) && e.Calendar.Kind != lexicon.PartOf:
			return false
		}
	}
	return false
}

// toldBefore returns what the sentence of a claim says before its text.
func toldBefore(a *claims.Claim) string { return a.Sentence[:startOf(a)] }

// toldBehind returns what a sentence says behind a claim.
func toldBehind(a *claims.Claim) string {
	return a.Sentence[min(startOf(a)+len(a.Text), len(a.Sentence)):]
}

// wordBehind returns the word behind the text of a claim, in lower case; empty where a mark follows.
func wordBehind(a *claims.Claim) string {
	behind, ok := strings.CutPrefix(toldBehind(a), " ")
	if !ok {
		return ""
	}
	w, _, _ := strings.Cut(behind, " ")
	return strings.ToLower(strings.TrimRight(w, ".,;:!?"))
}

// startOf returns where the text of a claim begins in its sentence, in bytes.
func startOf(a *claims.Claim) int { return min(max(0, int(a.At)), len(a.Sentence)) }

// wordBefore returns the word before the text of a claim and its article, in lower case.
func wordBefore(a *claims.Claim) string { return precedes(a, "") }

// precedes returns the word before a word that stands before the text of a claim and its article, in lower case; before no word that before the claim.
func precedes(a *claims.Claim, word string) string {
	told := strings.TrimRight(toldBefore(a), " ")
	for {
		at := strings.LastIndexByte(told, ' ') + 1
		last := strings.ToLower(told[at:]) // which may be longer than what stands there
		told = strings.TrimRight(told[:at], " ")
		switch {
		case last == "the" && told != "":
		case last != word || word == "":
			return last
		default:
			word = ""
		}
	}
}

// overMidnight reports whether the earlier of two days is told of its night, which ends on the later one.
func (c *Corpus) overMidnight(a, b *claims.Claim) bool {
	if b.Value.Period.From < a.Value.Period.From {
		a, b = b, a
	}
	const daylight, night = 1<<1 | 1<<2 | 1<<3, 1 << 4 // parts of calendar.yaml: noon to evening
	const byDay = 1<<0 | 1<<1 | 1<<2                   // morning to afternoon
	if wordBefore(b) == "to" && precedes(b, "to") == "night" && c.partsOfDay(a)&byDay == 0 {
		return true // in the night to Tuesday, and on Monday
	}
	if c.partsOfDay(a)&night == 0 || wordBefore(a) == "to" || b.Value.Period.Minute > morning {
		return false // in the night to Tuesday
	}
	parts, told := c.partsOfDay(b), text.Fold(b.Sentence)
	return parts&daylight == 0 && (parts&night == 0 || wordBefore(b) == "to" || hasWords(told, "midnight") || hasWords(told, "overnight"))
}

// morning is the minute of the day from which on it is no longer night.
const morning = 6 * 60

package claims

import (
	"strconv"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// This file reads ordinals that say within what they count: the third victory in a row, his fourth this season, the second ban since
// 2022. However the thing is called, two texts on it count the same.

// StreakMeasure is the measure of such an ordinal.
const StreakMeasure = "streak"

// maxStreak is how many tokens the noun phrase may have between an ordinal and the words that say within what it counts.
const maxStreak = 5

// streak adds the claim of an ordinal that says within what it counts; its trigger is that.
func (x *extractor) streak(s *sentence, q *quantity.Mention) {
	if q.Interval.Value < 2 || x.placed(s, q) {
		return
	}
	head := -1
	for i := int(q.Last); i < min(int(s.Last), int(q.Last)+maxStreak); i++ {
		within, end := x.countsWithin(s, i)
		if within == "" {
			if n := x.inTheLand(s, i); n > 0 {
				within, end = x.countsWithin(s, i+n)
			} else if head >= 0 {
				within, end = x.sinceBehind(s, i)
			}
		}
		if within != "" {
			x.streakClaim(s, q, head, end, within)
			return
		}
		if x.isMark(i, "-") && !x.tok(i).Is(text.SpaceBefore) || x.word(i) == "such" || i+1 < int(s.Last) && x.isMark(i+1, "-") && !x.tok(i+1).Is(text.SpaceBefore) && x.tok(i).Kind == text.Word {
			continue // the third by-election
		}
		if _, most := x.superlative(s, i); most || x.tok(i).Kind != text.Word || x.endsPhrase(s, i) && !x.numberedDeed(q, i) || x.entry(i).Is(lexicon.Adverb) {
			return
		}
		head = i
	}
}

func (x *extractor) streakClaim(s *sentence, q *quantity.Mention, head, end int, within string) {
	first := int(q.First)
	if head >= 0 && (x.plural(head) || x.lex.Lists(lexicon.AnyOrderNoun, x.lemma(head)) || x.entry(head).Is(lexicon.TimeNoun) && x.entry(head).Form != timeNoun) && (within != "row" || x.lemma(head) != "year") || s.tellsThen(first) {
		return
	}
	c := x.claim(s, Ordinal, first, end)
	c.Value.Interval = quantity.Exact(q.Interval.Value)
	c.Measure, c.Trigger = StreakMeasure, within
	if head < 0 {
		head = x.insertedBehind(s, first) // with the win, his third this season
	}
	if head >= 0 {
		c.Counted = x.lemma(head)
		if x.attempted(s, int(q.Last), head, end) {
			c.Counted = attemptNoun
		}
	}
	c.Modality = x.modalityOfFigure(s, first, end)
}

// countsWithin returns within what the words from token i on say that an ordinal counts, and the token behind them: "row" for "in a row" and
// its like, "season" or "year" for "this season", "of the year", "since 2022" for that.
func (x *extractor) countsWithin(s *sentence, i int) (within string, end int) {
	w := &x.lex.Workings
	if n := x.phraseAt(i, int(s.Last), w.Running); n > 0 {
		if x.word(i) == "running" && i+1 < int(s.Last) && x.tok(i+1).Kind == text.Word && (!x.endsPhrase(s, i+1) || x.entry(i+1).Form == "of") {
			return "", 0 // the third running event, the third running of the race
		}
		return "row", i + n
	}
	at := i
	switch x.entry(i).Form {
	case "since":
		if n := x.phraseAt(i+1, int(s.Last), w.Dawns); n > 0 && (x.closesOrdinal(s, i+1+n) || x.entry(i+1+n).Form == "that") {
			return "since " + x.lemma(i+n), i + 1 + n
		}
		if d := s.dateAt(i + 1); d != nil && d.Expr.A.Kind == when.OnCalendar && !d.Expr.Range && d.period.Grain == when.Year {
			return "since " + strconv.Itoa(d.period.From.Year()), d.Last
		}
		for k := range s.dates { // since the present council was elected in 2022
			d := &s.dates[k]
			if d.First > i+2 && d.First <= i+maxSince && d.Expr.A.Kind == when.OnCalendar && !d.Expr.Range && d.period.Grain == when.Year && x.entry(d.First-1).Form == "in" && x.anyForm(i+2, d.First, []string{"was", "were"}) && x.clauseEnd(s, i) >= d.First {
				return "since " + strconv.Itoa(d.period.From.Year()), d.Last
			}
		}
		return "", 0
	case "this":
	case "of":
		if i+1 >= int(s.Last) || x.entry(i+1).Form != "the" && x.entry(i+1).Form != "this" {
			return "", 0
		}
		at++
	default:
		return "", 0
	}
	if at+1 >= int(s.Last) {
		return "", 0
	}
	switch noun := x.word(at + 1); noun {
	case "season", "winter", "summer":
		return "season", at + 2
	case "year", "month", "week":
		return noun, at + 2
	}
	return "", 0
}

// maxSince is how many tokens behind "since" the year of what it tells may stand.
const maxSince = 9

// inTheLand returns how many tokens of “in the country” stand at token i: what is counted since independence is counted there anyway.
func (x *extractor) inTheLand(s *sentence, i int) int {
	if i+3 >= int(s.Last) || x.entry(i).Form != "in" || x.entry(i+1).Form != "the" && !x.lex.Lists(lexicon.ThisPlural, x.entry(i+1).Form) && x.entry(i+1).Form != "this" {
		return 0
	}
	switch x.lemma(i + 2) {
	case "country", "republic", "nation", "kingdom", "land", "state":
		return 3
	}
	return 0
}

// maxWhere is how many tokens may tell where something is counted, before the words that say since when.
const maxWhere = 6

// sinceBehind reads since when something is counted behind a preposition at token i with what it leads to: "the second leak at the university since
// 2015", "the tenth government of Velmaria since independence".
func (x *extractor) sinceBehind(s *sentence, i int) (within string, end int) {
	switch x.entry(i).Form {
	case "of", "in", "at", "on", "for", "between":
	default:
		return "", 0
	}
	for j := i + 1; j < min(int(s.Last), i+1+maxWhere); j++ {
		if x.entry(j).Form == "since" {
			return x.countsWithin(s, j)
		}
		if x.tok(j).Kind != text.Word || x.isVerb(s, j) || x.entry(j).Is(lexicon.Auxiliary) {
			break
		}
	}
	return "", 0
}

// attemptNoun is what an ordinal counts that numbers attempts, whatever they were at.
const attemptNoun = "attempt"

// maxTried is how many tokens behind the words that say since when something is counted the verb may stand by which it was tried.
const maxTried = 8

// attempted reports whether what is counted with its noun at head is an attempt: “the third attempted putsch”, “the fourth time since
// independence that soldiers have tried …”.
func (x *extractor) attempted(s *sentence, from, head, end int) bool {
	if x.lex.Lists(lexicon.AttemptNoun, x.lemma(head)) || x.anyForm(from, head, x.lex.Words(lexicon.Attempted)) {
		return true
	}
	if x.entry(head).Form != timeNoun || end >= int(s.Last) || x.entry(end).Form != "that" {
		return false
	}
	return x.anyForm(end+1, min(int(s.Last), end+1+maxTried), x.lex.Words(lexicon.Tried))
}

// insertedBehind returns the noun behind which an ordinal at token i is inserted with a comma, "the win, his third"; -1 when there is none.
func (x *extractor) insertedBehind(s *sentence, i int) int {
	for j := i - 1; j > max(int(s.First), i-3); j-- {
		if x.isMark(j, ",") {
			if t := x.tok(j - 1); t.Kind == text.Word && !t.Is(text.Capital) && !x.endsPhrase(s, j-1) && !x.entry(j-1).Is(lexicon.Adverb|lexicon.TimeNoun) && !x.plural(j-1) {
				return j - 1
			}
			return -1
		}
	}
	return -1
}

package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// Measures of how long the whole of a matter lasted, in whichever way it is told.
const (
	ClosedFor    = "closure"
	FireBurned   = "fire"
	walkoutLasts = "walkout"
	jurySat      = "deliberation"
)

// wholeLength reports whether a measure is that of how long the whole of a matter lasted.
func wholeLength(measure string) bool {
	switch measure {
	case FreeAll, FlowRan, ClosedFor, FireBurned, walkoutLasts:
		return true
	}
	return false
}

// How a length of time is tied to its verb.
type spanCue uint8

const (
	cueNone   spanCue = iota
	cueFor            // for nine hours, was shut nine hours
	cueAfter          // after nine hours, nine hours later, nine hours after it began
	cueWithin         // within nine hours
	cueTook           // took nine hours
)

// cueOf returns how the words beside a length of time tie it to its verb.
func (x *extractor) cueOf(s *sentence, q *quantity.Mention) spanCue {
	first, last := int(q.First), int(q.Last)
	switch x.in(s, last).Form {
	case "after", "later":
		return cueAfter
	case "ago", "old", "of":
		return cueNone
	}
	lead := first - 1
	for lead > int(s.First) && lead > first-3 && (x.entry(lead).Form == "the" || x.word(lead) == "another" || x.word(lead) == "about") {
		lead--
	}
	switch x.in(s, lead).Form {
	case "for":
		return cueFor
	case "after":
		return cueAfter
	case "within":
		return cueWithin
	}
	switch x.wordIn(s, lead) {
	case "took", "needed", "lasted":
		return cueTook
	}
	if x.wordIn(s, last) == "altogether" || x.in(s, last).Form == "in" && (x.wordIn(s, last+1) == "all" || x.wordIn(s, last+1) == "total") {
		return cueFor
	}
	if e := x.in(s, last); first == int(s.First) && (e.Is(lexicon.Pronoun) || e.Form == "the") {
		return cueFor // nine weeks they were on strike
	}
	return cueNone
}

// matter reads how long the whole of a matter lasted by what its clause tells, whatever the verb: how long something was shut, a strike lasted, a
// jury sat, a fire burned.
func (x *extractor) matter(s *sentence, q *quantity.Mention) (lasts, bool) {
	if q.Is(quantity.Compound) {
		return lasts{}, false
	}
	cue := x.cueOf(s, q)
	if cue == cueNone {
		return lasts{}, false
	}
	first, last := int(q.First), int(q.Last)
	from, to := x.clauseStart(s, first), x.clauseEnd(s, last-1)
	switch {
	case first-from > 2:
	case from > int(s.First) && x.isMark(from-1, ","):
		from, to = x.clauseStart(s, from-2), first // the line was opened again yesterday, after six days
	case to < int(s.Last) && x.isMark(to-1, ","):
		to = x.clauseEnd(s, to) // After nine hours, the road was open again
	}
	if l, ok := x.closedFor(s, cue, from, to, first); ok {
		return l, true
	}
	if l, ok := x.struckFor(s, cue, from, to, first); ok {
		return l, true
	}
	return x.satFor(cue, from, first)
}

// closedFor reads how long something was shut: "no train ran for ten days", "the road was open again after six days".
func (x *extractor) closedFor(s *sentence, cue spanCue, from, to, first int) (lasts, bool) {
	domain, shut, again, none := "", false, false, false
	for i := from; i < to; i++ {
		if x.tok(i).Kind != text.Word {
			continue
		}
		if x.entry(i).Is(lexicon.Saying) && !x.inNounPhrase(s, i) {
			if i >= first {
				break // said Ivo Last
			}
			return lasts{}, false
		}
		if d := closable(x.lemma(i)); d != "" && (domain == "" || i < first && domain == "line") {
			domain = d
			if f := x.in(s, i-1).Form; f == "no" || (f == "a" || f == "single") && (x.in(s, i-2).Form == "not" || x.wordIn(s, i-2) == "Not" || x.in(s, i-3).Form == "not" || x.wordIn(s, i-3) == "Not") || x.wordIn(s, i-1) == "No" {
				none = true
			}
		}
		switch x.word(i) {
		case "closed", "shut", "suspended", "halted", "blocked", "interrupted", "standstill", "impassable", "grounded", "sealed", "impassible", "stopped", "barred", "unusable", "disrupted", "cordoned", "cancelled", "canceled":
			shut = shut || !x.named(s, i)
		case "reopened", "resumed", "restarted", "reopen", "resume":
			again = true
		case "out":
			w := x.wordIn(s, i+2)
			if domain == "" {
				break // the furnace was out of service
			}
			shut = shut || x.in(s, i+1).Form == "of" && (w == "action" || w == "use" || w == "service" || w == "bounds")
		case "cut":
			shut = shut || x.wordIn(s, i+1) == "off"
		case "open", "opened", "running", "ran", "back", "restored", "moving":
			again = again || x.anyForm(i, min(i+4, to), []string{"again"}) || x.word(i) == "restored"
		}
	}
	l := lasts{measure: ClosedFor, word: "close", subject: domain, reached: true}
	switch cue {
	case cueFor:
		return l, domain != "" && (shut && !again || none)
	case cueAfter, cueWithin:
		l.atMost = cue == cueWithin
		return l, domain != "" && again && !shut
	}
	return l, false
}

// closable returns what sort of thing a noun names that is shut to those who use it: texts name a line by its track, its trains and its traffic.
func closable(noun string) string {
	switch noun {
	case "line", "track", "railway", "train", "rail", "service", "traffic", "metro", "underground", "tram":
		return "line"
	case "road", "motorway", "highway", "pass", "street", "tunnel", "bridge", "route", "expressway", "lane":
		return "road"
	case "airport", "runway", "flight", "airspace", "plane", "terminal":
		return "airport"
	case "port", "harbour", "harbor", "ferry", "shipping", "canal", "lock":
		return "port"
	case "school", "class", "lesson", "classroom":
		return "school"
	case "border", "crossing", "frontier", "checkpoint":
		return "border"
	case "hospital", "ward", "clinic", "ambulance", "department":
		return "hospital"
	case "plant", "factory", "mill", "refinery", "mine", "smelter", "works", "slaughterhouse":
		return "plant"
	case "beach", "museum", "market", "lido", "library", "theatre", "theater", "stadium", "park", "lift", "cableway", "reserve":
		return noun
	}
	return ""
}

// inNounPhrase reports whether the word at a token ends a noun phrase that a determiner opens: "its border posts".
func (x *extractor) inNounPhrase(s *sentence, i int) bool {
	const words = 3
	for j := i - 1; j >= max(int(s.First), i-words); j-- {
		e := x.entry(j)
		if e.Is(lexicon.Determiner | lexicon.Possessive) {
			return true
		}
		if x.tok(j).Kind != text.Word || e.Is(lexicon.Preposition|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Conjunction|lexicon.Verb) || s.nameAt(j) != nil {
			return false
		}
	}
	return false
}

// struckFor reads how long a strike lasts: "are on strike for two days", "the strike, called for 48 hours,", and where the text is about one
// "called out for two days", "stay out for two days".
func (x *extractor) struckFor(s *sentence, cue spanCue, from, to, first int) (lasts, bool) {
	if cue != cueFor {
		return lasts{}, false
	}
	l := lasts{measure: walkoutLasts, word: "strike", signed: true}
	about := x.story.event >= 0 && x.lex.Events[x.story.event].Name == walkoutLasts
	for i := max(int(s.First), min(from, first-nearSpan)); i < max(first, to); i++ {
		switch x.word(i) {
		case "strike":
			if x.entryBefore(s, i) == "on" && i >= from && (i < first || first <= from+1) || x.wordIn(s, i+1) == "called" || x.isMark(i+1, ",") && x.wordIn(s, i+2) == "called" {
				return l, true
			}
		case "out":
			switch x.wordIn(s, i-1) {
			case "called", "stay", "stays", "stayed", "stood", "stand", "came", "come", "walked", "walk", "are", "were", "been":
				if about && i >= from && i < first {
					return l, true
				}
			}
		}
	}
	return l, false
}

// satFor reads how long a jury or a panel took for its verdict: "the jury needed five hours".
func (x *extractor) satFor(cue spanCue, from, first int) (lasts, bool) {
	if cue != cueTook && cue != cueFor {
		return lasts{}, false
	}
	for i := from; i < first; i++ {
		switch x.lemma(i) {
		case "jury", "juror":
			for j := i + 1; j < first; j++ {
				switch x.word(j) {
				case "took", "needed", "deliberated", "out", "retired":
					return lasts{measure: jurySat, word: "jury", reached: true}, true
				}
			}
		}
	}
	return lasts{}, false
}

// itLasted reads how long the main event lasted of which a pronoun tells: "It lasted about a quarter of an hour", "It was over within nine minutes".
func (x *extractor) itLasted(s *sentence, q *quantity.Mention) (lasts, bool) {
	i, first := int(s.First), int(q.First)
	if x.entry(i).Form != "it" || first-i > 6 {
		return lasts{}, false
	}
	lasted := false
	for j := i + 1; j < first; j++ {
		switch x.word(j) {
		case "lasted", "over":
			lasted = true
		case "on":
			lasted = lasted || x.wordIn(s, j-1) == "went"
		}
	}
	if !lasted || !x.closed(s, int(q.Last)) && !x.in(s, int(q.Last)).Is(lexicon.Conjunction) {
		return lasts{}, false
	}
	class := x.itMeans(s)
	if class == "" || class == ItBegan || class == "begin" || class == "end" || class == sentenceMeasure || class == "die" {
		return lasts{}, false
	}
	return lasts{measure: class, word: class, reached: true}, true
}

// overPeriod reports whether "over" before a length of time leads to the period in which something happens, and does not say "more than": "5 per cent
// over two years", "Over nine years they searched", not "took over two hours".
func (x *extractor) overPeriod(s *sentence, q *quantity.Mention) bool {
	first := int(q.First)
	if q.Interval.Hedge != "more than" || x.wordIn(s, first) != "over" && x.wordIn(s, first) != "Over" || int(q.NumFirst) != first+1 {
		return false
	}
	for i := max(int(s.First), first-2); i < first; i++ { // phased in over 12 years
		if x.lex.Lists(lexicon.BitByBit, x.word(i)) {
			return true
		}
	}
	if x.places(s, q) {
		return false
	}
	if first == int(s.First) {
		return true
	}
	if e := x.in(s, first-1); e.Is(lexicon.Preposition|lexicon.Pronoun|lexicon.Adverb|lexicon.Auxiliary|lexicon.Conjunction|lexicon.Determiner) || x.isVerb(s, first-1) || !x.isMark(first-1, "%") && x.tok(first-1).Kind == text.Mark {
		return false
	}
	return !x.took(s, first) && !x.anyForm(max(int(s.First), first-6), first, []string{"lasted", "spent", "waited", "needed", "wait"})
}

// spanInterval returns how long a length of time is in its unit: just that where "over" only leads to it.
func (x *extractor) spanInterval(s *sentence, q *quantity.Mention) quantity.Interval {
	if x.overPeriod(s, q) {
		return quantity.Bare(q.Interval.Value, q.Interval.Place)
	}
	return q.Interval
}

// payTerm reads for how long a pay deal holds whose rise is told over years: "a deal of 11 per cent over three years".
func (x *extractor) payTerm(s *sentence, q *quantity.Mention) (lasts, bool) {
	if !x.overPeriod(s, q) {
		return lasts{}, false
	}
	percent := false
	for k := range s.quantities {
		o := &s.quantities[k]
		percent = percent || o.Unit >= 0 && o.Last <= q.First && int(q.First-o.Last) <= nearSpan/2 && x.lex.Units[o.Unit].Dimension == "percent"
	}
	if !percent {
		return lasts{}, false
	}
	for i := int(s.First); i < int(s.Last); i++ {
		switch x.lemma(i) {
		case "pay", "wage", "salary", "deal", "settlement", "agreement", "contract":
			return lasts{measure: "agreement", word: "agreement", signed: true}, true
		}
	}
	return lasts{}, false
}

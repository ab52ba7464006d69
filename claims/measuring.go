package claims

import (
	"github.com/factlint/factlint/claims/lexicon"
)

// How far a trigger may stand from its figure, in tokens.
const (
	nearBefore  = 4  // "killed at least another", without the figure's own hedge
	nearTotal   = 9  // "the death toll in the province rose to"
	nearBehind  = 12 // "people in the north of the country were"
	nearPassive = 3  // from the auxiliary to the participle
)

// measureAll decides for each figure of a sentence what it counts. Triggers lie between the neighbouring figures; of
// several the one whose construction says most wins. Figures joined by "and" share the trigger of their neighbour.
func (x *extractor) measureAll(s *sentence, figures []figure) {
	for i := range figures {
		left, right := int(s.First), int(s.Last)
		if i > 0 {
			left = figures[i-1].last
		}
		if i+1 < len(figures) {
			right = figures[i+1].first
		}
		if i+1 < len(figures) && x.partitivePair(figures[i].last, figures[i+1].first) {
			figures[i+1].whole = true
		}
		x.measureOf(s, &figures[i], left, right)
	}
	for i := range figures {
		if figures[i].whole {
			x.partOfWhole(&figures[i-1], &figures[i])
		}
	}
	for i := range figures {
		f := &figures[i]
		if f.measure >= 0 && !x.weak(f) {
			continue
		}
		switch {
		case i+1 < len(figures) && x.joined(f.last, figures[i+1].first) && figures[i+1].at >= figures[i+1].last:
			f.take(&figures[i+1])
		case i > 0 && x.joined(figures[i-1].last, f.first) && figures[i-1].at >= 0 && figures[i-1].at < figures[i-1].first:
			f.take(&figures[i-1])
		}
	}
}

// take copies what is counted from a neighbour.
func (f *figure) take(n *figure) {
	f.measure, f.trigger, f.at, f.role, f.shared = n.measure, n.trigger, n.at, n.role, true
}

// partitivePair reports whether "of", perhaps with a determiner, leads from a part to its whole: "seven of the eleven".
func (x *extractor) partitivePair(from, to int) bool {
	if from >= to || to-from > 2 || x.entry(from).Form != "of" {
		return false
	}
	return to-from == 1 || x.entry(from+1).Is(lexicon.Determiner|lexicon.Possessive)
}

// partOfWhole gives a part the noun of its whole and what the verb behind both says: in "three of its five carriages left
// the rails" it is three that did.
func (x *extractor) partOfWhole(part, whole *figure) {
	if part.head < 0 {
		part.counted, part.side = whole.counted, whole.side
	}
	if !x.weak(whole) && whole.at >= whole.last {
		part.measure, part.trigger, part.at = whole.measure, whole.trigger, whole.at
		whole.measure, whole.trigger, whole.at = -1, "", -1
	}
}

// weak reports whether the measure comes from the figure's noun alone and a verb may say more.
func (x *extractor) weak(f *figure) bool {
	return f.at < 0 || f.role == lexicon.NounRole || f.role == lexicon.NoRole && f.at == f.head
}

// joined reports whether only "and" or "or", perhaps with a comma, stands between two tokens.
func (x *extractor) joined(from, to int) bool {
	if from >= to || to-from > 2 {
		return false
	}
	and := false
	for i := from; i < to; i++ {
		f := x.entry(i).Form
		if f != "and" && f != "or" && !x.isMark(i, ",") {
			return false
		}
		and = and || f == "and" || f == "or"
	}
	return and
}

// candidate is a trigger that may tell what a figure counts, with how much it says.
type candidate struct {
	measure int32
	lemma   string
	at      int
	score   int
	role    lexicon.Role
}

func (x *extractor) measureOf(s *sentence, f *figure, left, right int) {
	if f.body {
		return
	}
	left, right = max(left, x.reachLeft(s, f.first)), min(right, x.clauseEnd(s, f.last-1))
	var best candidate
	for _, m := range s.marks {
		tr := x.trigger(m)
		if tr == nil {
			continue
		}
		for _, u := range tr.Uses {
			score := x.fit(s, f, m, tr, u.Role, left, right)
			if score > best.score {
				best = candidate{u.Measure, tr.Lemma, m.first, score, u.Role}
			}
		}
	}
	if best.score > 0 {
		f.measure, f.trigger, f.at, f.role = best.measure, best.lemma, best.at, best.role
	}
}

// reachLeft returns the token from which on a trigger may speak of a figure that starts at token i: the start of its clause.
// A colon right before the figure is no bar: what precedes it is the figure's label.
func (x *extractor) reachLeft(s *sentence, i int) int {
	if i > int(s.First)+1 && x.isMark(i-1, ":") {
		return x.clauseStart(s, i-2)
	}
	return x.clauseStart(s, i)
}

// fit says how well a trigger in a role fits a figure, 0 for not at all.
func (x *extractor) fit(s *sentence, f *figure, m mark, tr *lexicon.Trigger, role lexicon.Role, left, right int) int {
	before := m.last <= f.first && m.first >= left
	behind := m.first >= f.last && m.last <= right
	inside := m.first >= f.end && m.last <= f.last && f.head >= 0 && m.last == f.head+1
	switch role {
	case lexicon.HeadRole:
		if inside {
			return 95
		}
		return x.label(f, m, before)
	case lexicon.NounRole:
		if inside {
			return 60
		}
		return x.label(f, m, before)
	case lexicon.StateRole:
		if inside || behind && m.first == f.last {
			return 100
		}
		if behind && x.auxiliary(f.last, m.first) && m.first-f.last <= 4 {
			return 90
		}
		return x.label(f, m, before)
	case lexicon.VerbRole:
		if before && tr.Form&lexicon.ActiveForm != 0 && f.first-m.last <= nearBefore && !x.passive(s, m.first) && x.bridge(m.last, f.first) {
			return 90 - (f.first - m.last)
		}
		if s := x.label(f, m, before); s > 0 && tr.Form&lexicon.PassiveForm != 0 {
			return s
		}
		if behind && tr.Form&lexicon.PassiveForm != 0 && m.first-f.last <= nearBehind && (m.first == f.last || x.passive(s, m.first) || x.entry(m.first-1).Form == "and") {
			return 80 - (m.first - f.last)
		}
	case lexicon.ActRole, lexicon.AfterRole:
		if behind && m.first-f.last <= nearBehind {
			return 82 - (m.first - f.last)
		}
	case lexicon.TotalRole:
		if before && f.first-m.last <= nearTotal && x.links(m.last, f.first) {
			return 86 - (f.first - m.last)
		}
	case lexicon.BeforeRole:
		if before && f.first-m.last <= nearBefore {
			return 88 - (f.first - m.last)
		}
	}
	return 0
}

// label says how well a word fits as the label of a figure behind a colon: "Evacuated since Saturday: 3,140 persons".
func (x *extractor) label(f *figure, m mark, before bool) int {
	if !before || f.first-m.last > 5 || !x.isMark(f.first-1, ":") {
		return 0
	}
	for i := m.last; i < f.first; i++ {
		if x.entry(i).Is(lexicon.Saying | lexicon.Verb | lexicon.Auxiliary) {
			return 0
		}
	}
	return 84
}

// auxiliary reports whether the tokens between two places hold an auxiliary or "remain".
func (x *extractor) auxiliary(from, to int) bool {
	for i := from; i < to; i++ {
		if e := x.entry(i); e.Is(lexicon.Auxiliary) || x.lemma(i) == "remain" {
			return true
		}
	}
	return false
}

// passive reports whether a form of "be" stands shortly before token i.
func (x *extractor) passive(s *sentence, i int) bool {
	for j := i - 1; j >= max(int(s.First), i-nearPassive); j-- {
		switch x.entry(j).Form {
		case "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "wasn't", "weren't", "isn't", "aren't":
			return true
		}
		if x.isMark(j, ",") {
			return false
		}
	}
	return false
}

// bridge reports whether the tokens between a verb and its figure may belong to the figure's phrase.
func (x *extractor) bridge(from, to int) bool {
	for i := from; i < to; i++ {
		e := x.entry(i)
		if e.Is(lexicon.Determiner | lexicon.Possessive | lexicon.Adverb | lexicon.Adjective) {
			continue
		}
		if f := e.Form; f == "out" || f == "up" || f == "over" || f == "another" || f == "as" || f == "many" {
			continue
		}
		return false
	}
	return true
}

// links reports whether the tokens between a total and its figure lead from one to the other: "toll of", "the number of
// missing rose on Monday to".
func (x *extractor) links(from, to int) bool {
	if from == to {
		return true
	}
	for i := from; i < to; i++ {
		switch x.entry(i).Form {
		case "of", "at", "to", "is", "was", "stands", "stood", "reached", "passed", "hit", "number", "numbers", "numbered", "were", "are", "totalled", "totaled":
			return true
		}
		if x.isMark(i, ":") {
			return true
		}
	}
	return false
}

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
		if x.ofOneOf(s, &figures[i]) {
			right = x.withinPhrase(s, &figures[i])
		} else {
			right = x.beforeOne(s, &figures[i], x.beyond(s, figures, i, right))
		}
		x.measureOf(s, &figures[i], left, right)
	}
	for i := range figures {
		if figures[i].whole {
			x.partOfWhole(s, &figures[i-1], &figures[i])
		}
	}
	for i := len(figures) - 2; i >= 0; i-- { // 271 sheep, 19 goats and two calves were killed
		f, n := &figures[i], &figures[i+1]
		if (f.measure < 0 || x.weak(f)) && n.at >= n.last && n.measure >= 0 && !x.weak(n) && (n.shared || x.joined(f.last, n.first)) && n.first-f.last <= 2 && x.listed(f, n) {
			f.take(n)
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

// beforeOne returns up to which token a trigger may speak of a figure that opens a sentence as a whole: in "of the 53 aboard one died" it is one who did.
func (x *extractor) beforeOne(s *sentence, f *figure, right int) int {
	if x.entry(int(s.First)).Form != "of" || f.first > int(s.First)+2 {
		return right
	}
	for i := f.last; i < min(f.last+3, right); i++ {
		if x.entry(i).Form == "one" && x.entry(i+1).Form != "of" {
			return i
		}
	}
	return right
}

// listed reports whether two figures stand in one list, of whose items a verb behind the last one speaks.
func (x *extractor) listed(f, n *figure) bool {
	return x.joined(f.last, n.first) || n.first == f.last+1 && x.isMark(f.last, ",")
}

// beyond returns up to which token a trigger may speak of the i-th figure: the figures of what a preposition ties to its noun
// are no bar, as in "2,860 people from six villages were taken to safety".
func (x *extractor) beyond(s *sentence, figures []figure, i, right int) int {
	f := &figures[i]
	if f.head < 0 {
		return right
	}
	for k := i + 1; k < len(figures); k++ {
		n := &figures[k]
		at := n.first - 1
		for at > f.last && x.entry(at).Is(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) {
			at--
		}
		if at != f.last || !x.ties(at) {
			break
		}
		right = int(s.Last)
		if k+1 < len(figures) {
			right = figures[k+1].first
		}
		f = n
	}
	return right
}

// ties reports whether token i is a preposition that ties a place or an origin to the noun before it.
func (x *extractor) ties(i int) bool {
	switch x.entry(i).Form {
	case "from", "in", "at", "on", "across", "aboard", "near":
		return true
	}
	return false
}

// take copies what is counted from a neighbour.
func (f *figure) take(n *figure) {
	f.measure, f.trigger, f.at, f.role, f.shared = n.measure, n.trigger, n.at, n.role, true
}

// partitivePair reports whether "of", perhaps with a determiner, leads from a part to its whole: "seven of the eleven".
func (x *extractor) partitivePair(from, to int) bool {
	if from >= to || to-from > 3 || x.entry(from).Form != "of" {
		return false
	}
	if to-from == 3 {
		return x.tok(to-1).Possessive && (x.entry(from+1).Is(lexicon.Determiner|lexicon.Possessive) || x.article(from+1)) // eleven of the train's 38 wagons
	}
	return to-from == 1 || x.entry(from+1).Is(lexicon.Determiner|lexicon.Possessive)
}

// partOfWhole gives a part the noun of its whole and what the verb behind both says: in "three of its five carriages left
// the rails" it is three that did.
func (x *extractor) partOfWhole(s *sentence, part, whole *figure) {
	part.over = whole.last
	if part.head < 0 {
		part.counted, part.side = whole.counted, whole.side
	}
	if whole.measure >= 0 && x.lex.Measures[whole.measure].Owned {
		part.measure, part.trigger, part.at, part.role = whole.measure, whole.trigger, whole.at, lexicon.NounRole // 78 of the 150 seats
	}
	if x.namesState(whole) || x.toldByRelative(whole) {
		x.partBehindState(s, part, whole)
		return
	}
	if !x.weak(whole) && whole.at >= whole.last {
		part.measure, part.trigger, part.at = whole.measure, whole.trigger, whole.at
		whole.measure, whole.trigger, whole.at = -1, "", -1
	}
}

// namesState reports whether a state or a noun in the phrase of a whole says what it counts, whatever verb follows: the 187 people on
// board, the 34 accused, the 114 survivors.
func (x *extractor) namesState(whole *figure) bool {
	return whole.measure >= 0 && (whole.role == lexicon.StateRole || whole.role == lexicon.HeadRole) && whole.at >= whole.end && whole.at <= whole.last
}

// toldByRelative reports whether a relative clause right behind the noun of a whole says what it counts: the four people who lost their lives.
func (x *extractor) toldByRelative(whole *figure) bool {
	if whole.measure < 0 || x.weak(whole) || whole.at <= whole.last {
		return false
	}
	switch x.entry(whole.last).Form {
	case "who", "that", "which":
		return true
	}
	return false
}

// partBehindState gives a part what the verb behind its whole says, where a state says what the whole is: in "seven of the 34
// accused were cleared" nobody but the seven was. Where no verb says it, the part is of those whom the state tells of.
func (x *extractor) partBehindState(s *sentence, part, whole *figure) {
	behind := *part
	behind.measure, behind.at, behind.last = -1, -1, max(whole.last, whole.at+1)
	behind.end, behind.people, behind.thing = behind.last, x.lex.Measures[whole.measure].People, whole.thing
	x.measureOf(s, &behind, behind.first, x.clauseEnd(s, behind.last))
	if behind.measure >= 0 && behind.at >= behind.last {
		part.measure, part.trigger, part.at, part.role = behind.measure, behind.trigger, behind.at, behind.role
		part.shared = part.measure == whole.measure // 52 of the 114 survivors were picked up by fishermen
		return
	}
	part.shared = true
	part.measure, part.trigger, part.at, part.role = whole.measure, whole.trigger, whole.at, whole.role
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
	last    int // token behind the trigger
	score   int
	role    lexicon.Role
}

func (x *extractor) measureOf(s *sentence, f *figure, left, right int) {
	if f.body || f.apposed && f.measure >= 0 {
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
			score := x.fit(s, f, m, tr, u, left, right)
			if score > best.score && (u.Role == lexicon.NounRole || u.Role == lexicon.HeadRole || x.lex.Measures[u.Measure].People || !x.ofPeople(f)) {
				best = candidate{u.Measure, tr.Lemma, m.first, m.last, score, u.Role}
				if best.role == lexicon.ReportRole {
					best.role = lexicon.HeadRole
				}
			}
		}
	}
	if best.score > 0 && x.lex.Measures[best.measure].ByNoun && best.role != lexicon.NounRole && best.role != lexicon.HeadRole {
		if m := x.ofThings(f); m >= 0 {
			best.measure, best.role = m, lexicon.NounRole
		}
	}
	if best.score > 0 {
		f.measure, f.trigger, f.at, f.role = best.measure, best.lemma, best.at, best.role
		if best.role == lexicon.HeadRole && best.last > f.last {
			f.last, f.counted = best.last, "" // "all 23 members of the crew"
		}
		if f.head < 0 && f.counted == "" && best.at < f.first && best.lemma != x.lex.Measures[best.measure].Name && (best.role == lexicon.NounRole || best.role == lexicon.HeadRole) {
			f.counted = best.lemma // "Delegates: 612"
		}
	}
}

// ofPeople reports whether a figure's noun can only mean people: things are stolen and destroyed, not they.
func (x *extractor) ofPeople(f *figure) bool {
	return f.people || f.head >= 0 && x.entry(f.head).Is(lexicon.Human|lexicon.Kin)
}

// ofThings returns the measure of things that a figure's noun names by itself, -1 when it names none.
func (x *extractor) ofThings(f *figure) int32 {
	if f.head < 0 {
		return -1
	}
	return x.nounMeasure(f.head)
}

// nounMeasure returns the measure of things that the noun at a token names by itself, -1 when it names none.
func (x *extractor) nounMeasure(i int) int32 {
	for _, p := range x.entry(i).Alone() {
		if p.Kind != lexicon.TriggerPhrase {
			continue
		}
		for _, u := range x.lex.Triggers[p.Index].Uses {
			if m := &x.lex.Measures[u.Measure]; u.Role == lexicon.NounRole && (!m.People || m.Name == "crew") {
				return u.Measure
			}
		}
	}
	return -1
}

// reachLeft returns the token from which on a trigger may speak of a figure that starts at token i: the start of its clause.
// A colon right before the figure is no bar: what precedes it is the figure's label.
func (x *extractor) reachLeft(s *sentence, i int) int {
	if i > int(s.First)+1 && x.isMark(i-1, ":") {
		return x.clauseStart(s, i-2)
	}
	return x.clauseStart(s, i)
}

package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// topics says what the words of a sentence let it be about. It is gathered once a sentence, so that readers that look for
// certain words need not look through sentences that have none of them: most have none. A word may hint at a topic and the
// sentence be about something else, but there is no sentence about a topic without a word that hints at it.
type topics uint64

const (
	opensAlone      topics = 1 << iota // of words: a trigger or cue by itself
	opensLonger                        // of words: the first of several words of a trigger or cue
	leadsToPlace                       // a preposition that leads to a place
	aboutVotes                         // a vote, or what is adopted by one
	aboutDecades                       // "forties", "40s"
	aboutRepetition                    // "twice"
	opensClause                        // a conjunction with which a clause begins
	opensParts                         // may lead into the parts of a total: "consisting"
	opensFraction                      // may begin a fraction in words: "half", "a"
	aboutDraws                         // matches that were drawn
	aboutLeads                         // by how much one of two figures is the larger: "ahead"
	opensPortions                      // may lead into portions: "of" which
	tellsSide                          // one of several parts of a thing, "northern", "upper", or what bears a number, "gate"
	aboutSaying                        // a verb of saying
	aboutHeading                       // a word by which somebody heads a body
	aboutHouses                        // a house or a room, or what is told of like one: "camp"
	aboutForesight                     // "expected", of what lay ahead once
	aboutDelay                         // what was planned once and no longer holds: "postponed"
	aboutOffers                        // what somebody asks for or proposes
	aboutLimits                        // what is allowed
	tellsTotal                         // a total of what is told before it: "altogether"
	tellsRest                          // what is left of a whole: "remaining", "leaves"
	aboutMultiples                     // how many times one figure is another: "doubled"
	aboutCrews                         // a crew
	tellsFirst                         // the first of several: "opening", "maiden"
	tellsExtreme                       // the youngest or oldest of several
	tellsBecoming                      // somebody became something
	aboutEyes                          // the eye of a storm
	saysThere                          // "there", where something is or was
	loneSite                           // a place of a sort of which a story has one: "mine"
	judged                             // the memo knows the topics of the word
	// What follows is asked of words and not of sentences.
	opensWorking // may begin one of the phrases of which the lexicon has lists for working with figures
	verbForm     // by itself the form of a verb that is a trigger
	namesThing   // may name things, and nobody
	namesDoing   // may name what is done, and nobody
	numberWord   // a word of numbers
	tellsTense   // an auxiliary, or another word by which a clause tells of the past or of what is to come

	allTopics = judged - 1

	openingBits = 48 // where the place of a word among memo.openings begins, which stands behind its topics
)

// topicLemmas are the words of topics that no table has, by their base forms.
var topicLemmas = []struct {
	topic topics
	words []string
}{
	{aboutVotes, []string{"vote", "ballot", "adopt", "approve", "reject", "ratify", "carried", "motion", "pass"}},
	{aboutRepetition, []string{"twice", "thrice"}},
	{aboutHeading, []string{"ministry", "portfolio"}},
	{aboutHouses, []string{"camp", "encampment", "deck"}},
	{aboutCrews, []string{"crew"}},
	{tellsFirst, []string{"first", "opening", "maiden", "inaugural"}},
	{tellsBecoming, []string{"become", "became"}},
	{aboutEyes, []string{"eye"}},
	{saysThere, []string{"there"}},
	{aboutDelay, []string{"put", "moved", "originally", "initially", "first", "extended"}},
	{tellsTense, []string{"ought", "needs"}},
	{tellsTotal, []string{"total", "totalled", "totaled", "totalling", "totaling", "sum", "tally", "overall", "altogether", "together", "combined", "aggregate", "all", "make", "making", "come", "came", "coming", "add", "adding", "added", "between"}},
	{tellsRest, []string{"remaining", "other", "rest", "leaving", "leave", "left", "remain", "remained", "still", "go", "only"}},
}

// topicLists are the lists whose words hint at topics, in the forms in which they stand there.
var topicLists = []struct {
	topic topics
	list  lexicon.List
}{
	{aboutForesight, lexicon.Foreseeing},
	{aboutDelay, lexicon.Postponed},
	{aboutOffers, lexicon.Offer},
	{aboutLimits, lexicon.Limit},
}

// spelledTopics returns the topics of all words with the base forms of topicLemmas and of lists, and of those with which phrases begin, by
// their hashes: the tables need not know the words.
func spelledTopics(lex *lexicon.Lexicon) map[lexicon.Hash]topics {
	out := map[lexicon.Hash]topics{}
	for _, t := range topicLists {
		for _, w := range lex.Words(t.list) {
			out[lexicon.HashOf(w)] |= t.topic
		}
	}
	w := &lex.Workings
	for _, p := range w.Openers {
		out[p[0]] |= opensParts
	}
	for _, p := range w.Fractions {
		out[p[0]] |= opensFraction
	}
	for _, p := range w.Portions {
		out[p[0]] |= opensPortions
	}
	for _, p := range w.Drawn {
		out[p[0]] |= aboutDraws
	}
	for _, p := range slices.Concat(w.Ahead, w.Margin) {
		out[p[0]] |= aboutLeads
	}
	out[halfWord] |= aboutMultiples
	out[timesWord] |= aboutMultiples
	for _, words := range [...]map[lexicon.Hash]float64{w.Multiplied, w.Times} {
		for h := range words {
			out[h] |= aboutMultiples
		}
	}
	for _, list := range w.All() {
		for _, p := range list {
			out[p[0]] |= opensWorking
		}
	}
	for decade := byte('1'); decade <= '9'; decade++ {
		out[lexicon.HashOf([]byte{decade, '0', 's'})] |= aboutDecades
	}
	lemmas := func(topic topics, words []string) {
		for _, w := range words {
			for _, ending := range []string{"", "s", "es"} {
				if singular(w+ending) == w || ending == "" {
					out[lexicon.HashOf(w+ending)] |= topic
				}
			}
			if n := len(w) - 1; w[n] == 'y' {
				out[lexicon.HashOf(w[:n]+"ies")] |= topic
			}
		}
	}
	for _, t := range topicLemmas {
		lemmas(t.topic, t.words)
	}
	lemmas(namesThing, lex.Words(lexicon.ThingNoun))
	lemmas(namesThing, lex.Things())
	lemmas(namesDoing, lex.Words(lexicon.DoingNoun))
	return out
}

// topicsAt returns the topics at which token i hints.
func (x *extractor) topicsAt(i int) topics {
	t := x.tok(i)
	if t.Word == 0 {
		return x.askTopics(t)
	}
	return x.topicsOf(t)
}

// topicsOf returns the topics at which a token hints that is a word of the lexicon.
func (x *extractor) topicsOf(t *text.Token) topics {
	if known := x.memo.topics[t.Word]; known != 0 {
		return known
	}
	return x.askTopics(t)
}

// askTopics is topicsOf for a word that no table knows, or that was not asked for before.
func (x *extractor) askTopics(t *text.Token) topics {
	switch {
	case t.Word != 0:
		known := judged | x.memo.spelled[t.Hash] | x.memo.spelled[lexicon.HashOf(x.lemmaOf(t))] | x.wordTopics(t.Word, x.lemmaOf(t))
		known |= x.openMarks(t.Word)
		x.memo.topics[t.Word] = known
		return known
	case t.Kind != text.Mark && x.memo.mayHint(t):
		return x.memo.spelled[t.Hash]
	}
	return 0
}

// wordTopics returns the topics at which a word hints, of which the base form is given, by what the tables say of it.
func (x *extractor) wordTopics(w lexicon.Word, lemma string) (known topics) {
	e, places := x.lex.Entry(w), &x.lex.Places
	add := func(t topics, is bool) {
		if is {
			known |= t
		}
	}
	_, leads := places.Leads(w)
	add(leadsToPlace, leads)
	place, turn := places.Numbered(w)
	add(tellsSide, places.Side(w) != "" || place != "" || turn != "")
	switch e.Form {
	case "but", "while", "whereas", "although", "though", "because", "when", "where", "if", "unless":
		known |= opensClause
	}
	add(aboutDecades, e.Age().Decade != 0)
	add(tellsExtreme, e.Age().Extreme != "")
	add(loneSite, places.Lone(w) != "")
	add(numberWord, e.Number.Kind != lexicon.NoNumber)
	switch e.Form {
	case "is", "are", "has", "have", "must", "should", "shall":
		known |= tellsTense
	}
	add(tellsTense, e.Is(lexicon.FutureMark|lexicon.PastMark) || x.lex.Lists(lexicon.Subordinator, e.Form))
	add(aboutSaying, e.Is(lexicon.Saying) || slices.Contains(sayings, e.Form))
	add(aboutHeading, e.Head != 0 || e.Form == "under")
	add(aboutHouses, places.Building(w) != "" || places.Room(w) || e.Is(lexicon.PlaceWord) && x.lex.Lists(lexicon.Settlement, lemma))
	for _, p := range e.Alone() {
		known |= opensAlone
		add(verbForm, p.Kind == lexicon.TriggerPhrase && x.lex.Triggers[p.Index].Form != 0)
	}
	add(opensLonger, slices.ContainsFunc(e.Marks, func(p lexicon.Phrase) bool { return len(p.Words) > 1 }))
	return known
}

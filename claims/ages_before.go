package claims

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
)

// agedByTitle adds a weak claim for the person whom the sentence before names, and nobody beside, where a sentence opens with an occupation whose bearer
// is so old: "Ivo Last is coming home. The carpenter, who is 43, stood". Nobody else may be known to have it, and the person none besides.
func (x *extractor) agedByTitle(s *sentence, q *quantity.Mention) {
	last := &x.claims[len(x.claims)-1]
	title := strings.TrimPrefix(last.Subject, "the ")
	if s.index == 0 || title == "" || x.in(s, int(s.First)).Form != "the" || int(q.First) > int(s.First)+maxCalled || x.wordIn(s, int(q.First)-1) == "of" && last.Weak {
		return
	}
	before := &x.sentences[s.index-1]
	if before.Block != s.Block && (before.Block+1 != s.Block || before.block.Kind != s.block.Kind) {
		return
	}
	m, _ := x.onlyPerson(before)
	word, _, _ := strings.Cut(title, " ")
	if m == nil || strings.IndexByte(m.Key, ' ') < 0 || x.lex.Lists(lexicon.OneAtWork, title) || x.lex.Entry(x.lex.Find(title)).Age().Person != "" || !x.lex.Entry(x.lex.Find(word)).Begins(lexicon.OfficePhrase) || x.calledOtherwise(m, title) {
		return
	}
	x.ageClaim(s, q, m.Key, true)
	x.claims[len(x.claims)-1].Weak = true
}

// maxCalled is how many tokens stand at most before the age of one who is called by an occupation: "The new champion, who is".
const maxCalled = 6

// calledOtherwise reports whether a document gives a person another title than one, or that one to somebody else.
func (x *extractor) calledOtherwise(m *names.Mention, title string) bool {
	for i := range x.sentences {
		for k := range x.sentences[i].names {
			n := &x.sentences[i].names[k]
			if n.Office != nil && n.Kind == names.Person && (n.Key == m.Key) != (n.Office.Title == title) {
				return true
			}
		}
	}
	return false
}

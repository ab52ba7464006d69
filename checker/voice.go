package checker

import (
	"strings"
	"sync"

	"github.com/factlint/factlint/claims"
)

// oneVoice parts figures of one document that are more likely of two things: its author knows both, and counts members of two
// houses, cases of two groups, the price of two tapes in like words. What its top tells of the main event is told again
// below, and there a slip shows; so does one in a sentence that stands twice but for one figure, and in what is measured of
// one thing.
func oneVoice(c *Corpus, a, b *claims.Claim) string {
	if a.Path != b.Path || !isFigure(a) || a.Fact != nil || b.Fact != nil {
		return ""
	}
	switch {
	case a.Template != 0 && a.Template == b.Template:
		return "" // items of a list are told apart by themselves
	case a.Kind == claims.Measure && a.Subject != "" && a.Subject == b.Subject && a.Dimension != "percent" && a.Dimension != "money":
		return ""
	case a.Dimension == "percent" && a.Event.Time != b.Event.Time: // a share holds for its time
	case c.sumsUp(a, b):
		return ""
	}
	return "one author tells both, and neither sums up the other"
}

// sumsUp reports whether two claims of one document tell of its main event, one of them where it is summed up.
func (c *Corpus) sumsUp(a, b *claims.Claim) bool {
	return a.Path == b.Path && a.Event.Main && b.Event.Main && a.Event.Type != "" && a.Block != b.Block && min(a.Block, b.Block) <= c.lead(a.Path)
}

// lead returns the last block that sums up a document: the first paragraph, or the headline and the one below it.
func (c *Corpus) lead(path string) int32 {
	d := c.doc(path)
	if d == nil {
		return -1
	}
	return d.top.lead(d.sheet)
}

// top is where the summary of a document ends, found when it is first asked for.
type top struct {
	once sync.Once
	last int32
}

func (t *top) lead(sheet *claims.Sheet) int32 {
	t.once.Do(func() {
		t.last = -1
		sentence, none := "", true
		for o := range sheet.Skimmed() {
			if none || o.Block < t.last {
				t.last, sentence, none = o.Block, o.Sentence, false
			}
		}
		if sentence != "" && strings.Contains(sheet.Title, sentence) {
			t.last++
		}
	})
	return t.last
}

// itemsOfList parts figures of two sentences of like words that differ in more than these figures, in one document or in two
// that nothing ties to one time: they are two items of one list, 33 for the small ones and 44 for the large ones.
func itemsOfList(c *Corpus, a, b *claims.Claim) string {
	switch {
	case a.Template == 0 || a.Template != b.Template, !isFigure(a) && a.Kind != claims.Duration:
		return ""
	case a.Path != b.Path && !c.byChance(a.Path, b.Path):
		return ""
	case hashOf(around(a)) != hashOf(around(b)):
		return "more than one figure of a sentence differs: two items of a list"
	}
	return ""
}

// around returns the sentence of a claim without the words of the claim.
func around(c *claims.Claim) string {
	at, end := int(c.At), int(c.At)+len(c.Text)
	if at < 0 || end > len(c.Sentence) {
		return c.Sentence
	}
	return c.Sentence[:at] + c.Sentence[end:]
}

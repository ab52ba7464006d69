package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

// tied reports whether two documents, by their numbers, tell one story.
func (c *pairCheck) tied(x, y int32) bool {
	if x == y {
		return true
	}
	if c.groupOf[x] != c.groupOf[y] && (c.days[x].far(c.days[y]) || c.corpus.likely.unlikely(x, y)) {
		return false // most are told by that, from memory that lies together
	}
	return c.corpus.oneStory(c.infos[x], c.infos[y])
}

// days are those on which a document was published, the first and the last that may be; both 0 when that is unknown.
type days struct{ from, to when.Date }

// publishedOn returns the days of sheets.
func publishedOn(sheets []claims.Sheet) []days {
	out := make([]days, len(sheets))
	for i := range sheets {
		out[i] = daysOf(&sheets[i])
	}
	return out
}

func daysOf(s *claims.Sheet) days {
	if !s.Published.Known() {
		return days{}
	}
	return days{s.Published.Period.From, s.Published.Period.To}
}

// far reports that two documents were published too far from each other to tell one story, unless a third one ties them together.
func (d days) far(o days) bool {
	return d != days{} && o != days{} && (d.from > o.to+storyDays || o.from > d.to+storyDays)
}

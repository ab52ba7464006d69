package quantity_test

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
)

// newsText is about 5 KB of plain prose with the density of figures that reports have.
var newsText = strings.Repeat("The ferry left the harbour of the island shortly before noon with more than 120 passengers and a crew of 14 on board, the "+
	"authority said on Tuesday. Rescuers pulled at least 37 people from the water, among them six children, while boats from nearby villages "+
	"joined the search. The vessel, built in 1998, was licensed to carry up to 96 persons and 4.5 tonnes of freight over a distance of 18 nautical miles. "+
	"Officials declined to say why it had been allowed to leave, and relatives who gathered at the pier asked for answers that nobody could give them. ", 9)

func BenchmarkParse(b *testing.B) {
	lex := lexicon.Default()
	t := text.Analyze(lex, newsText, []text.Span{{End: int32(len(newsText))}}, nil)
	dst := make([]quantity.Mention, 0, 256)
	b.SetBytes(int64(len(newsText)))
	b.ReportAllocs()
	for b.Loop() {
		dst = dst[:0]
		for _, s := range t.Sentences {
			dst = quantity.Parse(lex, t, int(s.First), int(s.Last), dst)
		}
	}
}

package checker

// This file holds what is asked of the claims of several sorts of slots alike: how many words around them are common to both, and where they stand.

var (
	linked            = slotFeature{"link", func(p *slotPair) float64 { return p.c.Link(p.a, p.b) }}
	wordsAround       = slotFeature{"words around", func(p *slotPair) float64 { return p.c.alikeWords(p.own[0].around, p.own[1].around) }}
	wordsOfSentence   = slotFeature{"words of sentence", func(p *slotPair) float64 { return p.c.alikeWords(p.own[0].own, p.own[1].own) }}
	wordsNear         = slotFeature{"words near", func(p *slotPair) float64 { return p.c.alikeWords(p.own[0].near, p.own[1].near) }}
	wordsOfClause     = slotFeature{"words of clause", func(p *slotPair) float64 { return p.c.alikeWords(p.own[0].clause, p.own[1].clause) }}
	clausesAlike      = slotFeature{"clauses alike", func(p *slotPair) float64 { return p.c.cosine(p.own[0].clause, p.own[1].clause) }}
	sentencesAlike    = slotFeature{"sentences alike", func(p *slotPair) float64 { return p.c.cosine(p.own[0].own, p.own[1].own) }}
	surroundingsAlike = slotFeature{"surroundings alike", func(p *slotPair) float64 { return p.c.cosine(p.own[0].around, p.own[1].around) }}
	nearWordsAround   = slotFeature{"near words around", func(p *slotPair) float64 {
		x, y := p.own[0], p.own[1]
		return p.c.alikeWords(x.near, y.around) + p.c.alikeWords(y.near, x.around)
	}}
	othersMoreAlike = slotFeature{"more alike", func(p *slotPair) float64 { return p.moreAlike() }}
	betterPartners  = slotFeature{"better partners", func(p *slotPair) float64 { return max(p.better[0], p.better[1]) }}
	namesOfOne      = slotFeature{"names of one", func(p *slotPair) float64 {
		return missing(p.own[0].names, p.db.sheet.Names) + missing(p.own[1].names, p.da.sheet.Names)
	}}
	shorterSentence = slotFeature{"shorter sentence", func(p *slotPair) float64 { return float64(min(p.own[0].words, p.own[1].words)) }}
	laterSentence   = slotFeature{"later sentence", func(p *slotPair) float64 { return float64(max(p.a.SentenceIndex, p.b.SentenceIndex)) }}
	earlierSentence = slotFeature{"earlier sentence", func(p *slotPair) float64 { return float64(min(p.a.SentenceIndex, p.b.SentenceIndex)) }}
	elsewhereToo    = slotFeature{"elsewhere", func(p *slotPair) float64 {
		return max(p.own[0].besides(p.figures[0], p.figures[1]), p.own[1].besides(p.figures[0], p.figures[1]))
	}}
	hasTheOther = slotFeature{"has the other", func(p *slotPair) float64 {
		return truth(p.own[0].in&p.figures[1].bit != 0) + truth(p.own[1].in&p.figures[0].bit != 0)
	}}
	fewestWords      = slotFeature{"words", func(p *slotPair) float64 { return float64(min(p.da.sheet.Words, p.db.sheet.Words)) }}
	daysBetweenTexts = slotFeature{"days between", func(p *slotPair) float64 { return p.daysBetween() }}
)

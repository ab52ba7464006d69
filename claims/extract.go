package claims

import (
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// Options say how claims are extracted. The zero value is the default.
type Options struct{}

// extractor gathers the claims of one document.
type extractor struct {
	lex       *lexicon.Lexicon
	doc       *document.Document
	text      *text.Text
	scan      *names.Scan
	sentences []sentence
	sheet     *Sheet
	story     story
	lastDay   when.Period // of the last sentence that names a day
	lastEvent when.Period // of the last dated sentence: what "a month later" starts from

	dates    []when.Mention // reused between sentences
	buf      []byte         // likewise
	mentions map[string]int // of each name as it is spelt, so far
}

// kinds lists the extractors in the order in which they see a sentence. To add a kind, add its file and its line.
var kinds = []struct {
	kind Kind
	from func(*extractor, *sentence)
}{
	{Count, (*extractor).counts},
	{Date, (*extractor).eventDates},
	{Calendar, (*extractor).calendars},
	{Measure, (*extractor).measures},
	{Duration, (*extractor).durations},
	{Arithmetic, (*extractor).arithmetic},
	{Place, (*extractor).placeClaims},
	{Age, (*extractor).ages},
	{Ordinal, (*extractor).ordinals},
	{Quote, (*extractor).quotes},
	{Name, (*extractor).nameClaims},
	{Role, (*extractor).roles},
	{Passage, (*extractor).passages},
}

// usualSpacing is about how many tokens there are to a claim.
const usualSpacing = 14

// Extract returns the claims of a document. It depends on nothing but the document, the lexicon and the options.
func Extract(lex *lexicon.Lexicon, doc *document.Document, _ Options) Sheet {
	x := &extractor{lex: lex, doc: doc, scan: names.NewScan()}
	x.text = text.Analyze(lex, doc.Text, doc.Spans(), doc.Masked)
	x.sheet = &Sheet{
		Path: doc.Path, Title: doc.Title, Source: doc.Source, Language: doc.Language, Published: doc.Published,
		Notes: doc.Notes, Ignores: doc.Ignores, Blocks: len(doc.Blocks), Sentences: len(x.text.Sentences),
	}
	for i := range x.text.Tokens {
		if x.text.Tokens[i].Kind != text.Mark {
			x.sheet.Words++
		}
	}
	x.sheet.Claims = make([]Claim, 0, min(len(x.text.Tokens)/usualSpacing, 1<<10)+1)
	x.annotate()
	x.findStory()
	for i := range x.sentences {
		s := &x.sentences[i]
		x.background(s)
		for _, k := range kinds {
			k.from(x, s)
		}
	}
	x.paragraphs()
	x.finish()
	return *x.sheet
}

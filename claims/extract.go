package claims

import (
	"fmt"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// Options say how claims are extracted. The zero value is the default.
type Options struct {
	Names     *names.List // the names that the house keeps; nil for none
	MaxClaims int         // how many claims are taken of a document; 0 means DefaultMaxClaims
}

// Key identifies the options: extraction from the same bytes gives the same claims where it is equal. It is the same on
// all machines and does not depend on which file the names came from.
func (o Options) Key() string {
	key := "names=" + o.Names.Hash()
	if most := o.maxClaims(); most != DefaultMaxClaims {
		key += fmt.Sprintf(" claims=%d", most)
	}
	return key
}

// Extractor extracts the claims of documents, one after the other, and uses its memory for the next one again. It is not
// safe for concurrent use. What it returns is the caller's and stays as it is.
type Extractor struct {
	lex  *lexicon.Lexicon
	opt  Options
	text text.Text
	scan *names.Scan
	memo memo
	pool pool
}

// NewExtractor returns an extractor that knows the words of a lexicon.
func NewExtractor(lex *lexicon.Lexicon, opt Options) *Extractor {
	return &Extractor{lex: lex, opt: opt, scan: names.NewScan(opt.Names), memo: newMemo(lex)}
}

// pool is memory that one document after the other uses. Sentences hold slices of it.
type pool struct {
	sentences  []sentence
	quantities []quantity.Mention
	read       []when.Mention
	dates      []dated
	marks      []mark
	figures    []figure
	eventVotes []int // for each event of the lexicon
	clauses    []clause
	claims     []Claim
	order      []int32
	ids        []uint64  // of the claims, as they were found
	found      []int32   // the index of the sentence that each was found in
	has        []content // what each sentence of a portion has
	having     [][]int32 // those of its sentences in which claims are looked for, see contentSets
	priorFound []int32   // the one before each that was found in the same sentence, see extractor.foundIn; -1 for none
	lastFound  []int32   // the last one so far of each sentence, plus 1
	groupEnds  []int32   // see extractor.bySentence
	grouped    []int32   // the claims, as they would have been found sentence by sentence
	placeLeads []int32
	contexts   []string
	mentions   hashSet // of each name as it is spelt, so far
	buf        []byte
	words      []string
	hashes     []lexicon.Hash
	allTopics  bool           // every sentence may be about anything: for a test
	parted     []lexicon.Hash // hashes on their way to their order
	seen       hashSet
	shared     []shared
	spans      []claimSpan
	rares      []int32 // the rare words of a sentence
	openers    []int32 // see extractor.gatherTopics
	rareOf     int     // its index; -1 for none
	covered    []cover // what each token of a sentence belongs to
	coverOf    int     // its index; -1 for none
	termsRead  termsRead
}

// extractor gathers the claims of one document.
type extractor struct {
	*pool
	memo      *memo
	lex       *lexicon.Lexicon
	doc       *document.Document
	opt       Options
	text      *text.Text
	tokens    []text.Token // of the text: nearly all that is asked is asked of them
	scan      *names.Scan
	sheet     *Sheet
	story     story
	money     money
	lastDay   when.Period // of the last sentence that names a day
	lastEvent when.Period // of the last dated sentence: what "a month later" starts from

	locator     document.Locator
	inSentences int // how many claims were found in sentences; those of paragraphs follow
	quotation   int // the first one that no sentence before the one that is read begins
	capital     int // the place, among the words with a capital, of the first that stands in no sentence before it

	tops    map[seriesKey]seriesTop   // of ordinals
	labour  int8                      // 1 when the document is about work, -1 when not, 0 when it has not been asked
	holders map[string]*names.Mention // who has an office that the document gives to one person, by its title, nil to several; made when first asked for
	spoken  map[int32]bool            // measures that the document was asked about: whether it speaks of them
	stopped bool                      // the document has more claims than are taken of one
}

// kinds lists the extractors in the order in which they see a sentence, and of what a sentence must have something for them to find anything. To add
// a kind, add its file and its line.
var kinds = [...]struct {
	kind Kind
	from func(*extractor, *sentence)
	of   content
}{
	{Count, (*extractor).counts, ofFigures},
	{Date, (*extractor).eventDates, ofDays},
	{Calendar, (*extractor).calendars, ofDays | ofFigures},
	{Measure, (*extractor).measures, ofFigures},
	{Duration, (*extractor).durations, ofFigures | ofDays},
	{Arithmetic, (*extractor).arithmetic, ofFigures},
	{Place, (*extractor).placeClaims, ofNames | ofSpots},
	{Age, (*extractor).ages, ofFigures | ofDays | ofDecades},
	{Ordinal, (*extractor).ordinals, ofFigures | ofDays | ofTimes},
	{Duration, (*extractor).loneDurations, ofFigures}, // of the figures that the others leave
	{Date, (*extractor).matters, ofFigures | ofDays},  // of the days and lengths of time that were found
	{Quote, (*extractor).quotes, ofQuotes},
	{Name, (*extractor).nameClaims, ofNames | ofUnknown},
	{Role, (*extractor).roles, ofNames},
	{Passage, (*extractor).passages, ofFigures | ofDays},
}

// content is what a sentence has, as a set.
type content uint8

const (
	ofFigures content = 1 << iota // or is a row of a table, or of a listing
	ofDays
	ofNames   // or is a row of a table
	ofSpots   // words for houses, or for one of several parts of a thing
	ofDecades // words for ages in tens of years
	ofTimes   // words for how often something was
	ofQuotes  // the beginning of a quotation
	ofUnknown // words with a capital that no table knows
)

// content returns what a sentence has, but for quotations and unknown words.
func (s *sentence) content() (has content) {
	if len(s.quantities) > 0 || s.block.Kind == document.Cell || s.block.Kind == document.Listing {
		has |= ofFigures
	}
	if len(s.dates) > 0 {
		has |= ofDays
	}
	if len(s.names) > 0 || s.block.Kind == document.Cell {
		has |= ofNames
	}
	if s.topics&(aboutHouses|tellsSide|aboutDecades|aboutRepetition) == 0 {
		return has // like most
	}
	if s.topics&(aboutHouses|tellsSide) != 0 {
		has |= ofSpots
	}
	if s.topics&aboutDecades != 0 {
		has |= ofDecades
	}
	if s.topics&aboutRepetition != 0 {
		has |= ofTimes
	}
	return has
}

// Extract returns the claims of a document. It depends on nothing but the document, the lexicon and the options.
func Extract(lex *lexicon.Lexicon, doc *document.Document, opt Options) Sheet {
	return NewExtractor(lex, opt).Extract(doc)
}

// Extract returns the claims of a document, which depend on nothing but the document, the lexicon and the options.
func (e *Extractor) Extract(doc *document.Document) Sheet {
	x := e.extract(doc)
	x.writeIDs()
	x.sheet.Claims = x.inOrder()
	e.pool.contexts = nil // they are the caller's
	return *x.sheet
}

// ExtractPacked is Extract followed by [Sheet.Pack], without the claims in between.
func (e *Extractor) ExtractPacked(doc *document.Document) Sheet {
	x := e.extract(doc)
	ids := func(i int) uint64 { return x.ids[x.order[i]] }
	x.sheet.pack(packing{n: len(x.order), at: func(i int) *Claim { return &x.claims[x.order[i]] }, id: ids, whole: doc.Text})
	return *x.sheet
}

func (e *Extractor) extract(doc *document.Document) *extractor {
	x := e.open(doc)
	x.sheet = &Sheet{
		Path: doc.Path, Title: doc.Title, Source: doc.Source, Language: doc.Language, Published: doc.Published,
		Notes: doc.Notes, Ignores: doc.Ignores, Blocks: len(doc.Blocks), Sentences: len(x.text.Sentences), Words: x.text.Words(),
	}
	x.annotate()
	x.findStory()
	x.readSentences()
	x.paragraphs()
	x.finish()
	return x
}

// open reads the words and names of a document.
func (e *Extractor) open(doc *document.Document) *extractor {
	e.text.Analyze(e.lex, doc.Text, doc.Spans(), doc.Masked)
	e.scan.Read(e.lex, &e.text)
	p := &e.pool
	clear(p.sentences)
	p.sentences, p.quantities, p.dates, p.marks, p.figures, p.clauses, p.claims = p.sentences[:0], p.quantities[:0], p.dates[:0], p.marks[:0], p.figures[:0], p.clauses[:0], p.claims[:0]
	p.placeLeads, p.contexts, p.found, p.priorFound, p.lastFound, p.rareOf, p.coverOf = p.placeLeads[:0], p.contexts[:0], p.found[:0], p.priorFound[:0], p.lastFound[:0], -1, -1
	if p.contexts == nil {
		p.contexts = make([]string, 0, 1<<10)
	}
	p.mentions.reset()
	p.termsRead = termsRead{of: -1}
	return &extractor{pool: p, memo: &e.memo, lex: e.lex, doc: doc, locator: doc.Locator(), opt: e.opt, text: &e.text, tokens: e.text.Tokens, scan: e.scan}
}

package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims"
)

// htmlDocument is one document with the sentences that claims were taken from.
type htmlDocument struct {
	ID            string
	Path, Href    string
	Short         string // of its path
	Title, Source string
	About         string // when it was published, and how much there is in it
	Findings      []int  // numbers of the discrepancies that it stands in
	Sentences     []htmlSentence
	SentencesLeft string
}

// htmlSentence is one sentence with its claims marked.
type htmlSentence struct {
	ID       string
	Line     int
	Parts    []htmlPart
	Findings []int // of all its claims, also those that could not be marked
}

// htmlPart is a stretch of a sentence; with a claim, what it says, and the first discrepancy it stands in.
type htmlPart struct {
	Text    string
	Says    string
	Finding int
	Marked  bool
}

// mostSentences is how many sentences of one document the page lists; how many there are besides is said.
const mostSentences = 400

func (v *htmlView) documents() []htmlDocument {
	out := make([]htmlDocument, 0, len(v.result.Sheets))
	for i := range v.result.Sheets {
		out = append(out, v.document(i, &v.result.Sheets[i]))
	}
	return out
}

func (v *htmlView) document(i int, s *claims.Sheet) htmlDocument {
	out := htmlDocument{
		ID: "document-" + strconv.Itoa(i+1), Path: clean(s.Path), Short: v.short(s.Path), Href: targetOf(v.options.Dir, s.Path),
		Title: cutEnd(clean(s.Title), headingColumns), Source: cutEnd(clean(s.Source), headingColumns),
	}
	sentences := v.sentencesOf(s)
	for k, group := range sentences {
		if k == mostSentences {
			out.SentencesLeft = plural(len(sentences)-k, "further sentence") + " with claims"
			break
		}
		sentence := v.sentence(i, group)
		if v.anchors[sentence.ID] != "" { // another part of the same sentence has it
			sentence.ID = ""
		}
		out.Sentences = append(out.Sentences, sentence)
		out.Findings = union(out.Findings, sentence.Findings)
		for _, c := range group {
			if id := sentenceID(i, c); v.anchors[id] == "" {
				v.anchors[id] = sentence.ID
			}
		}
	}
	out.About = strings.Join(aboutDocument(s, len(out.Findings)), ", ")
	return out
}

func aboutDocument(s *claims.Sheet, findings int) []string {
	var parts []string
	if published := s.Published.Period.String(); published != "" {
		parts = append(parts, published)
	}
	parts = append(parts, plural(s.Words, "word"), plural(s.Len(), "claim"))
	switch {
	case findings == 1:
		parts = append(parts, "1 discrepancy")
	case findings > 1:
		parts = append(parts, strconv.Itoa(findings)+" discrepancies")
	}
	return parts
}

// sentencesOf groups the claims of a document by their sentence, in the order of the document. Passages are sentences themselves: they
// are listed only for the discrepancies that they stand in.
func (v *htmlView) sentencesOf(s *claims.Sheet) [][]*claims.Claim {
	sorted := make([]*claims.Claim, 0, s.Len())
	for c := range s.All() {
		if c.Kind != claims.Passage || len(v.disputed[c.ID]) > 0 {
			sorted = append(sorted, c)
		}
	}
	slices.SortStableFunc(sorted, func(a, b *claims.Claim) int {
		return cmp.Or(cmp.Compare(a.SentenceIndex, b.SentenceIndex), cmp.Compare(passageRank(a), passageRank(b)), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	var out [][]*claims.Claim
	for _, c := range sorted {
		last := len(out) - 1
		if last >= 0 && out[last][0].SentenceIndex == c.SentenceIndex && (c.Kind == claims.Passage || out[last][0].Sentence == c.Sentence) {
			out[last] = append(out[last], c)
			continue
		}
		out = append(out, []*claims.Claim{c})
	}
	return joinSame(out)
}

// joinSame joins groups of one sentence: a claim may be counted to the sentence before it, whose event it dates.
func joinSame(groups [][]*claims.Claim) [][]*claims.Claim {
	type place struct {
		sentence string
		line     int
	}
	at := map[place]int{}
	var out [][]*claims.Claim
	for _, g := range groups {
		p := place{g[0].Sentence, g[0].Position.Line}
		if k, ok := at[p]; ok {
			out[k] = append(out[k], g...)
			slices.SortStableFunc(out[k], func(a, b *claims.Claim) int {
				return cmp.Or(cmp.Compare(passageRank(a), passageRank(b)), cmp.Compare(a.Span.Start, b.Span.Start))
			})
			continue
		}
		at[p] = len(out)
		out = append(out, g)
	}
	return out
}

// passageRank sets passages behind the claims of their first sentence.
func passageRank(c *claims.Claim) int {
	if c.Kind == claims.Passage {
		return 1
	}
	return 0
}

// sentence marks the claims of one sentence. Where two overlap, the first is marked; passages are the sentence itself.
func (v *htmlView) sentence(document int, group []*claims.Claim) htmlSentence {
	out := htmlSentence{ID: sentenceID(document, group[0]), Line: group[0].Position.Line}
	whole, done := group[0].Sentence, 0
	for _, c := range group {
		findings := v.disputed[c.ID]
		out.Findings = union(out.Findings, findings)
		start, ok := wordsAt(c)
		if c.Kind == claims.Passage || !ok || start < done || c.Sentence != whole {
			continue
		}
		part := htmlPart{Text: cleanPart(c.Text), Says: says(c)}
		if len(findings) > 0 {
			part.Finding = findings[0]
		}
		out.Parts = append(out.Parts, htmlPart{Text: cleanPart(whole[done:start])}, part)
		done = start + len(c.Text)
	}
	out.Parts = cutParts(append(out.Parts, htmlPart{Text: cleanPart(whole[done:])}), sourceColumns)
	return out
}

// says tells readers what a claim states of what.
func says(c *claims.Claim) string {
	return labelOf([]entry{{claim: c}}) + ": " + cutEnd(valueText(c), describedWidth)
}

// cutParts leaves out empty parts and what would be wider than n columns.
func cutParts(parts []htmlPart, n int) []htmlPart {
	var out []htmlPart
	for _, p := range parts {
		if p.Text == "" || n <= 0 {
			continue
		}
		p.Text = cutEnd(p.Text, n)
		n -= widthOf(p.Text)
		out = append(out, p)
	}
	return out
}

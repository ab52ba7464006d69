package reports

import (
	"slices"
	"strconv"

	"github.com/factlint/factlint/claims"
)

// htmlDocument is one document with the sentences that claims were taken from.
type htmlDocument struct {
	ID            string
	Path, Href    string
	Title, Source string
	Published     string
	Words, Claims int
	Findings      []int // numbers of the discrepancies that it stands in
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
		ID: "document-" + strconv.Itoa(i+1), Path: clean(s.Path), Href: targetOf(v.options.Dir, s.Path),
		Title: cutEnd(clean(s.Title), headingColumns), Source: cutEnd(clean(s.Source), headingColumns), Published: s.Published.Period.String(),
		Words: s.Words, Claims: len(s.Claims),
	}
	sentences := sentencesOf(s)
	for k, group := range sentences {
		if k == mostSentences {
			out.SentencesLeft = plural(len(sentences)-k, "further sentence") + " with claims"
			break
		}
		sentence := v.sentence(i, group)
		if v.sentences[sentence.ID] { // another part of the same sentence has it
			sentence.ID = ""
		}
		out.Sentences = append(out.Sentences, sentence)
		out.Findings = union(out.Findings, sentence.Findings)
		v.sentences[sentence.ID] = true
	}
	return out
}

// sentencesOf groups the claims of a document by their sentence, in the order of the document.
func sentencesOf(s *claims.Sheet) [][]*claims.Claim {
	sorted := make([]*claims.Claim, len(s.Claims))
	for i := range s.Claims {
		sorted[i] = &s.Claims[i]
	}
	slices.SortStableFunc(sorted, func(a, b *claims.Claim) int {
		if d := int(a.SentenceIndex) - int(b.SentenceIndex); d != 0 {
			return d
		}
		return a.Span.Start - b.Span.Start
	})
	var out [][]*claims.Claim
	for _, c := range sorted {
		last := len(out) - 1
		if last >= 0 && out[last][0].SentenceIndex == c.SentenceIndex && out[last][0].Sentence == c.Sentence {
			out[last] = append(out[last], c)
			continue
		}
		out = append(out, []*claims.Claim{c})
	}
	return out
}

// sentence marks the claims of one sentence one after the other. Where two overlap, the first is marked; passages are the
// sentence itself.
func (v *htmlView) sentence(document int, group []*claims.Claim) htmlSentence {
	out := htmlSentence{ID: sentenceID(document, group[0]), Line: group[0].Position.Line}
	rest := cutEnd(clean(group[0].Sentence), sourceColumns)
	for _, c := range group {
		findings := v.disputed[c.ID]
		out.Findings = union(out.Findings, findings)
		if c.Kind == claims.Passage {
			continue
		}
		words := clean(c.Text)
		k := indexWords(rest, words)
		if k < 0 || words == "" {
			continue
		}
		part := htmlPart{Text: words, Says: string(c.Kind) + ", " + Describe(c)}
		if len(findings) > 0 {
			part.Finding = findings[0]
		}
		out.Parts = append(out.Parts, htmlPart{Text: rest[:k]}, part)
		rest = rest[k+len(words):]
	}
	out.Parts = append(out.Parts, htmlPart{Text: rest})
	out.Parts = slices.DeleteFunc(out.Parts, func(p htmlPart) bool { return p.Text == "" })
	return out
}

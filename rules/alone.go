package rules

import (
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims"
)

// A rule that looks for copies of a sentence inside its document makes a key of all words of each, figures masked, and hardly any has a copy. The
// few words at both ends of a sentence tell most from all others of the document, so that their keys need not be made.

// Alone returns a hash that two claims of one document have in common where they share a key. It is not known where c may share one with a claim of
// another document, nor where its keys are found as soon. It is for rules over pairs.
func (p *Program) Alone(w *Worker, c *claims.Claim) (hash uint64, known bool) {
	if p.need(clauseBy); p.alone == nil {
		return 0, false
	}
	p.brief(w, c)
	for _, alone := range p.alone {
		if !alone(&w.lone) {
			return 0, false
		}
	}
	return w.last.gist(), true
}

// sparing reports whether most claims of the rule are not asked for all of their words.
func (p *Program) sparing() bool {
	return !p.lacks(clauseBy) && p.alone != nil
}

// aloneOf returns a function that reports whether no key of an expression is one of a claim of another document. It is nil where the expression joins
// no masked words with texts.
func aloneOf(n ast.Node) func(*scope) bool {
	call, ok := n.(*ast.CallNode)
	if !ok || called(call, len(call.Arguments)) != "join" {
		return nil
	}
	var texts []func(*scope) string
	path, masked := false, false
	for _, a := range call.Arguments {
		if isMasked(a) {
			masked = true
			continue
		}
		text := quickText(a)
		if text == nil {
			return nil
		}
		_, name := owner(a)
		path = path || name == "path"
		texts = append(texts, text)
	}
	if !masked {
		return nil
	}
	return func(s *scope) bool {
		if path {
			return true
		}
		for _, text := range texts { // one that is empty leaves no key
			if text(s) == "" {
				return true
			}
		}
		return false
	}
}

// isMasked reports whether n is digest(masked(value.text)) of the claim.
func isMasked(n ast.Node) bool {
	call, ok := n.(*ast.CallNode)
	if !ok || called(call, 1) != "digest" {
		return false
	}
	inner, ok := call.Arguments[0].(*ast.CallNode)
	return ok && called(inner, 1) == "masked" && quickWords(inner.Arguments[0]) != nil
}

// gistWords is how many words from either end of a text are its gist.
const gistWords = 2

// gist returns a hash of the first and the last words of the claim's value that are no figure wherever they stand. Texts of the same words but for
// their figures have the same.
func (c *Claim) gist() uint64 {
	w, s := c.worker, c.Value.Text
	w.knowFigures()
	h := uint64(0)
	for n, i := 0, 0; n < gistWords && i < len(s); {
		size := wordAt(s[i:])
		if size == 0 {
			_, size = utf8.DecodeRuneInString(s[i:])
		} else if hash, ok := w.noFigure(s[i : i+size]); ok {
			h = mix(h, hash)
			n++
		}
		i += size
	}
	for n, end := 0, len(s); n < gistWords && end > 0; {
		size := lastWord(s[:end])
		if size == 0 {
			_, size = utf8.DecodeLastRuneInString(s[:end])
		} else if hash, ok := w.noFigure(s[end-size : end]); ok {
			h = mix(h, hash)
			n++
		}
		end -= size
	}
	return h
}

// noFigure returns the hash of a word that cannot be a figure.
func (w *Worker) noFigure(word string) (hash uint64, ok bool) {
	if isDigit(word[0]) {
		return 0, false
	}
	w.items = hashWords(w.items[:0], word)
	return w.items[0], !w.numerals.may(w.items[0])
}

// lastWord returns how many bytes the word has that s ends with; 0 when it ends with none.
func lastWord(s string) int {
	for at := len(s); at > 0; {
		if b := s[at-1]; b < utf8.RuneSelf {
			if asciiLower[b] == 0 {
				return len(s) - at
			}
			at--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[:at])
		if !isWordRune(r) {
			return len(s) - at
		}
		at -= size
	}
	return len(s)
}

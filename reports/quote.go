package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims"
)

const ellipsis = "…"

// quote is a sentence with the words of a claim set apart, clean and on one line.
type quote struct{ before, words, after string }

// quoteOf sets the words of a claim apart in its sentence. Where they are not found, the whole sentence stands in before.
func quoteOf(c *claims.Claim) quote {
	if c.Sentence == "" {
		return quote{words: clean(c.Text)}
	}
	start, ok := wordsAt(c)
	if at := int(c.At); !ok && at > 0 && at < len(c.Sentence) && strings.HasPrefix(c.Text, c.Sentence[at:]) { // a quotation that goes on
		return quote{cleanPart(c.Sentence[:at]), clean(c.Text), ""}
	}
	if !ok { // or they stand there with other blanks
		sentence, words := clean(c.Sentence), clean(c.Text)
		if i := indexWords(sentence, words); i >= 0 {
			return quote{sentence[:i], words, sentence[i+len(words):]}
		}
		return quote{before: sentence}
	}
	end := start + len(c.Text)
	return quote{cleanPart(c.Sentence[:start]), cleanPart(c.Sentence[start:end]), cleanPart(c.Sentence[end:])}.trim()
}

// wordsAt returns where the words of a claim begin in its sentence: where it says, since the same words may stand there twice.
func wordsAt(c *claims.Claim) (int, bool) {
	if at := int(c.At); at > 0 && at <= len(c.Sentence) && strings.HasPrefix(c.Sentence[at:], c.Text) {
		return at, c.Text != ""
	}
	i := indexWords(c.Sentence, c.Text)
	return i, i >= 0
}

// cleanPart cleans a part of a sentence and keeps a space at its ends where it has any there.
func cleanPart(s string) string {
	out := clean(s)
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(first) {
		out = " " + out
	}
	if last, _ := utf8.DecodeLastRuneInString(s); unicode.IsSpace(last) && out != " " {
		out += " "
	}
	return out
}

// trim cuts the spaces off the ends of the sentence.
func (q quote) trim() quote {
	q.before, q.after = strings.TrimLeft(q.before, " "), strings.TrimRight(q.after, " ")
	return q
}

// indexWords returns where words first stands in s as whole words, or else at all; -1 when nowhere. So "19" is not
// found inside "1919".
func indexWords(s, words string) int {
	if words == "" {
		return -1
	}
	first := strings.Index(s, words)
	for i := first; i >= 0; {
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(words):])
		if !inWord(before) && !inWord(after) {
			return i
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		next := strings.Index(s[i+n:], words)
		if next < 0 {
			break
		}
		i += n + next
	}
	return first
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// citation is one sentence of a position with all of its words that state the value: a text may say it twice in one breath.
type citation struct {
	claim *claims.Claim // the first of them
	parts []part
}

// part is a stretch of a sentence.
type part struct {
	text   string
	marked bool
}

// citationsOf gathers evidence, which is sorted by place, into sentences of which at most n columns are shown.
func citationsOf(evidence []claims.Claim, n int) []citation {
	var out []citation
	for i := 0; i < len(evidence); {
		j := i + 1
		for j < len(evidence) && evidence[j].Path == evidence[i].Path && evidence[j].Sentence == evidence[i].Sentence &&
			evidence[j].Position.Line == evidence[i].Position.Line {
			j++
		}
		out = append(out, citation{&evidence[i], partsOf(evidence[i:j], n)})
		i = j
	}
	return out
}

// partsOf parts the sentence that claims share; of one that is too long, what is around the first.
func partsOf(same []claims.Claim, n int) []part {
	whole := same[0].Sentence
	if len(same) > 1 && len(whole) <= n {
		var parts []part
		done := 0
		for i := range same {
			start, ok := wordsAt(&same[i])
			if !ok || start < done {
				continue
			}
			parts = append(parts, part{cleanPart(whole[done:start]), false}, part{cleanPart(same[i].Text), true})
			done = start + len(same[i].Text)
		}
		if done > 0 {
			return append(parts, part{cleanPart(whole[done:]), false})
		}
	}
	q := quoteOf(&same[0]).cut(n)
	return []part{{q.before, false}, {q.words, true}, {q.after, false}}
}

// cut shortens the sentence around the words so that it takes at most n columns.
func (q quote) cut(n int) quote {
	room := n - widthOf(q.words)
	before, after := widthOf(q.before), widthOf(q.after)
	if before+after <= room {
		return q
	}
	if q.words == "" {
		return quote{before: cutEnd(q.before, n)}
	}
	if room < 2 { // the words alone are too long: show their beginning
		return quote{words: cutEnd(q.words, n)}
	}
	left := max(room/2, room-after) // what one side does not need, the other gets
	left = min(left, before)
	return quote{cutStart(q.before, left), q.words, cutEnd(q.after, room-left)}
}

// cutEnd shortens s to n columns, at a space where there is one not far away.
func cutEnd(s string, n int) string {
	if len(head(s, n)) == len(s) { // not widthOf: words may be endless
		return s
	}
	s = head(s, n-1)
	if i := strings.LastIndexByte(s, ' '); i >= 0 && len(s)-i < 20 {
		s = s[:i+1]
	}
	return s + ellipsis
}

// cutStart shortens s to its last n columns, at a space where there is one not far away.
func cutStart(s string, n int) string {
	if widthOf(s) <= n {
		return s
	}
	s = tail(s, n-1)
	if i := strings.IndexByte(s, ' '); i >= 0 && i < 20 {
		s = s[i:]
	}
	return ellipsis + s
}

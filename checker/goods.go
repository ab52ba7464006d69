package checker

import (
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// differentGoods parts measures of two goods: so many tonnes of hake and so many of sardine, the ceiling for the one and that for the other. What has a
// general name, such as grain or fuel, may be either.
func differentGoods(c *Corpus, a, b *claims.Claim) string {
	if a.Kind != claims.Measure || b.Kind != claims.Measure || a.Template != 0 && a.Template == b.Template {
		return ""
	}
	x := c.goodsOf(a)
	if x == "" {
		return ""
	}
	y := c.goodsOf(b)
	if y == "" || x == y || c.lex.Alike(x, y) || c.lex.SortOf(x) == c.lex.SortOf(y) || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) || namesGoods(a, y) || namesGoods(b, x) {
		return ""
	}
	return x + " and " + y
}

// namesGoods reports whether the sentence of a claim has a noun too, which may then be another word for what the claim measures.
func namesGoods(a *claims.Claim, noun string) bool {
	told := text.Fold(a.Sentence)
	return hasWords(told, noun) || hasWords(told, noun+"s")
}

// goodsOf returns what a measure is of: the last of the words behind "of" that follows right behind it, or behind the "of" that opens the sentence, or
// behind a word for a limit, a price or a trade before it; "" where nothing tells it, or a general word.
func (c *Corpus) goodsOf(a *claims.Claim) string {
	at := startOf(a)
	before, behind := a.Sentence[:at], a.Sentence[min(at+len(a.Text), len(a.Sentence)):]
	noun := ""
	if rest, ok := strings.CutPrefix(behind, " of "); ok {
		noun = c.lastOfRun(rest)
	}
	if noun == "" {
		noun = c.goodsBefore(before, "for ", lexicon.LimitFor)
	}
	if noun == "" {
		noun = c.goodsBefore(before, "of ", lexicon.AmountOf)
	}
	for _, opens := range [...]string{"Of ", "For "} {
		if rest, ok := strings.CutPrefix(before, opens); ok && noun == "" && strings.Count(rest, " ") <= runWords && (opens == "Of " || c.limited(rest)) {
			noun = c.lastOfRun(rest)
		}
	}
	if c.lex.Lists(lexicon.GeneralGoods, noun) {
		return ""
	}
	return noun
}

// goodsBefore returns what stands in some words behind a preposition that follows upon a word of a list: "the ceiling for sardine", "exports of copper".
func (c *Corpus) goodsBefore(words, preposition string, list lexicon.List) string {
	for {
		before, rest, ok := strings.Cut(words, " "+preposition)
		if !ok {
			return ""
		}
		if c.lex.Lists(list, text.Fold(before[strings.LastIndexByte(before, ' ')+1:])) {
			if noun := c.lastOfRun(rest); noun != "" {
				return noun
			}
		}
		words = rest
	}
}

// limited reports whether some words have one for a limit or a price: a quota of.
func (c *Corpus) limited(words string) bool {
	for w := range strings.FieldsSeq(words) {
		if c.lex.Lists(lexicon.LimitFor, text.Fold(w)) {
			return true
		}
	}
	return false
}

// runWords is how many words may stand between what opens a sentence and the figure.
const runWords = 6

// lastOfRun returns the last of the words that open a text and make a noun phrase, in its base form; "" where there is none, or a name or a
// figure is among them.
func (c *Corpus) lastOfRun(words string) string {
	last := ""
	for w := range strings.FieldsSeq(words) {
		word := strings.TrimRight(w, ".,;:)?!\"”")
		e := c.lex.Entry(c.lex.Find(text.Fold(word)))
		if word == "" || word[0] < 'a' || word[0] > 'z' || e.Number.Kind != lexicon.NoNumber {
			break
		}
		if e.Is(lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Verb) || strings.HasSuffix(word, "ed") {
			break
		}
		switch {
		case e.Is(lexicon.Determiner | lexicon.Possessive):
		case e.Lemma != 0:
			last = c.lex.Entry(e.Lemma).Form
		default:
			last = strings.TrimSuffix(word, "s")
		}
		if len(word) < len(w) {
			break
		}
	}
	return last
}

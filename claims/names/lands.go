package names

import (
	"strings"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// countryUse says whether token i, capitalised inside a sentence and in no word list, stands where a country or its adjective would.
func (f *finder) countryUse(i int) uint8 {
	if f.joined(i) || f.isMark(i+1, "-") && f.joined(i+1) {
		return 0
	}
	if f.tok(i).Possessive {
		return seenNoun
	}
	prev := f.entry(i - 1)
	if i == f.from {
		return 0
	}
	prevWord := f.tok(i-1).Kind == text.Word && (!f.tok(i-1).Is(text.Capital) || i-1 == f.start)
	if prevWord && prev.Is(lexicon.Preposition) && !f.capital(i+1) {
		return seenNoun
	}
	beside := prevWord && prev.Is(lexicon.Determiner|lexicon.Adjective) || prev.Number.Kind != lexicon.NoNumber || f.tok(i-1).Kind == text.Number || f.lowerNoun(i+1)
	joins := prevWord && (prev.Form == "and" || prev.Form == "or") && !f.capital(i+1)
	if !beside && !joins {
		return 0
	}
	w := smallEnd(f.word(i))
	if joins && !demonymShape(w) {
		return seenNoun
	}
	if beside && demonymShape(strings.TrimSuffix(w, "s")) {
		if strings.HasSuffix(w, "s") || f.lowerNoun(i+1) || f.capital(i+1) && f.phrase(i+1, lexicon.OfficePhrase) != nil {
			return seenDemonym
		}
	}
	return 0
}

// lowerNoun reports whether token i may be a noun in lower case.
func (f *finder) lowerNoun(i int) bool {
	if i >= f.to || f.tok(i).Kind != text.Word || f.tok(i).Is(text.Capital) {
		return false
	}
	return !f.entry(i).Is(lexicon.Preposition | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Pronoun | lexicon.Saying | lexicon.Determiner | lexicon.Adverb | lexicon.Negation | lexicon.Verb | lexicon.Possessive)
}

// inferLands pairs names with adjectives: Karvelia with Karvelian makes both a country.
func (f *finder) inferLands() {
	adjectives := f.demonyms()
	if len(adjectives.stems) == 0 {
		return
	}
	nouns := map[string]*text.Token{}
	for _, i := range f.t.Capitals {
		t := &f.tokens[i]
		if adjectives.may(f.t.Raw[t.Start]) && f.inNoList(t) && f.noun(t)&(seenLower|seenDemonym) == 0 {
			w := text.Fold(trimPossessive(f.t.Of(t)))
			if key := stem(w, false); len(w) > 3 && adjectives.stems[key] {
				nouns[key] = t
			}
		}
	}
	for _, i := range f.t.Capitals {
		t := &f.tokens[i]
		if !adjectives.may(f.t.Raw[t.Start]) || !f.inNoList(t) || f.noun(t)&seenDemonym == 0 {
			continue
		}
		w := text.Fold(trimPossessive(f.t.Of(t)))
		if !demonymShape(strings.TrimSuffix(w, "s")) || nounOnly(f.noun(t), w) {
			continue
		}
		key := stem(w, true)
		noun, ok := nouns[key]
		if !ok && !strings.HasSuffix(w, "ian") && !strings.HasSuffix(w, "ians") && !strings.HasSuffix(w, "ese") || ok && noun.Hash == t.Hash {
			continue
		}
		f.lands[t.Hash] = land{key: key, adjective: true}
		if ok {
			f.lands[noun.Hash] = land{key: key}
		}
	}
}

// demonyms are the stems of words that stand where adjectives of countries do.
type demonyms struct {
	stems  map[string]bool
	firsts [4]uint64 // the bytes with which they begin
}

func (d *demonyms) add(stem string) {
	if d.stems == nil {
		d.stems = map[string]bool{}
	}
	d.stems[stem] = true
	d.firsts[stem[0]>>6] |= 1 << (stem[0] & 63)
}

// may reports whether the stem of a word that begins with a byte may be among them.
func (d *demonyms) may(first byte) bool {
	if 'A' <= first && first <= 'Z' {
		first += 'a' - 'A'
	}
	return first >= utf8.RuneSelf || d.firsts[first>>6]&(1<<(first&63)) != 0
}

// demonyms returns the stems of all words of the document that stand where adjectives of countries do.
func (f *finder) demonyms() (out demonyms) {
	for _, i := range f.t.Capitals {
		if t := &f.tokens[i]; f.inNoList(t) && f.noun(t)&seenDemonym != 0 {
			out.add(stem(text.Fold(trimPossessive(f.t.Of(t))), true))
		}
	}
	return out
}

// inNoList reports whether no word list has a word.
func (f *finder) inNoList(t *text.Token) bool { return t.Opens&lexicon.InLists == 0 }

// stateWords are what a country has: who follows "X's" or stands before "of X" shows X to be one.
func (f *finder) stateWord(i int) bool {
	if i < f.from || i >= f.to {
		return false
	}
	if p := f.phrase(i, lexicon.OfficePhrase); p != nil {
		return f.lex.Offices[p.Index].State
	}
	switch f.entry(i).Form {
	case "citizens", "nationals", "government", "republic", "territory", "army", "armed", "parliament", "constitution", "soil", "airspace", "opposition", "border":
		return true
	}
	switch f.word(i) {
	case "citizens", "nationals", "government", "Government", "republic", "Republic", "territory", "army", "parliament", "constitution", "soil", "airspace":
		return true
	}
	return false
}

// ownsState reports whether token i, a capitalised word, is named as a state is: "Tamarand's president", "citizens of
// Anzar", "KESSOU, Tavara, June 30 (Agency) —".
func (f *finder) ownsState(i int) bool {
	if f.capital(i-1) || f.capital(i+1) && !f.tok(i).Possessive || f.joined(i) || f.isMark(i+1, "-") && f.joined(i+1) {
		return false
	}
	if i < f.start && f.start > f.from {
		return f.isMark(i-1, ",") && f.isMark(i+1, ",") && i > f.from+1
	}
	if f.tok(i).Possessive {
		return f.stateWord(i + 1)
	}
	return f.is(i-1, f.forms.of) && f.stateWord(i-2) && !f.tok(i-2).Possessive
}

// findStates notes the countries that no table knows and that the text speaks of as states.
func (f *finder) findStates() {
	if f.title {
		return
	}
	for _, c := range f.capitals {
		i := int(c)
		if i >= f.start && !f.tok(i).Possessive && !f.is(i-1, f.forms.of) {
			continue // as most: no state is told of so
		}
		if !f.inNoList(f.tok(i)) || f.tok(i).Is(text.Upper) || !f.ownsState(i) || f.phrase(i, lexicon.CountryPhrase) != nil {
			continue
		}
		w := text.Fold(trimPossessive(f.word(i)))
		if _, ok := f.lands[f.tok(i).Hash]; !ok && len(w) > 3 {
			f.lands[f.tok(i).Hash] = land{key: stem(w, false)}
		}
	}
}

// nounOnly reports whether a word with an adjective's ending is used as a country's name as well: Kivran.
func nounOnly(flags uint8, w string) bool { return flags&seenNoun != 0 && !strings.HasSuffix(w, "ian") }

// noun returns how the document writes a word that it writes with a capital.
func (f *finder) noun(t *text.Token) uint8 {
	if t.Word != 0 {
		return f.known[t.Word]
	}
	return f.unknown.get(t.Hash)
}

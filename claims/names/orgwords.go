package names

import "strings"

// legalForms are words that say what sort of body an organisation is in law; names are compared without them.
var legalForms = map[string]bool{
	"ag": true, "aktiengesellschaft": true, "akg": true, "gmbh": true, "inc": true, "incorporated": true, "ltd": true, "limited": true, "llc": true, "llp": true,
	"lp": true, "plc": true, "sa": true, "spa": true, "srl": true, "sarl": true, "sl": true, "bv": true, "nv": true, "ab": true, "as": true, "asa": true, "oy": true,
	"oyj": true, "se": true, "kg": true, "co": true, "corp": true, "corporation": true, "company": true, "pte": true, "pty": true, "pvt": true,
	"private": true, "public": true, "ooo": true, "oao": true, "zao": true, "pao": true, "ao": true, "jsc": true, "ojsc": true, "cjsc": true, "pjsc": true, "joint": true,
	"stock": true, "open": true, "sp": true, "zoo": true, "z": true, "o": true, "kk": true, "the": true, "and": true, "of": true, "for": true, "in": true, "de": true, "a": true,
	"s": true, "l": true, "c": true, "p": true, "n": true, "v": true, "g": true, "m": true, "b": true, "h": true, "mv": true, "ss": true, "ms": true, "closed": true, "aktsionernoe": true, "obshchestvo": true,
}

// commonWords are words that many organisations share and that tell little apart.
var commonWords = map[string]bool{
	"group": true, "holding": true, "holdings": true, "international": true, "bank": true, "services": true, "global": true, "solutions": true,
	"systems": true, "industries": true, "national": true, "trust": true, "fund": true, "partners": true, "organization": true, "organisation": true, "electronics": true,
	"motor": true, "motors": true, "energy": true, "financial": true, "capital": true, "investment": true, "association": true, "union": true, "ministry": true,
}

// synonyms are words that two names of one organisation use for one thing.
var synonyms = map[string]string{
	"organisation": "organization", "labour": "labor", "centre": "center", "defence": "defense", "1st": "first", "2nd": "second", "3rd": "third",
	"percent": "percent", "intl": "international", "bros": "brothers", "mfg": "manufacturing", "tech": "technology", "govt": "government",
	"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11",
}

// thingWords returns the words of an organisation's or vessel's name without legal forms. A name of nothing else keeps all.
func thingWords(s string) []string {
	s = strings.NewReplacer("&", " and ", "3%", "3 percent", "%", " percent ").Replace(dotless(s))
	words := wordsOf(s)
	out := make([]string, 0, len(words))
	for _, w := range words {
		w = splitLegal(w)
		if c, ok := synonyms[w]; ok {
			w = c
		}
		if !legalForms[w] && w != "" {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return words
	}
	return out
}

// dotless joins abbreviations: p.l.c. becomes plc.
func dotless(s string) string { return strings.ReplaceAll(s, ".", "") }

// splitLegal cuts a legal form that is written together with a name: siemensag.
func splitLegal(w string) string {
	for _, form := range [...]string{"aktiengesellschaft", "gmbh", "limited"} {
		if s, ok := strings.CutSuffix(w, form); ok && len(s) > 3 {
			return s
		}
	}
	return w
}

// wordWeight says how much a word tells names of a kind apart.
func wordWeight(w string, kind Kind) float64 {
	switch {
	case len(w) == 1:
		return 0.4
	case kind != Person && commonWords[w]:
		return 0.5
	}
	return 1
}

package names

import (
	"strings"
	"unicode/utf8"
)

// MatchThreshold is the score from which on Match takes two names for spellings of one.
const MatchThreshold = 0.82

// Match says how alike two names of a kind are, from 0 to 1: 1 for the same letters. It forgives the order of words, added
// middle names and legal forms, other scripts and misprints; it is for ranking candidates, while Compare decides.
func Match(a, b string, kind Kind) float64 {
	x, y := fold(a), fold(b)
	if flat(x) == flat(y) && flat(x) != "" {
		return 1
	}
	var p, q []string
	if kind == Person {
		p, q = personWords(x), personWords(y)
	} else {
		p, q = thingWords(x), thingWords(y)
	}
	if len(p) == 0 || len(q) == 0 {
		return 0
	}
	if strings.Join(p, "") == strings.Join(q, "") {
		return 0.98
	}
	return align(p, q, kind)
}

// bareTitles are words before a person's name that are no part of it.
var bareTitles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "sir": true, "haji": true, "shaikh": true, "sheikh": true, "sheik": true, "monsieur": true,
	"madame": true, "president": true, "prof": true, "general": true, "gen": true, "lord": true, "lady": true, "llc": true, "prime": true, "minister": true,
	"chancellor": true, "senator": true, "his": true, "her": true, "excellency": true, "the": true, "hon": true, "mullah": true, "maulana": true, "qari": true,
	"jr": true, "sr": true, "phd": true, "inc": true, "esq": true, "former": true,
}

// personWords returns the words of a person's name without titles and particles.
func personWords(s string) []string {
	words := wordsOf(s)
	out := words[:0]
	for _, w := range words {
		if bareTitles[w] || particles[w] && len(w) > 1 {
			continue
		}
		out = append(out, w)
	}
	return out
}

// wordsOf splits a folded name at everything but letters and digits. Apostrophes inside words vanish.
func wordsOf(s string) []string {
	s = strings.NewReplacer("'", "", "’", "", "`", "", "ʿ", "").Replace(s)
	return strings.FieldsFunc(s, func(r rune) bool {
		return r < utf8.RuneSelf && !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
}

// pair is two words with how alike they are.
type pair struct {
	i, j int
	sim  float64
}

// align pairs the words of two names, most alike first, and weighs what is left over.
func align(p, q []string, kind Kind) float64 {
	usedP, usedQ := make([]bool, len(p)), make([]bool, len(q))
	matched, weight, least := 0.0, 0.0, 1.0
	pairs := 0
	for {
		best := pair{sim: minAlike}
		for i := range p {
			for j := range q {
				if usedP[i] || usedQ[j] {
					continue
				}
				sim := alike(p[i], q[j], kind)
				if i != j && len(p) == len(q) {
					sim -= 0.001
				}
				if sim > best.sim {
					best = pair{i, j, sim}
				}
			}
		}
		if best.sim <= minAlike {
			break
		}
		usedP[best.i], usedQ[best.j] = true, true
		w := (wordWeight(p[best.i], kind) + wordWeight(q[best.j], kind)) / 2
		matched += best.sim * w
		weight += w
		pairs++
		least = min(least, best.sim)
	}
	if pairs == 0 {
		return 0
	}
	left, right := leftOver(p, usedP, kind), leftOver(q, usedQ, kind)
	conflict, extra := min(left, right), max(left, right)-min(left, right)
	score := matched / (weight + conflictCost*conflict + extraCost(kind)*extra)
	if kind == Person && pairs == 1 && extra > 0 && conflict == 0 && min(len(p), len(q)) == 1 {
		score *= 0.8 // a surname alone
	}
	return score
}

// The costs of words that have no partner: on both sides, and on one.
const (
	minAlike     = 0.6
	conflictCost = 1.3
)

func extraCost(kind Kind) float64 {
	if kind == Person {
		return 0.12
	}
	return 0.6
}

func leftOver(words []string, used []bool, kind Kind) float64 {
	sum := 0.0
	for i, w := range words {
		if !used[i] {
			sum += wordWeight(w, kind)
		}
	}
	return sum
}

// alike says how alike two words are, 0 to 1.
func alike(a, b string, kind Kind) float64 {
	switch {
	case a == b:
		return 1
	case hasDigit(a) || hasDigit(b):
		return 0
	case kind == Person && (len(a) == 1 || len(b) == 1):
		if a[0] == b[0] {
			return 0.9
		}
		return 0
	case kind == Person && shortForm(a, b):
		return 0.9
	}
	n := min(len(a), len(b))
	d := Distance(a, b)
	ka, kb := Skeleton(a), Skeleton(b)
	same := ka == kb
	switch {
	case same && len(ka) >= 2 && d <= 3:
		return 0.95
	case same && len(ka) >= 3:
		return 0.9
	case d == 1 && n >= 4:
		return 0.85
	case d == 1 && n == 3, d == 2 && n >= 6:
		return 0.75
	case same && d <= 2 && n >= 2:
		return 0.8
	case d == 2 && n >= 5 && a[0] == b[0]:
		return 0.65
	case len(ka) >= 4 && Distance(ka, kb) <= 1 && d <= 4:
		return 0.65
	}
	return 0
}

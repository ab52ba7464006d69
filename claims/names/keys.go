package names

import (
	"slices"
	"strings"
)

// Keys returns the blocking keys of a name: two names that Compare may call variants share at least one. Persons have the
// skeleton of the family name, and that of their given name with the first letter of the family name; others have, for each of
// their words, the name without it, or the skeleton of a single word.
func Keys(n Name) []string {
	var out []string
	var k Keyer
	k.Each(n, func(key []byte) { out = append(out, string(key)) })
	return out
}

// Keyer makes the keys of one name after another, in the same memory.
type Keyer struct{ key []byte }

// Each calls yield for each key of a name, which holds until yield returns; see [Keys].
func (k *Keyer) Each(n Name, yield func(key []byte)) {
	if n.Kind == Person {
		k.person(n, yield)
		return
	}
	words := strings.Fields(strings.ReplaceAll(fold(n.Text), "-", " "))
	switch len(words) {
	case 0:
		return
	case 1:
		k.word(words[0], n.Kind, yield)
		return
	}
	if n.Kind == Other && len(words) == 2 { // a person, perhaps, whom only another text shows to be one
		k.person(n, yield)
	}
	for i := range words {
		k.key = k.key[:0]
		for j, w := range words {
			if j > 0 {
				k.key = append(k.key, ' ')
			}
			if i == j {
				w = "*"
			}
			k.key = append(k.key, w...)
		}
		yield(k.key)
	}
}

// word yields the keys of a name of one word.
func (k *Keyer) word(w string, kind Kind, yield func(key []byte)) {
	k.key = appendSkeleton(append(k.key[:0], "one "...), w)
	yield(k.key)
	if len(w) < minSwapped {
		return
	}
	const letters = "letters "
	k.key = append(append(k.key[:0], letters...), w...)
	slices.Sort(k.key[len(letters):])
	yield(k.key)
	if size := len(w); size >= minLong && located(kind) {
		k.key = append(append(append(k.key[:0], "ends "...), w[:oneBeginning]...), w[size-oneBeginning:]...)
		yield(k.key)
	}
}

func (k *Keyer) person(n Name, yield func(key []byte)) {
	given, family := parts(n)
	if family == "" {
		return
	}
	k.key = appendSkeleton(append(k.key[:0], "family "...), family)
	yield(k.key)
	if given != "" {
		k.key = append(append(appendSkeleton(append(k.key[:0], "given "...), firstWord(given)), ' '), family[0])
		yield(k.key)
	}
}

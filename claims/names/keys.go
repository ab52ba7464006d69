package names

import (
	"slices"
	"strings"
)

// Keys returns the blocking keys of a name: two names that Compare may call variants share at least one. Persons have the
// skeleton of the family name, and that of their given name with the first letter of the family name; others have, for each of
// their words, the name without it, or the skeleton of a single word.
func Keys(n Name) []string {
	if n.Kind == Person {
		return personKeys(n)
	}
	words := strings.Fields(strings.ReplaceAll(fold(n.Text), "-", " "))
	switch len(words) {
	case 0:
		return nil
	case 1:
		if len(words[0]) < minSwapped {
			return []string{"one " + Skeleton(words[0])}
		}
		letters := []byte(words[0])
		slices.Sort(letters)
		out := []string{"one " + Skeleton(words[0]), "letters " + string(letters)}
		if size := len(words[0]); size >= minLong && located(n.Kind) {
			out = append(out, "ends "+words[0][:oneBeginning]+words[0][size-oneBeginning:])
		}
		return out
	}
	out := make([]string, 0, len(words)+2)
	if n.Kind == Other && len(words) == 2 { // a person, perhaps, whom only another text shows to be one
		out = append(out, personKeys(n)...)
	}
	var b strings.Builder
	for i := range words {
		b.Reset()
		for j, w := range words {
			if j > 0 {
				b.WriteByte(' ')
			}
			if i == j {
				w = "*"
			}
			b.WriteString(w)
		}
		out = append(out, b.String())
	}
	return out
}

func personKeys(n Name) []string {
	given, family := parts(n)
	if family == "" {
		return nil
	}
	out := []string{"family " + Skeleton(family)}
	if given != "" {
		out = append(out, "given "+Skeleton(firstWord(given))+" "+family[:1])
	}
	return out
}

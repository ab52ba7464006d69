package rules

import "strings"

// quotesFaithfully reports whether one text quotes the other: its stretches between marks of omission stand in the other
// in their order.
func quotesFaithfully(a, b string) bool { return stretchesOf(a, b) || stretchesOf(b, a) }

// stretchesOf reports whether the stretches of part stand in whole one after another.
func stretchesOf(part, whole string) bool {
	rest := " " + flatWords(whole) + " "
	for _, stretch := range stretches(part) {
		i := strings.Index(rest, " "+stretch+" ")
		if i < 0 {
			return false
		}
		rest = rest[i+len(stretch)+1:]
	}
	return true
}

// stretches cuts a quotation where words are left out or put in: at ellipses and at brackets with what they hold.
func stretches(s string) []string {
	var out []string
	add := func(part string) {
		if flat := flatWords(part); flat != "" {
			out = append(out, flat)
		}
	}
	s = strings.NewReplacer("...", "…", "[", "…[", "(", "…[", ")", "]").Replace(s)
	for _, part := range strings.Split(s, "…") {
		if strings.HasPrefix(part, "[") {
			if _, after, closed := strings.Cut(part, "]"); closed {
				part = after
			}
		}
		add(part)
	}
	return out
}

// sameSpeaker reports whether two names of speakers may be one person's or body's: one ends in the words of the other.
func sameSpeaker(a, b string) bool {
	x, y := " "+flatWords(a), " "+flatWords(b)
	return x != " " && y != " " && (strings.HasSuffix(x, y) || strings.HasSuffix(y, x))
}

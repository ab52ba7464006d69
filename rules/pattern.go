package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// maxPattern is how many bytes a pattern may have, and maxMatches how many stretches of one text it may give: rules are
// untrusted input.
const (
	maxPattern = 1_000
	maxMatches = 64
)

// compilePattern reads the pattern of extract. Its time grows with the length of a text, whatever the pattern: RE2.
func compilePattern(pattern string) (*regexp.Regexp, error) {
	if len(pattern) > maxPattern {
		return nil, fmt.Errorf("extract: a pattern may have at most %d characters", maxPattern)
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, fmt.Errorf("extract: %s", strings.TrimPrefix(err.Error(), "error parsing regexp: "))
	}
	return re, nil
}

// extractText returns what a pattern finds in a text, each stretch once, in their order: all
// that its groups match where it has some.
func extractText(text string, pattern any) ([]string, error) {
	re, ready := pattern.(*regexp.Regexp)
	if !ready { // the pattern of a rule is compiled when it is loaded
		s, _ := pattern.(string)
		var err error
		if re, err = compilePattern(s); err != nil {
			return nil, err
		}
	}
	var out []string
	for _, m := range re.FindAllStringSubmatch(text, maxMatches) {
		found := m[0]
		if len(m) > 1 {
			found = strings.Join(m[1:], " ")
		}
		if found = strings.Join(strings.Fields(found), " "); found != "" && !slices.Contains(out, found) {
			out = append(out, found)
		}
	}
	return out, nil
}

package document

import "strings"

// directive is a factlint-ignore comment as it is met, before its line and block are known.
type directive struct {
	ignore Ignore
	at     int // source offset
}

// directiveWord begins every directive.
const directiveWord = "factlint-"

// comment looks for a directive in the text of a comment at offset at, and reports whether there is one.
func (b *builder) comment(body string, at int) bool {
	ig, ok := parseDirective(body)
	if !ok {
		return false
	}
	ig.Block = int32(len(b.doc.Blocks))
	if b.started() {
		ig.Block++
	}
	b.directives = append(b.directives, directive{ig, at})
	return true
}

// parseDirective reads "factlint-ignore RULE -- reason" or "factlint-ignore-file RULE -- reason". It reports false for
// a comment that is no directive.
func parseDirective(body string) (Ignore, bool) {
	body = strings.TrimSpace(body)
	if !strings.HasPrefix(body, directiveWord) {
		return Ignore{}, false
	}
	word, rest, _ := strings.Cut(body, " ")
	var ig Ignore
	switch word {
	case "factlint-ignore":
	case "factlint-ignore-file":
		ig.File = true
	default:
		ig.Error = "unknown directive " + quoteShort(word) + "; write factlint-ignore RULE -- reason, or factlint-ignore-file RULE -- reason"
		return ig, true
	}
	rule, reason, found := strings.Cut(rest, "--")
	if !found {
		rule, reason, found = strings.Cut(rest, "—")
	}
	rule, reason = strings.TrimSpace(rule), strings.TrimSpace(reason)
	switch {
	case rule == "":
		ig.Error = "the directive names no rule; write " + word + " RULE -- reason"
	case !isRuleName(rule):
		ig.Error = quoteShort(rule) + " is no name of a rule; write " + word + " RULE -- reason, one rule a directive"
	case !found || reason == "":
		ig.Error = "the directive gives no reason; write " + word + " " + rule + " -- reason"
	default:
		ig.Rule, ig.Reason = rule, reason
	}
	return ig, true
}

// isRuleName reports whether s is made of lower-case letters, digits and hyphens.
func isRuleName(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-') {
			return false
		}
	}
	return s != "" && s[0] != '-'
}

// quoteShort puts s, cut to a readable length, in quotation marks.
func quoteShort(s string) string {
	if r := []rune(s); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return `"` + s + `"`
}

// resolveDirectives gives each directive its line, and checks that its block exists.
func (b *builder) resolveDirectives() {
	for _, d := range b.directives {
		ig := d.ignore
		ig.Line, _ = b.doc.lineColumn(int32(d.at))
		if ig.File || int(ig.Block) >= len(b.doc.Blocks) {
			ig.Block = -1
		}
		b.doc.Ignores = append(b.doc.Ignores, ig)
	}
}

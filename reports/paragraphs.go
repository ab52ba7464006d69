package reports

import "strings"

// span is a stretch of a rule's explanation: code when it stood in backquotes.
type span struct {
	Text string
	Code bool
}

// paragraphs splits the explanation of a rule at blank lines, and each paragraph at backquotes.
func paragraphs(why string) [][]span {
	var all [][]span
	for part := range strings.SplitSeq(strings.ReplaceAll(why, "\r\n", "\n"), "\n\n") {
		if part = clean(part); part == "" {
			continue
		}
		var spans []span
		pieces := strings.Split(part, "`")
		for i, text := range pieces {
			inCode := i%2 == 1 && i < len(pieces)-1
			if i%2 == 1 && !inCode { // a backquote without its fellow
				text = "`" + text
			}
			if text != "" {
				spans = append(spans, span{text, inCode})
			}
		}
		all = append(all, spans)
	}
	return all
}

// plainParagraphs writes an explanation without markup, a blank line between its paragraphs.
func plainParagraphs(why string) string {
	return joinParagraphs(why, func(s span) string { return s.Text })
}

// markdownParagraphs writes an explanation as Markdown in which nothing but code is markup.
func markdownParagraphs(why string) string {
	return joinParagraphs(why, func(s span) string {
		if s.Code {
			return code(s.Text)
		}
		return escapePart(s.Text)
	})
}

func joinParagraphs(why string, write func(span) string) string {
	var parts []string
	for _, spans := range paragraphs(why) {
		var b strings.Builder
		for _, s := range spans {
			b.WriteString(write(s))
		}
		parts = append(parts, b.String())
	}
	return strings.Join(parts, "\n\n")
}

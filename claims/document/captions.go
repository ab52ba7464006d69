package document

import "strings"

// markCaptions marks the lines of a plain text, behind its first paragraph, that are captions or headings: short lines
// without a final mark that stand alone between paragraphs. Several in a row are a list and stay as they are.
func (h *head) markCaptions() {
	started := false
	for i := range h.Blocks {
		b := &h.Blocks[i]
		if b.Kind != Body {
			continue
		}
		s := h.BlockText(i)
		if !isLoneLine(s) {
			started = true
			continue
		}
		if !started || h.loose(i-1) || h.loose(i+1) {
			continue
		}
		last := i+1 >= len(h.Blocks)
		switch words := strings.Count(s, " ") + 1; {
		case words <= 3 && last: // a signature
		case words <= 3 || allCapitals(s) || nameLike(s):
			b.Kind, b.Level = Heading, 3
		case words <= 14:
			b.Kind = Caption
		}
	}
}

// loose reports whether block i is another short line without a final mark.
func (h *head) loose(i int) bool {
	if i < 0 || i >= len(h.Blocks) {
		return false
	}
	k := h.Blocks[i].Kind
	return (k == Body || k == Caption || k == Item) && isLoneLine(h.BlockText(i))
}

// isLoneLine reports whether s may be a caption or heading: short, no final mark, starts with a capital letter, and
// neither a quotation nor a label with its value.
func isLoneLine(s string) bool {
	if len(s) > 120 || !endsOpen(s) || startsLower(s) || strings.ContainsAny(s, ":|\t") {
		return false
	}
	return isWordByte(s[0])
}

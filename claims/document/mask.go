package document

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/text"
)

// masks returns the stretches of raw that hold no words: URLs, e-mail addresses and handles, in order and
// without overlap.
func masks(raw string) []text.Span {
	var out []text.Span
	for _, mark := range []string{"://", "www.", "@"} {
		for at := 0; ; {
			i := indexMark(raw[at:], mark)
			if i < 0 {
				break
			}
			at += i
			s := address(raw, at)
			if isAddress(raw, s, at, mark) {
				out = append(out, s)
			}
			at = max(at+len(mark), int(s.End))
		}
	}
	return mergeSpans(out)
}

// indexMark is strings.Index for a mark of addresses. Of "www." it looks for the stop, of which a text has fewer than of the letter.
func indexMark(s, mark string) int {
	if mark != "www." {
		return strings.Index(s, mark)
	}
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], '.')
		if i < 0 {
			return -1
		}
		if at += i; strings.HasSuffix(s[:at], "www") {
			return at - len("www")
		}
	}
}

// address returns the run of characters around at that may belong to one address.
func address(raw string, at int) text.Span {
	start := at
	for start > 0 && addressByte(raw[start-1]) {
		start--
	}
	end := at
	for end < len(raw) && addressByte(raw[end]) {
		end++
	}
	for end > at && strings.IndexByte(".,;:!?'*", raw[end-1]) >= 0 {
		end--
	}
	if end > at && raw[end-1] == ')' && strings.IndexByte(raw[start:end], '(') < 0 {
		end--
	}
	return text.Span{Start: int32(start), End: int32(end)}
}

// addressByte reports whether c may stand in an address: anything but white space, quotation marks and brackets. The
// bytes of letters above ASCII belong to it.
func addressByte(c byte) bool {
	return c > ' ' && c != '<' && c != '>' && c != '"' && c != '(' && c != '[' && c != ']' && c != '{' && c != '}' && c != 0x7f
}

func isAddress(raw string, s text.Span, at int, mark string) bool {
	switch mark {
	case "://":
		return int(s.Start) < at && isAlnum(raw[at-1]) && int(s.End) > at+3
	case "www.":
		return int(s.Start) == at && int(s.End) > at+5
	}
	if int(s.Start) < at { // an e-mail address has a dot behind the @
		return strings.IndexByte(raw[at:s.End], '.') > 1 && isAlnum(raw[at-1])
	}
	r, _ := utf8.DecodeRuneInString(raw[min(at+1, len(raw)):])
	return unicode.IsLetter(r) || r == '_'
}

// mergeSpans sorts spans and joins those that overlap.
func mergeSpans(spans []text.Span) []text.Span {
	if len(spans) < 2 {
		return spans
	}
	slices.SortFunc(spans, func(a, b text.Span) int { return int(a.Start) - int(b.Start) })
	out := spans[:1]
	for _, s := range spans[1:] {
		if last := &out[len(out)-1]; s.Start <= last.End {
			last.End = max(last.End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// openAddress returns where the URL starts that runs up to the end of s, -1 when s does not end in one.
func openAddress(s []byte) int {
	start := bytes.LastIndexByte(s, ' ') + 1
	i := bytes.Index(s[start:], []byte("://"))
	if i < 1 {
		return -1
	}
	scheme := bytes.IndexFunc(s[start:start+i], unicode.IsLetter)
	if scheme < 0 {
		return -1
	}
	start += scheme
	if bytes.ContainsAny(s[start:], ")>]\"") {
		return -1
	}
	return start
}

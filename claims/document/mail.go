package document

import "strings"

// quoteMarks returns the size of the signs with which mail marks a line that it quotes, and how many they are: “> ” once,
// “> > ” and “>> ” twice. A figure behind them may be meant to be exceeded, unless the line before is quoted as well.
func quoteMarks(s []byte, after bool) (size, depth int) {
	for size < len(s) && (s[size] == '>' || depth > 0 && (s[size] == ' ' || s[size] == '\t')) {
		if s[size] == '>' {
			depth++
		}
		size++
	}
	if size >= len(s) || !after && isDigit(s[size]) {
		return 0, 0
	}
	return size, depth
}

// mailHeads are the labels of the lines above a message that its sender does not write.
var mailHeads = [...]string{
	"From", "To", "Cc", "CC", "Bcc", "Sent", "Subject", "Reply-To", "Message-ID", "Message-Id", "Received", "In-Reply-To", "References", "Return-Path",
	"Delivered-To", "Content-Type", "MIME-Version", "Mime-Version", "Organization", "X-",
}

// mailHead reports whether a line of its own is one of those above a message: “Sent: Monday, 2 March 2026 09:12”.
func mailHead(s string) bool {
	label, rest, ok := strings.Cut(s, ":")
	if !ok || label == "" || strings.IndexByte(label, ' ') >= 0 || rest == "" || rest[0] != ' ' && rest[0] != '\t' {
		return false
	}
	if !endsOpen(rest) && strings.IndexByte(rest, '@') < 0 && strings.IndexByte(label, '-') < 0 {
		return false
	}
	for _, h := range mailHeads {
		if label == h || strings.HasSuffix(h, "-") && strings.HasPrefix(label, h) {
			return true
		}
	}
	return false
}

// longestAttribution bounds the line that tells who wrote what is quoted below, in bytes.
const longestAttribution = 200

// attribution reports whether a block is the line with which a program says who wrote what is quoted below: “On Mon, 2 Mar 2026
// at 09:12, Ada Lind wrote:”.
func attribution(s string) bool {
	if len(s) > longestAttribution || !strings.HasSuffix(s, ":") {
		return false
	}
	for _, verb := range [...]string{" wrote:", " writes:", " write:", " said:", " schrieb:", " a écrit :", " escribió:"} {
		if strings.HasSuffix(s, verb) {
			return strings.ContainsAny(s, "0123456789@")
		}
	}
	return false
}

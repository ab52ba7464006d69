package document

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What machines write is no prose: lines of logs, messages of compilers, columns set with blanks. Their figures count lines,
// bytes and runs, and the next line has others.

// stampAt is how far into a line the clock of its stamp begins at most, in bytes.
const stampAt = 32

// stamped reports whether a line begins with the time to the second at which a program wrote it: “18:51:25 …”,
// “Sep 12 12:04:13.79 …”, “[07/31/2002 22:52:42] …”.
func stamped[T string | []byte](s T) bool {
	i := clockAt(s[:min(len(s), stampAt+len("00:00:00"))])
	if i < 0 {
		return false
	}
	for j := 0; j < i; {
		if !isLetter(s[j]) {
			if s[j] >= 0x80 {
				return false
			}
			j++
			continue
		}
		k := j
		for k < i && isLetter(s[k]) {
			k++
		}
		if !inStamp(string(s[j:k])) {
			return false
		}
		j = k
	}
	return true
}

// clockAt returns where a time of day to the second begins in s, -1 where it has none.
func clockAt[T string | []byte](s T) int {
	for i := 0; i+8 <= len(s); i++ {
		if c := s[i+7]; !isDigit(c) && c != ':' {
			i += 7 // no time holds this byte
			continue
		}
		if s[i+2] != ':' {
			continue
		}
		if c := s[i : i+8]; c[5] == ':' && isDigit(c[0]) && isDigit(c[1]) && isDigit(c[3]) && isDigit(c[4]) && isDigit(c[6]) && isDigit(c[7]) &&
			(i == 0 || !isDigit(s[i-1]) && s[i-1] != ':') {
			return i
		}
	}
	return -1
}

// inStamp reports whether a word stands in stamps: a month or day cut to three letters, or the T between date and time.
func inStamp(w string) bool {
	return w == "T" || len(w) == 3 && strings.Contains("JanFebMarAprMayJunJulAugSepOctNovDecMonTueWedThuFriSatSun", w)
}

// The least share of the words of a block that are code, in percent, and their least number, for it to be no prose.
const (
	codeShare = 25
	codeLeast = 3
)

// machineMade reports whether a block is what a program wrote, or code; like says whether it has one of codeMarks. It does not tell of columns, see
// columned.
func machineMade(s string, like bool) bool {
	if head := s[:min(len(s), 2*stampAt)]; strings.IndexByte(head, ':') >= 0 && stamped(head) || sentAt(s) {
		return true
	}
	if first, _, _ := strings.Cut(s, " "); sourcePlace(first) {
		return true
	}
	return like && mostlyCode(s)
}

// mostlyCode reports whether a block is code by its words.
func mostlyCode(s string) bool { return !fewMarks(s) && codeByWords(s) }

// codeByWords is mostlyCode for any block.
func codeByWords(s string) bool {
	code, words, file := 0, 0, false
	for at := 0; at < len(s); {
		w, looks := nextWord(s[at:])
		if w == "" {
			at += spaceAt(s[at:])
			continue
		}
		at += len(w)
		words++
		if file && w == "line" {
			return true
		}
		if file = false; !looks || plain(w) {
			continue
		}
		if sourcePlace(w) {
			return true
		}
		if file = strings.IndexByte(w, '.') >= 0 && sourceFile(strings.Trim(w, `",:;()`)); file || codeWord(w) {
			code++
		}
	}
	return code >= codeLeast && code*100 >= words*codeShare
}

// nextWord returns the word that s begins with, empty where white space does, and whether it has a byte without which it is nothing that
// codeWord, sourceFile and sourcePlace look for.
func nextWord(s string) (word string, looks bool) {
	var seen uint8
	end := 0
	for ; end < len(s); end++ {
		class := wordByte[s[end]]
		if class >= mayBlank && spaceAt(s[end:]) > 0 { // a byte inside a code point is no white space
			break
		}
		seen |= class
	}
	return s[:end], seen&besideWords != 0
}

// What a byte is to nextWord.
const (
	besideWords = 1 << iota // stands in code: a mark of inCode, or a stop, a hyphen or the 0 of "0x"
	mayBlank                // is white space, or may begin it
	noASCII                 // beside mayBlank: is part of a longer code point
)

var wordByte = func() (class [256]uint8) {
	for c := range class {
		switch {
		case c >= utf8.RuneSelf:
			class[c] = mayBlank | noASCII
		case c == ' ' || '\t' <= c && c <= '\r':
			class[c] = mayBlank
		case inCode[c] || c == '.' || c == '-' || c == '0':
			class[c] = besideWords
		}
	}
	return class
}()

// spaceAt returns how many bytes the white space at the start of s has, 0 where there is none.
func spaceAt(s string) int {
	if c := s[0]; c < utf8.RuneSelf {
		if c == ' ' || '\t' <= c && c <= '\r' {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// plain reports whether a word has only letters, figures and marks at its end, and so is nothing that codeWord, sourceFile and
// sourcePlace look for.
func plain(w string) bool {
	i := 0
	for i < len(w) && (isAlnum(w[i]) || w[i] >= 0x80) {
		i++
	}
	return !strings.HasPrefix(w, "0x") && (i == len(w) || i == len(w)-1 && (w[i] == ',' || w[i] == '.'))
}

// sentAt reports whether a short block has the time to the second with its zone, as the lines above mail have: “Tue, 23 Jul
// 2026 19:43:18 -0400”.
func sentAt(s string) bool {
	if len(s) > longestAttribution || strings.IndexByte(s, ':') < 0 {
		return false
	}
	i := clockAt(s)
	if i < 0 || i+14 > len(s) {
		return false
	}
	zone := s[i+8:]
	return zone[0] == ' ' && (zone[1] == '+' || zone[1] == '-') && isDigit(zone[2]) && isDigit(zone[3]) && isDigit(zone[4]) && isDigit(zone[5])
}

// codeWord reports whether a word is made as programs and their messages are, and words are not.
func codeWord(w string) bool {
	if !mayBeCode(w) {
		return false
	}
	if codePair(w) {
		return true
	}
	if w[0] == '<' && len(w) > 1 && isLetter(w[1]) || strings.HasSuffix(w, ";") && strings.ContainsAny(w, "()[]=") || w[0] == '/' && strings.Count(w, "/") > 1 || strings.HasPrefix(w, "0x") || strings.HasPrefix(w, "--") && len(w) > 2 && isLetter(w[2]) {
		return true
	}
	for i := 1; i+1 < len(w); i++ {
		before, after := w[i-1], w[i+1]
		switch w[i] {
		case '_':
			if isAlnum(before) && isAlnum(after) {
				return true
			}
		case '=', '(', '[':
			if isAlnum(before) && (isAlnum(after) || after == '"' || after == '\'') && !(w[i] == '(' && w[len(w)-1] == ')' && i+3 >= len(w)) {
				return true
			}
		}
	}
	return false
}

// codePair reports whether a word has two marks side by side, or one alone, that only code has.
func codePair(w string) bool {
	for i := range len(w) {
		next := byte(0)
		if i+1 < len(w) {
			next = w[i+1]
		}
		switch w[i] {
		case '{', '}', '\\':
			return true
		case '(':
			if next == ')' {
				return true
			}
		case ':', '&', '|':
			if next == w[i] {
				return true
			}
		case '=':
			if next == '=' || next == '>' {
				return true
			}
		case '!', '+':
			if next == '=' {
				return true
			}
		case '-':
			if next == '>' {
				return true
			}
		case '<':
			if next == '-' {
				return true
			}
		case '#':
			if strings.HasPrefix(w[i:], "#include") {
				return true
			}
		}
	}
	return false
}

// mayBeCode reports whether a word has a byte or a start without which it is nothing that codeWord looks for.
func mayBeCode(w string) bool {
	for i := 0; i < len(w); i++ {
		if inCode[w[i]] {
			return true
		}
	}
	return strings.HasPrefix(w, "0x") || strings.HasPrefix(w, "--")
}

var inCode = func() (is [256]bool) {
	for _, c := range []byte(`_/[]=<>{}\&#():|`) {
		is[c] = true
	}
	return is
}()

// sourceEnds are the ends of the names of files that hold code.
var sourceEnds = [...]string{".c", ".h", ".cc", ".cpp", ".hpp", ".py", ".java", ".pl", ".pm", ".js", ".ts", ".go", ".rs", ".rb", ".php", ".sh", ".cs", ".f90"}

// sourceFile reports whether a word is the name of a file that holds code.
func sourceFile(w string) bool {
	if strings.LastIndexByte(w, '.') < 1 {
		return false
	}
	for _, end := range sourceEnds {
		if len(w) > len(end) && strings.HasSuffix(w, end) && isAlnum(w[len(w)-len(end)-1]) {
			return true
		}
	}
	return false
}

// sourceEnd reports whether s begins with the end of the name of a file that holds code.
func sourceEnd(s string) bool {
	if len(s) < 2 || s[1] < 'a' || s[1] > 'z' {
		return false
	}
	for _, end := range sourceEnds {
		if strings.HasPrefix(s, end) && (len(s) == len(end) || !isAlnum(s[len(end)])) {
			return true
		}
	}
	return false
}

// sourcePlace reports whether a word is a place in a file that holds code: “main.c:12:”.
func sourcePlace(w string) bool {
	name, line, ok := strings.Cut(w, ":")
	return ok && line != "" && isDigit(line[0]) && sourceFile(name)
}

// gapsIn counts the stretches of two blanks or more, or of tabs, in a line that stand behind a word and no mark: what columns
// are set apart with.
func gapsIn(s []byte) (n int) {
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' || s[i-1] == ' ' || s[i-1] == '\t' {
			continue
		}
		if (s[i] == '\t' || s[i+1] == ' ' || s[i+1] == '\t') && (isAlnum(s[i-1]) || s[i-1] == ')' || s[i-1] == '%') {
			n++
		}
	}
	return n
}

// The least share of lines without a blank one between them that have gaps, in percent, for them to be a table set with blanks.
const gapShare = 50

// columned reports whether lines, between which no blank one stands, are a table set with blanks rather than prose: most have gaps, none
// of them fills the width at which prose is broken, and a figure stands in them.
func columned(src []byte, lines []textLine, w wrap) bool {
	rows := 0
	for i := range lines {
		if !lines[i].gaps {
			continue
		}
		l := src[lines[i].start:lines[i].end]
		if w.width > 0 && lines[i].width*10 > w.width*9 {
			return false // blanks in full lines make them end alike
		}
		if gaps := gapsIn(l); gaps > 1 || gaps == 1 && len(lines) > 1 {
			rows++
		}
	}
	if rows*100 < len(lines)*gapShare {
		return false
	}
	for i := range lines {
		if bytes.ContainsAny(src[lines[i].start:lines[i].end], "0123456789") {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

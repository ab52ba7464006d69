package document

import (
	"strings"
	"testing"
)

// TestCodeLikeAnywhere puts what stands in code at each place of prose: what is looked at eight bytes at a time is seen wherever it stands.
func TestCodeLikeAnywhere(t *testing.T) {
	const prose = "The crew, twenty-three of them (all of Varde), said: \"We’re well.\" Twice"
	if codeLike(prose) {
		t.Fatalf("%q is taken for code", prose)
	}
	for _, mark := range []string{"_", "/", "[", "=", "<", ">", "{", "}", `\`, "&", "#", "()", "::"} {
		for i := range prose {
			if s := prose[:i] + mark + prose[i:]; !codeLike(s) {
				t.Errorf("%q is not taken for code", s)
			}
		}
	}
}

// TestFewMarksAnywhere holds the count of marks and words against one word by word.
func TestFewMarksAnywhere(t *testing.T) {
	for _, s := range []string{"The crew, all of Varde. Twice", "a/b c/d e/f g", "a/b c/d e/f g h i j k l m n o p", "see main.c for it"} {
		for i := range 20 {
			block := strings.Repeat("word ", i) + s
			marks, words, file := 0, 0, false
			for w := range strings.FieldsSeq(block + " .") {
				words++
				for k := range len(w) {
					if wordByte[w[k]] == besideWords {
						marks++
					}
				}
				file = file || sourceEnd(w[max(strings.LastIndexByte(w, '.'), 0):])
			}
			marks, words = marks-1, words-1 // of the stop behind the block
			few := !file && (marks < codeLeast || marks*100 < (words-1)*codeShare)
			if got := fewMarks(block); got != few {
				t.Errorf("%q: few is %v with %d marks in %d words", block, got, marks, words)
			}
		}
	}
}

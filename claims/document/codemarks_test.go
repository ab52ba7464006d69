package document

import (
	"strings"
	"testing"
)

// TestFewMarksAnywhere holds the count of marks and words against one word by word.
func TestFewMarksAnywhere(t *testing.T) {
	for _, s := range []string{"The crew, all of Varde. Twice", "a/b c/d e/f g", "a/b c/d e/f g h i j k l m n o p", "see main.c for it"} {
		for i := range 20 {
			block := strings.Repeat("word ", i) + s
			marks, words, file := 0, 0, false
			for w := range strings.FieldsSeq(block + " .") {
				words++
				for k := range len(w) {
					if inCode[w[k]] || strings.HasPrefix(w[k:], "--") || strings.HasPrefix(w[k:], "0x") {
						marks++
					}
				}
				file = file || sourceEnd(w[max(strings.LastIndexByte(w, '.'), 0):])
			}
			words-- // the stop behind the block
			few := !file && (marks < codeLeast || marks*100 < (words-1)*codeShare)
			if got := fewMarks(block); got != few {
				t.Errorf("%q: few is %v with %d marks in %d words", block, got, marks, words)
			}
		}
	}
}

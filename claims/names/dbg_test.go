package names_test

import (
	"fmt"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDbg(t *testing.T) {
	lex := lexicon.Default()
	fs, _ := filepath.Glob(os.Getenv("DBG"))
	for _, fn := range fs {
		b, _ := os.ReadFile(fn)
		raw := string(b)
		fmt.Println("=====", filepath.Base(fn))
		// strip tags
		var sb strings.Builder
		in := false
		for _, r := range raw {
			if r == '<' {
				in = true
				sb.WriteByte(' ')
				continue
			}
			if r == '>' {
				in = false
				continue
			}
			if !in {
				sb.WriteRune(r)
			}
		}
		raw = sb.String()
		var blocks []text.Span
		pos := 0
		for _, l := range strings.SplitAfter(raw, "\n") {
			s := strings.TrimRight(l, "\n")
			if strings.TrimSpace(s) != "" {
				lead := len(s) - len(strings.TrimLeft(s, " "))
				blocks = append(blocks, text.Span{Start: int32(pos + lead), End: int32(pos + len(s))})
			}
			pos += len(l)
		}
		tx := text.Analyze(lex, raw, blocks, nil)
		sc := names.NewScan()
		var dst []names.Mention
		for _, s := range tx.Sentences {
			dst = names.Find(lex, tx, int(s.First), int(s.Last), sc, dst)
		}
		for _, m := range dst {
			off := ""
			if m.Office != nil {
				off = m.Office.Title
			}
			ti := ""
			if m.TitleLast > m.TitleFirst {
				ti = tx.Slice(m.TitleFirst, m.TitleLast)
			}
			line := 1 + strings.Count(raw[:tx.Tokens[m.First].Start], "\n")
			if m.Kind == names.Country && os.Getenv("C") == "" {
				continue
			}
			fmt.Printf("%3d %-12s %-34q key=%q office=%q of=%q held=%q app=%v full=%d title=%q\n", line, m.Kind, m.Name.Text, m.Key, off, m.Of, m.Held, m.Apposition, m.Full, ti)
		}
	}
}

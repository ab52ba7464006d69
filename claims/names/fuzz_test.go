package names_test

import (
	"os"
	"testing"
	"unicode/utf8"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

func FuzzFind(f *testing.F) {
	seed, err := os.ReadFile("testdata/report.txt")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(seed))
	f.Add("OSH, May 3 (Wire) — Mr. al-Tahani, 47, the ex-mayor of the")
	f.Add("Kim Jong-un's St. J. R. & Co of the and The President, of of,, who who chairs")
	f.Fuzz(func(t *testing.T, raw string) {
		if !utf8.ValidString(raw) || len(raw) > 1<<14 {
			return
		}
		tx, found := mentions(raw)
		last := 0
		for _, m := range found {
			if m.First < last || m.Last <= m.First || m.Last > len(tx.Tokens) {
				t.Fatalf("mention %+v is out of order or range", m)
			}
			if m.TitleFirst > m.TitleLast || m.TitleFirst < 0 || m.TitleLast > len(tx.Tokens) {
				t.Fatalf("title of %+v is out of range", m)
			}
			last = m.Last
		}
	})
}

func FuzzSkeleton(f *testing.F) {
	for _, s := range []string{"Bayramov", "Ter-Petrosyan", "Χρήστος", "贝拉克·奥巴马", "TSTS", " K  K "} {
		f.Add(s, "Permov")
	}
	f.Add("Lo Permov", "Li Marta Permov")
	f.Fuzz(func(t *testing.T, a, b string) {
		s := names.Skeleton(a)
		if again := names.Skeleton(s); again != s {
			t.Fatalf("Skeleton(%q) = %q, and of that %q", a, s, again)
		}
		x, y := names.Name{Kind: names.Person, Text: a}, names.Name{Kind: names.Person, Text: b}
		for _, ctx := range []names.Context{{}, names.Nearest, {SameTitle: true}, {Strangers: true}, {OneText: true}} {
			if v, w := names.Compare(x, y, ctx), names.Compare(y, x, ctx); v.Relation != w.Relation {
				t.Fatalf("Compare(%q, %q, %+v) depends on the order: %v, %v", a, b, ctx, v, w)
			}
		}
		if m := names.Match(a, b, names.Organisation); m < 0 || m > 1 {
			t.Fatalf("Match(%q, %q) = %v", a, b, m)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	seed, err := os.ReadFile("testdata/report.txt")
	if err != nil {
		b.Fatal(err)
	}
	tx := analyze(string(seed))
	lex := lexicon.Default()
	var dst []names.Mention
	b.SetBytes(int64(len(seed)))
	b.ReportAllocs()
	for b.Loop() {
		scan := names.NewScan(nil)
		dst = dst[:0]
		for _, s := range tx.Sentences {
			dst = names.Find(lex, tx, int(s.First), int(s.Last), scan, dst)
		}
	}
}

// FuzzList makes a list of any names and looks for them in any text.
func FuzzList(f *testing.F) {
	f.Add("Anna Pelle", "Ana Pelle", "Ana P.", "Mayor Anna Pelle and Ana Pelle met A. Pelle in Tarn.")
	f.Add("", " ", "-", "- - '")
	f.Add("Osh", "OSH", "Osch", "OSH, Osh-on-Sea and Osch’s")
	f.Fuzz(func(t *testing.T, name, accepted, wrong, raw string) {
		if !utf8.ValidString(name+accepted+wrong+raw) || len(raw) > 1<<12 {
			return
		}
		lex := lexicon.Default()
		for _, kind := range []names.Kind{names.Person, names.Place, names.Organisation} {
			list := names.NewList(lex, []names.Listed{{Kind: kind, Name: name, Accepted: []string{accepted}, Wrong: []string{wrong}, In: []string{name}}})
			tx := analyze(raw)
			scan := names.NewScan(list)
			scan.Read(lex, tx)
			for _, s := range tx.Sentences {
				for _, m := range names.Find(lex, tx, int(s.First), int(s.Last), scan, nil) {
					if m.Last <= m.First || m.Last > len(tx.Tokens) || m.Listed != nil && m.Listed.Name != name {
						t.Fatalf("mention %+v is out of range or listed under another name", m)
					}
				}
			}
		}
	})
}

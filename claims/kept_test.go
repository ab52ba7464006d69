package claims

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// kept packs a sheet, keeps it, and fails when it does not come back as it is.
func kept(t testing.TB, s Sheet) []byte {
	t.Helper()
	s.Pack()
	data := s.AppendTo([]byte("before"))[len("before"):]
	got, err := ReadSheet(data)
	if err != nil {
		t.Fatalf("could not read what was kept: %v", err)
	}
	p := *s.packed // what is read has its texts in one
	p.whole, p.text = "", p.whole+p.text
	s.packed = &p
	if !reflect.DeepEqual(&s, got) {
		t.Fatalf("a sheet differs:\nkept %+v %+v\nread %+v %+v", s, s.packed, *got, got.packed)
	}
	return data
}

// TestKeepEveryField fails when a field of a sheet, at any depth, is not written. Those of claims are packed: see TestPackEveryField.
func TestKeepEveryField(t *testing.T) {
	var s Sheet
	n := 0
	all := reflect.ValueOf(&s).Elem()
	for i := range all.NumField() {
		if f := all.Field(i); f.CanSet() {
			fill(f, &n)
		}
	}
	for i := range s.Claims {
		s.Claims[i].Kind = Kinds[i]
	}
	if n < 150 {
		t.Fatalf("only %d values filled", n)
	}
	kept(t, s)
}

// What is empty and what is nil are told apart: a sheet that was kept is the one that was extracted in all respects.
func TestKeepEmptyAndNil(t *testing.T) {
	kept(t, Sheet{})
	kept(t, Sheet{Names: []string{}, Vocabulary: []lexicon.Hash{}, Notes: []document.Note{}, Ignores: []document.Ignore{}})
	kept(t, Sheet{Names: []string{"", "a", ""}, Claims: []Claim{{Kind: Count, Context: []string{"", "a", ""}, Stories: []string{}}}})
}

// samples returns what is extracted of the documents that come with the project, packed, and how many bytes they have.
func samples(t testing.TB) (sheets []Sheet, size int) {
	t.Helper()
	extractor := NewExtractor(lexicon.Default(), Options{})
	err := filepath.WalkDir("../seeds", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && e.Name() == "heldout":
			return fs.SkipDir
		case e.IsDir() || document.FormatOf(path) == nil:
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		doc, err := document.Read(filepath.ToSlash(path), data, document.Options{})
		if err != nil {
			return err
		}
		sheets = append(sheets, extractor.ExtractPacked(doc))
		size += len(data)
		return nil
	})
	if err != nil || len(sheets) < 50 {
		t.Fatalf("only %d samples: %v", len(sheets), err)
	}
	return sheets, size
}

func TestKeepSamples(t *testing.T) {
	sheets, size := samples(t)
	total := 0
	for _, s := range sheets {
		total += len(kept(t, s))
	}
	t.Logf("%d documents of %d bytes are kept in %d bytes", len(sheets), size, total)
	if total > 6*size {
		t.Errorf("%d bytes of documents take %d bytes", size, total)
	}
}

// FuzzReadSheet feeds anything to the reader: it refuses it, or gives a sheet whose claims can be read and which can be kept like any other.
func FuzzReadSheet(f *testing.F) {
	f.Add([]byte{})
	f.Add(kept(f, Sheet{}))
	f.Add(kept(f, Sheet{Path: "a", Claims: []Claim{{Kind: Name, House: &House{Name: "A", Within: []string{"b"}}}, {Kind: Count, Fact: &Fact{Path: "c"}}}}))
	for _, text := range []string{"Nineteen miners were killed in Tarn on 4 March 2026.", "Osh, May 3 (Wire) - “It was 6.3 km long,” said Mayor Anna Pelle, 47."} {
		doc, err := document.Read("a.txt", []byte(text), document.Options{})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(kept(f, Extract(lexicon.Default(), doc, Options{})))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := string(data)
		s, err := ReadSheet(data)
		if string(data) != before {
			t.Fatal("the input was changed")
		}
		if err != nil {
			return
		}
		for c := range s.All() { // which panics on what is not sound
			if c.Kind == "" {
				t.Fatal("a claim of no kind")
			}
		}
		first := s.AppendTo(nil)
		again, err := ReadSheet(first)
		if err != nil {
			t.Fatalf("could not read what was kept: %v", err)
		}
		if string(again.AppendTo(nil)) != string(first) { // bytes, as a figure may be no number
			t.Fatal("a sheet changes on the way")
		}
	})
}

func BenchmarkReadSheet(b *testing.B) {
	sheets, size := samples(b)
	var all [][]byte
	for i := range sheets {
		all = append(all, sheets[i].AppendTo(nil))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range all {
			if _, err := ReadSheet(data); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkAppendTo(b *testing.B) {
	sheets, size := samples(b)
	var dst []byte
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i := range sheets {
			dst = sheets[i].AppendTo(dst[:0])
		}
	}
}

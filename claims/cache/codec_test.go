package cache

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// fill sets every field that v holds, at any depth, to something that stands nowhere else in it.
func fill(t *testing.T, v reflect.Value, n *int) {
	t.Helper()
	*n++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type() == reflect.TypeFor[claims.Sheet]() && v.Type().Field(i).Name == "packed" {
				continue // a sheet is kept before its claims are packed
			}
			if !v.Field(i).CanSet() {
				t.Fatalf("%s has the unexported field %s: nothing outside of its package can tell whether it is kept", v.Type(), v.Type().Field(i).Name)
			}
			fill(t, v.Field(i), n)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(t, v.Index(0), n)
		fill(t, v.Index(1), n)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), n)
	case reflect.String:
		v.SetString("text " + strings.Repeat("é", *n%7) + string(rune('a'+*n%26)) + strings.Repeat("x", *n/26))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(-float64(*n) / 7)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*n%127)*(int64(*n%2)*2-1) - 1)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(*n%255) + 1)
	default:
		t.Fatalf("a field of type %s: say here how to fill it", v.Type())
	}
}

// TestEveryFieldIsKept fails when a field of a sheet, at any depth, is not written.
func TestEveryFieldIsKept(t *testing.T) {
	var want claims.Sheet
	n := 0
	fill(t, reflect.ValueOf(&want).Elem(), &n)
	if n < 150 {
		t.Fatalf("only %d values filled", n)
	}
	roundTrip(t, &want)
}

// TestOneFieldAtATime keeps a sheet in which a single leaf is set: none may pass for another.
func TestOneFieldAtATime(t *testing.T) {
	leaves := 0
	for i := range reflect.TypeFor[claims.Claim]().NumField() {
		sheet := claims.Sheet{Claims: make([]claims.Claim, 3)}
		n := 0
		fill(t, reflect.ValueOf(&sheet.Claims[1]).Elem().Field(i), &n)
		leaves += n
		roundTrip(t, &sheet)
	}
	if leaves < 50 {
		t.Errorf("only %d leaves", leaves)
	}
}

// What is empty and what is nil are told apart: a sheet from the cache is the one that was extracted in all respects.
func TestEmptyAndNil(t *testing.T) {
	roundTrip(t, &claims.Sheet{})
	roundTrip(t, &claims.Sheet{Claims: []claims.Claim{}, Names: []string{}, Vocabulary: nil})
	roundTrip(t, &claims.Sheet{Names: []string{"", "a", ""}, Claims: []claims.Claim{{Context: []string{"", "a", ""}, Stories: []string{}}}})
}

func roundTrip(t testing.TB, want *claims.Sheet) []byte {
	t.Helper()
	var e encoder
	data := e.encode(nil, want)
	if again := e.encode(nil, want); string(again) != string(data) {
		t.Fatal("the second encoding differs from the first")
	}
	got, err := decode(data)
	if err != nil {
		t.Fatalf("could not decode what was encoded: %v", err)
	}
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("a sheet differs (-extracted +kept):\n%s", cmp.Diff(*want, *got, cmpopts.IgnoreUnexported(claims.Sheet{})))
	}
	return data
}

// samples returns the documents that come with the project, read.
func samples(t testing.TB) (sheets []*claims.Sheet, size int) {
	t.Helper()
	extractor := claims.NewExtractor(lexicon.Default(), claims.Options{})
	err := filepath.WalkDir("../../seeds", func(path string, e fs.DirEntry, err error) error {
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
		sheet := extractor.Extract(doc)
		sheets = append(sheets, &sheet)
		size += len(data)
		return nil
	})
	if err != nil || len(sheets) < 50 {
		t.Fatalf("only %d samples: %v", len(sheets), err)
	}
	return sheets, size
}

func TestSamples(t *testing.T) {
	sheets, size := samples(t)
	total := 0
	for _, s := range sheets {
		total += len(roundTrip(t, s))
	}
	t.Logf("%d documents of %d bytes are kept in %d bytes", len(sheets), size, total)
	if total > 6*size {
		t.Errorf("%d bytes of documents take %d bytes", size, total)
	}
}

// FuzzDecode feeds anything to the decoder: it refuses it, or gives a sheet that can be kept like any other.
func FuzzDecode(f *testing.F) {
	var e encoder
	f.Add([]byte{})
	f.Add(e.encode(nil, &claims.Sheet{}))
	extractor := claims.NewExtractor(lexicon.Default(), claims.Options{})
	for _, text := range []string{"Nineteen miners were killed in Tarn on 4 March 2026.", "Osh, May 3 (Wire) - “It was 6.3 km long,” said Mayor Anna Pelle, 47."} {
		doc, err := document.Read("a.txt", []byte(text), document.Options{})
		if err != nil {
			f.Fatal(err)
		}
		sheet := extractor.Extract(doc)
		f.Add(e.encode(nil, &sheet))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		kept := string(data)
		sheet, err := decode(data)
		if string(data) != kept {
			t.Fatal("the input was changed")
		}
		if err != nil {
			return
		}
		var e encoder
		first := e.encode(nil, sheet)
		again, err := decode(first)
		if err != nil {
			t.Fatalf("could not decode what was encoded: %v", err)
		}
		if string(e.encode(nil, again)) != string(first) { // bytes, as a figure may be no number
			t.Fatal("a sheet changes on the way")
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	sheets, size := samples(b)
	var e encoder
	var all [][]byte
	for _, s := range sheets {
		all = append(all, e.encode(nil, s))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range all {
			if _, err := decode(data); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	sheets, size := samples(b)
	var e encoder
	var dst []byte
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sheets {
			dst = e.encode(dst[:0], s)
		}
	}
}

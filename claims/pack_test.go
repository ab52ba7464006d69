package claims

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// fill sets every field to something of its own.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(*n % 200))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.5)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	}
}

// repacked packs a copy of a sheet and returns its claims as they come out.
func repacked(s Sheet) (packed Sheet, out []Claim) {
	s.Claims = slices.Clone(s.Claims)
	s.Pack()
	for c := range s.All() {
		out = append(out, *c)
	}
	return s, out
}

// TestPackEveryField sees to it that no field of a claim is forgotten.
func TestPackEveryField(t *testing.T) {
	var full, other Claim
	n := 0
	fill(reflect.ValueOf(&full).Elem(), &n)
	fill(reflect.ValueOf(&other).Elem(), &n)
	full.Kind, other.Kind = Measure, Calendar
	full.Sentence, full.At = "the words "+full.Text+" stand here", int32(len("the words "))
	other.ID, other.Value.Text, other.Sentence = "c0123456789ab", other.Text, other.Text
	want := []Claim{full, {Kind: Count, Modality: Asserted, Qualifiers: []string{}}, other, {Kind: Passage, Measure: "paragraph", Text: "as it is", Sentence: "as it is"}}
	for i := range full.Event.Names { // events that differ in one thing alone
		c := full
		c.Event.Names = c.Event.Names[:i]
		want = append(want, c)
	}
	packed, got := repacked(Sheet{Path: full.Path, Source: "another", Claims: want})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-before +after\n%s", diff)
	}
	for _, s := range []Sheet{packed, {Claims: want}} {
		var c Claim
		var lists Lists
		for i, w := range want {
			w.ID = ""
			s.Skim(i, &c, &lists)
			if diff := cmp.Diff(w, c); diff != "" {
				t.Errorf("skimmed: -before +after\n%s", diff)
			}
			if at, got := s.Sentence(i); at != w.SentenceIndex || got != w.Sentence {
				t.Errorf("the sentence is %d %q, want %d %q", at, got, w.SentenceIndex, w.Sentence)
			}
			if got := s.Name(i); got != w.Value.Name {
				t.Errorf("the name is %+v, want %+v", got, w.Value.Name)
			}
		}
	}
}

// TestPackSamples packs what is extracted of the sample documents, and sees that it takes little room.
func TestPackSamples(t *testing.T) {
	paths, err := filepath.Glob("../seeds/docs/*.*")
	if err != nil || len(paths) == 0 {
		t.Skip("no sample documents")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := document.Read(path, data, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := Extract(lexicon.Default(), doc, Options{})
		packed, got := repacked(s)
		if diff := cmp.Diff(s.Claims, got); diff != "" {
			t.Errorf("%s: claims (-before +after)\n%s", path, diff)
		}
		if diff := cmp.Diff(s, packed, cmpopts.IgnoreFields(Sheet{}, "Claims"), cmpopts.IgnoreUnexported(Sheet{})); diff != "" {
			t.Errorf("%s: sheet (-before +after)\n%s", path, diff)
		}
		for i := range s.Claims {
			if packed.Kind(i) != s.Claims[i].Kind {
				t.Errorf("%s: kind of %q is %q packed", path, s.Claims[i].Text, packed.Kind(i))
			}
			if at, got := packed.Sentence(i); at != s.Claims[i].SentenceIndex || got != s.Claims[i].Sentence {
				t.Errorf("%s: the sentence of %q is %d %q packed", path, s.Claims[i].Text, at, got)
			}
			if got := packed.Name(i); got != s.Claims[i].Value.Name {
				t.Errorf("%s: the name of %q is %+v packed", path, s.Claims[i].Text, got)
			}
		}
		for _, kind := range Kinds {
			var of, all []Claim
			for c := range packed.Of(kind) {
				of = append(of, *c)
			}
			for _, c := range got {
				if c.Kind == kind {
					all = append(all, c)
				}
			}
			if diff := cmp.Diff(all, of); diff != "" {
				t.Errorf("%s: claims of kind %s (-all +of it)\n%s", path, kind, diff)
			}
		}
		if texts, all := len(packed.packed.text), len(doc.Text); texts > 2*all+100 {
			t.Errorf("%s: the texts of the claims take %d bytes, the document %d", path, texts, all)
		}
	}
}

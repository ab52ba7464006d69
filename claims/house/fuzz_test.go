package house_test

import (
	"errors"
	"testing"

	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/yamlfile"
)

// FuzzFiles reads anything as a file of names and as one of facts: every mistake lies inside the file.
func FuzzFiles(f *testing.F) {
	for _, s := range []string{
		"", "people:\n- name: Anna Pelle\n  accepted: [Ana Pelle]\n  offices: [{title: mayor, of: Tarn, from: 2020-07}]\nplaces:\n- name: Tarn\n  in: [Osh]\n",
		"facts:\n- subject: Tarn\n  value: 19\n", "people: &a [*a]\n", "people: {}\n", "- -\n", "people:\n- name: 1\n  name: 2\n  x: !!binary y\n", "\xff\xfe",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		src := yamlfile.NewSource("fuzz.yaml", data)
		var names house.NamesFile
		var facts house.FactsFile
		for what, into := range map[string]any{"names": &names, "facts": &facts} {
			d := yamlfile.NewDecoder(src, "")
			ok := d.Document(data, what, into)
			for _, err := range d.Errors() {
				var e *yamlfile.Error
				if !errors.As(err, &e) || e.Line < 0 || e.Line > src.Lines()+1 || e.Msg == "" {
					t.Fatalf("%s: the mistake lies outside of the file: %v", what, err)
				}
			}
			_ = ok
		}
	})
}

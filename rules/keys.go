package rules

import "reflect"

// Key documents one key of a rule file.
type Key struct {
	Of       string // what has it: "rule", "shared" or "example"
	Name     string
	Doc      string
	Required bool
}

// Keys returns every key of a rule file, in the order of documentation.
func Keys() []Key {
	var out []Key
	for _, t := range []struct {
		of  string
		typ reflect.Type
	}{{"rule", reflect.TypeFor[Rule]()}, {"shared", reflect.TypeFor[Shared]()}, {"example", reflect.TypeFor[Example]()}} {
		for i := range t.typ.NumField() {
			tag := t.typ.Field(i).Tag
			if name := tag.Get("yaml"); name != "" {
				out = append(out, Key{t.of, name, tag.Get("doc"), tag.Get("need") != ""})
			}
		}
	}
	return out
}

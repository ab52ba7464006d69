package claims

import (
	"reflect"
	"testing"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
)

// A list of names that a text does not use changes nothing of what is extracted; one that it uses does.
func TestUnusedNamesChangeNothing(t *testing.T) {
	lex := lexicon.Default()
	doc, err := document.Read("a.txt", []byte("TORVAL, 5 May 2026 — Karvelia's foreign minister, Radomil Tesarik, met 19 envoys of Ostrania in Torval on Tuesday.\n"), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	plain := Extract(lex, doc, Options{})
	list := func(name, wrong string) Options {
		return Options{Names: names.NewList(lex, []names.Listed{{Kind: names.Person, Name: name, Wrong: []string{wrong}}})}
	}
	if got := Extract(lex, doc, list("Wenzel Hakkinen", "Hakinen")); !reflect.DeepEqual(got, plain) {
		t.Error("names that do not stand in the text change its claims")
	}
	for _, c := range Extract(lex, doc, list("Radomil Tessarik", "Tesarik")).Claims {
		if c.Kind == Name && c.House != nil && c.House.Name == "Radomil Tessarik" && c.House.Spelling == names.Wrong && c.Subject == "radomil tessarik" {
			return
		}
	}
	t.Error("a wrong spelling is not known to be one of the listed name")
}

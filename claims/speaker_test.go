package claims_test

import (
	"testing"

	"github.com/factlint/factlint/claims"
)

func TestSpeaker(t *testing.T) {
	t.Parallel()
	const before = "Edda Marin, the mayor of Torval, came at noon with the ferryman, Osmo Kallela. "
	for said, want := range map[string]string{
		"“The lake was as high as our door,” the mayor said.":                                                 "edda marin",
		"“The lake was as high as our door,” said the mayor of the boat.":                                     "",
		"She put it best: “The lake was as high as our door.”":                                                "edda marin",
		"Osmo Kallela had this to say: “The lake was as high as our door.”":                                   "osmo kallela",
		"She thanked all, and ended in the words of her friend Lena Tarsk: “The lake was as high as a door.”": "lena tarsk",
	} {
		var got string
		for _, c := range of(extract(t, before+said), claims.Quote) {
			got = c.Subject
		}
		if got != want {
			t.Errorf("%s: said by %q, want %q", said, got, want)
		}
	}
}

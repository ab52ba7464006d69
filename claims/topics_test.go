package claims

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// TestTopics holds what is found with sentences passed over for their topics against what is found when none is.
func TestTopics(t *testing.T) {
	roots := []string{"testdata", "../seeds"}
	if more := os.Getenv("FACTLINT_CORPUS"); more != "" {
		roots = append(roots, more)
	}
	gated := NewExtractor(lexicon.Default(), Options{})
	all := NewExtractor(lexicon.Default(), Options{})
	all.pool.allTopics = true
	passed, read := 0, 0
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			doc, err := document.Read(path, data, document.Options{})
			if err != nil {
				return nil // a document that is no document
			}
			read++
			got, want := gated.Extract(doc), all.Extract(doc)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s: the topics of sentences change what is found", path)
			}
			for i := range gated.pool.sentences {
				if gated.pool.sentences[i].topics&(aboutVotes|aboutDecades|aboutRepetition) == 0 {
					passed++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 50 || passed == 0 {
		t.Fatalf("%d documents were read, and %d sentences passed over", read, passed)
	}
}

// TestTopicsOf holds each topic to words that hint at it.
func TestTopicsOf(t *testing.T) {
	for _, c := range []struct {
		text string
		want topics
	}{
		{"The motion carried.", aboutVotes},
		{"Several MOTIONS were lost.", aboutVotes},
		{"It passes.", aboutVotes},
		{"Ballots arrived.", aboutVotes},
		{"He ratifies.", aboutVotes},
		{"She is a forties girl.", aboutDecades},
		{"Those were their 40s.", aboutDecades},
		{"They met twice.", aboutRepetition},
		{"Go away.", 0},
	} {
		doc, err := document.Read("a.txt", []byte(c.text+"\n"), document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		e := NewExtractor(lexicon.Default(), Options{})
		e.Extract(doc)
		got := topics(0)
		for i := range e.pool.sentences {
			got |= e.pool.sentences[i].topics
		}
		if got &= aboutVotes | aboutDecades | aboutRepetition; got != c.want {
			t.Errorf("%q: topics %b, want %b", c.text, got, c.want)
		}
	}
}

// TestSpelledTopics sees that every form of a word that may stand for a topic is known by its hash.
func TestSpelledTopics(t *testing.T) {
	spelled := spelledTopics(lexicon.Default())
	for _, topic := range topicLemmas {
		for _, w := range topic.words {
			for _, form := range []string{w, w + "s", w + "es", strings.TrimSuffix(w, "y") + "ies"} {
				if singular(form) == w && spelled[lexicon.HashOf(form)]&topic.topic == 0 {
					t.Errorf("%q is no hint", form)
				}
			}
		}
	}
}

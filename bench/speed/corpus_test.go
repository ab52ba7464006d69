package main

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// files returns what lies in a folder by its path there.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		out[strings.TrimPrefix(filepath.ToSlash(path), filepath.ToSlash(dir))] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func corpusOf(t *testing.T, c corpus) (map[string]string, made) {
	t.Helper()
	s, err := readSeeds(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	m, err := c.make(context.Background(), s, dir)
	if err != nil {
		t.Fatal(err)
	}
	got := files(t, dir)
	size := 0
	for _, text := range got {
		size += len(text)
	}
	if len(got) != m.documents || int64(size) != m.bytes {
		t.Errorf("%d files of %d bytes, said to be %+v", len(got), size, m)
	}
	return got, m
}

// The same seed makes the same documents, a larger corpus begins with a smaller one, and another seed makes others.
func TestCorpusIsSeeded(t *testing.T) {
	small, m := corpusOf(t, corpus{documents: 150, seed: 7})
	large, _ := corpusOf(t, corpus{documents: 300, seed: 7})
	other, _ := corpusOf(t, corpus{documents: 150, seed: 8})
	if m.documents != 150 || m.stories < 10 || len(large) != 300 {
		t.Errorf("%+v, and %d in the larger one", m, len(large))
	}
	same := 0
	for path, text := range small {
		if large[path] != text {
			t.Errorf("%s differs in the larger corpus", path)
		}
		if other[path] == text {
			same++
		}
	}
	if same > 0 {
		t.Errorf("%d documents are those of another seed", same)
	}
	if _, m := corpusOf(t, corpus{bytes: 100_000, seed: 7}); m.bytes < 100_000 || m.bytes > 110_000 {
		t.Errorf("%d bytes where 100,000 were asked for", m.bytes)
	}
}

// Documents of one story repeat each other, those of two stories share no names.
func TestStories(t *testing.T) {
	s, err := readSeeds(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	names := func(number uint64) map[string]bool {
		st := story{seeds: s, number: number, seed: 1, words: map[string]string{}}
		for _, d := range s.clusters[0] {
			st.told(d.text, 0, nil)
		}
		out := map[string]bool{}
		for old, now := range st.words {
			if old != "" && !s.topics[old] && !s.plain[old] {
				out[now] = true
			}
		}
		return out
	}
	one, again, two := names(1), names(1), names(2)
	shared := 0
	for name := range one {
		if !again[name] {
			t.Errorf("%s is not in the second making of one story", name)
		}
		if two[name] {
			shared++
		}
	}
	if len(one) < 20 || shared > len(one)/20 {
		t.Errorf("two stories share %d of %d names", shared, len(one))
	}
	told, m := corpusOf(t, corpus{documents: 40, oneStory: true, seed: 1})
	if m.stories != 1 {
		t.Errorf("%d stories", m.stories)
	}
	all := map[string]bool{}
	for _, text := range told {
		all[text] = true
	}
	if len(all) < len(told)/2 {
		t.Errorf("only %d of %d documents differ", len(all), len(told))
	}
}

// Stories of one cluster have few runs of words in common, and more where they are to share its wording.
func TestWordings(t *testing.T) {
	s, err := readSeeds(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	runs := func(number uint64, alike bool) map[string]bool {
		st := story{seeds: s, number: number, seed: 1, alike: alike, words: map[string]string{}}
		out := map[string]bool{}
		for _, d := range s.clusters[0] {
			for _, sentence := range strings.Split(st.told(d.text, 0, nil), ". ") {
				words := strings.Fields(sentence)
				for i := 4; i < len(words); i++ {
					out[strings.Join(words[i-4:i], " ")] = true
				}
			}
		}
		return out
	}
	shared := func(alike bool) float64 {
		one, two := runs(1, alike), runs(2, alike)
		n := 0
		for run := range one {
			if two[run] {
				n++
			}
		}
		return float64(n) / float64(len(one))
	}
	if own, same := shared(false), shared(true); own > 0.25 || same < 1.5*own {
		t.Errorf("two stories share %.2f of their runs of four words, and %.2f where they share the wording", own, same)
	} else {
		t.Logf("%.2f and %.2f", own, same)
	}
}

// What stands in a tag is no word of the text.
func TestWordsInTags(t *testing.T) {
	got := eachWord(`<p class="Lead">Tarn &amp; Osh; Ness</p> A<b>C`, func(word string, tag bool) string {
		if tag {
			return word
		}
		return strings.ToUpper(word) + "!"
	})
	if want := `<p class="Lead">TARN! &amp; OSH!; NESS!</p> A!<b>C!`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

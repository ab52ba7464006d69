package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cluster is the documents of one story among the seeds.
type cluster []document

type document struct {
	ext  string // of its file, with the dot
	text string
}

// seeds is what documents are made from.
type seeds struct {
	clusters   []cluster
	clustersOf map[string]int      // of a word in lower case: how many clusters have it
	plain      map[string]bool     // words that some document writes in lower case: they are no names
	topics     map[string]bool     // words in lower case of one cluster alone: what its story is about
	common     map[string][]string // words as long that several clusters have, by their ending, sorted
}

// formats are the files that are documents.
var formats = []string{".txt", ".md", ".html"}

// readSeeds reads the documents of a repository, but for the clusters that are kept unread.
func readSeeds(root string) (*seeds, error) {
	dirs, err := filepath.Glob(filepath.Join(root, "seeds", "clusters", "*", "docs"))
	if err != nil {
		return nil, err
	}
	s := &seeds{clustersOf: map[string]int{}, plain: map[string]bool{}, topics: map[string]bool{}}
	notName := map[string]bool{}
	for _, word := range strings.Fields(notNames) {
		s.plain[word], notName[word] = true, true
	}
	for _, dir := range append([]string{filepath.Join(root, "seeds", "docs")}, dirs...) {
		c, err := readCluster(dir)
		if err != nil {
			return nil, err
		}
		if len(c) > 0 {
			s.clusters = append(s.clusters, c)
		}
		s.note(c)
	}
	if len(s.clusters) == 0 {
		return nil, fmt.Errorf("no documents in %q: name the repository with -root", filepath.Join(root, "seeds"))
	}
	s.common = map[string][]string{}
	for _, word := range slices.Sorted(maps.Keys(s.plain)) {
		if len(word) >= topicLetters && !s.topics[word] && !notName[word] && s.clustersOf[word] <= len(s.clusters)/2 {
			s.common[ending(word)] = append(s.common[ending(word)], word)
		}
	}
	return s, nil
}

// topicLetters is how long a word must be to tell what a story is about.
const topicLetters = 4

// note takes up the words of a cluster.
func (s *seeds) note(c cluster) {
	own := map[string]bool{}
	for _, d := range c {
		eachWord(d.text, func(word string, tag bool) string {
			if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) && !tag {
				own[word] = true
			}
			return word
		})
	}
	for word := range own {
		s.clustersOf[word]++
		s.topics[word] = !s.plain[word] && len(word) >= topicLetters
		s.plain[word] = true
	}
}

func readCluster(dir string) (c cluster, err error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if ext := filepath.Ext(f.Name()); slices.Contains(formats, ext) {
			data, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil {
				return nil, err
			}
			c = append(c, document{ext, string(data)})
		}
	}
	return c, nil
}

// notNames are words that are written with a capital letter and are no names.
const notNames = `january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
	mr mrs ms dr prof sir gmt utc cet est doctype`

// eachWord replaces each word of a text by what f returns. Tag tells that it stands in a tag or a reference of HTML.
func eachWord(text string, f func(word string, tag bool) string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	tag := false
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			switch r {
			case '<', '&':
				tag = true
			case '>', ';', ' ':
				tag = tag && r == ' ' && strings.LastIndexByte(text[:i], '<') > strings.LastIndexByte(text[:i], '>')
			}
			b.WriteString(text[i : i+n])
			i += n
			continue
		}
		end := i
		for end < len(text) {
			r, n := utf8.DecodeRuneInString(text[end:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			end += n
		}
		b.WriteString(f(text[i:end], tag))
		i = end
	}
	return b.String()
}

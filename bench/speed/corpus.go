package main

import (
	"context"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// corpus is what to make: documents up to a number, or up to a number of bytes, whichever comes first; 0 is no bound.
type corpus struct {
	documents int
	bytes     int64
	oneStory  bool // all documents tell one story
	alike     bool // all stories of a cluster of the seeds are told in its words, but for names and what they are about
	seed      uint64
}

// made is what was made.
type made struct {
	documents, stories int
	bytes              int64
}

func runCorpus(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("corpus", flag.ContinueOnError)
	root := rootFlag(flags)
	var c corpus
	flags.IntVar(&c.documents, "documents", 0, "how many `DOCUMENTS` to make")
	flags.Int64Var(&c.bytes, "bytes", 0, "stop at so many `BYTES`")
	flags.BoolVar(&c.oneStory, "one-story", false, "all documents tell one story")
	flags.BoolVar(&c.alike, "alike", false, "stories share the wording of the samples that they are made of")
	flags.Uint64Var(&c.seed, "seed", 1, "`NUMBER` that everything depends on")
	switch err := flags.Parse(args); {
	case err != nil:
		return err
	case flags.NArg() != 1 || c.documents <= 0 && c.bytes <= 0:
		return errors.New("corpus: want one folder, and -documents or -bytes")
	}
	s, err := readSeeds(*root)
	if err != nil {
		return err
	}
	m, err := c.make(ctx, s, flags.Arg(0))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d documents of %d stories, %d bytes\n", m.documents, m.stories, m.bytes)
	return nil
}

// make writes the documents to a folder, which must be empty or not there. A story has names and words of its own, and says in words of its
// own what most clusters of the seeds say; it happens a week later than the storiesAWeek stories before it. It is told by as many
// documents as the cluster of seeds that it comes from, and every eighth story by up to eight times as many, which repeat each other,
// leave sentences out and now and then give another figure. The same seed makes the same documents, and a larger corpus begins
// with those of a smaller one.
func (c corpus) make(ctx context.Context, s *seeds, dir string) (m made, err error) {
	if old, err := os.ReadDir(dir); err == nil && len(old) > 0 {
		return m, fmt.Errorf("%q is not empty", dir)
	}
	for ctx.Err() == nil {
		random := rand.New(rand.NewPCG(c.seed, uint64(m.stories)))
		st := story{seeds: s, cluster: s.clusters[random.IntN(len(s.clusters))], number: uint64(m.stories), seed: c.seed, alike: c.alike, words: map[string]string{}}
		m.stories++
		tellings := len(st.cluster)
		if random.IntN(8) == 0 {
			tellings *= 1 + random.IntN(8)
		}
		for t := 0; t < tellings || c.oneStory; t++ {
			if c.documents > 0 && m.documents >= c.documents || c.bytes > 0 && m.bytes >= c.bytes || ctx.Err() != nil {
				return m, ctx.Err()
			}
			d := st.cluster[t%len(st.cluster)]
			text := st.told(d.text, t/len(st.cluster), random)
			folder := filepath.Join(dir, fmt.Sprintf("%03d", m.documents/1000))
			if m.documents%1000 == 0 {
				if err := os.MkdirAll(folder, 0o755); err != nil {
					return m, err
				}
			}
			if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%06d%s", m.documents, d.ext)), []byte(text), 0o644); err != nil {
				return m, err
			}
			m.documents++
			m.bytes += int64(len(text))
		}
	}
	return m, ctx.Err()
}

// story gives the names of a cluster, and the words that tell what it is about, other forms.
type story struct {
	seeds   *seeds
	cluster cluster
	number  uint64
	seed    uint64
	alike   bool
	words   map[string]string // that stand for those of the seeds, lower case
}

// told returns a document with the names and words of the story. From the second round on it is another telling.
func (s *story) told(text string, round int, random *rand.Rand) string {
	text = moved(text, int(s.number/storiesAWeek))
	if round > 0 {
		text = retold(text, random)
	}
	return eachWord(text, func(word string, tag bool) string {
		first, _ := utf8.DecodeRuneInString(word)
		lower := strings.ToLower(word)
		switch {
		case tag || utf8.RuneCountInString(word) < 3:
			return word
		case s.seeds.topics[lower]:
			return capitalized(s.other(lower, func() string { return s.word(lower) + ending(lower) }), word)
		case s.seeds.plain[lower] && !s.alike:
			return capitalized(s.other(lower, func() string { return s.exchanged(lower) }), word)
		case s.seeds.plain[lower] || !unicode.IsUpper(first):
			return word
		}
		return capitalized(s.other(lower, func() string { return s.word(lower) }), word)
	})
}

// other returns what stands for a word in this story, which is made when it is first asked for.
func (s *story) other(lower string, make func() string) string {
	word, ok := s.words[lower]
	if !ok {
		word = make()
		s.words[lower] = word
	}
	return word
}

// exchanged returns for two of three words that several clusters have, but not most of them, another such word with that ending: stories of
// one cluster have few sentences alike, as those of an archive.
func (s *story) exchanged(lower string) string {
	list := s.seeds.common[ending(lower)]
	if _, ok := slices.BinarySearch(list, lower); !ok {
		return lower
	}
	if random := s.random(lower); random.IntN(3) > 0 {
		return list[random.IntN(len(list))]
	}
	return lower
}

// capitalized writes a word in lower case with the capital letters of another.
func capitalized(lower, like string) string {
	first, n := utf8.DecodeRuneInString(like)
	switch {
	case !unicode.IsUpper(first):
		return lower
	case len(like) > n && like == strings.ToUpper(like):
		return strings.ToUpper(lower)
	}
	return strings.ToUpper(lower[:1]) + lower[1:]
}

// ending returns the end of a word that tells its form.
func ending(lower string) string {
	for _, e := range []string{"ings", "ing", "ed", "ly", "ers", "er", "s"} {
		if strings.HasSuffix(lower, e) {
			return e
		}
	}
	return ""
}

// random returns a source of numbers that depends on the story and a word.
func (s *story) random(lower string) *rand.Rand {
	h := fnv.New64a()
	h.Write(binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, s.seed), s.number))
	h.Write([]byte(lower))
	return rand.New(rand.NewPCG(h.Sum64(), 1))
}

// word makes a word up.
func (s *story) word(lower string) string {
	random := s.random(lower)
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	out := ""
	for range 3 + random.IntN(2) {
		out += pick(onsets) + pick(vowels)
	}
	return out + pick(codas)
}

// What words are made of.
var (
	onsets = strings.Fields("b br d dr f g gr h j k kr l m n p pr r s sh st t tr v w z th sk")
	vowels = strings.Fields("a e i o u ai ea io ou")
	codas  = strings.Fields("n r l s t m nd rk lt va na dor vik gan mir")
)

// retold leaves sentences out of a text and changes one figure in twenty.
func retold(text string, random *rand.Rand) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if i < 8 || strings.ContainsAny(line, "<|:") { // the head of a document, or what its form depends on
			continue
		}
		kept := ""
		for _, sentence := range strings.SplitAfter(line, ". ") {
			if random.IntN(6) > 0 {
				kept += sentence
			}
		}
		if !strings.HasSuffix(kept, "\n") {
			kept += "\n"
		}
		lines[i] = refigured(kept, random)
	}
	return strings.Join(lines, "")
}

// refigured changes one number of two or three digits in twenty by one.
func refigured(line string, random *rand.Rand) string {
	b := []byte(line)
	for i := 0; i < len(b); {
		end := i
		for end < len(b) && b[end] >= '0' && b[end] <= '9' {
			end++
		}
		if n := end - i; (n == 2 || n == 3) && random.IntN(20) == 0 {
			b[end-1] = '0' + (b[end-1]-'0'+1)%10
		}
		i = max(end, i+1)
	}
	return string(b)
}

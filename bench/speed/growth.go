package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// series is corpora of growing size.
type series struct {
	name    string
	corpora []corpus
}

func runGrowth(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("growth", flag.ContinueOnError)
	root := rootFlag(flags)
	bin := flags.String("bin", "", "measure this `FILE` (default: what the repository builds)")
	documents := flags.String("documents", "1000,10000,100000", "`NUMBERS` of documents")
	megabytes := flags.String("megabytes", "1,4,16,64", "`SIZES` in megabytes of 1,000,000 bytes")
	oneStory := flags.String("one-story", "100,1000,10000", "`NUMBERS` of documents that all tell one story")
	alike := flags.String("alike", "1000,10000", "`NUMBERS` of documents whose stories share the wording of the samples")
	seed := flags.Uint64("seed", 1, "`NUMBER` that the documents depend on")
	jobs := flags.Int("jobs", 1, "`NUMBER` of processors that the program may use")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var all []series
	var wrong []error
	add := func(name, list string, one func(n int) corpus) {
		s := series{name: name}
		for _, n := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
			i, err := strconv.Atoi(n)
			if err != nil || i < 1 {
				wrong = append(wrong, fmt.Errorf("%q is no size", n))
				continue
			}
			s.corpora = append(s.corpora, one(i))
		}
		all = append(all, s)
	}
	add("documents", *documents, func(n int) corpus { return corpus{documents: n, seed: *seed} })
	add("megabytes", *megabytes, func(n int) corpus { return corpus{bytes: int64(n) * 1e6, seed: *seed} })
	add("one story", *oneStory, func(n int) corpus { return corpus{documents: n, oneStory: true, seed: *seed} })
	add("one wording", *alike, func(n int) corpus { return corpus{documents: n, alike: true, seed: *seed} })
	if err := errors.Join(wrong...); err != nil {
		return err
	}
	s, err := readSeeds(*root)
	if err != nil {
		return err
	}
	return withFactlint(ctx, *bin, *root, func(program, dir string) error {
		return grow(ctx, out, s, all, program, dir, *jobs)
	})
}

// grow measures each corpus of each series and prints one table.
func grow(ctx context.Context, out io.Writer, s *seeds, all []series, program, dir string, jobs int) error {
	t := newTable(out, "corpus", "documents", "megabytes", "claims", "seconds", "processor", "a doubling", "memory MiB", "pairs", "pairs a claim", "findings", "left out")
	for _, one := range all {
		var before *growth
		for _, c := range one.corpora {
			g, err := measureCorpus(ctx, s, c, program, dir, jobs)
			if err != nil {
				return err
			}
			t.row(one.name, strconv.Itoa(g.documents), fmt.Sprintf("%.1f", float64(g.bytes)/1e6), strconv.Itoa(g.claims),
				fmt.Sprintf("%.2f", g.wall.Seconds()), fmt.Sprintf("%.2f", g.cpu.Seconds()), doubling(before, g), fmt.Sprintf("%.0f", float64(g.memory)/(1<<20)),
				strconv.Itoa(g.compared), fmt.Sprintf("%.2f", float64(g.compared)/float64(max(1, g.claims))), strconv.Itoa(g.findings), strconv.Itoa(g.left))
			before = g
		}
	}
	return nil
}

// growth is what one corpus took and gave.
type growth struct {
	made
	cost
	claims, compared, findings, left int
}

// doubling returns by what processor time grows when the bytes double, between two corpora.
func doubling(before, now *growth) string {
	if before == nil || now.bytes <= before.bytes {
		return ""
	}
	doublings := math.Log2(float64(now.bytes) / float64(before.bytes))
	return fmt.Sprintf("%.2f", math.Pow(now.cpu.Seconds()/before.cpu.Seconds(), 1/doublings))
}

func measureCorpus(ctx context.Context, s *seeds, c corpus, program, dir string, jobs int) (*growth, error) {
	docs := filepath.Join(dir, "documents")
	defer os.RemoveAll(docs)
	m, err := c.make(ctx, s, docs)
	if err != nil {
		return nil, err
	}
	report := filepath.Join(dir, "report.json")
	spent, err := measure(ctx, program, "check", "--no-config", "--no-cache", "--quiet", "--fail-on", "never", "--jobs", strconv.Itoa(jobs), "--output", "json="+report, docs)
	if err != nil {
		return nil, err
	}
	g := &growth{made: m, cost: spent}
	return g, g.read(report)
}

// read takes what the report tells. It reads findings one by one: the system counts the most memory that this process ever held as that of the
// processes which it starts.
func (g *growth) read(report string) error {
	f, err := os.Open(report)
	if err != nil {
		return err
	}
	defer f.Close()
	var account struct {
		Documents int            `json:"documents"`
		Claims    map[string]int `json:"claims"`
		Compared  int            `json:"compared"`
		Skipped   []struct {
			Count int `json:"count"`
		} `json:"skipped"`
	}
	err = eachKey(json.NewDecoder(f), func(key string, dec *json.Decoder) error {
		switch key {
		case "findings":
			return eachItem(dec, func() { g.findings++ })
		case "account":
			return dec.Decode(&account)
		}
		return dec.Decode(new(json.RawMessage))
	})
	if err != nil {
		return fmt.Errorf("%s: %w", report, err)
	}
	if account.Documents != g.documents {
		return fmt.Errorf("%d documents were checked of %d", account.Documents, g.documents)
	}
	g.compared = account.Compared
	for _, n := range account.Claims {
		g.claims += n
	}
	for _, s := range account.Skipped {
		g.left += s.Count
	}
	return nil
}

// eachKey calls read for each key of the object that comes next; read takes its value.
func eachKey(dec *json.Decoder, read func(key string, dec *json.Decoder) error) error {
	if err := expect(dec, json.Delim('{')); err != nil {
		return err
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		if err := read(fmt.Sprint(key), dec); err != nil {
			return err
		}
	}
	return nil
}

// eachItem calls count for each item of the list that comes next.
func eachItem(dec *json.Decoder, count func()) error {
	if err := expect(dec, json.Delim('[')); err != nil {
		return err
	}
	for dec.More() {
		if err := dec.Decode(&struct{}{}); err != nil {
			return err
		}
		count()
	}
	return expect(dec, json.Delim(']'))
}

func expect(dec *json.Decoder, want json.Delim) error {
	switch got, err := dec.Token(); {
	case err != nil:
		return err
	case got != want:
		return fmt.Errorf("%v where %v was expected", got, want)
	}
	return nil
}

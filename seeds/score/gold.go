package score

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Cluster is a folder of documents, docs/, with the answer that an editor would give of them, gold.json.
type Cluster struct {
	Name     string
	Findings []Gold  // what must be found
	Traps    []Place // what must stay silent
	Optional []Place // what may be said or left unsaid

	lines map[string][]string // of each document, by file name
}

// Gold is one discrepancy that an editor would flag.
type Gold struct {
	ID         string
	Type       string // one of the types of findings
	Difficulty string // easy, medium, hard
	Why        string
	Positions  []Position // the values that contradict each other
}

// Position is one value with every place that states it.
type Position struct {
	Value    string
	Evidence []Quote
}

// Place is something that is told in one or more places and contradicts nothing.
type Place struct {
	ID       string
	Type     string
	Why      string
	Evidence []Quote
}

// Quote is a stretch of words on one line of one document.
type Quote struct {
	Doc  string // file name
	Line int    // 1-based, of the file
	Text string `json:"quote"`
}

// Load reads the cluster of a folder. It refuses a quote that does not stand where the answer says.
func Load(dir string) (*Cluster, error) {
	name := filepath.Join(dir, "gold.json")
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("could not read the answer: %w", err)
	}
	var c Cluster
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("could not read %q: %w", name, err)
	}
	c.Name = filepath.Base(filepath.Clean(dir))
	files, err := os.ReadDir(filepath.Join(dir, "docs"))
	if err != nil {
		return nil, fmt.Errorf("could not read the documents of %q: %w", dir, err)
	}
	c.lines = make(map[string][]string, len(files))
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, "docs", f.Name()))
		if err != nil {
			return nil, err
		}
		c.lines[f.Name()] = strings.Split(string(text), "\n")
	}
	return &c, c.validate(name)
}

// Documents returns how many documents the cluster has.
func (c *Cluster) Documents() int { return len(c.lines) }

func (c *Cluster) validate(name string) error {
	check := func(id, kind string, quotes []Quote) error {
		if family(kind) == "" {
			return fmt.Errorf("%s: %s has the unknown type %q", name, id, kind)
		}
		for _, q := range quotes {
			if _, _, ok := c.columns(q); !ok {
				return fmt.Errorf("%s: %s: %q does not stand in line %d of %q", name, id, q.Text, q.Line, q.Doc)
			}
		}
		return nil
	}
	for _, g := range c.Findings {
		for _, p := range g.Positions {
			if err := check(g.ID, g.Type, p.Evidence); err != nil {
				return err
			}
		}
	}
	for _, list := range [][]Place{c.Traps, c.Optional} {
		for _, p := range list {
			if err := check(p.ID, p.Type, p.Evidence); err != nil {
				return err
			}
		}
	}
	return nil
}

// columns returns where a quote stands in its line, in code points from 1, the end one past the last.
func (c *Cluster) columns(q Quote) (from, to int, ok bool) {
	lines := c.lines[q.Doc]
	if q.Line < 1 || q.Line > len(lines) || q.Text == "" {
		return 0, 0, false
	}
	before, _, ok := strings.Cut(lines[q.Line-1], q.Text)
	from = 1 + utf8.RuneCountInString(before)
	return from, from + utf8.RuneCountInString(q.Text), ok
}

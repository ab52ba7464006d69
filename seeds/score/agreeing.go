package score

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Agreeing is a folder of documents that agree in everything, docs/, with facts that two of them tell in words of their own, facts.json: what is
// found there is a false alarm, and what is found of a fact once it is exchanged in one document is right.
type Agreeing struct {
	Name  string
	Facts []Fact

	docs map[string]string // by file name
}

// Fact is what two documents tell, and how one of them would contradict the other.
type Fact struct {
	Type   string // one of the types of findings
	A, B   Told
	Change struct {
		Side     string // "a" or "b": whose quote is changed
		From, To string // the words that are exchanged; From stands in the quote once
	}
}

// Told is a stretch of words of a document, which stands there once.
type Told struct{ Doc, Quote string }

// LoadAgreeing reads the documents and facts of a folder; without facts.json there are none. It refuses a quote that does not stand once in its
// document, and a change that is none.
func LoadAgreeing(dir string) (*Agreeing, error) {
	a := &Agreeing{Name: filepath.Base(filepath.Clean(dir)), docs: map[string]string{}}
	files, err := os.ReadDir(filepath.Join(dir, "docs"))
	if err != nil {
		return nil, fmt.Errorf("could not read the documents of %q: %w", dir, err)
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, "docs", f.Name()))
		if err != nil {
			return nil, err
		}
		a.docs[f.Name()] = string(text)
	}
	name := filepath.Join(dir, "facts.json")
	data, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return a, nil
	}
	if err != nil {
		return nil, fmt.Errorf("could not read the facts: %w", err)
	}
	if err := json.Unmarshal(data, &a.Facts); err != nil {
		return nil, fmt.Errorf("could not read %q: %w", name, err)
	}
	for i, f := range a.Facts {
		if err := a.validate(f); err != nil {
			return nil, fmt.Errorf("%s: fact %d: %w", name, i, err)
		}
	}
	return a, nil
}

func (a *Agreeing) validate(f Fact) error {
	if family(f.Type) == "" {
		return fmt.Errorf("unknown type %q", f.Type)
	}
	for _, t := range [...]Told{f.A, f.B} {
		if n := strings.Count(a.docs[t.Doc], t.Quote); n != 1 || t.Quote == "" {
			return fmt.Errorf("%q stands %d times in %q, not once", t.Quote, n, t.Doc)
		}
	}
	changed, _ := f.sides()
	if strings.Count(changed.Quote, f.Change.From) != 1 || f.Change.From == f.Change.To {
		return fmt.Errorf("%q must stand once in %q, and be changed", f.Change.From, changed.Quote)
	}
	return nil
}

// sides returns the side that is changed and the other one.
func (f *Fact) sides() (changed, other Told) {
	if f.Change.Side == "a" {
		return f.A, f.B
	}
	return f.B, f.A
}

// Documents returns how many documents there are.
func (a *Agreeing) Documents() int { return len(a.docs) }

// Planted returns the documents, by file name, with the i-th fact exchanged in one of them, and the answer: that this contradicts the other.
func (a *Agreeing) Planted(i int) (docs map[string]string, answer *Cluster) {
	f := a.Facts[i]
	changed, other := f.sides()
	docs = make(map[string]string, len(a.docs))
	answer = &Cluster{Name: fmt.Sprintf("%s %d", a.Name, i), lines: make(map[string][]string, len(a.docs))}
	told := strings.Replace(changed.Quote, f.Change.From, f.Change.To, 1)
	for name, text := range a.docs {
		if name == changed.Doc {
			text = strings.Replace(text, changed.Quote, told, 1)
		}
		docs[name] = text
		answer.lines[name] = strings.Split(text, "\n")
	}
	gold := Gold{ID: fmt.Sprint(i), Type: f.Type, Difficulty: "planted", Why: fmt.Sprintf("%q here, %q there", told, other.Quote)}
	gold.Positions = []Position{
		{Value: f.Change.To, Evidence: []Quote{quoteOf(docs, changed.Doc, told)}},
		{Value: f.Change.From, Evidence: []Quote{quoteOf(docs, other.Doc, other.Quote)}},
	}
	answer.Findings = []Gold{gold}
	return docs, answer
}

// quoteOf returns the longest line of a quote, with its place.
func quoteOf(docs map[string]string, doc, quote string) Quote {
	before, _, _ := strings.Cut(docs[doc], quote)
	q := Quote{Doc: doc}
	for i, line := range strings.Split(quote, "\n") {
		if len(line) > len(q.Text) {
			q.Line, q.Text = 1+strings.Count(before, "\n")+i, line
		}
	}
	return q
}

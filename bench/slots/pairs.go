package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
	"github.com/factlint/factlint/seeds/score"
)

// model is what rules ask that ask the models: what is found without them is known.
const model = "same_slot"

// pair is two claims that may fill one slot.
type pair struct {
	cluster string
	finding string // the contradiction of the answer that they are; empty where they are none
	found   bool   // which other rules find as well
	known   bool   // other rules found something of one of the two claims
	a, b    *claims.Claim
	row     []float64 // of features
}

// collect returns the pairs of all clusters.
func collect(dirs []string) (pairs []pair, err error) {
	all, err := rules.Builtin()
	if err != nil {
		return nil, err
	}
	programs, err := rules.Compile(all, rules.Options{})
	if err != nil {
		return nil, err
	}
	programs = slices.DeleteFunc(programs, func(p *rules.Program) bool { return p.Asks(model) })
	for _, dir := range dirs {
		of, err := ofCluster(dir, programs)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", dir, err)
		}
		pairs = append(pairs, of...)
	}
	return pairs, nil
}

// ofCluster returns the pairs of a cluster.
func ofCluster(dir string, programs []*rules.Program) ([]pair, error) {
	answer := &score.Cluster{Name: filepath.Base(dir)}
	if _, err := os.Stat(filepath.Join(dir, "gold.json")); err == nil {
		if answer, err = score.Load(dir); err != nil {
			return nil, err
		}
	}
	lex := lexicon.Default()
	sheets, err := read(dir, lex)
	if err != nil {
		return nil, err
	}
	res, err := checker.Check(context.Background(), lex, sheets, programs, checker.Options{})
	if err != nil {
		return nil, err
	}
	found, known := map[string]bool{}, map[string]bool{}
	for i := range res.Findings {
		f := &res.Findings[i]
		if f.Severity != "error" && f.Severity != "warning" {
			continue
		}
		for k := range f.Positions {
			for e := range f.Positions[k].Evidence {
				known[place(&f.Positions[k].Evidence[e])] = true
			}
		}
		for _, g := range answer.Judge([]score.Reported{reported(f)}).Found {
			found[g.ID] = true
		}
	}
	var pairs []pair
	corpus := checker.NewCorpus(lex, sheets)
	figures := figuresOf(sheets)
	for i, a := range figures {
		for _, b := range figures[i+1:] {
			row := corpus.SlotFeatures(a, b)
			if row == nil {
				continue
			}
			p := pair{cluster: dir, a: a, b: b, row: row, known: known[place(a)] || known[place(b)]}
			switch t := answer.Judge([]score.Reported{reportedPair(a, b)}); {
			case len(t.Found) > 0:
				p.finding = t.Found[0].ID
				p.found = found[p.finding]
			case len(t.False) == 0:
				continue // what may be said or left unsaid
			}
			pairs = append(pairs, p)
		}
	}
	return pairs, nil
}

// figuresOf returns the claims of some sheets that are figures, in their order.
func figuresOf(sheets []claims.Sheet) (out []*claims.Claim) {
	for i := range sheets {
		for c := range sheets[i].All() {
			if checker.SlotSort(c.Kind) != "" {
				own := *c
				out = append(out, &own)
			}
		}
	}
	return out
}

// place tells the place of a claim from all others.
func place(c *claims.Claim) string { return fmt.Sprintf("%s:%d", c.Path, c.Span.Start) }

// read reads and extracts the documents of a cluster.
func read(dir string, lex *lexicon.Lexicon) (sheets []claims.Sheet, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "docs", "*"))
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		doc, err := document.Read("docs/"+filepath.Base(name), data, document.Options{})
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, claims.Extract(lex, doc, claims.Options{}))
	}
	return sheets, nil
}

// reported is a finding as the answer judges it.
func reported(f *checker.Finding) score.Reported {
	r := score.Reported{Type: f.Type, Severity: f.Severity}
	for i := range f.Positions {
		var all []score.Evidence
		for k := range f.Positions[i].Evidence {
			all = append(all, evidence(&f.Positions[i].Evidence[k]))
		}
		r.Positions = append(r.Positions, score.Stated{Evidence: all})
	}
	return r
}

// reportedPair is two claims as a finding that the answer judges.
func reportedPair(a, b *claims.Claim) score.Reported {
	kind := string(a.Kind)
	if a.Kind == claims.Name {
		kind = string(claims.Place) // of which the names are asked
	}
	return score.Reported{Type: kind, Severity: "warning", Positions: []score.Stated{{Evidence: []score.Evidence{evidence(a)}}, {Evidence: []score.Evidence{evidence(b)}}}}
}

// evidence is where a claim stands.
func evidence(c *claims.Claim) score.Evidence {
	at := c.Position
	return score.Evidence{Path: c.Path, Line: at.Line, Column: at.Column, EndLine: at.EndLine, EndColumn: at.EndColumn, Text: c.Text}
}

package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/factlint/factlint/seeds/score"
)

// agreeing measures clusters of documents that agree: what is found in them is wrong. Then it exchanges their facts one by one.
func agreeing(w io.Writer, o *options, dirs []string) error {
	documents, wrong, clusters := 0, 0, 0
	planted := totals{}
	for _, dir := range dirs {
		a, err := score.LoadAgreeing(dir)
		if err != nil {
			return err
		}
		reported, err := check(o.binary, dir)
		if err != nil {
			return err
		}
		alarms := (&score.Cluster{}).Judge(reported).False
		clusters++
		documents += a.Documents()
		wrong += len(alarms)
		for _, alarm := range alarms {
			e := alarm.Positions[0].Evidence[0]
			fmt.Fprintf(w, "%s: false alarm %s:%d:%d: %s [%s]\n", a.Name, e.Path, e.Line, e.Column, alarm.Message, alarm.Rule)
		}
		for i := range a.Facts {
			tally, err := plant(o.binary, a, i)
			if err != nil {
				return err
			}
			planted.add(&score.Cluster{}, &tally)
			if o.verbose {
				for _, g := range tally.Missed {
					fmt.Fprintf(w, "%s: missed %s (%s): %s\n", a.Name, g.ID, g.Type, g.Why)
				}
			}
		}
	}
	all := share{}
	for _, s := range planted.byType {
		all.found, all.of = all.found+s.found, all.of+s.of
	}
	fmt.Fprintf(w, "\nfalse alarms %.3f a document (%d in %d, %d clusters)\n", float64(wrong)/float64(max(1, documents)), wrong, documents, clusters)
	fmt.Fprintf(w, "planted      %s  (%s)\n", ratio(all.found, all.of), all)
	table(w, "by type", planted.byType)
	return nil
}

// plant checks documents of which one contradicts another in one fact.
func plant(binary string, a *score.Agreeing, i int) (score.Tally, error) {
	dir, err := os.MkdirTemp("", "planted")
	if err != nil {
		return score.Tally{}, err
	}
	defer os.RemoveAll(dir)
	if err := os.Mkdir(filepath.Join(dir, "docs"), 0o755); err != nil {
		return score.Tally{}, err
	}
	docs, answer := a.Planted(i)
	for name, text := range docs {
		if err := os.WriteFile(filepath.Join(dir, "docs", name), []byte(text), 0o644); err != nil {
			return score.Tally{}, err
		}
	}
	reported, err := check(binary, dir)
	if err != nil {
		return score.Tally{}, fmt.Errorf("%s: %w", answer.Name, err)
	}
	return answer.Judge(reported), nil
}

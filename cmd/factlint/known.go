package main

import (
	"context"
	"errors"
	"slices"

	"github.com/factlint/factlint/checker"
)

// known is what a check is held against to tell what is new.
type known struct {
	baseline *baselineFile       // nil for none
	rename   func(string) string // what fingerprints call a document; nil keeps its path
	stale    []checker.Entry
}

// openKnown reads the baseline of a check.
func openKnown(o *checkOptions) (*known, error) {
	k := &known{}
	if o.baseline == "" {
		if o.strictBaseline {
			return nil, errors.New("--strict-baseline says how to take a baseline; name one with --baseline FILE")
		}
		return k, nil
	}
	var err error
	k.baseline, err = openBaseline(o.baseline)
	k.rename = inBaseline(o.baseline)
	return k, err
}

// mark tells the new findings of a result from the known ones.
func (k *known) mark(ctx context.Context, s streams, o *checkOptions, r *checker.Result) error {
	var accepted []checker.Baseline
	if k.baseline != nil {
		accepted = append(accepted, k.baseline.Baseline)
		k.stale = k.baseline.Stale(r.Findings, judged(o.baseline, r))
	}
	if o.since != "" {
		before, err := foundBefore(ctx, s, o, r.Sheets, k.rename)
		if err != nil {
			return err
		}
		accepted = append(accepted, before)
	}
	if len(accepted) == 0 {
		return nil
	}
	r.Account.Known = checker.MarkKnown(r.Findings, accepted...)
	r.Account.Stale = len(k.stale)
	return nil
}

// warn names stale entries and reports whether they make the check fail.
func (k *known) warn(s streams, o *checkOptions) bool {
	if len(k.stale) == 0 {
		return false
	}
	switch text := staleText(k.baseline.name, k.stale); {
	case o.strictBaseline:
		s.complain(text)
	case !o.input.quiet:
		s.complain("warning: " + text)
	}
	return o.strictBaseline
}

// writeFindings writes the result to every target of a check. Formats that do not tell known findings from new ones are
// given the new ones, unless all are asked for.
func (s streams) writeFindings(ctx context.Context, o *checkOptions, r *checker.Result) error {
	fresh := *r
	fresh.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f checker.Finding) bool { return !f.New })
	var errs []error
	for _, t := range o.outputs.chosen() {
		if o.showKnown || t.format.Known {
			errs = append(errs, s.writeTo(ctx, t, r, &o.input))
		} else {
			errs = append(errs, s.writeTo(ctx, t, &fresh, &o.input))
		}
	}
	return errors.Join(errs...)
}

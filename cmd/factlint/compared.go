package main

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// checkTask is what a check is for.
type checkTask struct {
	baseline string    // file of accepted findings, from whose folder fingerprints name documents; empty for none
	claims   bool      // the claims of all documents are asked for, and what agrees, besides what was found
	keeps    bool      // the outcome is kept, with what agrees, for runs that ask for it
	now      time.Time // what has expired is told by it
}

// check reads documents and compares their claims. Where an earlier run came to a result with all the same, that is it.
func check(ctx context.Context, s streams, paths []string, in *inputOptions, task checkTask) (*checker.Result, error) {
	task.now = time.Now()
	found, err := find(ctx, s, paths, in)
	if err != nil {
		var compiled compiled
		if stopped := compiled.make(ctx, in); stopped != nil {
			return nil, stopped
		}
		return nil, errors.Join(append(compiled.mistakes, err)...)
	}
	done := in.stats.phase("look for the outcome")
	earlier := in.outcomes(s, found, task)
	defer earlier.warn(s, in)
	var result *checker.Result
	if !task.claims {
		result, err = earlier.recall(ctx, found, in)
	}
	done()
	if result == nil && err == nil {
		result, err = checkAnew(ctx, s, found, in, task, earlier)
	}
	return result, err
}

// checkAnew reads documents and compares their claims, unless an outcome is found when it is known what is in them.
func checkAnew(ctx context.Context, s streams, found *foundDocuments, in *inputOptions, task checkTask, earlier *outcomes) (*checker.Result, error) {
	var compiled compiled
	if !task.claims || earlier == nil {
		if err := compiled.make(ctx, in); err != nil {
			return nil, err
		}
	}
	var noted *contents
	if earlier != nil { // else nobody asks for hashes of what was read
		noted = newContents(len(found.Inputs))
	}
	r, err := readFound(ctx, s, found, in, noted)
	if err == nil && task.claims {
		done := in.stats.phase("look for the outcome")
		result := earlier.find(noted, true, in.workers())
		done()
		if result != nil {
			result.Sheets = r.sheets
			return result, nil
		}
	}
	if made := compiled.make(ctx, in); made != nil {
		return nil, made
	}
	if err != nil {
		return nil, errors.Join(append(compiled.mistakes, err)...)
	}
	task.keeps = earlier != nil
	result, mistakes, err := compare(ctx, r, in, task, &compiled)
	if err == nil && len(mistakes) == 0 {
		done := in.stats.phase("keep the outcome")
		earlier.keep(noted, result)
		done()
	}
	return result, err
}

// compiled is the rules of a run.
type compiled struct {
	set      ruleSet
	programs []*rules.Program
	mistakes []error
	made     bool
}

// make reads and compiles the rules, once. The error is that of the context.
func (c *compiled) make(ctx context.Context, in *inputOptions) error {
	if c.made || ctx.Err() != nil {
		return ctx.Err()
	}
	go lexicon.Default() // its tables are read while the rules are compiled
	defer in.stats.phase("read and compile rules")()
	var made compiled
	if err := await(ctx, func() {
		made.set, made.made = in.ruleSet(), true
		made.programs, made.mistakes = made.set.compile()
		lexicon.Default()
	}); err != nil {
		return err
	}
	*c = made
	return nil
}

// compare compares the claims of documents. Beside the result come the mistakes in rules and in what the house has written down, which it
// names among its errors. The error is that of the context.
func compare(ctx context.Context, r reading, in *inputOptions, task checkTask, by *compiled) (*checker.Result, []error, error) {
	ignores, expired := in.conf().ignores(task.now)
	opt := checker.Options{Jobs: in.workers(), Ignores: ignores, Off: by.set.off, Observe: in.stats.observer(), Rest: collectAtRest, Unlisted: !task.claims && !task.keeps, Facts: in.house().facts}
	if task.baseline != "" {
		opt.Rename = inBaseline(task.baseline)
	}
	done := in.stats.phase("compare")
	var result *checker.Result
	var err error
	stopped := await(ctx, func() { result, err = checker.Check(ctx, lexicon.Default(), r.sheets, by.programs, opt) })
	done()
	if stopped != nil {
		return nil, nil, stopped
	}
	if err != nil {
		return nil, nil, err
	}
	mistakes := slices.Concat(by.mistakes, in.house().disputes(by.programs))
	result.Warnings = slices.Concat(result.Warnings, expired, by.set.warnings(), r.warnings)
	result.Account.Skipped = append(result.Account.Skipped, r.left...)
	in.conf().regrade(result.Findings, by.programs)
	failed := result.Errors
	result.Errors = slices.Concat(failuresOf(errors.Join(mistakes...)), r.failures, failed)
	if len(failed) > 0 {
		mistakes = append(mistakes, errors.New("a rule that could not be run"))
	}
	return result, slices.Concat(mistakes, in.house().mistakes), nil
}

package main

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/pflag"
	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
)

// limits is how much is read of a document, each in the unit of its flag.
type limits struct{ size, line, depth, claims int }

// limitOf is one limit: its flag, which is its setting as well.
type limitOf struct {
	flag     string
	doc      string // of the flag; N is in back quotes
	standard int
	largest  int
	unit     string
	of       func(*limits) *int
	setting  func(*config) *located
}

// limitsOf lists the limits in the order of documentation.
var limitsOf = []limitOf{
	{"max-file-size", "read no document of more than `N` MiB", document.DefaultMaxBytes >> 20, document.LargestMaxBytes >> 20, "MiB",
		func(l *limits) *int { return &l.size }, func(c *config) *located { return &c.MaxFileSize }},
	{"max-line", "read no more than `N` KiB of a line, or of a paragraph of a page", document.DefaultMaxLine >> 10, document.LargestMaxBytes >> 10, "KiB",
		func(l *limits) *int { return &l.line }, func(c *config) *located { return &c.MaxLine }},
	{"max-depth", "tell the elements of a page apart down to `N` inside each other", document.DefaultMaxDepth, document.LargestMaxDepth, "elements",
		func(l *limits) *int { return &l.depth }, func(c *config) *located { return &c.MaxDepth }},
	{"max-claims", "take no more than `N` claims of a document", claims.DefaultMaxClaims, claims.LargestMaxClaims, "claims",
		func(l *limits) *int { return &l.claims }, func(c *config) *located { return &c.MaxClaims }},
}

// bind adds the flags.
func (l *limits) bind(flags *pflag.FlagSet) {
	for i := range limitsOf {
		k := &limitsOf[i]
		flags.IntVar(k.of(l), k.flag, k.standard, k.doc)
	}
}

// validate checks that what flags and variables say means something.
func (l *limits) validate() error {
	for i := range limitsOf {
		k := &limitsOf[i]
		if n := *k.of(l); n < 1 || n > k.largest {
			return fmt.Errorf("--%s %d: %s", k.flag, n, k.wanted())
		}
	}
	return nil
}

func (k *limitOf) wanted() string { return fmt.Sprintf("want 1 to %d %s", k.largest, k.unit) }

// configure takes what the configuration says, unless the flag or its variable is given.
func (l *limits) configure(c *config, given func(flag string) bool) {
	for i := range limitsOf {
		k := &limitsOf[i]
		if from := k.setting(c); from.line > 0 && !given(k.flag) {
			*k.of(l), _ = strconv.Atoi(from.text) // it was checked when it was read
		}
	}
}

// bytes returns how many bytes a document may have, 0 for the default.
func (l *limits) bytes() int { return l.size << 20 }

// document returns the limits of reading. Those that are not set are the default.
func (l *limits) document(opt document.Options) document.Options {
	opt.MaxBytes, opt.MaxLine, opt.MaxDepth = l.bytes(), l.line<<10, l.depth
	return opt
}

// limitSettings reads the limits of a configuration.
func limitSettings(into map[string]reader[config]) map[string]reader[config] {
	for i := range limitsOf {
		k := &limitsOf[i]
		into[k.flag] = func(d *configDecoder, n *yaml.Node, c *config) {
			l := place(n)
			l.text = n.Value
			if number, err := strconv.Atoi(n.Value); n.Kind != yaml.ScalarNode || err != nil || number < 1 || number > k.largest {
				d.fail(n, "%s", k.wanted())
			}
			*k.setting(c) = l
		}
	}
	return into
}

// limitNamed returns the limit of a setting, nil for any other setting.
func limitNamed(name string) *limitOf {
	if i := slices.IndexFunc(limitsOf, func(k limitOf) bool { return k.flag == name }); i >= 0 {
		return &limitsOf[i]
	}
	return nil
}

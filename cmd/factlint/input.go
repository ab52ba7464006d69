package main

import (
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/reports"
)

// inputOptions are the flags that choose input, configuration and resources. They are the same for every command that
// reads documents.
type inputOptions struct {
	rules    []string // files and folders of rules besides the built-in ones
	names    []string // files of names besides those of the configuration
	facts    []string // files of facts, likewise
	config   string   // configuration file
	noConfig bool

	noGitignore bool   // read what .gitignore files name as well
	limits      limits // how much is read of a document
	noCache     bool
	cacheDir    string // folder of the cache; empty for that of the user
	jobs        int    // documents read at the same time; 0 for one a processor
	quiet       bool
	color       string     // one of colors
	stdin       string     // what to call the document on stdin
	settings    *config    // what the configuration says; nil before it is read, and where there is none
	args        []string   // the paths of the command line
	home        *household // what the house has written down; nil before it is read
	memory      *memory    // of earlier runs of this process; nil for none
	stats       *stats     // measures the run; nil for none

	given func(flag string) bool // reports whether a flag or its variable is given
}

var colors = []string{"auto", "always", "never"}

// bind adds the flags to cmd.
func (o *inputOptions) bind(cmd *cobra.Command) {
	flags := cmd.Flags()
	bindRules(cmd, &o.rules)
	flags.StringArrayVar(&o.names, "names", nil, "know the names of the file `PATH` (repeatable)")
	flags.StringArrayVar(&o.facts, "facts", nil, "hold documents against the facts of the file `PATH` (repeatable)")
	o.bindConfig(cmd)
	flags.BoolVar(&o.noGitignore, "no-gitignore", false, "read what .gitignore files leave out of folders as well")
	flags.BoolVar(&o.noCache, "no-cache", false, "extract from every document anew, and keep nothing for later runs")
	bindCacheDir(cmd, &o.cacheDir)
	o.limits.bind(flags)
	o.given = flags.Changed
	flags.IntVarP(&o.jobs, "jobs", "j", 0, "read `N` documents at the same time (default: one a processor)")
	flags.BoolVarP(&o.quiet, "quiet", "q", false, "no warnings, progress or summary")
	flags.StringVar(&o.stdin, "stdin-filename", "", "call the document on stdin `NAME`; its ending tells the format")
	o.color = colors[0]
	addChoice(cmd, &o.color, "color", colors, "when to use colours")
}

// bindConfig adds the flags that choose the configuration.
func (o *inputOptions) bindConfig(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.config, "config", "", "read the configuration from `FILE`")
	cmd.Flags().BoolVar(&o.noConfig, "no-config", false, "read no configuration file")
	cmd.MarkFlagsMutuallyExclusive("config", "no-config")
}

// bindRules adds the flag that names files of rules, which the commands about rules take as well.
func bindRules(cmd *cobra.Command, paths *[]string) {
	cmd.Flags().StringArrayVar(paths, "rules", nil, "add the rules of a file or folder `PATH` (repeatable)")
}

// validate checks what the flags cannot check one by one.
func (o *inputOptions) validate() error {
	if o.jobs < 0 {
		return fmt.Errorf("--jobs %d: want 1 or more, or 0 for one a processor", o.jobs)
	}
	return o.limits.validate()
}

func (o *inputOptions) workers() int {
	if o.jobs > 0 {
		return o.jobs
	}
	return runtime.GOMAXPROCS(0)
}

// report returns the options of a report that goes to w, which lies in the folder dir.
func (o *inputOptions) report(s streams, w io.Writer, dir string) reports.Options {
	width := terminalWidth(w)
	out := reports.Options{Quiet: o.quiet, Version: version(), Jobs: o.jobs, Dir: dir, Width: width}
	switch o.color {
	case "always":
		out.Color = true
	case "auto":
		out.Color = width > 0 && s.env("NO_COLOR") == "" && s.env("TERM") != "dumb"
	}
	return out
}

// orHere returns the current folder where no path is given.
func orHere(paths []string) []string {
	if len(paths) == 0 {
		return []string{"."}
	}
	return paths
}

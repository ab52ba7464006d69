package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/claims/yamlfile"
	"github.com/factlint/factlint/rules"
)

// configName is the name of a configuration file. It is looked for in the folder of the first path, in those above it, and
// then, as factlint/config.yaml, in the user's folder of configurations.
const configName = ".factlint.yaml"

// maxConfig is how many bytes a configuration may have.
const maxConfig = 1 << 20

// config is what a configuration file says. The zero value is no configuration. The tags are its settings in the order of
// documentation; they are written as what they are read from, see config_schema.go.
type config struct {
	file string // empty for none
	dir  string // absolute; paths and patterns start here

	src    *yamlfile.Source // where its mistakes are drawn from
	data   []byte           // as it was read
	unsure bool             // which rule files it means is not known, because of mistakes

	Documents   []located    `json:"documents,omitempty" jsonschema_description:"what is checked where no PATH is given: files, folders and patterns"`
	Exclude     []pattern    `json:"exclude,omitempty" jsonschema_description:"documents in folders and patterns that are left out (** crosses folders)"`
	Gitignore   located      `json:"gitignore,omitempty" jsonschema_description:"whether what .gitignore files name is left out of folders: on, which is the default, or off"`
	MaxFileSize located      `json:"max-file-size,omitempty" jsonschema_description:"how many MiB a document may have; a larger one is not read"`
	MaxLine     located      `json:"max-line,omitempty" jsonschema_description:"how many KiB are read of a line, or of a paragraph of a page; the rest of it is left out"`
	MaxDepth    located      `json:"max-depth,omitempty" jsonschema_description:"how many elements of a page are told apart inside each other; what is further in is read as if it stood at that depth"`
	MaxClaims   located      `json:"max-claims,omitempty" jsonschema_description:"how many claims are taken of a document; of what follows none is"`
	RuleFiles   []located    `json:"rule-files,omitempty" jsonschema_description:"files and folders of rules besides the built-in ones"`
	Names       []located    `json:"names,omitempty" jsonschema_description:"files of the names that the house keeps; without it, names.yaml beside this file"`
	Facts       []located    `json:"facts,omitempty" jsonschema_description:"files of what the house knows to be true; without it, facts.yaml beside this file"`
	Packs       []level      `json:"packs,omitempty" jsonschema_description:"all rules of a folder by its name, builtin for those that come with the tool: as under rules, which goes before"`
	Rules       []level      `json:"rules,omitempty" jsonschema_description:"rules by id: on, off, or a severity of their own; with thresholds, a mapping of level and thresholds"`
	FailOn      located      `json:"fail-on,omitempty" jsonschema_description:"exit with 1 at findings of this severity or graver, or never"`
	MinSeverity located      `json:"min-severity,omitempty" jsonschema_description:"show findings of this severity or graver"`
	Baseline    located      `json:"baseline,omitempty" jsonschema_description:"the file of accepted findings"`
	Output      []located    `json:"output,omitempty" jsonschema_description:"what factlint check writes: FORMAT, or FORMAT=FILE"`
	Sources     []sourceRule `json:"sources,omitempty" jsonschema_description:"what is known of the documents of a path: their outlet, date and reliability"`
	Ignore      []ignoreRule `json:"ignore,omitempty" jsonschema_description:"findings of a rule in the documents of a path that are not reported"`
}

// located is a text and the place of the configuration where it stands. Line 0: it is not given.
type located struct {
	text         string
	line, column int
}

// pattern is a doublestar pattern of paths from the folder of the configuration.
type pattern struct{ located }

// level is what a configuration makes of a rule, or of a pack of rules.
type level struct {
	name       located
	value      string // off, on, a severity, or empty to leave it
	thresholds []threshold
}

// threshold is a number that a configuration sets for a rule.
type threshold struct {
	name  located
	value float64
}

// levels lists what a rule can be set to.
var levels = append([]string{"on", "off"}, rules.Severities...)

// sourceRule tells what is known of the documents of a path.
type sourceRule struct {
	path        pattern
	Path        located `json:"path" jsonschema_description:"a file, a folder or a pattern; the first entry that fits counts"`
	Source      located `json:"source,omitempty" jsonschema_description:"the outlet, whatever the document says"`
	Date        located `json:"date,omitempty" jsonschema_description:"when it was published, as 2026-02-13, 2026-02 or 2026, whatever the document says"`
	Reliability located `json:"reliability,omitempty" jsonschema_description:"high, medium or low: it is written beside the source, and rules may ask for it"`

	date when.Period
}

// ignoreRule keeps a rule from being reported for the documents of a path, until a day has passed.
type ignoreRule struct {
	located
	path   pattern
	Path   located `json:"path" jsonschema_description:"a file, a folder or a pattern"`
	Rule   located `json:"rule" jsonschema_description:"the id of the rule"`
	Reason located `json:"reason" jsonschema_description:"why, for those who come later"`
	Until  located `json:"until,omitempty" jsonschema_description:"the last day on which it holds, as 2026-12-31"`

	until time.Time // zero for ever
}

// expired reports whether the last day of an ignore has passed.
func (r *ignoreRule) expired(now time.Time) bool {
	return !r.until.IsZero() && now.After(r.until.AddDate(0, 0, 1))
}

// at returns an error about a place of the configuration.
func (c *config) at(l located, format string, args ...any) error {
	return c.src.Mistake("", l.line, l.column, fmt.Sprintf(format, args...))
}

// configPlaces lists where a configuration is looked for, in order; the first that exists is taken.
func configPlaces(paths []string, userDir string) []string {
	var out []string
	if dir, err := filepath.Abs(startFolder(paths)); err == nil {
		for {
			out = append(out, filepath.Join(dir, configName))
			up := filepath.Dir(dir)
			if up == dir {
				break
			}
			dir = up
		}
	}
	if userDir != "" {
		out = append(out, filepath.Join(userDir, "factlint", "config.yaml"))
	}
	return out
}

// startFolder returns the folder where the search begins: that of the first path that names a place.
func startFolder(paths []string) string {
	for _, p := range paths {
		if p == "-" {
			continue
		}
		p = filepath.FromSlash(fixedPart(filepath.ToSlash(p)))
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			return p
		}
		return filepath.Dir(p)
	}
	return "."
}

// userConfigDir returns the user's folder of configurations, empty where there is none.
func userConfigDir() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return dir
}

// findConfig returns the first of the places that exists, empty when none does.
func findConfig(places []string) (string, error) {
	for _, p := range places {
		info, err := os.Stat(p)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return "", fmt.Errorf("could not look at %q: %w", p, plain(err))
		case info.Mode().IsRegular():
			return p, nil
		}
	}
	return "", nil
}

// loadConfig reads a configuration file. All of its mistakes come back at once, with what there is of it besides.
func loadConfig(name string) (*config, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no configuration %q; 'factlint init' writes one", name)
	}
	if err != nil {
		return nil, fmt.Errorf("could not read %q: %w", name, plain(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxConfig+1))
	if err != nil {
		return nil, fmt.Errorf("could not read %q: %w", name, plain(err))
	}
	if len(data) > maxConfig {
		return nil, fmt.Errorf("%q is larger than the %d bytes that a configuration may have", name, maxConfig)
	}
	dir, err := filepath.Abs(filepath.Dir(name))
	if err != nil {
		return nil, err
	}
	c := &config{file: shortPath(name), dir: dir}
	return c, c.decode(data)
}

// shortPath returns the way from the current folder where that is the shorter name.
func shortPath(name string) string {
	here, err := filepath.Abs(".")
	if err != nil {
		return name
	}
	if rel, err := filepath.Rel(here, name); err == nil && len(rel) < len(name) {
		return rel
	}
	return name
}

// path returns where a path of the configuration leads from the current folder.
func (c *config) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return shortPath(filepath.Join(c.dir, filepath.FromSlash(name)))
}

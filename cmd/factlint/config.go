package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/factlint/factlint/rules"
)

// configName is the name of a configuration file. It is looked for in the folder of the first path, in those above it, and
// then, as factlint/config.yaml, in the user's folder of configurations.
const configName = ".factlint.yaml"

// maxConfig is how many bytes a configuration may have.
const maxConfig = 1 << 20

// config is what a configuration file says. The zero value is no configuration.
type config struct {
	file string // empty for none
	dir  string // absolute; paths and patterns start here

	exclude     []pattern
	ruleFiles   []located
	levels      []level
	failOn      located
	minSeverity located
	baseline    located
	sources     []sourceRule
	ignore      []ignoreRule
}

// located is a text and the place of the configuration where it stands. Line 0: it is not given.
type located struct {
	text         string
	line, column int
}

// pattern is a doublestar pattern of paths from the folder of the configuration.
type pattern struct{ located }

// level is what a configuration makes of a rule: off, on, or a severity of its own.
type level struct {
	rule  located
	value string
}

// levels lists what a rule can be set to.
var levels = append([]string{"on", "off"}, rules.Severities...)

// sourceRule names the source of the documents of a path.
type sourceRule struct {
	path   pattern
	source string
}

// ignoreRule keeps a rule from being reported for the documents of a path, until a day has passed.
type ignoreRule struct {
	located
	path   pattern
	rule   located
	reason string
	until  time.Time // the last day; zero for ever
}

// expired reports whether the last day of an ignore has passed.
func (r *ignoreRule) expired(now time.Time) bool {
	return !r.until.IsZero() && now.After(r.until.AddDate(0, 0, 1))
}

// at returns an error about a place of the configuration.
func (c *config) at(l located, format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", c.file, l.line, l.column, fmt.Sprintf(format, args...))
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

// loadConfig reads a configuration file. All of its mistakes come back at once.
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

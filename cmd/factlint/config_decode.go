package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"
	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/rules"
)

// key is one key of a mapping in the configuration.
type key[T any] struct {
	name string
	doc  string // one line for the configuration that init writes; may be empty
	read func(d *configDecoder, n *yaml.Node, into *T)
}

// settings lists what a configuration may hold, in the order in which it is documented.
var settings = []key[config]{
	{"exclude", "documents in folders and patterns that are left out (** crosses folders)", func(d *configDecoder, n *yaml.Node, c *config) {
		d.items(n, func(n *yaml.Node) { c.exclude = append(c.exclude, d.pattern(n)) })
	}},
	{"rule-files", "files and folders of rules besides the built-in ones", func(d *configDecoder, n *yaml.Node, c *config) {
		d.items(n, func(n *yaml.Node) { c.ruleFiles = append(c.ruleFiles, d.text(n)) })
	}},
	{"rules", "rules by id: on, off, or a severity of their own", func(d *configDecoder, n *yaml.Node, c *config) {
		d.entries(n, func(key, value *yaml.Node) {
			c.levels = append(c.levels, level{d.text(key), d.oneOf(value, levels).text})
		})
	}},
	{"fail-on", "exit with 1 at findings of this severity or graver, or never", func(d *configDecoder, n *yaml.Node, c *config) {
		c.failOn = d.oneOf(n, append([]string{never}, rules.Severities...))
	}},
	{"min-severity", "show findings of this severity or graver", func(d *configDecoder, n *yaml.Node, c *config) {
		c.minSeverity = d.oneOf(n, rules.Severities)
	}},
	{"baseline", "the file of accepted findings", func(d *configDecoder, n *yaml.Node, c *config) { c.baseline = d.text(n) }},
	{"sources", "which outlet the documents of a path are from", func(d *configDecoder, n *yaml.Node, c *config) {
		d.items(n, func(n *yaml.Node) {
			var s sourceRule
			mapping(d, n, sourceSettings, &s)
			c.sources = append(c.sources, s)
		})
	}},
	{"ignore", "findings of a rule in the documents of a path that are not reported", func(d *configDecoder, n *yaml.Node, c *config) {
		d.items(n, func(n *yaml.Node) {
			r := ignoreRule{located: place(n)}
			mapping(d, n, ignoreSettings, &r)
			c.ignore = append(c.ignore, r)
		})
	}},
}

var sourceSettings = []key[sourceRule]{
	{"path", "", func(d *configDecoder, n *yaml.Node, s *sourceRule) { s.path = d.pattern(n) }},
	{"source", "", func(d *configDecoder, n *yaml.Node, s *sourceRule) { s.source = d.text(n).text }},
}

var ignoreSettings = []key[ignoreRule]{
	{"path", "", func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.path = d.pattern(n) }},
	{"rule", "", func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.rule = d.text(n) }},
	{"reason", "", func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.reason = d.text(n).text }},
	{optional + "until", "", func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.until = d.day(n) }},
}

// optional marks a key that an item may leave out.
const optional = "?"

// configDecoder reads the nodes of a configuration and gathers every mistake in it.
type configDecoder struct {
	config *config
	errs   []error
}

// decode reads the text of a configuration.
func (c *config) decode(data []byte) error {
	node, err := parseConfig(data)
	if err != nil {
		return fmt.Errorf("%s: %s", c.file, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	d := &configDecoder{config: c}
	if len(node.Content) > 0 && !(node.Content[0].Kind == yaml.ScalarNode && node.Content[0].Tag == "!!null") {
		readSettings(d, node.Content[0], settings, c)
	}
	return errors.Join(d.errs...)
}

// parseConfig parses YAML. The package panics on some malformed input; that is a mistake like any other.
func parseConfig(data []byte) (node yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("malformed YAML: %v", p)
		}
	}()
	err = yaml.Unmarshal(data, &node)
	return node, err
}

func place(n *yaml.Node) located { return located{line: n.Line, column: n.Column} }

func (d *configDecoder) fail(n *yaml.Node, format string, args ...any) {
	d.errs = append(d.errs, d.config.at(place(n), format, args...))
}

// mapping reads an item whose keys a table lists, and asks for those that it needs.
func mapping[T any](d *configDecoder, n *yaml.Node, table []key[T], into *T) {
	seen := readSettings(d, n, table, into)
	if n.Kind != yaml.MappingNode {
		return
	}
	for _, s := range table {
		if !strings.HasPrefix(s.name, optional) && !seen[s.name] {
			d.fail(n, "%s is missing", s.name)
		}
	}
}

// readSettings reads the keys that a table lists and returns those that are there.
func readSettings[T any](d *configDecoder, n *yaml.Node, table []key[T], into *T) map[string]bool {
	var names []string
	reads := map[string]func(*configDecoder, *yaml.Node, *T){}
	for _, s := range table {
		name := strings.TrimPrefix(s.name, optional)
		names = append(names, name)
		reads[name] = s.read
	}
	seen := map[string]bool{}
	d.entries(n, func(key, value *yaml.Node) {
		read, ok := reads[key.Value]
		if !ok {
			d.fail(key, "there is no setting %q here%s; the settings are %s", key.Value, didYouMean("", key.Value, names), strings.Join(names, ", "))
			return
		}
		seen[key.Value] = true
		read(d, value, into)
	})
	return seen
}

// entries calls take for each key of a mapping; a key that stands twice is a mistake.
func (d *configDecoder) entries(n *yaml.Node, take func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, "want keys with values here")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			d.fail(key, "%q stands here twice", key.Value)
			continue
		}
		seen[key.Value] = true
		take(key, n.Content[i+1])
	}
}

// items calls take for each item of a list.
func (d *configDecoder) items(n *yaml.Node, take func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		d.fail(n, "want a list here, each item behind a hyphen")
		return
	}
	for _, item := range n.Content {
		take(item)
	}
}

// text reads a text that is not empty. Bare words that YAML takes for something else, such as off, are what is written.
func (d *configDecoder) text(n *yaml.Node) located {
	l := place(n)
	if n.Kind != yaml.ScalarNode || strings.TrimSpace(n.Value) == "" {
		d.fail(n, "want a text here")
		return l
	}
	l.text = n.Value
	return l
}

func (d *configDecoder) oneOf(n *yaml.Node, allowed []string) located {
	l := d.text(n)
	if l.text == "" {
		return l
	}
	if err := oneOf(l.text, allowed); err != nil {
		d.fail(n, "%q: %v", l.text, err)
	}
	return l
}

func (d *configDecoder) pattern(n *yaml.Node) pattern {
	l := d.text(n)
	l.text = filepath.ToSlash(l.text)
	if l.text != "" && !doublestar.ValidatePattern(l.text) {
		d.fail(n, "%q is no pattern of paths", l.text)
	}
	l.text = strings.TrimPrefix(l.text, "./")
	return pattern{l}
}

func (d *configDecoder) day(n *yaml.Node) time.Time {
	l := d.text(n)
	if l.text == "" {
		return time.Time{}
	}
	day, err := time.ParseInLocation(time.DateOnly, l.text, time.Local)
	if err != nil {
		d.fail(n, "%q: want a day such as 2026-12-31", l.text)
	}
	return day
}

// matches reports whether a path from the folder of the configuration, with /, is one of the pattern, or lies in a folder
// that is.
func (p pattern) matches(name string) bool {
	whole := strings.TrimSuffix(p.text, "/")
	if ok, err := doublestar.Match(whole, name); ok && err == nil {
		return true
	}
	ok, err := doublestar.Match(whole+"/**", name)
	return ok && err == nil
}

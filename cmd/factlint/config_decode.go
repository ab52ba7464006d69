package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"
	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/claims/yamlfile"
	"github.com/factlint/factlint/rules"
)

// setting is one key of a mapping in the configuration: what the tags of its type say of it, and how it is read.
type setting[T any] struct {
	yamlfile.Key
	read reader[T]
}

// reader reads the value of a setting.
type reader[T any] = func(d *configDecoder, n *yaml.Node, into *T)

// settingsOf joins the settings that the tags of a type name with their readers.
func settingsOf[T any](reads map[string]reader[T]) []setting[T] {
	var out []setting[T]
	for _, k := range yamlfile.Keys(*new(T)) {
		if k.Of == "" {
			out = append(out, setting[T]{k, reads[k.Name]})
		}
	}
	return out
}

var settings = settingsOf(limitSettings(map[string]reader[config]{
	"documents": func(d *configDecoder, n *yaml.Node, c *config) { c.Documents = d.texts(n) },
	"exclude": func(d *configDecoder, n *yaml.Node, c *config) {
		d.items(n, func(n *yaml.Node) { c.Exclude = append(c.Exclude, d.pattern(n)) })
	},
	"gitignore": func(d *configDecoder, n *yaml.Node, c *config) { c.Gitignore = d.oneOf(n, levels[:2]) },
	"rule-files": func(d *configDecoder, n *yaml.Node, c *config) {
		before := len(d.errs)
		c.RuleFiles = d.texts(n)
		c.unsure = c.unsure || len(d.errs) > before
	},
	"names": func(d *configDecoder, n *yaml.Node, c *config) { c.Names = d.texts(n) },
	"facts": func(d *configDecoder, n *yaml.Node, c *config) { c.Facts = d.texts(n) },
	"packs": func(d *configDecoder, n *yaml.Node, c *config) { c.Packs = d.levels(n) },
	"rules": func(d *configDecoder, n *yaml.Node, c *config) { c.Rules = d.levels(n) },
	"fail-on": func(d *configDecoder, n *yaml.Node, c *config) {
		c.FailOn = d.oneOf(n, append([]string{never}, rules.Severities...))
	},
	"min-severity": func(d *configDecoder, n *yaml.Node, c *config) { c.MinSeverity = d.oneOf(n, rules.Severities) },
	"baseline":     func(d *configDecoder, n *yaml.Node, c *config) { c.Baseline = d.text(n) },
	"output":       func(d *configDecoder, n *yaml.Node, c *config) { c.Output = d.texts(n) },
	"sources": func(d *configDecoder, n *yaml.Node, c *config) {
		d.items(n, func(n *yaml.Node) {
			var s sourceRule
			mapping(d, n, sourceSettings, &s)
			if n.Kind == yaml.MappingNode && s.Source.text == "" && s.Date.text == "" && s.Reliability.text == "" {
				d.fail(n, "the entry says nothing of the documents; give a source, a date or a reliability")
			}
			c.Sources = append(c.Sources, s)
		})
	},
	"ignore": func(d *configDecoder, n *yaml.Node, c *config) {
		d.items(n, func(n *yaml.Node) {
			r := ignoreRule{located: place(n)}
			mapping(d, n, ignoreSettings, &r)
			c.Ignore = append(c.Ignore, r)
		})
	},
}))

var sourceSettings = settingsOf(map[string]reader[sourceRule]{
	"path":        func(d *configDecoder, n *yaml.Node, s *sourceRule) { s.path = d.pattern(n); s.Path = s.path.located },
	"source":      func(d *configDecoder, n *yaml.Node, s *sourceRule) { s.Source = d.text(n) },
	"date":        func(d *configDecoder, n *yaml.Node, s *sourceRule) { s.Date, s.date = d.period(n) },
	"reliability": func(d *configDecoder, n *yaml.Node, s *sourceRule) { s.Reliability = d.oneOf(n, claims.Reliabilities) },
})

var ignoreSettings = settingsOf(map[string]reader[ignoreRule]{
	"path":   func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.path = d.pattern(n); r.Path = r.path.located },
	"rule":   func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.Rule = d.text(n) },
	"reason": func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.Reason = d.text(n) },
	"until":  func(d *configDecoder, n *yaml.Node, r *ignoreRule) { r.Until, r.until = d.day(n) },
})

// levelSettings are the settings of a rule that is not only switched.
type levelSettings struct {
	Level      located     `json:"level,omitempty" jsonschema_description:"on, off, or a severity of its own"`
	Thresholds []threshold `json:"thresholds,omitempty" jsonschema_description:"numbers by the names that the rule gives them"`
}

var levelKeys = settingsOf(map[string]reader[levelSettings]{
	"level": func(d *configDecoder, n *yaml.Node, l *levelSettings) { l.Level = d.oneOf(n, levels) },
	"thresholds": func(d *configDecoder, n *yaml.Node, l *levelSettings) {
		d.entries(n, func(key, value *yaml.Node) {
			x, err := strconv.ParseFloat(value.Value, 64)
			if value.Kind != yaml.ScalarNode || err != nil || x-x != 0 {
				d.fail(value, "want a number here, such as 12 or 0.45")
				return
			}
			l.Thresholds = append(l.Thresholds, threshold{d.text(key), x})
		})
	},
})

// levels reads what is made of rules, or of packs: a level, or a mapping.
func (d *configDecoder) levels(n *yaml.Node) (out []level) {
	d.entries(n, func(key, value *yaml.Node) {
		l := level{name: d.text(key)}
		if value.Kind == yaml.MappingNode {
			var s levelSettings
			mapping(d, value, levelKeys, &s)
			l.value, l.thresholds = s.Level.text, s.Thresholds
		} else {
			l.value = d.oneOf(value, levels).text
		}
		out = append(out, l)
	})
	return out
}

// configDecoder reads the nodes of a configuration and gathers every mistake in it.
type configDecoder struct {
	config *config
	errs   []error
}

// decode reads the text of a configuration.
func (c *config) decode(data []byte) error {
	c.src, c.data = yamlfile.NewSource(c.file, data), data
	node, err := parseConfig(data)
	if err != nil {
		c.unsure = true
		return c.src.SyntaxError(err)
	}
	d := &configDecoder{config: c}
	if len(node.Content) > 0 && !(node.Content[0].Kind == yaml.ScalarNode && node.Content[0].Tag == "!!null") {
		readSettings(d, node.Content[0], settings, c)
	}
	return yamlfile.Joined(d.errs)
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
func mapping[T any](d *configDecoder, n *yaml.Node, table []setting[T], into *T) {
	seen := readSettings(d, n, table, into)
	if n.Kind != yaml.MappingNode {
		return
	}
	for _, s := range table {
		if s.Required && !seen[s.Name] {
			d.fail(n, "%s is missing", s.Name)
		}
	}
}

// readSettings reads the keys that a table lists and returns those that are there.
func readSettings[T any](d *configDecoder, n *yaml.Node, table []setting[T], into *T) map[string]bool {
	var names []string
	reads := map[string]reader[T]{}
	for _, s := range table {
		names = append(names, s.Name)
		reads[s.Name] = s.read
	}
	seen := map[string]bool{}
	d.entries(n, func(key, value *yaml.Node) {
		read, ok := reads[key.Value]
		if !ok {
			meant := yamlfile.Nearest(key.Value, names)
			d.config.unsure = d.config.unsure || meant == "" || meant == "rule-files"
			hint := didYouMean("", key.Value, names)
			if hint == "" {
				hint = "; the settings are " + strings.Join(names, ", ")
			}
			d.fail(key, "there is no setting %q here%s", key.Value, hint)
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

// texts reads a list of texts.
func (d *configDecoder) texts(n *yaml.Node) (out []located) {
	d.items(n, func(n *yaml.Node) { out = append(out, d.text(n)) })
	return out
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

func (d *configDecoder) day(n *yaml.Node) (located, time.Time) {
	l := d.text(n)
	if l.text == "" {
		return l, time.Time{}
	}
	day, err := time.ParseInLocation(time.DateOnly, l.text, time.Local)
	if err != nil {
		d.fail(n, "%q: want a day such as 2026-12-31", l.text)
	}
	return l, day
}

// period reads a day, a month or a year.
func (d *configDecoder) period(n *yaml.Node) (located, when.Period) {
	l := d.text(n)
	if l.text == "" {
		return l, when.Period{}
	}
	for layout, of := range map[string]func(time.Time) when.Period{
		time.DateOnly: func(t time.Time) when.Period { return when.OnDay(when.Civil(t.Year(), int(t.Month()), t.Day())) },
		"2006-01":     func(t time.Time) when.Period { return when.OfMonth(t.Year(), int(t.Month())) },
		"2006":        func(t time.Time) when.Period { return when.OfYear(t.Year()) },
	} {
		if t, err := time.Parse(layout, l.text); err == nil {
			return l, of(t)
		}
	}
	d.fail(n, "%q: want a day, a month or a year such as 2026-02-13, 2026-02 or 2026", l.text)
	return l, when.Period{}
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

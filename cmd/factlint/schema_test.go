package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/yamlfile"
	"github.com/factlint/factlint/rules"
)

// compiledSchemas returns every schema, ready to be held against files.
func compiledSchemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	out := map[string]*jsonschema.Schema{}
	for i := range schemas {
		text, err := schemas[i].text()
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(schemas[i].fileName(), doc); err != nil {
			t.Fatal(err)
		}
		if out[schemas[i].name], err = c.Compile(schemas[i].fileName()); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// plainly makes of YAML what an editor makes of it: JSON, in which days are texts.
func plainly(t *testing.T, n *yaml.Node) any {
	t.Helper()
	var v any
	switch n.Kind {
	case yaml.DocumentNode:
		return plainly(t, n.Content[0])
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plainly(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, plainly(t, c))
		}
		return list
	case yaml.ScalarNode:
		if n.Tag == "!!timestamp" || n.Tag == "!!str" {
			return n.Value
		}
		if err := n.Decode(&v); err != nil {
			t.Fatal(err)
		}
		if number, ok := v.(int); ok {
			return json.Number(strconv.Itoa(number))
		}
	}
	return v
}

// valid returns what a schema says of the documents of a YAML file.
func valid(t *testing.T, s *jsonschema.Schema, data []byte) error {
	t.Helper()
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var n yaml.Node
		err := yamlfile.DecodeNode(dec, &n)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if len(n.Content) == 0 || n.Content[0].Tag == "!!null" {
			continue
		}
		if err := s.Validate(plainly(t, &n)); err != nil {
			return err
		}
	}
}

// yamlFiles calls take for each YAML file of the tree, those inside scripts too.
func yamlFiles(t *testing.T, take func(name string, data []byte)) {
	t.Helper()
	isYAML := func(name string) bool { return filepath.Ext(name) == ".yaml" || filepath.Ext(name) == ".yml" }
	err := filepath.WalkDir(filepath.Join("..", ".."), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			if entry != nil && entry.Name() == ".git" {
				return filepath.SkipDir
			}
			return err
		}
		if !isYAML(name) && filepath.Ext(name) != ".txtar" {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if isYAML(name) {
			take(name, data)
			return nil
		}
		for _, f := range txtar.Parse(data).Files {
			if isYAML(f.Name) || f.Name == "conf" {
				take(name+" "+f.Name, f.Data)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var looksLikeRule = regexp.MustCompile(`(?m)^(id|claims):`)

// TestSchemas holds the schemas to every file of the tree: those that the tool takes fit, and what it calls a mistake of keys
// and shapes does not.
func TestSchemas(t *testing.T) {
	all := compiledSchemas(t)
	seen := map[string]int{}
	layout := regexp.MustCompile(`unknown key|is missing from|expected a list|expected one line|type "`)
	yamlFiles(t, func(name string, data []byte) {
		base := filepath.Base(name)
		switch { // a rule may be called mixed-up-names.yaml
		case looksLikeRule.Match(data):
			rs, errs := rules.Parse(name, data)
			err := valid(t, all["rules"], data)
			switch {
			case len(errs) == 0 && len(rs) > 0:
				seen["rules"]++
				if err != nil {
					t.Errorf("%s: %v", name, err)
				}
			case layout.MatchString(errors.Join(errs...).Error()) && !strings.Contains(errors.Join(errs...).Error(), "missing: a rule over"):
				seen["broken rules"]++
				if err == nil {
					t.Errorf("%s: the schema finds no mistake; the tool does: %v", name, errs[0])
				}
			}
		case strings.Contains(base, "names.yaml") && !strings.Contains(name, "lexicon"):
			seen["names"]++
			if err := valid(t, all["names"], data); err != nil && !strings.Contains(name, "err") {
				t.Errorf("%s: %v", name, err)
			}
		case strings.Contains(base, "facts.yaml") && !strings.Contains(name, "lexicon"):
			seen["facts"]++
			if err := valid(t, all["facts"], data); err != nil && !strings.Contains(name, "err") {
				t.Errorf("%s: %v", name, err)
			}
		case strings.Contains(name, ".txtar ") || base == configName:
			c := &config{file: name}
			if err := c.decode(data); err == nil {
				seen["config"]++
				if err := valid(t, all["config"], data); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			} else if strings.Contains(err.Error(), "there is no setting") || strings.Contains(err.Error(), "want one of") {
				seen["broken config"]++
				if valid(t, all["config"], data) == nil {
					t.Errorf("%s: the schema finds no mistake; the tool does: %v", name, err)
				}
			}
		}
	})
	for kind, least := range map[string]int{"rules": 20, "broken rules": 5, "config": 10, "broken config": 2} {
		if seen[kind] < least {
			t.Errorf("%d files of the kind %s, want at least %d: %v", seen[kind], kind, least, seen)
		}
	}
	var samplesText strings.Builder
	for _, s := range settings {
		samplesText.WriteString(s.Name + ":" + samples[s.Name] + "\n")
	}
	for name, text := range map[string]string{"config": samplesText.String(), "rules": scaffold("new-rule", rules.OverPair)} {
		if err := valid(t, all[name], []byte(text)); err != nil {
			t.Errorf("what the tool writes itself: %v", err)
		}
	}
	for name, text := range map[string]string{
		"names": "people: [{name: Lena Ostrova, aliases: [L. Ostrova], offices: [{title: mayor, of: Loden, from: 2020}]}]\n",
		"facts": "facts: [{fact: 19 engineers came to Halden., source: the gate book, date: 2026-02-14}]\n",
	} {
		if err := valid(t, all[name], []byte(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := valid(t, all[name], []byte(strings.Replace(text, "e:", "es:", 1))); err == nil {
			t.Errorf("%s: a misspelt key is no mistake", name)
		}
	}
}

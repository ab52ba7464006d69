package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/spf13/cobra"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/rules"
)

// schema is the JSON Schema of one sort of file that people write. It is made from the type that the file is read into.
type schema struct {
	name string // what config schema calls it, and its file: rules.schema.json
	doc  string
	make func() *jsonschema.Schema
}

// schemas lists them in the order of documentation.
var schemas = []schema{
	{"rules", "rule files, and what their rules share", func() *jsonschema.Schema {
		rule := reflected(rules.Rule{})
		choices(rule, "type", append(slices.Clone(rules.Types), rules.TypeOfKind))
		choices(rule, "over", rules.Overs)
		return &jsonschema.Schema{Version: jsonschema.Version, AnyOf: []*jsonschema.Schema{rule, reflected(rules.Shared{})}}
	}},
	{"config", configName, func() *jsonschema.Schema {
		c := reflected(config{})
		choices(c, "gitignore", levels[:2])
		for _, l := range limitsOf {
			bounds(c, l.flag, l.largest)
		}
		choices(c, "fail-on", append([]string{never}, rules.Severities...))
		choices(c, "min-severity", rules.Severities)
		choices(items(c, "sources"), "reliability", claims.Reliabilities)
		return c
	}},
	{"names", "files of names", func() *jsonschema.Schema { return reflected(house.NamesFile{}) }},
	{"facts", "files of facts", func() *jsonschema.Schema { return reflected(house.FactsFile{}) }},
}

func schemaNames() []string {
	return each(schemas, func(s schema) string { return s.name })
}

// text writes the schema.
func (s *schema) text() (string, error) {
	root := s.make()
	root.Version = jsonschema.Version
	root.Title = "factlint: " + s.doc
	data, err := json.MarshalIndent(root, "", "  ")
	return string(data) + "\n", err
}

// fileName is what the schema is called in the documentation.
func (s *schema) fileName() string { return s.name + ".schema.json" }

// reflected makes the schema of a type by its json tags: keys that may be left out say omitempty.
func reflected(v any) *jsonschema.Schema {
	r := jsonschema.Reflector{Anonymous: true, DoNotReference: true, ExpandedStruct: true, Mapper: written}
	out := r.Reflect(v)
	out.Version = ""
	return out
}

// scalar is a text that YAML may take for something else: true, 12.
func scalar() *jsonschema.Schema {
	return &jsonschema.Schema{Extras: map[string]any{"type": []string{"string", "number", "boolean"}}}
}

// orList is one of something, or a list of it.
func orList(of *jsonschema.Schema) *jsonschema.Schema {
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{of, {Type: "array", Items: of}}}
}

// namesTo is a mapping of names to something.
func namesTo(of *jsonschema.Schema) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", AdditionalProperties: of}
}

// written tells how types are written that are read from something else than they hold; nil for all others.
func written(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[rules.Expr](), reflect.TypeFor[rules.Template](), reflect.TypeFor[located](), reflect.TypeFor[pattern]():
		return scalar()
	case reflect.TypeFor[[]rules.Expr]():
		return orList(scalar())
	case reflect.TypeFor[[]string]():
		return orList(&jsonschema.Schema{Type: "string"})
	case reflect.TypeFor[[]rules.Definition]():
		return namesTo(scalar())
	case reflect.TypeFor[[]rules.Threshold](), reflect.TypeFor[[]threshold]():
		return namesTo(&jsonschema.Schema{Type: "number"})
	case reflect.TypeFor[[]rules.Doc]():
		return namesTo(scalar())
	case reflect.TypeFor[[]rules.Want]():
		finding := namesTo(orList(scalar()))
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "array", Items: finding}, {Type: "null"}}}
	case reflect.TypeFor[[]level]():
		set := reflected(levelSettings{})
		choices(set, "level", levels)
		return namesTo(&jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Enum: anys(levels)}, set}})
	}
	return nil
}

// choices says that a key holds one of a few words.
func choices(s *jsonschema.Schema, key string, words []string) {
	p, ok := s.Properties.Get(key)
	if !ok {
		panic(fmt.Sprintf("the schema has no key %q", key))
	}
	s.Properties.Set(key, &jsonschema.Schema{Description: p.Description, Enum: anys(words)})
}

// bounds says that a key holds a whole number from 1 to the largest.
func bounds(s *jsonschema.Schema, key string, largest int) {
	p, ok := s.Properties.Get(key)
	if !ok {
		panic(fmt.Sprintf("the schema has no key %q", key))
	}
	s.Properties.Set(key, &jsonschema.Schema{Description: p.Description, Type: "integer", Minimum: "1", Maximum: json.Number(strconv.Itoa(largest))})
}

// items returns the schema of the items of a list.
func items(s *jsonschema.Schema, key string) *jsonschema.Schema {
	p, ok := s.Properties.Get(key)
	if !ok || p.Items == nil {
		panic(fmt.Sprintf("the schema has no list %q", key))
	}
	return p.Items
}

func anys(words []string) []any {
	out := make([]any, len(words))
	for i, w := range words {
		out[i] = w
	}
	return out
}

func newConfigSchemaCmd(s streams) *cobra.Command {
	var lines strings.Builder
	for _, sc := range schemas {
		fmt.Fprintf(&lines, "\n  %-7s %s", sc.name, sc.doc)
	}
	return &cobra.Command{
		Use:   "schema " + strings.Join(schemaNames(), "|"),
		Short: "Print the JSON Schema of the files that you write",
		Long: `Prints a JSON Schema, with which editors complete keys, show what they mean and mark mistakes while you write:
` + lines.String() + `

Save it, and name it in the first line of a file for the YAML plug-in of your editor:

  # yaml-language-server: $schema=rules.schema.json`,
		Example:   "  factlint config schema rules > rules.schema.json",
		Args:      arguments(1, 1),
		ValidArgs: schemaNames(),
		RunE: func(_ *cobra.Command, args []string) error {
			i := slices.IndexFunc(schemas, func(sc schema) bool { return sc.name == args[0] })
			if i < 0 {
				return fmt.Errorf("%q: %w", args[0], oneOf(args[0], schemaNames()))
			}
			text, err := schemas[i].text()
			if err != nil {
				return err
			}
			return s.print(text)
		},
	}
}

// Package sariftest holds reports in SARIF to the schema of SARIF 2.1.0.
package sariftest

import (
	"bytes"
	_ "embed"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed sarif-2.1.0.schema.json
var text []byte

// Schema is the schema of SARIF 2.1.0, with its formats.
type Schema struct{ schema *jsonschema.Schema }

// New reads the schema.
func New(t testing.TB) Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return Schema{schema}
}

// Valid fails the test where a report, which messages call name, does not pass.
func (s Schema) Valid(t testing.TB, name string, report []byte) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(report))
	if err == nil {
		err = s.schema.Validate(doc)
	}
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

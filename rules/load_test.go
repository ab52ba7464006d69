package rules

import (
	"errors"
	"flag"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/factlint/factlint/claims/yamlfile/yamltest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// mistakes loads and compiles a file and returns everything that is wrong with it.
func mistakes(name string, data []byte) string {
	rs, err := Load(fstest.MapFS{name: {Data: data}}, name)
	_, compileErr := Compile(rs, Options{})
	if err = errors.Join(err, compileErr); err == nil {
		return ""
	}
	return err.Error() + "\n"
}

// TestExpressionsHaveAnEnd refuses expressions before they are parsed that would take the parser seconds, or more stack than there is.
func TestExpressionsHaveAnEnd(t *testing.T) {
	for _, long := range []string{
		strings.Repeat("(", 200_000) + "true" + strings.Repeat(")", 200_000), strings.Repeat("not ", 100_000) + "true", strings.Repeat("[", 300_000),
	} {
		for _, keys := range []string{
			"over: pair\nclaims: |\n  " + long + "\nby: measure\nwhen: a.line > 3\nmessage: m\n",
			"over: pair\nclaims: kind == \"count\"\nby:\n  - |\n    " + long + "\nwhen: a.line > 3\nmessage: m\n",
			"over: pair\nlet:\n  x: |\n    " + long + "\nclaims: kind == \"count\" and x\nby: measure\nwhen: a.line > 3\nmessage: m\n",
			"over: pair\nclaims: kind == \"count\"\nby: measure\nwhen: a.line > 3\nmessage: |\n  {" + long + "}\n",
		} {
			if said := mistakes("long.yaml", []byte(ruleOf(keys))); !strings.Contains(said, "an expression may have at most 16384 bytes") {
				t.Errorf("%.40s…: %.400s", long, said)
			}
		}
	}
}

// TestMistakes compares what is said of every broken rule file with its golden text.
func TestMistakes(t *testing.T) { yamltest.Mistakes(t, 20, *update, mistakes) }

package reports

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"

	"github.com/factlint/factlint/checker"
)

// writeJSON writes the whole result as one object.
func writeJSON(w io.Writer, r *checker.Result, o Options) error {
	return encode(w, wireOf(r, o), "  ")
}

// writeJSONLines writes one finding a line, each as it stands in the findings of the JSON format.
func writeJSONLines(w io.Writer, r *checker.Result, _ Options) error {
	for i := range r.Findings {
		if err := encode(w, wireFindingOf(&r.Findings[i]), ""); err != nil {
			return err
		}
	}
	return nil
}

// encode writes v as JSON and a line feed, with indent for each level; on one line when indent is empty.
func encode(w io.Writer, v any, indent string) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escapeJSON(buf.Bytes()))
	return err
}

// appendFloat writes a figure in plain digits.
func appendFloat(b []byte, v float64) []byte { return strconv.AppendFloat(b, v, 'f', -1, 64) }

package reports

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/factlint/factlint/checker"
)

// byteOrderMark at the start of a file is how spreadsheets know that it is UTF-8.
const byteOrderMark = "\ufeff"

var csvHeads = []string{
	"finding", "rule", "type", "severity", "new", "message", "position", "value", "path", "line", "column", "end_line", "end_column",
	"text", "sentence", "source", "published", "claim", "fingerprint",
}

// writeCSV writes one row for each place of a finding: the number of the finding, its fields, the number of the position, then the
// place as JSON names it. What could not be read is a row of type "failure". No cell is a formula, whatever a document says.
func writeCSV(w io.Writer, r *checker.Result, _ Options) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	write := func(row []string) {
		for i := range row {
			row[i] = csvCell(row[i])
		}
		_ = out.Write(row) // an error stays and comes back below
	}
	_ = out.Write(csvHeads)
	for i := range r.Findings {
		f := &r.Findings[i]
		for j := range f.Positions {
			p := &f.Positions[j]
			for k := range p.Evidence {
				at := wirePlaceOf(&p.Evidence[k])
				write([]string{
					strconv.Itoa(i + 1), f.Rule, f.Type, f.Severity, strconv.FormatBool(f.New), f.Message, strconv.Itoa(j + 1), p.Value,
					at.Path, strconv.Itoa(at.Line), strconv.Itoa(at.Column), strconv.Itoa(at.EndLine), strconv.Itoa(at.EndColumn),
					at.Text, at.Sentence, at.Source, at.Published, p.Evidence[k].ID, f.Fingerprint,
				})
			}
		}
	}
	for _, e := range r.Errors {
		row := make([]string, len(csvHeads))
		row[2], row[3], row[5], row[8] = "failure", "error", e.Message, e.Path
		if e.Line > 0 {
			row[9], row[10] = strconv.Itoa(e.Line), strconv.Itoa(e.Column)
		}
		write(row)
	}
	out.Flush()
	return out.Error()
}

// widestCell is how many columns of text a cell gets: spreadsheets refuse cells of 32,768 characters.
const widestCell = 16_000

// csvCell makes text of a document safe in a cell. An apostrophe goes before every sign that opens a formula at the start of a cell, and
// after every sign that a spreadsheet may be set to part cells at.
func csvCell(s string) string {
	s = cutEnd(clean(s), widestCell)
	if !strings.ContainsAny(s, formulaSigns) || isFigure(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 4)
	opens := true
	for _, r := range s {
		if opens && strings.ContainsRune(formulaSigns, r) {
			b.WriteByte('\'')
		}
		b.WriteRune(r)
		opens = strings.ContainsRune(`,;|`, r) || opens && strings.ContainsRune(`"' `, r)
	}
	return b.String()
}

// formulaSigns open a formula, the wide ones where a keyboard writes those.
const formulaSigns = "=+-@＝＋－＠"

// isFigure reports whether s is nothing but a number, such as -5.
func isFigure(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil && strings.Trim(s, "0123456789.+-") == ""
}

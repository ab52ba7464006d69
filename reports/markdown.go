package reports

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

const (
	widestTable  = 4   // positions that stand side by side; more of them stand one below the other
	mostRows     = 15  // rows of a table that are not folded
	mostQuotes   = 6   // quotations of one position that are not folded
	mostListed   = 50  // rows of the list of discrepancies that are not folded
	mostLinks    = 12  // places named beside what agrees
	titleColumns = 160 // of a title, an outlet or a reason
)

// foldAll returns how many rows of a table to show that nobody needs to read first: all when they are few, else none.
func foldAll(rows int) int {
	if rows > mostRows {
		return 0
	}
	return rows
}

// writeMarkdown writes a discrepancy report for people: what was read, every discrepancy with its quotations side by
// side, the key facts of all documents in one table, what agrees, and what could not be read or compared. It carries no
// clock, so that two runs over the same documents give the same bytes.
func writeMarkdown(w io.Writer, r *checker.Result, o Options) error {
	m := &markdown{out: bufio.NewWriter(w), dir: o.Dir, options: &o, shorts: shortNames(r.Sheets)}
	m.opening(r)
	m.documents(r)
	m.overview(r)
	for i := range r.Findings {
		m.finding(i+1, &r.Findings[i])
	}
	m.facts(r)
	m.agreements(r)
	m.failures(r)
	m.skipped(r)
	return m.out.Flush()
}

type markdown struct {
	out     *bufio.Writer
	dir     string
	options *Options
	shorts  map[string]string // short names of the documents, by their paths
}

func (m *markdown) line(parts ...string) {
	for _, p := range parts {
		m.out.WriteString(p)
	}
	m.out.WriteByte('\n')
}

// table writes a table; its cells are Markdown already. A table without rows is left out.
func (m *markdown) table(heads []string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	m.line("| ", strings.Join(heads, " | "), " |")
	m.line(strings.Repeat("|---", len(heads)), "|")
	for _, row := range rows {
		m.line("| ", strings.Join(row, " | "), " |")
	}
	m.line()
}

// foldedTable writes a table that shows at most n rows; the others are folded, under a line that says how many there are. A table without rows
// is left out.
func (m *markdown) foldedTable(n int, what string, heads []string, rows [][]string) {
	shown := rows[:min(n, len(rows))]
	m.table(heads, shown)
	rest := rows[len(shown):]
	if len(rest) == 0 {
		return
	}
	count := plural(len(rest), what)
	if len(shown) > 0 {
		count = strconv.Itoa(len(rest)) + " more"
	}
	m.line("<details>\n<summary>", count, "</summary>\n")
	m.table(heads, rest)
	m.line("</details>\n")
}

func (m *markdown) opening(r *checker.Result) {
	m.line(markdownMark, "\n\n# Discrepancy report\n")
	if span := publishedSpan(r.Sheets); span != "" {
		m.line("Documents published: ", span, "\n")
	}
	m.line("Result: ", summary(r), ".\n")
	m.line("Each discrepancy is a pair of statements that cannot both be true as they stand. ",
		"The report does not say which of them is right.\n")
}

// publishedSpan is the first and the last day on which a document was published, as far as they say.
func publishedSpan(sheets []claims.Sheet) string {
	first, last := "", ""
	unknown := 0
	for i := range sheets {
		p := sheets[i].Published
		if !p.Known() || p.Period.IsZero() {
			unknown++
			continue
		}
		if day := when.OnDay(p.Period.From).String(); first == "" || day < first {
			first = day
		}
		if day := when.OnDay(p.Period.To).String(); day > last {
			last = day
		}
	}
	if first == "" {
		return ""
	}
	span := first
	if last != first {
		span += " to " + last
	}
	if unknown > 0 {
		span += " (" + plural(unknown, "document") + " without a date)"
	}
	return span
}

func (m *markdown) documents(r *checker.Result) {
	if len(r.Sheets) == 0 {
		return
	}
	m.line("## What was read\n")
	rows := make([][]string, 0, len(r.Sheets))
	for i := range r.Sheets {
		s := &r.Sheets[i]
		published := s.Published.Period.String()
		if published == "" {
			published = "unknown"
		}
		rows = append(rows, []string{
			link(s.Path, targetOf(m.dir, s.Path)), escapeCut(s.Title, titleColumns), escapeCut(s.Source, titleColumns), escape(published),
			strconv.Itoa(s.Words), strconv.Itoa(s.Len()),
		})
	}
	m.foldedTable(foldAll(len(rows)), "document", []string{"document", "title", "source", "published", "words", "claims"}, rows)
}

// overview lists all discrepancies in one table, each with a link to its quotations.
func (m *markdown) overview(r *checker.Result) {
	m.line("## Discrepancies\n")
	if len(r.Findings) == 0 {
		m.line("None found.\n")
		return
	}
	rows := make([][]string, 0, len(r.Findings))
	for i := range r.Findings {
		f := &r.Findings[i]
		n := strconv.Itoa(i + 1)
		values := make([]string, len(f.Positions))
		for j := range f.Positions {
			values[j] = escape(cutEnd(clean(f.Positions[j].Value), 40))
		}
		rows = append(rows, []string{
			"[" + n + "](" + anchor(i+1) + ")", escape(f.Severity), escapeCut(f.Message, longestWords), strings.Join(values, " / "), code(f.Rule),
		})
	}
	m.foldedTable(mostListed, "finding", []string{"no.", "severity", "what", "values", "rule"}, rows)
}

// anchor is the link to the heading of discrepancy n.
func anchor(n int) string { return "#discrepancy-" + strconv.Itoa(n) }

func (m *markdown) finding(n int, f *checker.Finding) {
	m.line("### Discrepancy ", strconv.Itoa(n), "\n")
	m.line(escapeStart(cutEnd(clean(f.Message), longestWords)), "\n")
	m.why(f)
	if len(f.Positions) > widestTable {
		m.stacked(f)
		return
	}
	m.sideBySide(f)
}

// why names the rule and what the statements have in common.
func (m *markdown) why(f *checker.Finding) {
	parts := make([]string, 0, 2)
	if title := clean(m.options.rule(f.Rule).Title); title != "" {
		parts = append(parts, "Rule "+code(clean(f.Rule))+": "+escapePart(title)+".")
	}
	var terms []string
	for _, t := range reasons(&f.Link) {
		term := escape(t.Name)
		if t.Detail != "" {
			term += " (" + escapeCut(t.Detail, titleColumns) + ")"
		}
		terms = append(terms, term)
	}
	if len(terms) > 0 {
		parts = append(parts, "Compared because of: "+strings.Join(terms, "; ")+".")
	}
	if len(parts) > 0 {
		m.line(strings.Join(parts, " "), "\n")
	}
}

// escapeStart escapes text that stands at the start of a paragraph, where "- ", "+ " or "1." would start a list.
func escapeStart(s string) string {
	s = escape(s)
	rest := strings.TrimLeft(s, "0123456789")
	switch {
	case rest == "":
	case len(rest) < len(s) && (rest[0] == '.' || rest[0] == ')'):
		return s[:len(s)-len(rest)] + `\` + rest
	case rest == s && (s[0] == '-' || s[0] == '+' || s[0] == '='):
		return `\` + s
	}
	return s
}

// sideBySide writes one column a position.
func (m *markdown) sideBySide(f *checker.Finding) {
	heads := make([]string, len(f.Positions))
	cited := make([][]citation, len(f.Positions))
	longest := 0
	for i := range f.Positions {
		p := &f.Positions[i]
		cited[i] = citationsOf(p.Evidence, quotedColumns)
		heads[i] = escape(cutEnd(clean(p.Value), 60)) + " (" + plural(len(cited[i]), "place") + ")"
		longest = max(longest, len(cited[i]))
	}
	rows := make([][]string, longest)
	for i := range rows {
		rows[i] = make([]string, len(f.Positions))
		for j := range f.Positions {
			if i < len(cited[j]) {
				rows[i][j] = m.cited(&cited[j][i])
			}
		}
	}
	m.foldedTable(mostQuotes, "row", heads, rows)
}

// stacked writes one row a quotation, for findings with too many positions to stand side by side.
func (m *markdown) stacked(f *checker.Finding) {
	var rows [][]string
	for i := range f.Positions {
		for _, c := range citationsOf(f.Positions[i].Evidence, quotedColumns) {
			rows = append(rows, []string{escape(cutEnd(clean(f.Positions[i].Value), 60)), m.cited(&c)})
		}
	}
	m.foldedTable(2*mostQuotes, "quotation", []string{"value", "quotation"}, rows)
}

// cited writes a sentence with the conflicting words in bold, then who says so, when and where.
func (m *markdown) cited(c *citation) string {
	text := "“"
	for _, p := range c.parts {
		if p.marked {
			text += bold(p.text)
		} else {
			text += escapePart(p.text)
		}
	}
	text += "” — "
	if from := origin(c.claim); from != "" {
		text += escapeCut(from, titleColumns) + ", "
	}
	return text + m.lineLink(c.claim)
}

func (m *markdown) lineLink(c *claims.Claim) string {
	line := strconv.Itoa(c.Position.Line)
	return link(m.short(c.Path)+":"+line, targetOf(m.dir, c.Path)+"#L"+line)
}

// short names a document so that it is told from all others.
func (m *markdown) short(file string) string {
	if s, ok := m.shorts[file]; ok {
		return s
	}
	return file
}

func (m *markdown) agreements(r *checker.Result) {
	if len(r.Account.Agreements) == 0 {
		return
	}
	m.line("## What agrees\n")
	rows := make([][]string, 0, len(r.Account.Agreements))
	for i := range r.Account.Agreements {
		a := &r.Account.Agreements[i]
		var links []string
		for j := range a.Evidence[:min(mostLinks, len(a.Evidence))] {
			links = append(links, m.lineLink(&a.Evidence[j]))
		}
		if left := len(a.Evidence) - len(links); left > 0 {
			links = append(links, ellipsis+" ("+strconv.Itoa(left)+" more)")
		}
		rows = append(rows, []string{escapeCut(a.What, titleColumns), escapeCut(a.Value, titleColumns), strings.Join(links, ", ")})
	}
	m.foldedTable(foldAll(len(rows)), "agreement", []string{"what", "value", "where"}, rows)
}

func (m *markdown) failures(r *checker.Result) {
	if len(r.Errors) == 0 {
		return
	}
	m.line("## What could not be read\n")
	rows := make([][]string, 0, len(r.Errors))
	for _, e := range r.Errors {
		where := e.Path
		if e.Line > 0 {
			where += ":" + strconv.Itoa(e.Line)
		}
		rows = append(rows, []string{escape(where), escapeCut(e.Message, longestWords)})
	}
	m.foldedTable(mostRows, "file", []string{"file", "why"}, rows)
}

// skipped lists what was not compared, and what readers noticed about documents.
func (m *markdown) skipped(r *checker.Result) {
	rows := make([][]string, 0, len(r.Account.Skipped))
	for _, s := range r.Account.Skipped {
		rows = append(rows, []string{escape(s.Reason), strconv.Itoa(s.Count)})
	}
	if len(rows) > 0 {
		m.line("## What was not compared\n")
		m.foldedTable(mostRows, "reason", []string{"reason", "times"}, rows)
	}
	rows = rows[:0]
	for i := range r.Sheets {
		s := &r.Sheets[i]
		for _, n := range s.Notes {
			line := strconv.Itoa(n.Position.Line)
			rows = append(rows, []string{link(m.short(s.Path)+":"+line, targetOf(m.dir, s.Path)+"#L"+line), escapeCut(n.Message, longestWords)})
		}
	}
	if len(rows) > 0 {
		m.line("## Notes on documents\n")
		m.foldedTable(foldAll(len(rows)), "note", []string{"where", "what"}, rows)
	}
}

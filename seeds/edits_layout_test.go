package seeds_test

import (
	"fmt"
	"html"
	"path"
	"regexp"
	"strings"

	"github.com/factlint/factlint/claims/document"
)

// layouts lists the harmless edits that leave every word where it is told, or add what is no part of the report.
var layouts = []edit{
	{"paragraphs in another order", (*original).reordered},
	{"menu, advert or teaser added", (*original).furnished},
	{"lines wrapped", (*original).wrapped},
	{"other quotation marks", (*original).requoted},
	{"another format", (*original).reformatted},
}

// whole makes a variant of the whole text, none when it is the same.
func (d *original) whole(raw, what string) []variant {
	if raw == d.raw {
		return nil
	}
	return []variant{{raw: raw, to: len(raw), what: what}}
}

// head returns the length of the front matter.
func (d *original) head() int {
	if !strings.HasPrefix(d.raw, "---\n") {
		return 0
	}
	return strings.Index(d.raw[4:], "\n---\n") + 4 + len("\n---\n")
}

// anaphora fits the start of a paragraph that leans on the one before it.
var anaphora = regexp.MustCompile(`^(?:["“]?(?:It|He|She|They|This|That|These|Those|His|Her|Their|Its|There|Then|Earlier|Later|The (?:next|same|other|first|second|last|latter|former|set|face|two))|A (?:month|week|day|year) later|But|And|So|Not|Until|Most|Neither|Both)\b`)

// reordered exchanges two paragraphs beside each other, when the second leans on no other.
func (d *original) reordered() []variant {
	if strings.HasSuffix(d.name, ".html") {
		return nil
	}
	paras := strings.Split(d.raw[d.head():], "\n\n")
	plain := func(s string) bool {
		s = strings.TrimSpace(s)
		return len(s) > 120 && !anaphora.MatchString(s) && !regexp.MustCompile(`(?m)^(?:\s*[-*|#]|\d\.)`).MatchString(s) && strings.HasSuffix(s, ".")
	}
	var out []variant
	for i := 2; i+1 < len(paras); i++ {
		next := ""
		if i+2 < len(paras) {
			next = paras[i+2]
		}
		if !plain(paras[i]) || !plain(paras[i+1]) || anaphora.MatchString(next) {
			continue
		}
		other := append([]string(nil), paras...)
		other[i], other[i+1] = strings.TrimSpace(paras[i+1]), strings.TrimSpace(paras[i])
		out = append(out, d.whole(d.raw[:d.head()]+strings.Join(other, "\n\n"), fmt.Sprintf("%.40q behind the next", paras[i]))...)
	}
	return out
}

// furniture is what pages put around a report: in plain text, and as elements of a page.
var furniture = []struct{ name, text, html string }{
	{"menu", "Main menu\n\nHome | News | Last 24 hours | Weather: 14 °C\n\n", "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/24h\">Last 24 hours</a></li><li>Weather: 14 °C</li></ul></nav>\n"},
	{"advert", "Advertisement\n\nSubscribe to our newsletter: 3 months for the price of 2, only until 30 September!\n\n", "<aside class=\"advert\"><p>Advertisement</p><p>Stay 3 nights, pay for 2. Only until 30 September!</p></aside>\n"},
	{"teaser", "Read also: Bus crash near the capital kills 21 people\n\n", "<div class=\"read-also\"><h2>Read also</h2><ul><li><a href=\"/n/1\">Bus crash near the capital kills 21 people</a></li><li><a href=\"/n/2\">Delegation of 27 mayors leaves on 3 May</a></li></ul></div>\n"},
}

// furnished puts furniture before the last paragraph.
func (d *original) furnished() []variant {
	var out []variant
	for _, f := range furniture {
		at, add := strings.LastIndex(strings.TrimSpace(d.raw), "\n\n")+2, f.text
		if strings.HasSuffix(d.name, ".html") {
			at, add = endOfBody(d.raw), f.html
		}
		if at < max(2, d.head()) {
			continue
		}
		out = append(out, d.whole(d.raw[:at]+add+d.raw[at:], f.name)...)
	}
	return out
}

// wrapped breaks the lines of paragraphs at 66 characters.
func (d *original) wrapped() []variant {
	if strings.HasSuffix(d.name, ".html") {
		return nil
	}
	lines := strings.Split(d.raw[d.head():], "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "|") || strings.HasPrefix(line, "#") {
			continue
		}
		lines[i] = wrap(line, 66)
	}
	return d.whole(d.raw[:d.head()]+strings.Join(lines, "\n"), "wrapped at 66")
}

func wrap(line string, width int) string {
	if len(line) <= width {
		return line
	}
	hang := ""
	if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") {
		hang = "  "
	}
	var b strings.Builder
	at := 0
	for i, w := range strings.Fields(line) {
		switch {
		case i == 0:
		case at+1+len(w) > width:
			b.WriteString("\n" + hang)
			at = len(hang)
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(w)
		at += len(w)
	}
	return b.String()
}

// requoted exchanges straight and curly quotation marks and apostrophes in what a reader sees.
func (d *original) requoted() []variant {
	var changes []change
	straight := strings.Contains(d.doc.Text, `"`)
	open := false
	for i, r := range d.doc.Text {
		with := ""
		switch r {
		case '"':
			if open = !open; open {
				with = "“"
			} else {
				with = "”"
			}
		case '“', '”':
			if !straight {
				with = `"`
			}
		case '\'':
			with = "’"
		case '’':
			if !straight {
				with = "'"
			}
		case '\n':
			open = false
		}
		if with != "" {
			changes = append(changes, change{i, i + len(string(r)), with})
		}
	}
	if len(changes) == 0 {
		return nil
	}
	v := d.edited(changes...)
	return d.whole(v.raw, "straight and curly marks exchanged")
}

// reformatted writes what a document tells as plain text, Markdown and HTML.
func (d *original) reformatted() []variant {
	var out []variant
	for _, ext := range []string{".txt", ".md", ".html"} {
		if path.Ext(d.name) == ext || ext == ".txt" && d.tables() {
			continue
		}
		raw := d.rendered(ext)
		out = append(out, variant{name: strings.TrimSuffix(d.name, path.Ext(d.name)) + ext, raw: raw, to: len(raw), what: "written as " + ext})
	}
	return out
}

// tables reports whether the document has a table, which plain text has no one way to write.
func (d *original) tables() bool {
	for _, b := range d.doc.Blocks {
		if b.Kind == document.Cell {
			return true
		}
	}
	return false
}

// rendered writes the blocks of a document in another format.
func (d *original) rendered(ext string) string {
	var b strings.Builder
	date := ""
	if d.doc.Published.Known() {
		date = d.doc.Published.Period.String()
	}
	switch ext {
	case ".md":
		fmt.Fprintf(&b, "---\ntitle: %q\ndate: %s\n---\n\n", d.doc.Title, date)
	case ".html":
		fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\"><head><title>%s</title>\n<meta name=\"date\" content=\"%s\"></head>\n<body>\n", html.EscapeString(d.doc.Title), date)
	case ".txt":
		fmt.Fprintf(&b, "%s\n\nPublished %s\n\n", d.doc.Title, date)
	}
	for i, k := range d.doc.Blocks {
		if k.Kind.Furniture() {
			continue
		}
		s := d.doc.BlockText(i)
		last := i+1 == len(d.doc.Blocks)
		if ext == ".html" {
			b.WriteString(d.element(i, last))
			continue
		}
		switch k.Kind {
		case document.Heading:
			if ext == ".md" {
				s = "## " + s
			}
		case document.Item:
			s = "- " + s
		case document.Cell:
			if len(k.Cells) > 0 {
				s = d.row(i)
			}
		}
		b.WriteString(s + "\n")
		if last || d.doc.Blocks[i+1].Kind != k.Kind || k.Kind != document.Item && k.Kind != document.Cell {
			b.WriteString("\n")
		}
	}
	if ext == ".html" {
		b.WriteString("</body></html>\n")
	}
	return b.String()
}

// row writes a row of a table as Markdown, its head before the first.
func (d *original) row(i int) string {
	k := d.doc.Blocks[i]
	line, heads, rule := "|", "|", "|"
	for _, c := range k.Cells {
		line += " " + d.doc.Text[c.Start:c.End] + " |"
		heads += " " + c.Head + " |"
		rule += "---|"
	}
	if i > 0 && d.doc.Blocks[i-1].Kind == document.Cell {
		return line
	}
	return heads + "\n" + rule + "\n" + line
}

// element writes a block as an element of a page.
func (d *original) element(i int, last bool) string {
	k, s := d.doc.Blocks[i], html.EscapeString(d.doc.BlockText(i))
	first := i == 0 || d.doc.Blocks[i-1].Kind != k.Kind
	last = last || d.doc.Blocks[i+1].Kind != k.Kind
	switch k.Kind {
	case document.Heading:
		return "<h2>" + s + "</h2>\n"
	case document.Item:
		return cond(first, "<ul>") + "<li>" + s + "</li>" + cond(last, "</ul>") + "\n"
	case document.Cell:
		row, heads := "<tr>", "<tr>"
		for _, c := range k.Cells {
			row += "<td>" + html.EscapeString(d.doc.Text[c.Start:c.End]) + "</td>"
			heads += "<th>" + html.EscapeString(c.Head) + "</th>"
		}
		return cond(first, "<table>"+heads+"</tr>") + row + "</tr>" + cond(last, "</table>") + "\n"
	case document.Quote:
		return "<blockquote><p>" + s + "</p></blockquote>\n"
	}
	return "<p>" + s + "</p>\n"
}

func cond(ok bool, s string) string {
	if ok {
		return s
	}
	return ""
}

package reports

import (
	"net/url"
	"path"
	"strings"
)

// escape makes text of a document safe inside a paragraph or table cell of Markdown: it shows as it is written and
// neither ends the cell, starts markup or HTML, nor becomes a link.
func escape(s string) string { return escapePart(clean(s)) }

// escapeCut is escape for text of which at most n columns are shown.
func escapeCut(s string, n int) string { return escapePart(cutEnd(clean(s), n)) }

// escapePart escapes a part of a clean sentence and keeps the spaces at its ends.
func escapePart(s string) string { return markdownSigns.Replace(s) }

// markdownSigns replaces every sign that Markdown or its common extensions act on inside a line. What could end a cell
// or start HTML becomes an entity, because backslashes are read differently from one program to the next.
var markdownSigns = strings.NewReplacer(
	`\`, "&#92;", "|", "&#124;", "&", "&amp;", "<", "&lt;", ">", "&gt;", "@", "&#64;",
	"`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`, "$", `\$`, "!", `\!`, "#", `\#`,
	"://", `\://`, "www.", `www\.`, "WWW.", `WWW\.`, "Www.", `Www\.`, "mailto:", `mailto\:`, "xmpp:", `xmpp\:`,
)

// bold sets text of a document in bold; empty text stays empty.
func bold(s string) string {
	if s = escape(s); s == "" {
		return ""
	}
	return "**" + s + "**"
}

// code sets an identifier in code. What could end the code is shown as plain text instead.
func code(s string) string {
	if s == "" || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-_.") != "" {
		return escape(s)
	}
	return "`" + s + "`"
}

// link points to a line of a document; line 0 to the document itself.
func link(label, target string) string {
	return "[" + escape(label) + "](" + target + ")"
}

// targetOf returns the link to a document from a report that lies in dir. A relative path begins with a dot, so that no
// file name is taken for a scheme; "" and "." mean that the report lies where the paths start.
func targetOf(dir, file string) string {
	rel := path.Clean(strings.ReplaceAll(file, "\x00", ""))
	if !path.IsAbs(rel) {
		rel = relative(path.Clean(dir), rel)
	}
	parts := strings.Split(rel, "/")
	for i, part := range parts {
		parts[i] = escapeSegment(part)
	}
	target := strings.Join(parts, "/")
	if strings.HasPrefix(target, "/") || strings.HasPrefix(target, "../") {
		return target
	}
	return "./" + target
}

// relative leads from dir to file, both relative to one folder. Where dir climbs out of that folder, file comes back as
// it is: nobody can tell the way then.
func relative(dir, file string) string {
	if dir == "." || path.IsAbs(dir) || dir == ".." || strings.HasPrefix(dir, "../") {
		return file
	}
	from, to := strings.Split(dir, "/"), strings.Split(file, "/")
	same := 0
	for same < len(from) && same < len(to)-1 && from[same] == to[same] {
		same++
	}
	return strings.Repeat("../", len(from)-same) + strings.Join(to[same:], "/")
}

// escapeSegment writes one name of a path so that neither a URL nor Markdown reads anything into it.
func escapeSegment(s string) string {
	return segmentSigns.Replace(url.PathEscape(s))
}

var segmentSigns = strings.NewReplacer(":", "%3A", "&", "%26", "*", "%2A", "_", "%5F", "~", "%7E", "$", "%24", "(", "%28", ")", "%29")

package document

import (
	"bytes"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// frontMatter reads a YAML block between two lines of three hyphens at the start of the file, and leaves the text behind
// it for the reader. A malformed block is noted and skipped.
func (b *builder) frontMatter() {
	body, end, ok := frontMatterOf(b.src)
	if !ok {
		return
	}
	b.body = end
	node, err := parseYAML(b.src[body[0]:body[1]])
	if err != nil {
		if !b.plainFields(body) {
			b.doc.note(body[0], body[1], fmt.Sprintf("could not read the front matter: %v", err))
		}
		return
	}
	if node.Kind != yaml.DocumentNode || len(node.Content) == 0 || node.Content[0].Kind != yaml.MappingNode {
		return
	}
	fields := node.Content[0].Content
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i+1].Kind == yaml.ScalarNode {
			b.field(strings.ToLower(fields[i].Value), strings.TrimSpace(fields[i+1].Value), body[0])
		}
	}
}

// plainFields reads front matter that is no YAML line by line, as people write it: a title may have a colon of its own. It reports whether every
// line is a name with its value.
func (b *builder) plainFields(body [2]int) bool {
	type pair struct{ name, value string }
	var fields []pair
	for line := range bytes.Lines(b.src[body[0]:body[1]]) {
		l := string(bytes.TrimRight(line, " \t\r\n"))
		if l == "" || l[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(l, ": ")
		if value = strings.TrimSpace(value); value == "" {
			return false
		}
		if !ok || name == "" || strings.ContainsAny(name, " \t\"'[]{}") || strings.ContainsAny(value[:1], "[]{}\"'&*|>!%@`") {
			return false // which means something in YAML
		}
		fields = append(fields, pair{strings.ToLower(name), value})
	}
	for _, f := range fields {
		b.field(f.name, f.value, body[0])
	}
	return true
}

// field takes one field of the front matter. The first of several that mean the same wins, except that a date of
// publication beats a plain date.
func (b *builder) field(name, value string, at int) {
	d := b.doc
	switch name {
	case "title", "headline":
		setEmpty(&d.Title, value)
	case "source", "outlet", "publisher", "site", "site_name", "publication":
		setEmpty(&d.Source, value)
	case "lang", "language":
		setEmpty(&d.Language, value)
	case "published", "date", "pubdate", "publish_date", "published_at", "publishdate", "date_published":
		b.publishedField(name, value, at)
	}
}

func (b *builder) publishedField(name, value string, at int) {
	if b.doc.Published.Known() && (name == "date" || b.strong) {
		return
	}
	c, n := readDate(value)
	if n == 0 || c.Year == 0 {
		b.doc.note(at, at, fmt.Sprintf("could not read the date %s in the front matter; write it as 2026-03-04", quoteShort(value)))
		return
	}
	b.strong = name != "date"
	b.doc.Published = Published{Period: c.period(), How: "front matter"}
}

func setEmpty(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// largestFrontMatter bounds the block; more is no front matter.
const largestFrontMatter = 64 << 10

// frontMatterOf returns the range of the YAML and where the text behind the closing line starts.
func frontMatterOf(src []byte) (body [2]int, end int, ok bool) {
	if !bytes.HasPrefix(src, []byte("---")) {
		return body, 0, false
	}
	scan := newLineScanner(src)
	stop, next := scan.next(0)
	if len(bytes.TrimSpace(src[3:stop])) > 0 {
		return body, 0, false
	}
	body[0] = next
	for start := next; start < len(src) && start < largestFrontMatter; start = next {
		stop, next = scan.next(start)
		if l := string(bytes.TrimRight(src[start:stop], " \t")); l == "---" || l == "..." {
			body[1] = start
			return body, next, true
		}
	}
	return body, 0, false
}

// parseYAML parses front matter. The YAML package panics on some malformed input; that is a mistake like any other.
func parseYAML(data []byte) (node yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("malformed YAML: %v", p)
		}
	}()
	err = yaml.Unmarshal(data, &node)
	return node, err
}

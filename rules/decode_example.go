package rules

import (
	"path"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/house"
	"github.com/factlint/factlint/claims/yamlfile"
)

func (d *decoder) examples(n *yaml.Node, into *[]Example) {
	if n.Kind != yaml.SequenceNode {
		d.fail(n, "examples: expected a list, not %s", yamlfile.ShapeOf(n))
		return
	}
	names := make(map[string]bool)
	for _, item := range n.Content {
		e := Example{Count: -1, Line: item.Line}
		readMapping(d, item, "an example", exampleKeys(), &e)
		e.want.keyLine, e.want.keyCol = placeOf(item, "want")
		if names[e.Name] && e.Name != "" {
			d.fail(item, "two examples are called %q", e.Name)
		}
		names[e.Name] = true
		d.quotesStand(e)
		*into = append(*into, e)
	}
}

// placeOf returns where a key of a mapping stands; 0 when it is not there.
func placeOf(n *yaml.Node, name string) (line, col int) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i].Line, n.Content[i].Column
		}
	}
	return 0, 0
}

// quoteAt is a quote and where it stands.
type quoteAt struct {
	Quote
	node *yaml.Node
}

// quotesStand checks that every quote stands in its document: a quote that is misspelt would never be met.
func (d *decoder) quotesStand(e Example) {
	for _, q := range d.quotes {
		text, ok := e.text(q.Doc)
		switch {
		case !ok:
			d.fail(q.node, "want: there is no document %q in this example", q.Doc)
		case !strings.Contains(flat(text), flat(q.Text)):
			d.fail(q.node, "want: %q does not stand in %s", q.Text, q.Doc)
		}
	}
	d.quotes = d.quotes[:0]
}

func (e *Example) text(name string) (string, bool) {
	for _, doc := range e.Docs {
		if doc.Name == name {
			return doc.Text, true
		}
	}
	return "", false
}

// docs reads the documents of an example in the order in which they stand.
func (d *decoder) docs(n *yaml.Node, into *[]Doc) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		d.fail(n, "docs: expected file names with their texts, not %s", yamlfile.ShapeOf(n))
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		doc := Doc{Name: k.Value}
		if path.Clean("/"+k.Value) != "/"+k.Value || path.Ext(k.Value) == "" {
			d.fail(k, "docs: %q: expected a file name with an ending, such as a.txt", k.Value)
		}
		for _, other := range *into {
			if other.Name == doc.Name {
				d.fail(k, "docs: %s stands twice", doc.Name)
			}
		}
		d.text(v, &doc.Text)
		doc.Text = v.Value // blanks at the ends are part of a document
		*into = append(*into, doc)
	}
}

// wants reads the expected findings: each maps files to one quote or several.
func (d *decoder) wants(n *yaml.Node, e *Example) {
	e.want.line, e.want.last, e.want.items = n.Line, lastLine(n), len(n.Content)
	if e.want.block = n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle == 0; e.want.block {
		e.want.column = n.Column
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		e.Unwritten = true
		return
	}
	if n.Kind != yaml.SequenceNode {
		d.fail(n, "want: expected a list of findings ([] for none), not %s", yamlfile.ShapeOf(n))
		return
	}
	for _, item := range n.Content {
		if item.Kind != yaml.MappingNode || len(item.Content) == 0 {
			d.fail(item, "want: expected file names with the words that are quoted, not %s", yamlfile.ShapeOf(item))
			continue
		}
		var w Want
		for i := 0; i+1 < len(item.Content); i += 2 {
			for _, node := range yamlfile.ListOf(item.Content[i+1]) {
				q := Quote{Doc: item.Content[i].Value}
				if d.text(node, &q.Text); q.Text != "" {
					w = append(w, q)
					d.quotes = append(d.quotes, quoteAt{q, node})
				}
			}
		}
		e.Want = append(e.Want, w)
	}
}

// lastLine returns the last line that a node or one under it begins in.
func lastLine(n *yaml.Node) int {
	last := n.Line
	for _, c := range n.Content {
		last = max(last, lastLine(c))
	}
	return last
}

// exampleNames reads the names that the house of an example keeps.
func (d *decoder) exampleNames(n *yaml.Node, e *Example) {
	var errs []error
	e.Names, e.Listed, errs = house.DecodeNames(d.src, d.id, n)
	d.errs = append(d.errs, errs...)
	e.NamesText = d.src.Excerpt(n)
}

// exampleFacts reads what the house of an example knows to be true.
func (d *decoder) exampleFacts(n *yaml.Node, e *Example) {
	var errs []error
	e.Facts, e.Known, errs = house.DecodeFacts(d.src, d.id, n)
	d.errs = append(d.errs, errs...)
	e.FactsText = d.src.Excerpt(n)
}

func (d *decoder) count(n *yaml.Node, into *int) {
	v, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || v < 0 {
		d.fail(n, "count: expected a number of findings")
		return
	}
	*into = v
}

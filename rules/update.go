package rules

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// ErrByHand says that a file is laid out so that its expectations can only be written by hand.
var ErrByHand = errors.New("want: cannot be written here without changing more; write it by hand")

// AddWants returns the text of a rule file in which an example expects further findings. Everything else stays as it is,
// comments too: what comes out is read again and compared. The error is [ErrByHand], or says that there is no such example.
func AddWants(name string, data []byte, id, example string, wants []Want) ([]byte, error) {
	before, _ := Parse(name, data)
	e := findExample(before, id, example)
	if e == nil {
		return nil, fmt.Errorf("%s: rule %s has no example %q", name, id, example)
	}
	text := string(data)
	end := "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
	}
	lines := strings.Split(text, end)
	var ok bool
	switch p := e.want; {
	case p.keyLine == 0 || p.last > len(lines):
	case e.Unwritten:
		lines, ok = fillIn(lines, p, wants)
	case p.block:
		lines, ok = slices.Insert(lines, p.last, itemLines(wants, p.column-1)...), true
	default:
		ok = appendTo(lines, p, wants)
	}
	if !ok {
		return nil, ErrByHand
	}
	out := []byte(strings.Join(lines, end))
	after, errs := Parse(name, out)
	if len(errs) > 0 || !sameBut(before, after, id, example, wants) {
		return nil, ErrByHand
	}
	return out, nil
}

func findExample(rs []Rule, id, name string) *Example {
	for i := range rs {
		if rs[i].ID != id {
			continue
		}
		for k := range rs[i].Examples {
			if rs[i].Examples[k].Name == name {
				return &rs[i].Examples[k]
			}
		}
	}
	return nil
}

// fillIn writes expectations behind a want: that is empty.
func fillIn(lines []string, p place, wants []Want) ([]string, bool) {
	line := []rune(lines[p.keyLine-1])
	head, rest := string(line[:p.keyCol-1]), strings.TrimSpace(strings.TrimPrefix(string(line[p.keyCol-1:]), "want:"))
	if rest != "" && !strings.HasPrefix(rest, "#") && rest != "null" && rest != "~" {
		return lines, false
	}
	comment := ""
	if strings.HasPrefix(rest, "#") {
		comment = " " + rest
	}
	if len(wants) == 0 {
		lines[p.keyLine-1] = head + "want: []" + comment
		return lines, true
	}
	lines[p.keyLine-1] = head + "want:" + comment
	return slices.Insert(lines, p.keyLine, itemLines(wants, p.keyCol+1)...), true
}

// appendTo adds expectations to a list between brackets that ends in its line.
func appendTo(lines []string, p place, wants []Want) bool {
	line := lines[p.last-1]
	at := strings.LastIndexByte(line, ']')
	if at < 0 || p.items == 0 {
		return false
	}
	for _, w := range wants {
		item := ", " + itemText(w)
		line = line[:at] + item + line[at:]
		at += len(item)
	}
	lines[p.last-1] = line
	return true
}

func itemLines(wants []Want, indent int) []string {
	out := make([]string, len(wants))
	for i, w := range wants {
		out[i] = strings.Repeat(" ", indent) + "- " + itemText(w)
	}
	return out
}

// docName is a file name that YAML reads as a text without quotation marks.
var docName = pattern(`^[A-Za-z][\w./-]*$`)

// itemText writes one expectation between braces: the quotes of each document, in the order in which they come.
func itemText(w Want) string {
	var docs []string
	quotes := map[string][]string{}
	for _, q := range w {
		if quotes[q.Doc] == nil {
			docs = append(docs, q.Doc)
		}
		quotes[q.Doc] = append(quotes[q.Doc], strconv.Quote(strings.Join(strings.Fields(q.Text), " ")))
	}
	parts := make([]string, len(docs))
	for i, doc := range docs {
		name := doc
		if !docName().MatchString(doc) {
			name = strconv.Quote(doc)
		}
		value := quotes[doc][0]
		if len(quotes[doc]) > 1 {
			value = "[" + strings.Join(quotes[doc], ", ") + "]"
		}
		parts[i] = name + ": " + value
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// sameBut reports whether two readings of a file are the same, but for further expectations of one example.
func sameBut(before, after []Rule, id, example string, wants []Want) bool {
	e := findExample(after, id, example)
	old := findExample(before, id, example)
	if e == nil || old == nil || len(before) != len(after) || e.Unwritten || len(e.Want) != len(old.Want)+len(wants) {
		return false
	}
	for i, w := range append(slices.Clone(old.Want), flatWants(wants)...) {
		if !slices.Equal(e.Want[i], w) {
			return false
		}
	}
	for i := range before {
		if !reflect.DeepEqual(bare(before[i]), bare(after[i])) {
			return false
		}
	}
	return true
}

// flatWants returns expectations as they are read back: quotes of one document together, words joined by single blanks.
func flatWants(wants []Want) []Want {
	out := make([]Want, len(wants))
	for i, w := range wants {
		var docs []string
		for _, q := range w {
			if !slices.Contains(docs, q.Doc) {
				docs = append(docs, q.Doc)
			}
		}
		for _, doc := range docs {
			for _, q := range w {
				if q.Doc == doc {
					out[i] = append(out[i], Quote{doc, strings.Join(strings.Fields(q.Text), " ")})
				}
			}
		}
	}
	return out
}

// bare is a rule without its places and expectations.
func bare(r Rule) [][]string {
	out := [][]string{{r.ID, r.Type, r.Severity.Text, r.Title, r.Why, string(r.Over), r.Claims.Text, r.When.Text, r.Unless.Text, r.Message.Text}, r.YieldsTo, r.Tags}
	for _, by := range r.By {
		out = append(out, []string{by.Text})
	}
	for _, e := range r.Examples {
		out = append(out, []string{e.Name, strconv.Itoa(e.Count)})
		for _, d := range e.Docs {
			out = append(out, []string{d.Name, d.Text})
		}
	}
	return out
}

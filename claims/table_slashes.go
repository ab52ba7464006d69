package claims

import "strings"

// slashed gives the figures of a row such as "Wagons in train / overturned | 31 / 6" what the parts of its first cell say of them, each its own. The
// parts behind the first count its noun, unless they have one. It reports whether the row is such a one.
func (x *extractor) slashed(s *sentence, name string) bool {
	const slash = "/"
	labels := strings.Split(name, slash)
	cell := s.block.Cells[1]
	figures := strings.Split(x.doc.Text[cell.Start:cell.End], slash)
	if len(labels) < 2 || len(labels) != len(figures) || len(labels) != len(s.figures) {
		return false
	}
	for i := range s.figures {
		f := &s.figures[i]
		if strings.TrimSpace(figures[i]) != x.text.Slice(f.first, f.end) {
			return false
		}
	}
	noun := ""
	for i := range s.figures {
		f, part := &s.figures[i], strings.TrimSpace(labels[i])
		h, l := x.columnOf(part), x.labelOf(part)
		if h.unit >= 0 && l.counted == "" || l.counted == "" && h.measure < 0 && noun == "" {
			return false // length in metres, and what nothing says
		}
		f.measure, f.trigger, f.at, f.keyed = h.measure, h.trigger, -1, true
		if l.counted != "" {
			noun, f.label = l.counted, l // of wagons in a train the unit is no unit
		} else if h.measure < 0 {
			f.label = label{counted: noun, qualifiers: []string{part}}
		}
		f.counted = noun
	}
	return true
}

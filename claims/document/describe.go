package document

import (
	"strings"

	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// describe finds out what the blocks say of the document itself: title, outlet, place and date of publication, and which
// blocks are furniture.
func describe(d *Document, b *builder) {
	markFurniture(d)
	h := &head{Document: d, plain: b.plain, outlet: -1}
	h.read()
	if b.plain {
		h.markCaptions()
	}
	h.publish(b.url)
	h.nameIt(b)
}

// head is the state of reading the top of a document.
type head struct {
	*Document
	plain  bool
	outlet int // block in capitals that may name the outlet, -1 when there is none
	lines  int // lines before the first paragraph
	label  Published
	first  Published
	agency dateline
	found  bool // agency
	ended  bool // the first paragraph has been seen
}

// topBlocks bounds how far from the top a dateline, label or byline is looked for.
const topBlocks = 8

// read goes through the blocks at the top.
func (h *head) read() {
	seen := 0
	for i := range h.Blocks {
		if h.Blocks[i].Kind.Furniture() && h.Blocks[i].Kind != Meta {
			if h.Blocks[i].Kind == Listing && seen > 0 && !h.ended {
				h.masthead(h.BlockText(i))
			}
			continue
		}
		if seen++; seen > topBlocks {
			break
		}
		h.block(i)
	}
	h.settleOutlet()
}

// masthead takes the date of a line under a name that is set with blanks: "No. 14      3 May 2026      price 2.50".
func (h *head) masthead(s string) {
	if h.first.Known() || len(s) > longestLine || strings.IndexByte(s, '\n') >= 0 {
		return
	}
	for cell := range strings.SplitSeq(s, "  ") {
		cell = strings.TrimSpace(cell)
		if c, n := readDate(cell); n > 0 && n == len(cell) && c.Year != 0 {
			h.first = Published{Period: c.period(), How: "first line"}
			return
		}
	}
}

// block makes sense of one block at the top.
func (h *head) block(i int) {
	b := &h.Blocks[i]
	s := h.BlockText(i)
	if b.Kind != Meta && h.readAgencyLine(i, s) {
		return
	}
	if b.Kind == Heading && !h.plain {
		return
	}
	sense := senseOf(s)
	h.dated(sense, b)
	switch {
	case sense.meta:
		b.Kind = Meta
		setEmpty(&h.Source, sense.source)
		h.lines++
	case h.ended || !h.plain || b.Kind != Body:
	case !h.isHeadLine(i, s):
		h.ended = true
	default:
		h.headLine(i, s)
	}
}

// Bounds of lines before the first paragraph, in words: a headline may be long, other lines are short.
const (
	longestTitle = 25
	longestOther = 14
)

// isHeadLine reports whether the line s may stand before the first paragraph. A question or exclamation may be the
// headline.
func (h *head) isHeadLine(i int, s string) bool {
	if len(s) > longestLine || i+1 == len(h.Blocks) {
		return false
	}
	words := strings.Count(s, " ") + 1
	if !endsOpen(s) {
		last := s[len(s)-1]
		return h.Title == "" && words <= longestOther && (last == '?' || last == '!') && strings.IndexByte(s, '.') < 0
	}
	if h.Title != "" {
		return words <= longestOther
	}
	return words <= longestTitle
}

// dated keeps the date that a line gives. The part of a block that is a date and no text of the report is its dateline.
func (h *head) dated(sense lineSense, b *Block) {
	if sense.day.Month == 0 {
		return
	}
	p := &h.label
	if sense.how == "first line" {
		p = &h.first
	}
	if h.ended && sense.how == "first line" {
		return
	}
	if !p.Known() {
		*p = Published{Period: sense.day.period(), How: sense.how}
	}
	if sense.prefix > 0 && h.Dateline.End == 0 {
		h.Dateline = text.Span{Start: b.Start, End: b.Start + int32(sense.prefix)}
	}
}

// readAgencyLine takes the dateline of a block.
func (h *head) readAgencyLine(i int, s string) bool {
	if h.found {
		return false
	}
	dl, ok := readDateline(s)
	if !ok {
		return false
	}
	b := &h.Blocks[i]
	h.found, h.agency, h.Place = true, dl, dl.place
	setEmpty(&h.Source, dl.agency)
	h.Dateline = text.Span{Start: b.Start, End: b.Start + int32(dl.size)}
	rest := s[dl.size:]
	if h.plain && !h.ended && h.isHeadLine(i, rest) {
		b.Kind, b.Level = Heading, 1
		setEmpty(&h.Title, rest)
		return true
	}
	h.ended = true
	return true
}

// headLine makes sense of a line of plain text before the first paragraph: an outlet in capitals, an organisation, or a
// heading.
func (h *head) headLine(i int, s string) {
	b := &h.Blocks[i]
	h.lines++
	if h.outlet < 0 && h.Title == "" && allCapitals(s) {
		h.outlet = i
		b.Kind = Meta
		return
	}
	if h.Title != "" && h.Source == "" && h.outlet < 0 && nameLike(s) && organisation(s) {
		b.Kind = Meta
		h.Source = s
		return
	}
	if h.Dateline.Start < b.Start || h.Dateline.Start >= b.End {
		h.setTitle(s)
	} else {
		h.setTitle(h.Text[h.Dateline.End:b.End])
	}
	b.Kind, b.Level = Heading, 2
	if h.Title == s {
		b.Level = 1
	}
}

func (h *head) setTitle(s string) { setEmpty(&h.Title, strings.TrimSpace(s)) }

// settleOutlet decides what a line in capitals is: alone at the top it is the headline.
func (h *head) settleOutlet() {
	if h.outlet < 0 {
		return
	}
	s := h.BlockText(h.outlet)
	if h.lines == 1 {
		h.setTitle(s)
		h.Blocks[h.outlet].Kind, h.Blocks[h.outlet].Level = Heading, 1
		return
	}
	name, _, _ := strings.Cut(s, " - ")
	setEmpty(&h.Source, name)
}

// publish settles the date of publication: what the reader found comes first, then dateline, label, first line, file name
// and address.
func (h *head) publish(url string) {
	if h.Published.Known() {
		return
	}
	named, inName := dateInName(h.Path[strings.LastIndexByte(h.Path, '/')+1:])
	if h.found && h.agency.day.Month != 0 {
		if h.publishDateline(named, inName) {
			return
		}
		h.Published.Yearless = true
		h.yearless = h.agency.day
	}
	switch {
	case h.label.Known():
		h.Published = h.label
	case h.first.Known():
		h.Published = h.first
	case inName:
		h.Published = Published{Period: named.period(), How: "file name"}
	default:
		if c, ok := dateInName(url); ok {
			h.Published = Published{Period: c.period(), How: "url"}
		}
	}
}

// publishDateline settles the year of the dateline.
func (h *head) publishDateline(named civil, inName bool) bool {
	c := h.agency.day
	p := Published{How: "dateline"}
	if c.Year == 0 {
		p.Inferred = true
		switch {
		case h.label.Known():
			c = nearest(c, h.label.Period.From)
		case h.first.Known():
			c = nearest(c, h.first.Period.From)
		case inName:
			c = nearest(c, named.date())
		default:
			c.Year = inferYear(c, h.Text)
			p.Yearless, h.yearless = c.Year != 0, h.agency.day // a report on the same story knows better
		}
	}
	if c.Year == 0 || !c.valid() {
		return false
	}
	p.Period = c.period()
	h.Published = p
	return true
}

// nearest returns the day and month of c in the year in which it is closest to date.
func nearest(c civil, date when.Date) civil {
	best := civil{}
	for year := 1970 + int(date)/366 - 1; year <= 1970+int(date)/365+1; year++ {
		try := civil{year, c.Month, c.Day}
		if try.valid() && (best.Year == 0 || distance(try.date(), date) < distance(best.date(), date)) {
			best = try
		}
	}
	return best
}

func distance(a, b when.Date) when.Date {
	if a < b {
		return b - a
	}
	return a - b
}

// nameIt settles title and outlet from what the page says of itself and from the first heading.
func (h *head) nameIt(b *builder) {
	first := h.firstHeading()
	name, site := splitTitle(b.pageTitle, first, h.Source)
	setEmpty(&h.Title, b.headline)
	setEmpty(&h.Title, name)
	setEmpty(&h.Title, first)
	setEmpty(&h.Source, site)
}

// firstHeading returns the first heading of the highest level, on a page anywhere, elsewhere before the first paragraph.
func (h *head) firstHeading() string {
	for i := range h.Blocks {
		switch k := &h.Blocks[i]; {
		case k.Kind == Heading && (k.Level == 1 || h.plain):
			return h.BlockText(i)
		case !k.Kind.Furniture() && h.plain:
			return ""
		}
	}
	return ""
}

// splitTitle parts the name of the site from the title element where the first heading or the known outlet shows which
// part is which.
func splitTitle(title, first, source string) (name, site string) {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " · "} {
		i := strings.LastIndex(title, sep)
		if i < 0 {
			continue
		}
		head, tail := title[:i], title[i+len(sep):]
		switch {
		case strings.EqualFold(tail, source) || strings.EqualFold(head, first):
			return head, tail
		case strings.EqualFold(head, source) || strings.EqualFold(tail, first):
			return tail, head
		}
	}
	return title, ""
}

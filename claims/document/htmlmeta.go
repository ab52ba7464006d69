package document

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metaDates are the meta elements that give the date of publication, best first.
var metaDates = []string{
	"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
	"publish-date", "publish_date", "publication_date", "article.published", "dc.date.issued", "dcterms.issued", "dc.date", "dc.date.created", "dcterms.date", "dcterms.created", "date",
}

// metadata takes what a tag says of the document.
func (p *page) metadata(name atom.Atom, at *attributes) {
	d := p.doc
	switch name {
	case atom.Html:
		setEmpty(&d.Language, at.lang)
	case atom.Meta:
		p.meta(at)
	case atom.Link:
		if at.rel == "canonical" {
			setEmpty(&p.url, at.href)
		}
	case atom.Time:
		p.times++
		p.timeElement(at)
	}
}

func (p *page) meta(at *attributes) {
	key := at.property
	if key == "" {
		key = at.name
	}
	if key == "" {
		key = strings.ToLower(at.itemprop)
	}
	switch key {
	case "":
	case "og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher":
		if key == "og:site_name" || p.doc.Source == "" {
			p.doc.Source = at.content
		}
	case "og:title":
		setEmpty(&p.headline, at.content)
	case "og:url":
		setEmpty(&p.url, at.content)
	default:
		for rank, k := range metaDates {
			if k == key {
				p.publishedMeta(at.content, rank)
			}
		}
	}
}

// publishedMeta takes a date of rank rank; a lower rank is better.
func (p *page) publishedMeta(value string, rank int) {
	if p.doc.Published.Known() && rank >= p.rank {
		return
	}
	c, n := readDate(value)
	if n == 0 || c.Year == 0 {
		if value != "" {
			p.doc.note(p.at, p.at+p.size, "could not read the date "+quoteShort(value)+" of the page")
		}
		return
	}
	p.rank = rank
	p.doc.Published = Published{Period: c.period(), How: "meta"}
}

// nearTop is how many blocks of the article may stand before the time element that gives its date.
const nearTop = 3

// timeElement takes the date of a time element near the top, unless the text before it says that it is another date.
func (p *page) timeElement(at *attributes) {
	if p.doc.Published.Known() || p.dropped() {
		return
	}
	stated := at.pubdate || strings.EqualFold(at.itemprop, "datePublished")
	if !stated && (p.times > 1 || p.bodies() > nearTop || p.updated() || strings.EqualFold(at.itemprop, "dateModified")) {
		return
	}
	if c, n := readDate(at.datetime); n > 0 && c.Year != 0 {
		p.doc.Published = Published{Period: c.period(), How: "time element"}
	}
}

// bodies counts the paragraphs before this place.
func (p *page) bodies() int {
	n := 0
	for i := range p.doc.Blocks {
		if k := p.doc.Blocks[i].Kind; k == Body || k == Item {
			n++
		}
	}
	return n
}

// updated reports whether the text right before this place speaks of a change.
func (p *page) updated() bool {
	if !p.started() {
		return false
	}
	s := strings.ToLower(p.written(max(int(p.cur.Start), p.text.Len()-60)))
	return strings.Contains(s, "updated") || strings.Contains(s, "modified") || strings.Contains(s, "aktualisiert")
}

// titleText takes the title element.
func (p *page) titleText() {
	if most := p.opt.maxLine(); p.title[1]-p.title[0] > most {
		p.title[1] = cutAt(p.src, p.title[0], p.title[0]+most)
		p.long.note(p.title[1])
	}
	raw := string(p.src[p.title[0]:p.title[1]])
	title := strings.Join(strings.Fields(html.UnescapeString(raw)), " ")
	setEmpty(&p.pageTitle, title)
	if p.hasHead || title == "" || len(p.doc.Blocks) > 0 {
		return
	}
	p.begin(Heading, 1)
	p.prose(p.title[0], p.title[1], false)
	p.end()
}

// script looks for the date of publication in linked data.
func (p *page) script() {
	if p.top().name != atom.Script || p.doc.Published.Known() {
		return
	}
	s := p.src[p.at : p.at+p.size]
	i := bytes.Index(s, []byte(`"datePublished"`))
	if i < 0 {
		return
	}
	s = bytes.TrimLeft(s[i+len(`"datePublished"`):], " \t\r\n:\"")
	if c, n := readDate(string(s[:min(len(s), 40)])); n > 0 && c.Year != 0 {
		p.doc.Published = Published{Period: c.period(), How: "meta"}
	}
}

// declaredCharset returns the encoding that a page declares near its start; empty when it declares none.
func declaredCharset(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 2048)])
	for _, mark := range []string{"charset=", "encoding="} {
		i := bytes.Index(head, []byte(mark))
		if i < 0 {
			continue
		}
		s := bytes.TrimLeft(head[i+len(mark):], `"' `)
		if n := bytes.IndexAny(s, "\"' />;?"); n > 0 && n < 40 {
			return string(s[:n])
		}
	}
	return ""
}

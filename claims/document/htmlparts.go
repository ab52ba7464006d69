package document

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attributes are the few attributes that matter.
type attributes struct {
	class, id, role, style, lang      string
	name, property, itemprop, content string
	datetime, rel, href, script       string
	hidden, pubdate                   bool
}

// readAttributes reads the attributes of the current tag. Of one given twice the first counts.
func readAttributes(z *html.Tokenizer, more bool) attributes {
	var a attributes
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "class":
			setEmpty(&a.class, string(value))
		case "id":
			setEmpty(&a.id, string(value))
		case "role":
			setEmpty(&a.role, string(value))
		case "style":
			setEmpty(&a.style, string(value))
		case "lang", "xml:lang":
			setEmpty(&a.lang, string(value))
		case "name":
			setEmpty(&a.name, strings.ToLower(string(value)))
		case "property":
			setEmpty(&a.property, strings.ToLower(string(value)))
		case "itemprop":
			setEmpty(&a.itemprop, string(value))
		case "content":
			setEmpty(&a.content, strings.TrimSpace(string(value)))
		case "datetime":
			setEmpty(&a.datetime, strings.TrimSpace(string(value)))
		case "rel":
			setEmpty(&a.rel, strings.ToLower(string(value)))
		case "href":
			setEmpty(&a.href, string(value))
		case "type":
			setEmpty(&a.script, strings.ToLower(string(value)))
		case "hidden":
			a.hidden = true
		case "pubdate":
			a.pubdate = true
		case "aria-hidden":
			a.hidden = a.hidden || string(value) == "true"
		}
	}
	return a
}

// partOf reports whether the element begins a new paragraph.
func partOf(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Caption, atom.Blockquote, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Figure,
		atom.Figcaption, atom.Form, atom.Fieldset, atom.Pre, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Center, atom.Button, atom.Hgroup, atom.Menu, atom.Dialog, atom.Search:
		return true
	}
	return false
}

// element says what an element makes of the text inside it, given what is around it.
func (p *page) element(name atom.Atom, tag string, at *attributes) element {
	around := p.top()
	e := element{name: name, tag: tag, kind: around.kind, drop: around.drop, part: partOf(name)}
	if around.drop {
		return e
	}
	switch name {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Textarea, atom.Select, atom.Svg, atom.Math, atom.Head, atom.Title,
		atom.Iframe, atom.Object, atom.Canvas, atom.Audio, atom.Video, atom.Datalist, atom.Noembed, atom.Noframes:
		e.drop = true
		return e
	}
	if at.hidden || hiddenStyle(at.style) {
		e.drop = true
		return e
	}
	p.partKind(&e, around, at)
	if name == atom.Article || name == atom.Main {
		return e
	}
	if name != atom.Html && name != atom.Body && !p.trusting && at.itemprop != "articleBody" {
		p.namedKind(&e, at)
	}
	return e
}

// partKind sets the kind of an element by its name and role.
func (p *page) partKind(e *element, around element, at *attributes) {
	furniture := around.kind.Furniture()
	switch e.name {
	case atom.Nav, atom.Footer, atom.Aside, atom.Button, atom.Label, atom.Menu, atom.Dialog:
		e.kind = Menu
	case atom.Header:
		if !p.within(atom.Article) && !p.within(atom.Main) {
			e.kind = Menu
		}
	case atom.Form:
		if around.name != atom.Body {
			e.kind = Menu
		}
	case atom.Article, atom.Main:
		if around.kind == Menu && !p.within(atom.Nav) && !p.within(atom.Footer) && !p.within(atom.Aside) {
			e.kind = Body
		}
	case atom.Figcaption:
		e.kind = Caption
	case atom.H1:
		if around.kind == Menu && p.within(atom.Header) && !p.within(atom.Nav) {
			furniture = false
		}
		fallthrough
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Caption:
		if !furniture {
			e.kind = Heading
		}
	case atom.Li, atom.Dt, atom.Dd:
		if !furniture {
			e.kind = Item
		}
	case atom.Blockquote:
		if !furniture {
			e.kind = Quote
		}
	}
	switch at.role {
	case "navigation", "menu", "menubar", "search", "contentinfo", "toolbar", "dialog", "alertdialog":
		e.kind = Menu
	case "banner", "complementary":
		if e.name != atom.Header {
			e.kind = Menu
		}
	}
	if p.trusting && e.kind.Furniture() && e.name != atom.Nav && e.name != atom.Button && e.name != atom.Figcaption {
		e.kind = Body
	}
}

// within reports whether an element of that name is open.
func (p *page) within(name atom.Atom) bool {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].name == name {
			return true
		}
	}
	return false
}

// namedKind sets the kind of an element by its class and id.
func (p *page) namedKind(e *element, at *attributes) {
	if at.class == "" && at.id == "" {
		return
	}
	kind, ok := kindOfName(at.id)
	for rest := at.class; !ok && rest != ""; {
		var name string
		name, rest, _ = strings.Cut(strings.TrimSpace(rest), " ")
		kind, ok = kindOfName(name)
	}
	if ok {
		e.kind = kind
	}
}

// namedParts lists class names and ids that say what a part is. Each stands for itself and for longer names that begin or
// end with it and a hyphen or underscore, where Affix allows.
var namedParts = []struct {
	name  string
	kind  BlockKind
	affix bool
}{
	{"ad", Advert, true}, {"ads", Advert, true}, {"advert", Advert, true}, {"advertisement", Advert, true}, {"banner", Advert, false},
	{"promo", Advert, true}, {"sponsored", Advert, true}, {"newsletter", Advert, true}, {"newsletter-signup", Advert, true}, {"subscribe", Advert, true},
	{"nav", Menu, true}, {"navbar", Menu, true}, {"navigation", Menu, true}, {"menu", Menu, true}, {"breadcrumb", Menu, true}, {"breadcrumbs", Menu, true},
	{"share", Menu, true}, {"sharing", Menu, true}, {"social", Menu, true}, {"cookie", Menu, true}, {"cookies", Menu, true}, {"footer", Menu, false},
	{"sidebar", Menu, false}, {"pagination", Menu, false}, {"pager", Menu, false}, {"tags", Menu, false}, {"toolbar", Menu, false}, {"skip-link", Menu, false}, {"comments", Menu, false},
	{"related", Teaser, true}, {"recommended", Teaser, true}, {"teaser", Teaser, true}, {"read-more", Teaser, true}, {"readmore", Teaser, true},
	{"more-stories", Teaser, true}, {"most-read", Teaser, true}, {"see-also", Teaser, true}, {"read-also", Teaser, true},
	{"caption", Caption, false}, {"wp-caption-text", Caption, false}, {"photo-credit", Caption, false}, {"image-caption", Caption, false}, {"photo-caption", Caption, false},
	{"byline", Meta, true}, {"dateline", Meta, false}, {"timestamp", Meta, true}, {"entry-meta", Meta, false}, {"post-meta", Meta, false}, {"article-meta", Meta, false},
}

// kindOfName returns the kind that a class name or id stands for.
func kindOfName(name string) (BlockKind, bool) {
	if name == "" || len(name) > 40 {
		return 0, false
	}
	name = strings.ReplaceAll(strings.ToLower(name), "_", "-")
	for i := range namedParts {
		n := &namedParts[i]
		if !strings.HasPrefix(name, n.name) && !(n.affix && strings.HasSuffix(name, n.name)) {
			continue
		}
		if len(name) == len(n.name) {
			return n.kind, true
		}
		if n.affix && (strings.HasPrefix(name, n.name) && name[len(n.name)] == '-' || strings.HasSuffix(name, "-"+n.name)) {
			return n.kind, true
		}
	}
	return 0, false
}

// hiddenStyle reports whether a style attribute takes the element out of sight.
func hiddenStyle(style string) bool {
	if style == "" {
		return false
	}
	s := strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
}

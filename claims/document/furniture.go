package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wording lists what furniture says. An exact wording is the whole block; the others begin it, and the block must not be
// longer than longestFurniture.
var wording = []struct {
	kind  BlockKind
	exact bool
	words string
}{
	{Menu, true, "main menu"}, {Menu, true, "menu"}, {Menu, true, "scroll to top"}, {Menu, true, "back to top"}, {Menu, true, "to top"},
	{Menu, true, "share"}, {Menu, true, "share this"}, {Menu, true, "share this article"}, {Menu, true, "share on facebook"}, {Menu, true, "share on twitter"},
	{Menu, true, "tweet"}, {Menu, true, "print"}, {Menu, true, "email"}, {Menu, true, "home"}, {Menu, true, "search"}, {Menu, true, "close"}, {Menu, true, "log in"}, {Menu, true, "sign in"},
	{Menu, true, "copy link"}, {Menu, true, "listen"}, {Menu, true, "save"}, {Menu, true, "comments"}, {Menu, true, "leave a comment"}, {Menu, true, "load more"}, {Menu, true, "show more"},
	{Menu, false, "skip to content"}, {Menu, false, "skip to main content"}, {Menu, false, "all rights reserved"}, {Menu, false, "accept cookies"}, {Menu, false, "we use cookies"},
	{Advert, true, "advertisement"}, {Advert, true, "advertisements"}, {Advert, true, "advertisment"}, {Advert, true, "advertising"}, {Advert, true, "ad"}, {Advert, true, "sponsored"},
	{Advert, true, "sponsored content"}, {Advert, true, "promoted"}, {Advert, true, "anzeige"}, {Advert, true, "реклама"}, {Advert, true, "publicité"},
	{Advert, false, "join us on"}, {Advert, false, "join our"}, {Advert, false, "follow us on"}, {Advert, false, "follow our coverage"}, {Advert, false, "subscribe to"}, {Advert, false, "subscribe now"},
	{Advert, false, "sign up for"}, {Advert, false, "sign up to"}, {Advert, false, "support our journalism"}, {Advert, false, "download our app"}, {Advert, false, "download the app"},
	{Teaser, false, "other topics of interest"}, {Teaser, false, "read also"}, {Teaser, false, "also read"}, {Teaser, false, "read more"}, {Teaser, false, "see also"},
	{Teaser, false, "more on this story"}, {Teaser, false, "more on this topic"}, {Teaser, false, "related articles"}, {Teaser, false, "related stories"}, {Teaser, false, "related news"}, {Teaser, false, "related topics"}, {Teaser, false, "related content"},
	{Teaser, true, "related"}, {Teaser, false, "related:"}, {Teaser, false, "recommended:"}, {Teaser, true, "recommended"}, {Teaser, false, "recommended for you"}, {Teaser, false, "you may also like"}, {Teaser, false, "you might also like"},
	{Teaser, true, "most read"}, {Teaser, true, "most popular"}, {Teaser, true, "latest news"}, {Teaser, true, "latest stories"}, {Teaser, true, "top stories"}, {Teaser, true, "editor's picks"}, {Teaser, false, "don't miss:"}, {Teaser, false, "read next"}, {Teaser, false, "up next"},
	{Meta, true, "for immediate release"}, {Meta, true, "for immediate publication"}, {Meta, true, "press release"}, {Meta, true, "news release"}, {Meta, true, "media release"}, {Meta, true, "embargoed"},
}

// Bounds of what may be furniture, in bytes.
const (
	longestFurniture = 400
)

// wordingOf returns the kind that the words of a block show it to be. Alone is true when the block says nothing else: it
// is the label of what follows.
func wordingOf(s string) (kind BlockKind, alone, ok bool) {
	if len(s) > longestFurniture || s == "" {
		return 0, false, false
	}
	for _, i := range wordingBy[s[0]] {
		w := &wording[i]
		n := len(w.words)
		if !hasFoldPrefix(s, w.words) {
			continue
		}
		rest := s[n:]
		bare := strings.Trim(rest, " :.…>»→-–—|") == ""
		if bare {
			return w.kind, true, true
		}
		if !w.exact && (!isWordByte(rest[0]) || w.words[n-1] == ':') {
			return w.kind, false, true
		}
	}
	return 0, false, false
}

// wordingBy lists the entries of wording by the first byte of a block, in either case.
var wordingBy = groupWording()

func groupWording() (by [256][]int16) {
	for i := range wording {
		first, _ := utf8.DecodeRuneInString(wording[i].words)
		for _, r := range []rune{first, unicode.ToUpper(first)} {
			c := string(r)[0]
			if n := len(by[c]); n == 0 || by[c][n-1] != int16(i) {
				by[c] = append(by[c], int16(i))
			}
		}
	}
	return by
}

// hasFoldPrefix reports whether s begins with prefix, which is in lower case, in any case.
func hasFoldPrefix(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := 0; i < len(prefix); i++ {
		c, want := s[i], prefix[i]
		if c|want >= utf8.RuneSelf {
			return strings.EqualFold(s[i:len(prefix)], prefix[i:])
		}
		if c != want && ('A' > c || c > 'Z' || c+'a'-'A' != want) {
			return false
		}
	}
	return true
}

// foldHead writes the start of s in lower case, as far as buf holds; case is changed only where the size stays.
func foldHead(s string, buf []byte) []byte {
	for i := 0; i < len(s) && len(buf)+utf8.UTFMax <= cap(buf); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			buf = append(buf, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		low := unicode.ToLower(r)
		if utf8.RuneLen(low) != n {
			low = r
		}
		buf = utf8.AppendRune(buf, low)
		i += n
	}
	return buf
}

// markFurniture marks the blocks whose words show that they are no part of the report. The lines that follow the label
// of a list of other stories are such stories, up to the next paragraph.
func markFurniture(d *Document) {
	following, like := false, codeLike(d)
	for i := range d.Blocks {
		k := &d.Blocks[i]
		s := d.BlockText(i)
		if kind, alone, ok := wordingOf(s); ok && !(kind == Meta && k.Kind == Heading) {
			k.Kind = kind
			following = alone && kind == Teaser
			continue
		}
		switch {
		case k.Kind != Body && k.Kind != Quote:
		case mailHead(s) || attribution(s):
			k.Kind = Meta
		case machineMade(s, like[i]):
			k.Kind = Listing
		}
		if !following || k.Kind.Furniture() {
			continue
		}
		if len(s) > longestLine || !endsOpen(s) || k.Kind == Heading && k.Level < 3 {
			following = false
			continue
		}
		k.Kind = Teaser
	}
}

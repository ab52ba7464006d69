package document

import (
	"bytes"
	"cmp"
	"fmt"
	"unicode/utf8"
)

// What is read of a document unless the options say otherwise.
const (
	DefaultMaxBytes = 20 << 20 // of a file; a larger one is refused
	DefaultMaxLine  = 1 << 20  // bytes of a line, or of a paragraph of a page; the rest of it is left out
	DefaultMaxDepth = 500      // elements of a page inside each other; those further in are read as if they stood at that depth
)

// Largest limits that mean something: offsets have 32 bits, and the elements that are open are looked through one by one.
const (
	LargestMaxBytes = 1 << 30
	LargestMaxDepth = 10_000
)

func (o Options) maxBytes() int { return limit(o.MaxBytes, DefaultMaxBytes, LargestMaxBytes) }
func (o Options) maxLine() int  { return limit(o.MaxLine, DefaultMaxLine, LargestMaxBytes) }
func (o Options) maxDepth() int { return limit(o.MaxDepth, DefaultMaxDepth, LargestMaxDepth) }

func limit(given, standard, largest int) int {
	return min(cmp.Or(max(given, 0), standard), largest)
}

// Essential returns the options without what makes no difference to a document that is read: equal ones give the same
// document. Limits that are the default are 0, and so is that of the file.
func (o Options) Essential() Options {
	o.MaxBytes = 0
	o.MaxLine, o.MaxDepth = o.maxLine(), o.maxDepth()
	if o.MaxLine == DefaultMaxLine {
		o.MaxLine = 0
	}
	if o.MaxDepth == DefaultMaxDepth {
		o.MaxDepth = 0
	}
	return o
}

func tooLarge(path string, size int64, limit int) error {
	return fmt.Errorf("%q has %d bytes, more than the %d that are read; split it, leave it out, or allow more: --max-file-size", path, size, limit)
}

// beyond is where a document first goes beyond a limit, and how often.
type beyond struct{ at, times int }

func (l *beyond) note(at int) {
	if l.times == 0 {
		l.at = at
	}
	l.times++
}

// likewise tells how often it happens again.
func (l *beyond) likewise(what string) string {
	if l.times == 1 {
		return ""
	}
	return fmt.Sprintf(" (the first of %d %s)", l.times, what)
}

// noteLimits says which limits the document goes beyond: once each, where it does so first.
func (b *builder) noteLimits() {
	if l := &b.long; l.times > 0 {
		b.doc.note(l.at, l.at, fmt.Sprintf("the line or paragraph has more than the %d bytes that are read%s; the rest of it is left out: break it, or allow more: --max-line", b.opt.maxLine(), l.likewise("lines or paragraphs")))
	}
	if l := &b.deep; l.times > 0 {
		b.doc.note(l.at, l.at, fmt.Sprintf("elements are nested deeper than %d%s; they are read as if they stood at that depth: flatten the page, or allow more: --max-depth", b.opt.maxDepth(), l.likewise("elements")))
	}
}

// cutLines blanks what lines have beyond the limit, in a copy of the source. Offsets stay as they are.
func (b *builder) cutLines() {
	most := b.opt.maxLine()
	if len(b.src) <= most {
		return
	}
	src := b.src
	scan := newLineScanner(src)
	for start := 0; start < len(src); {
		end, next := scan.next(start)
		if end-start > most {
			if b.long.times == 0 {
				b.src = bytes.Clone(src)
			}
			from := cutAt(src, start, start+most)
			b.long.note(from)
			for i := from; i < end; i++ {
				b.src[i] = ' '
			}
		}
		start = next
	}
}

// cutParagraph returns how much of the source bytes [from, to) the open paragraph of a page may still take.
func (b *builder) cutParagraph(from, to int) int {
	room := b.opt.maxLine()
	if b.started() {
		room -= b.text.Len() - int(b.cur.Start)
		if b.gap >= 0 {
			room-- // for the blank
		}
	}
	if to-from <= room {
		return to
	}
	if room <= 0 {
		if b.full != b.cur.Start {
			b.long.note(from)
		}
		b.full = b.cur.Start
		return from
	}
	to = cutAt(b.src, from, from+room)
	if b.started() && b.src[to-1] > ' ' && to-from < longestCut {
		to = from // one word in a tag of its own
	}
	b.long.note(to)
	b.full = b.cur.Start
	return to
}

// cutAt returns where to cut a text from start that may go on to end: behind a word, so that no figure is read by half.
func cutAt(src []byte, start, end int) int {
	for i := end; i > start && i > end-longestCut; i-- {
		if src[i-1] <= ' ' {
			return i
		}
	}
	for end > start && !utf8.RuneStart(src[end]) {
		end--
	}
	return end
}

// longestCut is how far back white space is looked for, in bytes.
const longestCut = 4096

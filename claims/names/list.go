package names

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
)

// Spelling says how a text writes a name of a list.
type Spelling string

// The spellings.
const (
	Preferred Spelling = "preferred" // as the house does, or a shorter or longer form of that
	Accepted  Spelling = "accepted"  // in a way that the house accepts, its other names among them
	Wrong     Spelling = "wrong"     // in a way that the list calls wrong
	Near      Spelling = "near"      // in no way of the list, but so much alike that the same is likely meant
)

// Listed is a name on a list of names.
type Listed struct {
	Kind     Kind     // Person, Place, Organisation or Vessel
	Name     string   // as the house writes it
	Accepted []string // other spellings and other names
	Wrong    []string // spellings that are not to be used; of a person, a single word is a family name
	Others   []string // names that look alike and are none of this
	Offices  []Term   // of a person
	In       []string // of a place: the names of those that it lies in

	key    string   // what all mentions share: the name in lower case
	within []string // keys of all places that it lies in, sorted
}

// Term is an office that a person holds for a time.
type Term struct {
	Title    string    // canonical, lower case: "foreign minister"
	Of       string    // canonical, lower case; may be empty
	From, To when.Date // both included
}

// The ends of a term that has none.
const (
	Always when.Date = -1 << 30
	Still  when.Date = 1 << 30
)

// Key returns what all mentions of the name share.
func (e *Listed) Key() string { return e.key }

// Within returns the keys of all places that a place lies in, directly or not, sorted.
func (e *Listed) Within() []string { return e.within }

// form is one way to write a name of the list.
type form struct {
	tokens   []string // as written
	entry    int32
	spelling Spelling
}

// List is a list of names that a house keeps. It is read-only once made and safe for concurrent use; a nil List is empty.
type List struct {
	entries  []Listed
	forms    map[string][]form  // by the first token, as written and in capitals; longest first
	whole    map[string]form    // by the whole name in lower case
	families map[string][]int32 // entries of persons, by family names in lower case without particles
	alike    map[string][]int32 // entries, by the keys of their forms that Compare asks for
	hash     string
}

// NewList makes a list. It keeps the entries.
func NewList(lex *lexicon.Lexicon, entries []Listed) *List {
	l := &List{
		entries: entries, forms: map[string][]form{}, whole: map[string]form{},
		families: map[string][]int32{}, alike: map[string][]int32{},
	}
	for i := range entries {
		e := &entries[i]
		e.key = text.Fold(e.Name)
	}
	for i := range entries {
		e := &entries[i]
		l.add(lex, int32(i), e.Name, Preferred)
		for _, s := range e.Accepted {
			l.add(lex, int32(i), s, Accepted)
		}
		for _, s := range e.Wrong {
			l.add(lex, int32(i), s, Wrong)
		}
	}
	for _, forms := range l.forms {
		slices.SortStableFunc(forms, func(a, b form) int { return len(b.tokens) - len(a.tokens) })
	}
	for i := range entries {
		entries[i].within = l.ancestors(&entries[i])
	}
	l.hash = hashOf(entries)
	return l
}

// add notes one form of an entry. The first entry that has a form keeps it.
func (l *List) add(lex *lexicon.Lexicon, i int32, name string, s Spelling) {
	e := &l.entries[i]
	f := form{tokensOf(lex, name), i, s}
	if len(f.tokens) == 0 {
		return
	}
	low := text.Fold(name)
	if _, taken := l.whole[low]; !taken {
		l.whole[low] = f
	}
	for _, first := range slices.Compact([]string{f.tokens[0], strings.ToUpper(f.tokens[0])}) {
		l.forms[first] = append(l.forms[first], f)
	}
	if e.Kind == Person {
		_, family := split(name)
		core := text.Fold(coreOf(family))
		if !slices.Contains(l.families[core], i) {
			l.families[core] = append(l.families[core], i)
		}
	}
	if s == Wrong {
		return // what resembles a mistake is no mistake of its own
	}
	for _, k := range Keys(Name{Kind: e.Kind, Text: name}) {
		if !slices.Contains(l.alike[k], i) {
			l.alike[k] = append(l.alike[k], i)
		}
	}
}

// tokensOf cuts a name into tokens as texts are cut.
func tokensOf(lex *lexicon.Lexicon, name string) []string {
	t := text.Analyze(lex, name, []text.Span{{Start: 0, End: int32(len(name))}}, nil)
	out := make([]string, len(t.Tokens))
	for i := range t.Tokens {
		out[i] = t.Of(&t.Tokens[i])
	}
	return out
}

// ancestors returns the keys of all places that e lies in. Places that lie in each other in a circle end it.
func (l *List) ancestors(e *Listed) []string {
	var out []string
	todo := slices.Clone(e.In)
	for len(todo) > 0 {
		name := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		key := text.Fold(name)
		if f, ok := l.whole[key]; ok && l.entries[f.entry].Kind == Place {
			key = l.entries[f.entry].key
			if !slices.Contains(out, key) {
				todo = append(todo, l.entries[f.entry].In...)
			}
		}
		if key != e.key && !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}

// Hash identifies what the list says, whatever file and order it came from: 32 hexadecimal digits, empty for an empty list.
func (l *List) Hash() string {
	if l == nil {
		return ""
	}
	return l.hash
}

func hashOf(entries []Listed) string {
	lines := make([]string, len(entries))
	for i := range entries {
		e := &entries[i]
		lines[i] = fmt.Sprintf("%d %q %q %q %q %v %q", e.Kind, e.Name, e.Accepted, e.Wrong, e.Others, e.Offices, e.In)
	}
	slices.Sort(lines)
	h := fnv.New128a()
	for _, line := range lines {
		h.Write([]byte(line))
		h.Write([]byte{'\n'})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Len returns the number of names.
func (l *List) Len() int {
	if l == nil {
		return 0
	}
	return len(l.entries)
}

// Holders returns the names, as the house writes them, of those who the list says hold an office on all days of a period,
// sorted, and whether it says anything of the office at that time.
func (l *List) Holders(title, of string, at when.Period) []string {
	if l == nil || at.IsZero() {
		return nil
	}
	var out []string
	for i := range l.entries {
		e := &l.entries[i]
		for k := range e.Offices {
			if t := &e.Offices[k]; t.Title == title && t.Of == of && t.From <= at.From && at.To <= t.To {
				out = append(out, e.Name)
			}
		}
	}
	slices.SortFunc(out, cmp.Compare[string])
	return slices.Compact(out)
}

// Holds reports whether the list says that a person holds an office on some day of a period.
func (e *Listed) Holds(title, of string, at when.Period) bool {
	return slices.ContainsFunc(e.Offices, func(t Term) bool {
		return t.Title == title && (of == "" || t.Of == of) && (at.IsZero() || t.From <= at.To && at.From <= t.To)
	})
}

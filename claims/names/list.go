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
	Another   Spelling = "other"     // it is none of the list, which names it among those that only look alike
	Near      Spelling = "near"      // in no way of the list, but so much alike that the same is likely meant
)

// Spellings lists them in the order of documentation.
var Spellings = []string{string(Preferred), string(Accepted), string(Wrong), string(Near), string(Another)}

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

// formKey is a whole name in lower case with its kind: a town and a ship may share one.
type formKey struct {
	kind Kind
	name string
}

// find returns the form of a kind that is a whole name.
func (l *List) find(kind Kind, name string) (form, bool) {
	if l == nil {
		return form{}, false
	}
	f, ok := l.whole[formKey{kind, text.Fold(name)}]
	return f, ok
}

// Place returns the entry of a place and how a name spells it, nil when the list does not have it.
func (l *List) Place(name string) (*Listed, Spelling) {
	f, ok := l.find(Place, name)
	if !ok {
		return nil, ""
	}
	return &l.entries[f.entry], f.spelling
}

// List is a list of names that a house keeps. It is read-only once made and safe for concurrent use; a nil List is empty.
type List struct {
	entries  []Listed
	forms    map[string][]form  // by the first token, as written and in capitals; longest first
	whole    map[formKey]form   // by kind and whole name
	families map[string][]int32 // entries of persons, by family names in lower case without particles
	alike    map[string][]int32 // entries, by the keys of their forms that Compare asks for
	others   map[string]bool    // names in lower case that only look like one of the list
	hash     string
}

// NewList makes a list. It keeps the entries.
func NewList(lex *lexicon.Lexicon, entries []Listed) *List {
	l := &List{
		entries: entries, forms: map[string][]form{}, whole: map[formKey]form{},
		families: map[string][]int32{}, alike: map[string][]int32{}, others: map[string]bool{},
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
		for _, s := range e.Others {
			l.others[text.Fold(s)] = true
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
	if _, taken := l.find(e.Kind, name); !taken {
		l.whole[formKey{e.Kind, text.Fold(name)}] = f
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
		if f, ok := l.find(Place, name); ok {
			key = l.entries[f.entry].key
			if key != e.key && !slices.Contains(out, key) {
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

// CanonicalOf returns the form in which texts have whose office is meant: a country by its key, an organisation in lower
// case, by its preferred form where the list has it.
func (l *List) CanonicalOf(lex *lexicon.Lexicon, name string) string {
	if name == "" {
		return ""
	}
	words := tokensOf(lex, name)
	org := len(words) != 1 || lex.Entry(lex.Find(text.Fold(name))).Is(lexicon.OrgWord) || name == strings.ToUpper(name)
	if c := lookupCountry(lex, text.Fold(name)); c != nil || !org {
		return CanonicalCountry(lex, name, false)
	}
	return l.canonical(text.Fold(name))
}

// CanonicalTitle returns the title of the lexicon that an office is known by, "foreign minister" for "minister of foreign
// affairs", and whether there is one.
func CanonicalTitle(lex *lexicon.Lexicon, title string) (string, bool) {
	low := text.Fold(title)
	for i := range lex.Offices {
		if lex.Offices[i].Title == low {
			return low, true
		}
	}
	words := strings.FieldsFunc(low, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) == 0 {
		return low, false
	}
	offices := lex.Entry(lex.Find(words[0])).Of(lexicon.OfficePhrase)
	for i := range offices {
		if p := &offices[i]; phraseIs(lex, p, words) {
			return lex.Offices[p.Index].Title, true
		}
	}
	return low, false
}

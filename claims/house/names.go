package house

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/text"
	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/claims/yamlfile"
)

// The ends of a time that has none.
const (
	Always = names.Always
	Still  = names.Still
)

// What names may take. Files are untrusted input.
const (
	maxNames = 50_000 // entries in all files
	maxForms = 200    // of one entry
	maxRunes = 120    // of one form
	maxWords = 14     // likewise: a longer run of a text is no name
)

// Names is the names of a house, as they were loaded.
type Names struct {
	List     *names.List       // nil for no name
	Offices  []Known           // what is known of who holds which office, as facts
	Warnings []*yamlfile.Error // what is of no use, and stops nothing
}

// LoadNames reads files of names. All mistakes of all files come back together, each a [*yamlfile.Error] inside one
// [errors.Join]; what is sound is returned beside them.
func LoadNames(lex *lexicon.Lexicon, paths ...string) (*Names, error) {
	l := namesLoader{seen: map[formKey]*formAt{}}
	for _, p := range paths {
		data, err := readFile(p, "names")
		if err != nil {
			l.errs = append(l.errs, err)
			continue
		}
		l.parse(filepath.ToSlash(p), data)
	}
	return l.names(lex), yamlfile.Joined(l.errs)
}

// ParseNames reads the names of one file's bytes, as LoadNames does.
func ParseNames(lex *lexicon.Lexicon, name string, data []byte) (*Names, error) {
	l := namesLoader{seen: map[formKey]*formAt{}}
	l.parse(name, data)
	return l.names(lex), yamlfile.Joined(l.errs)
}

// DecodeNames reads names that stand in the example of a rule. The function makes them ready for use, which most runs do not
// ask for.
func DecodeNames(src *yamlfile.Source, rule string, n *yaml.Node) (*NamesFile, func(*lexicon.Lexicon) *Names, []error) {
	l := namesLoader{seen: map[formKey]*formAt{}}
	d := yamlfile.NewDecoder(src, rule)
	var f NamesFile
	d.Decode(n, "names", &f)
	l.file(d, src.Path(), &f)
	return &f, l.names, l.errs
}

// formKey is a form with its kind: a town and a ship may share one.
type formKey struct {
	kind names.Kind
	text string
}

// formAt is where a form stands.
type formAt struct {
	entry string // the name of its entry
	path  string
	line  int
	key   string // of the entry: "wrong"
	same  *Entry
}

// namesLoader gathers the names of several files.
type namesLoader struct {
	entries []names.Listed
	offices []pending
	seen    map[formKey]*formAt
	errs    []error
}

// pending is an office that is looked up, with its country or body, once all names are known.
type pending struct {
	entry    int
	of       string
	title    string
	from, to when.Date
	path     string
	line     int
	column   int
	at       [2]int // line and column of the title
}

func (l *namesLoader) parse(name string, data []byte) {
	d := yamlfile.NewDecoder(yamlfile.NewSource(name, data), "")
	var f NamesFile
	d.Document(data, "a file of names", &f)
	l.file(d, name, &f)
}

// file takes over the entries of one file.
func (l *namesLoader) file(d *yamlfile.Decoder, path string, f *NamesFile) {
	defer func() { l.errs = append(l.errs, d.Errors()...) }()
	if n := len(f.People) + len(f.Places) + len(f.Organisations) + len(f.Vessels); len(l.entries)+n > maxNames {
		d.FailAt(f, "there may be at most %d names in all", maxNames)
		return
	}
	for i := range f.People {
		p := &f.People[i]
		at := l.entry(d, path, names.Person, &p.Entry)
		for k := range p.Offices {
			l.office(d, path, at, &p.Offices[k])
		}
	}
	for i := range f.Places {
		p := &f.Places[i]
		at := l.entry(d, path, names.Place, &p.Entry)
		for k := range p.In {
			if strings.EqualFold(p.In[k], p.Name) {
				d.FailAt(&p.In[k], "in: %q lies in itself", p.In[k])
			}
		}
		l.entries[at].In = p.In
	}
	for i := range f.Organisations {
		l.entry(d, path, names.Organisation, &f.Organisations[i].Entry)
	}
	for i := range f.Vessels {
		l.entry(d, path, names.Vessel, &f.Vessels[i].Entry)
	}
	l.circles(d, f)
}

// entry takes over one entry and returns its number.
func (l *namesLoader) entry(d *yamlfile.Decoder, path string, kind names.Kind, e *Entry) int {
	if len(e.Aliases)+len(e.Accepted)+len(e.Wrong)+len(e.Others) > maxForms {
		d.FailAt(&e.Name, "%q: one name may have at most %d forms", e.Name, maxForms)
		*e = Entry{Name: e.Name}
	}
	l.form(d, path, kind, e, "name", &e.Name)
	for _, list := range []struct {
		key   string
		forms []string
	}{{"aliases", e.Aliases}, {"accepted", e.Accepted}, {"wrong", e.Wrong}} {
		for i := range list.forms {
			l.form(d, path, kind, e, list.key, &list.forms[i])
		}
	}
	for i := range e.Others {
		if strings.EqualFold(e.Others[i], e.Name) {
			d.FailAt(&e.Others[i], "others: %q is the name itself", e.Others[i])
		}
	}
	l.entries = append(l.entries, names.Listed{
		Kind: kind, Name: e.Name, Accepted: slices.Concat(e.Aliases, e.Accepted), Wrong: e.Wrong, Others: e.Others,
	})
	return len(l.entries) - 1
}

// form checks one form of an entry.
func (l *namesLoader) form(d *yamlfile.Decoder, path string, kind names.Kind, e *Entry, key string, s *string) {
	if *s == "" {
		return // that is told already
	}
	line, _ := d.Place(s)
	switch {
	case strings.IndexFunc(*s, unicode.IsLetter) < 0:
		d.FailAt(s, "%s: %q has no letter", key, *s)
		return
	case utf8.RuneCountInString(*s) > maxRunes || len(strings.Fields(*s)) > maxWords:
		d.FailAt(s, "%s: a name may have at most %d letters in %d words", key, maxRunes, maxWords)
		return
	case key == "wrong" && kind == names.Person && !strings.Contains(*s, " ") && strings.Contains(e.Name, " ") && strings.EqualFold(familyOf(e.Name), *s):
		d.FailAt(s, "wrong: %q is the family name of %q itself", *s, e.Name)
		return
	}
	have := l.seen[formKey{kind, text.Fold(*s)}]
	switch {
	case have == nil:
		l.seen[formKey{kind, text.Fold(*s)}] = &formAt{e.Name, path, line, key, e}
	case have.same == e && have.key == key:
		d.FailAt(s, "%s: %q stands here twice", key, *s)
	case have.same == e:
		d.FailAt(s, "%s: %q stands under %s as well, and cannot be both", key, *s, have.key)
	default:
		where := fmt.Sprintf("line %d", have.line)
		if have.path != path {
			where = fmt.Sprintf("%s:%d", have.path, have.line)
		}
		d.FailAt(s, "%s: %q stands for %q as well (%s); a form can stand for one %s only", key, *s, have.entry, where, kind)
	}
}

// familyOf returns the last word of a name.
func familyOf(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// office takes over an office of the person of an entry.
func (l *namesLoader) office(d *yamlfile.Decoder, path string, entry int, o *Office) {
	from, to := span(d, &o.From, &o.To)
	if o.Title == "" {
		return // that is told already
	}
	p := pending{entry: entry, of: o.Of, title: o.Title, from: from, to: to, path: path}
	p.line, p.column = d.Place(o)
	p.at[0], p.at[1] = d.Place(&o.Title)
	l.offices = append(l.offices, p)
}

// titles lists the offices that texts are understood to name.
func titles(lex *lexicon.Lexicon) []string {
	out := make([]string, 0, len(lex.Offices))
	for i := range lex.Offices {
		out = append(out, lex.Offices[i].Title)
	}
	return out
}

// circles finds places that lie in each other.
func (l *namesLoader) circles(d *yamlfile.Decoder, f *NamesFile) {
	in := map[string][]string{}
	for i := range f.Places {
		p := &f.Places[i]
		for _, parent := range p.In {
			in[text.Fold(p.Name)] = append(in[text.Fold(p.Name)], text.Fold(parent))
		}
	}
	for i := range f.Places {
		p := &f.Places[i]
		for k := range p.In {
			if text.Fold(p.In[k]) != text.Fold(p.Name) && reaches(in, text.Fold(p.In[k]), text.Fold(p.Name)) {
				d.FailAt(&p.In[k], "in: %q and %q lie in each other", p.Name, p.In[k])
			}
		}
	}
}

// reaches reports whether a place lies in another by any way up.
func reaches(in map[string][]string, from, to string) bool {
	seen := map[string]bool{from: true}
	todo := []string{from}
	for len(todo) > 0 {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, up := range in[at] {
			if up == to {
				return true
			}
			if !seen[up] {
				seen[up] = true
				todo = append(todo, up)
			}
		}
	}
	return false
}

// names makes the list. It may be called again.
func (l *namesLoader) names(lex *lexicon.Lexicon) *Names {
	out := &Names{}
	if len(l.entries) == 0 {
		return out
	}
	entries := slices.Clone(l.entries)
	forms := names.NewList(lex, slices.Clone(l.entries)) // only to look up bodies by their forms
	for _, p := range l.offices {
		title, known := names.CanonicalTitle(lex, p.title)
		if !known {
			out.Warnings = append(out.Warnings, &yamlfile.Error{
				Path: p.path, Line: p.at[0], Col: p.at[1],
				Msg: fmt.Sprintf("no text is understood to name the office %q, so that nothing is held against it%s", p.title, yamlfile.DidYouMean(p.title, titles(lex))),
			})
			continue
		}
		of := forms.CanonicalOf(lex, p.of)
		e := &entries[p.entry]
		e.Offices = append(e.Offices, names.Term{Title: title, Of: of, From: p.from, To: p.to})
		sentence := e.Name + ", " + p.title
		if p.of != "" {
			sentence += " of " + p.of
		}
		out.Offices = append(out.Offices, Known{
			Path: p.path, Line: p.line, Column: p.column, From: p.from, To: p.to, Sentence: sentence,
			Claim: &Claim{Kind: "role", Value: e.Name, Office: &Post{Title: title, Of: of}},
		})
	}
	out.List = names.NewList(lex, entries)
	return out
}

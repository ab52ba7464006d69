package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// OfficeKind says what sort of title an office is.
type OfficeKind uint8

// The kinds of title.
const (
	Post  OfficeKind = iota // an office that somebody holds for a country or organisation: mayor
	Rank                    // borne for life and beside a post: colonel, ambassador
	Trade                   // an occupation, evidence that a person's name follows and no office: farmer
)

// Office is a post that a person holds.
type Office struct {
	Title    string // canonical: "foreign minister"
	Unique   bool   // one holder at a time for each country or organisation
	Ministry string // canonical ministry of a minister: "foreign affairs"; may be empty
	Kind     OfficeKind
	Deputy   int32  // index into Lexicon.Offices of the deputy of this office; 0 when there is none
	State    bool   // an office of a state, whose country may be left out: prime minister
	Heads    string // the body that its holder heads, whatever words tell it: "university" of a rector; may be empty
	Field    string // what the title itself says of its field, as a canonical one: "communications" of a spokesperson; may be empty

	places         []place // where it is borne: who has it cannot have another of the same list
	alike          []int32 // indices of the offices that another text may give who holds it, and mean the same
	plurals, verbs [][]Word
}

// Plural reports whether the phrase p names several holders of o: "foreign ministers".
func (o *Office) Plural(p *Phrase) bool { return contains(o.plurals, p.Words) }

// Verb reports whether the phrase p can say that somebody holds o: "who chairs", "who speaks for".
func (o *Office) Verb(p *Phrase) bool {
	return contains(o.verbs, p.Words) || contains(o.plurals, p.Words)
}

// VerbOnly reports whether the phrase p is a verb and no title: "speaks for".
func (o *Office) VerbOnly(p *Phrase) bool { return contains(o.verbs, p.Words) }

// officeRow is one line of offices.yaml.
type officeRow struct {
	Title  string   `yaml:"title"`
	Forms  []string `yaml:"forms"`  // besides the title; plurals are formed
	Plural []string `yaml:"plural"` // plurals that are not formed by rule
	Verbs  []string `yaml:"verbs"`  // third person singular where it is not the plural
	Unique bool     `yaml:"unique"`
	State  bool     `yaml:"state"`
	Heads  string   `yaml:"heads"`
	Field  string   `yaml:"field"`
	Deputy string   `yaml:"deputy"` // canonical title of the deputy where it is not "deputy" and the title
}

// ministryRow gives rise to the minister of one field.
type ministryRow struct {
	Title  string   `yaml:"title"`
	Name   string   `yaml:"ministry"`
	Fields []string `yaml:"fields"` // as in "minister of ..."
	Before []string `yaml:"before"` // as in "... minister" where it differs from the fields
	Forms  []string `yaml:"forms"`
}

func loadOffices(l *Lexicon, data []byte) error {
	var t struct {
		Posts      []officeRow   `yaml:"posts"`
		Ministries []ministryRow `yaml:"ministries"`
		Ranks      []officeRow   `yaml:"ranks"`
		Trades     []officeRow   `yaml:"trades"`
		Plain      []string      `yaml:"plain trades"`
		Fields     []fieldRow    `yaml:"fields"`
		Rivals     [][][]string  `yaml:"rivals"`
		Worlds     [][][]string  `yaml:"worlds"`
		Alike      [][2][]string `yaml:"alike"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	// Index 0 is no office, so that a Deputy of 0 means none.
	b := officeBuilder{l: l, seen: map[string]bool{}}
	l.Offices = append(l.Offices[:0], Office{})
	for _, row := range t.Posts {
		b.add(Post, &row, "")
	}
	for _, row := range t.Ministries {
		b.addMinister(&row)
	}
	for _, row := range t.Ranks {
		b.add(Rank, &row, "")
	}
	for _, row := range t.Trades {
		b.add(Trade, &row, "")
	}
	for _, trade := range t.Plain {
		b.add(Trade, &officeRow{Title: trade}, "")
	}
	if b.err != nil {
		return b.err
	}
	l.addFields(t.Fields)
	if err := l.addRivals(t.Rivals, t.Worlds); err != nil {
		return err
	}
	return l.addAlike(t.Alike)
}

// officeBuilder adds offices and keeps the first mistake.
type officeBuilder struct {
	l    *Lexicon
	seen map[string]bool
	err  error
}

func (b *officeBuilder) add(kind OfficeKind, row *officeRow, ministry string) {
	if row.Title == "" || row.Title != strings.ToLower(row.Title) || b.seen[row.Title] {
		if b.err == nil {
			b.err = fmt.Errorf("office %q: the title must be there, lower case and unique", row.Title)
		}
		return
	}
	b.seen[row.Title] = true
	l, index := b.l, len(b.l.Offices)
	o := Office{Title: row.Title, Unique: row.Unique, State: row.State, Ministry: ministry, Kind: kind, Heads: row.Heads, Field: row.Field}
	for _, form := range append([]string{row.Title}, row.Forms...) {
		l.phrase(form, OfficePhrase, index)
		if plural := pluralTitle(form); plural != "" && !slices.Contains(row.Plural, plural) {
			l.phrase(plural, OfficePhrase, index)
			o.plurals = append(o.plurals, l.words(plural))
		}
	}
	for _, form := range row.Plural {
		l.phrase(form, OfficePhrase, index)
		o.plurals = append(o.plurals, l.words(form))
	}
	for _, form := range row.Verbs {
		l.phrase(form, OfficePhrase, index)
		o.verbs = append(o.verbs, l.words(form))
	}
	if kind == Post && !strings.HasPrefix(row.Title, "deputy ") {
		o.Deputy = int32(index + 1)
	}
	l.Offices = append(l.Offices, o)
	if o.Deputy != 0 {
		title := row.Deputy
		if title == "" {
			title = "deputy " + row.Title
		}
		l.Offices = append(l.Offices, Office{Title: title, Ministry: ministry, State: row.State})
	}
}

func (b *officeBuilder) addMinister(row *ministryRow) {
	o := officeRow{Title: row.Title, Unique: true, State: true, Forms: row.Forms}
	before := row.Before
	if len(before) == 0 {
		before = row.Fields
	}
	for _, f := range before {
		if form := f + " minister"; form != row.Title {
			o.Forms = append(o.Forms, form)
		}
	}
	for _, f := range row.Fields {
		o.Forms = append(o.Forms, "minister of "+f, "minister for "+f, "minister of the "+f, "minister in charge of "+f, "secretary for "+f)
	}
	b.add(Post, &o, row.Name)
}

// pluralTitle returns the plural of a title: "foreign ministers", "heads of state", "spokesmen"; empty for abbreviations.
func pluralTitle(form string) string {
	head, rest := form, ""
	for _, cut := range []string{" of ", " for ", " to ", " in ", "-general", " general", "-in-chief"} {
		// "major general" and its kind take the s at the end
		if i := strings.Index(form, cut); i > 0 && (cut != " general" || strings.HasPrefix(form, "secretary") || strings.HasPrefix(form, "attorney") || strings.HasPrefix(form, "governor")) {
			head, rest = form[:i], form[i:]
			break
		}
	}
	switch {
	case len(head) < 3, strings.HasSuffix(head, "s"):
		return ""
	case strings.HasSuffix(head, "man"):
		return head[:len(head)-2] + "en" + rest
	case strings.HasSuffix(head, "ry"), strings.HasSuffix(head, "ty"):
		return head[:len(head)-1] + "ies" + rest
	case strings.HasSuffix(head, "ch"):
		return head + "es" + rest
	}
	return head + "s" + rest
}

package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// fieldRow is one line of the fields of offices.yaml.
type fieldRow struct {
	Field string   `yaml:"field"`
	Forms []string `yaml:"forms"` // besides the field itself
}

// addFields adds the words that narrow a title: "safety", "human resources".
func (l *Lexicon) addFields(rows []fieldRow) {
	for i, row := range rows {
		l.Fields = append(l.Fields, row.Field)
		for _, form := range append([]string{row.Field}, row.Forms...) {
			l.phrase(form, FieldPhrase, i)
		}
	}
}

// place is one list of titles that are borne together at one place of work.
type place struct{ work, list int16 }

// What stands in a list of titles for more than one.
const (
	anyField  = "*"         // all that have a field
	ministers = "ministers" // those of all ministries, and their deputies
)

// addRivals notes which titles nobody bears at once: at one place of work, and of all worlds.
func (l *Lexicon) addRivals(works, worlds [][][]string) error {
	l.worlds = int16(len(works))
	l.titles = make(map[string]int32, len(l.Offices))
	for i := range l.Offices {
		l.titles[l.Offices[i].Title] = int32(i)
	}
	for w, lists := range slices.Concat(works, worlds) {
		for k, list := range lists {
			for _, title := range list {
				at := place{int16(w), int16(k)}
				switch title {
				case anyField:
					l.fielded = append(l.fielded, at)
					continue
				case ministers:
					for i := range l.Offices {
						if o := &l.Offices[i]; o.Ministry != "" {
							o.places = append(o.places, at)
						}
					}
					continue
				}
				i, ok := l.titles[title]
				if !ok {
					return fmt.Errorf("rivals: there is no office %q", title)
				}
				l.Offices[i].places = append(l.Offices[i].places, at)
			}
		}
	}
	return nil
}

// addAlike notes which titles may be two words for one post.
func (l *Lexicon) addAlike(rows [][2][]string) error {
	for _, row := range rows {
		for _, title := range row[0] {
			for _, other := range row[1] {
				i, j := l.titles[title], l.titles[other]
				if i == 0 || j == 0 {
					return fmt.Errorf("alike: there is no office %q or %q", title, other)
				}
				l.Offices[i].alike = append(l.Offices[i].alike, j)
			}
		}
	}
	return nil
}

// OnePost reports whether two titles may be two words for the same post: the union leader is its president or its general secretary, a
// managing director is a chief executive. A title is canonical, a field is one of Fields or empty: heads of one field hold one post.
func (l *Lexicon) OnePost(title, field, otherTitle, otherField string) bool {
	if field != "" || otherField != "" {
		return field == otherField
	}
	i, j := l.titles[title], l.titles[otherTitle]
	return i != 0 && (slices.Contains(l.Offices[i].alike, j) || slices.Contains(l.Offices[j].alike, i))
}

// Rivals reports whether nobody holds both of two posts at once, as far as the tables know: two titles of one place of
// work, such as captain and chief engineer; a title and its deputy; two posts of different fields, such as head of
// safety and sales manager; or, of a person who is named in full by both, titles of two worlds, such as minister and mayor. A title
// is canonical, a field is one of Fields or empty.
func (l *Lexicon) Rivals(title, field, otherTitle, otherField string, inFull bool) bool {
	a, b := l.titles[title], l.titles[otherTitle]
	if a == 0 || b == 0 {
		return false
	}
	x, y := &l.Offices[a], &l.Offices[b]
	if field == "" {
		field = x.Field
	}
	if otherField == "" {
		otherField = y.Field
	}
	switch {
	case field != "" && otherField != "":
		return field != otherField && (a == b || !x.holds(y))
	case a == b:
		return false
	case x.Deputy == b || y.Deputy == a:
		return x.Unique || y.Unique
	}
	return l.apart(x, field, y, otherField, inFull)
}

// TitleHasRivals reports whether the tables know titles that nobody bears beside the office of a canonical title.
func (l *Lexicon) TitleHasRivals(title string) bool {
	i := l.titles[title]
	return i != 0 && l.Offices[i].HasRivals()
}

// HasRivals reports whether the tables know titles that nobody bears beside o.
func (o *Office) HasRivals() bool { return len(o.places) > 0 }

// holds reports whether one title is a longer form of the other: mine manager, manager.
func (o *Office) holds(other *Office) bool {
	return strings.HasSuffix(o.Title, " "+other.Title) || strings.HasSuffix(other.Title, " "+o.Title)
}

// apart reports whether two offices are borne at one place of work, or in any world if those count, and not together.
func (l *Lexicon) apart(x *Office, field string, y *Office, otherField string, worlds bool) bool {
	together := false
	found := false
	for _, p := range l.placesOf(x, field) {
		for _, q := range l.placesOf(y, otherField) {
			if p.work != q.work || p.work >= l.worlds && !worlds {
				continue
			}
			if p.list == q.list {
				together = true
			}
			found = found || p.list != q.list
		}
	}
	return found && !together
}

// worldsApart reports whether two offices are of two worlds, and of none together.
func (l *Lexicon) worldsApart(x, y *Office) bool {
	found := false
	for _, p := range x.places {
		for _, q := range y.places {
			switch {
			case p.work != q.work || p.work < l.worlds:
			case p.list == q.list:
				return false
			default:
				found = true
			}
		}
	}
	return found
}

// general reports whether an office says nothing of what its holder does, so that a field makes another one of it.
func (o *Office) general() bool {
	switch o.Title {
	case "director", "manager", "head":
		return true
	}
	return false
}

func (l *Lexicon) placesOf(o *Office, field string) []place {
	if field != "" && field != o.Field && (len(o.places) == 0 || o.general()) {
		return l.fielded // the director of human resources directs no house
	}
	if len(o.places) == 0 && field != "" {
		return l.fielded
	}
	return o.places
}

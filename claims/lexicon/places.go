package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Places is where things happen, by the words that tell it.
type Places struct {
	building wordMap[string]  // noun to the first of those that may be one house
	lone     wordMap[string]  // noun to the usual one for a sort of places of which a story has one: "mine" for "colliery"
	room     wordSet          // noun that the noun before it tells apart: "hall"
	level    wordMap[string]  // word in names to how wide a place it names: "street"
	town     wordSet          // first word of names of towns: "port"
	verb     wordMap[string]  // verb to what is done
	side     wordMap[string]  // word for one of several parts to its plain form: "northern" to "north"
	part     wordMap[string]  // noun for such a part to the first of its sort
	numbered wordMap[string]  // noun of which several are told apart by their numbers to the first of its sort: "floor" for "storey"
	turn     wordMap[string]  // noun for what comes one after the other and bears a number to the first of its sort: "stage" for "leg"
	leads    wordMap[string]  // preposition to the way: "", "from", "to", "through"
	played   []string         // what a town is to a story, by Entry.Played
	happened []Happening      // what of a story was in a town, by words close before its name
	one      []string         // what no two places are to a story
	personal []string         // what a place is to one person
	last     wordMap[[]int32] // by the last of their words, which of happened they are, the longest first
}

// Happening is what of a story was in a town that a preposition leads to from some words: “was born in Brenn”.
type Happening struct {
	Place  string   // what the town is to the story: “place of birth”
	Before []string // the words before the last one: “behind” of “behind bars”
	Leads  []string // the prepositions
}

// Building returns the first of the nouns that may name the house that w names; empty when w names none.
func (p *Places) Building(w Word) string { return p.building.get(w) }

// Lone returns the usual noun for the sort of places that the noun w names, where it is one of which a story has one; empty where it is none.
func (p *Places) Lone(w Word) string { return p.lone.get(w) }

// Room reports whether w is a noun for a house or room that the noun before it tells apart: a town "hall".
func (p *Places) Room(w Word) bool { return p.room.has(w) }

// Level returns how wide a place is whose name has the word w: "part", "street", "crossing", "area"; empty for other words.
func (p *Places) Level(w Word) string { return p.level.get(w) }

// Town reports whether w is the first word of names of towns: "Port" Moro.
func (p *Places) Town(w Word) bool { return p.town.has(w) }

// Doing returns what a verb says to be done at a place; empty for verbs that no table knows.
func (p *Places) Doing(w Word) string { return p.verb.get(w) }

// Leads reports whether w leads to a place where something happens, and which way: from it, to it, through it.
func (p *Places) Leads(w Word) (way string, ok bool) {
	return p.leads.get(w), p.leads.words.has(w)
}

// Side returns the plain form of a word that tells one part of a thing from another: "north" for "northern"; empty for other words.
func (p *Places) Side(w Word) string { return p.side.get(w) }

// Part returns the sort of a part that a side tells from others: "slope" for "flank"; empty for other nouns.
func (p *Places) Part(w Word) string { return p.part.get(w) }

// Numbered returns the sort of places of which several are told apart by their numbers, "gate", and of what comes one after the other and bears a
// number, "stage" for "leg", that a noun names; empty for other nouns.
func (p *Places) Numbered(w Word) (place, turn string) { return p.numbered.get(w), p.turn.get(w) }

// Played returns what a town is to a story that a word beside its name tells, by its Entry.Played: “place of burial”; empty for 0 and MeetingWord.
func (p *Places) Played(i uint8) string {
	if i == 0 || int(i) > len(p.played) {
		return ""
	}
	return p.played[i-1]
}

// One reports whether no two places are to a story what is told of one: where a storm came ashore.
func (p *Places) One(part string) bool { return slices.Contains(p.one, part) }

// Personal reports whether a place is to one person what is told of it: where somebody was born.
func (p *Places) Personal(part string) bool { return slices.Contains(p.personal, part) }

// Happened returns what may have been in a town to which a preposition leads right behind words of which w is the last.
func (p *Places) Happened(w Word) []int32 { return p.last.get(w) }

// Happening returns what was in a town, by a number that Happened gives.
func (p *Places) Happening(i int32) *Happening { return &p.happened[i] }

// NextMeeting is what a town is to a story of which a text tells that the next meeting is there.
const NextMeeting = "place of the next meeting"

// MeetingWord is the Entry.Played of the words of meetings.
const MeetingWord = ^uint8(0)

func loadPlaces(l *Lexicon, data []byte) error {
	var t struct {
		Buildings [][]string          `yaml:"buildings"`
		Lone      [][]string          `yaml:"lone"`
		Rooms     []string            `yaml:"rooms"`
		Levels    map[string][]string `yaml:"levels"`
		Towns     []string            `yaml:"towns"`
		Verbs     map[string][]string `yaml:"verbs"`
		Sides     map[string][]string `yaml:"sides"`
		Parts     [][]string          `yaml:"parts"`
		Numbered  [][]string          `yaml:"numbered"`
		Turns     [][]string          `yaml:"turns"`
		Leads     map[string]string   `yaml:"leads"`
		Played    map[string][]string `yaml:"played"`
		Meetings  []string            `yaml:"meetings"`
		Happened  []happenedRow       `yaml:"happened"`
		One       []string            `yaml:"one"`
		Personal  []string            `yaml:"personal"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	var p Places
	building, lone, level, verb, side := map[Word]string{}, map[Word]string{}, map[Word]string{}, map[Word]string{}, map[Word]string{}
	part, numbered, turn, leads := map[Word]string{}, map[Word]string{}, map[Word]string{}, map[Word]string{}
	for i, group := range t.Buildings {
		if len(group) == 0 {
			return fmt.Errorf("line %d of the buildings is empty", i+1)
		}
		for _, n := range group {
			w := l.intern(n)
			if had := building[w]; had != "" {
				return fmt.Errorf("%q stands with %q and with %q", n, had, group[0])
			}
			building[w] = group[0]
		}
	}
	for i, group := range t.Lone {
		if len(group) == 0 {
			return fmt.Errorf("line %d of the lone places is empty", i+1)
		}
		for _, n := range group {
			w := l.intern(n)
			if had := lone[w]; had != "" {
				return fmt.Errorf("%q stands with %q and with %q", n, had, group[0])
			}
			lone[w] = group[0]
		}
	}
	for _, name := range slices.Sorted(maps.Keys(t.Levels)) {
		for _, n := range t.Levels[name] {
			level[l.intern(n)] = name
		}
	}
	for _, n := range t.Towns {
		p.town.add(l.intern(n))
	}
	for _, n := range t.Rooms {
		p.room.add(l.intern(n))
	}
	for _, name := range slices.Sorted(maps.Keys(t.Verbs)) {
		for _, v := range t.Verbs[name] {
			for _, f := range append(slices.Clone(l.verbForms(v)), v) {
				if w := l.intern(f); verb[w] == "" {
					verb[w] = name
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(t.Sides)) {
		for _, form := range append(slices.Clone(t.Sides[name]), name) {
			side[l.intern(form)] = name
		}
	}
	for _, group := range t.Parts {
		for _, n := range group {
			part[l.intern(n)] = group[0]
		}
	}
	for _, group := range t.Numbered {
		for _, n := range group {
			numbered[l.intern(n)], numbered[l.intern(pluralTitle(n))] = group[0], group[0]
		}
	}
	for _, group := range t.Turns {
		for _, n := range group {
			turn[l.intern(n)], turn[l.intern(pluralTitle(n))] = group[0], group[0]
		}
	}
	for _, lead := range slices.Sorted(maps.Keys(t.Leads)) {
		leads[l.intern(lead)] = t.Leads[lead]
	}
	for _, w := range t.Meetings {
		l.edit(w).Played = MeetingWord
	}
	for _, what := range slices.Sorted(maps.Keys(t.Played)) {
		p.played = append(p.played, what)
		for _, w := range t.Played[what] {
			l.edit(w).Played = uint8(len(p.played))
		}
	}
	p.building, p.lone, p.level, p.verb, p.side = mapOf(building), mapOf(lone), mapOf(level), mapOf(verb), mapOf(side)
	p.part, p.numbered, p.turn, p.leads = mapOf(part), mapOf(numbered), mapOf(turn), mapOf(leads)
	p.one, p.personal = t.One, t.Personal
	p.happen(l, t.Happened)
	l.Places = p
	return nil
}

// happenedRow is a row of what was in a town.
type happenedRow struct {
	Place string   `yaml:"place"`
	Leads []string `yaml:"leads"` // the prepositions that lead to the town; those of placeLeads where the row names none, no word where the list is empty
	Words []string `yaml:"words"`
}

// placeLeads are the prepositions that lead to a town in which something happened.
var placeLeads = []string{"in", "at", "near", "outside", "off", "on", "below", "above", "behind", "beside", "opposite"}

// happen notes what was in a town by the words that tell it.
func (p *Places) happen(l *Lexicon, rows []happenedRow) {
	last := map[Word][]int32{}
	for _, row := range rows {
		leads := row.Leads
		switch {
		case leads == nil:
			leads = placeLeads
		case len(leads) == 0:
			leads = []string{""}
		}
		for _, phrase := range row.Words {
			words := strings.Fields(strings.ReplaceAll(phrase, "-", " - "))
			w := l.intern(words[len(words)-1])
			last[w] = append(last[w], int32(len(p.happened)))
			p.happened = append(p.happened, Happening{Place: row.Place, Before: words[:len(words)-1], Leads: leads})
		}
	}
	for _, list := range last {
		slices.SortStableFunc(list, func(a, b int32) int { return len(p.happened[b].Before) - len(p.happened[a].Before) })
	}
	p.last = mapOf(last)
}

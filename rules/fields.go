package rules

import (
	"reflect"
	"slices"
	"sync"

	"github.com/factlint/factlint/claims"
)

// Claim is what an expression sees of a claim: plain values under lower-case names. The doc tags are the
// documentation that users read.
type Claim struct {
	Kind        string   `expr:"kind" doc:"what sort of statement it makes: count, measure, date, duration, calendar, arithmetic, name, role, place, age, ordinal, quote or passage"`
	Measure     string   `expr:"measure" doc:"what is measured or told: killed, participants, weekday, sum; of a passage sentence or paragraph; may be empty"`
	Value       *Value   `expr:"value" doc:"what it says"`
	Derived     *Value   `expr:"derived" doc:"of calendar and arithmetic claims, what the rest of the statement amounts to"`
	Unit        string   `expr:"unit" doc:"canonical unit: km, USD, percent; empty for counts"`
	Dimension   string   `expr:"dimension" doc:"dimension of the unit: length, money; empty for counts"`
	Counted     string   `expr:"counted" doc:"base form of the counted noun: representative; of a place, a date or a length of time what it is to the story: seat; may be empty"`
	Qualifiers  []string `expr:"qualifiers" doc:"base forms of the words that narrow the counted noun, sorted"`
	Side        string   `expr:"side" doc:"whose it is: a country, party or company; may be empty"`
	Scope       string   `expr:"scope" doc:"which part of it the claim is about: empty for the whole, else additional, bound, capacity, change, converted, each, elsewhere, first or last of several in a row, former, limit, listed, named, offer, part, partial, previous, severe, slight, summed over several occasions, suspected, wanted or whole; of a role how many can hold it at once: body of one who heads a body, titled of one of whom a title tells it, deputy of one who is second to such a head, post, rank, several, trade or unique"`
	Subject     string   `expr:"subject" doc:"whose attribute it is: the person of an age, the thing measured; may be empty"`
	Office      *Office  `expr:"office" doc:"of names and roles, the post that is held"`
	House       *House   `expr:"house" doc:"what the list of names that the house keeps says of its name; empty where it is not listed"`
	Event       *Event   `expr:"event" doc:"what happened, as far as it is known"`
	Modality    string   `expr:"modality" doc:"asserted, planned, alleged, denied or conditional"`
	Speaker     string   `expr:"speaker" doc:"who says so; empty for the document's own voice"`
	Quoted      bool     `expr:"quoted" doc:"it stands inside quotation marks"`
	Inherited   bool     `expr:"inherited" doc:"its subject or event was carried over from earlier sentences"`
	Revised     bool     `expr:"revised" doc:"the text says that the figure corrects or updates an earlier one"`
	Weak        bool     `expr:"weak" doc:"of a count, its noun alone tells what is counted; of a duration, nothing tells what lasts so long; of an age, it is not told in so many words whose it is"`
	Trigger     string   `expr:"trigger" doc:"base form of the word that tells what is counted: kill; may be empty"`
	Text        string   `expr:"text" doc:"the words of the claim, as written"`
	Sentence    string   `expr:"sentence" doc:"the sentence it stands in"`
	Source      string   `expr:"source" doc:"the outlet; the path where no outlet is known"`
	Outlet      string   `expr:"outlet" doc:"the outlet; the name of the file where no outlet is known. For messages"`
	Reliability string   `expr:"reliability" doc:"how far the source is trusted: high, medium or low, as the configuration says; else empty"`
	Published   string   `expr:"published" doc:"when its document was published, as 2026-02-13; empty when unknown"`
	Path        string   `expr:"path" doc:"the file of its document"`
	Line        int      `expr:"line" doc:"the line it stands in, from 1"`
	Block       int      `expr:"block" doc:"the paragraph, heading or row it stands in, from 0"`
	Position    int      `expr:"position" doc:"the sentence it stands in, from 0"`
	Template    string   `expr:"template" doc:"stands for its sentence with figures, dates and names masked; empty for short sentences, names and passages"`
	Story       []string `expr:"story" doc:"keys of the stories that its document tells: names that it shares with other documents of the run, and its own path"`
	Context     []string `expr:"context" doc:"rare words and names of its sentence, sorted; none for names and passages"`
	Stories     []string `expr:"stories" doc:"stand for the stories that its document tells, as far as others of the run tell them too. For keys"`

	claim    *claims.Claim
	worker   *Worker
	known    *Texts       // of Value; nil until asked for
	tales    *Stories     // by their numbers; nil where nobody told them
	words    int          // of Value, and 1; 0 until asked for
	before   int          // the figures before it in its sentence, and 1; 0 until asked for
	moment   claims.Value // the time of Event
	value    Value
	derived  Value
	office   Office
	event    Event
	hasKey   bool     // of the event
	named    uint64   // hash of the name; 0 until asked for
	nameSize int      // its words, and 1; 0 until asked for
	spelt    []uint64 // hashes of the keys of the name; nil until asked for
	house    House
	listed   *claims.House // of which house is made
	when     Value
}

// Value is what an expression sees of a value. Which fields hold something depends on what is said: a quantity, a
// time, a name or words.
type Value struct {
	Number float64 `expr:"number" doc:"of a quantity, the figure as written: 19 in “at least 19”"`
	Low    float64 `expr:"low" doc:"of a quantity, its lower bound"`
	High   float64 `expr:"high" doc:"of a quantity, its upper bound"`
	Hedge  string  `expr:"hedge" doc:"of a quantity: empty, about, nearly, just over, more than, at least, up to, fewer than, exactly, between or vague"`
	From   string  `expr:"from" doc:"of a time, its first day as 2026-02-13"`
	To     string  `expr:"to" doc:"of a time, its last day as 2026-02-14"`
	Grain  string  `expr:"grain" doc:"of a time: hour, day-part, day, week, month, season, year, decade or century"`
	Name   string  `expr:"name" doc:"of a name, as written without titles"`
	Given  string  `expr:"given" doc:"of a person, the given names; may be empty"`
	Family string  `expr:"family" doc:"of a person, the family name; may be empty"`
	Text   string  `expr:"text" doc:"the words of the value, as written"`
	Known  bool    `expr:"known" doc:"there is a value at all"`

	of    *claims.Value
	shape shape
}

// Office is what an expression sees of a post.
type Office struct {
	Title string `expr:"title" doc:"the post: foreign minister; empty when none is told"`
	Of    string `expr:"of" doc:"its country or organisation; may be empty"`
	Held  string `expr:"held" doc:"empty, acting, former, designate, then (at the time of what is told) or incoming (of whom a text tells to get the office)"`
	Field string `expr:"field" doc:"what the post is about: safety of a head of safety; may be empty"`
}

// House is what an expression sees of the house's list of names.
type House struct {
	Name     string   `expr:"name" doc:"the form that the house prefers; empty when the name is not on its list"`
	Spelling string   `expr:"spelling" doc:"how the text spells it: preferred, accepted, wrong, or near where the list lacks the spelling and likely means it, or other for a name that the list tells from one that it resembles; empty when it is not listed"`
	Within   []string `expr:"within" doc:"of a place, the places that it lies in, in lower case, sorted"`
	Office   bool     `expr:"office" doc:"of a person, the text gives an office that the list has for that person, whatever the time"`
	Holds    bool     `expr:"holds" doc:"of a role, the list has the person in that office when the document was published"`
	Holders  []string `expr:"holders" doc:"of a role, whom the list has in that office when the document was published, sorted"`
}

// Event is what an expression sees of an event.
type Event struct {
	Type  string   `expr:"type" doc:"its class: die, meet, sign; may be empty"`
	Names []string `expr:"names" doc:"own names that identify it, sorted"`
	Place string   `expr:"place" doc:"where; may be empty"`
	Time  *Value   `expr:"time" doc:"when; not known may be asked as not event.time.known"`
	Main  bool     `expr:"main" doc:"it is the main event of its document"`
	Month string   `expr:"month" doc:"its month as 2026-02, when it lies within one; else empty"`
	Key   string   `expr:"key" doc:"stands for the event in keys: its class with its names, else its place, else its month; empty when none of them is known"`
}

// claimEnv is what the conditions of a rule over one claim see.
type claimEnv struct {
	Claim *Claim `expr:"claim" doc:"the claim that is looked at"`
}

// pairEnv is what the conditions of a rule over pairs see.
type pairEnv struct {
	A *Claim `expr:"a" doc:"one claim of the pair: the first by path, line and column"`
	B *Claim `expr:"b" doc:"the other claim"`
}

// factEnv is what the conditions of a rule over known facts see.
type factEnv struct {
	Claim *Claim `expr:"claim" doc:"the claim of a document"`
	Fact  *Claim `expr:"fact" doc:"what is known to be true, as a claim"`
}

// groupEnv is what the conditions of a rule over groups see.
type groupEnv struct {
	Claims []*Claim `expr:"claims" doc:"all claims that share a key, in the order of path, line and column"`
}

// Field documents one field that expressions may name.
type Field struct {
	Of   string // what has the field: "claim", "value", "office", "house", "event"
	Name string
	Type string // "text", "number", "true or false", "list of texts", "value", "office", "event"
	Doc  string
}

// Fields returns every field that expressions may name, in the order of documentation.
func Fields() []Field {
	var out []Field
	for _, t := range []struct {
		of string
		v  any
	}{{"claim", Claim{}}, {"value", Value{}}, {"office", Office{}}, {"house", House{}}, {"event", Event{}}} {
		out = append(out, fieldsOf(t.of, reflect.TypeOf(t.v))...)
	}
	return out
}

func fieldsOf(of string, t reflect.Type) []Field {
	var out []Field
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			out = append(out, Field{Of: of, Name: f.Tag.Get("expr"), Type: plainType(f.Type.String()), Doc: f.Tag.Get("doc")})
		}
	}
	return out
}

// fieldNames lists the fields of a struct under the names that expressions use. The list must not be changed.
func fieldNames(t reflect.Type) []string {
	if known, ok := namesOfFields.Load(t); ok {
		return known.([]string)
	}
	var out []string
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			out = append(out, f.Tag.Get("expr"))
		}
	}
	out = slices.Clip(out)
	namesOfFields.Store(t, out)
	return out
}

// namesOfFields keeps the answers of fieldNames by type: every expression of every rule asks.
var namesOfFields sync.Map

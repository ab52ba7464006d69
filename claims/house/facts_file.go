package house

// FactsFile is a file of facts: what a house knows to be true.
type FactsFile struct {
	Facts []Fact `json:"facts" yaml:"facts" jsonschema_description:"What is known to be true."`
}

// Fact is something that is known to be true: a sentence, or a claim in its parts. One of the two is given.
type Fact struct {
	Fact   string `json:"fact,omitempty" yaml:"fact,omitempty" jsonschema_description:"What is true, as a sentence or two that say it as a report would: who, what, where and when, with the figure."`
	Claim  *Claim `json:"claim,omitempty" yaml:"claim,omitempty" jsonschema_description:"What is true, in the parts that factlint claims --output jsonl prints. For what a sentence cannot say well."`
	Source string `json:"source,omitempty" yaml:"source,omitempty" jsonschema_description:"Where the house has it from. It is shown with every finding."`
	Date   string `json:"date,omitempty" yaml:"date,omitempty" jsonschema:"oneof_type=string;integer" jsonschema_description:"As of which day it is known: 2026-02-14. A toll may rise after it, and words such as yesterday count from it."`
	From   string `json:"from,omitempty" yaml:"from,omitempty" jsonschema:"oneof_type=string;integer" jsonschema_description:"The first day on which it is true, where it was not always: 2020-07-16, 2020-07 or 2020. Only documents published since are held against it."`
	To     string `json:"to,omitempty" yaml:"to,omitempty" jsonschema:"oneof_type=string;integer" jsonschema_description:"The last day on which it is true, in the same forms."`
	Note   string `json:"note,omitempty" yaml:"note,omitempty" jsonschema_description:"For those who keep the file. It is not used."`
}

// Claim is a claim in its parts, under the names that factlint claims --output jsonl gives them.
type Claim struct {
	Kind      string `json:"kind" yaml:"kind" jsonschema:"enum=count,enum=measure,enum=date,enum=duration,enum=role,enum=place,enum=age,enum=ordinal" jsonschema_description:"What sort of statement it makes."`
	Measure   string `json:"measure,omitempty" yaml:"measure,omitempty" jsonschema_description:"What is measured or told: participants, killed, magnitude. The page of measures lists them."`
	Value     any    `json:"value" yaml:"value" jsonschema_description:"What is true, as texts say it: 19, about 40, 420 km, 13–14 February 2026, Jeyhun Bayramov; or in the parts that factlint claims prints."`
	Unit      string `json:"unit,omitempty" yaml:"unit,omitempty" jsonschema_description:"The unit, where the value does not name it: km, USD."`
	Counted   string `json:"counted,omitempty" yaml:"counted,omitempty" jsonschema_description:"What is counted, in the singular: member."`
	Side      string `json:"side,omitempty" yaml:"side,omitempty" jsonschema_description:"Whose it is: a country, party or company."`
	Scope     string `json:"scope,omitempty" yaml:"scope,omitempty" jsonschema_description:"Empty for a total; part, additional, previous, each, planned, capacity, limit or subset."`
	Subject   string `json:"subject,omitempty" yaml:"subject,omitempty" jsonschema_description:"Whose attribute it is: the person of an age, the thing measured."`
	Office    *Post  `json:"office,omitempty" yaml:"office,omitempty" jsonschema_description:"Of a role, the post that the person of the value holds."`
	Event     *Event `json:"event,omitempty" yaml:"event,omitempty" jsonschema_description:"What happened, where and when: it says which documents the fact is about."`
	Modality  string `json:"modality,omitempty" yaml:"modality,omitempty" jsonschema_description:"asserted, which is the default, or planned."`
	Sentence  string `json:"sentence,omitempty" yaml:"sentence,omitempty" jsonschema_description:"The sentence that it comes from."`
	Published string `json:"published,omitempty" yaml:"published,omitempty" jsonschema_description:"When the document that it comes from was published."`
	Source    string `json:"source,omitempty" yaml:"source,omitempty" jsonschema_description:"The outlet that it comes from."`
}

// Post is a post in a claim.
type Post struct {
	Title string `json:"title" yaml:"title" jsonschema_description:"The post as texts name it: foreign minister."`
	Of    string `json:"of,omitempty" yaml:"of,omitempty" jsonschema_description:"Its country, town or organisation."`
}

// Event is what a claim is about.
type Event struct {
	Type  string   `json:"type,omitempty" yaml:"type,omitempty" jsonschema_description:"Its class: meet, sign, die. The page of measures lists them."`
	Names []string `json:"names,omitempty" yaml:"names,omitempty" jsonschema_description:"Names that reports on it mention: of the people, ships, meetings."`
	Place string   `json:"place,omitempty" yaml:"place,omitempty" jsonschema_description:"Where."`
	Time  any      `json:"time,omitempty" yaml:"time,omitempty" jsonschema_description:"When, as texts say it: 13–14 February 2026; or in the parts that factlint claims prints."`
}

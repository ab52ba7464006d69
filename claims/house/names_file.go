package house

// NamesFile is a file of names: the style sheet of a house.
type NamesFile struct {
	People        []Person       `json:"people,omitempty" yaml:"people,omitempty" jsonschema_description:"Persons, with the offices that they hold and held."`
	Places        []Place        `json:"places,omitempty" yaml:"places,omitempty" jsonschema_description:"Towns, regions, countries, buildings, seas."`
	Organisations []Organisation `json:"organisations,omitempty" yaml:"organisations,omitempty" jsonschema_description:"Parties, companies, agencies, courts, clubs."`
	Vessels       []Vessel       `json:"vessels,omitempty" yaml:"vessels,omitempty" jsonschema_description:"Ships and boats."`
}

// Entry is what all names have: how the house writes one, and how others do.
type Entry struct {
	Name     string   `json:"name" yaml:"name" jsonschema_description:"The form that the house prefers: Jeyhun Bayramov."`
	Aliases  []string `json:"aliases,omitempty" yaml:"aliases,omitempty" jsonschema_description:"Other names of the same person or thing that may be printed as well: OSCE, Stepanakert."`
	Accepted []string `json:"accepted,omitempty" yaml:"accepted,omitempty" jsonschema_description:"Other spellings of the name that may be printed. They are never reported, neither alone nor beside the preferred form."`
	Wrong    []string `json:"wrong,omitempty" yaml:"wrong,omitempty" jsonschema_description:"Spellings that are not to be printed. The rule house-spelling reports them. Of a person, one word stands for the family name."`
	Others   []string `json:"others,omitempty" yaml:"others,omitempty" jsonschema_description:"Names of other people or things that only look alike. They are never taken for this one."`
	Note     string   `json:"note,omitempty" yaml:"note,omitempty" jsonschema_description:"For those who keep the file. It is not used."`
}

// Person is an entry of people.
type Person struct {
	Entry   `yaml:",inline"`
	Offices []Office `json:"offices,omitempty" yaml:"offices,omitempty" jsonschema_description:"What the person holds or held, with the periods."`
}

// Office is a post that a person holds or held for a time.
type Office struct {
	Title string `json:"title" yaml:"title" jsonschema_description:"The post as texts name it: foreign minister, mayor."`
	Of    string `json:"of,omitempty" yaml:"of,omitempty" jsonschema_description:"The country, town or organisation whose post it is."`
	From  string `json:"from,omitempty" yaml:"from,omitempty" jsonschema:"oneof_type=string;integer" jsonschema_description:"The first day: 2020-07-16, 2020-07 or 2020. Without it, since ever."`
	To    string `json:"to,omitempty" yaml:"to,omitempty" jsonschema:"oneof_type=string;integer" jsonschema_description:"The last day, in the same forms. Without it, to this day."`
}

// Place is an entry of places.
type Place struct {
	Entry `yaml:",inline"`
	In    []string `json:"in,omitempty" yaml:"in,omitempty" jsonschema_description:"The places that it lies in, nearest first. What lies in them in turn need not be repeated."`
}

// Organisation is an entry of organisations.
type Organisation struct {
	Entry `yaml:",inline"`
}

// Vessel is an entry of vessels.
type Vessel struct {
	Entry `yaml:",inline"`
}

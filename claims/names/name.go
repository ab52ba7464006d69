package names

// Kind is what a name names.
type Kind uint8

// The kinds of name.
const (
	Other Kind = iota // a capitalised run of unknown kind
	Person
	Place
	Organisation
	Vessel
	Country // a country or people, also as an adjective
)

// String returns the kind in lower case: "person".
func (k Kind) String() string {
	switch k {
	case Person:
		return "person"
	case Place:
		return "place"
	case Organisation:
		return "organisation"
	case Vessel:
		return "vessel"
	case Country:
		return "country"
	}
	return "other"
}

// Name is a name as it is written at one place.
type Name struct {
	Kind      Kind
	Text      string // as written, without titles and possessive: "Jeyhun Bayramov"
	Given     string // given names and patronymics of a person: "Jeyhun"; may be empty
	Family    string // family name with its particles: "Bayramov", "al-Tahani"; empty for what is no person
	Honorific string // Mr, General; may be empty
}

// New returns a name of a kind as it is written. A person's is parted into given names and family name.
func New(kind Kind, text string) Name {
	n := Name{Kind: kind, Text: text}
	if kind == Person {
		n.Given, n.Family = split(text)
	}
	return n
}

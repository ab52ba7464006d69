package claims

import (
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
)

// Labels are read by people: no stems of countries, no bare classes of events, no names in lower case.
func TestAbout(t *testing.T) {
	tests := []struct {
		name   string
		claim  Claim
		others []*Claim
		want   string
	}{
		{"a measure that says what became of people", Claim{Kind: Count, Measure: "killed", Counted: "miner"}, nil, "miners killed"},
		{"texts that count with different nouns", Claim{Kind: Count, Measure: "killed", Counted: "miner"}, []*Claim{{Kind: Count, Measure: "killed", Counted: "worker"}}, "people killed"},
		{"a measure that is a thing", Claim{Kind: Count, Measure: "stations", Counted: "station", Qualifiers: []string{"polling"}}, nil, "polling stations"},
		{"no noun", Claim{Kind: Count, Measure: "participants"}, nil, "participants"},
		{"qualifiers that only one text has", Claim{Kind: Count, Counted: "round", Qualifiers: []string{"mortar"}}, []*Claim{{Kind: Count, Counted: "round"}}, "rounds"},
		{"an irregular plural", Claim{Kind: Count, Counted: "child"}, nil, "children"},
		{"people", Claim{Kind: Count, Counted: "person", Measure: "present"}, nil, "people present"},
		{"a side that texts write", Claim{Kind: Count, Measure: "troops", Side: "karvel", Sentence: "The Karvelians sent troops, said Karvelia."}, nil, "troops (Karvelia)"},
		{"a side that only the other writes", Claim{Kind: Count, Measure: "troops", Side: "armenia"}, nil, "troops (Armenia)"},
		{"people who are handed over", Claim{Kind: Count, Measure: "released", Counted: "prisoner", Side: "for anzar", Sentence: "Anzar's prisoners came home."}, nil, "prisoners released (for Anzar)"},
		{"an event", Claim{Kind: Date, Measure: "sign"}, nil, "date of the signing"},
		{"the end of one", Claim{Kind: Date, Measure: "visit end"}, nil, "date of the end of the visit"},
		{"no event", Claim{Kind: Date}, nil, "date"},
		{"a place", Claim{Kind: Place, Measure: "sink"}, nil, "place of the sinking"},
		{"a duration of an event", Claim{Kind: Duration, Measure: "sentence"}, nil, "length of the sentence"},
		{"a duration with a name of its own", Claim{Kind: Duration, Measure: "time to control"}, nil, "time to control"},
		{"a duration of nothing", Claim{Kind: Duration}, nil, "duration"},
		{"an office of a country that no table knows", Claim{Kind: Role, Office: Office{"foreign minister", "karvel", "", ""}, Sentence: "Karvelia’s foreign minister smiled."}, nil, "foreign minister of Karvelia"},
		{"and that texts have as an adjective", Claim{Kind: Role, Office: Office{"foreign minister", "karvel", "", ""}, Sentence: "Karvelian Foreign Minister Osk smiled."}, nil, "Karvelian foreign minister"},
		{"and that no text has", Claim{Kind: Role, Office: Office{"foreign minister", "kestr", "", ""}, Sentence: "Foreign Minister Osk smiled."}, nil, "foreign minister"},
		{"the other text has the name", Claim{Kind: Role, Office: Office{"mayor", "osk", "", ""}, Sentence: "The mayor smiled."}, []*Claim{{Sentence: "Osk's mayor smiled."}}, "mayor of Osk"},
		{"an organisation", Claim{Kind: Role, Office: Office{"chair", "tamsa trust", "", ""}}, nil, "chair of Tamsa Trust"},
		{"a person", Claim{Kind: Age, Subject: "edda al-marin", Sentence: "Edda al-Marin is 52."}, nil, "age of Edda al-Marin"},
		{"a person of an earlier sentence", Claim{Kind: Age, Subject: "edda al-marin", Sentence: "She is 52."}, nil, "age of Edda al-Marin"},
		{"a description", Claim{Kind: Age, Subject: "youngest of the exchange"}, nil, "age of the youngest of the exchange"},
		{"a measure with its thing", Claim{Kind: Measure, Measure: "level", Subject: "halmos", Sentence: "At Halmos the level was 8 m."}, nil, "level (Halmos)"},
		{"one of a series", Claim{Kind: Ordinal, Measure: "series", Counted: "exchange"}, nil, "exchange, counted in order"},
		{"the first since", Claim{Kind: Ordinal, Measure: "since", Subject: "strongest"}, nil, "strongest since"},
		{"a measure without a name", Claim{Kind: Measure, Dimension: "length"}, nil, "length"},
	}
	for _, tt := range tests {
		if got := About(lexicon.Default(), &tt.claim, tt.others...); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Every class of events has a noun by which reports call it.
func TestEventNouns(t *testing.T) {
	for _, e := range lexicon.Default().Events {
		if e.Noun == "" || lexicon.Default().EventNoun(e.Name) != e.Noun {
			t.Errorf("class %s: noun %q", e.Name, e.Noun)
		}
	}
}

package lexicon

import "fmt"

// CalendarKind says what a calendar word names.
type CalendarKind uint8

// The kinds of calendar word.
const (
	NoCalendar  CalendarKind = iota
	MonthName                // Value 1 to 12
	WeekdayName              // Value 0 Sunday to 6 Saturday
	SeasonName               // Value 0 spring, 1 summer, 2 autumn, 3 winter
	DayName                  // today 0, yesterday -1, tomorrow 1
	UnitName                 // day, week, month, year, decade, century, hour, minute: Value in the order of when.Grain
	PartName                 // morning 0, noon 1, afternoon 2, evening 3, night 4
	PartOf                   // early, mid, late: Value 0, 1, 2; beginning 3, end 4
	ModWord                  // last -1, this 0, next 1; same 2, previous 3, following 4 look from the last event
	ShiftWord                // ago 0, earlier 1, before 2, later 3, after 4, hence 5
	ClockWord                // a.m. 0, p.m. 1, o'clock 2, a time zone 3
	YearLead                 // a word after which four digits are a year: in, since, until
	YearPart                 // Q1 to Q4: 1 to 4; H1, H2: 11, 12
)

// Calendar is the meaning of a calendar word.
type Calendar struct {
	Kind    CalendarKind
	Value   int16
	Plural  bool // of a UnitName: days
	Abbrev  bool // of a MonthName or WeekdayName: may end in a full stop
	Guarded bool // also an ordinary word or a name (may, march, sun): taken only beside a figure or another calendar word
}

// Relative is a phrase that places a date relative to another: "the day before", "last year", "a month later".
type Relative struct {
	Name   string
	Anchor string // "dateline" or "event"
}

var calendarNames = map[string]CalendarKind{
	"months": MonthName, "weekdays": WeekdayName, "seasons": SeasonName, "days": DayName, "units": UnitName, "parts": PartName,
	"parts-of": PartOf, "modifiers": ModWord, "shifts": ShiftWord, "clock": ClockWord, "year-parts": YearPart,
}

// loadCalendar reads the calendar words: lists of words with their values by kind.
func loadCalendar(l *Lexicon, data []byte) error {
	var t struct {
		Words   map[string]map[string]int16 `yaml:"words"`
		Abbrev  []string                    `yaml:"abbreviations"`
		Guarded []string                    `yaml:"guarded"`
		Plural  []string                    `yaml:"plural"`
		Leads   []string                    `yaml:"year-leads"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for name, words := range sorted(t.Words) {
		kind, ok := calendarNames[name]
		if !ok {
			return fmt.Errorf("unknown list of calendar words %q", name)
		}
		for w, v := range sorted(words) {
			l.edit(w).Calendar = Calendar{Kind: kind, Value: v}
		}
	}
	for _, w := range t.Leads {
		l.edit(w).Calendar = Calendar{Kind: YearLead}
	}
	for _, w := range t.Abbrev {
		l.edit(w).Calendar.Abbrev = true
	}
	for _, w := range t.Guarded {
		l.edit(w).Calendar.Guarded = true
	}
	for _, w := range t.Plural {
		l.edit(w).Calendar.Plural = true
	}
	return nil
}

package lexicon

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
	PartName                 // morning, evening, night
	PartOf                   // early, mid, late: Value 0, 1, 2
)

// Calendar is the meaning of a calendar word.
type Calendar struct {
	Kind  CalendarKind
	Value int16
}

// Relative is a phrase that places a date relative to another: "the day before", "last year", "a month later".
type Relative struct {
	Name   string
	Anchor string // "dateline" or "event"
}

func loadCalendar(l *Lexicon, data []byte) error { return nil }

package when

// Grain is how finely a period is told.
type Grain uint8

// The grains, from fine to coarse.
const (
	Unknown Grain = iota
	Hour
	DayPart // morning, night
	Day
	Week
	Month
	Season
	Year
	Decade
	Century
)

// Date is a day: the number of days since 1 January 1970 in the proleptic Gregorian calendar.
type Date int32

// Period is a range of days, both ends included. The zero Period is no period.
type Period struct {
	From, To Date
	Grain    Grain
	Range    bool  // written as a range: 13–14 February
	Approx   bool  // "around", "early", "about"
	Minute   int16 // minutes after midnight of a clock time, plus 1; 0 when there is none
}

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p.Grain == Unknown }

package main

import "testing"

// Days move by weeks in the form in which they are written; what is no day stays.
func TestMovedDays(t *testing.T) {
	for in, want := range map[string]string{
		"on Thursday, 31 December":              "on Thursday, 7 January",
		"Monday, 28 December 2026, at noon":     "Monday, 4 January 2027, at noon",
		"Sept. 29, 2025":                        "Oct. 6, 2025",
		"May 30 and 2026-05-28":                 "June 6 and 2026-06-04",
		"28 February 2024":                      "6 March 2024",
		"in March, the 12 Marches of 2026 and ": "in March, the 12 Marches of 2026 and ",
		"45 May":                                "45 May",
	} {
		if got := moved(in, 1); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
		if got := moved(in, 0); got != in {
			t.Errorf("%q becomes %q without a week", in, got)
		}
	}
}

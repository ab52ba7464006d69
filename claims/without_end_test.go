package claims_test

import (
	"strings"
	"testing"
)

// TestWithoutEnd reads texts that end in the middle of a phrase, as headings, captions and what was cut off do: nobody may look for the next word there.
func TestWithoutEnd(t *testing.T) {
	for _, text := range []string{
		"took two hours to",
		"has 17 rooms: nine",
		"from 9:00 to 17:00",
		"Ivo Lorn, who at eighty-one still",
		"Seven ministers struck a",
		"The previous outbreak, in 2017, lasted five months. It",
		"For almost two whole days oil",
		"Admission to the 33-metre pool would",
		"The house cost 2 million dollars, or 170 million rupees at 85 planned",
		"Of the 38 on board one",
	} {
		sheetOf(t, text)
	}
	const every = 8 // words, of which one is the last
	for _, name := range []string{"sums", "slips", "lengths"} {
		battery := batteryOf(t, "testdata/"+name+".yaml")
		for k, text := range append(battery.Wrong, battery.Fine...) {
			words := strings.Fields(text)
			for n := 1 + k%every; n <= len(words); n += every {
				sheetOf(t, strings.TrimRight(strings.Join(words[:n], " "), ".,;:"))
			}
		}
	}
}

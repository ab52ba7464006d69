package claims_test

import (
	"os"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
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
		data, err := os.ReadFile("testdata/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		var battery struct{ Wrong, Fine []string }
		if err := yaml.Unmarshal(data, &battery); err != nil {
			t.Fatal(err)
		}
		for k, text := range append(battery.Wrong, battery.Fine...) {
			words := strings.Fields(text)
			for n := 1 + k%every; n <= len(words); n += every {
				sheetOf(t, strings.TrimRight(strings.Join(words[:n], " "), ".,;:"))
			}
		}
	}
}

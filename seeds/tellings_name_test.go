package seeds_test

import "testing"

// ofName are wordings around a person's name, some of which say nothing of who bears it.
func ofName(place string) []string {
	return []string{
		"“I heard the rock long before it came,” said {v}, a miner from " + place + ".",
		"The last to be brought up, {v}, was taken to the hospital in " + place + ".",
		"{v}, 44, was the last to be brought up.",
		"When {v} came up the ladder the whole of " + place + " was there.",
		"The union's safety delegate {v} had warned of the roof in March.",
		"Mr {v} had warned of the roof in March.",
		"Among the nine is {v}.",
		"The nine were led out by {v}, who knows every gallery.",
	}
}

var nameBatteries = []battery{
	{
		name: "a person's name", kind: "name", scene: mine, tellings: ofName("Osk"),
		differ: [][2]string{
			{"Radim Vandal", "Radim Vandall"}, {"Ilda Morven", "Ilda Morvan"}, {"Jeyhun Bayramov", "Jeyhun Bairamov"}, {"Ruben Harutyunyan", "Ruben Harutunyan"},
			{"Sergei Tikhonenko", "Sergey Tykhonenko"}, {"Karim al-Tahani", "Karim al-Tahany"}, {"Yiannis Kostopoulos", "Yannis Kostopoulos"},
		},
		same: [][2]string{{"Ilda Morven", "Irma Morven"}, {"Radim Vandal", "Radim Tessel"}, {"Ivan Petrov", "Ivana Petrova"}},
	},
	{
		name: "a ship's name", kind: "name", scene: mine,
		tellings: []string{
			"The copper was to leave on board the freighter {v} on Friday.",
			"The bulk carrier {v} lies empty in the port.",
			"In the port the MV {v} waits for copper.",
			"The crew of the freighter {v} collected money for the families.",
		},
		differ: [][2]string{{"Stella Ruvo", "Stella Rovu"}, {"Hollis Grey", "Hollis Gray"}, {"Norden Kestrel", "Norden Kestral"}},
		same:   [][2]string{{"Stella Ruvo", "Hollis Grey"}},
	},
}

func TestTellingsName(t *testing.T) { tellAll(t, nameBatteries, 0.8) }

package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
)

// Ages of those who are not named near are claims too: weak ones, with what is known of whose they are.
func TestAges(t *testing.T) {
	type age struct {
		Value, Subject string
		Weak           bool
	}
	tests := []struct {
		text string
		want []age
	}{
		// told of a person who is named
		{"Lena Orst, who will be 63 at Easter, nodded.", []age{{Value: "62", Subject: "lena orst"}}},
		{"Mira Vell, who will not be nineteen until May, has a contract.", []age{{Value: "18", Subject: "mira vell"}}},
		{"Ivo Lorn, who had turned 34, slept.", []age{{Value: "34", Subject: "ivo lorn"}}},
		{"Lena Orst shut the doors. At twenty-two she is the youngest at the depot.", []age{{Value: "22", Subject: "lena orst"}}},
		{"Lena Orst shut the doors. At twenty-two she went to sea.", nil},
		{"Lena Orst nodded. The child travels free until she is eighteen.", nil},
		{"Ivo Lorn may not drive before he is 18.", nil},
		{"Hundreds came to the funeral of Ivo Lorn, who was 83 and had sung since 1957.", []age{{Value: "83", Subject: "ivo lorn"}}},
		{"We mourn Ivo Lorn, who was 83 and a deacon.", []age{{Value: "83", Subject: "ivo lorn"}}},
		{"The man of the hour is Ulrich Demand. The 58-year-old, who has led the bank, has a flat.", []age{{Value: "58", Subject: "ulrich demand"}}},
		{"Ada Lorn leads the team. Born in 1968, she had planned to rest.", []age{{Value: "57–58", Subject: "ada lorn"}}},
		{"Born in 1968, Ada Lorn had planned to rest.", []age{{Value: "57–58", Subject: "ada lorn"}}},
		{"Ivo Lorn painted. Born on 3 June 1931 in a hut, he walked to school.", []age{{Value: "95", Subject: "ivo lorn"}}},

		{"Tarn mourns Ada Lorn. Lorn, its second mayor and the first who walked to work every day, died on Friday aged 81.", []age{{Value: "81", Subject: "ada lorn"}}},
		{"Ada Lorn, for more than ten years the head of a school, has died at the age of 81.", []age{{Value: "81", Subject: "ada lorn"}}},
		{"Ada Lorn, in the house of whose aunt the old king of Tarn had once slept, died on Friday aged 81.", nil},
		{"Ada Lorn was found on Sunday. Then the 43-year-old, who had walked all night, asked for tea.", []age{{Value: "43", Subject: "ada lorn"}}},
		{"Ada Lorn was found on Sunday. Two days later the 43-year-old asked for tea.", []age{{Value: "43", Subject: "ada lorn"}}},
		{"Ada Lorn was found on Sunday. Beside the 43-year-old lay a dog.", []age{{"43", "ada lorn", true}}},
		{"Ada Lorn, a retired postwoman of 74, baked a cake.", []age{{Value: "74", Subject: "ada lorn"}}},
		{"Ada Lorn, a mother of three aged 41, baked a cake.", []age{{Value: "41", Subject: "ada lorn"}}},
		{"Gertraud Maisling, a retired postwoman of 74, baked a cake.", []age{{Value: "74", Subject: "gertraud maisling"}}},
		{"The man at the wheel of the lorry, aged 34, fled.", []age{{"34", "man", true}}},
		{"Maisling Seld, a group of 34, sang.", nil},
		{"Ada Lorn of Tarn, 83, baked a cake.", []age{{Value: "83", Subject: "ada lorn"}}},
		{"Ada Lorn from Upper Tarn, 83, baked a cake.", []age{{Value: "83", Subject: "ada lorn"}}},
		{"His Excellency Ivo Lorn, former President of the Republic, born in Tarn on 14 March 1938, slept.", []age{{Value: "88", Subject: "ivo lorn"}}},
		{"Ivo Lorn, father of two girls, born in 2014 and 2016, slept.", nil},

		{"Ada Lorn ran the port. At sixty-eight the woman who once handed out its keys will spend a year in a cell.", []age{{Value: "68", Subject: "ada lorn"}}},
		{"Ada Lorn ran the port. At sixty-eight the woman who once handed out its keys went to sea.", nil},
		{"Ada Lorn leads the guild. At forty-three she will give up the shop.", []age{{Value: "43", Subject: "ada lorn"}}},
		{"Ada Lorn leads the guild. At forty-three she runs nine shops.", []age{{Value: "43", Subject: "ada lorn"}}},
		{"“It rains,” says Ada Lorn. At forty-three she will give up the shop.", []age{{Value: "43", Weak: true, Subject: "ada lorn"}}},
		{"Ivo Lorn, who at eighty-one still climbed the tower, slept.", []age{{Value: "81", Subject: "ivo lorn"}}},
		{"Ivo Lorn, who at eighty-one climbed the tower, slept.", nil},
		{"The pilot, Ivo Lorn, fifty-three and grey as a heron, came last.", []age{{Value: "53", Subject: "ivo lorn"}}},
		{"Ivo Lorn, a smuggler of 34 who sings, slept.", []age{{Value: "34", Subject: "ivo lorn"}}},
		{"Ivo Lorn, a veteran of 34 battles, slept.", nil},
		{"Ivo Lorn, a father of 17, slept.", nil},
		{"We buried Ada Lorn on Saturday. She had taught half of the town and was eighty-seven.", []age{{Value: "87", Subject: "ada lorn"}}},
		{"Ada Lorn came on Saturday. She had taught half of the town and was eighty-seven.", nil},
		{"One volunteer, 27, has burns.", []age{{Value: "27", Weak: true, Subject: "volunteer"}}},
		{"They gave a girl of nine a new coat.", []age{{Value: "9", Weak: true, Subject: "girl"}}},
		{"Ada Lorn won. The nine-year-old spent more than a month there.", []age{{Value: "9", Subject: "ada lorn"}}},
		{"At Lorn, eleven, three of them under 16.", nil},

		// of the youngest and the oldest, named or not
		{"The oldest patient is a woman of 93 from Tarn.", []age{{Value: "93", Subject: "oldest patient"}}},
		{"Ada Lorn of Tarn, 83, the oldest patients, baked a cake.", []age{{Value: "83", Subject: "ada lorn"}, {Value: "83", Subject: "oldest patient"}}},
		{"Ada Lorn, 19, is the youngest candidate.", []age{{Value: "19", Subject: "ada lorn"}, {Value: "19", Subject: "youngest candidate"}}},
		{"The youngest of the 14 candidates was Ada Lorn, 19.", []age{{Value: "19", Subject: "ada lorn"}, {Value: "19", Subject: "youngest candidate"}}},
		{"The youngest victim, Ada Lorn, 19, was a nurse.", []age{{Value: "19", Subject: "ada lorn"}, {Value: "19", Subject: "youngest of the die"}}},
		{"The youngest victim's teacher, Ada Lorn, 49, wept.", []age{{Value: "49", Subject: "ada lorn"}}},
		{"Ada Lorn, 19, their youngest candidate, wept.", []age{{Value: "19", Subject: "ada lorn"}}},
		{"Ada Lorn, 19, the youngest candidate of the Greens, wept.", []age{{Value: "19", Subject: "ada lorn"}}},
		{"Ada Lorn, 19, the youngest female candidate, wept.", []age{{Value: "19", Subject: "ada lorn"}}},
		{"Ada Lorn, 19, the youngest of four sisters, wept.", []age{{Value: "19", Subject: "ada lorn"}}},

		// of the only person whom the document names, as far as one can see
		{"Lena Orst won.\n\nThe 19-year-old from Tarn led all the way.", []age{{"19", "lena orst", true}}},
		{"Lena Orst and Anna Lis rowed.\n\nThe 19-year-old from Tarn led all the way.", []age{{"19", "", true}}},
		{"Lena Orst won.\n\nYou turn 23 in March. Is that old?", []age{{"22", "lena orst", true}}},
		{"Lena Orst won, with a 12-year-old in the boat.", []age{{"12", "", true}}},
		{"Father Ivo Lorn, abbot at 74, sleeps in a barn.", []age{{"74", "ivo lorn", true}}},

		// of somebody who is called something
		{"The driver of the tram, a man of 57, had set out at five.", []age{{"57", "driver", true}}},
		{"Tram driver (46), unhurt.", []age{{"46", "driver", true}}},
		{"The woman who fell was 54.", []age{{"54", "woman", true}}},
		{"A five-year-old terrier won.", []age{{"5", "terrier", true}}},
		{"The driver turned 40 in May.", []age{{"40", "driver", true}}},
		{"A baker born in 1971 took the prize.", []age{{"54–55", "baker", true}}},

		// of somebody
		{"The hall rose for the sixty-one-year-old.", []age{{"61", "", true}}},
		{"The cook came last. At noon, by his own count, he had turned 31.", []age{{"31", "", true}}},
		{"Edda Marin came down in a field. Her coach is proud of her.\n\nBorn in 1971, he learned to fly early.", []age{{"54–55", "edda marin", false}}},
		{"He was born in 1971.", []age{{"54–55", "", true}}},

		// of several, of another time, of nobody
		{"The 12-year-old boys sang.", nil},
		{"Two-year-olds sang.", nil},
		{"Children aged six sang.", nil},
		{"Those born in 1971 sang.", nil},
		{"An idea born in 1971 took hold.", nil},
		{"He left school when he was 15.", nil},
		{"She was 19 when she left.", nil},
		{"A crew of 12, a jury of eleven and a team of 15, all safe.", nil},
		{"Crew (46), all safe.", nil},
		{"The temperature was 37.", nil},
		{"The band turned 20 in May.", nil},
		{"It is 5.5 days old.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []age
			for _, c := range of(extract(t, tt.text), claims.Age) {
				got = append(got, age{c.Value.Interval.String(), c.Subject, c.Weak})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("ages differ (-want +got):\n%s", diff)
			}
		})
	}
}

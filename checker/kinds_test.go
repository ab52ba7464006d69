package checker_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pairs are two reports on one matter and what they are at odds about.
type pairs []struct {
	name, a, b string
	want       []string
}

// run checks each pair with one rule. Both reports come from one place and day, so that they are taken for one story.
func (ps pairs) run(t *testing.T, rule string) {
	t.Helper()
	const (
		here  = "OSMARK, 13 October 2026 — "
		story = "\n\nThe mayor of Osmark, Ruvik Sandor, spoke of the Halvern Bridge and of Torval Harbour.\n"
	)
	for _, c := range ps {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, findings(t, []string{rule}, here+c.a+story, here+c.b+story)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOrdinals(t *testing.T) {
	pairs{
		{"rounds", "They ended the third round of talks on Tuesday.", "They ended the fourth round of talks on Tuesday.", []string{"third round | fourth round"}},
		{"by-elections", "It was the third by-election of the year in Osmark.", "It was the fourth by-election of the year in Osmark.", []string{"third by-election | fourth by-election"}},
		{"of its kind", "It was the third round table of the town.", "The round table, the fourth of its kind, was held in the hall.", []string{"third round table | round table, the fourth"}},
		{"wreck and shipwreck", "It is the fourth shipwreck in the strait this year.", "This year's fifth wreck in the strait was no accident.", []string{"fourth shipwreck | fifth wreck"}},
		{"a time", "It was the second derailment on the line.", "For the third time in five years a train on the line derailed.", []string{"second derailment | third time"}},
		{"times", "It was the fourth meeting of the two towns.", "The two towns have now met three times.", []string{"fourth meeting | three times"}},
		{"twice", "It was the third meeting of the two towns.", "The two towns have met twice.", []string{"third meeting | twice"}},
		{"times and third agree", "It was the third meeting of the two towns.", "The two towns have now met three times.", nil},
		{"titles", "The club won its fifth title on Sunday.", "The club won its sixth title on Sunday.", []string{"fifth title | sixth title"}},
		{"floors", "The fire broke out on the third floor.", "The fire broke out on the fifth floor.", nil},
		{"the next one", "They ended the third round of talks.", "The fourth round of talks is expected in spring.", nil},
		{"a further one", "They ended the third round of talks.", "A second round of talks will not be needed, she said.", nil},
		{"an earlier one", "They ended the third round of talks.", "After the second round of talks in June nothing was said.", nil},
		{"the first of several", "They ended the third round of talks.", "The first round of talks was held in June.", nil},
		{"wars", "He fought in the First World War at sea.", "He fought in the Second World War at sea.", nil},
		{"strongest since", "It was the strongest earthquake in the province since 1998.", "It was the strongest shock the province has felt since 1989.", []string{"strongest earthquake in the province since 1998 | strongest shock the province has felt since 1989"}},
		{"first since", "It was the first full strike in the town since 2008.", "The town saw its first full strike since 1998.", []string{"first full strike in the town since 2008 | first full strike since 1998"}},
		{"counted back", "It was the first strike in the town since 2014.", "It was the first strike in the town in 12 years.", nil},
		{"counted back wrongly", "It was the first strike in the town since 2014.", "It was the first strike in the town in 20 years.", []string{"first strike in the town since 2014 | first strike in the town in 20 years"}},
		{"other firsts", "It was the first strike in the town since 2014.", "It was the first snow in the town since 2019.", nil},
	}.run(t, "ordinal-mismatch")
}

func TestDurations(t *testing.T) {
	pairs{
		{"visit", "Their two-day visit to the town ended on Tuesday.", "Their three-day visit to the town ended on Tuesday.", []string{"two-day | three-day"}},
		{"of", "It ended a deployment of nearly three years.", "A five-year deployment came to its end.", []string{"nearly three years | five-year"}},
		{"hours and minutes", "The talks lasted two hours.", "The talks lasted for 120 minutes.", nil},
		{"lasted", "The strike lasted eleven days.", "The strike, which lasted 17 days, is over.", []string{"eleven days | 17 days"}},
		{"sentence", "A court sentenced Ivo Brandt to 18 years in prison.", "For Ivo Brandt the word was twenty: twenty years, without possibility of parole.", []string{"18 years | twenty years"}},
		{"two sentenced", "A court sentenced Ivo Brandt to 18 years in prison.", "A court sentenced Tarik Osk to 12 years in prison.", nil},
		{"asked for", "A court sentenced Ivo Brandt to 18 years in prison.", "The prosecutor had asked for 25 years in prison for Ivo Brandt.", nil},
		{"served", "A court sentenced Ivo Brandt to 18 years in prison.", "Ivo Brandt was freed after nine years in prison.", nil},
		{"captivity", "Among them was Ivo Brandt, held for 19 months.", "Ivo Brandt spent two and a half years in captivity.", []string{"19 months | two and a half years"}},
		{"under control", "It took firefighters six hours to bring the blaze under control.", "For nine hours, until the flames were under control, they carried water.", []string{"six hours | nine hours"}},
		{"under control after", "The fire was brought under control on Monday, five days after it broke out.", "It had taken two weeks to bring it under control.", []string{"five days | two weeks"}},
		{"under control and out", "The fire was under control after six hours.", "The fire was fully extinguished after 14 hours.", nil},
		{"time between", "The first ambulance came 23 minutes after the first call.", "Forty minutes passed between the first call and the first ambulance.", []string{"23 minutes | Forty minutes"}},
		{"other things between", "The first ambulance came 23 minutes after the first call.", "Forty minutes passed between the first call and the first helicopter.", nil},
		{"begun and ended", "The strike, begun on 5 October, ended on 12 October.", "The twelve-day strike is over.", []string{"5 October, ended on 12 October | twelve-day"}},
		{"begun and ended, last day counted", "The strike, begun on 5 October, ended on 12 October.", "The eight-day strike is over.", nil},
		{"verb and noun", "The club was banned for six months.", "The club accepted its two-month ban.", []string{"six months | two-month"}},
		{"of talks", "After 17 hours of talks they signed.", "The talks had lasted 26 hours.", []string{"17 hours | 26 hours"}},
		{"what only places a date", "The talks ended three days later.", "The talks ended five days ago.", nil},
	}.run(t, "duration-mismatch")
}

func TestQuotes(t *testing.T) {
	pairs{
		{"a word", "“The gate on the third floor was locked from the outside,” said Edda Marin.", "“The gate on the third floor was chained from the inside,” said Edda Marin.", []string{"The gate on the third floor was locked from the outside, | The gate on the third floor was chained from the inside,"}},
		{"after a pronoun", "“The gate on the third floor was locked from the outside,” said Edda Marin.", "Edda Marin repeated it. “The gate on the third floor was chained from the inside,” she said.", []string{"The gate on the third floor was locked from the outside, | The gate on the third floor was chained from the inside,"}},
		{"after a sentence on the speaker", "“The gate on the third floor was locked from the outside,” said Edda Marin.", "Edda Marin did not raise her voice. “The gate on the third floor was chained from the inside.” Then she left.", []string{"The gate on the third floor was locked from the outside, | The gate on the third floor was chained from the inside."}},
		{"another speaker", "“The gate on the third floor was locked from the outside,” said Edda Marin.", "“The gate on the third floor was chained by the inside man,” said Ivo Brandt.", nil},
		{"cut off", "“The gate on the third floor was locked, and nobody had the key,” said Edda Marin.", "“The gate on the third floor was locked,” said Edda Marin.", nil},
		{"left out and marked", "“The gate on the third floor was locked, and nobody had the key,” said Edda Marin.", "“The gate ... was locked, and nobody had the key,” said Edda Marin.", nil},
		{"other case", "“We know that the gate on the third floor was locked that night,” said Edda Marin.", "Edda Marin said that “[t]he gate on the third floor was locked that night”.", nil},
		{"other words", "“The gate on the third floor was locked from the outside,” said Edda Marin.", "“We shall rebuild the mill on the old ground by spring,” said Edda Marin.", nil},
		{"grammar alone", "“It is what it is and that is that for us,” said Edda Marin.", "“It is what it was and this is that for me,” said Edda Marin.", nil},
	}.run(t, "quote-mismatch")
}

func TestAges(t *testing.T) {
	pairs{
		{"beside the name", "Ivo Brandt, 47, the captain, was held.", "Captain Ivo Brandt, aged 52, was held.", []string{"47 | 52"}},
		{"born", "The 58-year-old managing director, Ivo Brandt, was held.", "Ivo Brandt, born in 1971, was held.", []string{"58-year-old | 1971"}},
		{"born there", "Ivo Brandt, 23, kept bees.", "Ivo Brandt, born in the village in 1999, kept bees.", []string{"23 | 1999"}},
		{"born, far behind", "Ivo Brandt, 23, kept bees.", "Ivo Brandt was born on the night of the great snow, in March 1999, and laughs.", []string{"23 | March 1999"}},
		{"born, and described", "Ivo Brandt, 23, kept bees.", "Ivo Brandt, a country vet who was born above the mill in 1999, kept bees.", []string{"23 | 1999"}},
		{"born, and carried over", "Ivo Brandt, 23, kept bees.", "They were led by the beekeeper Ivo Brandt. Born in 1999, he had planned to stay.", []string{"23 | 1999"}},
		{"born, and somebody else told of", "Ivo Brandt, 23, kept bees.", "They were led by the beekeeper Ivo Brandt and his coach. Born in 1969, he had planned to stay.", nil},
		{"born, a boy", "Ivo Brandt, 23, kept bees.", "Ivo Brandt, the coach of a boy who was born in 2012, kept bees.", nil},
		{"of a party", "Ivo Brandt, 23, kept bees.", "The winner, Ivo Brandt of Progress, is 29, treats cows and sheep.", []string{"23 | 29"}},
		{"born, and something since", "Ivo Brandt, 54, was held.", "Ivo Brandt, born in 1971, has sat on the board since 2004.", nil},
		{"born, right", "Ivo Brandt, 54, was held.", "Ivo Brandt, born in 1971, was held.", nil},
		{"of the sentence before", "Ivo Brandt, 66, was held.", "The judge looked at Ivo Brandt. The 61-year-old bowed.", []string{"66 | 61-year-old"}},
		{"no person", "Ivo Brandt, 66, was held.", "The judge looked at Ivo Brandt. The 41-year-old courthouse was full.", nil},
		{"who is", "Ivo Brandt, 47, was held.", "Ivo Brandt, who is 52 and walks with a stick, was held.", []string{"47 | 52"}},
		{"who is first", "Ivo Brandt, 47, was held.", "Ivo Brandt, who is 3 points ahead, was held.", nil},
		{"relatives", "Ivo Brandt, 47, was held.", "His son Milan Brandt, 19, was freed.", nil},
		{"kin in between", "Ivo Brandt, 47, was held.", "The 19-year-old son of Ivo Brandt was freed.", nil},
		{"youngest", "They freed 30 prisoners. The youngest prisoner released was a boy aged 19.", "They freed 30 prisoners. The youngest of all those freed, a boy of 22, wept.", []string{"19 | 22"}},
		{"youngest and oldest", "They freed 30 prisoners. The youngest prisoner released was a boy aged 19.", "They freed 30 prisoners. The oldest of those freed was a miller of 71.", nil},
	}.run(t, "age-mismatch")
}

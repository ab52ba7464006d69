package rules

import (
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
)

// textFunctions are about words.
var textFunctions = []Function{
	{"words", "words(text)", "How many words a text has.",
		`words("Nineteen of them, all told.")`, `5`, f1(words), (func(text string) int)(nil)},
	{"similar", "similar(text, text)", "How much of the shorter text stands in the longer one, from 0 to 1: the share of its runs of three words.",
		`similar("the bridge was closed at noon", "At noon the bridge was closed.")`, `0.5`, f2(similar), (func(a, b string) float64)(nil)},
	{"same_words", "same_words(text, text)", "Whether two texts have the same words, case and punctuation aside.",
		`same_words("The bridge, too.", "the bridge too")`, `true`, f2(func(a, b string) bool { return flatWords(a) == flatWords(b) }), (func(a, b string) bool)(nil)},
	{"same_but_figures", "same_but_figures(text, text)", "Whether two texts have the same words, dates included, and different numbers.",
		`same_but_figures("46 sites were searched", "64 sites were searched")`, `true`, f2(sameButFigures), (func(a, b string) bool)(nil)},
	{"changed_figures", "changed_figures(text, text)", "In how many numbers two texts differ that have the same words, dates included; 0 when their words differ.",
		`changed_figures("46 sites and two wells", "64 sites and two wells")`, `1`, f2(changedFigures), (func(a, b string) int)(nil)},
	{"extract", "extract(text, pattern)", "The stretches of a text that a pattern matches, each once: where it has groups, what they match, joined by blanks. The pattern is a regular expression of RE2 in quotation marks, best in back quotes; (?i) makes it blind to case.",
		"extract(\"case 17 C 402/26 against the mill\", `case (\\d+ [A-Z]+ \\d+/\\d+)`)", `17 C 402/26`, f2e(extractText), (func(text string, pattern any) []string)(nil)},
	{"figures", "figures(text)", "The numbers of a text, in digits or words; those of dates are left out.",
		`figures("From 1,250 to nineteen on 3 May")`, `1250, nineteen`, f1(figures), (func(text string) []string)(nil)},
	{"masked", "masked(text)", "The words of a text with # for each number. For keys.",
		`masked("46 sites, 9 finds")`, `# sites # finds`, f1(masked), (func(text string) string)(nil)},
	{"runs", "runs(text)", "Keys under which texts meet that share eight words in a row.",
		`any(runs("then the old bridge was closed at noon on Monday"), # in runs("At last the old bridge was closed at noon on Monday, again"))`, `true`, f1(runs), (func(text string) []string)(nil)},
	{"every_run", "every_run(text)", "Keys under which texts meet that share eight words in a row, four where they have at most 24 words, or three where they have at most 16.",
		`any(every_run("The second time it was right"), # in every_run("The first time it was right"))`, `true`, f1(everyRun), (func(text string) []string)(nil)},
	{"quotes", "quotes(text, text)", "Whether one text quotes the other faithfully: the same words, a stretch of them, or stretches in order with … or brackets where words are left out.",
		`quotes("the gates … were closed", "The gates of the lock were closed that night")`, `true`, f2(quotesFaithfully), (func(a, b string) bool)(nil)},
	{"reworded", "reworded(text, text)", "How nearly a sentence of one quotation runs like one of the other without saying the same words, from 0 to 1; what is only cut off counts for nothing.",
		`reworded("The gates of the lock were closed that night", "The gates of the lock were open that night") > 0.8`, `true`, f2(reworded), (func(a, b string) float64)(nil)},
	{"rephrased", "rephrased(text, text)", "Which share of the words with a meaning of their own two sentences of two quotations have in common, in whatever form and order, from 0 to 1; 0 where one gives the other faithfully. Two words in common count for less than three; where three are in common, other words for one thing count as well.",
		`rephrased("We built it in forty days and lost it in four", "Forty days to build, four hours to lose") > 0.5`, `true`, f2(rephrased), (func(a, b string) float64)(nil)},
	{"retold", "retold(text, text)", "How nearly two whole quotations of 8 to 30 words run alike, small words included, from 0 to 1; 0 where no word that bears on what is spoken of is in both, less where only one is, and 0 where one is shorter than 0.6 of the other, gives it or a sentence of it faithfully, or marks what it leaves out.",
		`retold("They have put a match to our kitchens", "They have thrown petrol on the fire in our kitchens") > 0.3`, `true`, f2(retold), (func(a, b string) float64)(nil)},
	{"exchanged_word", "exchanged_word(text, text)", "Whether two quotations run alike word for word but for one word that has a meaning of its own, or the order of two; titles are left alone.",
		`exchanged_word("We bought a ruin", "We bought a palace")`, `true`, f2(exchangedWord), (func(a, b string) bool)(nil)},
	{"same_speaker", "same_speaker(text, text)", "Whether two speakers may be one: the same words, or one the last words of the other, titles aside.",
		`same_speaker("Edda Marin", "Marin")`, `true`, f2(sameSpeaker), (func(a, b string) bool)(nil)},
	{"cut_short", "cut_short(text, text)", "Whether the first of two names is the second with its last word cut to one letter, as the police and courts give suspects.",
		`cut_short("edda m", "edda marin")`, `true`, f2(cutShort), (func(a, b string) bool)(nil)},
	{"spelt_alike", "spelt_alike(text, text)", "Whether two full names in lower case, as the subjects of claims are, have one given name and two spellings of a family name.",
		`spelt_alike("lena bayramova", "lena bairamova")`, `true`, f2(names.SpeltAlike), (func(a, b string) bool)(nil)},
	{"sort_of", "sort_of(noun)", "The usual noun for the sort of things that a noun names; the noun itself where none is known.",
		`sort_of("ship")`, `vessel`, f1(sortOf), (func(noun string) string)(nil)},
	{"digest", "digest(text)", "A short key for the words of a text, case and punctuation aside.",
		`digest("The bridge.") == digest("the bridge")`, `true`, f1(digest), (func(text string) string)(nil)},
}

// groupFunctions are about lists of claims.
var groupFunctions = []Function{
	{"total", "total(claims)", "The sum of the quantities of the claims, with the sum of their bounds.",
		`total(claims).number`, `39`, f1(total), (func(cs []*Claim) *Value)(nil)},
	{"values", "values(claims)", "What the claims say, in their order.",
		`values(claims)`, `19, 20`, f1(valueTexts), (func(cs []*Claim) []string)(nil)},
	{"distinct", "distinct(claims)", "What the claims say, each once.",
		`len(distinct(claims))`, `2`, f1(uniqueTexts), (func(cs []*Claim) []string)(nil)},
	{"sources", "sources(claims)", "The outlets of the claims, each once, sorted.",
		`sources(claims)`, `Courier, Gazette`, f1(sources), (func(cs []*Claim) []string)(nil)},
}

func total(cs []*Claim) *Value {
	var sum quantity.Interval
	for _, c := range cs {
		if c.Value.shape != quantityShape {
			continue
		}
		i := c.Value.of.Interval
		sum.Value += i.Value
		sum.Lo, sum.Hi = sum.Lo+i.Lo, sum.Hi+i.Hi
		sum.ExpLo, sum.ExpHi = sum.ExpLo+i.ExpLo, sum.ExpHi+i.ExpHi
		sum.LoOpen, sum.HiOpen = sum.LoOpen || i.LoOpen, sum.HiOpen || i.HiOpen
		sum.Place = max(sum.Place, i.Place)
	}
	return newValue(claims.Value{Interval: sum}, quantityShape)
}

func valueTexts(cs []*Claim) []string {
	out := make([]string, len(cs))
	for i, c := range cs {
		out[i] = c.Value.String()
	}
	return out
}

func sources(cs []*Claim) []string {
	var out []string
	for _, c := range cs {
		out = append(out, c.Source)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func sortOf(noun string) string { return lexicon.Default().SortOf(noun) }

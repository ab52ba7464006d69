package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
)

// Function is one function that expressions may call.
type Function struct {
	Name      string
	Signature string // as users read it: "disjoint(x, y)"
	Doc       string // one sentence
	Example   string // an expression
	Result    string // what the example gives, which a test sees to

	call func(args ...any) (any, error)
	typ  any // a nil func of the same arguments and result: what calls are checked against
}

// Functions returns all functions that expressions may call, sorted by name. Beside them expressions may use the
// built-in functions of the expression language that [Builtins] lists.
func Functions() []Function {
	out := slices.Clone(functions)
	slices.SortFunc(out, func(a, b Function) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// functions is the table of functions, by what they are about. Its examples see two claims: a says that 19
// representatives met on 13 February 2026, b that 20 did; and claims, the list of both.
var functions = slices.Concat([]Function{
	{"linked", "linked(a, b)", "Whether two claims speak of the same thing, to the best of what their documents tell.",
		`linked(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.Linked(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"link", "link(a, b)", "How strongly two claims speak of the same thing, in bits; 0 or less when something parts them.",
		`link(a, b) >= 7`, `true`, f2(func(a, b *Claim) float64 { return a.worker.linker.Link(a.claim, b.claim) }), (func(a, b *Claim) float64)(nil)},
	{"supersedes", "supersedes(a, b)", "Whether one claim is a later state of the other, such as a death toll that has risen: news, and no contradiction.",
		`supersedes(a, b)`, `false`, f2(func(a, b *Claim) bool { return a.worker.linker.Supersedes(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"about", "about(a, b)", "What two claims speak of, in words for messages: “representatives”, “date of the sinking”, “age of Edda Marin”.",
		`about(a, b)`, `representatives`, f2(about), (func(a, b *Claim) string)(nil)},
	{"spelling", "spelling(a, b)", "Whether the names of two claims are two spellings of one name, as far as names and offices tell.",
		`spelling(a, b)`, `false`, f2(spelling), (func(a, b *Claim) bool)(nil)},
	{"one_post", "one_post(a, b)", "Whether the titles of two claims may be two words for one post: the union leader and its general secretary, the managing director and the chief executive.",
		`one_post(a, b)`, `false`, f2(onePost), (func(a, b *Claim) bool)(nil)},
	{"rivals", "rivals(a, b)", "Whether the posts of two claims are two that nobody holds at once: captain and chief engineer, head of safety and head of sales.",
		`rivals(a, b)`, `false`, f2(rivals), (func(a, b *Claim) bool)(nil)},
	{"within", "within(a, b)", "Whether the place of one claim lies in that of another, or is the same under another name, as the list of names of the house tells.",
		`within(a, b)`, `false`, f2(within), (func(a, b *Claim) bool)(nil)},
	{"transposed", "transposed(a, b)", "Whether the figures of two claims have the same digits in another order, as slips of copying leave them: 61.4 and 64.1.",
		`transposed(a, b)`, `false`, f2(transposed), (func(a, b *Claim) bool)(nil)},
	{"slip", "slip(a, b)", "Whether the figure of one claim looks like a slip of the other: two neighbouring digits are swapped, in documents on one story neither of which gives the figure of the other as well.",
		`slip(a, b)`, `false`, f2(func(a, b *Claim) bool { return a.worker.linker.Slip(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"misspelt", "misspelt(a, b)", "Whether, of up to 20 documents, two on one story have a name, or a word of one, that sounds alike and differs in one letter, neither has that of the other, and another document or the words beside it bear out that both mean one.",
		`misspelt(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.Misspelt(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"mixed_up", "mixed_up(a, b)", "Whether one of two names may stand for the other by mistake: they differ in one word that begins with the same letter, or persons of one given name have family names of one beginning, or two of one family name have one title, in documents on one story of which neither has the word of the other.",
		`mixed_up(a, b)`, `false`, f2(func(a, b *Claim) bool { return a.worker.linker.MixedUp(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"one_office", "one_office(a, b)", "Whether two roles of one title may be of one office that has one holder: both texts say whose it is, or one does and the other names that too, and neither document gives the title to the persons of both.",
		`one_office(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OneOffice(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_sides", "only_sides(a, b)", "Whether each of two documents on one story knows one side of a thing, and these are opposite ones: the north face, the southern slope.",
		`only_sides(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlySides(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"posts_apart", "posts_apart(a, b)", "Whether one of two documents tells that the posts of two roles of one person are borne by two: it gives that of the other document to somebody else, and to this person another one.",
		`posts_apart(a, b)`, `false`, f2(func(a, b *Claim) bool { return a.worker.linker.PostsApart(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"post_taken", "post_taken(a, b)", "Whether the document of one of two roles of one post knows the holder of the other by another post of that kind: the finance minister of one is foreign minister in the other.",
		`post_taken(a, b)`, `false`, f2(func(a, b *Claim) bool { return a.worker.linker.PostTaken(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_figures", "only_figures(a, b)", "Whether each of two documents on one story gives one figure of a sort of things, near that of the other, and neither gives the figure of the other.",
		`only_figures(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlyFigures(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_dates", "only_dates(a, b)", "Whether two days or years in two documents on one story differ in one sign as a slip would have it and neither document gives the date of the other: 3 June and 13 June, 1 July and 1 September, 1714 and 1741; or whether two days, a day or two apart, are those on which happened what both are about.",
		`only_dates(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlyDates(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_ordinals", "only_ordinals(a, b)", "Whether two documents on one story number one noun by two numbers next to each other, in sentences with a rare word in common, and neither gives it the number of the other.",
		`only_ordinals(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlyOrdinals(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_places", "only_places(a, b)", "Whether two documents on one story name one place each of a sort of which a story has one, a mine, a stadium, a reef, and not the same.",
		`only_places(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlyPlaces(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"odd_one_out", "odd_one_out(a, b)", "Whether, of up to 20 documents, one of two on one story is alone with its figure, the only one of its sort there, and at least one document besides has that of the other. A rule that asks this is asked of runs of so many documents alone.",
		`odd_one_out(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OddOneOut(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"parts_of_one", "parts_of_one(a, b)", "Whether, of up to 20 documents, two on one story tell how many of one whole something is true of, with different figures and a word in common that says what: 19 of the 40 wells, 14 of the 40 samples. A rule that asks this is asked of runs of so many documents alone.",
		`parts_of_one(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.PartsOfOne(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"same_slot", "same_slot(a, b)", "Whether two figures, dates, roles or names of places that do not agree, of two documents of 80 to 400 words on one story, of up to 20, likely tell of the same thing, by models that were fitted on clusters of reports. A rule that asks this is asked of runs of so many documents alone, and what any other rule finds of one of the two goes first.",
		`same_slot(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.SameSlot(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_ages", "only_ages(a, b)", "Whether each of two documents on one story tells one age, a few years from that of the other, of nobody whom the other does not name; or, among several, one of a person whom the other names in part or by a post, or of the youngest or oldest of both.",
		`only_ages(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlyAges(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_matters", "only_matters(a, b)", "Whether two days, or two lengths of time, are each the only one that its document tells of one matter, as the words near them tell, and neither document gives that of the other: from 1 June to lorries, on 15 June to freight.",
		`only_matters(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlyMatters(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"only_durations", "only_durations(a, b)", "Whether each of two documents on one story, gives one length of time of a class, hours, days or weeks, months or years, near that of the other, and neither gives that of the other: in documents of at most 120 words; in longer ones, of at most 260, where more ties the two together. A rule that asks this is asked of such documents alone.",
		`only_durations(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OnlyDurations(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"relatives", "relatives(a, b)", "Whether a family name or a given name alone, of which one of two claims is told, may be that of another person than the full name of the other claim: their documents name two people of that name; or whether two ages are those of a grandfather and of a grandson who bears his name.",
		`relatives(a, b)`, `false`, f2(func(a, b *Claim) bool { return a.worker.linker.Relatives(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"one_end", "one_end(a, b)", "Whether two figures are measured from or of one thing, as the words behind them tell: 12 km of the crater, 15 km from the crater.",
		`one_end(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.OneEnd(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"both_have", "both_have(a, b)", "Whether each of two documents has the sentence of the claim of the other as well, so that both know what it says.",
		`both_have(a, b)`, `false`, f2(func(a, b *Claim) bool { return a.worker.linker.BothHave(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"sole", "sole(a, b)", "Whether each of the documents of two measures gives one value of what they measure, such as a height, and no other.",
		`sole(a, b)`, `true`, f2(func(a, b *Claim) bool { return a.worker.linker.Sole(a.claim, b.claim) }), (func(a, b *Claim) bool)(nil)},
	{"same_figure_place", "same_figure_place(a, b)", "Whether two claims of one masked sentence stand at the same place in it: the second figure of one with the second of the other.",
		`same_figure_place(a, b)`, `true`, f2(sameFigurePlace), (func(a, b *Claim) bool)(nil)},
}, valueFunctions, timeFunctions, textFunctions, groupFunctions)

// off lists the built-in functions of the expression language that rules may not use: they depend on the clock, leave
// the world of claims, or let a short expression make a text of any length, which no budget bounds.
var off = []string{
	"now", "timezone", "type", "get", "keys", "toPairs", "fromPairs", "toJSON", "fromJSON", "toBase64", "fromBase64",
	"repeat", "replace", "reduce",
}

// functionOptions puts the table into the form that the expression language takes.
func functionOptions() []expr.Option {
	var out []expr.Option
	for _, f := range functions {
		out = append(out, expr.Function(f.Name, f.call, f.typ))
	}
	for _, name := range off {
		out = append(out, expr.DisableBuiltin(name))
	}
	return out
}

// functionNames lists the names of all functions.
func functionNames() []string {
	out := make([]string, 0, len(functions))
	for _, f := range functions {
		out = append(out, f.Name)
	}
	return out
}

// signature returns how the function of a name is called, empty when there is none.
func signature(name string) string {
	for _, f := range functions {
		if f.Name == name {
			return f.Signature
		}
	}
	return ""
}

// arg takes an argument out of a call. Expressions are typed, so only what a search did not find is ever missing.
func arg[T any](args []any, i int) (T, error) {
	v, ok := args[i].(T)
	if ok {
		return v, nil
	}
	if n, isInt := args[i].(int); isInt {
		if v, ok := any(float64(n)).(T); ok {
			return v, nil
		}
	}
	return v, fmt.Errorf("argument %d is %s", i+1, plainValue(args[i]))
}

// plainValue says in plain words what an unfit argument is.
func plainValue(v any) string {
	if v == nil {
		return "missing: nothing was found"
	}
	return "not what it should be, but " + plainType(fmt.Sprintf("%T", v))
}

// f1 makes a function of one argument callable from expressions.
func f1[A, R any](f func(A) R) func(...any) (any, error) {
	return func(args ...any) (any, error) {
		a, err := arg[A](args, 0)
		if err != nil {
			return nil, err
		}
		return f(a), nil
	}
}

// f2 makes a function of two arguments callable from expressions.
func f2[A, B, R any](f func(A, B) R) func(...any) (any, error) {
	return func(args ...any) (any, error) {
		a, err := arg[A](args, 0)
		if err != nil {
			return nil, err
		}
		b, err := arg[B](args, 1)
		if err != nil {
			return nil, err
		}
		return f(a, b), nil
	}
}

// f1e is f1 for a function that may fail.
func f1e[A, R any](f func(A) (R, error)) func(...any) (any, error) {
	return func(args ...any) (any, error) {
		a, err := arg[A](args, 0)
		if err != nil {
			return nil, err
		}
		return f(a)
	}
}

// f2e is f2 for a function that may fail.
func f2e[A, B, R any](f func(A, B) (R, error)) func(...any) (any, error) {
	return func(args ...any) (any, error) {
		a, err := arg[A](args, 0)
		if err != nil {
			return nil, err
		}
		b, err := arg[B](args, 1)
		if err != nil {
			return nil, err
		}
		return f(a, b)
	}
}

package rules

import (
	"github.com/expr-lang/expr/ast"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
)

// The functions that quick conditions may call, by what they take and give. Each is the one of the table of functions
// under the same name.
var (
	quickOfClaims = map[string]func(a, b *Claim) bool{
		"linked":            func(a, b *Claim) bool { return a.worker.linker.Linked(a.claim, b.claim) },
		"slip":              func(a, b *Claim) bool { return a.worker.linker.Slip(a.claim, b.claim) },
		"misspelt":          func(a, b *Claim) bool { return a.worker.linker.Misspelt(a.claim, b.claim) },
		"mixed_up":          func(a, b *Claim) bool { return a.worker.linker.MixedUp(a.claim, b.claim) },
		"one_office":        func(a, b *Claim) bool { return a.worker.linker.OneOffice(a.claim, b.claim) },
		"only_sides":        func(a, b *Claim) bool { return a.worker.linker.OnlySides(a.claim, b.claim) },
		"post_taken":        func(a, b *Claim) bool { return a.worker.linker.PostTaken(a.claim, b.claim) },
		"posts_apart":       func(a, b *Claim) bool { return a.worker.linker.PostsApart(a.claim, b.claim) },
		"both_have":         func(a, b *Claim) bool { return a.worker.linker.BothHave(a.claim, b.claim) },
		"sole":              func(a, b *Claim) bool { return a.worker.linker.Sole(a.claim, b.claim) },
		"only_figures":      func(a, b *Claim) bool { return a.worker.linker.OnlyFigures(a.claim, b.claim) },
		"only_dates":        func(a, b *Claim) bool { return a.worker.linker.OnlyDates(a.claim, b.claim) },
		"only_ordinals":     func(a, b *Claim) bool { return a.worker.linker.OnlyOrdinals(a.claim, b.claim) },
		"only_places":       func(a, b *Claim) bool { return a.worker.linker.OnlyPlaces(a.claim, b.claim) },
		"same_slot":         func(a, b *Claim) bool { return a.worker.linker.SameSlot(a.claim, b.claim) },
		"parts_of_one":      func(a, b *Claim) bool { return a.worker.linker.PartsOfOne(a.claim, b.claim) },
		"odd_one_out":       func(a, b *Claim) bool { return a.worker.linker.OddOneOut(a.claim, b.claim) },
		"only_ages":         func(a, b *Claim) bool { return a.worker.linker.OnlyAges(a.claim, b.claim) },
		"only_matters":      func(a, b *Claim) bool { return a.worker.linker.OnlyMatters(a.claim, b.claim) },
		"only_durations":    func(a, b *Claim) bool { return a.worker.linker.OnlyDurations(a.claim, b.claim) },
		"relatives":         func(a, b *Claim) bool { return a.worker.linker.Relatives(a.claim, b.claim) },
		"one_end":           func(a, b *Claim) bool { return a.worker.linker.OneEnd(a.claim, b.claim) },
		"supersedes":        func(a, b *Claim) bool { return a.worker.linker.Supersedes(a.claim, b.claim) },
		"spelling":          spelling,
		"rivals":            rivals,
		"one_post":          onePost,
		"within":            within,
		"transposed":        transposed,
		"same_figure_place": sameFigurePlace,
	}
	quickOfValues = map[string]func(x, y *Value) bool{
		"disjoint": disjoint, "disjoint_expected": disjointExpected, "variant": variant, "same_person": samePerson, "equal": equal,
	}
	quickNumberOfValue = map[string]func(*Value) float64{"days": days}

	quickTextOfText  = map[string]func(string) string{"digest": digest, "masked": masked, "sort_of": sortOf}
	quickTextOfValue = map[string]func(*Value) string{"skeleton": skeleton}
	quickListOfText  = map[string]func(string) []string{"runs": runs, "every_run": everyRun}
	quickListOfValue = map[string]func(*Value) []string{"spellings": spellings, "slips": slips}

	quickOfTexts = map[string]func(a, b string) bool{"exchanged_word": exchangedWord, "same_speaker": sameSpeaker, "cut_short": cutShort, "spelt_alike": names.SpeltAlike}

	// of the words of two claims, where a text function is called with the texts of their values
	quickWordsTest  = map[string]func(a, b *Claim) bool{"same_words": sameWordsOf}
	quickWordsCount = map[string]func(a, b *Claim) float64{
		"similar":         similarClaims,
		"reworded":        rewordedOf,
		"rephrased":       rephrasedOf,
		"retold":          retoldOf,
		"changed_figures": func(a, b *Claim) float64 { return float64(changedFiguresOf(a, b)) },
	}
)

// quickSimilar is similar(a.value.text, b.value.text) >= share.
func quickSimilar(n ast.Node, share func(*scope) float64) func(*scope) bool {
	call, ok := n.(*ast.CallNode)
	if !ok || called(call, 2) != "similar" {
		return nil
	}
	x, y := quickWords(call.Arguments[0]), quickWords(call.Arguments[1])
	if x == nil || y == nil {
		return nil
	}
	return func(s *scope) bool { return similarAtLeast(x(s), y(s), share(s)) }
}

// quickLong is words(value.text) >= least, which is known before all words are counted.
func quickLong(n *ast.BinaryNode) func(*scope) bool {
	call, ok := n.Left.(*ast.CallNode)
	if !ok || called(call, 1) != "words" || !literal(n.Right) {
		return nil
	}
	x, least := quickWords(call.Arguments[0]), quickNumber(n.Right)(nil)
	if x == nil {
		return nil
	}
	return func(s *scope) bool { return x(s).hasWords(least) }
}

// called returns the name of a function that is called with so many arguments, empty when n calls none.
func called(n *ast.CallNode, args int) string {
	id, ok := n.Callee.(*ast.IdentifierNode)
	if !ok || len(n.Arguments) != args {
		return ""
	}
	return id.Value
}

func quickCallBool(n *ast.CallNode) func(*scope) bool {
	name := called(n, 2)
	if name == "" {
		return nil
	}
	if f := quickOfClaims[name]; f != nil {
		return call2(f, quickClaim, n)
	}
	if f := quickOfValues[name]; f != nil {
		return call2(f, quickValue, n)
	}
	if f := quickOfTexts[name]; f != nil {
		return call2(f, quickText, n)
	}
	if f := quickWordsTest[name]; f != nil {
		return call2(f, quickWords, n)
	}
	return nil
}

func quickCallNumber(n *ast.CallNode) func(*scope) float64 {
	if called(n, 1) == "words" {
		if x := quickWords(n.Arguments[0]); x != nil {
			return func(s *scope) float64 { return float64(x(s).wordCount()) }
		}
		if x := quickOf(n.Arguments[0], "name"); x != nil {
			return func(s *scope) float64 { return float64(x(s).nameWords()) }
		}
		if x := quickText(n.Arguments[0]); x != nil {
			return func(s *scope) float64 { return float64(words(x(s))) }
		}
	}
	if called(n, 2) == "days_between" {
		if x, y := quickPublished(n.Arguments[0]), quickPublished(n.Arguments[1]); x != nil && y != nil {
			return func(s *scope) float64 { return daysBetween(x(s), y(s)) }
		}
	}
	if f := call1(quickNumberOfValue, quickValue, n); f != nil {
		return f
	}
	if f := quickWordsCount[called(n, 2)]; f != nil {
		return call2(f, quickWords, n)
	}
	return nil
}

// quickPublished is date(x.published) of a claim, nil for anything else: of other texts date may fail, but what reading a document gives is a day in
// ISO 8601, or empty.
func quickPublished(n ast.Node) func(*scope) *Value {
	call, ok := n.(*ast.CallNode)
	if !ok || called(call, 1) != "date" || ownerOf(call.Arguments[0], "published", plainName) == "" {
		return nil
	}
	text := quickText(call.Arguments[0])
	if text == nil {
		return nil
	}
	return func(s *scope) *Value {
		v, err := parseDate(text(s))
		if err != nil { // no document says so
			return newValue(claims.Value{}, noShape)
		}
		return v
	}
}

// call1 is a call of one of the functions with an argument that arg understands, nil when it is none.
func call1[A, R any](functions map[string]func(A) R, arg func(ast.Node) func(*scope) A, n *ast.CallNode) func(*scope) R {
	f := functions[called(n, 1)]
	if f == nil {
		return nil
	}
	x := arg(n.Arguments[0])
	if x == nil {
		return nil
	}
	return func(s *scope) R { return f(x(s)) }
}

// call2 is a call of f with two arguments that arg understands, nil when it does not.
func call2[A, R any](f func(A, A) R, arg func(ast.Node) func(*scope) A, n *ast.CallNode) func(*scope) R {
	x, y := arg(n.Arguments[0]), arg(n.Arguments[1])
	if x == nil || y == nil {
		return nil
	}
	return func(s *scope) R { return f(x(s), y(s)) }
}

// quickWords is the claim whose words are the text n: a in a.value.text, the only claim in value.text.
func quickWords(n ast.Node) func(*scope) *Claim { return quickOf(n, "text") }

// quickOf is the claim of whose value n is a part: a in a.value.name, the only claim in value.name.
func quickOf(n ast.Node, part string) func(*scope) *Claim {
	m, ok := n.(*ast.MemberNode)
	if !ok || m.Optional {
		return nil
	}
	name, ok := m.Property.(*ast.StringNode)
	c, of := owner(m.Node)
	if !ok || c == nil || name.Value != part || of != "value" {
		return nil
	}
	return c
}

package checker

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
	"github.com/factlint/factlint/rules/rulestest"
)

// sample reads the demo documents and those of all clusters.
func sample(t testing.TB) []claims.Sheet {
	t.Helper()
	return Sheets(t, "../seeds/docs/*", "../seeds/clusters/*/docs/*")
}

// checkedSample checks the samples by the built-in rules.
func checkedSample(t testing.TB, opt Options) *Result {
	t.Helper()
	res, err := Check(context.Background(), lexicon.Default(), sample(t), rulestest.Builtin(t), opt)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// Sheets reads the documents that patterns name.
func Sheets(t testing.TB, patterns ...string) []claims.Sheet {
	t.Helper()
	var sheets []claims.Sheet
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v, %v", pattern, files, err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := document.Read(filepath.ToSlash(f), data, document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			sheets = append(sheets, claims.Extract(lexicon.Default(), doc, claims.Options{}))
		}
	}
	return sheets
}

// written is a result in a form in which every difference shows.
func written(t testing.TB, sheets []claims.Sheet, programs []*rules.Program, jobs int) string {
	t.Helper()
	res, err := Check(context.Background(), lexicon.Default(), sheets, programs, Options{Jobs: jobs})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Errors) > 0 {
		t.Fatalf("rules failed: %+v", res.Errors)
	}
	var b strings.Builder
	for _, f := range res.Findings {
		fmt.Fprintf(&b, "%s %s %s %s %v %v\n", f.Rule, f.Severity, f.Message, f.Fingerprint, f.Pairs, f.Link)
		for _, p := range f.Positions {
			fmt.Fprintf(&b, "  %s\n", p.Value)
			for i := range p.Evidence {
				fmt.Fprintf(&b, "    %s %v %s\n", p.Evidence[i].Path, p.Evidence[i].Position, p.Evidence[i].ID)
			}
		}
	}
	for _, a := range res.Account.Agreements {
		fmt.Fprintf(&b, "agree: %s %s %d\n", a.What, a.Value, len(a.Evidence))
	}
	account, err := json.Marshal(map[string]any{
		"claims": res.Account.Claims, "compared": res.Account.Compared, "agreed": res.Account.Agreed, "skipped": res.Account.Skipped,
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String() + string(account)
}

// The order of documents and the number of jobs change no byte of what is found.
func TestOrderAndJobsDoNotMatter(t *testing.T) {
	sheets, programs := sample(t), rulestest.Builtin(t)
	want := written(t, sheets, programs, 1)
	if strings.Count(want, "\n") < 50 {
		t.Fatalf("the sample holds too little to tell:\n%s", want)
	}
	source := rand.New(rand.NewPCG(1, 2))
	for i := range 6 {
		shuffled := slices.Clone(sheets)
		source.Shuffle(len(shuffled), func(a, b int) { shuffled[a], shuffled[b] = shuffled[b], shuffled[a] })
		for _, jobs := range []int{1, 8} {
			if diff := cmp.Diff(want, written(t, shuffled, programs, jobs)); diff != "" {
				t.Fatalf("order %d with %d jobs differs (-want +got):\n%s", i, jobs, diff)
			}
		}
	}
}

// Whether two claims are linked does not depend on which of them comes first.
func TestLinksAreSymmetric(t *testing.T) {
	sheets := sample(t)
	c := NewCorpus(lexicon.Default(), sheets)
	var all []*claims.Claim
	for i := range sheets {
		for k := range sheets[i].Claims {
			all = append(all, &sheets[i].Claims[k])
		}
	}
	source := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		a, b := all[source.IntN(len(all))], all[source.IntN(len(all))]
		if a.Kind != b.Kind {
			continue
		}
		if c.Linked(a, b) != c.Linked(b, a) {
			t.Fatalf("%s %q (%s) and %s %q (%s) are linked one way only: %v, %v", a.Kind, a.Text, a.Path, b.Kind, b.Text, b.Path, c.Score(a, b), c.Score(b, a))
		}
		if a.Measure == b.Measure && c.Supersedes(a, b) != c.Supersedes(b, a) {
			t.Fatalf("%q (%s) and %q (%s): one supersedes the other one way only", a.Text, a.Path, b.Text, b.Path)
		}
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Check(ctx, lexicon.Default(), sample(t), rulestest.Builtin(t), Options{}); err == nil {
		t.Error("no error of a run that was cancelled")
	}
}

// The page on how pairs are decided has every figure of this package, as it is.
func TestFiguresAreDocumented(t *testing.T) {
	data, err := os.ReadFile("../docs/how-it-decides.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	for _, v := range vetoes {
		if !strings.Contains(page, "\n| "+v.name+" | ") {
			t.Errorf("the veto %q is not on the page", v.name)
		}
	}
	for _, term := range terms(t) {
		if term.Name == "shared rare words" {
			continue // as many bits as the words have
		}
		if want := fmt.Sprintf("| %s | %s |", term.Name, signed(term.Bits)); !strings.Contains(page, "\n"+want) {
			t.Errorf("want the row %q", want)
		}
	}
	for _, want := range []string{
		fmt.Sprintf("From %v on two claims", Threshold), fmt.Sprintf("at most %s |", signed(maxContext)),
		fmt.Sprintf("*N* + %d", priorDocs), fmt.Sprintf("bits, at most %v.", maxWeight), fmt.Sprintf("one class add %v bit,", storyEvent),
		fmt.Sprintf("same time of them %v,", storyTime), fmt.Sprintf("(%v %% of those", 100*wordsAlike), fmt.Sprintf("add %v. What", wordBits),
		fmt.Sprintf("up to %d documents", smallRun), fmt.Sprintf("at most %d days apart | %v bits | %v bits |", storyDays, storyBitsSmall, storyBits),
		fmt.Sprintf("unknown | %v bits | %v bits |", storyBits, storyBitsFar), fmt.Sprintf("less than %v %% of the weight", 100*storyShare),
		fmt.Sprintf("less than %v %% of their rare words", 100*wordsApart), fmt.Sprintf("more than %d claims", maxBlock), fmt.Sprintf("more than %d others", commonRun), fmt.Sprintf("of other stories the nearest of %d", farNeighbours), fmt.Sprintf("%d on either side", maxBlock/2), fmt.Sprintf("more than %d times the other", countRatio),
		fmt.Sprintf("asks for %v bits more", chanceUndated), fmt.Sprintf("asks for %v more", chanceDated),
		fmt.Sprintf("beyond %v %%", 100*sideRatio), fmt.Sprintf("may lie %d days apart", countDays),
		fmt.Sprintf("more than %d days apart, of plans %d,", dateDays, plannedDays),
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q (any more)", want)
		}
	}
}

// terms returns every term that the score of a pair of the sample has, sorted by name.
func terms(t *testing.T) []Term {
	t.Helper()
	sheets := sample(t)
	c := NewCorpus(lexicon.Default(), sheets)
	byKind := map[claims.Kind][]*claims.Claim{}
	for i := range sheets {
		for k := range sheets[i].Claims {
			x := &sheets[i].Claims[k]
			byKind[x.Kind] = append(byKind[x.Kind], x)
		}
	}
	seen := map[string]Term{}
	for _, kind := range []claims.Kind{claims.Count, claims.Date, claims.Role} {
		list := byKind[kind]
		for i, a := range list {
			for _, b := range list[i+1:] {
				for _, term := range c.Score(a, b).Terms {
					term.Detail = ""
					seen[term.Name] = term
				}
			}
		}
	}
	out := slices.Collect(maps.Values(seen))
	slices.SortFunc(out, func(a, b Term) int { return strings.Compare(a.Name, b.Name) })
	return out
}

func signed(v float64) string {
	if v < 0 {
		return "−" + strconv.FormatFloat(-v, 'f', -1, 64)
	}
	return "+" + strconv.FormatFloat(v, 'f', -1, 64)
}

// BenchmarkCheck checks all sample documents at once, of which most have nothing to do with each other.
func BenchmarkCheck(b *testing.B) {
	sheets, programs := sample(b), rulestest.Builtin(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Check(context.Background(), lexicon.Default(), sheets, programs, Options{Jobs: 1}); err != nil {
			b.Fatal(err)
		}
	}
}

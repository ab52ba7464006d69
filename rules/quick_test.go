package rules

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// seedClaims extracts the claims of some of the sample documents, at most so many of each kind.
func seedClaims(t *testing.T, each int) []*claims.Claim {
	t.Helper()
	var paths []string
	for _, pattern := range []string{"../seeds/docs/*.*", "../seeds/clusters/*/docs/*.*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	var out []*claims.Claim
	have := map[claims.Kind]int{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := document.Read(path, data, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		sheet := claims.Extract(lexicon.Default(), doc, claims.Options{})
		for i := range sheet.Claims {
			c := &sheet.Claims[i]
			if have[c.Kind]++; have[c.Kind] <= each {
				c.Stories = []string{"=" + path}
				out = append(out, c)
			}
		}
	}
	if len(out) == 0 {
		t.Skip("no sample documents")
	}
	return out
}

// TestQuickAgrees holds the plain functions of the built-in rules against the virtual machine.
func TestQuickAgrees(t *testing.T) {
	_, programs := loaded(t, Builtin)
	cs := seedClaims(t, 60)
	w := NewWorker(nil)
	for _, p := range programs {
		slow := *p
		slow.quickTakes, slow.quickWhen, slow.quickUnless = quick{}, quick{}, quick{}
		var taken []*claims.Claim
		for _, c := range cs {
			got, err := p.Takes(w, c)
			want, wantErr := slow.Takes(w, c)
			if got != want || (err == nil) != (wantErr == nil) {
				t.Errorf("%s takes %q: %v, %v, the machine says %v, %v", p.Rule.ID, c.Text, got, err, want, wantErr)
			}
			if got {
				taken = append(taken, c)
			}
		}
		compareKeys(t, w, p, taken)
		if p.Rule.Over == OverPair {
			comparePairs(t, w, p, &slow, taken)
		}
	}
}

// compareKeys sees to it that two claims share a hash exactly where they share a key.
func compareKeys(t *testing.T, w *Worker, p *Program, taken []*claims.Claim) {
	t.Helper()
	words := make([][]string, len(taken))
	hashes := make([][]uint64, len(taken))
	for i, c := range taken {
		words[i], _ = p.Keys(w, c, nil)
		stories := make([]uint64, len(c.Stories))
		for k, story := range c.Stories {
			stories[k] = StoryHash(story)
		}
		var err error
		if hashes[i], err = p.Hashes(w, c, stories, nil); err != nil {
			t.Fatal(err)
		}
	}
	for i := range taken {
		for j := range i + 1 {
			if want, got := shares(words[i], words[j]), shares(hashes[i], hashes[j]); want != got {
				t.Errorf("%s: %q and %q share a key: %v, a hash: %v", p.Rule.ID, taken[i].Text, taken[j].Text, want, got)
			}
		}
	}
}

func shares[T comparable](x, y []T) bool {
	return slices.ContainsFunc(x, func(item T) bool { return slices.Contains(y, item) })
}

func comparePairs(t *testing.T, w *Worker, p, slow *Program, taken []*claims.Claim) {
	t.Helper()
	if p.quickWhen.test == nil {
		t.Errorf("%s: no part of the condition has a quick function", p.Rule.ID)
	}
	rows := rowsOf(w, p, taken)
	for i, a := range taken {
		for k, b := range taken[i:min(len(taken), i+12)] {
			got, err := p.When(w, a, b)
			want, wantErr := slow.When(w, a, b)
			if got != want || (err == nil) != (wantErr == nil) {
				t.Errorf("%s: %q and %q: %v, %v, the machine says %v, %v", p.Rule.ID, a.Text, b.Text, got, err, want, wantErr)
			}
			if disagree, known := p.Settled(&rows[i], &rows[i+k]); known && disagree != want {
				t.Errorf("%s: %q and %q disagree by their rows: %v, by the machine: %v", p.Rule.ID, a.Text, b.Text, disagree, want)
			}
		}
	}
}

// rowsOf returns the rows of claims. Their stories are numbered by their order in the alphabet.
func rowsOf(w *Worker, p *Program, cs []*claims.Claim) []Row {
	var stories []string
	for _, c := range cs {
		stories = append(stories, c.Stories...)
	}
	slices.Sort(stories)
	rows := make([]Row, len(cs))
	for i, c := range cs {
		rows[i].Cells, rows[i].Worker = p.Row(w, c, nil), w
		var numbers []uint32
		for _, s := range c.Stories {
			n, _ := slices.BinarySearch(stories, s)
			numbers = append(numbers, uint32(n))
		}
		rows[i].Stories = NewStories(numbers)
	}
	return rows
}

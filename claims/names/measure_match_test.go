package names_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/names"
)

// scored is a pair of the benchmark with its score.
type scored struct {
	a, b, schema string
	want         bool
	score        float64
}

// f1 returns the F1 of taking all pairs at or above a threshold for one name.
func f1(pairs []scored, threshold float64) float64 {
	var tp, fp, fn float64
	for _, p := range pairs {
		switch got := p.score >= threshold; {
		case got && p.want:
			tp++
		case got:
			fp++
		case p.want:
			fn++
		}
	}
	return 2 * tp / (2*tp + fp + fn)
}

func bestF1(pairs []scored) (best, at float64) {
	for i := 1; i < 100; i++ {
		if f := f1(pairs, float64(i)/100); f > best {
			best, at = f, float64(i)/100
		}
	}
	return best, at
}

// TestBenchNames measures Match on pairs of names: FACTLINT_BENCH names the folder that holds name_bench.tsv.
func TestBenchNames(t *testing.T) {
	dir := os.Getenv("FACTLINT_BENCH")
	if dir == "" {
		t.Skip("FACTLINT_BENCH is not set")
	}
	data, err := os.ReadFile(filepath.Join(dir, "name_bench.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]names.Kind{"Person": names.Person, "Company": names.Organisation, "Organization": names.Organisation, "LegalEntity": names.Other, "Vessel": names.Vessel}
	var all, persons []scored
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Split(line, "\t")
		if i == 0 || len(f) < 4 {
			continue
		}
		p := scored{a: f[0], b: f[1], schema: f[3], want: f[2] == "1", score: names.Match(f[0], f[1], kinds[f[3]])}
		all = append(all, p)
		if f[3] == "Person" {
			persons = append(persons, p)
		}
		if got := p.score >= names.MatchThreshold; got != p.want && os.Getenv("FACTLINT_VERBOSE") != "" {
			t.Logf("%.2f want %v: %s %q %q", p.score, p.want, p.schema, p.a, p.b)
		}
	}
	f, at := bestF1(all)
	fp, atp := bestF1(persons)
	t.Logf("all %d: F1 %.3f at %.2f, %.3f at the default %.2f; persons %d: F1 %.3f at %.2f, %.3f at the default",
		len(all), f, at, f1(all, names.MatchThreshold), names.MatchThreshold, len(persons), fp, atp, f1(persons, names.MatchThreshold))
}

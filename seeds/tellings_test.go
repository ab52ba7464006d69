package seeds_test

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/rules"
)

// A battery tells one fact in many wordings. Two reports of one scene, each with one of the wordings, must be set against
// each other when they give different values, and left alone when they give the same one. So n wordings make n² pairs of
// documents, and no answer has to be written down.

// scene is one event as two outlets report it. The lines stand in for the telling of a fact at «».
type scene struct{ a, b string }

// battery is one fact, told in many wordings of which {v} is the value.
type battery struct {
	name     string
	kind     string // type of finding
	scene    scene
	tellings []string
	differ   [][2]string // values that cannot both be true
	same     [][2]string // values that say the same, or can both be true; each value with itself goes without saying
}

// shot is one pair of documents.
type shot struct {
	of     *battery
	i, j   int // tellings
	v      [2]string
	must   bool
	got    string
	passed bool
}

// shotsOf returns a pair of documents for each pair of wordings of a battery. The values take turns.
func shotsOf(b *battery) []shot {
	var out []shot
	for i := range b.tellings {
		for j := range b.tellings {
			turn := i*len(b.tellings) + j
			if i == j {
				continue // a copy: other tests see to those
			}
			v := b.differ[turn%len(b.differ)]
			out = append(out, shot{of: b, i: i, j: j, v: v, must: true})
			if turn%3 == 0 {
				out = append(out, shot{of: b, i: i, j: j, v: [2]string{v[0], v[0]}})
			}
			if turn%2 == 0 && len(b.same) > 0 {
				out = append(out, shot{of: b, i: i, j: j, v: b.same[turn/2%len(b.same)]})
			}
		}
	}
	return out
}

// fire checks the two documents of a shot.
func (s *shot) fire(t *testing.T, programs []*rules.Program) {
	sheets := []claims.Sheet{
		extracted(t, "gazette.txt", "The Gazette", told(s.of.scene.a, s.of.tellings[s.i], s.v[0])),
		extracted(t, "courier.txt", "The Courier", told(s.of.scene.b, s.of.tellings[s.j], s.v[1])),
	}
	res := check(t, programs, sheets)
	found := false
	for i := range res.Findings {
		f := &res.Findings[i]
		if f.Type == "duplicate" || f.Severity == "info" {
			continue
		}
		if f.Type == s.of.kind {
			found = true
		}
		s.got += f.Rule + ": " + f.Message + "; "
	}
	s.passed = s.must && found || !s.must && s.got == ""
}

func extracted(t *testing.T, name, source, raw string) claims.Sheet {
	doc, err := document.Read(name, []byte(raw), document.Options{})
	if err != nil {
		t.Error(err)
		return claims.Sheet{}
	}
	doc.Source = source
	return claims.Extract(lexicon.Default(), doc, claims.Options{})
}

// tellingYear is the year in which all scenes take place.
const tellingYear = 2026

func told(scene, telling, value string) string {
	telling = strings.ReplaceAll(telling, "{v}", value)
	telling = strings.ReplaceAll(telling, "{V}", capitalised(value))
	if age, err := strconv.Atoi(value); err == nil {
		telling = strings.ReplaceAll(telling, "{b}", strconv.Itoa(tellingYear-age))
	}
	return strings.Replace(scene, "«»", telling, 1) + "\n"
}

func capitalised(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// tellAll fires all shots of the batteries and asserts that at least a share of the pairs that differ is found, and that
// no pair that agrees is.
func tellAll(t *testing.T, all []battery, want float64) {
	t.Helper()
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	var shots []shot
	for i := range all {
		shots = append(shots, shotsOf(&all[i])...)
	}
	fireAll(t, shots)
	found, asked := 0, 0
	for i := range all {
		f, a := report(t, &all[i], shots)
		found, asked = found+f, asked+a
	}
	if asked == 0 {
		t.Fatal("no pair at all")
	}
	rate := float64(found) / float64(asked)
	t.Logf("all: %d of %d found, %.3f", found, asked, rate)
	if rate < want {
		t.Errorf("%.3f of the pairs that differ are found, want at least %.2f", rate, want)
	}
}

func fireAll(t *testing.T, shots []shot) {
	var wg sync.WaitGroup
	next := make(chan *shot)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			programs := builtin(t)
			for s := range next {
				s.fire(t, programs)
			}
		})
	}
	for i := range shots {
		next <- &shots[i]
	}
	close(next)
	wg.Wait()
}

// maxWrong is how many pairs that agree and were found to differ are written out for a battery.
const maxWrong = 4

// report writes what was found of one battery, with the wordings that fail most, and reports what agrees and was found
// to differ.
func report(t *testing.T, b *battery, shots []shot) (found, asked int) {
	t.Helper()
	missed := make([]int, len(b.tellings))
	values := map[[2]string]int{}
	wrong := 0
	for i := range shots {
		s := &shots[i]
		if s.of != b {
			continue
		}
		if !s.must {
			if !s.passed && wrong < maxWrong {
				wrong++
				t.Errorf("%s: %q and %q, told as\n\t%s\n\t%s\n\tis found: %s", b.name, s.v[0], s.v[1], b.tellings[s.i], b.tellings[s.j], s.got)
			}
			continue
		}
		asked++
		if s.passed {
			found++
			continue
		}
		missed[s.i]++
		missed[s.j]++
		values[s.v]++
	}
	t.Logf("%-36s %4d of %4d found  %.3f", b.name, found, asked, float64(found)/float64(max(asked, 1)))
	if found == asked {
		return found, asked
	}
	for i, n := range missed {
		t.Logf("      %4d of %4d missed: %s", n, 2*(len(b.tellings)-1), b.tellings[i])
	}
	for _, v := range b.differ {
		if values[v] > 0 {
			t.Logf("      %4d missed: %s or %s", values[v], v[0], v[1])
		}
	}
	return found, asked
}

// silence is a set of documents of which nothing may be said.
type silence struct {
	name string
	docs []string // of different outlets; one that starts with < is HTML, one that starts with # Markdown
}

// staySilent asserts that none of the sets of documents leads to a finding.
func staySilent(t *testing.T, all []silence) {
	t.Helper()
	programs := builtin(t)
	for _, s := range all {
		if res := checkDocs(t, programs, s.docs); len(res.Findings) > 0 {
			for i := range res.Findings {
				t.Errorf("%s: %s: %s", s.name, res.Findings[i].Rule, res.Findings[i].Message)
			}
		}
	}
}

// checkDocs checks documents as those of different outlets.
func checkDocs(t *testing.T, programs []*rules.Program, docs []string) *checker.Result {
	var sheets []claims.Sheet
	for i, raw := range docs {
		ext := "txt"
		switch {
		case strings.HasPrefix(raw, "<"):
			ext = "html"
		case strings.HasPrefix(raw, "#"), strings.HasPrefix(raw, "---"):
			ext = "md"
		}
		sheets = append(sheets, extracted(t, fmt.Sprintf("d%d.%s", i, ext), fmt.Sprintf("Outlet %d", i), raw))
	}
	return check(t, programs, sheets)
}

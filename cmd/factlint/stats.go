package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/reports"
)

// stats measures a run for --stats: how long each phase and each rule takes, and how much there was to do. A nil stats measures
// nothing.
type stats struct {
	start  time.Time
	phases []phaseTime

	mu    sync.Mutex // guards rules: parts of them run at once
	rules []ruleTime
}

type phaseTime struct {
	name string
	took time.Duration
}

type ruleTime struct {
	checker.RuleCount
	id   string
	took time.Duration
}

func newStats() *stats { return &stats{start: time.Now()} }

// phase begins a phase; what it returns ends it. A phase that comes several times is counted together.
func (s *stats) phase(name string) func() {
	if s == nil {
		return func() {}
	}
	start := time.Now()
	return func() {
		took := time.Since(start)
		if i := slices.IndexFunc(s.phases, func(p phaseTime) bool { return p.name == name }); i >= 0 {
			s.phases[i].took += took
			return
		}
		s.phases = append(s.phases, phaseTime{name, took})
	}
}

// observer measures rules for a check; nil when nothing is measured.
func (s *stats) observer() func(string) func(checker.RuleCount) {
	if s == nil {
		return nil
	}
	return func(rule string) func(checker.RuleCount) {
		start := time.Now()
		return func(n checker.RuleCount) { s.rule(rule, n, time.Since(start)) }
	}
}

// rule adds what a part of a rule did, and how long it took, to the other parts of it.
func (s *stats) rule(id string, n checker.RuleCount, took time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.rules, func(r ruleTime) bool { return r.id == id })
	if i < 0 {
		i = len(s.rules)
		s.rules = append(s.rules, ruleTime{id: id})
	}
	r := &s.rules[i]
	r.took += took
	r.Claims += n.Claims
	r.Compared += n.Compared
	r.Findings += n.Findings
}

// write writes what was measured as tables: what there was, the phases in their order, the rules by their time.
func (s *stats) write(w io.Writer, r *checker.Result) error {
	if s == nil {
		return nil
	}
	all := time.Since(s.start)
	if err := reports.WriteTable(w, []string{"what", "number"}, statsCounts(r)); err != nil {
		return err
	}
	var rows [][]string
	for _, p := range s.phases {
		rows = append(rows, []string{p.name, milliseconds(p.took), share(p.took, all)})
	}
	rows = append(rows, []string{"all", milliseconds(all), ""})
	fmt.Fprintln(w)
	if err := reports.WriteTable(w, []string{"phase", "ms", "share"}, rows); err != nil {
		return err
	}
	slices.SortStableFunc(s.rules, func(a, b ruleTime) int { return cmp.Compare(b.took, a.took) })
	rows = rows[:0]
	for _, t := range s.rules {
		rows = append(rows, []string{t.id, milliseconds(t.took), strconv.Itoa(t.Claims), strconv.Itoa(t.Compared), strconv.Itoa(t.Findings)})
	}
	fmt.Fprintln(w)
	return reports.WriteTable(w, []string{"rule", "ms", "claims", "pairs", "findings"}, rows)
}

// statsCounts lists how much there was to do.
func statsCounts(r *checker.Result) [][]string {
	words, sentences, all := 0, 0, 0
	for i := range r.Sheets {
		words += r.Sheets[i].Words
		sentences += r.Sheets[i].Sentences
	}
	for _, n := range r.Account.Claims {
		all += n
	}
	rows := [][]string{
		{"documents", strconv.Itoa(r.Account.Documents)}, {"sentences", strconv.Itoa(sentences)}, {"words", strconv.Itoa(words)}, {"claims", strconv.Itoa(all)},
	}
	for _, kind := range slices.Sorted(maps.Keys(r.Account.Claims)) {
		rows = append(rows, []string{"claims: " + kind, strconv.Itoa(r.Account.Claims[kind])})
	}
	return append(rows, [][]string{
		{"pairs compared", strconv.Itoa(r.Account.Compared)}, {"pairs that agree", strconv.Itoa(r.Account.Agreed)},
		{"findings", strconv.Itoa(len(r.Findings))}, {"findings known", strconv.Itoa(r.Account.Known)}, {"findings ignored", strconv.Itoa(r.Account.Ignored)},
	}...)
}

func milliseconds(d time.Duration) string {
	return strconv.FormatFloat(float64(d)/float64(time.Millisecond), 'f', 1, 64)
}

// share writes how much of the whole a part is.
func share(part, whole time.Duration) string {
	if whole <= 0 {
		return ""
	}
	return strconv.Itoa(int(100*part/whole)) + "%"
}

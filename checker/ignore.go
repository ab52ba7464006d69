package checker

import (
	"cmp"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/rules"
)

// ignores is the sound directives of a run, by the place and rule that they speak of.
type ignores struct {
	list []directive
	at   map[ignoredPlace][]int // indexes into list
}

// PathIgnore keeps a rule from being reported for whole documents, as a configuration asks for.
type PathIgnore struct {
	Rule   string
	Covers func(path string) bool // of which documents
	From   Failure                // where it is written, for the warning that it ignores nothing
}

// directive is a factlint-ignore comment of a document, or an entry of a configuration.
type directive struct {
	document.Ignore
	from  Failure
	entry bool // of a configuration
	used  bool // it kept something from being reported
}

// ignoredPlace is a block of a document, or all of it where the block is wholeFile.
type ignoredPlace struct {
	path, rule string
	block      int32
}

const wholeFile = -1

func newIgnores(sheets []claims.Sheet, entries []PathIgnore) *ignores {
	g := &ignores{at: map[ignoredPlace][]int{}}
	for i := range sheets {
		for _, ig := range sheets[i].Ignores {
			place := ignoredPlace{sheets[i].Path, ig.Rule, ig.Block}
			if ig.File {
				place.block = wholeFile
			}
			if ig.Error == "" && (ig.File || ig.Block >= 0) {
				g.at[place] = append(g.at[place], len(g.list))
			}
			g.list = append(g.list, directive{Ignore: ig, from: Failure{Path: sheets[i].Path, Line: ig.Line}})
		}
	}
	for _, e := range entries {
		g.add(e, sheets)
	}
	return g
}

// add takes an entry of a configuration. One that concerns no document of the run is left out: nothing is known of it.
func (g *ignores) add(e PathIgnore, sheets []claims.Sheet) {
	concerned := false
	for i := range sheets {
		if e.Covers(sheets[i].Path) {
			place := ignoredPlace{sheets[i].Path, e.Rule, wholeFile}
			g.at[place] = append(g.at[place], len(g.list))
			concerned = true
		}
	}
	if concerned {
		g.list = append(g.list, directive{Ignore: document.Ignore{Rule: e.Rule}, from: e.From, entry: true})
	}
}

// any reports whether there is anything to ignore.
func (g *ignores) any() bool { return len(g.at) > 0 }

// cover reports whether a directive keeps a rule from objecting to any of the claims, and notes every directive that
// does as used.
func (g *ignores) cover(rule string, cs ...*claims.Claim) bool {
	if len(g.at) == 0 {
		return false
	}
	covered := false
	for _, c := range cs {
		for _, block := range [...]int32{c.Block, wholeFile} {
			for _, i := range g.at[ignoredPlace{c.Path, rule, block}] {
				g.list[i].used = true
				covered = true
			}
		}
	}
	return covered
}

// warnings names the directives that are malformed, speak of no rule, or ignore nothing. They are no findings, since
// nothing disagrees, and no errors, since nothing was left undone. Those of rules that are off are left alone.
func (g *ignores) warnings(programs []*rules.Program, off []string) []Failure {
	var ids []string
	for _, p := range programs {
		ids = append(ids, p.Rule.ID)
	}
	var out []Failure
	for i := range g.list {
		if d := &g.list[i]; !d.used && !slices.Contains(off, d.Rule) {
			d.from.Message = d.fault(ids)
			out = append(out, d.from)
		}
	}
	slices.SortStableFunc(out, func(a, b Failure) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line)) })
	return out
}

// fault says why a directive ignores nothing.
func (d *directive) fault(ids []string) string {
	switch {
	case d.Error != "":
		return d.Error
	case d.entry:
		return "the entry ignores nothing: " + d.Rule + " finds nothing in the documents of its path; remove it"
	case !slices.Contains(ids, d.Rule):
		return "the directive names " + quoted(d.Rule) + ", which is no rule of this run" + didYouMean(d.Rule, ids)
	case d.File:
		return "the directive ignores nothing: " + d.Rule + " finds nothing in this document; remove it"
	case d.Block < 0:
		return "the directive ignores nothing: no block follows it; move it before the paragraph that it speaks of, or remove it"
	}
	return "the directive ignores nothing: " + d.Rule + " finds nothing in the block behind it; remove it"
}

func quoted(s string) string { return `"` + s + `"` }

// didYouMean names the candidate nearest to a mistyped word, and nothing when none is near.
func didYouMean(word string, candidates []string) string {
	best, fewest := "", max(2, len(word)/3)+1
	for _, c := range candidates {
		if d := names.Distance(word, c); d < fewest {
			best, fewest = c, d
		}
	}
	if best == "" {
		return ""
	}
	return "; did you mean " + quoted(best) + "?"
}

package reports

import (
	"path"
	"slices"
	"strings"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
)

// spot is one place of a finding with the value that stands there.
type spot struct {
	value string
	claim *claims.Claim
}

// spotsOf returns every place of a finding: the one that it is named by is the first.
func spotsOf(f *checker.Finding) []spot {
	var all []spot
	for i := range f.Positions {
		for j := range f.Positions[i].Evidence {
			all = append(all, spot{f.Positions[i].Value, &f.Positions[i].Evidence[j]})
		}
	}
	return all
}

// stating says in one line what a place states: `19 in Harbour Agency (docs/a.txt:3:44): “19 delegates”`.
func stating(s spot) string {
	line := cutEnd(clean(s.value), describedWidth)
	if line == "" {
		line = cutEnd(valueText(s.claim), describedWidth)
	}
	if from := origin(s.claim); from != "" {
		line += " in " + cutEnd(from, describedWidth)
	}
	return line + " (" + place(s.claim) + "): “" + cutEnd(clean(s.claim.Text), longestWords) + "”"
}

// longestWords is how many columns of a claim's words and of a message the formats for machines show.
const longestWords = 300

// shortMessage is what is said of a finding, cut to what the places that show it can take.
func shortMessage(f *checker.Finding) string { return cutEnd(clean(f.Message), longestWords) }

// fullMessage is the message of a finding with a line for each place but the first, where the message is shown.
func fullMessage(f *checker.Finding) string {
	lines := []string{shortMessage(f)}
	spots := spotsOf(f)
	for i, s := range spots {
		if i == mostRelated {
			lines = append(lines, ellipsis+" and "+plural(len(spots)-i, "further place"))
			break
		}
		lines = append(lines, "- "+stating(s))
	}
	return strings.Join(lines, "\n")
}

// mostRelated is how many places one message names; formats that list places list all of them.
const mostRelated = 12

// uriOf returns the path of a document as a URI reference, relative to where the paths start.
func uriOf(file string) string {
	target := targetOf("", file)
	if strings.HasPrefix(target, "/") {
		return "file://" + target
	}
	return strings.TrimPrefix(target, "./")
}

// pathOf returns the path of a document on one line, without "./" before it; "." when there is none.
func pathOf(file string) string { return clean(path.Clean(file)) }

// reasons returns the terms of a link that speak for it.
func reasons(link *checker.Score) []checker.Term {
	var out []checker.Term
	for _, t := range link.Terms {
		if t.Bits > 0 {
			out = append(out, t)
		}
	}
	return out
}

// anyKnown reports whether a finding is marked as known: only then the result was compared with earlier findings.
func anyKnown(r *checker.Result) bool {
	return slices.ContainsFunc(r.Findings, func(f checker.Finding) bool { return !f.New })
}

package reports

import (
	"path"
	"strings"

	"github.com/factlint/factlint/claims"
)

// shortNames returns for each document as much of the end of its path as tells it from all others, clean: the name of the file, with
// folders before it where several have that name.
func shortNames(sheets []claims.Sheet) map[string]string {
	out := map[string]string{}
	left := make([]string, len(sheets))
	for i := range sheets {
		left[i] = sheets[i].Path
	}
	for depth := 1; len(left) > 0; depth++ {
		same := map[string][]string{}
		for _, p := range left {
			same[ending(p, depth)] = append(same[ending(p, depth)], p)
		}
		var rest []string
		for _, p := range left {
			if e := ending(p, depth); len(same[e]) == 1 || e == p {
				out[p] = clean(e)
			} else {
				rest = append(rest, p)
			}
		}
		left = rest
	}
	return out
}

// ending returns the last n names of a path.
func ending(p string, n int) string {
	at := len(p)
	for range n {
		if at = strings.LastIndexByte(p[:at], '/'); at < 0 {
			return p
		}
	}
	return p[at+1:]
}

// short returns the short name of a document, the name of the file for one that is not among the documents of the run.
func (v *htmlView) short(file string) string {
	if s, ok := v.shorts[file]; ok {
		return s
	}
	return clean(path.Base(file))
}

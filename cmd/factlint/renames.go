package main

import (
	"cmp"
	"errors"
	"hash/fnv"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims/document"
)

// Two documents are one that was renamed when they share at least half of the runs of words of the longer one. More than
// maxCandidates on either side are compared by their whole content alone.
const (
	runWords      = 3
	renameShare   = 0.5
	maxCandidates = 200
)

// renames maps the old path of each document that was renamed since to its new one, both from the top of the work tree.
// It goes by the content of what is gone and of what is there since: git itself would see only what is in its index.
func (p *past) renames(inputs []document.Input) map[string]string {
	before := map[string]bool{}
	var gone, come []candidate
	for _, in := range inputs {
		before[in.Path] = true
		if _, err := os.Lstat(p.file(in.Path)); errors.Is(err, fs.ErrNotExist) {
			if data, err := in.Read(); err == nil {
				gone = append(gone, candidate{path: in.Path, data: data})
			}
		}
	}
	if len(gone) == 0 {
		return nil
	}
	for name := range p.now {
		if before[name] {
			continue
		}
		if data, err := os.ReadFile(p.file(name)); err == nil {
			come = append(come, candidate{path: name, data: data})
		}
	}
	return pairUp(gone, come)
}

// candidate is a document that may have been renamed.
type candidate struct {
	path string
	data []byte
	runs []uint64 // hashes of its runs of words, sorted
}

// likeness is how much two candidates share, 0 to 1.
type likeness struct {
	share     float64
	gone, new string
}

// pairUp gives each candidate that is gone to the one most like it; no one is given twice.
func pairUp(gone, come []candidate) map[string]string {
	thorough := len(gone) <= maxCandidates && len(come) <= maxCandidates
	if thorough {
		for _, list := range [][]candidate{gone, come} {
			for i := range list {
				list[i].runs = runsOf(string(list[i].data))
			}
		}
	}
	var all []likeness
	for i := range gone {
		for k := range come {
			if path.Ext(gone[i].path) != path.Ext(come[k].path) {
				continue
			}
			if share := alike(&gone[i], &come[k], thorough); share >= renameShare {
				all = append(all, likeness{share, gone[i].path, come[k].path})
			}
		}
	}
	slices.SortFunc(all, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.gone, b.gone), cmp.Compare(a.new, b.new))
	})
	out := map[string]string{}
	taken := map[string]bool{}
	for _, l := range all {
		if _, ok := out[l.gone]; !ok && !taken[l.new] {
			out[l.gone] = l.new
			taken[l.new] = true
		}
	}
	return out
}

func alike(a, b *candidate, thorough bool) float64 {
	if string(a.data) == string(b.data) {
		return 1
	}
	if !thorough || len(a.runs) == 0 || len(b.runs) == 0 {
		return 0
	}
	shared := 0
	for i, k := 0, 0; i < len(a.runs) && k < len(b.runs); {
		switch cmp.Compare(a.runs[i], b.runs[k]) {
		case -1:
			i++
		case 1:
			k++
		default:
			shared, i, k = shared+1, i+1, k+1
		}
	}
	return float64(shared) / float64(max(len(a.runs), len(b.runs)))
}

// runsOf hashes every run of words of a text.
func runsOf(text string) []uint64 {
	words := strings.Fields(text)
	var out []uint64
	for i := 0; i+runWords <= len(words); i++ {
		h := fnv.New64a()
		_, _ = h.Write([]byte(strings.Join(words[i:i+runWords], " "))) // a hash takes everything
		out = append(out, h.Sum64())
	}
	slices.Sort(out)
	return out
}

package checker

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/when"
)

// YearHints returns, for each document whose dateline names no year, the published date of the document most like it:
// an agency writes "OSLO, March 4", and its year is that of the other reports on the story. Documents without a
// dated one like them have no hint. The keys are paths. It looks on as many goroutines as there are jobs.
func YearHints(sheets []claims.Sheet, jobs int) map[string]when.Date {
	out := map[string]when.Date{}
	var yearless []int
	for i := range sheets {
		if sheets[i].Published.Yearless {
			yearless = append(yearless, i)
		}
	}
	if len(yearless) == 0 {
		return out
	}
	asked := askNames(sheets, yearless, jobs)
	shared := make([]float64, len(sheets))
	for _, i := range yearless {
		k := asked.mostAlike(sheets, i, shared)
		if k < 0 || sheets[i].Published.Known() && !farPublished(&sheets[i], &sheets[k]) {
			continue // or the year that its own text tells is the same
		}
		out[sheets[i].Path] = sheets[k].Published.Period.From
	}
	return out
}

// askedNames is the names of documents whose dateline names no year, and where else they stand.
type askedNames map[string]*askedName

type askedName struct {
	documents int32
	dated     []int32 // sheets that say in which year they were published
	weight    float64
}

// askNames looks for the names of some sheets in all of them.
func askNames(sheets []claims.Sheet, of []int, jobs int) askedNames {
	asked := askedNames{}
	for _, i := range of {
		for _, name := range sheets[i].Names {
			asked[name] = &askedName{}
		}
	}
	found := make([][]*askedName, len(sheets))
	inParts(jobs, len(sheets), func(i int) {
		for _, name := range namesOf(&sheets[i]) {
			if a := asked[name]; a != nil {
				found[i] = append(found[i], a)
			}
		}
	})
	for i := range sheets {
		p := &sheets[i].Published
		for _, a := range found[i] {
			a.documents++
			if p.Known() && !p.Yearless {
				a.dated = append(a.dated, int32(i))
			}
		}
	}
	for _, a := range asked {
		a.weight = storyWeight(a.documents, len(sheets))
	}
	return asked
}

// hintBits is how many bits of names two documents must share for the date of one to settle the year of the other.
const hintBits = 2.0

// mostAlike returns the dated sheet that shares the most bits of names with sheet i, -1 when none shares enough. It counts
// in shared, which is zero for all sheets before and after.
func (asked askedNames) mostAlike(sheets []claims.Sheet, i int, shared []float64) int {
	names := namesOf(&sheets[i])
	for _, name := range names {
		for _, k := range asked[name].dated {
			shared[k] += asked[name].weight
		}
	}
	best, bits := -1, hintBits
	for _, name := range names {
		for _, k := range asked[name].dated {
			b := shared[k]
			if shared[k] = 0; sheets[k].Path == sheets[i].Path {
				continue
			}
			if b > bits || b == bits && (best < 0 || sheets[k].Path < sheets[best].Path) {
				best, bits = int(k), b
			}
		}
	}
	return best
}

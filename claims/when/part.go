package when

// of returns the part of a period.
func (part Part) of(r Period) Period {
	n := Date(r.Days())
	from, to := r.From, r.To
	switch {
	case part == Early || part == Beginning:
		to = from + max(n/3-1, 0)
	case part == Mid:
		from, to = r.From+n/3, r.To-n/3
	case part == Late || part == End:
		from = to - max(n/3-1, 0)
	case part == SoFar || part == ToCome:
		return r
	case part == Weekend:
		from, to = r.To-1, r.To
	case part >= Week1:
		k := Date(part - Week1)
		from = min(r.From+7*k, r.To)
		to = min(from+6, r.To)
	case part >= Half1:
		return months(r, int(part-Half1), 6)
	case part >= Quarter1:
		return months(r, int(part-Quarter1), 3)
	}
	r.From, r.To, r.Approx = from, to, true
	return r
}

// months returns the k-th n months of a year.
func months(r Period, k, n int) Period {
	if r.Grain != Year {
		half := (r.To - r.From + 1) / 2
		if n != 6 || k > 1 || half == 0 { // days are the finest grain: the first half of Thursday is Thursday
			return r
		}
		if k == 0 { // the first half of a month
			r.To = r.From + half - 1
		} else {
			r.From += half
		}
		return r
	}
	start := r.From.AddMonths(k * n)
	return Period{From: start, To: start.AddMonths(n) - 1, Grain: Month, Range: true}
}

package quantity

// Interval is what a quantity expression says the value may be.
type Interval struct {
	Value          float64 // the figure as written: 19 in "at least 19"
	Lo, Hi         float64 // bounds; -Inf and +Inf when there is none
	LoOpen, HiOpen bool    // the bound itself is excluded
	ExpLo, ExpHi   float64 // bounds that a reader expects: "more than 100" is expected below 150; equal to Lo, Hi when nothing is
	Hedge          string  // canonical hedge: "", "about", "nearly", "more than", "at least", "up to", "fewer than", "between", "vague"
	Place          float64 // value of the last significant place: 100 in 4,600; 0.1 in 6.3; 1 in 19
}

package claims

// majorityMeasure is by how many votes somebody won or lost.
const majorityMeasure = "majority"

// majority reports whether a figure is by how many votes somebody won or lost: won by seventeen votes, finished seven votes ahead, a majority of seven
// votes. What was carried by 14 votes to 9 is none.
func (x *extractor) majority(s *sentence, f *figure) bool {
	if f.head < 0 || x.lemma(f.head) != "vote" {
		return false
	}
	switch x.in(s, f.last).Form {
	case "to", "against", "for", "in", "from":
		return false
	case "ahead", "clear", "behind":
		return x.in(s, f.last+1).Form != "the" && x.holds(max(int(s.First), f.first-3), f.first, "finished", "finishes", "ended", "came", "won") // and not was so far ahead at midnight
	}
	i := f.first - 1
	if x.in(s, f.end).Form == "of" {
		return false
	}
	switch x.in(s, i).Form {
	case "of":
		switch x.wordIn(s, i-1) {
		case "majority", "margin":
			return true
		}
	case "by":
		for i--; i >= max(x.clauseStart(s, f.first), f.first-maxMajority); i-- {
			switch x.word(i) {
			case "won", "win", "wins", "winning", "lost", "lose", "loses", "losing", "beat", "beaten", "beats", "beating", "defeated", "led", "leads", "trailed", "ahead", "victory":
				return true
			}
		}
	}
	return false
}

// maxMajority is how many tokens may stand between a verb of winning and by how much.
const maxMajority = 9

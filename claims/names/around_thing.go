package names

import (
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// placeAround adds what stands around chunk k and speaks for a place.
func (f *finder) placeAround(k int) int {
	c, score := f.at(k), 0
	lead, before := k-1, f.lexWord(k-1)
	if before == f.forms.the {
		lead, before = k-2, f.lexWord(k-2)
	}
	switch before {
	case noWord:
	case f.forms.in, f.forms.at, f.forms.near, f.forms.off:
		score += 3
	case f.forms.from, f.forms.to:
		score++
	default:
		switch f.entry(f.at(lead).first).Form {
		case "outside", "inside", "around", "towards", "toward", "into", "across", "via", "through":
			score += 2
		}
	}
	if f.plain(k-1, f.forms.of) && f.classOf(k-2)&lexicon.PlaceWord != 0 || f.classOf(k-1)&lexicon.PlaceWord != 0 && !f.capital(f.at(k-1).first) {
		score += 3 // the village of Lower Tesk
	}
	if n := f.at(k + 1); n.kind == plainChunk && !c.possessive && f.classOf(k+1)&lexicon.PlaceWord != 0 && f.placeNoun(n.first) && !f.plain(k+1, f.forms.of) {
		score += 3 // the Torvan bridge
	}
	if f.at(k+1).kind == commaChunk && f.at(k+2).kind == countryChunk && f.at(k+2).form == lexicon.Land && !c.possessive {
		score += 2 // Osh, Kyrgyzstan
	}
	return score
}

// leads reports whether a place word stands before the name proper: Cape Moro, Lake Suhr, Estadio Norte. Others head the
// name from behind: a Harbour Case is no place.
func leads(form string) bool {
	switch form {
	case "harbour", "harbor", "market", "bank", "plant", "mill", "mine", "bridge", "street", "road", "avenue", "square", "district",
		"province", "county", "canton", "village", "town", "city", "state", "territory", "department", "hill", "mountain", "river",
		"island", "islands", "valley", "desert", "forest", "coast", "beach", "palace", "castle", "tower", "airport", "stadium",
		"prison", "jail", "park", "border", "corridor", "crossing", "region", "municipality", "republic", "peninsula", "ocean",
		"channel", "canal", "dam", "tunnel", "cemetery", "barracks", "quarry", "colliery", "refinery", "arena", "old", "new", "highway":
		return false
	}
	return true
}

// placeNoun reports whether the lower-case place word at i heads the name before it.
func (f *finder) placeNoun(i int) bool {
	switch f.entry(i).Form {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "old", "new", "upper", "lower", "state", "border", "plant", "mill", "market", "republic", "city", "town", "les", "port", "department":
		return false
	}
	return true
}

// orgAround adds what stands around chunk k and speaks for an organisation.
func (f *finder) orgAround(k int) int {
	c, n := f.at(k), f.at(k+1)
	score := 0
	if n.kind == plainChunk && n.last > n.first && !c.possessive && f.classOf(k+1)&lexicon.OrgWord != 0 && f.classOf(k+1)&(lexicon.Saying|lexicon.Verb|lexicon.Preposition) == 0 && orgNoun(f.entry(n.first).Form) {
		score += 3
	}
	if n.kind == markChunk && f.isMark(n.first, "(") && f.at(k+2).kind == runChunk && f.tok(f.at(k+2).first).Is(text.Upper) && f.isMark(f.at(k+3).first, ")") {
		score += 4 // National Renewal Party (NRP)
	}
	if n.kind == plainChunk && f.classOf(k+1)&lexicon.VesselWord == 0 && n.last > n.first {
		switch f.entry(n.first).Form {
		case "plant", "factory":
			if c.last-c.first > 1 {
				score += 3
			}
		case "group", "firm", "company", "newspaper", "union", "party", "bank", "coalition", "faction", "militia", "club", "agency", "ltd":
			score += 3
		}
	}
	return score
}

// orgNoun reports whether a lower-case organisation word names what the words before it are.
func orgNoun(form string) bool {
	switch form {
	case "union", "party", "bank", "group", "company", "agency", "movement", "coalition", "alliance", "foundation", "institute", "university", "hospital", "council", "commission", "committee", "ministry", "court", "club", "brigade", "battalion", "militia", "newspaper", "network", "airline", "airlines", "mission":
		return true
	}
	return false
}

// vesselAround adds what speaks for a ship.
func (f *finder) vesselAround(k int) int {
	c := f.at(k)
	if f.classOf(k-1)&lexicon.VesselWord != 0 && !f.at(k-1).possessive {
		return 5
	}
	if first := f.entry(c.first); first.Is(lexicon.VesselWord) && f.tok(c.first).Is(text.Upper) && c.last-c.first > 1 {
		return 6 // MV Sinar Bahari 7
	}
	if c.numbered && f.vessels && (f.plain(k-1, f.forms.the)) && !f.entry(c.first).Is(lexicon.PlaceWord) && !f.entry(c.last-2).Is(lexicon.PlaceWord) {
		return 5
	}
	return 0
}

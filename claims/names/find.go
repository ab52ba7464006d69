package names

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// enough is the evidence from which on a run is a name of a kind.
const enough = 3

// find finds the names of the sentence and appends them to the mentions of the document.
func (f *finder) find() {
	if !f.holdsName() {
		return
	}
	f.split()
	base := len(f.mentions)
	for k := range f.chunks {
		f.mentionOf(k)
	}
	f.titles()
	for k := range f.chunks {
		if c := &f.chunks[k]; c.kind == runChunk && c.mention >= 0 {
			f.weigh(k)
		}
	}
	f.drop(base)
	for i := base; i < len(f.mentions); i++ {
		f.finish(&f.mentions[i])
	}
}

// holdsName reports whether a country or name may begin in the sentence, now that the words of the document are known.
func (f *finder) holdsName() bool {
	for i := f.from; i < f.to; i++ {
		t := f.tok(i)
		switch {
		case t.Is(text.Capital):
			if t.Opens&lexicon.OpensCountry != 0 || f.startsRun(i) {
				return true
			}
			if len(f.lands) > 0 && t.Kind == text.Word {
				if _, ok := f.lands[hash(f.word(i))]; ok {
					return true
				}
			}
		case t.Opens&lexicon.OpensParticle != 0 && f.particleStart(i):
			return true
		}
	}
	return false
}

// mentionOf adds the mention of a country or run.
func (f *finder) mentionOf(k int) {
	c := &f.chunks[k]
	switch c.kind {
	case countryChunk:
		m := Mention{First: c.first, Last: c.last, Kind: Country, Form: c.form, Full: -1, evidence: 9}
		if c.index >= 0 {
			m.Key = f.lex.Countries[c.index].Name
		} else {
			m.Key = f.lands[hash(f.word(c.first))].key
		}
		f.note(&m, c.listForm)
		c.mention = len(f.mentions)
		f.mentions = append(f.mentions, m)
	case runChunk:
		m := Mention{First: c.first, Last: c.last, Full: -1}
		f.note(&m, c.listForm)
		c.mention = len(f.mentions)
		f.mentions = append(f.mentions, m)
	}
}

// at returns the chunk at k, a mark beyond the ends.
func (f *finder) at(k int) *chunk {
	if k < 0 || k >= len(f.chunks) {
		return &chunk{kind: markChunk, mention: -1}
	}
	return &f.chunks[k]
}

// plain reports whether chunk k is the single word w.
func (f *finder) plain(k int, w lexicon.Word) bool {
	c := f.at(k)
	return c.kind == plainChunk && c.last > c.first && f.is(c.first, w)
}

// classOf returns the classes of a plain chunk.
func (f *finder) classOf(k int) lexicon.Class {
	c := f.at(k)
	if c.kind != plainChunk || c.last == c.first {
		return 0
	}
	return f.entry(c.first).Class
}

// weigh decides the kind of the run in chunk k from its words and neighbours.
func (f *finder) weigh(k int) {
	c := f.at(k)
	m := &f.mentions[c.mention]
	if f.weighListed(c, m) {
		return
	}
	if c.first < f.start {
		f.weighDateline(k, m)
		return
	}
	person := int(m.evidence)
	if m.Office != nil || m.TitleLast > m.TitleFirst {
		person += 4
	}
	shape := f.shape(c)
	person += shape.person + f.personAround(k, shape)
	place := shape.place + f.placeAround(k)
	org := shape.org + f.orgAround(k)
	vessel := f.vesselAround(k)
	switch best := max(person, place, org, vessel); {
	case best < enough:
		m.evidence = 0
	case best == vessel && vessel > place:
		m.Kind, m.evidence = Vessel, int8(vessel)
		if f.tok(c.first).Is(text.Upper) && f.entry(c.first).Is(lexicon.VesselWord) && m.Multi() {
			m.First++ // MV is no part of the name
		}
	case best == person && person > max(org, place):
		m.Kind, m.evidence = Person, int8(person)
	case best == org:
		m.Kind, m.evidence = Organisation, int8(org)
	default:
		m.Kind, m.evidence = Place, int8(place)
	}
}

// weighDateline gives the kinds of the names of a dateline: the place first, the agency in parentheses.
func (f *finder) weighDateline(k int, m *Mention) {
	if f.isMark(f.at(k-1).first, "(") {
		m.Kind, m.evidence = Organisation, 5
		return
	}
	m.Kind, m.evidence = Place, 5
}

// runShape is what the words of a run alone say about its kind.
type runShape struct {
	person, place, org int
	words              int // without hyphens, stops, particles
	given              bool
}

func (f *finder) shape(c *chunk) runShape {
	var s runShape
	last := c.last
	for last > c.first && f.tok(last-1).Kind != text.Word {
		last--
	}
	for i := c.first; i < last; i++ {
		if f.tok(i).Kind != text.Word || f.joined(i) && f.isMark(i-1, "-") && i > c.first+1 && f.capital(i-2) {
			continue
		}
		e := f.entry(i)
		if !e.Is(lexicon.Particle) || f.capital(i) {
			s.words++
		}
		given := e.Is(lexicon.GivenName)
		switch {
		case given && i == c.first:
			s.given = true
			s.person += 2
		case given:
			s.person++
		}
		switch {
		case e.Is(lexicon.OrgWord) && !given:
			s.org += 2
			if i == last-1 {
				s.org++
			}
		case f.of(i):
			s.person -= 2
		}
		if e.Is(lexicon.PlaceWord) && !given && (i == c.first && leads(e.Form) || i == last-1) {
			s.place += 3
		}
		if e.Is(function) && !given && !e.Is(nameWords|lexicon.Particle) {
			s.person -= 2
		}
		if f.seen(i)&seenLower != 0 && !given && !e.Is(lexicon.Particle) {
			s.person--
		}
	}
	f.shapeOfWhole(c, &s)
	return s
}

func (f *finder) of(i int) bool {
	return f.is(i, f.forms.of) || f.is(i, f.forms.forWord) || f.is(i, f.forms.and)
}

// shapeOfWhole adds what the length and capitals of a run say.
func (f *finder) shapeOfWhole(c *chunk, s *runShape) {
	first := f.tok(c.first)
	switch {
	case s.words == 1 && first.Is(text.Upper) && f.isMark(c.last, ":") && first.Is(text.BlockStart): // a speaker of a transcript
	case s.words == 1 && first.Is(text.Upper) && first.End-first.Start > 2 && !f.title:
		s.org += 3
		s.person -= 3
	case s.words == 1 && !s.given:
		s.person--
	case s.words >= 2 && s.words <= 4 && s.given && s.org == 0:
		s.person += 2
	case s.words >= 2 && s.words <= 4 && s.org == 0 && s.place == 0 && !c.numbered:
		s.person++
	case s.words > 5:
		s.person -= 2
	}
	if s.org > 0 {
		s.person -= 2
		if s.given && s.words >= 3 && s.org < 5 {
			s.person -= 2 // the John Smith Foundation
		}
	}
	if c.numbered {
		s.person -= 5
	}
	for i := c.first; i < c.last; i++ {
		if f.isMark(i, "&") {
			s.org += 4
		}
	}
	if s.place > 0 && s.org > 0 {
		s.place -= 2
	}
	if s.words >= 2 && surnameShape(strings.ToLower(trimPossessive(f.word(c.last-1)))) {
		s.person++
	}
}

// surnameShape reports whether a word ends as many family names do and few other words.
func surnameShape(w string) bool {
	for _, e := range [...]string{"ov", "ova", "ev", "eva", "yan", "ian", "enko", "shvili", "dze", "adze", "ski", "sky", "ska", "ić", "vić", "vic", "oğlu", "oglu", "zade", "zoda", "opoulos", "idis", "akis", "escu", "sson", "ssen", "sen", "nen", "uk", "chuk", "ich", "wicz", "uulu"} {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// personAround adds what stands around chunk k and speaks for or against a person.
func (f *finder) personAround(k int, s runShape) int {
	score := 0
	next, prev := f.classOf(k+1), f.classOf(k-1)
	c := f.at(k)
	switch {
	case c.possessive:
	case next&lexicon.Saying != 0:
		score += 2
	case f.at(k+1).kind == commaChunk:
		score += f.afterComma(k + 2)
	case next&lexicon.Verb != 0:
		score++
	}
	if prev&lexicon.Saying != 0 && f.at(k-1).last == c.first && prev&lexicon.Preposition == 0 {
		score += 2
	}
	switch {
	case prev&lexicon.Kin != 0 && !f.isMark(c.first-1, ","):
		score += 4
	case f.at(k-1).kind == commaChunk && f.classOf(k-2)&lexicon.Kin != 0, f.at(k+1).kind == commaChunk && f.possessedKin(k+2):
		score += 3
	case f.plain(k-1, f.forms.by) && f.plain(k-2, f.forms.led), f.plain(k-1, f.forms.counterpart), f.plain(k-1, f.forms.named), f.plain(k-1, f.forms.called):
		score += 2
	case f.plain(k-1, f.forms.to) && f.classOf(k-2)&lexicon.Saying != 0:
		score += 2
	case f.plain(k-1, f.forms.the):
		score -= 3
	case f.announced(k):
		score++
	case f.at(k-1).kind == officeChunk && f.at(k-1).last == c.first:
		score += 3
	case prev&lexicon.Preposition != 0 && s.words == 1:
		score--
	}
	if f.orgAround(k) > 2 {
		score -= 3
	}
	if f.agedBeside(k) {
		score += 4
	}
	if f.finishes(k) {
		score += 3
	}
	return score
}

// agedBeside reports whether an age stands beside the run of chunk k: "A is 47", "A (47)", "A turned 47", "47-year-old A",
// "At 47, A", "A, a 47-year-old", "A, born in 1971".
func (f *finder) agedBeside(k int) bool {
	c := f.at(k)
	if c.possessive || c.numbered {
		return false
	}
	next, figure := f.at(k+1), f.at(k+2)
	switch {
	case figure.kind == numberChunk && f.ageFigure(figure.first):
		switch {
		case next.kind == markChunk && f.isMark(next.first, "("):
			return f.at(k+3).kind == markChunk && f.isMark(f.at(k+3).first, ")")
		case f.plain(k+1, f.forms.is):
			end := f.at(k + 3)
			return end.kind == commaChunk || end.kind == markChunk || f.plain(k+3, f.forms.and) || f.wordOf(k+3) == "years"
		case f.wordOf(k+1) == "turned", f.wordOf(k+1) == "turns":
			return true
		case next.kind == commaChunk:
			return f.wordOf(k+3) == "years"
		}
	case next.kind == commaChunk || next.kind == markChunk && f.isMark(next.first, "("):
		p := k + 2
		if f.plain(p, f.forms.a) || f.plain(p, f.forms.an) {
			p++
			return f.at(p).kind == numberChunk && f.yearOld(p+1)
		}
		if f.wordOf(p) == "born" {
			return true
		}
		if f.plain(p, f.forms.who) && f.plain(p+1, f.forms.is) && f.at(p+2).kind == numberChunk {
			return f.ageAt(f.at(p + 2).first)
		}
	}
	return f.plain(k-1, f.forms.old) ||
		f.at(k-1).kind == commaChunk && f.at(k-2).kind == numberChunk && f.ageAt(f.at(k-2).first) && f.plain(k-3, f.forms.at)
}

// finishes reports whether the run of chunk k takes a place in a race: "A came third", "A finished in fifth place".
func (f *finder) finishes(k int) bool {
	if f.at(k).possessive {
		return false
	}
	switch f.wordOf(k + 1) {
	case "came", "finished", "took", "placed":
		p := k + 2
		if f.plain(p, f.forms.in) {
			p++
		}
		c := f.at(p)
		return c.kind == plainChunk && c.last > c.first && f.entry(c.first).Number.Kind == lexicon.OrdinalNumber
	}
	return false
}

// wordOf returns the word of a plain chunk, "" for another.
func (f *finder) wordOf(k int) string {
	if c := f.at(k); c.kind == plainChunk && c.last > c.first {
		return f.word(c.first)
	}
	return ""
}

// yearOld reports whether chunks p and on are "-year-old".
func (f *finder) yearOld(p int) bool {
	return f.at(p).kind == markChunk && f.plain(p+1, f.forms.year) && f.plain(p+3, f.forms.old)
}

// afterComma says how much what follows "NAME," speaks for a person: an age, a relative clause.
func (f *finder) afterComma(k int) int {
	c := f.at(k)
	switch {
	case c.kind == numberChunk && f.ageAt(c.first) && (f.at(k+1).kind == commaChunk || f.at(k+1).kind == markChunk):
		return 4
	case f.plain(k, f.forms.who), f.plain(k, f.forms.whom):
		return 3
	case f.classOf(k)&lexicon.Saying != 0:
		return 1
	}
	return 0
}

// announced reports whether the run of chunk k stands between commas behind a noun: "The winner, A B, thanked all".
func (f *finder) announced(k int) bool {
	if f.at(k-1).kind != commaChunk || f.at(k+1).kind != commaChunk || f.at(k-2).kind != plainChunk {
		return false
	}
	i := f.at(k - 2).first
	return f.lowerNoun(i) && !f.entry(i).Is(lexicon.PlaceWord|lexicon.OrgWord) && f.entry(i).Form != "capital" && f.classOf(k-3)&(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) != 0
}

// possessedKin reports whether chunks k, k+1 are "his son".
func (f *finder) possessedKin(k int) bool {
	return f.classOf(k)&lexicon.Possessive != 0 && f.classOf(k+1)&lexicon.Kin != 0
}

// ageAt reports whether the number at token i can be an age.
func (f *finder) ageAt(i int) bool { return !f.calendar(i+1) && f.ageFigure(i) }

// ageFigure reports whether the number at token i is one that ages have.
func (f *finder) ageFigure(i int) bool {
	w := f.word(i)
	if len(w) > 3 {
		return false
	}
	n := 0
	for _, r := range w {
		if r < '0' || r > '9' {
			return false
		}
		n = n*10 + int(r-'0')
	}
	return n > 0 && n < 115
}

// placeAround adds what stands around chunk k and speaks for a place.
func (f *finder) placeAround(k int) int {
	c, score := f.at(k), 0
	before := k - 1
	if f.plain(before, f.forms.the) {
		before--
	}
	if f.plain(before, f.forms.in) || f.plain(before, f.forms.at) || f.plain(before, f.forms.near) || f.plain(before, f.forms.off) {
		score += 3
	} else if f.plain(before, f.forms.from) || f.plain(before, f.forms.to) {
		score++
	} else if p := f.at(before); p.kind == plainChunk && p.last > p.first {
		switch f.entry(p.first).Form {
		case "outside", "inside", "around", "towards", "toward", "into", "across", "via", "through":
			score += 2
		}
	}
	if f.plain(k-1, f.forms.of) && f.classOf(k-2)&lexicon.PlaceWord != 0 || f.classOf(k-1)&lexicon.PlaceWord != 0 && !f.capital(f.at(k-1).first) {
		score += 3 // the village of Lower Tesk
	}
	if n := f.at(k + 1); n.kind == plainChunk && !c.possessive && f.classOf(k+1)&lexicon.PlaceWord != 0 && f.placeNoun(n.first) {
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

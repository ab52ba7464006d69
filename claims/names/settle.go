package names

import (
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/text"
)

// nameText returns a run as written, on one line, without its possessive ending.
func (f *finder) nameText(c *chunk) string { return f.slice(c.first, c.last) }

func (f *finder) slice(first, last int) string {
	s := f.t.Slice(first, last)
	if f.tok(last - 1).Possessive {
		s = trimPossessive(s)
	}
	// most names are single words, or words parted by single blanks
	for i := first + 1; i < last; i++ {
		if f.tok(i).Start-f.tok(i-1).End > 1 || f.tok(i).Is(text.SpaceBefore) && f.t.Raw[f.tok(i).Start-1] != ' ' {
			return onOneLine(s)
		}
	}
	return s
}

// onOneLine returns a name that may go on in the next line or cell with single blanks.
func onOneLine(s string) string {
	if strings.ContainsAny(s, "\n\t") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// drop merges adjectives of countries into the organisations that they begin, and marks what needs the rest of the
// document to be a name at all.
func (f *finder) drop() {
	for _, n := range f.mentioned {
		k := int(n)
		c := &f.chunks[k]
		if c.kind != runChunk {
			continue
		}
		m := &f.mentions[c.mention]
		if p := f.at(k - 1); p.kind == countryChunk && p.last == c.first && p.form != lexicon.People && !p.possessive && m.Kind != Person && m.Office == nil && p.mention >= 0 {
			country := &f.mentions[p.mention]
			if m.Kind == Organisation || m.Kind == Place {
				m.First, m.Of = p.first, country.Key
				country.Last = country.First // taken
			}
		}
		if m.Kind == Organisation && m.Of == "" {
			m.Of = f.ownerOf(k)
		}
		if c.listForm > 0 {
			continue
		}
		if c.weak && m.Kind != Person || f.title && !(m.Kind == Person && f.allNames(c)) {
			m.evidence = -1
		}
	}
}

// keep puts the mention at i behind those kept so far and returns how many these are now. Mentions are large, and most are kept: so they stay
// where they are until one goes.
func (f *finder) keep(kept, i int) int {
	if kept != i {
		f.mentions[kept] = f.mentions[i]
	}
	return kept + 1
}

// allNames reports whether no word of a run is one that a headline alone would capitalise.
func (f *finder) allNames(c *chunk) bool {
	for i := c.first; i < c.last; i++ {
		e := f.entry(i)
		if f.tok(i).Kind == text.Word && !e.Is(lexicon.GivenName|lexicon.Particle) && (e.Is(function) || f.seen(i)&seenLower != 0) {
			return false
		}
	}
	return c.last-c.first > 1 && !f.tok(c.first).Is(text.Upper)
}

// ownerOf returns the country that owns the organisation of chunk k: "Armenia's Ministry of X", "Ministry of X of Armenia".
func (f *finder) ownerOf(k int) string {
	if p := f.at(k - 1); p.kind == countryChunk && p.possessive {
		return f.ofKey(k - 1)
	}
	if f.plain(k+1, f.forms.of) {
		if n := f.at(k + 2); n.kind == countryChunk && n.form == lexicon.Land {
			return f.ofKey(k + 2)
		} else if n.kind == runChunk && n.last-n.first == 1 && !n.numbered {
			return f.ofKey(k + 2)
		}
	}
	return ""
}

// finish fills in the name of a mention, and notes persons and kinds for the rest of the document.
func (f *finder) finish(m *Mention) {
	m.Name.Text = f.slice(m.First, m.Last)
	m.Name.Kind = m.Kind
	if m.Kind == Country {
		return
	}
	m.hash = hash(m.Name.Text)
	m.vote = f.votes.of(m.hash)
	vote := &f.votes.all[m.vote]
	if vote.key == "" {
		vote.key = f.lower.Fold(m.Name.Text)
	}
	m.Key = vote.key
	if m.evidence < 0 {
		return
	}
	if m.Kind == Person {
		m.Name.Given, m.Name.Family = split(m.Name.Text)
		if m.Name.Given != "" {
			m.Full = f.addPerson(m)
		}
	}
	if m.Kind == Organisation && m.Multi() {
		f.noteOrg(m)
	}
	if m.Kind != Other && m.evidence > vote.evidence {
		vote.kind, vote.evidence = m.Kind, m.evidence
	}
	vote.counted = true
}

// noteOrg notes an organisation by the word that it is called by for short. Of those whose name goes on behind "of" a text may
// name several, such as two ministries.
func (f *finder) noteOrg(m *Mention) {
	word := headWordOf(m.Key)
	known, ok := f.orgs[word]
	switch {
	case !ok:
		f.orgs[word] = fullOrg{key: m.Key, first: m.First}
	case known.key != m.Key && !strings.HasSuffix(m.Key, " "+word) && !known.several:
		known.several = true
		f.orgs[word] = known
	}
}

// settle judges each name by the whole document: bare surnames find their person, names of unknown kind take the kind
// that they have elsewhere, and words at the start of a sentence that nothing else shows to be names go.
func (f *finder) settle() {
	f.from, f.to = 0, len(f.tokens)
	kept := 0
	// the mention that last gave a person's full name, plus 1; relatives may be added
	latest := make([]int32, len(f.People), len(f.People)+8)
	for i := range f.mentions {
		m := &f.mentions[i]
		f.now = int32(i + 1)
		if m.Full >= 0 {
			latest[m.Full] = int32(i + 1)
		}
		if f.settled(m, &latest) {
			kept = f.keep(kept, i)
		}
	}
	f.mentions = f.mentions[:kept]
}

// settled completes m and reports whether it is a name.
func (f *finder) settled(m *Mention, latest *[]int32) bool {
	if m.Kind == Country {
		return true
	}
	short := m.Of
	if m.Of = f.fullOrg(m.Of, m.First); m.bareOf && m.Of == short {
		m.Of = "" // the museum's director, of a museum that has no name
	}
	vote := &f.votes.all[m.vote]
	if m.Kind != Person && vote.evidence > max(m.evidence, 0) && vote.kind != m.Kind {
		m.Kind = vote.kind
	}
	single := wordCount(m.Name.Text) == 1
	if m.Kind == Other && m.evidence >= 0 && !single && f.relative(m) {
		m.Kind = Person
		m.Name.Given, m.Name.Family = split(m.Name.Text)
		m.Full = f.addPerson(m)
		if m.Full == len(*latest) {
			*latest = append(*latest, 0)
		}
		(*latest)[m.Full] = f.now
	}
	if m.Full < 0 && (m.Kind == Person || m.Kind == Other || single && m.evidence < 5) {
		if who, ambiguous := f.holder(m, *latest); who >= 0 || ambiguous {
			m.Kind, m.Full = Person, who
		}
	}
	if m.evidence < 0 && m.Full < 0 && !vote.counted && !f.midName(m.First) {
		return false
	}
	if m.evidence < 0 && m.Kind != Person && f.seen(m.First)&seenCapital == 0 && m.Full < 0 && vote.evidence == 0 {
		return false
	}
	m.Name.Kind = m.Kind
	if m.Kind != Person {
		m.Joint = false
		m.Office, m.Field, m.Held, m.Name.Honorific = nil, "", "", ""
		m.TitleFirst, m.TitleLast, m.Apposition = m.First, m.First, false
		m.Name.Given, m.Name.Family = "", ""
		return true
	}
	if m.TitleFirst == m.TitleLast {
		m.TitleFirst, m.TitleLast = m.First, m.First
	}
	if m.Name.Given == "" && m.Name.Family == "" {
		m.Name.Given, m.Name.Family = split(m.Name.Text)
	}
	if m.Full >= 0 {
		m.Key = f.People[m.Full].Key
	}
	return true
}

// relative reports whether a name of two or three words and unknown kind ends in the surname of a known person.
func (f *finder) relative(m *Mention) bool {
	if len(f.People) == 0 {
		return false
	}
	given, family := split(m.Name.Text)
	if given == "" || m.Last-m.First > 3 || !f.capital(m.First) || hasDigit(family) {
		return false
	}
	for i := m.First; i < m.Last; i++ {
		if f.entry(i).Is(function) && !f.entry(i).Is(lexicon.GivenName|lexicon.Particle) {
			return false
		}
	}
	return len(f.people.family[hash(coreOf(family))]) > 0
}

func wordCount(s string) int { return strings.Count(s, " ") + 1 }

package names

import (
	"strings"
	"unicode"

	"github.com/factlint/factlint/claims/lexicon"
)

// maxHolders is how many persons of one surname are told apart. It bounds the work on hostile input.
const maxHolders = 64

// registry finds the persons of a document by parts of their names. The numbers are indices into Scan.People.
type registry struct {
	full     map[uint64]int32   // by the whole name
	family   map[uint64][]int32 // by the family name without its particles
	given    map[uint64][]int32 // by the first given name
	skeleton map[string][]int32 // by the skeleton of the family name
}

func newRegistry() registry {
	return registry{full: map[uint64]int32{}, family: map[uint64][]int32{}, given: map[uint64][]int32{}, skeleton: map[string][]int32{}}
}

func (r *registry) reset() {
	clear(r.full)
	clear(r.family)
	clear(r.given)
	clear(r.skeleton)
}

// addPerson notes the full name of a person and returns its index.
func (s *Scan) addPerson(m *Mention) int {
	n, h := m.Name, m.hash
	if i, ok := s.people.full[h]; ok {
		return int(i)
	}
	i := int32(len(s.People))
	p := Known{Name: n, Key: s.votes.all[m.vote].key, family: hash(coreOf(n.Family)), given: hash(firstWord(n.Given)), skeleton: Skeleton(n.Family)}
	s.People = append(s.People, p)
	s.people.full[h] = i
	addHolder(s.people.family, p.family, i)
	addHolder(s.people.given, p.given, i)
	addHolder(s.people.skeleton, p.skeleton, i)
	return int(i)
}

func addHolder[K comparable](m map[K][]int32, key K, i int32) {
	if list := m[key]; len(list) < maxHolders {
		m[key] = append(list, i)
	}
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i > 0 {
		return s[:i]
	}
	return s
}

// holder finds the person whom a bare surname or given name means: the one whose full name came last, else the first
// who comes. It is ambiguous when persons of several given names share the surname.
func (f *finder) holder(m *Mention, latest []int32) (who int, ambiguous bool) {
	if len(f.People) == 0 {
		return -1, false
	}
	core := m.hash
	if m.Multi() || coreOf(m.Name.Text) != m.Name.Text {
		given, family := split(m.Name.Text)
		if given != "" {
			return f.sameName(given, family), false
		}
		core = hash(coreOf(family))
	}
	who = -1
	for _, n := range f.people.family[core] {
		i := int(n)
		switch {
		case who < 0:
			who = i
		case latest[i] == 0 && latest[who] > 0: // named in full only later
		case latest[i] > 0 && latest[who] == 0:
			who, ambiguous = i, false
		default:
			ambiguous = ambiguous || f.People[i].given != f.People[who].given
			if latest[i] > latest[who] {
				who = i
			}
		}
	}
	if ambiguous {
		return -1, true
	}
	if who < 0 && !m.Multi() {
		who = f.byGivenOrSkeleton(m)
	}
	return who, false
}

// byGivenOrSkeleton finds the one person of a given name, or of a surname of the same sound.
func (f *finder) byGivenOrSkeleton(m *Mention) int {
	if f.entry(m.First).Is(lexicon.GivenName) {
		switch list := f.people.given[m.hash]; len(list) {
		case 0:
		case 1:
			return int(list[0])
		default:
			return -1
		}
	}
	if m.evidence < 0 || f.seen(m.First)&seenLower != 0 || f.tok(m.First).Word != 0 && !f.entry(m.First).Is(lexicon.GivenName) {
		return -1
	}
	var few [32]byte // most have no more
	sk := appendSkeleton(few[:0], m.Name.Text)
	if len(sk) < minClasses {
		return -1
	}
	for _, i := range f.people.skeleton[string(sk)] {
		if Distance(fold(m.Name.Text), fold(f.People[i].Name.Family)) <= maxPartEdits {
			return int(i)
		}
	}
	return -1
}

// sameName returns the person of a family name and first given name, -1 when there is none: further given names and
// patronymics make no other person.
func (f *finder) sameName(given, family string) int {
	g := hash(firstWord(given))
	for _, i := range f.people.family[hash(coreOf(family))] {
		if f.People[i].given == g {
			return int(i)
		}
	}
	return -1
}

// fullOrg is an organisation that a document names in full, and the token where it first does.
type fullOrg struct {
	key     string
	first   int
	several bool // other ones are called by that word too
}

// headWordOf returns the word that an organisation is called by for short: the last one of its name, or that before "of" or
// "for": "commission", "museum" of the Museum of World Cultures.
func headWordOf(key string) string {
	for _, cut := range [...]string{" of ", " for "} {
		if i := strings.Index(key, cut); i > 0 {
			key = key[:i]
		}
	}
	return key[strings.LastIndexByte(key, ' ')+1:]
}

// soonNamed is how many tokens before its full name an organisation may be called by a single word of it: a report on several
// towns may name the council of another one further down.
const soonNamed = 200

// fullOrg returns the full name of the organisation that a single word at a token stands for: "commission" for the "central
// election commission" of the same document.
func (f *finder) fullOrg(of string, at int) string {
	if of == "" || strings.IndexByte(of, ' ') >= 0 || !f.lex.Entry(f.lex.Find(of)).Is(lexicon.OrgWord) {
		return of
	}
	if full, ok := f.orgs[of]; ok && !full.several && full.first <= at+soonNamed {
		return full.key
	}
	return of
}

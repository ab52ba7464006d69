package lexicon

import (
	"fmt"
	"maps"
	"slices"
)

// The word lists of grammar.yaml and names.yaml.
const (
	Preposition Class = 1 << iota
	Determiner
	Possessive // his, their
	Pronoun
	Conjunction
	Auxiliary // be, have, do, modal verbs
	Negation
	Adverb       // adverbs that may stand between a figure and its noun or verb
	Saying       // said, told, reported
	Verb         // common verb forms that are no trigger, so that a noun phrase ends before them
	Adjective    // frequent adjectives, which never head a counted noun phrase
	Plural       // plural nouns whose form does not show it: people, men, children
	Human        // nouns for people in general: people, persons, men, civilians
	NotName      // capitalised words that are never part of a person's name: Monday, The, Street
	Honorific    // Mr, Dr, General: stands before a person's name
	Particle     // al, bin, van, de, ter: part of a name
	GivenName    // frequent given names
	OrgWord      // Council, Ministry, Bank: makes a capitalised run an organisation
	PlaceWord    // River, Cape, Street, Province: makes a capitalised run a place
	VesselWord   // ferry, MV, ship, tanker: a vessel's name follows
	Kin          // brother, daughter, nephew
	SideWord     // side, delegation, party: "from the Armenian side"
	Abbreviation // ends in a full stop that ends no sentence
	Stop         // function words left out when texts are compared
	Acting       // acting, former, ex, de facto, outgoing: how an office is held
	FutureMark   // will, shall: the sentence speaks of what is to come
	TimeNoun     // words for spans of time that are no counted things
	PastMark     // had, did, was: hints that a bare date lies in the past
	Body         // delegation, team: people who are sent somewhere together
	Member       // member, person, strong: whoever belongs to such a body
	SizeVerb     // had, comprised, numbered: gives the size of such a body
	Numbered     // item, volume, section: the number behind it tells which one, not how many
	Animal       // goat, wolf: nouns that never stand for people
	NounLead     // of, with: what follows is a noun and no verb
	Loose        // that, all, both: determiners behind which a verb may stand
	Totals       // number, totalled: leads from what is counted to its number
	NumberLead   // to, at, reached: leads from "the number of packs" to a figure
	Formerly     // until, previously: it is so no more
	Besides      // also, another: it is not all
)

// Frequent are the classes of words that are too frequent to tell one text, or one matter, from another.
const Frequent = Stop | Saying | Auxiliary | Preposition | Conjunction | Pronoun | Determiner | Possessive | Adverb | Human

// classNames maps the list names of the tables to their class.
var classNames = map[string]Class{
	"preposition": Preposition, "determiner": Determiner, "possessive": Possessive, "pronoun": Pronoun,
	"conjunction": Conjunction, "auxiliary": Auxiliary, "negation": Negation, "adverb": Adverb, "saying": Saying,
	"verb": Verb, "adjective": Adjective, "plural": Plural, "human": Human, "animal": Animal, "not-name": NotName, "honorific": Honorific,
	"particle": Particle, "given-name": GivenName, "org-word": OrgWord, "place-word": PlaceWord, "vessel-word": VesselWord,
	"kin": Kin, "side-word": SideWord, "abbreviation": Abbreviation, "stop": Stop, "acting": Acting, "future": FutureMark,
	"time-noun": TimeNoun, "past": PastMark, "numbered": Numbered, "body": Body, "member": Member, "size-verb": SizeVerb,
	"noun-lead": NounLead, "loose": Loose, "totals": Totals, "number-lead": NumberLead,
	"formerly": Formerly, "besides": Besides,
}

// loadGrammar reads word lists: a map from the name of a list to its words. A form "words: lemma" gives a base form.
func loadGrammar(l *Lexicon, data []byte) error {
	var t struct {
		Lists     map[string][]string `yaml:"lists"`
		Lemmas    map[string][]string `yaml:"lemmas"`    // base form: its other forms
		Irregular map[string][]string `yaml:"irregular"` // base form of a verb: its other forms
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	if err := l.addLists(t.Lists); err != nil {
		return err
	}
	for _, base := range slices.Sorted(maps.Keys(t.Lemmas)) {
		l.addLemma(base, t.Lemmas[base])
	}
	l.irregular = t.Irregular
	return nil
}

func (l *Lexicon) addLists(lists map[string][]string) error {
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		words := lists[name]
		c, ok := classNames[name]
		if !ok {
			return fmt.Errorf("unknown word list %q", name)
		}
		for _, w := range words {
			l.edit(w).Class |= c
		}
	}
	return nil
}

func (l *Lexicon) addLemma(base string, forms []string) {
	w := l.intern(base)
	for _, f := range forms {
		l.edit(f).Lemma = w
	}
}

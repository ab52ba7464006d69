package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// List is a list of words that extraction asks for by name.
type List uint8

// The lists of lists.yaml, which says what each is for.
const (
	LetterHead List = iota
	PlanWord
	Another
	MovementClass
	LightVerb
	Postponed
	Offer
	Limit
	OccasionPreposition
	SeriesNoun
	ThisPlural
	AttemptNoun
	PaperNoun
	AnyOrderNoun
	NamedByNumberClass
	PointPlace
	WidePlace
	WideClass
	PlaceContrast
	PrisonWord
	ParoleWord
	NoSuperlative
	NumberedPost
	PartAdjective
	SignedUp
	PostWord
	EditionNoun
	YearlyDay
	OfPerson
	TermNoun
	TermWon
	SpanAhead
	MarginWord
	MarginNoun
	RoomLabel
	LimitFor
	SomeOf
	AmountOf
	GeneralGoods
	AftermathClass
	AftermathWord
	FollowingClass
	ListOfPeople
	ListedState
	WeatherWord
	NoWeather
	DrawnZone
	NoSum
	ClockName
	Memory
	FrequentClass
	ScatteredClass
	MovingClass
	PersonalClass
	BareClass
	ThingLength
	NotTheSame
	Overtaken
	TellsApart
	StandIn
	Attempted
	Tried
	Singling
	GenericNoun
	FellowNoun
	ThingNoun
	GroupedNoun
	SubsetNoun
	Settlement
	PartOfPlace
	CoastWord
	TripWord
	NumberNoun
	AppointedFor
	LabourWord
	WarWord
	ClosingNoun
	SignedThing
	LineNoun
	LaunchedThing
	OnceClass
	KindledClass
	DutyWord
	Direction
	LyingVerb
	StageWord
	OccasionNoun
	HolderBefore
	HolderToBe
	NamesakeOffice
	OtherTown
	ManyHolders
	PastTime
	Remembrance
	Succession
	CourtOath
	Subordinator
	SamePast
	FirstInTurn
	LastInTurn
	NextInTurn
	DoingNoun
	VagueNoun
	SoFarWord
	PartLead
	PartLink
	PlainHead
	BarePerson
	RareDimension
	SizedDimension
	OtherSize
	ThanAny
	LessNoun
	MoreNoun
	PlainMeasure
	AheadWord
	OfTheLiving
	PlannedThing
	OurLoss
	SaintWord
	AskedTo
	AppointVerb
	UntilWord
	BehindNo
	RestWord
	PickedOut
	MoneyWord
	LivingWord
	BitByBit
	BeforeOneSpan
	OneOfAll
	Alias
	UnderName
	OneAtWork
	PosingAs
	PollsEnd
	OwnShare
	BehindOneSpan
	TallThing
	LongThing
	WeightWord
	AchieveVerb
	Foreseeing
	PutOff
	MovedFrom
	Corrects
	ShutWord
	AgainWord
	OnTheirOwn
	OfWomen
	OfMen
	FirstPerson
	Wished
	ToHospital
	HospitalNoun
	OfMany
	LooseWord
	NounToo
	FolkNoun
	PluralToo
	BringVerb
	WellBeing
	DayMeasure
	CarrierNoun
	RescuedNoun
	HelpWord
	GotOutWord
	FlowNoun
	HoleNoun
	StopVerb
	StoppedVerb
	LedBody
	BeatWord
	FoundedWord
	BehindPartSpan
	BeforePartSpan
	BeforeWholeSpan
	SaidOfAnything
	PauseNoun
	NamedRound
)

// listNames maps the names of the table to their lists.
var listNames = map[string]List{
	"letter-head":           LetterHead,
	"plan-word":             PlanWord,
	"another":               Another,
	"movement-class":        MovementClass,
	"light-verb":            LightVerb,
	"postponed":             Postponed,
	"offer":                 Offer,
	"limit":                 Limit,
	"occasion-preposition":  OccasionPreposition,
	"series-noun":           SeriesNoun,
	"this-plural":           ThisPlural,
	"attempt-noun":          AttemptNoun,
	"paper-noun":            PaperNoun,
	"any-order-noun":        AnyOrderNoun,
	"named-by-number-class": NamedByNumberClass,
	"point-place":           PointPlace,
	"wide-place":            WidePlace,
	"wide-class":            WideClass,
	"place-contrast":        PlaceContrast,
	"prison-word":           PrisonWord,
	"parole-word":           ParoleWord,
	"no-superlative":        NoSuperlative,
	"numbered-post":         NumberedPost,
	"post-word":             PostWord,
	"part-adjective":        PartAdjective,
	"signed-up":             SignedUp,
	"edition-noun":          EditionNoun,
	"yearly-day":            YearlyDay,
	"of-person":             OfPerson,
	"term-noun":             TermNoun,
	"term-won":              TermWon,
	"span-ahead":            SpanAhead,
	"margin-word":           MarginWord,
	"margin-noun":           MarginNoun,
	"aftermath-class":       AftermathClass,
	"following-class":       FollowingClass,
	"aftermath-word":        AftermathWord,
	"amount-of":             AmountOf,
	"some-of":               SomeOf,
	"limit-for":             LimitFor,
	"general-goods":         GeneralGoods,
	"room-label":            RoomLabel,
	"list-of-people":        ListOfPeople,
	"listed-state":          ListedState,
	"weather-word":          WeatherWord,
	"no-weather":            NoWeather,
	"drawn-zone":            DrawnZone,
	"clock-name":            ClockName,
	"no-sum":                NoSum,
	"memory":                Memory,
	"stage-word":            StageWord,
	"occasion-noun":         OccasionNoun,
	"frequent-class":        FrequentClass,
	"scattered-class":       ScatteredClass,
	"moving-class":          MovingClass,
	"personal-class":        PersonalClass,
	"bare-class":            BareClass,
	"thing-length":          ThingLength,
	"not-the-same":          NotTheSame,
	"overtaken":             Overtaken,
	"tells-apart":           TellsApart,
	"stand-in":              StandIn,
	"attempted":             Attempted,
	"tried":                 Tried,
	"singling":              Singling,
	"generic-noun":          GenericNoun,
	"fellow-noun":           FellowNoun,
	"thing-noun":            ThingNoun,
	"grouped-noun":          GroupedNoun,
	"subset-noun":           SubsetNoun,
	"settlement":            Settlement,
	"part-of-place":         PartOfPlace,
	"coast-word":            CoastWord,
	"trip-word":             TripWord,
	"number-noun":           NumberNoun,
	"appointed-for":         AppointedFor,
	"labour-word":           LabourWord,
	"war-word":              WarWord,
	"closing-noun":          ClosingNoun,
	"signed-thing":          SignedThing,
	"line-noun":             LineNoun,
	"launched-thing":        LaunchedThing,
	"once-class":            OnceClass,
	"kindled-class":         KindledClass,
	"duty-word":             DutyWord,
	"direction":             Direction,
	"lying-verb":            LyingVerb,
	"holder-before":         HolderBefore,
	"holder-to-be":          HolderToBe,
	"namesake-office":       NamesakeOffice,
	"other-town":            OtherTown,
	"many-holders":          ManyHolders,
	"past-time":             PastTime,
	"remembrance":           Remembrance,
	"succession":            Succession,
	"court-oath":            CourtOath,
	"subordinator":          Subordinator,
	"same-past":             SamePast,
	"first-in-turn":         FirstInTurn,
	"last-in-turn":          LastInTurn,
	"next-in-turn":          NextInTurn,
	"doing-noun":            DoingNoun,
	"vague-noun":            VagueNoun,
	"so-far":                SoFarWord,
	"part-lead":             PartLead,
	"part-link":             PartLink,
	"plain-head":            PlainHead,
	"bare-person":           BarePerson,
	"rare-dimension":        RareDimension,
	"sized-dimension":       SizedDimension,
	"other-size":            OtherSize,
	"than-any":              ThanAny,
	"less-noun":             LessNoun,
	"more-noun":             MoreNoun,
	"plain-measure":         PlainMeasure,
	"ahead-word":            AheadWord,
	"of-the-living":         OfTheLiving,
	"planned-thing":         PlannedThing,
	"our-loss":              OurLoss,
	"saint-word":            SaintWord,
	"asked-to":              AskedTo,
	"appoint-verb":          AppointVerb,
	"until-word":            UntilWord,
	"behind-no":             BehindNo,
	"rest-word":             RestWord,
	"picked-out":            PickedOut,
	"money-word":            MoneyWord,
	"living-word":           LivingWord,
	"bit-by-bit":            BitByBit,
	"before-one-span":       BeforeOneSpan,
	"one-of-all":            OneOfAll,
	"alias":                 Alias,
	"under-name":            UnderName,
	"one-at-work":           OneAtWork,
	"posing-as":             PosingAs,
	"polls-end":             PollsEnd,
	"own-share":             OwnShare,
	"behind-one-span":       BehindOneSpan,
	"tall-thing":            TallThing,
	"long-thing":            LongThing,
	"weight-word":           WeightWord,
	"achieve-verb":          AchieveVerb,
	"foreseeing":            Foreseeing,
	"put-off":               PutOff,
	"moved-from":            MovedFrom,
	"corrects":              Corrects,
	"shut-word":             ShutWord,
	"again-word":            AgainWord,
	"on-their-own":          OnTheirOwn,
	"of-women":              OfWomen,
	"of-men":                OfMen,
	"first-person":          FirstPerson,
	"wished":                Wished,
	"to-hospital":           ToHospital,
	"hospital-noun":         HospitalNoun,
	"of-many":               OfMany,
	"loose-word":            LooseWord,
	"noun-too":              NounToo,
	"folk-noun":             FolkNoun,
	"plural-too":            PluralToo,
	"bring-verb":            BringVerb,
	"well-being":            WellBeing,
	"day-measure":           DayMeasure,
	"carrier-noun":          CarrierNoun,
	"rescued-noun":          RescuedNoun,
	"help-word":             HelpWord,
	"got-out-word":          GotOutWord,
	"flow-noun":             FlowNoun,
	"hole-noun":             HoleNoun,
	"stop-verb":             StopVerb,
	"stopped-verb":          StoppedVerb,
	"led-body":              LedBody,
	"beat-word":             BeatWord,
	"founded-word":          FoundedWord,
	"behind-part-span":      BehindPartSpan,
	"before-part-span":      BeforePartSpan,
	"before-whole-span":     BeforeWholeSpan,
	"said-of-anything":      SaidOfAnything,
	"pause-noun":            PauseNoun,
	"named-round":           NamedRound,
}

// Words returns the words of a list, which must not be changed.
func (l *Lexicon) Words(list List) []string { return l.lists[list] }

// Lists reports whether a word, given in lower case, stands in a list.
func (l *Lexicon) Lists(list List, word string) bool {
	if word == "" {
		return false
	}
	at, bit := listBit(list, word)
	return l.listed[at]&bit != 0 && slices.Contains(l.lists[list], word)
}

// listBits is how many bits of a list say which words may stand in it.
const listBits = 1 << 10

// listBit returns the bit of a list that stands for all words of a length with the same letters at both ends, and a few others, as its place among those
// of all lists, in 64 at a time. A list is searched only for words of which it has the bit: nearly all that are looked for stand in none.
func listBit(list List, word string) (at int, bit uint64) {
	h := (uint32(word[0]) | uint32(word[len(word)-1])<<8 | uint32(len(word))<<16) * 0x9E3779B1 >> 22
	return int(list)*(listBits/64) + int(h>>6), 1 << (h & 63)
}

// loadLists reads lists.yaml: a map from the name of a list to its words. Every list must be there.
func loadLists(l *Lexicon, data []byte) error {
	var t struct {
		Known []string            `yaml:"known"`
		Lists map[string][]string `yaml:"lists"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	for _, w := range t.Known {
		if l.ids[w] != 0 {
			return fmt.Errorf("%q need not be known: another table has it", w)
		}
		l.intern(w)
	}
	l.lists, l.listed = make([][]string, len(listNames)), make([]uint64, len(listNames)*(listBits/64))
	for _, name := range slices.Sorted(maps.Keys(t.Lists)) {
		list, ok := listNames[name]
		if !ok {
			return fmt.Errorf("unknown list %q", name)
		}
		l.lists[list] = t.Lists[name]
		for _, w := range t.Lists[name] {
			at, bit := listBit(list, w)
			l.listed[at] |= bit
		}
		for _, class := range t.Lists[name] {
			if strings.HasSuffix(name, "-class") && !slices.ContainsFunc(l.Events, func(e Event) bool { return e.Name == class }) {
				return fmt.Errorf("the list %q names %q, which is no class of events", name, class)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(listNames)) {
		if len(l.lists[listNames[name]]) == 0 {
			return fmt.Errorf("the list %q is missing", name)
		}
	}
	return nil
}

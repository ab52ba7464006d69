package claims

import (
	"slices"

	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/when"
)

// This file lists the words that fields of claims can hold, for rules to be checked against. A test holds what extraction
// gives to it.

// Modalities lists how firmly a claim can be told.
var Modalities = []string{Asserted, Planned, Alleged, Denied, Conditional}

// Scopes lists which part of what it speaks of a claim can be about, sorted; none is the whole of it. Those of roles say
// how many can hold the office at once.
var Scopes = []string{
	scopeAdditional, ScopeBody, ScopeTitled, "bound", scopeCapacity, scopeChange, scopeConverted, scopeDeputy, scopeEach, ScopeElsewhere, scopeFirst, "former", scopeLast, scopeLimit, scopeListed, scopeSummed, scopeDistinct, scopeOffer, scopePart,
	ScopePartial, "post", scopePrevious, "rank", "several", scopeSevere, scopeSlight, scopeSuspected, "trade", "unique", scopeWanted, "whole",
}

// Held lists how an office can be held other than in full.
var Held = []string{"acting", "designate", "former", heldNext, heldThere}

// ownMeasures are the measures that no table names.
var ownMeasures = []string{
	"born", "change", "conversion", "difference", "elapsed", "holder", "impossible", ItselfMeasure, "list", LoneMeasure, LooseMeasure, "nth", "number", "paragraph", "product", "rank", "released", "sentence", "series", "share", "side", "since", "streak", "sum", "turn",
	"vote share", "weekday", "whole",
}

// KindNames lists the kinds of claim in the order of documentation.
func KindNames() []string {
	out := make([]string, len(Kinds))
	for i, k := range Kinds {
		out[i] = string(k)
	}
	return out
}

// OpenMeasures lists the kinds of claim that can measure or tell anything: roles the name of an office, dates and durations whatever
// the text says is on that day or lasts so long.
var OpenMeasures = []Kind{Role, Duration, Date, Place}

// MeasureNames lists what claims can measure or tell, sorted, but for those of the kinds in OpenMeasures.
func MeasureNames(l *lexicon.Lexicon) []string {
	out := append(slices.Clone(ownMeasures), EventTypes(l)...)
	for i := range l.Measures {
		out = append(out, l.Measures[i].Name)
	}
	for i := range l.Attributes {
		out = append(out, l.Attributes[i].Name)
	}
	for _, k := range []names.Kind{names.Person, names.Place, names.Organisation, names.Vessel, names.Country, names.Other} {
		out = append(out, k.String())
	}
	return sortedSet(out)
}

// EventTypes lists the classes of events, sorted: each also as what begins and ends.
func EventTypes(l *lexicon.Lexicon) []string {
	var out []string
	for i := range l.Events {
		name := l.Events[i].Name
		out = append(out, name, name+" begin", name+" end")
	}
	return sortedSet(out)
}

// Dimensions lists what quantities can measure, sorted.
func Dimensions(l *lexicon.Lexicon) []string {
	var out []string
	for i := range l.Units {
		out = append(out, l.Units[i].Dimension)
	}
	return sortedSet(out)
}

// Hedges lists how a figure can be loosened or bounded, sorted.
func Hedges(l *lexicon.Lexicon) []string {
	out := []string{"about", "between", "vague"}
	for i := range l.Hedges {
		out = append(out, l.Hedges[i].Kind)
	}
	return sortedSet(out)
}

// Grains lists how exact a time can be, finest first.
func Grains() []string {
	var out []string
	for g := when.Grain(1); g.String() != ""; g++ {
		out = append(out, g.String())
	}
	return out
}

func sortedSet(words []string) []string {
	slices.Sort(words)
	return slices.DeleteFunc(slices.Compact(words), func(w string) bool { return w == "" })
}

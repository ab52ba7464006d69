package lexicon

import (
	"fmt"
	"slices"
)

// CueKind says how a statement is to be taken.
type CueKind uint32

// The kinds of cue; cues.yaml explains them.
const (
	PartCue CueKind = 1 << iota
	PartOfCue
	AdditionalCue
	EachCue
	PreviousCue
	PlannedCue
	ConditionalCue
	DeniedCue
	AllegedCue
	RevisedCue
	CapacityCue
	PartialCue
	ChangeCue
	SevereCue
	SlightCue
	SuspectedCue
	ElsewhereCue
)

// Cue is a phrase that says how a statement is to be taken. A phrase may say several things.
type Cue struct {
	Kind CueKind
}

var cueKinds = map[string]CueKind{
	"part": PartCue, "part-of": PartOfCue, "additional": AdditionalCue, "each": EachCue, "previous": PreviousCue, "planned": PlannedCue,
	"conditional": ConditionalCue, "denied": DeniedCue, "alleged": AllegedCue, "revised": RevisedCue,
	"capacity": CapacityCue, "partial": PartialCue, "change": ChangeCue,
	"severe": SevereCue, "slight": SlightCue, "suspected": SuspectedCue, "elsewhere": ElsewhereCue,
}

func loadCues(l *Lexicon, data []byte) error {
	var t struct {
		Cues map[string][]string `yaml:"cues"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	kinds := map[string]CueKind{}
	var forms []string
	for name, phrases := range sorted(t.Cues) {
		k, ok := cueKinds[name]
		if !ok {
			return fmt.Errorf("unknown kind of cue %q", name)
		}
		for _, p := range phrases {
			if kinds[p] == 0 {
				forms = append(forms, p)
			}
			kinds[p] |= k
		}
	}
	slices.Sort(forms)
	for _, f := range forms {
		l.phrase(f, CuePhrase, len(l.Cues))
		l.Cues = append(l.Cues, Cue{Kind: kinds[f]})
	}
	return nil
}

package checker

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/rules"
)

// What is known to be true is compared with documents as documents are with each other, but for this: a fact is a sentence
// or two, so that the names in it must be found in the document, and its time must be that of which the document tells.

// addFacts makes the corpus know facts. They are no documents: how rare a name is does not depend on them.
func (c *Corpus) addFacts(facts []claims.Sheet) {
	for i := range facts {
		s := &facts[i]
		c.docs[s.Path] = &docInfo{sheet: s, names: slices.Compact(slices.Sorted(slices.Values(s.Names))), fact: true}
	}
}

// missingNames is which share of the names of a fact a document may lack: one in so many.
const missingNames = 3

// concerns reports whether a document names what a fact, or another fact, is about.
func concerns(fact, doc *docInfo) bool {
	if doc.fact && len(doc.names) < len(fact.names) {
		fact, doc = doc, fact
	}
	have := 0
	for _, n := range fact.names {
		if _, ok := slices.BinarySearch(doc.names, n); ok {
			have++
		}
	}
	return have > 0 && have >= len(fact.names)-len(fact.names)/missingNames
}

// factOf is concerns, whichever of the two is the fact.
func factOf(a, b *docInfo) bool {
	if b.fact {
		a, b = b, a
	}
	return concerns(a, b)
}

// factApart says why a claim of a document and a fact do not speak of the same thing, "" when nothing shows it. For two
// claims of documents it says nothing.
func factApart(c *Corpus, a, b *claims.Claim) string {
	if b.Fact == nil {
		a, b = b, a
	}
	if b.Fact == nil {
		return ""
	}
	if why := notTrueThen(c, a, b.Fact); why != "" {
		return why
	}
	if a.Kind == claims.Count && b.Side != "" && a.Side != b.Side {
		return "it is known of " + b.Side + ", and the text tells it of " + named(a.Side, "nobody in particular")
	}
	if x, y := a.Event.Type, b.Event.Type; a.Event.Main && b.Event.Main && x != "" && y != "" && x != y && a.Kind == claims.Date {
		return x + " and " + y
	}
	return c.otherTime(a, b)
}

// notTrueThen says why a fact need not be true when a text was published.
func notTrueThen(c *Corpus, a *claims.Claim, f *claims.Fact) string {
	if f.From == claims.Always && f.To == claims.Still {
		return ""
	}
	if a.Fact != nil {
		if f.From > a.Fact.To || a.Fact.From > f.To {
			return "they are true at different times"
		}
		return ""
	}
	d := c.doc(a.Path)
	switch {
	case d == nil || !d.sheet.Published.Known():
		return "it is known for a time, and nobody knows when the text was published"
	case d.sheet.Published.Period.From < f.From || d.sheet.Published.Period.To > f.To:
		return "it is known for another time than that of the text"
	}
	return ""
}

// reportDays is how many days after an event reports on it that do not date it are taken to be about it.
const reportDays = 45

// otherTime says why a claim is of another time than a fact.
func (c *Corpus) otherTime(a, b *claims.Claim) string {
	t := b.Event.Time
	if a.Kind == claims.Date || a.Kind == claims.Role || a.Kind == claims.Age || t.IsZero() || t.Approx {
		return ""
	}
	near := func(p when.Period) bool { return p.From <= t.To+countDays && t.From <= p.To+countDays }
	if !a.Inherited && !a.Event.Time.IsZero() && !a.Event.Time.Approx {
		if near(a.Event.Time) {
			return ""
		}
		return "it is known of " + t.String() + ", and the text tells it of " + a.Event.Time.String()
	}
	d := c.doc(a.Path)
	if d == nil {
		return ""
	}
	for o := range d.sheet.All() {
		if o.Kind == claims.Date && o.Value.Period.Grain <= when.Month && o.Value.Period.Overlaps(t) || !o.Inherited && !o.Event.Time.Approx && o.Event.Time.Overlaps(t) {
			return ""
		}
	}
	if e := d.sheet.Event.Time; !e.IsZero() && !e.Approx && near(e) {
		return ""
	}
	if p := d.sheet.Published; p.Known() && (d.sheet.Event.Time.IsZero() || d.sheet.Event.Time.Approx) && p.Period.From >= t.From && p.Period.To <= t.To+reportDays {
		return ""
	}
	return "nothing says that the text is about " + t.String()
}

// sameKnown says why a claim and a fact are of one event, "" when nothing shows it. That the text names what the fact is
// about, and tells of its time, is known by then.
func sameKnown(a, b *claims.Claim) string {
	switch {
	case a.Kind == claims.Date && (a.Measure == "" || a.Measure != b.Measure):
		return ""
	case a.Kind == claims.Date && a.Subject != "" && b.Subject != "" && a.Subject != b.Subject:
		return ""
	case a.Event.Type != "" && b.Event.Type != "" && a.Event.Type != b.Event.Type && a.Kind != claims.Date:
		return ""
	}
	return "what is known"
}

// knownOfSame says why a claim and a fact are of one office or one person's age, whatever else their texts tell.
func knownOfSame(a, b *claims.Claim) string {
	switch {
	case a.Fact == nil && b.Fact == nil:
		return ""
	case a.Kind == claims.Role && a.Office.Title == b.Office.Title && a.Office.Of != "" && a.Office.Of == b.Office.Of:
		return a.Office.Title + " of " + a.Office.Of
	case a.Kind == claims.Age && a.Subject != "" && a.Subject == b.Subject:
		return a.Subject
	}
	return ""
}

// byFacts holds the claims that take part in a rule against what is known to be true. Each fact that is contradicted gives
// one finding, with everyone who states it otherwise and everyone who states it alike.
func (r *run) byFacts(ctx context.Context, w *rules.Worker, p *rules.Program, parts []taken) []Finding {
	known, keys, err := r.knownFor(w, p)
	if err != nil {
		r.fail(err, p.Rule.ID)
		return nil
	}
	with := map[uint64][]int32{} // claims by the keys that a fact has as well
	for _, list := range keys {
		for _, k := range list {
			with[k] = nil
		}
	}
	for i := range parts {
		for k := range parts[i].eachKey {
			if have, ok := with[k.hash]; ok {
				with[k.hash] = append(have, k.claim)
			}
		}
	}
	var out []Finding
	for i, fact := range known {
		if ctx.Err() != nil {
			return nil
		}
		h, err := r.held(w, p, fact, keys[i], with)
		if err != nil {
			r.fail(err, p.Rule.ID)
			return out
		}
		out = append(out, r.contradicted(w, p, fact, h)...)
	}
	return out
}

// knownFor returns the claims of the facts that take part in a rule, and their keys. What is known belongs to no story, so
// that keys of stories are left out.
func (r *run) knownFor(w *rules.Worker, p *rules.Program) (known []*claims.Claim, keys [][]uint64, err error) {
	for i := range r.facts {
		for c := range r.facts[i].All() {
			takes, err := p.Takes(w, c)
			if err != nil {
				return nil, nil, err
			}
			if !takes {
				continue
			}
			hashes, err := p.Hashes(w, c, nil, nil)
			if err != nil {
				return nil, nil, err
			}
			known, keys = append(known, c), append(keys, hashes)
		}
	}
	return known, keys, nil
}

// against is what documents say where something is known.
type against struct {
	wrong []*claims.Claim
	right []*claims.Claim
}

// held asks a rule about one fact and each claim that shares a key with it.
func (r *run) held(w *rules.Worker, p *rules.Program, fact *claims.Claim, keys []uint64, with map[uint64][]int32) (against, error) {
	var h against
	var candidates []int32
	for _, k := range keys {
		candidates = append(candidates, with[k]...)
	}
	slices.Sort(candidates)
	for _, i := range slices.Compact(candidates) {
		c := r.claim(i)
		r.compared.Add(1)
		wrong, err := p.When(w, c, fact)
		switch {
		case err != nil:
			return h, err
		case wrong:
			h.wrong = append(h.wrong, c)
		case c.Kind == fact.Kind && canonical(c) == canonical(fact) && r.corpus.Linked(c, fact):
			h.right = append(h.right, c)
			r.agreed.Add(1)
		}
	}
	return h, nil
}

// contradicted makes a finding of a fact and the claims that contradict it, those that a directive covers put aside.
func (r *run) contradicted(w *rules.Worker, p *rules.Program, fact *claims.Claim, h against) []Finding {
	var kept, ignored []*claims.Claim
	for _, c := range h.wrong {
		if r.ignores.cover(p.Rule.ID, c) {
			ignored = append(ignored, c)
		} else {
			kept = append(kept, c)
		}
	}
	make := func(wrong []*claims.Claim) []Finding {
		if len(wrong) == 0 {
			return nil
		}
		pairs := []pair{}
		for _, c := range wrong {
			pairs = append(pairs, pair{c, fact})
		}
		cs := slices.Concat(wrong, h.right, []*claims.Claim{fact})
		best := slices.MaxFunc(wrong, func(a, b *claims.Claim) int {
			return cmp.Or(cmp.Compare(r.corpus.Link(a, fact), r.corpus.Link(b, fact)), byPlace(b, a))
		})
		return r.finding(w, p, cs, pairs, best, fact)
	}
	r.ignored = append(r.ignored, make(ignored)...)
	return make(kept)
}

// FactMistake is two facts that cannot both be true.
type FactMistake struct {
	At, Other *claims.Claim // the later one in its file, and the one that it contradicts
	Message   string
}

// FactMistakes finds facts that contradict each other, by rules over facts. Facts that come from lists of offices may name
// several holders and are left out by the caller.
func FactMistakes(lex *lexicon.Lexicon, facts []claims.Sheet, programs []*rules.Program) []FactMistake {
	corpus := NewCorpus(lex, nil)
	corpus.addFacts(facts)
	r := &run{corpus: corpus, facts: facts}
	w := rules.NewWorker(corpus)
	var out []FactMistake
	for _, p := range programs {
		if p.Rule.Over != rules.OverFact {
			continue
		}
		known, keys, err := r.knownFor(w, p)
		if err != nil {
			continue // the run itself tells of it
		}
		by := map[uint64][]int{}
		for i := range known {
			done := map[int]bool{}
			for _, k := range keys[i] {
				for _, j := range by[k][max(0, len(by[k])-maxBlock):] {
					if done[j] || known[j].Path == known[i].Path {
						continue
					}
					done[j] = true
					if wrong, err := p.When(w, known[i], known[j]); err == nil && wrong {
						out = append(out, FactMistake{known[i], known[j], fmt.Sprintf("this contradicts the fact in %s: %s here, %s there", writtenAt(known[j]), display(known[i]), display(known[j]))})
					}
				}
				by[k] = append(by[k], i)
			}
		}
	}
	return out
}

// writtenAt writes where a fact stands.
func writtenAt(c *claims.Claim) string { return fmt.Sprintf("%s:%d", c.Fact.Path, c.Position.Line) }

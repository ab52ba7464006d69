package reports

import (
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

type wireClaim struct {
	ID         string      `json:"id"`
	Kind       string      `json:"kind"`
	Measure    string      `json:"measure"`
	Value      any         `json:"value"`
	Derived    any         `json:"derived,omitempty"` // of calendar and arithmetic claims
	Unit       string      `json:"unit"`
	Dimension  string      `json:"dimension,omitempty"`
	Counted    string      `json:"counted"`
	Qualifiers []string    `json:"qualifiers,omitempty"`
	Side       string      `json:"side"`
	Scope      string      `json:"scope"`
	Subject    string      `json:"subject,omitempty"`
	Office     *wireOffice `json:"office,omitempty"`
	Event      wireEvent   `json:"event"`
	Modality   string      `json:"modality"`
	Speaker    string      `json:"speaker"`
	Quoted     bool        `json:"quoted"`
	Inherited  bool        `json:"inherited,omitempty"`
	Revised    bool        `json:"revised,omitempty"`
	Weak       bool        `json:"weak,omitempty"`
	wirePlace
}

type wireInterval struct {
	Lo    number64 `json:"lo"`
	Hi    number64 `json:"hi"`
	Hedge string   `json:"hedge"`
	Text  string   `json:"text"`
}

type wirePeriod struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Grain string `json:"grain"`
	Text  string `json:"text,omitempty"` // none for the time of an event
}

type wireName struct {
	Name   string `json:"name"`
	Given  string `json:"given"`
	Family string `json:"family"`
	Text   string `json:"text"`
}

type wireText struct {
	Text string `json:"text"`
}

type wireOffice struct {
	Title string `json:"title"`
	Of    string `json:"of"`
	Held  string `json:"held,omitempty"`
	Field string `json:"field,omitempty"`
}

type wireEvent struct {
	Type  string      `json:"type"`
	Names []string    `json:"names"`
	Place string      `json:"place"`
	Time  *wirePeriod `json:"time"` // null when unknown
	Main  bool        `json:"main,omitempty"`
}

func wireClaimOf(c *claims.Claim) wireClaim {
	out := wireClaim{
		ID: c.ID, Kind: string(c.Kind), Measure: c.Measure, Value: wireValueOf(c.Kind, &c.Value),
		Unit: c.Unit, Dimension: c.Dimension, Counted: c.Counted, Qualifiers: c.Qualifiers,
		Side: c.Side, Scope: c.Scope, Subject: c.Subject, Event: wireEventOf(&c.Event),
		Modality: c.Modality, Speaker: c.Speaker, Quoted: c.Quoted, Inherited: c.Inherited, Revised: c.Revised, Weak: c.Weak,
		wirePlace: wirePlaceOf(c),
	}
	if c.Derived != nil {
		out.Derived = wireValueOf(c.Kind, c.Derived)
	}
	if c.Office != (claims.Office{}) {
		out.Office = &wireOffice{c.Office.Title, c.Office.Of, c.Office.Held, c.Office.Field}
	}
	return out
}

func wireValueOf(kind claims.Kind, v *claims.Value) any {
	switch shapeOf(kind, v) {
	case intervalShape:
		return wireIntervalOf(v.Interval, v.Text)
	case periodShape:
		return wirePeriodOf(v.Period, v.Text)
	case nameShape:
		return wireNameOf(v.Name, v.Text)
	}
	return wireText{v.Text}
}

func wireIntervalOf(v quantity.Interval, text string) wireInterval {
	return wireInterval{number64(v.Lo), number64(v.Hi), v.Hedge, text}
}

func wirePeriodOf(p when.Period, text string) wirePeriod {
	if p.IsZero() {
		return wirePeriod{Text: text}
	}
	return wirePeriod{when.OnDay(p.From).String(), when.OnDay(p.To).String(), p.Grain.String(), text}
}

func wireNameOf(n names.Name, text string) wireName {
	return wireName{n.Text, n.Given, n.Family, text}
}

func wireEventOf(e *claims.Event) wireEvent {
	out := wireEvent{Type: e.Type, Names: e.Names, Place: e.Place, Main: e.Main}
	if out.Names == nil {
		out.Names = []string{}
	}
	if !e.Time.IsZero() {
		time := wirePeriodOf(e.Time, "")
		out.Time = &time
	}
	return out
}

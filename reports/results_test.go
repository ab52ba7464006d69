package reports

import (
	"fmt"
	"math"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/claims/when"
)

const feb13 = when.Date(20497) // 13 February 2026

func day(d when.Date) when.Period { return when.Period{From: d, To: d, Grain: when.Day} }

// sheet is a document with claims; each claim gets what it shares with its document.
func sheet(path, source string, published when.Date, list ...claims.Claim) claims.Sheet {
	s := claims.Sheet{Path: path, Source: source, Language: "en", Sentences: 12, Words: 240, Claims: list}
	if published != 0 {
		s.Published = document.Published{Period: day(published), How: "dateline"}
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		c.ID = fmt.Sprintf("c%012x", len(path)*1000+i)
		c.Path, c.Source = path, source
		if published != 0 {
			c.Published = when.OnDay(published).String()
		}
		if c.Modality == "" {
			c.Modality = "asserted"
		}
	}
	return s
}

func exactly(v float64) quantity.Interval {
	return quantity.Interval{Value: v, Lo: v, Hi: v, ExpLo: v, ExpHi: v, Place: 1}
}

func at(line, column, length int) document.Position {
	return document.Position{Line: line, Column: column, EndLine: line, EndColumn: column + length}
}

func delegates(n float64, text, sentence string, line, column int) claims.Claim {
	return claims.Claim{
		Kind: claims.Count, Measure: "participants", Value: claims.Value{Interval: exactly(n), Text: text},
		Counted: "delegate", Side: "velania", Event: claims.Event{Type: "meet", Names: []string{"harbour talks"}, Time: day(feb13)},
		Position: at(line, column, len([]rune(text))), Text: text, Sentence: sentence,
	}
}

func noneResult() *checker.Result {
	return &checker.Result{
		Account: checker.Account{Documents: 1, Claims: map[string]int{"count": 1}},
		Sheets: []claims.Sheet{sheet("docs/alone.txt", "", 0,
			delegates(19, "19 delegates", "They counted 19 delegates.", 3, 14))},
	}
}

func someSheets() []claims.Sheet {
	signed := func(d when.Date, text, sentence string, line, column int) claims.Claim {
		return claims.Claim{
			Kind: claims.Date, Value: claims.Value{Period: day(d), Text: text}, Subject: "treaty",
			Event: claims.Event{Type: "sign", Names: []string{"osk treaty"}, Place: "Osk"}, Trigger: "sign",
			Position: at(line, column, len([]rune(text))), Text: text, Sentence: sentence,
		}
	}
	minister := func(name, given, family string, line int) claims.Claim {
		return claims.Claim{
			Kind: claims.Name, Value: claims.Value{Name: names.Name{Kind: names.Person, Text: name, Given: given, Family: family}, Text: name},
			Office:   claims.Office{Title: "foreign minister", Of: "velania"},
			Position: at(line, 18, len([]rune(name))), Text: name, Sentence: "Foreign Minister " + name + " smiled.",
		}
	}
	killed := claims.Claim{
		Kind: claims.Count, Measure: "killed", Counted: "people", Modality: "alleged", Speaker: "the mayor", Quoted: true,
		Value: claims.Value{Interval: quantity.Interval{
			Value: 100, Lo: 100, Hi: math.Inf(1), LoOpen: true, ExpLo: 100, ExpHi: 150, Hedge: "more than", Place: 100}, Text: "more than 100"},
		Position: at(9, 2, 13), Text: "more than 100", Sentence: "“More than 100 died.”",
	}
	weight := claims.Claim{
		Kind: claims.Measure, Measure: "weight", Unit: "kg", Dimension: "mass", Subject: "anchor",
		Value:    claims.Value{Interval: exactly(1500000), Text: "1,500 kg"},
		Position: at(11, 5, 8), Text: "1,500 kg", Sentence: "The 1,500 kg anchor held.",
	}
	weekday := claims.Claim{
		Kind: claims.Calendar, Measure: "weekday", Value: claims.Value{Period: day(feb13), Text: "Thursday, 13 February 2026"},
		Derived:  &claims.Value{Text: "Friday"},
		Position: at(12, 1, 26), Text: "Thursday, 13 February 2026", Sentence: "Thursday, 13 February 2026, was a cold day.",
	}
	long := "After a night of rain in which the ferries stayed in port and the road over the hills was closed, " +
		"19 delegates from Velania came ashore at the old pier, where a band was waiting, two hours late, " +
		"with umbrellas, flags and a great many speeches that nobody had asked for."
	return []claims.Sheet{
		sheet("docs/agency.txt", "Harbour Agency", feb13,
			delegates(19, "19 delegates", long, 3, 44),
			signed(feb13, "13 February 2026", "The Osk treaty was signed on 13 February 2026.", 5, 30),
			minister("Ilmar Tessen", "Ilmar", "Tessen", 7), killed, weight, weekday),
		sheet("docs/observer.html", "東京観測報", feb13+1,
			delegates(20, "二十人 delegates", "港に着いた。二十人 delegates（代表）came ashore.", 8, 7),
			signed(feb13, "Friday", "The Osk treaty was signed on Friday.", 10, 30),
			minister("Ilmar Tesen", "Ilmar", "Tesen", 12)),
		sheet("docs/notes.md", "", 0,
			delegates(19, "nineteen delegates", "Of 119 nineteen delegates spoke; nineteen delegates did not.", 2, 8)),
	}
}

func someResult() *checker.Result {
	sheets := someSheets()
	agency, observer, notes := sheets[0].Claims, sheets[1].Claims, sheets[2].Claims
	return &checker.Result{
		Findings: []checker.Finding{
			{
				Rule: "count-mismatch", Type: "count", Severity: "error",
				Message: "delegates: 19 in Harbour Agency, 20 in 東京観測報",
				Positions: []checker.Position{
					{Value: "19", Evidence: []claims.Claim{agency[0], notes[0]}},
					{Value: "20", Evidence: []claims.Claim{observer[0]}},
				},
				Link: checker.Score{Bits: 11, Terms: []checker.Term{
					{Name: "same event", Bits: 4, Detail: "harbour talks"}, {Name: "same side", Bits: 3, Detail: "velania"}, {Name: "rare names", Bits: 4}}},
				Fingerprint: "f1", New: true,
			},
			{
				Rule: "name-spelling", Type: "name", Severity: "warning", Message: "Ilmar Tessen is also spelt Ilmar Tesen",
				Positions: []checker.Position{
					{Value: "Ilmar Tessen", Evidence: []claims.Claim{agency[2]}},
					{Value: "Ilmar Tesen", Evidence: []claims.Claim{observer[2]}},
				},
				Fingerprint: "f2",
			},
			{
				Rule: "weekday-mismatch", Type: "calendar", Severity: "info", Message: "13 February 2026 is a Friday",
				Positions:   []checker.Position{{Value: "Thursday", Evidence: []claims.Claim{agency[5]}}},
				Fingerprint: "f3", New: true,
			},
		},
		Account: checker.Account{
			Documents: 3, Claims: map[string]int{"count": 4, "name": 2, "date": 2, "measure": 1, "calendar": 1},
			Compared: 120, Agreed: 17,
			Agreements: []checker.Agreement{{What: "date of signing (osk treaty)", Value: "2026-02-13", Evidence: []claims.Claim{agency[1], observer[1]}}},
			Skipped:    []checker.Skip{{Reason: "block too large", Count: 12}},
		},
		Sheets: sheets,
	}
}

// hostileResult holds text that tries to break out of every format.
func hostileResult() *checker.Result {
	evil := "\x1b[31mred\x1b[0m | cell `tick` **bold** _it_ <script>alert(1)</script> &lt; [x](javascript:alert(1)) ![i](http://e.example/i.png) " +
		"https://evil.example www.evil.example a@evil.example \u202egnp.exe\u202c $x$ \\| end\r\n\r\n# Heading\n\n| a | b |\n|---|---|\n- item\u0085\u009b1m"
	hidden := "19\u00ad\u200b de\u0301le\u0301gue\u0301s"
	name := "docs/a|b](javascript:alert(1)) <x>`\n\x1b]0;title\x07.txt"
	first := delegates(19, hidden, evil+" "+hidden+" "+evil, 3, 1)
	second := delegates(20, "20\x00", "\x80\xfe20\x00 "+evil, 4, 1)
	second.Counted = "*x*"
	second.Speaker = evil
	second.Subject = evil
	sheets := []claims.Sheet{
		sheet(name, evil, feb13, first),
		sheet("javascript:alert(1).md", "b|c", feb13, second),
	}
	sheets[0].Title = evil
	sheets[0].Notes = []document.Note{{Position: at(1, 1, 1), Message: evil}}
	positions := []checker.Position{
		{Value: evil, Evidence: sheets[0].Claims},
		{Value: "- 20", Evidence: sheets[1].Claims},
	}
	finding := checker.Finding{Rule: "evil`rule`|", Type: "count", Severity: "error", Message: "- " + evil, Positions: positions}
	stacked := finding
	stacked.Message = "1. " + evil
	stacked.Positions = append(append([]checker.Position{}, positions...), positions...)
	stacked.Positions = append(stacked.Positions, checker.Position{Value: "", Evidence: nil})
	return &checker.Result{
		Findings: []checker.Finding{finding, stacked},
		Account: checker.Account{Documents: 2, Compared: 1,
			Agreements: []checker.Agreement{{What: evil, Value: evil, Evidence: sheets[0].Claims}},
			Skipped:    []checker.Skip{{Reason: evil, Count: 1}}},
		Errors: []checker.Failure{{Path: name, Line: 3, Column: 2, Message: evil}},
		Sheets: sheets,
	}
}

func errorsResult() *checker.Result {
	return &checker.Result{
		Errors: []checker.Failure{
			{Path: "docs/missing.txt", Message: "no such file or directory"},
			{Path: "rules/mine.yaml", Line: 7, Column: 9, Message: "unknown name conut"},
		},
	}
}

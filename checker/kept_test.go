package checker_test

import (
	"bytes"
	"context"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
	"github.com/factlint/factlint/claims/quantity"
	"github.com/factlint/factlint/rules/rulestest"
)

// resultOf checks the sample documents by all built-in rules.
func resultOf(t testing.TB) *checker.Result {
	t.Helper()
	r, err := checker.Check(context.Background(), lexicon.Default(), checker.Sheets(t, "../seeds/docs/*"), rulestest.Builtin(t), checker.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// odd is a result of what checks seldom give.
func odd() *checker.Result {
	told := []string{"brezna", "colliery"}
	return &checker.Result{
		Findings: []checker.Finding{
			{Rule: "none", New: true},
			{Rule: "r", Severity: "info", Message: "a\x00b\xff", Positions: []checker.Position{{}, {Value: "19", Evidence: []claims.Claim{
				{ID: "odd", Kind: claims.Count, Modality: claims.Asserted, Path: "a.txt", Stories: told, Value: claims.Value{Interval: quantity.Interval{Lo: math.Inf(-1), Hi: math.Inf(1)}}},
				{ID: "c0123456789ab", Kind: claims.Role, Path: "b.txt", Source: "Wire", Stories: told, Fact: &claims.Fact{Path: "facts.yaml", From: claims.Always}, House: &claims.House{Name: "A"}},
				{ID: "c0123456789ac", Kind: claims.Name, Stories: []string{}, Derived: &claims.Value{Text: "x"}},
			}}},
				Link:  checker.Score{Bits: math.Inf(1), Terms: []checker.Term{{Name: "t", Bits: -0.5}}, Vetoes: []string{"v"}},
				Pairs: []checker.Pair{{Fingerprint: "f", Sides: []checker.Side{{Path: "a.txt", Line: -1, Value: "19"}}}}},
		},
		Account:  checker.Account{Documents: 2, Claims: map[string]int{"count": 3, "age": 0}, Compared: math.MaxInt, Agreed: 1, Ignored: 2, Known: 3, Stale: 4, Skipped: []checker.Skip{{Reason: "why", Count: 7}}, Agreements: []checker.Agreement{{What: "w", Value: "v", Evidence: []claims.Claim{{ID: "e", Kind: claims.Date, Stories: told}}}}},
		Errors:   []checker.Failure{{Path: "p", Line: 1, Column: 2, Message: "m\nn"}},
		Warnings: []checker.Failure{{Message: "w"}},
		Sheets:   []claims.Sheet{{Path: "a.txt", Words: 3, Sentences: 1, Notes: []document.Note{{Position: document.Position{Line: 1, Column: 2, EndLine: 3, EndColumn: 4}, Message: "n"}}}},
	}
}

// thin is a result as it is kept: what its sheets claim is not.
func thin(r *checker.Result, whole bool) *checker.Result {
	out := *r
	out.Sheets = slices.Clone(r.Sheets)
	for i := range out.Sheets {
		s := &out.Sheets[i]
		out.Sheets[i] = claims.Sheet{Path: s.Path, Words: s.Words, Sentences: s.Sentences, Notes: s.Notes}
	}
	if !whole {
		out.Account.Agreements = nil
	}
	return &out
}

// A result comes back as it was, every field of every claim.
func TestResultsAreKept(t *testing.T) {
	for what, r := range map[string]*checker.Result{"the sample documents": resultOf(t), "what is odd": odd(), "nothing": {}} {
		t.Run(what, func(t *testing.T) {
			data := r.AppendTo([]byte("before"))[len("before"):]
			for _, whole := range []bool{true, false} {
				got, err := checker.ReadResult(bytes.Clone(data), whole, 2)
				if err != nil {
					t.Fatal(err)
				}
				if want := thin(r, whole); !reflect.DeepEqual(got, want) {
					t.Errorf("whole %t: got %+v\nwant %+v", whole, got, want)
				}
			}
			if again := r.AppendTo(nil); !bytes.Equal(again, data) {
				t.Error("the same result is kept as other bytes")
			}
		})
	}
}

// Bytes that are no result are an error and nothing worse, wherever they are cut or changed.
func TestDamagedResults(t *testing.T) {
	data := odd().AppendTo(nil)
	for i := range data {
		if _, err := checker.ReadResult(data[:i:i], true, 2); err == nil {
			t.Errorf("no error for the first %d of %d bytes", i, len(data))
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		b := bytes.Clone(data)
		for range 1 + random.IntN(4) {
			b[random.IntN(len(b))] = byte(random.IntN(256))
		}
		readAnything(t, b)
	}
}

// readAnything reads bytes, and writes again what it could read.
func readAnything(t *testing.T, data []byte) {
	t.Helper()
	r, err := checker.ReadResult(bytes.Clone(data), true, 2)
	if err != nil {
		return
	}
	again, err := checker.ReadResult(r.AppendTo(nil), true, 2)
	if err != nil {
		t.Fatalf("what could be read is kept as what cannot: %v", err)
	}
	if len(again.Findings) != len(r.Findings) {
		t.Fatalf("%d findings became %d", len(r.Findings), len(again.Findings))
	}
}

// FuzzReadResult holds reading to what it promises of any bytes.
func FuzzReadResult(f *testing.F) {
	f.Add([]byte{})
	f.Add((&checker.Result{}).AppendTo(nil))
	f.Add(odd().AppendTo(nil))
	f.Fuzz(readAnything)
}

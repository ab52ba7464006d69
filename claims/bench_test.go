package claims_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/lexicon"
)

// benchReport is a report of some sentences, no two of them with the same figures.
func benchReport(sentences int) string {
	var b strings.Builder
	b.WriteString("OSMARK, 4 March 2026 — ")
	for i := range sentences {
		switch i % 5 {
		case 0:
			fmt.Fprintf(&b, "At least %d people were killed and %d injured when the Sera flooded Osmark on Tuesday, Mayor Edda Marin said. ", 3+i, 40+i)
		case 1:
			fmt.Fprintf(&b, "Some %d,000 hectares of farmland near Tolvan are under water. ", 2+i)
		case 2:
			b.WriteString("“We have seen nothing like it since 1998,” said Ivo Brandt, the minister of the interior of Kestria. ")
		case 3:
			fmt.Fprintf(&b, "The bridge, which is %d metres long, had been closed for %d days. ", 100+i, 2+i)
		default:
			b.WriteString("\n\nTalks between the Kestrian Red Cross and the city council went on until late in the evening, and nobody would say what had come of them. ")
		}
	}
	return b.String()
}

// BenchmarkExtractSize shows how the time grows with the length of a text, and with the length of a single sentence.
func BenchmarkExtractSize(b *testing.B) {
	for _, in := range []struct {
		name, text string
	}{
		{"report/20", benchReport(20)},
		{"report/2000", benchReport(2000)},
		{"without stops/2000", strings.ReplaceAll(benchReport(2000), ".", ",")},
		{"figures in one sentence/1000", "They counted " + strings.Repeat("19 people, ", 1000) + "and no more."},
		{"figures in one sentence/10000", "They counted " + strings.Repeat("19 people, ", 10000) + "and no more."},
	} {
		doc, err := document.Read("a.txt", []byte(in.text), document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.text)))
			b.ReportAllocs()
			for b.Loop() {
				claims.Extract(lexicon.Default(), doc, claims.Options{})
			}
		})
	}
}

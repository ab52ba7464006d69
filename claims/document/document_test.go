package document_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/factlint/factlint/claims/document"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(t testing.TB, path string, data string) *document.Document {
	t.Helper()
	d, err := document.Read(path, []byte(data), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestGolden reads each document of testdata/docs and compares what is found with the file beside it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/docs/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			d := read(t, filepath.Base(f), string(data))
			checkPlaces(t, d, data)
			got := dump(d)
			golden := filepath.Join("testdata/golden", filepath.Base(f)+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got (run with -update to accept)\n%s", diff)
			}
		})
	}
}

func TestFormatsTable(t *testing.T) {
	names, exts := map[string]bool{}, map[string]bool{}
	last := ""
	for _, f := range document.Formats {
		if f.Name <= last || names[f.Name] {
			t.Errorf("format %q is not in order", f.Name)
		}
		last, names[f.Name] = f.Name, true
		if f.Doc == "" || f.Doc[len(f.Doc)-1] == '.' {
			t.Errorf("format %q: bad doc %q", f.Name, f.Doc)
		}
		for _, e := range f.Extensions {
			if exts[e] || e[0] != '.' {
				t.Errorf("format %q: bad extension %q", f.Name, e)
			}
			exts[e] = true
			if got := document.FormatOf("A/B" + e); got == nil || got.Name != f.Name {
				t.Errorf("FormatOf(%q) = %v", e, got)
			}
		}
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct{ path, raw, want, how string }{
		{"a.txt", "MARLO, March 4, 2026 (Agency) — It rained.\n", "2026-03-04", "dateline"},
		{"a.txt", "MARLO, March 4. /AGENCY/. It rained all day in March 2026, on a Wednesday.\n", "2026-03-04", "dateline"},
		{"a.txt", "MARLO, MARCH 4, COASTPRESS. It rained.\n", "", ""},
		{"2026-03-06-rain.txt", "MARLO, MARCH 4, COASTPRESS. It rained.\n", "2026-03-04", "dateline"},
		{"a.txt", "1 January 2026\nMARLO, Dec. 31 (Agency) - It rained.\n", "2025-12-31", "dateline"},
		{"a.txt", "MARLO, Feb. 29 (Agency) — It was a Monday in January 2027.\n", "", ""},
		{"a.txt", "Marlo, 4 March 2026 – It rained.\n", "2026-03-04", "dateline"},
		{"a.txt", "GULF NEWS AGENCY\nPort Marlo, March 4, 2026: It rained all day.\n", "2026-03-04", "dateline"},
		{"a.txt", "Marlo, 4 March 2026 (Wednesday): It rained all day.\n", "2026-03-04", "dateline"},
		{"a.txt", "Marlo, 4 March: It rained all day.\n", "", ""},
		{"a.txt", "Rain\nPublished: 4 March 2026, 10:30\nIt rained on 1 March 2026.\n", "2026-03-04", "label"},
		{"a.txt", "Rain\nLast updated 5 March 2026\nIt rained.\n", "", ""},
		{"a.txt", "VERÖFFENTLICHT AM 09 FEB 2021\nIt rained.\n", "2021-02-09", "label"},
		{"a.txt", "Опубликовано 9 февраля 2021\nIt rained.\n", "2021-02-09", "label"},
		{"a.txt", "date 2026-03-04 It rained all day.\n", "2026-03-04", "label"},
		{"a.txt", "Saturday, 25 October 2025\nIt rained.\n", "2025-10-25", "first line"},
		{"a.txt", "THE CORRIDOR\nLeaflet of the Tram Workers (UTB), Vessen\n20 October 2026\n\nIT RAINS!\n\nIt rained.\n", "2026-10-20", "first line"},
		{"a.txt", "OFFICE OF THE MAYOR\nFor release: 27 November 2025\n\nIt rained.\n", "2025-11-27", "label"},
		{"a.txt", "OPEN LEDGER\nNote no. 27 (3 December 2025)\n\nIt rained.\n", "2025-12-03", "first line"},
		{"a.txt", "CALYX PETROLEUM\nStatement of 21 February 2026\n\nIt rained.\n", "2026-02-21", "first line"},
		{"a.txt", "HUNTERS' UNION\nTo all members. 14 November 2025\n\nIt rained.\n", "2025-11-14", "first line"},
		{"a.txt", "THE CORRIDOR\nNewsletter of the Staff Council\nNo. 2/2026, 30 January\n\nIt rained.\n", "2026-01-30", "first line"},
		{"a.txt", "THE CORRIDOR\na paper for trams\nNo. 14            3 May 2026            price 2.50\n\nIt rained, and nobody came to the tram.\n", "2026-05-03", "first line"},
		{"a.txt", "THE CORRIDOR\na paper for trams\nNo. 14            as of 3 May 2026            price 2.50\n\nIt rained, and nobody came to the tram.\n", "", ""},
		{"a.txt", "Parliament dissolved on 20 October 2026\n\nIt rained.\n", "", ""},
		{"a.txt", "A truce that ends by Friday 20 October 2026\n\nIt rained.\n", "", ""},
		{"a.txt", "2025-10-27\nIt rained.\n", "2025-10-27", "first line"},
		{"a.txt", "12.02.2026\nIt rained.\n", "2026-02-12", "first line"},
		{"a.txt", "30 February 2026\nIt rained.\n", "", ""},
		{"a.txt", "Letter from the field, 22 May 2026\n\nIt rained.\n", "2026-05-22", "first line"},
		{"rain-20260304.txt", "It rained.\n", "2026-03-04", "file name"},
		{"x/2026_03_04.txt", "It rained.\n", "2026-03-04", "file name"},
		{"99999999.txt", "On 4 March 2026 it rained.\n", "", ""},
		{"a.txt", "4 March 2026 was a wet day.\n", "", ""},
		{"a.md", "---\ndate: 2026-03-05\n---\nMARLO, March 4, 2026 (Agency) — It rained.\n", "2026-03-05", "front matter"},
		{"a.md", "---\ntitle: Locks: what we know\ndate: 2026-03-05\nsource: The Lock\n---\nIt rained.\n", "2026-03-05", "front matter"},
		{"a.html", "<link rel=canonical href='https://x.example/2026/03/04/rain'><p>It rained.", "2026-03-04", "url"},
		{"a.html", `<script type="application/ld+json">{"datePublished": "2026-03-04T10:00:00Z"}</script><p>It rained.`, "2026-03-04", "meta"},
		{"a.html", "<p>Updated <time datetime=2026-03-05>5 March</time></p><p>It rained.", "", ""},
		{"a.html", "<time datetime='2026-03-04T10:00'>4 March</time><p>It rained.", "2026-03-04", "time element"},
		{"a.html", "<p>MARLO, March 4, 2026 (Agency) — It rained.", "2026-03-04", "dateline"},
	} {
		d := read(t, c.path, c.raw)
		got := ""
		if d.Published.Known() {
			got = iso(int(d.Published.Period.From))
		}
		if got != c.want || d.Published.How != c.how {
			t.Errorf("%s %q: published %q by %q, want %q by %q", c.path, c.raw, got, d.Published.How, c.want, c.how)
		}
	}
}

func TestSettleYear(t *testing.T) {
	near := read(t, "2025-06-20.txt", "x").Published.Period.From
	for _, c := range []struct{ raw, want string }{
		{"QUARO, June 17 (Agency) — It shook on Tuesday.\n", "2025-06-17"},
		{"QUARO, June 17 (Agency) — It shook.\n", "2025-06-17"},
		{"QUARO, Dec. 30 (Agency) — It shook.\n", "2024-12-30"},
		{"QUARO, June 17 (Agency) — It shook on Friday.\n", "2025-06-17"}, // near enough, whatever Friday was
		{"QUARO, Dec. 30 (Agency) — It shook on Friday.\n", ""},           // half a year away, and a Monday
		{"It shook.\n", ""},
		{"QUARO, June 17 (Agency) — It shook on Tuesday. The last quake, in August 1974, killed 22.\n", "2025-06-17"}, // 1975 has such a Tuesday too
		{"QUARO, June 17 (Agency) — It shook on Tuesday. They will meet again in August 2025.\n", "2025-06-17"},
		{"QUARO, Feb. 12 (Agency) — It shook on Tuesday. The last quake, in August 1973, killed 22.\n", "1974-02-12"}, // not of the weeks of the others
	} {
		d := read(t, "a.txt", c.raw)
		ok := d.SettleYear(near)
		got := ""
		if d.Published.Known() {
			got = iso(int(d.Published.Period.From))
		}
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q: %q, %v; want %q", c.raw, got, ok, c.want)
		}
	}
}

func TestDatelines(t *testing.T) {
	for _, c := range []struct{ raw, place, source, line string }{
		{"TBIL, March 4 (Agency) — They met.", "TBIL", "Agency", "TBIL, March 4 (Agency) — "},
		{"PORT-SUR, New Antria, Oct. 20 (Sur Wire) -- They met.", "PORT-SUR, New Antria", "Sur Wire", "PORT-SUR, New Antria, Oct. 20 (Sur Wire) -- "},
		{"LONDO (Wire) - They met.", "LONDO", "Wire", "LONDO (Wire) - "},
		{"MARLO, March 4. /TARS/. They met.", "MARLO", "TARS", "MARLO, March 4. /TARS/. "},
		{"MARLO, MARCH 4, COASTPRESS. They met.", "MARLO", "COASTPRESS", "MARLO, MARCH 4, COASTPRESS. "},
		{"PEOPLE — As of noon they met.", "", "", ""},
		{"On March 4 (Tuesday) they met.", "", "", ""},
		{"Marlo (pop. 900) - a town.", "", "", ""},
		{"The March 4 meeting - they met.", "", "", ""},
	} {
		d := read(t, "a.txt", c.raw)
		line := d.Text[d.Dateline.Start:d.Dateline.End]
		if d.Place != c.place || d.Source != c.source || line != c.line {
			t.Errorf("%q: place %q, source %q, dateline %q", c.raw, d.Place, d.Source, line)
		}
	}
}

func TestMasks(t *testing.T) {
	for _, c := range []struct {
		raw  string
		want []string
	}{
		{"See https://a.example/12?x=1, and www.b.example.", []string{"https://a.example/12?x=1", "www.b.example"}},
		{"(http://a.example/x_(y)) then", []string{"http://a.example/x_"}},
		{"mail a.b@c.example or @handle_1; 5 @ 3, a@b", []string{"a.b@c.example", "@handle_1"}},
		{"news.example says", nil},
		{"://", nil},
	} {
		d := read(t, "a.txt", c.raw)
		var got []string
		for _, m := range d.Masked {
			got = append(got, d.Text[m.Start:m.End])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", c.raw, diff)
		}
	}
}

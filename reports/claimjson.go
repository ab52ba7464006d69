package reports

import (
	"io"

	"github.com/factlint/factlint/checker"
)

type wireClaims struct {
	Version   int            `json:"version"`
	Tool      wireTool       `json:"tool"`
	Documents []wireDocument `json:"documents"`
	Errors    []wireFailure  `json:"errors"`
}

type wireDocument struct {
	Path      string      `json:"path"`
	Title     string      `json:"title"`
	Source    string      `json:"source"`
	Language  string      `json:"language"`
	Published string      `json:"published"`
	How       string      `json:"published_how"` // "dateline", "front matter"; empty when unknown
	Names     []string    `json:"names"`
	Sentences int         `json:"sentences"`
	Words     int         `json:"words"`
	Notes     []wireNote  `json:"notes"`
	Claims    []wireClaim `json:"claims"`
}

type wireNote struct {
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

// writeClaimJSON writes what was extracted as one object, document by document.
func writeClaimJSON(w io.Writer, r *checker.Result, o Options) error {
	out := wireClaims{
		Version: 1, Tool: wireTool{"factlint", toolVersion(o)},
		Documents: make([]wireDocument, 0, len(r.Sheets)), Errors: wireFailures(r.Errors),
	}
	for i := range r.Sheets {
		s := &r.Sheets[i]
		doc := wireDocument{
			Path: s.Path, Title: s.Title, Source: s.Source, Language: s.Language,
			Published: s.Published.Period.String(), How: s.Published.How,
			Names: append([]string{}, s.Names...), Sentences: s.Sentences, Words: s.Words,
			Notes: make([]wireNote, 0, len(s.Notes)), Claims: make([]wireClaim, 0, s.Len()),
		}
		for _, n := range s.Notes {
			doc.Notes = append(doc.Notes, wireNote{n.Position.Line, n.Position.Column, n.Message})
		}
		for c := range s.All() {
			doc.Claims = append(doc.Claims, wireClaimOf(c))
		}
		out.Documents = append(out.Documents, doc)
	}
	return encode(w, out, "  ")
}

// writeClaimLines writes one claim a line.
func writeClaimLines(w io.Writer, r *checker.Result, _ Options) error {
	for i := range r.Sheets {
		for c := range r.Sheets[i].All() {
			if err := encode(w, wireClaimOf(c), ""); err != nil {
				return err
			}
		}
	}
	return nil
}

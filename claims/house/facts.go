package house

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/when"
	"github.com/factlint/factlint/claims/yamlfile"
)

// maxFacts is how many facts there may be in all files. Files are untrusted input.
const maxFacts = 20_000

// Known is something that is known to be true, with the place where it is written down.
type Known struct {
	Path         string
	Line, Column int       // 1-based
	Sentence     string    // what is true, in words; may be empty for a claim
	Claim        *Claim    // what is true, in its parts; nil for a sentence
	Main         bool      // of a claim from a document: it is about the main event of that
	Source       string    // may be empty
	From, To     when.Date // when it is true: Always and Still where nothing is said
	Date         when.Period
	Lines        []string // of the file from Line on, to find the words of a claim

	src *yamlfile.Source
}

// Mistake makes an error at the place of the fact.
func (k *Known) Mistake(format string, args ...any) error {
	if k.src == nil {
		return &yamlfile.Error{Path: k.Path, Line: k.Line, Col: k.Column, Msg: fmt.Sprintf(format, args...)}
	}
	return k.src.Mistake("", k.Line, k.Column, fmt.Sprintf(format, args...))
}

// LoadFacts reads files of facts: YAML, and what factlint claims --output jsonl printed of a document when the name ends in
// .jsonl. All mistakes of all files come back together, each a [*yamlfile.Error] inside one [errors.Join]; what is sound is
// returned beside them.
func LoadFacts(paths ...string) ([]Known, error) {
	var out []Known
	var errs []error
	for _, p := range paths {
		data, err := readFile(p, "facts")
		if err != nil {
			errs = append(errs, err)
			continue
		}
		known, mistakes := parseFacts(filepath.ToSlash(p), data)
		out = append(out, known...)
		errs = append(errs, mistakes...)
	}
	if len(out) > maxFacts {
		errs = append(errs, out[maxFacts].Mistake("there may be at most %d facts in all", maxFacts))
		out = out[:maxFacts]
	}
	return out, yamlfile.Joined(errs)
}

// ParseFacts reads the facts of one file's bytes, as LoadFacts does.
func ParseFacts(name string, data []byte) ([]Known, error) {
	known, errs := parseFacts(name, data)
	return known, yamlfile.Joined(errs)
}

func parseFacts(name string, data []byte) ([]Known, []error) {
	src := yamlfile.NewSource(name, data)
	if path.Ext(name) == ".jsonl" {
		return factLines(src, data)
	}
	d := yamlfile.NewDecoder(src, "")
	var f FactsFile
	d.Document(data, "a file of facts", &f)
	known := take(d, src, f.Facts)
	return known, d.Errors()
}

// DecodeFacts reads a list of facts that stands in the example of a rule.
func DecodeFacts(src *yamlfile.Source, rule string, n *yaml.Node) ([]Fact, []Known, []error) {
	d := yamlfile.NewDecoder(src, rule)
	var list []Fact
	d.Decode(n, "facts", &list)
	return list, take(d, src, list), d.Errors()
}

// take turns facts into what is known.
func take(d *yamlfile.Decoder, src *yamlfile.Source, list []Fact) []Known {
	var out []Known
	for i := range list {
		f := &list[i]
		k := Known{Path: src.Path(), Sentence: f.Fact, Claim: f.Claim, Main: true, Source: f.Source, src: src}
		before := len(d.Errors())
		k.Line, k.Column = d.Place(f)
		switch {
		case f.Fact != "" && f.Claim != nil:
			d.FailAt(f, "a fact is a sentence under fact: or its parts under claim:, not both")
		case f.Fact == "" && f.Claim == nil && !failedAt(d, before):
			d.FailAt(f, "fact is missing: say what is true in a sentence, or give its parts under claim:")
		case f.Fact != "":
			k.Line, k.Column = d.Place(&f.Fact)
		}
		k.From, k.To = span(d, &f.From, &f.To)
		k.Date = day(d, "date", &f.Date)
		if f.Claim != nil {
			k.claim(d, f.Claim)
		}
		for n := k.Line; n < k.Line+maxFolded && n <= src.Lines(); n++ {
			k.Lines = append(k.Lines, src.Line(n))
		}
		if len(d.Errors()) == before && (f.Fact != "" || f.Claim != nil && !d.FailedIn(f.Claim)) { // of half a claim it is not known what it says
			out = append(out, k)
		}
	}
	return out
}

// maxFolded is how many lines of a file a sentence is looked for in.
const maxFolded = 40

// failedAt reports whether there are more mistakes than before.
func failedAt(d *yamlfile.Decoder, before int) bool { return len(d.Errors()) > before }

// day reads a day, month or year under a key.
func day(d *yamlfile.Decoder, key string, s *string) when.Period {
	p, ok := Period(*s)
	if *s != "" && !ok {
		d.FailAt(s, "%s %q: %s", key, *s, dayForms)
	}
	return p
}

// claim takes over what a claim says of where it is from.
func (k *Known) claim(d *yamlfile.Decoder, c *Claim) {
	if k.Source == "" {
		k.Source = c.Source
	}
	if p := day(d, "published", &c.Published); k.Date.IsZero() {
		k.Date = p
	}
	k.Sentence = c.Sentence
	if c.Kind == "role" && c.Office == nil {
		d.FailAt(c, "office is missing from the claim: a role is an office that the person of the value holds")
	}
}

// factLine is a claim as factlint claims prints it on a line of its own.
type factLine struct {
	Claim
	Path     string `json:"path"`
	Modality string `json:"modality"`
	Weak     bool   `json:"weak"`
	Event    struct {
		Event
		Main bool `json:"main"`
	} `json:"event"`
}

// maxLine is how many bytes a line of claims may have.
const maxLine = 1 << 20

// factKinds are the kinds of claim that can be facts.
var factKinds = []string{"count", "measure", "date", "duration", "role", "place", "age", "ordinal"}

// factLines reads claims, one a line. Names, quotations, passages and what checks itself are no facts and are left out, and
// so are claims that somebody alleges or denies, and lengths of time and ages of which it is not told whose they are.
func factLines(src *yamlfile.Source, data []byte) (out []Known, errs []error) {
	n := 0
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		fail := func(msg string) { errs = append(errs, src.Mistake("", n, 1, msg)) }
		if len(line) > maxLine {
			fail(fmt.Sprintf("a line of claims may have at most %d MB", maxLine>>20))
			continue
		}
		var f factLine
		if err := json.Unmarshal(line, &f); err != nil {
			fail("this is no claim as 'factlint claims --output jsonl' prints it: " + strings.TrimPrefix(err.Error(), "json: "))
			continue
		}
		if f.Kind == "" || f.Value == nil {
			fail("this is no claim as 'factlint claims --output jsonl' prints it: kind or value is missing")
			continue
		}
		if !slices.Contains(factKinds, f.Kind) || f.Modality != "" && f.Modality != "asserted" && f.Modality != "planned" || f.Weak && f.Kind != "count" {
			continue
		}
		if len(f.Sentence) > MaxSentence {
			f.Sentence = ""
		}
		date, ok := Period(f.Published)
		if f.Published != "" && !ok {
			date = when.Period{} // a range, or a form that later versions print
		}
		c := f.Claim
		c.Modality, c.Event = f.Modality, &f.Event.Event
		k := Known{
			Path: src.Path(), Line: n, Column: 1, Sentence: c.Sentence, Claim: &c, Main: f.Event.Main, Source: f.Source,
			From: Always, To: Still, Date: date, Lines: []string{src.Line(n)}, src: src,
		}
		if k.Source == "" {
			k.Source = f.Path
		}
		out = append(out, k)
	}
	return out, errs
}

// MaxSentence is how many bytes the sentence of a claim may have.
const MaxSentence = yamlfile.MaxText

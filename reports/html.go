package reports

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"path"
	"slices"
	"strconv"

	"github.com/factlint/factlint/checker"
	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/rules"
)

//go:embed html
var htmlFiles embed.FS

// writeHTML writes a discrepancy report as one page that needs nothing but itself: it loads nothing, and its policy lets no script or
// style run but the two that come with it, told by their hashes. Without scripts everything is there, but for the filters.
func writeHTML(w io.Writer, r *checker.Result, o Options) error {
	t, err := template.New("").Funcs(template.FuncMap{"pairs": tableOfPairs}).ParseFS(htmlFiles, "html/*.tmpl")
	if err != nil {
		return err
	}
	style, styleHash, err := inline("style", "html/style.css")
	if err != nil {
		return err
	}
	script, scriptHash, err := inline("script", "html/script.js")
	if err != nil {
		return err
	}
	page := htmlPageOf(r, &o)
	page.Style, page.Script = style, script
	page.Policy = "default-src 'none'; script-src " + scriptHash + "; style-src " + styleHash + "; img-src data:; base-uri 'none'; form-action 'none'"
	out := bufio.NewWriter(w)
	if err := t.ExecuteTemplate(out, "page.tmpl", page); err != nil {
		return err
	}
	return out.Flush()
}

// inline returns an element that holds a file of the report, and the hash by which a policy allows it.
func inline(element, file string) (template.HTML, string, error) {
	data, err := htmlFiles.ReadFile(file)
	if err != nil {
		return "", "", err
	}
	sum := sha256.Sum256(data)
	hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	return template.HTML("<" + element + ">" + string(data) + "</" + element + ">"), hash, nil // #nosec: a file of ours
}

// htmlPage is what the template of the page is filled in with. Text of documents in it is clean; the template escapes it.
type htmlPage struct {
	Policy        string
	Style, Script template.HTML

	Version    string
	Summary    string
	Published  string
	Severities []htmlChoice
	Types      []htmlChoice
	Sources    []htmlChoice
	New, Known int
	Counts     []htmlCounts
	Findings   []htmlFinding
	Facts      []htmlMatrix
	FactsLeft  int
	Timelines  []htmlTimeline
	Documents  []htmlDocument
	Agreements []htmlAgreement
	Failures   []htmlPair
	Skipped    []htmlPair
	Notes      []htmlPair
}

// htmlChoice is something that findings can be filtered by, and how many of them it leaves.
type htmlChoice struct {
	Value, Label string
	N            int
}

// htmlCounts is a row of the overview: how many findings of one type there are of each severity, and in all.
type htmlCounts struct {
	Type  string
	Cells []int
	N     int
}

// htmlPair is a row of a small table; Href may be empty.
type htmlPair struct{ Left, Right, Href string }

// htmlPairs is a small table with its title and heads.
type htmlPairs struct {
	Title, Left, Right string
	Rows               []htmlPair
}

func tableOfPairs(title, left, right string, rows []htmlPair) htmlPairs {
	return htmlPairs{title, left, right, rows}
}

// htmlAgreement is something that several documents state alike.
type htmlAgreement struct {
	What, Value string
	Where       []htmlPair
}

// htmlView knows what all parts of a page need.
type htmlView struct {
	result   *checker.Result
	options  *Options
	sheets   map[string]int // number of each document, by its path
	sources  []string       // names of all outlets, sorted
	disputed map[string][]int
	anchors  map[string]string // where each sentence that the documents list is found: what findings may link to
	shorts   map[string]string // short names of the documents, by their paths
}

func htmlPageOf(r *checker.Result, o *Options) htmlPage {
	v := &htmlView{result: r, options: o, sheets: map[string]int{}, disputed: disputes(r.Findings), anchors: map[string]string{}, shorts: shortNames(r.Sheets)}
	for i := range r.Sheets {
		v.sheets[r.Sheets[i].Path] = i
	}
	v.collectSources()
	page := htmlPage{Version: clean(toolVersion(*o)), Summary: summary(r), Published: publishedSpan(r.Sheets)}
	page.Documents = v.documents()
	for i := range r.Findings {
		page.Findings = append(page.Findings, v.finding(i+1, &r.Findings[i]))
	}
	v.overview(&page)
	facts := factsOf(r)
	page.Facts, page.FactsLeft = v.matrices(facts)
	page.Timelines = v.timelines(facts)
	v.account(&page)
	return page
}

// outlet names where a claim or document comes from: its outlet, or else its file.
func outlet(source, file string) string {
	return cutEnd(cmp.Or(clean(source), clean(path.Base(file))), describedWidth)
}

func (v *htmlView) collectSources() {
	for i := range v.result.Findings {
		for _, s := range spotsOf(&v.result.Findings[i]) {
			v.sources = append(v.sources, outlet(s.claim.Source, s.claim.Path))
		}
	}
	slices.Sort(v.sources)
	v.sources = slices.Compact(v.sources)
}

// overview counts findings by all that they can be filtered by.
func (v *htmlView) overview(page *htmlPage) {
	bySource := make([]int, len(v.sources))
	byType := map[string][]int{}
	for i := range v.result.Findings {
		f := &v.result.Findings[i]
		if f.New {
			page.New++
		} else {
			page.Known++
		}
		if byType[f.Type] == nil {
			byType[f.Type] = make([]int, len(rules.Severities))
		}
		if k := slices.Index(rules.Severities, f.Severity); k >= 0 {
			byType[f.Type][k]++
		}
		for _, k := range page.Findings[i].Sources {
			bySource[k]++
		}
	}
	for k, severity := range rules.Severities {
		n := 0
		for _, cells := range byType {
			n += cells[k]
		}
		page.Severities = append(page.Severities, htmlChoice{severity, severityLabel(severity), n})
	}
	for _, name := range rules.Types {
		cells, ok := byType[name]
		if !ok {
			continue
		}
		n := 0
		for _, c := range cells {
			n += c
		}
		page.Types = append(page.Types, htmlChoice{name, name, n})
		page.Counts = append(page.Counts, htmlCounts{name, cells, n})
	}
	for k, name := range v.sources {
		page.Sources = append(page.Sources, htmlChoice{strconv.Itoa(k), name, bySource[k]})
	}
}

func severityLabel(severity string) string {
	if severity == "info" {
		return "note"
	}
	return severity
}

// account fills in what agrees, what could not be read or compared, and what readers noticed.
func (v *htmlView) account(page *htmlPage) {
	for i := range v.result.Account.Agreements {
		a := &v.result.Account.Agreements[i]
		out := htmlAgreement{What: clean(a.What), Value: cutEnd(clean(a.Value), factCellWidth)}
		for j := range a.Evidence {
			out.Where = append(out.Where, htmlPair{Left: outlet(a.Evidence[j].Source, a.Evidence[j].Path), Href: v.sentenceOf(&a.Evidence[j])})
		}
		page.Agreements = append(page.Agreements, out)
	}
	for i := range v.result.Errors {
		e := &v.result.Errors[i]
		page.Failures = append(page.Failures, htmlPair{Left: cutEnd(failurePlace(e), longestWords), Right: cutEnd(clean(e.Message), longestWords)})
	}
	for _, s := range v.result.Account.Skipped {
		page.Skipped = append(page.Skipped, htmlPair{Left: clean(s.Reason), Right: strconv.Itoa(s.Count)})
	}
	for i := range v.result.Sheets {
		s := &v.result.Sheets[i]
		for _, n := range s.Notes {
			where := v.short(s.Path) + ":" + strconv.Itoa(n.Position.Line)
			page.Notes = append(page.Notes, htmlPair{where, cutEnd(clean(n.Message), longestWords), documentAnchor(i)})
		}
	}
}

// documentAnchor is the link to document i of the page.
func documentAnchor(i int) string { return "#document-" + strconv.Itoa(i+1) }

// sentenceOf is the link to the sentence of a claim in the part on its document; to the document itself where that does not list it.
func (v *htmlView) sentenceOf(c *claims.Claim) string {
	i, ok := v.sheets[c.Path]
	if !ok {
		return ""
	}
	if id := v.anchors[sentenceID(i, c)]; id != "" {
		return "#" + id
	}
	return documentAnchor(i)
}

func sentenceID(document int, c *claims.Claim) string {
	return "document-" + strconv.Itoa(document+1) + "-" + strconv.Itoa(int(c.SentenceIndex)+1)
}

package rules

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

//go:embed builtin/*.yaml
var shipped embed.FS

// maxFile is how many bytes a rule file may have: rules are untrusted input.
const maxFile = 4 << 20

// Builtin returns the rules that come with the tool, sorted by id. They compile, which a test sees to.
func Builtin() ([]Rule, error) {
	return Load(shipped, "builtin")
}

// LoadPath reads rules from a file or a folder of the system. In a folder, files that end in .yaml or .yml are read,
// those of its folders too.
func LoadPath(name string) ([]Rule, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, &Error{Path: filepath.ToSlash(name), Msg: "could not read the rules: " + reason(err), Err: err}
	}
	if info.IsDir() {
		return loadUnder(os.DirFS(name), filepath.ToSlash(name), ".")
	}
	return loadUnder(os.DirFS(filepath.Dir(name)), filepath.ToSlash(filepath.Dir(name)), filepath.Base(name))
}

// Load reads rules from files and folders of fsys, several rules a file allowed, and returns them sorted by id. All
// mistakes of all files come back together, each an [*Error] inside one [errors.Join]; the rules that are sound are
// returned beside them.
func Load(fsys fs.FS, paths ...string) ([]Rule, error) { return loadUnder(fsys, "", paths...) }

// loadUnder is Load for a file system that stands for the folder root, which messages name.
func loadUnder(fsys fs.FS, root string, paths ...string) ([]Rule, error) {
	var rules []Rule
	var errs []error
	for _, p := range paths {
		files, err := ruleFiles(fsys, p)
		if err != nil {
			errs = append(errs, &Error{Path: path.Join(root, p), Msg: "could not read the rules: " + reason(err), Err: err})
		}
		for _, f := range files {
			found, err := loadFile(fsys, f, path.Join(root, f))
			rules = append(rules, found...)
			errs = append(errs, err...)
		}
	}
	rules, again := unique(rules)
	return rules, joined(append(errs, again...))
}

// ruleFiles lists the rule files of a path, sorted.
func ruleFiles(fsys fs.FS, p string) ([]string, error) {
	info, err := fs.Stat(fsys, p)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{p}, nil
	}
	var files []string
	err = fs.WalkDir(fsys, p, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if ext := path.Ext(name); !entry.IsDir() && (ext == ".yaml" || ext == ".yml") {
			files = append(files, name)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = errors.New("the folder holds no .yaml file")
	}
	slices.Sort(files)
	return files, err
}

// loadFile reads one file. shown is its name in messages.
func loadFile(fsys fs.FS, name, shown string) ([]Rule, []error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, []error{&Error{Path: shown, Msg: "could not read the rules: " + reason(err), Err: err}}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, []error{&Error{Path: shown, Msg: "could not read the rules: " + reason(err), Err: err}}
	}
	if len(data) > maxFile {
		return nil, []error{&Error{Path: shown, Msg: fmt.Sprintf("a rule file may have at most %d MB", maxFile>>20)}}
	}
	return Parse(shown, data)
}

// Parse reads the rules of one file's bytes. It returns the sound ones and every mistake.
func Parse(name string, data []byte) (rules []Rule, errs []error) {
	src := newSource(name, data)
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var doc yaml.Node
		err := decodeNode(dec, &doc)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return rules, append(errs, syntaxError(src, err))
		}
		if len(doc.Content) == 0 || doc.Content[0].Tag == "!!null" {
			continue // an empty document, such as what follows a last ---
		}
		d := decoder{src: src}
		if alias := findAlias(&doc); alias != nil {
			d.fail(alias, "anchors and aliases are not used in rule files; write the value out")
			errs = append(errs, d.errs...)
			continue
		}
		r := d.rule(doc.Content[0])
		if errs = append(errs, d.errs...); len(d.errs) == 0 {
			rules = append(rules, r)
		}
	}
	if len(rules) == 0 && len(errs) == 0 {
		errs = append(errs, &Error{Path: name, Msg: "the file holds no rule"})
	}
	return rules, errs
}

// decodeNode reads one document. The YAML package panics on some malformed input; that is a mistake like any other.
func decodeNode(dec *yaml.Decoder, into *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	return dec.Decode(into)
}

// findAlias returns the first anchor or alias under n.
func findAlias(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return n
	}
	for _, c := range n.Content {
		if found := findAlias(c); found != nil {
			return found
		}
	}
	return nil
}

// syntaxError places what the YAML package says: it tells the line in its text alone.
func syntaxError(src *source, err error) *Error {
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if rest, ok := strings.CutPrefix(msg, "line "); ok {
		if number, text, ok := strings.Cut(rest, ": "); ok {
			line, _ = strconv.Atoi(number)
			line = min(line, len(src.lines)) // at the end of a file it counts one too many
			msg = text
		}
	}
	if strings.Contains(msg, "tab character") {
		line, msg = src.tabbed(line), "a tab in the indentation; use blanks"
	}
	if strings.Contains(msg, "did not find expected") {
		msg += "; put quotation marks around a text that begins with { or [ or that holds a colon and a blank"
	}
	text := src.line(line)
	col := 1 + len(text) - len(strings.TrimLeft(text, " "))
	e := src.mistake("", line, col, "this is not YAML: "+msg)
	e.Err = err
	return e
}

// unique sorts rules by id and takes out those whose id an earlier file or line has, each with a mistake.
func unique(rules []Rule) (kept []Rule, errs []error) {
	sortByID(rules)
	for i, r := range rules {
		if n := len(kept); i > 0 && n > 0 && kept[n-1].ID == r.ID {
			first := &kept[n-1]
			errs = append(errs, r.src.mistake(r.ID, r.line, r.col, fmt.Sprintf("this id is taken: %s:%d", first.Path(), first.line)))
			continue
		}
		kept = append(kept, r)
	}
	return kept, errs
}

// joined joins mistakes in the order of files and lines.
func joined(errs []error) error {
	slices.SortStableFunc(errs, func(a, b error) int {
		var x, y *Error
		if !errors.As(a, &x) || !errors.As(b, &y) {
			return 0
		}
		return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Col, y.Col))
	})
	return errors.Join(errs...)
}

// tabbed returns the first line that is indented by a tab, or else when there is none.
func (s *source) tabbed(otherwise int) int {
	for i, text := range s.lines {
		if strings.HasPrefix(strings.TrimLeft(text, " "), "\t") {
			return i + 1
		}
	}
	return otherwise
}

func sortByID(rules []Rule) {
	slices.SortStableFunc(rules, func(a, b Rule) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Path(), b.Path())) })
}

// reason is an error of the file system without the path, which the message names already.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

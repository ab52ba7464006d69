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

	"gopkg.in/yaml.v3"

	"github.com/factlint/factlint/claims/yamlfile"
)

// Error is a mistake in a rule, found while it was loaded, compiled or run.
type Error = yamlfile.Error

// source is a rule file.
type source = yamlfile.Source

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
		return nil, unreadable(filepath.ToSlash(name), err)
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
	l := loader{fsys: fsys, root: root}
	var rules []Rule
	for _, p := range paths {
		files, err := ruleFiles(fsys, p)
		if err != nil {
			l.errs = append(l.errs, unreadable(path.Join(root, p), err))
		}
		for _, f := range files {
			rules = append(rules, l.file(f)...)
		}
	}
	rules, again := unique(rules)
	return rules, yamlfile.Joined(append(l.errs, again...))
}

// loader reads rule files of one file system and gathers their mistakes.
type loader struct {
	fsys  fs.FS
	root  string // what messages put before the names of files
	packs map[string]Shared
	errs  []error
}

func unreadable(name string, err error) *Error {
	return &Error{Path: name, Msg: "could not read the rules: " + yamlfile.Reason(err), Err: err}
}

// file reads the rules of one file.
func (l *loader) file(name string) []Rule {
	shown := path.Join(l.root, name)
	data, err := l.read(name)
	if err != nil {
		l.errs = append(l.errs, err)
		return nil
	}
	pack := l.shared(path.Dir(name))
	if path.Base(name) == packFile {
		return nil
	}
	rules, errs := parse(shown, data, pack)
	for i := range rules {
		if folder := path.Base(path.Dir(shown)); folder != "." && folder != "/" {
			rules[i].Pack = folder
		}
	}
	l.errs = append(l.errs, errs...)
	return rules
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

// read returns the bytes of a file.
func (l *loader) read(name string) ([]byte, error) {
	shown := path.Join(l.root, name)
	f, err := l.fsys.Open(name)
	if err != nil {
		return nil, unreadable(shown, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, unreadable(shown, err)
	}
	if len(data) > maxFile {
		return nil, &Error{Path: shown, Msg: fmt.Sprintf("a rule file may have at most %d MB", maxFile>>20)}
	}
	return data, nil
}

// Parse reads the rules of one file's bytes. It returns the sound ones and every mistake.
func Parse(name string, data []byte) (rules []Rule, errs []error) { return parse(name, data, Shared{}) }

// parse is Parse for a file whose folder defines names.
func parse(name string, data []byte, pack Shared) (rules []Rule, errs []error) {
	var common Shared
	errs = eachDocument(name, data, func(d *decoder, n *yaml.Node) {
		if isShared(n) {
			d.shared(n, &common)
			return
		}
		r := d.rule(n)
		common.under(&r)
		pack.under(&r)
		if len(d.errs) == 0 {
			rules = append(rules, r)
		} else {
			d.errs = append(d.errs, expressionMistakes(&r)...)
		}
	})
	if len(rules) == 0 && len(errs) == 0 {
		errs = append(errs, &Error{Path: name, Msg: "the file holds no rule"})
	}
	return rules, errs
}

// expressionMistakes compiles what there is of a rule that is not sound, so that its mistakes are told all at once.
func expressionMistakes(r *Rule) []error {
	b := newBuilder(Options{})
	if oneWord().MatchString(r.Severity.Text) {
		r.Severity.Text = Severities[0] // what is wrong with it has been said
	}
	l := b.define(r)
	if !slices.Contains(Overs, string(r.Over)) { // claims and keys mean the same over anything; of the rest nothing is known
		r.When, r.Unless, r.Severity, r.Message.Expr, b.errs = Expr{}, Expr{}, Expr{}, Expr{}, nil
	}
	b.expressions(r, &Program{}, l)
	return b.errs
}

// eachDocument calls read for each YAML document of a file and returns every mistake that its decoder has noted, and those
// of YAML itself.
func eachDocument(name string, data []byte, read func(d *decoder, n *yaml.Node)) (errs []error) {
	src := yamlfile.NewSource(name, data)
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var doc yaml.Node
		err := yamlfile.DecodeNode(dec, &doc)
		if errors.Is(err, io.EOF) {
			return errs
		}
		if err != nil {
			return append(errs, src.SyntaxError(err))
		}
		if len(doc.Content) == 0 || doc.Content[0].Tag == "!!null" {
			continue // an empty document, such as what follows a last ---
		}
		d := decoder{src: src}
		if alias := yamlfile.FindAlias(&doc); alias != nil {
			d.fail(alias, "anchors and aliases are not used in rule files; write the value out, or name it in let")
		} else {
			read(&d, doc.Content[0])
		}
		errs = append(errs, d.errs...)
	}
}

// unique sorts rules by id and takes out those whose id an earlier file or line has, each with a mistake.
func unique(rules []Rule) (kept []Rule, errs []error) {
	sortByID(rules)
	for i, r := range rules {
		if n := len(kept); i > 0 && n > 0 && kept[n-1].ID == r.ID {
			first := &kept[n-1]
			errs = append(errs, r.src.Mistake(r.ID, r.line, r.col, fmt.Sprintf("this id is taken: %s:%d", first.Path(), first.line)))
			continue
		}
		kept = append(kept, r)
	}
	return kept, errs
}

func sortByID(rules []Rule) {
	slices.SortStableFunc(rules, func(a, b Rule) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Path(), b.Path())) })
}

package claims

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/lexicon"
)

// The form of a word that no table knows is empty, so that a comparison of a form with such a word never holds. Every word that the
// packages of extraction compare with a form must be in some table.
func TestFormsAreComparedWithKnownWords(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.go", "names/*.go", "quantity/*.go", "when/*.go", "text/*.go"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatal(pattern, err)
		}
		files = append(files, found...)
	}
	compared := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				for _, word := range formWords(f) {
					compared++
					text, err := strconv.Unquote(word.Value)
					if err != nil {
						t.Fatal(err)
					}
					if text != "" && lexicon.Default().Find(text) == 0 {
						t.Errorf("%s: no table knows %q, so that no form is ever equal to it: give it to a table, or to known in lexicon/lists.yaml", set.Position(word.Pos()), text)
					}
				}
			}
		}
	}
	if compared < 200 {
		t.Errorf("only %d words are compared with forms: the test does not see them any more", compared)
	}
}

// formWords returns the literals of a function that are compared with the form of a word: with .Form itself, or with a variable that
// holds one.
func formWords(f *ast.FuncDecl) (words []*ast.BasicLit) {
	holds := map[string]bool{} // variables
	isForm := func(e ast.Expr) bool {
		switch e := e.(type) {
		case *ast.SelectorExpr:
			return e.Sel.Name == "Form"
		case *ast.Ident:
			return holds[e.Name]
		}
		return false
	}
	add := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			words = append(words, lit)
		}
	}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if id, ok := left.(*ast.Ident); ok && len(n.Lhs) == len(n.Rhs) {
					holds[id.Name] = isForm(n.Rhs[i])
				}
			}
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				if isForm(n.X) {
					add(n.Y)
				} else if isForm(n.Y) {
					add(n.X)
				}
			}
		case *ast.SwitchStmt:
			if n.Init != nil {
				if a, ok := n.Init.(*ast.AssignStmt); ok && len(a.Lhs) == 1 && len(a.Rhs) == 1 {
					if id, ok := a.Lhs[0].(*ast.Ident); ok {
						holds[id.Name] = isForm(a.Rhs[0])
					}
				}
			}
			if n.Tag == nil || !isForm(n.Tag) {
				return true
			}
			for _, c := range n.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					add(e)
				}
			}
		}
		return true
	})
	return words
}

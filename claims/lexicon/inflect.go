package lexicon

import "strings"

// verbForm is one inflected form of a verb.
type verbForm struct {
	text string
	form Form
}

// inflect returns the forms of an English verb given in its base form; of a phrase such as "hand over" the first word
// is inflected. Irregular verbs are listed in grammar.yaml. The lemma of each new form is recorded.
func (l *Lexicon) inflect(base string) []verbForm {
	head, rest, _ := strings.Cut(base, " ")
	if rest != "" {
		rest = " " + rest
	}
	forms := l.verbForms(head)
	out := []verbForm{{base, ActiveForm}}
	for _, f := range forms {
		form := ActiveForm | PassiveForm
		switch {
		case strings.HasSuffix(f, "ing"), strings.HasSuffix(f, "s") && f != "less":
			form = ActiveForm
		}
		out = append(out, verbForm{f + rest, form})
		w := l.intern(head)
		if e := l.edit(f); rest == "" && e.Lemma == l.ids[f] && e.Class&(Plural|Human) == 0 {
			e.Lemma = w
		}
	}
	return out
}

// verbForms returns the forms of a verb other than its base form.
func (l *Lexicon) verbForms(base string) []string {
	if forms, ok := l.irregular[base]; ok {
		return forms
	}
	return regular(base)
}

// regular returns the third person, past and present participle of a regular verb.
func regular(v string) []string {
	n := len(v)
	switch {
	case strings.HasSuffix(v, "e"):
		ing := v[:n-1] + "ing"
		if strings.HasSuffix(v, "ee") || strings.HasSuffix(v, "ie") {
			ing = v + "ing"
		}
		return []string{v + "s", v + "d", ing}
	case strings.HasSuffix(v, "y") && n > 1 && !strings.ContainsRune("aeiou", rune(v[n-2])):
		return []string{v[:n-1] + "ies", v[:n-1] + "ied", v + "ing"}
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "x"), strings.HasSuffix(v, "z"):
		return []string{v + "es", v + "ed", v + "ing"}
	}
	return []string{v + "s", v + "ed", v + "ing"}
}

// PluralOf returns the regular plural of the last word of a noun phrase, or the phrase itself where it has none.
func PluralOf(n string) string {
	for one, many := range irregularPlurals {
		if n == one || strings.HasSuffix(n, one) && len(one) > 2 {
			return n[:len(n)-len(one)] + many
		}
	}
	k := len(n)
	switch {
	case strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "bus") && !strings.HasSuffix(n, "ss"), strings.HasSuffix(n, "staff"), strings.HasSuffix(n, "crew"),
		strings.HasSuffix(n, "dead"), strings.HasSuffix(n, "aircraft"), strings.HasSuffix(n, "flooding"), strings.HasSuffix(n, "fighting"):
		return n
	case strings.HasSuffix(n, "y") && k > 1 && !strings.ContainsRune("aeiou", rune(n[k-2])):
		return n[:k-1] + "ies"
	case strings.HasSuffix(n, "s"), strings.HasSuffix(n, "sh"), strings.HasSuffix(n, "ch"), strings.HasSuffix(n, "x"):
		return n + "es"
	}
	return n + "s"
}

// irregularPlurals are endings of nouns; no two of them end the same word.
var irregularPlurals = map[string]string{
	"man": "men", "child": "children", "life": "lives", "body": "bodies", "memorandum": "memoranda", "person": "people", "crisis": "crises",
}

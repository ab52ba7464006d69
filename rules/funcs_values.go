package rules

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/names"
	"github.com/factlint/factlint/claims/quantity"
)

// valueFunctions compare values.
var valueFunctions = []Function{
	{"disjoint", "disjoint(x, y)", "Whether two values cannot both be true: quantities without a common value, times without a common day, names of different things.",
		`disjoint(a.value, b.value)`, `true`, f2(disjoint), (func(x, y *Value) bool)(nil)},
	{"disjoint_expected", "disjoint_expected(x, y)", "As disjoint, for what readers expect of a hedge: “more than 100” can be 300 and is not expected to be.",
		`disjoint_expected(a.value, b.value)`, `true`, f2(disjointExpected), (func(x, y *Value) bool)(nil)},
	{"agree", "agree(x, y)", "Whether two values are known, can be compared, and can both be true.",
		`agree(a.event.time, date("2026-02"))`, `true`, f2(func(x, y *Value) bool { return alike(x, y) && !disjoint(x, y) }), (func(x, y *Value) bool)(nil)},
	{"covers", "covers(x, y)", "Whether x leaves open all that y does: a month contains its days, “at least 10” contains 12, a name contains its parts.",
		`covers(date("2026-02"), a.event.time)`, `true`, f2(covers), (func(x, y *Value) bool)(nil)},
	{"equal", "equal(x, y)", "Whether two values say the same: the same bounds, the same days, the same words.",
		`equal(a.value, b.value)`, `false`, f2(equal), (func(x, y *Value) bool)(nil)},
	{"between", "between(low, high)", "The quantity from low to high.",
		`covers(between(0, 100), a.value)`, `true`, f2(between), (func(low, high float64) *Value)(nil)},
	{"name", "name(text)", "The name of a person that is written out, to compare names with.",
		`name("Lena Ostrova").family`, `Ostrova`, f1(personName), (func(text string) *Value)(nil)},
	{"digits", "digits(x, unit)", "The digits of a figure, told in a unit, in ascending order, without the zeros at its ends; empty for what is no figure. For keys under which figures with swapped digits meet.",
		`digits(between(18400, 18400), "")`, `148`, f2(digits), (func(x *Value, unit string) string)(nil)},
	{"variant", "variant(x, y)", "Whether two names are two spellings of one name: Bayramov and Bairamov.",
		`variant(name("Jeyhun Bayramov"), name("Jeyhun Bairamov"))`, `true`, f2(variant), (func(x, y *Value) bool)(nil)},
	{"same_person", "same_person(x, y)", "Whether two names may belong to one person: equal, one short for the other, or two spellings.",
		`same_person(name("Lena Ostrova"), name("Ostrova"))`, `true`, f2(samePerson), (func(x, y *Value) bool)(nil)},
	{"skeleton", "skeleton(x)", "What the spellings of a name have in common: the consonants of the family name, or of a whole name that is no person's. For keys.",
		`skeleton(name("Jeyhun Bayramov"))`, `PRMV`, f1(skeleton), (func(x *Value) string)(nil)},
	{"spellings", "spellings(x)", "Keys under which the spellings of a name meet, also those that differ by a consonant.",
		`spellings(name("Bayramov"))`, `family PRMV`, f1(spellings), (func(x *Value) []string)(nil)},
	{"join", "join(x, …)", "A key made of parts, and no key when a part is empty; a list as a part gives one key for each of its items.",
		`join("killed", "osh")`, `killed|osh`, joinParts, (func(parts ...any) any)(nil)},
}

func between(low, high float64) *Value {
	return newValue(claims.Value{Interval: quantity.Between(low, high)}, quantityShape)
}

// personName makes a name of a text: its last word is the family name.
func personName(text string) *Value {
	words := strings.Fields(text)
	n := names.Name{Kind: names.Person, Text: strings.Join(words, " ")}
	if last := len(words) - 1; last >= 0 {
		n.Given, n.Family = strings.Join(words[:last], " "), words[last]
	}
	return newValue(claims.Value{Name: n, Text: n.Text}, nameShape)
}

// skeleton returns the skeleton of the family name, and of all words of a name that is no person's. Short names have too
// few consonants to tell them apart and stand for themselves.
func skeleton(x *Value) string {
	if x.shape != nameShape {
		return ""
	}
	name := orElse(x.Family, x.Name)
	if s := names.Skeleton(name); len(s) > 1 {
		return s
	}
	return flatWords(name)
}

// maxKeys is how many keys one expression may give: a claim in thousands of blocks is compared with everything.
const maxKeys = 64

// joinParts joins texts by "|". A list among them multiplies the keys.
func joinParts(args ...any) (any, error) {
	keys := []string{""}
	list := false
	for i, a := range args {
		items, isList, err := keyParts(a)
		if err != nil {
			return nil, fmt.Errorf("argument %d: %w", i+1, err)
		}
		list = list || isList
		if len(items) == 0 || len(items) == 1 && items[0] == "" {
			return "", nil
		}
		next := make([]string, 0, len(keys)*len(items))
		for _, k := range keys {
			for _, item := range items {
				if item == "" || len(next) == maxKeys {
					continue
				}
				if i > 0 {
					item = k + "|" + item
				}
				next = append(next, item)
			}
		}
		keys = next
	}
	if !list {
		return keys[0], nil
	}
	return keys, nil
}

// keyParts turns one part of a key into texts.
func keyParts(a any) (items []string, list bool, err error) {
	switch a := a.(type) {
	case string:
		return []string{a}, false, nil
	case []string:
		return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return s == "" }), true, nil
	case []any:
		for _, item := range a {
			s, ok := item.(string)
			if !ok {
				return nil, true, fmt.Errorf("a key is made of texts, not of %s", plainType(fmt.Sprintf("%T", item)))
			}
			if s != "" {
				items = append(items, s)
			}
		}
		return items, true, nil
	case int:
		return []string{figure(float64(a))}, false, nil
	case float64:
		if math.IsNaN(a) || math.IsInf(a, 0) {
			return nil, false, nil
		}
		return []string{figure(a)}, false, nil
	case *Value:
		return []string{strings.ToLower(a.Text)}, false, nil
	}
	return nil, false, fmt.Errorf("a key is made of texts, not of %s", plainType(fmt.Sprintf("%T", a)))
}

// spellings returns the blocking keys of a name.
func spellings(x *Value) []string {
	if x == nil || x.shape != nameShape {
		return nil
	}
	return names.Keys(x.of.Name)
}

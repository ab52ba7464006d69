package rules

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// rewrites turns the messages that authors of rules meet most into what they can act on.
var rewrites = []struct {
	form func() *regexp.Regexp
	say  func(m []string, in seen) string
}{
	{pattern(`^unknown name (.+)$`), func(m []string, in seen) string { return unknownName(m[1], in) }},
	{pattern(`^type (\S+) has no (?:field|method) (.+)$`), func(m []string, in seen) string { return unknownField(m[1], m[2], in) }},
	{pattern(`^unexpected token EOF`), func([]string, seen) string { return endsEarly }},
	{pattern(`^unexpected token Operator\("="\)`), func([]string, seen) string { return "unexpected =; write == to compare" }},
	{pattern(`^unexpected token Operator\("#"\)`), func([]string, seen) string { return "unexpected #; a comment begins with //" }},
	{pattern(`^unexpected token \w+\("(.*)"\)`), func(m []string, _ seen) string { return `unexpected "` + m[1] + `"` }},
	{pattern(`^literal not terminated`), func([]string, seen) string { return "a text begins here and is never closed" }},
	{pattern(`maximum allowed nodes`), func([]string, seen) string { return "the expression is too long; split the rule" }},
	{pattern(`^(not enough|too many) arguments to call (\w+)`), func(m []string, _ seen) string {
		if signature(m[2]) == "" { // the language's own, which may have several forms, and only the last is told of
			return m[2] + " does not take these arguments"
		}
		few := "too few"
		if m[1] == "too many" {
			few = m[1]
		}
		return few + " arguments" + usage(m[2])
	}},
	{pattern(`^cannot use (\S+) as argument \(type (\S+)\) to call (\w+)`), func(m []string, _ seen) string {
		return m[3] + " takes " + plainType(m[2]) + " here, not " + plainType(m[1]) + usage(m[3])
	}},
	{pattern(`^invalid operation: (.+) \(mismatched types (.+) and (.+)\)$`), func(m []string, _ seen) string {
		msg := m[1] + " does not work on " + plainType(m[2]) + " and " + plainType(m[3])
		if strings.HasPrefix(m[2], "func") || strings.HasPrefix(m[3], "func") {
			msg += "; put quotation marks around a word that is meant as a text"
		}
		return msg
	}},
	{pattern(`^invalid operation: (.+) \(mismatched type (\S+)\)`), func(m []string, _ seen) string {
		return m[1] + " does not work on " + plainType(m[2])
	}},
	{pattern(`^builtin (\w+) takes only array \(got (.+)\)$`), func(m []string, _ seen) string {
		return m[1] + " takes a list, not " + plainType(m[2])
	}},
	{pattern(`^invalid argument for (\w+) \(type (.+)\)$`), func(m []string, _ seen) string { return m[1] + " does not take " + plainType(m[2]) }},
	{pattern(`^cannot get (first|last) element from (.+)$`), func(m []string, _ seen) string { return m[1] + " takes a list, not " + plainType(m[2]) }},
	{pattern(`^cannot (take|reverse|uniq|concat|flatten|sort)(?: from)? (.+)$`), func(m []string, _ seen) string {
		return m[1] + " takes a list, not " + plainType(m[2])
	}},
	{pattern(`^invalid number of arguments(?: for (\w+))? \(expected (.+), got (\d+)\)$`), func(m []string, _ seen) string {
		things := "arguments"
		if m[2] == "1" {
			things = "argument"
		}
		return fmt.Sprintf("expected %s %s, got %s", m[2], things, m[3])
	}},
	{pattern(`^non-bool expression \(type (.+)\) used as condition$`), func(m []string, _ seen) string {
		return "expected a condition in front of the ?, but this gives " + plainType(m[1])
	}},
	{pattern(`^predicate should return boolean \(got (.+)\)$`), func(m []string, _ seen) string {
		return "expected a condition on the items of the list, but this gives " + plainType(m[1])
	}},
	{pattern(`^cannot use (.+) as type (.+) in (?:array|map key)$`), func(m []string, _ seen) string {
		return plainType(m[1]) + " is never in " + plainType("[]"+m[2])
	}},
	{pattern(`^array elements can only be selected using an integer \(got (.+)\)$`), func(m []string, _ seen) string {
		return "an item of a list is picked by a number, not by " + plainType(m[1])
	}},
	{pattern(`^type (.+)\[.*\] is undefined$`), func(m []string, _ seen) string { return plainType(m[1]) + " has no items to pick" }},
	{pattern(`^cannot slice (.+)$`), func(m []string, _ seen) string { return plainType(m[1]) + " has no items to pick" }},
	{pattern(`^(.+) is not callable$`), func(m []string, _ seen) string { return plainType(m[1]) + " is no function" }},
	{pattern(`^cannot use pointer accessor outside predicate$`), func([]string, seen) string {
		return "# and a leading . stand for an item of a list, inside functions such as any and filter"
	}},
	{pattern(`^error parsing regexp: (.+)$`), func(m []string, _ seen) string { return "the pattern is wrong: " + m[1] }},
	{pattern(`^unrecognized character: U\+\w+ '(.)'$`), func(m []string, _ seen) string {
		if strings.Contains("“”„‘’‚«»", m[1]) {
			return "the quotation mark " + m[1] + ` means nothing here; write straight ones: "`
		}
		return m[1] + " means nothing here"
	}},
	{pattern(`^bad number syntax: "(.*)"$`), func(m []string, _ seen) string { return m[1] + " is no number" }},
	{pattern(`^invalid char escape`), func([]string, seen) string {
		return `\ and what follows it mean nothing in a text in quotation marks; write \\, or put a pattern into back quotes`
	}},
	{pattern(`^unclosed comment`), func([]string, seen) string { return "a comment begins here and is never closed" }},
	{pattern(`^expected name`), func([]string, seen) string { return "the name of a field is missing behind the ." }},
	// While a rule runs.
	{pattern(`^memory budget exceeded`), func([]string, seen) string {
		return "it makes too many items of lists; split the rule, or ask fewer claims"
	}},
	{pattern(`^index out of range: (-?\d+) \(array length is (\d+)\)`), func(m []string, _ seen) string {
		return "there is no item " + m[1] + " in a list of " + m[2] + "; items are counted from 0, and len tells how many there are"
	}},
	{pattern(`^invalid operation: (?:int|float)\((.*)\)$`), func(m []string, _ seen) string { return strconv.Quote(m[1]) + " is no number" }},
}

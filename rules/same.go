package rules

import (
	"math"

	"github.com/expr-lang/expr/ast"
)

// differOf returns what must differ between two claims for a condition to hold; nil when nothing is known.
func differOf(n ast.Node) func(*Claim) uint64 {
	call, ok := n.(*ast.CallNode)
	if !ok {
		return nil
	}
	switch called(call, 2) {
	case "spelling", "mixed_up": // of one name and another
		if ofBoth(call, plainName) {
			return nameHash
		}
	case "disjoint":
		if ofBoth(call, valueOf) {
			return valueHash
		}
	}
	return nil
}

// wordsHash is the hash of the words of a claim's value.
func wordsHash(c *Claim) uint64 { return c.wholeHash() }

// textHash is the hash of the text of a claim's value, letter for letter.
func textHash(c *Claim) uint64 { return hashText(c.Value.Text) }

// nameHash is the hash of the name that a claim gives.
func nameHash(c *Claim) uint64 {
	if c.Value.shape != nameShape || !c.Value.Known {
		return 0
	}
	return hashText(c.Value.Name)
}

// valueHash is the hash of the value of a claim: two equal values are not disjoint.
func valueHash(c *Claim) uint64 {
	switch v := c.Value; v.shape {
	case quantityShape:
		i := v.of.Interval
		h := mix(math.Float64bits(i.Lo), math.Float64bits(i.Hi))
		return max(mix(h, math.Float64bits(i.Value)), 1)
	case timeShape:
		if v.Known {
			return max(mix(uint64(v.of.Period.From)+1, uint64(v.of.Period.To)), 1)
		}
	case nameShape:
		return nameHash(c)
	}
	return 0
}

// ofBoth reports whether the arguments of a call are the same part of the two claims of a pair.
func ofBoth(call *ast.CallNode, part func(ast.Node) string) bool {
	x, y := part(call.Arguments[0]), part(call.Arguments[1])
	return x == "a" && y == "b" || x == "b" && y == "a"
}

// plainName returns x of x, empty when n is no bare name.
func plainName(n ast.Node) string {
	if id, ok := n.(*ast.IdentifierNode); ok {
		return id.Value
	}
	return ""
}

// valueOf returns x of x.value, empty for anything else.
func valueOf(n ast.Node) string { return ownerOf(n, "value", plainName) }

// textOf returns x of x.value.text, empty for anything else.
func textOf(n ast.Node) string { return ownerOf(n, "text", valueOf) }

func ownerOf(n ast.Node, property string, owner func(ast.Node) string) string {
	m, ok := n.(*ast.MemberNode)
	if !ok || m.Optional {
		return ""
	}
	if name, ok := m.Property.(*ast.StringNode); !ok || name.Value != property {
		return ""
	}
	return owner(m.Node)
}

//go:build pack

package rules

// Without packed.go, which is being made anew and may not fit what it is made of, the rules are read from their files.
const packedFrom = ""

var (
	packedRules []Rule
	packedFiles []string
	packedKnown []known
)

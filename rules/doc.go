// Package rules holds what factlint looks for: rules as data, their loading from YAML, and what they compile to.
//
// A [Rule] is one YAML document. Every condition in it is an expr expression, compiled and type-checked when the rules
// are loaded, so that nothing can be misspelt in a rule and found out about only while checking. The package never
// parses a document and never looks for pairs: the checker asks a [Program] which claims a rule takes, under which keys
// they are to be found, and whether a pair of them disagrees.
//
// To add a rule, add one file to builtin/: it holds its documentation, its examples and so its tests. To add a function
// that rules may call, add one entry to the table in funcs.go. To add a field of a claim, add it to [Claim] in
// fields.go with its doc tag, and fill it in views.go.
//
// The rules that come with the tool are packed into Go data after they have been edited, which a test asks for and which is
// merged by packing again:
//
//	go generate ./rules
//
//go:generate go test -tags pack -run ^TestPacked$ -update .
package rules

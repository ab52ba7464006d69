// Package checker finds the pairs of claims that rules ask about and gathers what the rules say into findings.
//
// It works in two pure steps, so that one machine and a cluster share them: keys tells the blocks that a claim falls
// into for a rule, check looks at one block and returns what disagrees inside it. It never opens a document.
package checker

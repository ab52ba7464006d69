// Command factlint finds statements in documents that cannot all be true.
package main

import "os"

func main() {
	collectLate()
	os.Exit(run(os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv}))
}

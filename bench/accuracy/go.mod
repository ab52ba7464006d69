module github.com/factlint/factlint/bench/accuracy

go 1.26.0

require github.com/factlint/factlint v0.0.0

replace github.com/factlint/factlint => ../..

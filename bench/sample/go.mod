module github.com/factlint/factlint/bench/sample

go 1.26.0

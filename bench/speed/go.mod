module github.com/factlint/factlint/bench/speed

go 1.26.0

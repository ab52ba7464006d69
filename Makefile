# Each of these is a plain go command, which can be typed as well.
.PHONY: build test lint docs accuracy fuzz bench

build:
	CGO_ENABLED=0 go build -o factlint ./cmd/factlint
test:
	go test ./...
lint:
	gofmt -s -l . && go vet ./...
docs:
	go test ./cmd/factlint -run TestDocs -update
accuracy:
	cd bench/accuracy && go run .
fuzz:
	go test ./claims -run '^$$' -fuzz FuzzExtract -fuzztime 60s -fuzzminimizetime 10x
bench:
	go test -run '^$$' -bench . -benchmem ./claims/... ./checker

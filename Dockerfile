# A static binary and nothing else, run by nobody in particular:
#   docker build -t factlint .
#   docker run --rm -v "$PWD:/work:ro" factlint check docs
# --since needs git, which the second image has:
#   docker build --target with-git -t factlint:git .
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o /factlint ./cmd/factlint

FROM alpine:3 AS with-git
RUN apk add --no-cache git && git config --system --add safe.directory '*'
COPY --from=build /factlint /usr/local/bin/factlint
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["factlint"]

FROM scratch
COPY --from=build /factlint /factlint
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/factlint"]

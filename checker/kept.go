package checker

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/codec"
	"github.com/factlint/factlint/claims/document"
)

// AppendTo appends the result to dst in a form that [ReadResult] reads. The form is that of this version of the program: nothing in it
// says so, and the reader has to be sure of it.
func (r *Result) AppendTo(dst []byte) []byte {
	found := newKeeper()
	found.result(r)
	body := found.finish(nil)
	dst = append(binary.AppendUvarint(dst, uint64(len(body))), body...)
	agreed := newKeeper()
	agreed.agreements(&r.Account.Agreements)
	return agreed.finish(dst)
}

// errNoResult is the error for bytes that are no result.
var errNoResult = errors.New("no result of a run")

// ReadResult reads a result that AppendTo wrote. Of its sheets it has the path, the notes and how many words and sentences they have, and
// none of the claims; the agreements are left out unless the account is to be whole. It keeps data, which must not change from then on. For any
// other bytes it returns an error, or a result that can be written; it never panics, and takes no more memory than a multiple of
// their number. It reads on as many goroutines as there are jobs.
func ReadResult(data []byte, whole bool, jobs int) (r *Result, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, fmt.Errorf("%w: %v", errNoResult, p)
		}
	}()
	n, w := binary.Uvarint(data)
	if w <= 0 || n > uint64(len(data)-w) {
		return nil, errNoResult
	}
	r = &Result{}
	k, err := openKeeper(data[w : w+int(n)])
	if err != nil {
		return nil, err
	}
	k.result(r)
	if err := k.end(jobs); err != nil || !whole {
		return r, err
	}
	if k, err = openKeeper(data[w+int(n):]); err != nil {
		return nil, err
	}
	k.agreements(&r.Account.Agreements)
	return r, k.end(jobs)
}

// result keeps everything but the agreements.
func (k *keeper) result(r *Result) {
	codec.List(&k.Codec, &r.Findings, k.finding)
	a := &r.Account
	for _, n := range [...]*int{&a.Documents, &a.Compared, &a.Agreed, &a.Ignored, &a.Known, &a.Stale} {
		k.int(n)
	}
	k.counts(&a.Claims)
	codec.List(&k.Codec, &a.Skipped, func(s *Skip) {
		k.str(&s.Reason)
		k.int(&s.Count)
	})
	codec.List(&k.Codec, &r.Errors, k.failure)
	codec.List(&k.Codec, &r.Warnings, k.failure)
	codec.List(&k.Codec, &r.Sheets, k.sheet)
}

func (k *keeper) finding(f *Finding) {
	for _, s := range [...]*string{&f.Rule, &f.Type, &f.Severity, &f.Message, &f.Fingerprint} {
		k.str(s)
	}
	k.Bool(&f.New)
	codec.List(&k.Codec, &f.Positions, func(p *Position) {
		k.str(&p.Value)
		codec.List(&k.Codec, &p.Evidence, k.claim)
	})
	k.float(&f.Link.Bits)
	codec.List(&k.Codec, &f.Link.Terms, func(t *Term) {
		k.str(&t.Name)
		k.float(&t.Bits)
		k.str(&t.Detail)
	})
	codec.List(&k.Codec, &f.Link.Vetoes, k.str)
	codec.List(&k.Codec, &f.Pairs, func(p *Pair) {
		k.str(&p.Fingerprint)
		codec.List(&k.Codec, &p.Sides, func(s *Side) {
			k.str(&s.Path)
			k.int(&s.Line)
			k.str(&s.Value)
		})
	})
}

func (k *keeper) agreements(list *[]Agreement) {
	codec.List(&k.Codec, list, func(a *Agreement) {
		k.str(&a.What)
		k.str(&a.Value)
		codec.List(&k.Codec, &a.Evidence, k.claim)
	})
}

func (k *keeper) failure(f *Failure) {
	k.str(&f.Path)
	k.int(&f.Line)
	k.int(&f.Column)
	k.str(&f.Message)
}

// sheet keeps what is told of a document where its claims are not.
func (k *keeper) sheet(s *claims.Sheet) {
	k.str(&s.Path)
	k.int(&s.Words)
	k.int(&s.Sentences)
	codec.List(&k.Codec, &s.Notes, func(n *document.Note) {
		for _, at := range [...]*int{&n.Position.Line, &n.Position.Column, &n.Position.EndLine, &n.Position.EndColumn} {
			k.int(at)
		}
		k.str(&n.Message)
	})
}

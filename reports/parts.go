package reports

import (
	"bytes"
	"cmp"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
)

// itemsAPart is how many findings one goroutine writes in one go.
const itemsAPart = 64

// writeParts writes n items in their order, made on so many goroutines, 0 for one a processor: a large run has tens of thousands of them. Start makes what one goroutine appends
// them with, each to the end of out. Of parts that are made and not yet written there are two a goroutine. It returns the first error of the
// items in their order, or of w.
func writeParts(w io.Writer, jobs, n int, start func() func(out *bytes.Buffer, i int) error) error {
	p := parts{items: n, done: make([]chan batch, (n+itemsAPart-1)/itemsAPart)}
	if len(p.done) <= 1 {
		var whole batch
		whole.make(start(), 0, n)
		return whole.writeTo(w)
	}
	for i := range p.done {
		p.done[i] = make(chan batch, 1)
	}
	goroutines := min(cmp.Or(jobs, runtime.GOMAXPROCS(0)), len(p.done))
	p.room = make(chan *bytes.Buffer, 2*goroutines)
	for range cap(p.room) {
		p.room <- new(bytes.Buffer)
	}
	var wg sync.WaitGroup
	for range goroutines {
		wg.Go(func() { p.work(start()) })
	}
	defer wg.Wait()
	defer close(p.room) // which ends the goroutines
	for _, done := range p.done {
		made := <-done
		if err := made.writeTo(w); err != nil {
			return err
		}
		p.room <- made.text
	}
	return nil
}

// parts is a list of items that is made in parts.
type parts struct {
	items int
	next  atomic.Int64       // part to be made
	room  chan *bytes.Buffer // for parts that are made
	done  []chan batch       // by part
}

// work makes parts as long as there is room for them.
func (p *parts) work(item func(out *bytes.Buffer, i int) error) {
	for text := range p.room {
		k := int(p.next.Add(1)) - 1
		if k >= len(p.done) {
			return
		}
		made := batch{text: text}
		made.make(item, k*itemsAPart, min((k+1)*itemsAPart, p.items))
		p.done[k] <- made
	}
}

// batch is some items one behind the other, as far as there was no error.
type batch struct {
	text *bytes.Buffer
	err  error
}

func (p *batch) make(item func(out *bytes.Buffer, i int) error, from, to int) {
	if p.text == nil {
		p.text = new(bytes.Buffer)
	}
	p.text.Reset()
	for i := from; i < to && p.err == nil; i++ {
		p.err = item(p.text, i)
	}
}

func (p *batch) writeTo(w io.Writer) error {
	if p.err != nil {
		return p.err
	}
	_, err := w.Write(p.text.Bytes())
	return err
}

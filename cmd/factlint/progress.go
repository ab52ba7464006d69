package main

import (
	"io"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
)

// patience is how long a run takes before it shows its progress.
const patience = 700 * time.Millisecond

// progress counts documents on a terminal. It shows nothing in a pipe, nor in runs that are over soon. A nil progress
// does nothing.
type progress struct {
	bar   *progressbar.ProgressBar
	start time.Time
	done  atomic.Int64
}

// newProgress returns the progress of a run over total documents, nil where w is no terminal.
func newProgress(w io.Writer, total int, quiet bool) *progress {
	if quiet || terminalWidth(w) == 0 {
		return nil
	}
	bar := progressbar.NewOptions(total, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionSetRenderBlankState(false))
	return &progress{bar: bar, start: time.Now()}
}

// add counts one document. It may be called from several goroutines.
func (p *progress) add() {
	if p == nil {
		return
	}
	n := p.done.Add(1)
	if time.Since(p.start) >= patience {
		_ = p.bar.Set64(n) // a terminal that cannot be written to needs no progress
	}
}

// finish clears the line.
func (p *progress) finish() {
	if p != nil && time.Since(p.start) >= patience {
		_ = p.bar.Clear()
	}
}

package main

import (
	"context"
	"errors"
	"testing"
)

// What cannot be stopped half-way is not waited for once a run is interrupted.
func TestAwait(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	did := false
	if err := await(ctx, func() { did = true }); err != nil || !did {
		t.Errorf("await: %v, done %v", err, did)
	}
	begun, end := make(chan struct{}), make(chan struct{})
	go func() {
		<-begun
		cancel()
	}()
	err := await(ctx, func() {
		close(begun)
		<-end
	})
	close(end)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
}

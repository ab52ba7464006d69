package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// cost is what one run of a process took.
type cost struct {
	wall, cpu time.Duration // cpu is that of the user and the system together
	memory    int64         // the most that it held, in bytes; 0 where the system does not tell
}

// measure runs a command to its end.
func measure(ctx context.Context, command string, args ...string) (cost, error) {
	cmd := exec.CommandContext(ctx, command, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if err := ctx.Err(); err != nil {
		return cost{}, err
	}
	if err != nil {
		return cost{}, fmt.Errorf("%s: %w\n%s", strings.Join(append([]string{command}, args...), " "), err, bytes.TrimSpace(stderr.Bytes()))
	}
	return cost{wall, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), peak(cmd.ProcessState)}, nil
}

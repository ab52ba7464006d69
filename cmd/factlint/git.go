package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// repository reads a repository of git by way of its own program. It reads objects alone and leaves the work tree and the
// index as they are.
type repository struct {
	top string // the folder of the work tree, without symbolic links
}

// blob is a file of a commit.
type blob struct {
	path string // from the top of the work tree, with /
	id   string // of its content
	size int64
}

// errNoRepository is that a folder is in no work tree.
var errNoRepository = errors.New("not in a git repository")

// openRepository finds the work tree that a folder is in. The error is errNoRepository when there is none.
func openRepository(ctx context.Context, dir string) (*repository, error) {
	out, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		if strings.Contains(err.Error(), "not a git repository") {
			return nil, errNoRepository
		}
		return nil, err
	}
	top, err := filepath.EvalSymlinks(filepath.FromSlash(strings.TrimRight(out, "\r\n")))
	if err != nil {
		return nil, fmt.Errorf("could not look at the work tree: %w", err)
	}
	return &repository{top}, nil
}

// mergeBase returns the commit where the current one and a revision parted.
func (r *repository) mergeBase(ctx context.Context, revision string) (string, error) {
	if revision == "" || strings.HasPrefix(revision, "-") || strings.ContainsAny(revision, "\x00\n") {
		return "", fmt.Errorf("%q is no revision", revision)
	}
	head, err := r.commit(ctx, "HEAD")
	if err != nil {
		return "", errors.New("the repository has no commit yet, so that there is nothing to compare with")
	}
	other, err := r.commit(ctx, revision)
	if err != nil {
		return "", fmt.Errorf("there is no commit %q in the repository; give a branch, a tag or a commit, and fetch it first where it is elsewhere%s", revision, r.shallowHint(ctx))
	}
	out, err := git(ctx, r.top, "merge-base", head, other)
	if base := strings.TrimSpace(out); err == nil && base != "" {
		return base, nil
	}
	return "", fmt.Errorf("the current commit and %q have no commit in common%s", revision, r.shallowHint(ctx))
}

// commit returns the full id of the commit that a revision names.
func (r *repository) commit(ctx context.Context, revision string) (string, error) {
	out, err := git(ctx, r.top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	return strings.TrimSpace(out), err
}

// shallowHint says how to fetch what a shallow clone lacks, and nothing for other clones.
func (r *repository) shallowHint(ctx context.Context) string {
	out, err := git(ctx, r.top, "rev-parse", "--is-shallow-repository")
	if err != nil || strings.TrimSpace(out) != "true" {
		return ""
	}
	return "; this is a shallow clone: 'git fetch --unshallow' fetches its history, and so does fetch-depth: 0 of actions/checkout"
}

// files lists the files of a commit that keep accepts. Symbolic links and submodules are left out.
func (r *repository) files(ctx context.Context, commit string, keep func(path string) bool) ([]blob, error) {
	out, err := git(ctx, r.top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	var found []blob
	for _, line := range strings.Split(out, "\x00") {
		meta, path, ok := strings.Cut(line, "\t")
		field := strings.Fields(meta) // mode, type, id, size
		if !ok || len(field) != 4 || field[1] != "blob" || !strings.HasPrefix(field[0], "100") || !keep(path) {
			continue
		}
		size, err := strconv.ParseInt(field[3], 10, 64)
		if err != nil {
			continue
		}
		found = append(found, blob{path, field[2], size})
	}
	return found, nil
}

// contents hands the bytes of each blob to take, in their order.
func (r *repository) contents(ctx context.Context, blobs []blob, take func(blob, io.Reader) error) error {
	if len(blobs) == 0 {
		return nil
	}
	var ids bytes.Buffer
	for _, b := range blobs {
		ids.WriteString(b.id + "\n")
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	cmd := gitCommand(ctx, r.top, "cat-file", "--batch")
	cmd.Stdin = &ids
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return gitError(err, "")
	}
	if err := takeAll(bufio.NewReaderSize(pipe, 64<<10), blobs, take); err != nil {
		stop()
		_ = cmd.Wait() // it was stopped: its error says nothing
		if complaint.Len() > 0 {
			return fmt.Errorf("%w: %s", err, firstLine(complaint.String()))
		}
		return err
	}
	if err := cmd.Wait(); err != nil {
		return gitError(err, complaint.String())
	}
	return nil
}

// takeAll reads what cat-file --batch writes: for each object a line with id, type and size, its bytes, a line feed.
func takeAll(in *bufio.Reader, blobs []blob, take func(blob, io.Reader) error) error {
	for _, b := range blobs {
		line, err := in.ReadString('\n')
		if err != nil {
			return fmt.Errorf("git gave up at %q", b.path)
		}
		field := strings.Fields(line)
		if len(field) != 3 || field[1] != "blob" {
			return fmt.Errorf("git does not have the content of %q; fetch it first", b.path)
		}
		size, err := strconv.ParseInt(field[2], 10, 64)
		if err != nil || size < 0 {
			return fmt.Errorf("git answered %q for %q", strings.TrimSpace(line), b.path)
		}
		body := &io.LimitedReader{R: in, N: size}
		if err := take(b, body); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, body); err != nil {
			return fmt.Errorf("could not read %q from git: %w", b.path, err)
		}
		if _, err := in.Discard(1); err != nil {
			return fmt.Errorf("git gave up at %q", b.path)
		}
	}
	return nil
}

// git runs the program in a folder and returns what it prints.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := gitCommand(ctx, dir, args...)
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		return "", gitError(err, complaint.String())
	}
	return out.String(), nil
}

func gitCommand(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", append([]string{"--no-optional-locks", "-C", dir}, args...)...)
	env := slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(hookVariables, name)
	})
	cmd.Env = append(env, "LC_ALL=C", "GIT_TERMINAL_PROMPT=0")
	return cmd
}

// hookVariables are set by git while it runs a hook, and would have it take the folder we name for another.
var hookVariables = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}

func gitError(err error, complaint string) error {
	if errors.Is(err, exec.ErrNotFound) {
		return errors.New("the program git is not installed, or not in the search path")
	}
	if complaint != "" {
		return errors.New("git: " + firstLine(strings.TrimPrefix(complaint, "fatal: ")))
	}
	return fmt.Errorf("git: %w", err)
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}

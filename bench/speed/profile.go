package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// profileVariable names the environment variable in which a profiled program finds the name of the file for its profile.
const profileVariable = "FACTLINT_PROFILE"

// profiling is what is added to the program to profile it: from before main until it ends.
const profiling = `package main

import (
	"os"
	"runtime/pprof"
)

func init() {
	f, err := os.Create(os.Getenv("` + profileVariable + `"))
	if err == nil {
		err = pprof.StartCPUProfile(f)
	}
	if err != nil {
		panic(err)
	}
}

func endProfiled(code int) {
	pprof.StopCPUProfile()
	os.Exit(code)
}
`

// profileCorpora are made where no folders are named.
var profileCorpora = []corpus{{documents: 8000}, {documents: 2000, alike: true}}

func runProfile(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("profile", flag.ContinueOnError)
	root := rootFlag(flags)
	to := flags.String("o", "default.pgo", "write the profile to this `FILE`")
	runs := flags.Int("runs", 3, "how many `RUNS` over each folder")
	switch err := flags.Parse(args); {
	case err != nil:
		return err
	case *runs < 1:
		return errors.New("profile: want -runs above 0")
	}
	dir, err := os.MkdirTemp("", "factlint-speed")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	folders := flags.Args()
	if len(folders) == 0 {
		if folders, err = makeAll(ctx, profileCorpora, *root, dir); err != nil {
			return err
		}
	}
	program, err := profiled(ctx, *root, dir)
	if err != nil {
		return err
	}
	merge := []string{"tool", "pprof", "-proto", "-output", filepath.Join(dir, "merged"), program}
	for i, folder := range folders {
		for n := range *runs {
			file := filepath.Join(dir, fmt.Sprintf("profile-%d-%d", i, n))
			merge = append(merge, file)
			cmd := exec.CommandContext(ctx, program, "check", "--no-config", "--no-cache", "--quiet", "--fail-on", "never", "--output", "json="+filepath.Join(dir, "report.json"), folder)
			cmd.Env = append(os.Environ(), profileVariable+"="+file)
			if text, err := cmd.CombinedOutput(); err != nil {
				return fmt.Errorf("could not check %q: %w\n%s", folder, err, text)
			}
		}
	}
	if text, err := exec.CommandContext(ctx, "go", merge...).CombinedOutput(); err != nil {
		return fmt.Errorf("could not merge the profiles: %w\n%s", err, text)
	}
	merged, err := os.ReadFile(filepath.Join(dir, "merged"))
	if err != nil {
		return err
	}
	profile, err := placeless(merged)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: %d bytes, of %d runs\n", *to, len(profile), len(folders)**runs)
	return os.WriteFile(*to, profile, 0o644)
}

// makeAll makes corpora in a folder and returns the folders of each.
func makeAll(ctx context.Context, corpora []corpus, root, dir string) (folders []string, err error) {
	s, err := readSeeds(root)
	if err != nil {
		return nil, err
	}
	for i, c := range corpora {
		c.seed = 1
		folder := filepath.Join(dir, "corpus-"+strconv.Itoa(i))
		if _, err := c.make(ctx, s, folder); err != nil {
			return nil, err
		}
		folders = append(folders, folder)
	}
	return folders, nil
}

// profiled builds the program of the repository with a profile of itself in a folder, and returns its file. What the repository holds is not changed.
func profiled(ctx context.Context, root, dir string) (string, error) {
	commands, err := filepath.Abs(filepath.Join(root, "cmd", "factlint"))
	if err != nil {
		return "", err
	}
	start, err := os.ReadFile(filepath.Join(commands, "main.go"))
	if err != nil {
		return "", err
	}
	changed, err := endsProfiled(string(start))
	if err != nil {
		return "", err
	}
	replaced := map[string]string{}
	for name, text := range map[string]string{"main.go": changed, "profiling.go": profiling} {
		replaced[filepath.Join(commands, name)] = filepath.Join(dir, name)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return "", err
		}
	}
	overlay := filepath.Join(dir, "overlay.json")
	text, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, text, 0o644); err != nil {
		return "", err
	}
	// Nothing of an earlier profile, and no folders of this machine.
	return build(ctx, root, dir, "-overlay", overlay, "-pgo=off", "-trimpath")
}

// endsProfiled returns the main function of the program, ending as profiling does.
func endsProfiled(start string) (string, error) {
	const end = "os.Exit("
	if strings.Count(start, end) != 1 {
		return "", fmt.Errorf("main.go does not end by one %s…)", end)
	}
	return strings.Replace(start, end, "endProfiled(", 1), nil
}

// stringTable is the number of the field of a profile that holds its texts; see profile.proto of github.com/google/pprof.
const stringTable = 6

// placeless returns a profile in which absolute names of files, as that of the program that was profiled, are without their folders.
func placeless(profile []byte) ([]byte, error) {
	packed, err := gzip.NewReader(bytes.NewReader(profile))
	if err != nil {
		return nil, err
	}
	fields, err := io.ReadAll(packed)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is one
	for len(fields) > 0 {
		tag, n := binary.Uvarint(fields)
		size, m := binary.Uvarint(fields[max(n, 0):])
		end := n + m
		switch kind := tag & 7; {
		case n <= 0 || m <= 0 || kind != 0 && (kind != 2 || size > uint64(len(fields)-end)):
			return nil, errors.New("not a profile")
		case kind == 2:
			end += int(size)
		}
		field := fields[:end]
		if text := string(fields[n+m : end]); tag == stringTable<<3|2 && filepath.IsAbs(text) {
			text = filepath.Base(text)
			field = append(binary.AppendUvarint(binary.AppendUvarint(nil, tag), uint64(len(text))), text...)
		}
		w.Write(field) // the buffer takes all
		fields = fields[end:]
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/seeds"
)

// demoFolder is where init puts the sample documents.
const demoFolder = "factlint-demo"

type initOptions struct {
	demo bool
}

func newInitCmd(s streams, runF func(streams, *initOptions) error) *cobra.Command {
	o := &initOptions{}
	cmd := &cobra.Command{
		Use:     "init",
		Short:   "Write a configuration that explains itself",
		Long:    "Writes ./" + configName + ", in which every setting is explained and none is set. With --demo, writes sample documents\nthat contradict each other to ./" + demoFolder + " as well.",
		Example: "  factlint init --demo && factlint check " + demoFolder,
		GroupID: groupWork,
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runF(s, o) },
	}
	cmd.Flags().BoolVar(&o.demo, "demo", false, "write sample documents")
	return cmd
}

func runInit(s streams, o *initOptions) error {
	if err := initConfig(s, o.demo); err != nil || !o.demo {
		return err
	}
	docs, err := fs.Sub(seeds.Docs, "docs")
	if err != nil {
		return err
	}
	if err := copyNew(docs, demoFolder); err != nil {
		return err
	}
	fmt.Fprintf(s.err, "Sample documents are in %s. Try:\n  factlint check %s\n", demoFolder, demoFolder)
	return nil
}

// initConfig writes the configuration. One that exists is left alone, which is no error for the demo.
func initConfig(s streams, demo bool) error {
	if _, err := os.Lstat(configName); err == nil {
		if demo {
			return nil
		}
		return fmt.Errorf("%q exists already and is left alone", configName)
	}
	err := writeText(configName, sampleConfig())
	if err == nil {
		fmt.Fprintf(s.err, "The configuration is in %s; nothing is set in it yet.\n", configName)
	}
	return err
}

// copyNew copies all files of from into a folder that it makes; one that exists is left alone.
func copyNew(from fs.FS, to string) error {
	err := os.Mkdir(to, 0o755)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%q exists already and is left alone; remove it, or run this in another folder", to)
	}
	if err != nil {
		return fmt.Errorf("could not make %q: %w", to, plain(err))
	}
	return fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		target := filepath.Join(to, filepath.FromSlash(path.Clean(name)))
		if entry.IsDir() {
			return os.Mkdir(target, 0o755)
		}
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(target, data, 0o644); err != nil {
			return fmt.Errorf("could not write %q: %w", target, plain(err))
		}
		return nil
	})
}

package main

import (
	"context"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/claims"
	"github.com/factlint/factlint/claims/cache"
	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/when"
)

// before is what is known from earlier runs: of this process, and of others by way of the cache.
type before struct {
	streams streams
	input   *inputOptions
	memory  *memory
	store   *cache.Store // nil for none
	keys    cache.Keys
	options claims.Options // of extraction: part of the keys
}

// bindCacheDir adds the flag that moves the cache.
func bindCacheDir(cmd *cobra.Command, dir *string) {
	cmd.Flags().StringVar(dir, "cache-dir", "", "keep what was extracted in the folder `DIR` (default: the user's folder of caches)")
}

// before opens the cache, unless the flags say that there is none or the user has no folder for it. Close it when documents have
// been read.
func (o *inputOptions) before(s streams) *before {
	b := &before{streams: s, input: o, memory: o.memory, options: o.house().extraction}
	b.options.MaxClaims = o.limits.claims
	if dir := cacheFolder(o.cacheDir, s.env); !o.noCache && dir != "" {
		b.store = cache.Open(dir, cache.Options{})
	}
	if b.store != nil || b.memory != nil {
		b.keys = cache.NewKeys(build(), b.options)
	}
	return b
}

// cacheFolder returns the folder of the cache, empty when there is none to be had. It is where os.UserCacheDir has it.
func cacheFolder(dir string, env func(string) string) string {
	if dir != "" {
		return dir
	}
	switch home := env("HOME"); {
	case runtime.GOOS == "windows":
		dir = env("LocalAppData")
	case runtime.GOOS == "darwin" && home != "":
		dir = filepath.Join(home, "Library", "Caches")
	case filepath.IsAbs(env("XDG_CACHE_HOME")):
		dir = env("XDG_CACHE_HOME")
	case home != "":
		dir = filepath.Join(home, ".cache")
	}
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, "factlint")
}

// recall returns what was extracted from a document before, or else extracts it. What it returns can be written to.
func (b *before) recall(path string, data []byte, near when.Date, opt document.Options, extract func() (*claims.Sheet, error)) (*claims.Sheet, error) {
	if b.store == nil && b.memory == nil {
		return extract()
	}
	key := b.keys.Of(path, data, near, opt)
	return b.memory.recall(key, func() (*claims.Sheet, error) {
		if sheet := b.store.Find(key); sheet != nil {
			return sheet, nil
		}
		sheet, err := extract()
		if err == nil {
			b.store.Keep(key, sheet)
		}
		return sheet, err
	})
}

// close writes what is new to the cache, unless the run was interrupted, and tells what was wrong with it.
func (b *before) close(ctx context.Context) {
	if b.store == nil {
		return
	}
	b.store.Close(ctx.Err() != nil)
	for _, err := range b.store.Troubles() {
		if !b.input.quiet {
			b.streams.complain("warning: " + err.Error())
		}
	}
}

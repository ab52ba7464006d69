package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/factlint/factlint/claims/cache"
	"github.com/factlint/factlint/reports"
)

// errNoCacheFolder is the error where neither a flag nor the system names a folder for the cache.
var errNoCacheFolder = errors.New("this user has no folder for caches; name one: --cache-dir DIR")

// cacheWorks lists the commands below cache in the order of the help. Each is given the folder of the cache.
var cacheWorks = []struct {
	use, short, long string
	run              func(s streams, dir string) error
}{
	{"path", "Show where the cache lies", "Prints the path of the file with the claims, whether it exists or not. Outcomes lie beside it, in the folder " + cache.OutcomesName + ".", func(s streams, dir string) error {
		_, err := fmt.Fprintln(s.out, reports.Visible(filepath.Join(dir, cache.FileName)))
		return err
	}},
	{"stats", "Show what the cache holds", "Counts what is kept: one entry a document, and another where other documents told its year; one outcome a run.", showCacheStats},
	{"clean", "Remove the cache", "Removes the files of the cache, whatever they hold. The next run extracts from every document and compares anew.", cleanCache},
}

func newCacheCmd(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "cache",
		Short: "Show or remove what is kept of documents from run to run",
		Long: `What was extracted from a document is kept in a file of the user's, so that a document that has not changed is not
read anew. It is found again by a hash of the document, its path, the version of factlint and all its tables: nothing has to
be cleaned for results to be right. What a whole run came to is kept as well, and found again by a hash of all documents, rules,
names, facts, settings and what has expired: where nothing of it has changed, documents are read to make sure, and nothing
is compared. The oldest goes when there is more than ` + megabytes(cache.DefaultLimit) + ` in all. The files hold sentences of the documents; only
their owner may read them. --no-cache does without.

Subcommands: path, stats and clean; each tells more with --help.`,
		Example: "  factlint cache stats\n  factlint check --no-cache drafts/",
		GroupID: groupWork,
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	for _, w := range cacheWorks {
		dir := ""
		sub := &cobra.Command{
			Use: w.use, Short: w.short, Long: w.long, Args: noArguments,
			RunE: func(*cobra.Command, []string) error {
				folder := cacheFolder(dir, s.env)
				if folder == "" {
					return errNoCacheFolder
				}
				return w.run(s, folder)
			},
		}
		bindCacheDir(sub, &dir)
		cmd.AddCommand(sub)
	}
	return cmd
}

func showCacheStats(s streams, dir string) error {
	stats, err := cache.ReadStats(dir, cache.Options{})
	if err != nil {
		return err
	}
	return reports.WriteTable(s.out, []string{"what", "number"}, [][]string{
		{"entries", strconv.Itoa(stats.Entries)}, {"bytes of claims", strconv.FormatInt(stats.Bytes, 10)},
		{"bytes of the file", strconv.FormatInt(stats.File, 10)},
		{"outcomes", strconv.Itoa(stats.Outcomes)}, {"bytes of outcomes", strconv.FormatInt(stats.OutcomeBytes, 10)},
		{"bytes at most", strconv.FormatInt(stats.Limit, 10)},
	})
}

func cleanCache(s streams, dir string) error {
	size, err := cache.Clean(dir)
	if err != nil {
		return err
	}
	text := "removed " + megabytes(size)
	if size == 0 {
		text = "there is no cache"
	}
	_, err = fmt.Fprintln(s.out, text)
	return err
}

// megabytes writes a size, rounded up.
func megabytes(n int64) string { return strconv.FormatInt((n+1<<20-1)>>20, 10) + " MiB" }

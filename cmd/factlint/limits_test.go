package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// beyondLimits is, for each limit but that of the file, a document that goes beyond it at 1 and within it at the default.
var beyondLimits = map[string]struct{ name, text string }{
	"max-line":   {"beyond.txt", strings.Repeat("Nobody was hurt. ", 100) + "\n"},
	"max-depth":  {"beyond.html", "<main><section><div><p>Nobody was hurt.</p></div></section></main>\n"},
	"max-claims": {"beyond.txt", strings.Repeat("Nineteen miners and 40 sailors were killed in Tarn.\n\n", 3)},
}

// TestLimits goes beyond each limit: the document and the way out are named, all other documents are checked, and the flag, its variable
// and the setting move the limit, in that order of precedence.
func TestLimits(t *testing.T) {
	for i := range limitsOf {
		k := &limitsOf[i]
		in, ok := beyondLimits[k.flag]
		if k.flag == "max-file-size" {
			continue // see TestMaxFileSize: such a file is not read at all
		}
		if !ok {
			t.Errorf("no document goes beyond --%s", k.flag)
			continue
		}
		t.Run(k.flag, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range map[string]string{in.name: in.text, "a.txt": good[0], "b.txt": good[1], configName: k.flag + ": 1\n"} {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			says := func(env map[string]string, args ...string) bool {
				t.Helper()
				code, stdout, stderr := runWith(t, env, append(args, "--no-cache", "--fail-on", "never", dir)...)
				if code != exitClean {
					t.Errorf("%q: exit %d, stderr %q", args, code, stderr)
				}
				if args[0] == "check" && k.flag != "max-claims" && !strings.Contains(stdout, "count-mismatch") { // one claim is too few for the good ones
					t.Errorf("%q: the good documents were not checked:\n%s", args, stdout)
				}
				return strings.Contains(stderr, in.name) && strings.Contains(stderr, "--"+k.flag)
			}
			standard := strconv.Itoa(k.standard)
			if !says(nil, "check", "--no-config", "--"+k.flag, "1") || says(nil, "check", "--no-config") {
				t.Error("want a warning beyond the limit, and none within it")
			}
			if !says(nil, "check") || says(nil, "check", "--"+k.flag, standard) || says(map[string]string{variable(k.flag): standard}, "check") {
				t.Error("want the setting to hold unless the flag or its variable is given")
			}
			for _, bad := range []string{"0", strconv.Itoa(k.largest + 1)} {
				if code, _, stderr := runWith(t, nil, "check", "--"+k.flag, bad, dir); code != exitTrouble || !strings.Contains(stderr, k.wanted()) {
					t.Errorf("--%s %s: exit %d, stderr %q", k.flag, bad, code, stderr)
				}
				if _, err := decodeText(k.flag + ": " + bad); err == nil || !strings.Contains(err.Error(), "c.yaml:1") || !strings.Contains(err.Error(), k.wanted()) {
					t.Errorf("the setting %s: %v", bad, err)
				}
			}
		})
	}
}

// The setting of the size of a file holds where no flag says otherwise.
func TestMaxFileSizeSetting(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"large.txt": strings.Repeat("Nobody was hurt.\n", 1<<17), configName: "max-file-size: 1\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if code, _, stderr := runWith(t, nil, "claims", "--no-cache", dir); code != exitTrouble || !strings.Contains(stderr, "large.txt") {
		t.Errorf("exit %d, stderr %q", code, stderr)
	}
	if code, _, stderr := runWith(t, nil, "claims", "--no-cache", "--max-file-size", "3", dir); code != exitClean {
		t.Errorf("with the flag: exit %d, stderr %q", code, stderr)
	}
}

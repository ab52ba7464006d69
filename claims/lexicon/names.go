package lexicon

import "strings"

// loadNames reads the word lists about names: a map from the name of a list to its words, parted by white space.
func loadNames(l *Lexicon, data []byte) error {
	var t struct {
		Words map[string]string `yaml:"words"`
	}
	if err := decode(data, &t); err != nil {
		return err
	}
	lists := make(map[string][]string, len(t.Words))
	for name, words := range t.Words {
		lists[name] = strings.Fields(words)
	}
	return l.addLists(lists)
}

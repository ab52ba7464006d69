package rules

import "slices"

// quotation is what comparing asks of a quotation, words as hashes.
type quotation struct {
	words     []uint64
	stretches [][]uint64 // between marks of omission
	sentences []quotation
	long      []bool // of a sentence: the words that say what it is about
	about     marks  // those words
}

// marks is a set of words by a bit for each: two of which the sets have none in common share no word.
type marks [4]uint64

func (m *marks) add(word uint64) { m[word>>6%4] |= 1 << (word % 64) }

func (m *marks) has(word uint64) bool { return m[word>>6%4]>>(word%64)&1 == 1 }

func (m *marks) join(o *marks) {
	for i := range m {
		m[i] |= o[i]
	}
}

func (m *marks) meets(o *marks) bool { return m[0]&o[0]|m[1]&o[1]|m[2]&o[2]|m[3]&o[3] != 0 }

// size returns about how many bytes q takes. What its sentences hold are parts of it.
func (q *quotation) size() int {
	n := 128 + 9*len(q.words) + 24*len(q.stretches)
	for i := range q.sentences {
		n += 128 + 24*len(q.sentences[i].stretches)
	}
	return n
}

// cutUp cuts a text at its marks of omission.
func cutUp(s string) quotation {
	q := quotation{words: hashWords(nil, changedCase(s))}
	for _, stretch := range stretches(s) {
		q.stretches = append(q.stretches, hashWords(nil, stretch))
	}
	return q
}

// quotationOf cuts up a quotation in plain wording, each of its sentences and the whole.
func (w *Worker) quotationOf(s string) *quotation {
	if w.quoting == nil {
		w.quoting = new(quoting)
	}
	c := w.quoting
	c.read(changedCase(s))
	q := &quotation{words: make([]uint64, 0, len(c.tokens)), long: make([]bool, 0, len(c.tokens))}
	for i := range c.tokens {
		if t := &c.tokens[i]; t.mark == 0 {
			q.words, q.long = append(q.words, t.hash), append(q.long, t.long)
		}
	}
	q.stretches = c.stretches(c.tokens, q.words)
	from, word := 0, 0 // of the sentence
	for i := 0; i <= len(c.tokens); i++ {
		if i < len(c.tokens) && c.tokens[i].mark != '.' && c.tokens[i].mark != '!' {
			continue
		}
		sentence := c.tokens[from:i]
		from = i + 1
		n, about := 0, marks{}
		for k := range sentence {
			if t := &sentence[k]; t.mark == 0 {
				n++
				if t.long {
					about.add(t.hash)
				}
			}
		}
		if n > 0 {
			words := q.words[word : word+n]
			q.sentences = append(q.sentences, quotation{words: words, long: q.long[word : word+n], stretches: c.stretches(sentence, words), about: about})
			q.about.join(&about)
			word += n
		}
	}
	q.long = nil
	return q
}

// stretches returns the words, which are those of the tokens, cut where words are left out or put in: at ellipses and at brackets with
// what they hold. It does what the function of that name does with a text.
func (c *quoting) stretches(tokens []token, words []uint64) (out [][]uint64) {
	from, to, dots := 0, 0, 0 // of the stretch in words; full stops in a row
	inside := false           // the stretch begins with a bracket that has not closed
	for i := range tokens {
		t := &tokens[i]
		if t.mark == '.' {
			if dots++; dots < 3 {
				continue
			}
		}
		dots = 0
		switch t.mark {
		case 0:
			to++
		case ']', ')':
			if inside {
				from, inside = to, false
			}
		case '[', '(', 'o', '.':
			part := words[from:to]
			if t.mark == '[' && i > 0 && tokens[i-1].mark == 0 && closes(tokens[i:]) {
				part = withoutEnd(part, tokens[i-1].text)
			}
			if len(part) > 0 {
				out = append(out, part)
			}
			from, inside = to, t.mark == '[' || t.mark == '('
		}
	}
	if from < to {
		out = append(out, words[from:to])
	}
	return out
}

// closes reports whether a square bracket closes.
func closes(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.mark == ']' })
}

// withoutEnd takes the letters at the end of the last word out of a stretch: what stands in the bracket behind it takes their place.
func withoutEnd(words []uint64, last string) []uint64 {
	end := len(last)
	for end > 0 && isLetter(last[end-1]) {
		end--
	}
	if end == len(last) {
		return words
	}
	return hashWords(slices.Clone(words[:len(words)-1]), last[:end])
}

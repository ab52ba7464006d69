package claims

// sound reports whether all claims can be read as they lie: reading would panic otherwise. It walks over the bytes as the
// unpacker does and makes nothing of them.
func (p *packed) sound() bool {
	if len(p.first) == 0 || int(p.first[len(p.first)-1]) != len(p.bytes) || len(p.texts)%2 != 0 {
		return false
	}
	for i := 0; i < len(p.texts); i += 2 {
		if uint64(p.texts[i])+uint64(p.texts[i+1]) > uint64(len(p.text)) { // nothing that was read has a whole text beside it
			return false
		}
	}
	for i := range len(p.first) - 1 {
		from, to := p.first[i], p.first[i+1]
		if from > to || int(to) > len(p.bytes) {
			return false
		}
		w := walker{packed: p, rest: p.bytes[from:to]}
		if w.claim(); w.bad || w.rest != "" {
			return false
		}
	}
	return true
}

// walker walks over one claim. It is bad from the first byte on that makes no sense.
type walker struct {
	*packed
	rest string
	bad  bool
}

// skip walks over bytes.
func (w *walker) skip(n int) {
	if n > len(w.rest) {
		w.bad, w.rest = true, ""
		return
	}
	w.rest = w.rest[n:]
}

func (w *walker) byte() (b byte) {
	if w.rest != "" {
		b = w.rest[0]
	}
	w.skip(1)
	return b
}

func (w *walker) uint() (n uint64) {
	for i := range len(w.rest) {
		b := w.rest[i]
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			w.rest = w.rest[i+1:]
			return n
		}
	}
	w.bad, w.rest = true, ""
	return 0
}

// ints walks over so many numbers.
func (w *walker) ints(n int) {
	for range n {
		w.uint()
	}
}

// below walks over the number of something of which there are n.
func (w *walker) below(n int) {
	if w.uint() >= uint64(n) {
		w.bad = true
	}
}

// text walks over the number of a text and returns its length.
func (w *walker) text() uint64 {
	id := w.uint()
	switch {
	case id == 0:
		return 0
	case id > uint64(len(w.texts)/2):
		w.bad = true
		return 0
	}
	return uint64(w.texts[2*id-1])
}

// textsOf walks over the texts whose bits are set, one for each.
func (w *walker) textsOf(bits uint64, all ...uint64) {
	for _, bit := range all {
		if bits&bit != 0 {
			w.text()
		}
	}
}

// list walks over the texts of a list.
func (w *walker) list() {
	for n := w.uint(); n > 0 && !w.bad; n-- {
		w.text()
	}
}

// claim walks over a claim, see unpacker.claim.
func (w *walker) claim() {
	if int(w.byte()) >= len(Kinds) {
		w.bad = true
		return
	}
	bits := w.uint()
	if bits&hasOddID == 0 {
		w.skip(6)
	} else {
		w.text()
	}
	w.ints(6)
	at := w.uint()
	w.ints(2)
	w.words(bits, int64(int32(int64(at>>1)^-int64(at&1))))
	w.text() // published
	w.below(len(w.events))
	w.textsOf(bits, hasMeasure, hasUnit, hasDimension, hasCounted, hasSide, hasScope, hasSubject, hasModality, hasSpeaker, hasPredicate, hasTrigger, hasPath, hasSource)
	if bits&hasOffice != 0 {
		w.textsOf(hasOffice, hasOffice, hasOffice, hasOffice, hasOffice)
	}
	for _, bit := range [...]uint64{hasQualifiers, hasStories, hasContext} {
		if bits&bit != 0 {
			w.list()
		}
	}
	if bits&hasTemplate != 0 {
		w.skip(8)
	}
	if bits&hasReliability != 0 {
		w.uint()
	}
	if bits&hasFact != 0 {
		w.below(len(w.facts))
	}
	if bits&hasHouse != 0 {
		w.below(len(w.houses))
	}
	w.value()
	if bits&hasDerived != 0 {
		w.value()
	}
}

// words walks over the sentence and the text, which begins at a byte of the sentence unless it is a text of its own.
func (w *walker) words(bits uint64, at int64) {
	switch {
	case bits&hasText != 0:
		w.text()
		w.text()
	case bits&hasSentence != 0:
		sentence, text := w.text(), w.uint()
		if at < 0 || uint64(at) > sentence || text > sentence-uint64(at) {
			w.bad = true
		}
	default:
		w.text()
	}
}

// value walks over a value, see unpacker.value.
func (w *walker) value() {
	bits := w.byte()
	if bits&hasInterval != 0 {
		w.skip(6 * 8)
		w.text()
	}
	if bits&hasPeriod != 0 {
		w.ints(3)
		w.skip(1)
	}
	if bits&hasName != 0 {
		w.skip(1)
		for range 4 {
			w.text()
		}
	}
	if bits&hasOwnText != 0 {
		w.text()
	}
}

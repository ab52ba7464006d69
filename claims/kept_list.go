package claims

// AppendClaims appends n claims of any documents, which at returns in their order, to dst in a form that [ReadClaims] reads. At may be
// asked for a claim twice, and what it returned is not looked at once it is called again.
func AppendClaims(dst []byte, n int, at func(i int) *Claim) []byte {
	var s Sheet
	s.pack(packing{n: n, at: at})
	return s.AppendTo(dst)
}

// Kept are claims that [ReadClaims] read. They are made one by one.
type Kept struct{ sheet Sheet }

// ReadClaims reads claims that AppendClaims wrote. It keeps nothing of data. For any other bytes it returns an error, or claims that
// can be read; see [ReadSheet].
func ReadClaims(data []byte) (*Kept, error) {
	s, err := ReadSheet(data)
	if err != nil {
		return nil, err
	}
	return &Kept{*s}, nil
}

// Len returns how many claims there are.
func (k *Kept) Len() int { return k.sheet.Len() }

// Read fills in c with a claim by its index, from 0 to Len.
func (k *Kept) Read(i int, c *Claim) { k.sheet.Read(i, c) }

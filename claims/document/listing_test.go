package document_test

import (
	"strings"
	"testing"

	"github.com/factlint/factlint/claims/document"
)

// TestMachineText reads blocks in the middle of a report and tells which of them are no prose.
func TestMachineText(t *testing.T) {
	for _, c := range []struct {
		block string
		want  document.BlockKind
	}{
		{"18:51:25 nests/low-weir has 57 storks in unseen", document.Listing},
		{"Sep 12 12:04:13.794295 check[52238]: read_file: 3 items read from /var/lib/storks.lst", document.Listing},
		{"[07/31/2026 22:52:42] (1144) Error reading from the tower", document.Listing},
		{"2026-07-31T22:52:42Z tower: 3 storks seen in the last hour", document.Listing},
		{"cc: Warning: camera/count.c, line 174: In this statement, the type of \"storks\" is \"long\", which was not promised.", document.Listing},
		{"count.c:174: warning: unused variable 'storks' of the camera on the tower", document.Listing},
		{"The warning read_out came from tower.py line 12, the warden said, and nobody on the island of the storks knew what to make of it.", document.Listing},
		{"for (i = 0; i < n; i++) { storks += seen[i]; }", document.Listing},
		{"by mail.orva.example (8.11.6) with ESMTP id g6O1; Tue, 23 Jul 2026 19:43:18 -0400 (EDT)", document.Listing},
		{"won   3 times\ntied 14 times\nlost  3 times", document.Listing},
		{"Low weir     46     51\nHigh weir    12     14", document.Listing},
		{"On Thursday, August 22, 2026, at 09:49 AM, Selma Dorn wrote:", document.Meta},
		{"Selma Dorn <s.dorn@orva.example> writes:", document.Meta},
		{"Sent: Thursday, August 22, 2026 9:49 AM", document.Meta},
		{"X-Original-Date: Thu, 22 Aug 2026 09:49:00 +0200", document.Meta},
		{"> The storks are back, and there are now 46 pairs of them on the island.", document.Quote},
		{"> > The storks are back, they say.", document.Quote},

		{"18:51 The warden counts 57 storks below the weir, more than in any year before.", document.Body},
		{"At 18:51:25 the earth shook for nine seconds, the Orva observatory said.", document.Body},
		{"The runner from Orva crossed the line after 2:04:13 and fell to his knees.", document.Body},
		{"> 46 pairs of storks were counted below the old weir of Orva this year.", document.Body},
		{"The reserve (and its 46 pairs of storks) is open from May to June/July, and/or by agreement.", document.Body},
		{"From: the warden's point of view, at least, all is well with the storks of the island.", document.Body},
		{"The warden wrote on a card that he sent to the office of the reserve:", document.Body},
		{"The storks came back in March.  The warden counted 46 pairs.  Nobody had seen so many.", document.Body},
		{"Storks: 46 pairs", document.Body},
	} {
		text := "The storks of Orva are back, the reserve said on Tuesday, and all of them are well.\n\n" + c.block +
			"\n\nThe warden will count them again in June, when the young ones learn to fly.\n"
		d := read(t, "a.txt", text)
		first, _, _ := strings.Cut(strings.TrimLeft(c.block, "> "), "\n")
		found := false
		for i := range d.Blocks {
			if s := d.BlockText(i); strings.Contains(s, first) {
				found = true
				if d.Blocks[i].Kind != c.want {
					t.Errorf("%q is %v, want %v", s, d.Blocks[i].Kind, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%q is in no block of %q", first, d.Text)
		}
		checkPlaces(t, d, []byte(text))
	}
}

// TestQuotedMail checks that a wrapped paragraph that mail quotes is read without the signs, and parted from the answer.
func TestQuotedMail(t *testing.T) {
	const mail = `> The storks of Orva are back, the warden of the reserve wrote to us on
> Tuesday of this week, and he says in his letter to us that there are now
> 46 pairs of them below the old weir, which is more than in any year that
> anybody at the reserve can remember.
That is what he says every year, and every year the storks of the low weir
have been counted by somebody else, who found fewer of them than he had.
`
	d := read(t, "a.txt", mail)
	if len(d.Blocks) != 2 {
		t.Fatalf("%d blocks, want 2: %q", len(d.Blocks), d.Text)
	}
	if got := d.BlockText(0); strings.Contains(got, ">") || !strings.Contains(got, "there are now 46 pairs of them") {
		t.Errorf("quotation is read as %q", got)
	}
	checkPlaces(t, d, []byte(mail))
}

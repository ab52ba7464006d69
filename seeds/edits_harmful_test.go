package seeds_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/document"
	"github.com/factlint/factlint/claims/names"
)

// harmful lists the edits that must be found.
var harmful = []edit{
	{"figure of a count", func(d *original) []variant {
		return d.each(counted, func(m match) (change, bool) {
			n := value(m.of(1))
			return m.with(1, written(away(n), m.of(1))), aCount(m) && n > 2 && !bounded(m)
		})
	}},
	{"digits swapped", func(d *original) []variant {
		return d.each(counted, func(m match) (change, bool) {
			s, ok := swapped(m.of(1))
			return m.with(1, s), ok && aCount(m) && unhedged(m)
		})
	}},
	{"weekday of a date", func(d *original) []variant {
		return d.each(regexp.MustCompile(`\b(`+weekdays+`), (?:\d{1,2} `+months+`|`+months+` \d{1,2})\b`), func(m match) (change, bool) {
			return m.with(1, nextDay(m.of(1))), true
		})
	}},
	{"weekday alone", func(d *original) []variant {
		if !d.doc.Published.Known() {
			return nil
		}
		return d.each(regexp.MustCompile(`\b[Oo]n (`+weekdays+`)\b`), func(m match) (change, bool) {
			return m.with(1, nextDay(m.of(1))), !regexp.MustCompile(`^,? (?:\d|` + months + `|of )`).MatchString(m.after(12))
		})
	}},
	{"day of a date", func(d *original) []variant {
		out := d.each(regexp.MustCompile(`\b(\d{1,2}) (`+months+`)\b`), d.otherDay)
		return append(out, d.each(regexp.MustCompile(`\b`+months+` (\d{1,2})\b`), d.otherDay)...)
	}},
	{"letter of a name doubled", func(d *original) []variant { return d.misspelt(doubled) }},
	{"letter of a name dropped", func(d *original) []variant { return d.misspelt(dropped) }},
	{"office", func(d *original) []variant {
		out := d.each(office, func(m match) (change, bool) {
			return m.with(1, likeCapitals(otherOffice(m.of(1)), m.of(1))), wholeTitle(m)
		})
		for i := range out {
			out[i].to = min(len(out[i].raw), out[i].to+25) // the evidence is the name behind it
		}
		return out
	}},
	{"age", func(d *original) []variant {
		out := d.each(regexp.MustCompile(`[A-Z][a-zé]+, (?:a )?(\d\d)(?:,|-year-old)`), otherAge)
		return append(out, d.each(regexp.MustCompile(`\baged (\d\d)\b`), otherAge)...)
	}},
	{"figure of a measure", func(d *original) []variant {
		re := regexp.MustCompile(`\b(` + digits + `)(?: |-)(?:` + units + `|per cent|million|crowns|marks|florins)\b`)
		return d.each(re, func(m match) (change, bool) {
			return m.with(1, written(away(value(m.of(1))), m.of(1))), !strings.HasSuffix(m.before(1), ".") && !strings.HasSuffix(m.before(1), "(") && !strings.HasSuffix(m.before(7), "(about ") && value(m.of(1)) > 2
		})
	}},
	{"conversion in brackets", func(d *original) []variant {
		return d.each(regexp.MustCompile(`\((?:about )?(`+digits+`) (?:`+units+`)\)`), func(m match) (change, bool) {
			return m.with(1, written(away(value(m.of(1))), m.of(1))), true
		})
	}},
	{"part of a sum", (*original).wrongParts},
	{"cell of a column with a total", (*original).wrongCells},
	{"paragraph repeated", (*original).repeated},
}

// swapped exchanges the first two digits beside each other that give another figure of the same length.
func swapped(s string) (string, bool) {
	n := strings.ReplaceAll(s, ",", "")
	if len(n) < 2 || n[0] > '9' {
		return "", false
	}
	for i := len(n) - 2; i >= 0; i-- {
		if n[i] == n[i+1] || i == 0 && n[1] == '0' {
			continue
		}
		b := []byte(n)
		b[i], b[i+1] = b[i+1], b[i]
		v, _ := strconv.Atoi(string(b))
		return written(v, s), true
	}
	return "", false
}

func nextDay(weekday string) string {
	days := strings.Split(strings.Trim(weekdays, "(?:)"), "|")
	return days[(slices.Index(days, weekday)+3)%7]
}

// otherDay changes the day of a date that is not the one of the document itself.
func (d *original) otherDay(m match) (change, bool) {
	day, _ := strconv.Atoi(m.of(1))
	_, _, own := d.doc.Published.Period.From.Civil()
	if day < 1 || day > 31 || strings.HasSuffix(m.before(1), "–") || day == own && m.groups[0] < 120 {
		return change{}, false
	}
	if day > 20 {
		day -= 4
	} else {
		day += 4
	}
	return m.with(1, strconv.Itoa(day)), true
}

func otherAge(m match) (change, bool) {
	age, _ := strconv.Atoi(m.of(1))
	return m.with(1, strconv.Itoa(age+3)), true
}

// office fits an office that stands with the name of its holder.
var office = regexp.MustCompile(`\b((?i:foreign minister|justice minister|interior minister|health minister|transport minister|prime minister|deputy mayor|mayor|treasurer|chief executive|coordinator|director|chief inspector|manager|captain|first officer|conciliator|conductor|driver))(?:,? (?:[A-Z][a-z]+ ){1,2}[A-Z][a-z]+)`)

// compound fits what makes a longer title of one behind it: "managing ", "Campaign ", whatever the noun.
var compound = regexp.MustCompile(`\pL[-–'’\pL]* $`)

// adjectival fits words that do so with capitals too, where a name might stand.
var adjectival = regexp.MustCompile(`\b(?:Managing|Executive|Deputy|Acting|Vice|Assistant|Associate|Medical|Technical|Artistic|Musical|Sporting|Programme|Program|Regional|General|Chief|Campaign|Team|Press|Sales|Finance|Former) $`)

// beforeTitle fits what may stand before a whole title: no word, a word that is no part of it, a name, or whose office it is.
var beforeTitle = regexp.MustCompile(`(?:^|[^\pL])(?i:the|a|an|his|her|its|their|our|said|says|told|and|but|by|with|from|to|of|for|when|while|that|as|where|after|before|if|because) $|['’]s? $|[^.!?:>“"] \pL*\p{Lu}\pL+ $`)

// wholeTitle reports whether a match of office is a title of its own, and no part of a longer one: managing director, director general.
// One in a bracket has its holder in front.
func wholeTitle(m match) bool {
	before := m.before(24)
	if strings.HasSuffix(before, "(") || strings.HasPrefix(strings.TrimLeft(m.of(0)[len(m.of(1)):], ", "), "General ") {
		return false
	}
	return !adjectival.MatchString(before) && (beforeTitle.MatchString(before) || !compound.MatchString(before))
}

func otherOffice(s string) string {
	for _, p := range [][2]string{
		{"foreign minister", "finance minister"}, {"justice minister", "defence minister"}, {"interior minister", "education minister"},
		{"health minister", "finance minister"}, {"transport minister", "interior minister"}, {"prime minister", "president"},
		{"deputy mayor", "police chief"}, {"mayor", "governor"}, {"treasurer", "mayor"}, {"chief executive", "chairman"}, {"coordinator", "treasurer"},
		{"director", "spokesman"}, {"chief inspector", "mayor"}, {"manager", "spokesman"}, {"captain", "first officer"},
		{"first officer", "captain"}, {"conciliator", "spokesman"}, {"conductor", "driver"}, {"driver", "conductor"},
	} {
		if strings.EqualFold(s, p[0]) {
			return p[1]
		}
	}
	return s
}

// likeCapitals writes s with capitals where like has them.
func likeCapitals(s, like string) string {
	if like[0] < 'A' || like[0] > 'Z' {
		return s
	}
	words := strings.Fields(s)
	for i := range words {
		if i == 0 || !strings.Contains(like, " ") || like[strings.IndexByte(like, ' ')+1] < 'a' {
			words[i] = strings.ToUpper(words[i][:1]) + words[i][1:]
		}
	}
	return strings.Join(words, " ")
}

// misspelt changes the family name in the full name of each person, one place at a time.
func (d *original) misspelt(wrong func(string) string) []variant {
	seen := map[string]bool{}
	var out []variant
	for _, c := range d.sheet.Claims {
		n := c.Value.Name
		if n.Kind != names.Person || n.Given == "" || len(n.Family) < 4 || seen[n.Text] || wrong(n.Family) == n.Family {
			continue
		}
		k := strings.LastIndex(d.raw[c.Span.Start:c.Span.End], n.Family)
		if k < 0 {
			continue
		}
		seen[n.Text] = true
		from := c.Span.Start + k
		to := from + len(wrong(n.Family))
		out = append(out, variant{
			raw: d.raw[:from] + wrong(n.Family) + d.raw[from+len(n.Family):], from: from, to: to,
			what: fmt.Sprintf("%q becomes %q", n.Text, n.Given+" "+wrong(n.Family)),
		})
	}
	return out
}

// doubled doubles the first single consonant inside a name.
func doubled(s string) string {
	for i := 1; i+1 < len(s); i++ {
		if consonant(s[i]) && s[i] != s[i-1] && s[i] != s[i+1] {
			return s[:i] + s[i:i+1] + s[i:]
		}
	}
	return s
}

// dropped drops the first consonant behind the second letter of a name.
func dropped(s string) string {
	for i := 2; i+1 < len(s); i++ {
		if consonant(s[i]) {
			return s[:i] + s[i+1:]
		}
	}
	return s
}

func consonant(c byte) bool {
	return 'a' <= c && c <= 'z' && !strings.ContainsRune("aeiouyhw", rune(c))
}

// wrongParts changes the last part of a sum that one sentence writes out: "39 participants: 19 from A and 20 from B".
func (d *original) wrongParts() []variant {
	number := regexp.MustCompile(`\b(` + digits + `|(?i:` + numerals + `))\b`)
	var out []variant
	for _, m := range d.find(regexp.MustCompile(`[^.;]*:[^.;]*`), false) {
		nums := number.FindAllStringIndex(m.of(0), -1)
		for i := range nums {
			total := value(m.of(0)[nums[i][0]:nums[i][1]])
			sum := 0
			for k := i + 1; k < len(nums); k++ {
				s := m.of(0)[nums[k][0]:nums[k][1]]
				if sum += value(s); sum != total || k < i+2 || value(s) < 3 {
					continue
				}
				at := m.groups[0] + nums[k][0]
				out = append(out, d.edited(change{at, at + len(s), written(value(s)+max(3, value(s)/10), s)}))
			}
		}
	}
	return out
}

// wrongCells changes one figure of each column whose last row is the sum of the others.
func (d *original) wrongCells() []variant {
	var out []variant
	blocks := d.doc.Blocks
	for i := 0; i < len(blocks); i++ {
		k := i
		for k < len(blocks) && blocks[k].Kind == document.Cell && len(blocks[k].Cells) == len(blocks[i].Cells) {
			k++
		}
		if k-i < 3 {
			continue
		}
		for col := range blocks[i].Cells {
			sum, cells := 0, []document.CellSpan{}
			for _, b := range blocks[i:k] {
				c := b.Cells[col]
				if n := value(d.doc.Text[c.Start:c.End]); n > 0 {
					sum += n
					cells = append(cells, c)
				}
			}
			if len(cells) != k-i && len(cells) != k-i-1 || len(cells) < 3 {
				continue
			}
			last := cells[len(cells)-1]
			if total := value(d.doc.Text[last.Start:last.End]); sum-total != total {
				continue
			}
			c := cells[1]
			n := value(d.doc.Text[c.Start:c.End])
			v := d.edited(change{int(c.Start), int(c.End), strconv.Itoa(n + 3)})
			_, here := d.doc.Origin(c.Start, c.End)
			_, total := d.doc.Origin(last.Start, last.End)
			v.to += total - here // the evidence may be the total
			out = append(out, v)
		}
		i = k
	}
	return out
}

// endOfBody returns where the report of a page ends.
func endOfBody(html string) int {
	for _, tag := range []string{"</article>", "</main>", "</body>"} {
		if k := strings.Index(html, tag); k >= 0 {
			return k
		}
	}
	return len(html)
}

// repeated appends a copy of each long paragraph to the end of the text.
func (d *original) repeated() []variant {
	var out []variant
	for i, b := range d.doc.Blocks {
		words := strings.Fields(d.doc.BlockText(i))
		if b.Kind != document.Body || len(words) < 15 {
			continue
		}
		from, to := d.doc.Origin(b.Start, b.End)
		para := d.raw[from:to]
		at := len(d.raw)
		open, shut := "\n\n", "\n"
		if strings.HasSuffix(d.name, ".html") {
			at = endOfBody(d.raw)
			open, shut = "\n<p>", "</p>\n"
		}
		out = append(out, variant{
			raw: d.raw[:at] + open + para + shut + d.raw[at:], from: at + len(open), to: at + len(open) + len(para), only: "duplicate",
			what: fmt.Sprintf("paragraph %q …", strings.Join(words[:6], " ")),
		})
	}
	return out
}

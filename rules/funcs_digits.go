package rules

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/factlint/factlint/claims/lexicon"
)

// transposed reports whether two exact figures are written with the same digits in another order, as 61.4 and 64.1 are:
// what slips of copying leave behind. A single digit that moves, as in 10 and 100, is none, and neither are two figures
// of which one is not written in digits.
func transposed(a, b *Claim) bool {
	x, y := digitsOf(a.Text), digitsOf(b.Text)
	if len(x) < 2 || len(x) != len(y) || slices.Equal(x, y) {
		return false
	}
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// digits returns the digits of a figure in its unit in ascending order, without the zeros at its ends.
func digits(x *Value, unit string) string {
	if x == nil || x.shape != quantityShape {
		return ""
	}
	told := lexicon.Default().InUnit(math.Abs(x.of.Interval.Value), unit)
	d := []byte(strings.Trim(strings.ReplaceAll(strconv.FormatFloat(told, 'f', -1, 64), ".", ""), "0"))
	slices.Sort(d)
	return string(d)
}

// digitsOf returns the digits of the first numeral of a text, without the zeros at its end.
func digitsOf(s string) []byte {
	start := strings.IndexAny(s, "0123456789")
	if start < 0 {
		return nil
	}
	var out []byte
	for i := start; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			out = append(out, c)
		case (c == ',' || c == '.') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9':
		default:
			return trimZeros(out)
		}
	}
	return trimZeros(out)
}

func trimZeros(digits []byte) []byte {
	n := len(digits)
	for n > 0 && digits[n-1] == '0' {
		n--
	}
	return digits[:n]
}

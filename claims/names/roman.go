package names

// highestRoman is the highest number in Roman figures that is read as one: of higher ones many are abbreviations.
const highestRoman = 39

// Roman returns what a number in Roman figures, in lower case, comes to, from 1 to 39; 0 for other words.
func Roman(word string) int {
	total, last := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		v := 0
		switch word[i] {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		default:
			return 0
		}
		if v < last {
			total -= v
		} else {
			total, last = total+v, v
		}
	}
	if total < 1 || total > highestRoman {
		return 0
	}
	return total
}

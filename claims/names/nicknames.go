package names

import "strings"

// shortForms lists given names that are forms of one name, each line one name. The first word is the full form.
const shortForms = `
alexander alex aleksandr aleksander alexandr sasha sandy alec aleksandar
alexandra sasha sandra alexa
andrew andy drew
andrei andrey andriy
anthony tony antony
barack barry
benjamin ben benny benji
catherine kate katie cathy kathy katherine kathryn cath
charles charlie chuck chas
christopher chris kit
christina chris tina
daniel dan danny
david dave davey davy
deborah debbie deb
dmitry dima dmitri dmitriy dmytro
donald don donnie
edward ed eddie ted teddy ned
elizabeth liz lizzie beth betty eliza lisa
evgeny yevgeny evgeni yevgeni eugene
francisco paco pancho
frederick fred freddie freddy
gennady gennadi hennadiy
george georgi
gregory greg
henry harry hank
igor ihor
isabella bella
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
joao john
john jack johnny jon
jonathan jon
joseph joe joey
jose pepe
joshua josh
kenneth ken kenny
konstantin kostya kostyantyn
lawrence larry
leonard len leo
lyudmila ludmila
margaret maggie meg peggy
matthew matt
michael mike mick mickey
mikhail misha mykhailo
natalia natalie nataliya natalya
nicholas nick nicky
nicolas nico
nikolai nikolay mykola
oleg oleh
olga olha
pamela pam
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil phillip
rebecca becky
richard dick rick ricky rich
robert bob bobby rob robbie
ronald ron ronnie
samuel sam sammy
sergei sergey serhiy
stanislav stas
stephen steve steven
susan sue susie
theodore ted teddy theo
thomas tom tommy
timothy tim
tatiana tatyana tanya tetyana
victoria vicky
viktor victor
vladimir volodymyr vova volodya
vladislav vlad
volodymyr vova
walter walt
william bill billy will willy liam
yuri yury yuriy iurii
zachary zach zack
`

// shortForm reports whether two given names, folded, are forms of one name: Bob and Robert.
func shortForm(a, b string) bool {
	for line := range strings.Lines(shortForms) {
		if hasWord(line, a) && hasWord(line, b) {
			return true
		}
	}
	return false
}

// hasWord reports whether line has w as a whole word.
func hasWord(line, w string) bool {
	for {
		i := strings.Index(line, w)
		if i < 0 || w == "" {
			return false
		}
		end := i + len(w)
		if (i == 0 || line[i-1] == ' ') && (end == len(line) || line[end] == ' ' || line[end] == '\n') {
			return true
		}
		line = line[end:]
	}
}

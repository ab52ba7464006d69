package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// storiesAWeek is of how many stories the documents of one week tell, about 250 documents: the days on which they happen move on as their number
// grows, as in an archive.
const storiesAWeek = 40

// seedYear is the year of most of the seeds, in which days stand that say no year.
const seedYear = 2026

var (
	months = `January|February|March|April|May|June|July|August|September|October|November|December|` +
		`Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec`
	day  = `(?P<day>\d{1,2})`
	year = `(?P<year>(?:19|20)\d\d)`

	// dates are the forms in which the seeds write days.
	dates = []*regexp.Regexp{
		regexp.MustCompile(`\b` + day + `(?P<gap> )(?P<month>` + months + `)\b(?:(?P<comma>,? )` + year + `\b)?`),
		regexp.MustCompile(`\b(?P<month>` + months + `)(?P<gap>\.? )` + day + `\b(?:(?P<comma>,? )` + year + `\b)?`),
		regexp.MustCompile(`\b` + year + `(?P<gap>-)(?P<number>\d\d)(?P<comma>-)` + day + `\b`),
	}
)

// moved moves every day that a text names by so many weeks: days of the week stay what they are.
func moved(text string, weeks int) string {
	if weeks == 0 {
		return text
	}
	for _, form := range dates {
		text = replaceGroups(form, text, func(g map[string]string) string { return movedDay(g, weeks) })
	}
	return text
}

// replaceGroups replaces each match of a form by what f makes of its named groups, and of the whole match, which is the group "".
func replaceGroups(form *regexp.Regexp, text string, f func(map[string]string) string) string {
	names := form.SubexpNames()
	return form.ReplaceAllStringFunc(text, func(match string) string {
		groups := map[string]string{}
		for i, g := range form.FindStringSubmatch(match) {
			groups[names[i]] = g
		}
		return f(groups)
	})
}

// movedDay returns a day as it is written, moved by so many weeks.
func movedDay(g map[string]string, weeks int) string {
	of, _ := strconv.Atoi(g["day"])
	year := seedYear
	if g["year"] != "" {
		year, _ = strconv.Atoi(g["year"])
	}
	month, _ := strconv.Atoi(g["number"])
	if name := g["month"]; name != "" {
		month = monthOf(name)
	}
	at := time.Date(year, time.Month(month), of, 0, 0, 0, 0, time.UTC)
	if at.Day() != of || at.Month() != time.Month(month) {
		return g[""] // no day
	}
	at = at.AddDate(0, 0, 7*weeks)
	if g["number"] != "" {
		return at.Format("2006-01-02")
	}
	name := at.Month().String()
	if short := g["month"]; len(short) <= 4 && short != "June" && short != "July" && short != "May" {
		name = name[:3]
	}
	tail := ""
	if g["year"] != "" {
		tail = g["comma"] + strconv.Itoa(at.Year())
	}
	if strings.HasPrefix(g[""], g["day"]) {
		return fmt.Sprintf("%d%s%s%s", at.Day(), g["gap"], name, tail)
	}
	return fmt.Sprintf("%s%s%d%s", name, g["gap"], at.Day(), tail)
}

// monthOf returns the number of a month by its name, which may be cut short.
func monthOf(name string) int {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(m.String(), name[:3]) {
			return int(m)
		}
	}
	return 0
}

package reports

import (
	"encoding/xml"
	"io"
	"strconv"

	"github.com/factlint/factlint/checker"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    string        `xml:"line,attr,omitempty"`
	Failure *junitProblem `xml:"failure"`
	Error   *junitProblem `xml:"error"`
	Skipped *junitProblem `xml:"skipped"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// writeJUnit writes two suites: every document is a test, which passes when it could be read; and every finding is a test that
// fails, or is skipped when the finding is known.
func writeJUnit(w io.Writer, r *checker.Result, _ Options) error {
	out := junitSuites{Name: "factlint", Suites: []junitSuite{junitDocuments(r), junitFindings(r)}}
	for i := range out.Suites {
		s := &out.Suites[i]
		s.count()
		out.Tests += s.Tests
		out.Failures += s.Failures
		out.Errors += s.Errors
		out.Skipped += s.Skipped
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func junitDocuments(r *checker.Result) junitSuite {
	suite := junitSuite{Name: "documents"}
	for _, e := range r.Errors {
		c := junitCase{Name: pathOf(e.Path), Class: "document", File: clean(e.Path)}
		if e.Line > 0 {
			c.Line = strconv.Itoa(e.Line)
		}
		c.Error = &junitProblem{Message: clean(e.Message), Type: "not-checked", Text: failureLine(&e)}
		suite.Cases = append(suite.Cases, c)
	}
	for i := range r.Sheets {
		file := pathOf(r.Sheets[i].Path)
		suite.Cases = append(suite.Cases, junitCase{Name: file, Class: "document", File: file})
	}
	return suite
}

func junitFindings(r *checker.Result) junitSuite {
	suite := junitSuite{Name: "discrepancies"}
	for i := range r.Findings {
		f := &r.Findings[i]
		c := junitCase{Name: shortMessage(f), Class: clean(f.Rule)}
		if at := firstPlace(f); at != nil {
			c.File, c.Line = pathOf(at.Path), strconv.Itoa(at.Position.Line)
		}
		problem := &junitProblem{Message: shortMessage(f), Type: clean(f.Severity), Text: fullMessage(f)}
		if f.New {
			c.Failure = problem
		} else {
			c.Skipped = &junitProblem{Message: "known"}
		}
		suite.Cases = append(suite.Cases, c)
	}
	return suite
}

func (s *junitSuite) count() {
	s.Tests = len(s.Cases)
	for i := range s.Cases {
		switch c := &s.Cases[i]; {
		case c.Failure != nil:
			s.Failures++
		case c.Error != nil:
			s.Errors++
		case c.Skipped != nil:
			s.Skipped++
		}
	}
}

package reports

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/factlint/factlint/checker"
)

// browser is one tab with a page in it, and everything about it that should not have happened.
type browser struct {
	t        *testing.T
	ctx      context.Context
	mu       sync.Mutex
	requests []string
	trouble  []string
}

// requireBrowser skips a test where there is no browser, or fails it where FACTLINT_REQUIRE_BROWSER is 1.
func requireBrowser(t *testing.T) {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if _, err := exec.LookPath(name); err == nil {
			return
		}
	}
	const missing = "no Chromium or Chrome here: the HTML report is not tried in a browser"
	if os.Getenv("FACTLINT_REQUIRE_BROWSER") == "1" {
		t.Fatal(missing)
	}
	t.Skip(missing)
}

// openPage shows a page that comes from a server of its own.
func openPage(t *testing.T, html []byte) *browser {
	t.Helper()
	requireBrowser(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/report.html" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(html)
	}))
	t.Cleanup(server.Close)
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.NoSandbox, chromedp.WSURLReadTimeout(time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b := &browser{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, b.note); err != nil {
		t.Fatalf("could not start the browser: %v", err)
	}
	b.do(chromedp.EmulateViewport(1024, 800), chromedp.Navigate(server.URL+"/report.html"))
	return b
}

// note keeps what the page asks for and complains of.
func (b *browser) note(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, "data:") {
			b.requests = append(b.requests, e.Request.URL)
		}
	case *log.EventEntryAdded:
		b.trouble = append(b.trouble, string(e.Entry.Level)+": "+e.Entry.Text)
	case *runtime.EventConsoleAPICalled:
		b.trouble = append(b.trouble, fmt.Sprintf("console: %v", e.Type))
	case *runtime.EventExceptionThrown:
		b.trouble = append(b.trouble, "exception: "+e.ExceptionDetails.Text)
	case *page.EventJavascriptDialogOpening:
		b.trouble = append(b.trouble, "dialog: "+e.Message)
	}
}

// quiet fails the test if the page asked for anything but itself, or complained.
func (b *browser) quiet() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.requests) != 1 {
		b.t.Errorf("requests %q, want the page alone", b.requests)
	}
	if len(b.trouble) > 0 {
		b.t.Errorf("the page complains: %q", b.trouble)
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// number evaluates an expression that gives a number.
func (b *browser) number(expression string) int {
	b.t.Helper()
	n, err := chromedp.Run(b.ctx, chromedp.Evaluate[float64](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return int(n)
}

// run runs a statement on the page and waits until what it set off is done.
func (b *browser) run(statement string) {
	b.t.Helper()
	wait := "(async () => {" + statement + "; await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return 0})()"
	if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[float64](wait, chromedp.EvalAwaitPromise)); err != nil {
		b.t.Fatalf("%s: %v", statement, err)
	}
}

const shownItems = `Array.from(document.querySelectorAll(".discrepancy")).filter((item) => item.offsetParent !== null).length`

func htmlOf(t *testing.T, r *checker.Result) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := writeHTML(&buf, r, Options{Version: "1.2.3", Rules: someRules}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestHTMLFilters(t *testing.T) {
	r := manyResult(30) // errors, warnings and notes, ten of each; six are known
	b := openPage(t, htmlOf(t, r))
	shown := func(want int, when string) {
		t.Helper()
		if got := b.number(shownItems); got != want {
			t.Errorf("%s: %d discrepancies shown, want %d", when, got, want)
		}
		if said := fmt.Sprintf(`document.getElementById("shown").textContent.startsWith("%d of 30 ") ? 1 : 0`, want); b.number(said) != 1 {
			t.Errorf("%s: the number shown is not said", when)
		}
	}
	shown(30, "at first")
	b.do(chromedp.Click(chromedp.CSS(`input[name=severity][value=warning]`)))
	shown(20, "without warnings")
	b.do(chromedp.Click(chromedp.CSS(`#filters button`)))
	b.run("")
	shown(30, "after Show all")
	b.do(chromedp.Click(chromedp.CSS(`input[name=type][value=count]`)))
	shown(20, "without counts")
	b.run(`document.forms.filters.reset()`)
	b.do(chromedp.SendKeys(chromedp.CSS(`#search`), "TESSÉN"))
	shown(10, "search, whatever the case and accents")
	b.do(chromedp.SendKeys(chromedp.CSS(`#search`), " nonsense"))
	shown(0, "search for what is nowhere")
	b.run(`document.forms.filters.reset()`)
	choose := func(name, value string) {
		b.run(fmt.Sprintf(`const box = document.forms.filters.elements[%q]; box.value = %q; box.dispatchEvent(new Event("input", {bubbles: true}))`, name, value))
	}
	choose("status", "known")
	shown(6, "known ones")
	choose("status", "")
	choose("source", "2") // 東京観測報 stands in counts and names
	shown(20, "one source")
	b.quiet()
}

func TestHTMLLinks(t *testing.T) {
	b := openPage(t, htmlOf(t, risingResult()))
	b.do(chromedp.Click(chromedp.CSS(`#discrepancy-1 a[href^="#document-"]`)))
	b.run("")
	if b.number(`document.querySelector(location.hash).closest("details").open ? 1 : 0`) != 1 {
		t.Error("the document that a link leads to stays folded")
	}
	if b.number(`document.querySelector(location.hash).getBoundingClientRect().height`) == 0 {
		t.Error("the sentence that a link leads to is not shown")
	}
	b.do(chromedp.Click(chromedp.CSS(`input[name=severity]`)))
	if got := b.number(shownItems); got != 0 {
		t.Fatalf("%d discrepancies shown, want none", got)
	}
	b.run(`document.querySelector('#facts a[href="#discrepancy-1"]').click()`)
	if got := b.number(shownItems); got != 1 {
		t.Error("a link to a discrepancy that filters hide leads nowhere")
	}
	if b.number(`document.activeElement.id === "discrepancy-1" ? 1 : 0`) != 1 {
		t.Error("the discrepancy that a link leads to does not get the focus")
	}
	b.quiet()
}

// Every control can be reached and has a name, every picture has words, no id stands twice, no link leads nowhere.
func TestHTMLIsAccessible(t *testing.T) {
	for name, r := range map[string]*checker.Result{"rising": risingResult(), "some": someResult(), "errors": errorsResult()} {
		b := openPage(t, htmlOf(t, r))
		for what, expression := range map[string]string{
			"controls without a label":     `Array.from(document.querySelectorAll("input, select")).filter((c) => c.labels.length === 0).length`,
			"pictures without words":       `Array.from(document.querySelectorAll("svg")).filter((s) => !s.querySelector("title") || !s.querySelector("desc")).length`,
			"ids that stand twice":         `(() => { const ids = Array.from(document.querySelectorAll("[id]"), (e) => e.id); return ids.length - new Set(ids).size })()`,
			"links that lead nowhere":      `Array.from(document.querySelectorAll('a[href^="#"]')).filter((a) => !document.getElementById(a.hash.slice(1))).length`,
			"labels that name nothing":     `Array.from(document.querySelectorAll("[aria-labelledby]")).filter((e) => e.getAttribute("aria-labelledby").split(" ").some((id) => !document.getElementById(id))).length`,
			"labels without what is shown": `Array.from(document.querySelectorAll("a[aria-label]")).filter((a) => !a.getAttribute("aria-label").includes(a.textContent.trim())).length`,
			"landmarks of one name": `(() => {
				const names = Array.from(document.querySelectorAll("section[aria-labelledby], [role=region]"), (e) => e.getAttribute("aria-label") || document.getElementById(e.getAttribute("aria-labelledby")).textContent);
				return names.length - new Set(names).size;
			})()`,
			"tables without heads":      `Array.from(document.querySelectorAll("table")).filter((t) => !t.querySelector("th[scope=col]")).length`,
			"headings that skip levels": `(() => { let last = 0, bad = 0; for (const h of document.querySelectorAll("h1,h2,h3,h4")) { const n = +h.tagName[1]; if (n > last + 1) bad++; last = n } return bad })()`,
		} {
			if n := b.number(expression); n != 0 {
				t.Errorf("%s: %d %s", name, n, what)
			}
		}
		b.do(chromedp.KeyEvent("\t"))
		if b.number(`document.activeElement.className === "skip" ? 1 : 0`) != 1 {
			t.Errorf("%s: the first stop of the keyboard does not skip to the discrepancies", name)
		}
		b.quiet()
	}
}

// Text of documents stays text, and nothing runs that did not come with the page.
func TestHTMLIsHarmless(t *testing.T) {
	for name, r := range map[string]*checker.Result{"hostile": hostileResult(), "wordy": wordyResult()} {
		b := openPage(t, htmlOf(t, r))
		for what, expression := range map[string]string{
			"scripts too many":        `document.scripts.length - 1`,
			"links to other places":   `Array.from(document.links).filter((a) => a.origin !== location.origin).length`,
			"elements from documents": `document.querySelectorAll("img, iframe, object, embed, base, x").length`,
			"handlers":                `Array.from(document.querySelectorAll("*")).filter((e) => Array.from(e.attributes).some((a) => a.name.startsWith("on"))).length`,
			"inline styles":           `document.querySelectorAll("[style]").length`,
		} {
			if n := b.number(expression); n != 0 {
				t.Errorf("%s: %d %s", name, n, what)
			}
		}
		b.run(`document.querySelectorAll("details").forEach((d) => { d.open = true })`)
		b.fits(name)
		b.quiet()
		b.run(`const s = document.createElement("script"); s.textContent = "window.ran = true"; document.body.append(s)`)
		if b.number(`window.ran ? 1 : 0`) != 0 {
			t.Errorf("%s: the policy lets another script run", name)
		}
	}
}

// fits fails the test if anything is wider than the page on a phone, a tablet or a large screen.
func (b *browser) fits(name string) {
	b.t.Helper()
	for _, width := range []int64{390, 1024, 1600} {
		b.do(chromedp.EmulateViewport(width, 900))
		if got := b.number(`document.documentElement.scrollWidth`); got > int(width) {
			b.t.Errorf("%s: %d wide on a screen of %d", name, got, width)
		}
		b.shoot(fmt.Sprintf("%s-%d", name, width))
	}
}

// shoot keeps a picture of the page in the folder that FACTLINT_SCREENSHOTS names, to look at while building.
func (b *browser) shoot(name string) {
	dir := os.Getenv("FACTLINT_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644)
	}
	if err != nil {
		b.t.Error(err)
	}
}

func TestHTMLFitsScreens(t *testing.T) {
	pages := map[string][]byte{"rising": htmlOf(t, risingResult()), "some": htmlOf(t, someResult())}
	if file := os.Getenv("FACTLINT_PAGE"); file != "" { // a report of one's own
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pages["own"] = data
	}
	for name, html := range pages {
		b := openPage(t, html)
		b.run(`document.querySelectorAll("#timelines details, details.why").forEach((d) => { d.open = true })`)
		b.fits(name)
		light := b.number(`getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)" ? 1 : 0`)
		features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
		b.emulate(emulation.SetEmulatedMediaParams{Features: features})
		dark := b.number(`getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)" ? 0 : 1`)
		b.shoot(name + "-dark")
		b.emulate(emulation.SetEmulatedMediaParams{Media: "print", Features: features})
		paper := b.number(`getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)" ? 1 : 0`)
		b.shoot(name + "-print")
		if light+dark+paper != 3 {
			t.Errorf("%s: light %d, dark %d, paper %d; want each to have its colours", name, light, dark, paper)
		}
		b.quiet()
	}
}

func (b *browser) emulate(p emulation.SetEmulatedMediaParams) {
	b.t.Helper()
	b.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, p)
		return err
	}))
}

package se.tillit.server.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page as it stands in the browser, and what is wrong with it. */
final class SeenPage {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Page page;
    private final String name;

    SeenPage(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** What axe objects to, each as a sentence that names the page. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var violation : new AxeBuilder(page).analyze().getViolations()) {
            var where = violation.getNodes().stream()
                    .map(node -> String.valueOf(node.getTarget()))
                    .limit(3)
                    .toList();
            faults.add("%s: axe says %s at %s".formatted(name, violation.getId(), where));
        }
        return faults;
    }

    /** What else is wrong. */
    List<String> flaws() {
        var faults = new ArrayList<String>();
        if (page.locator("h1").count() != 1) {
            faults.add("%s has %d headings of the first order"
                    .formatted(name, page.locator("h1").count()));
        }
        if (page.title().isBlank()) {
            faults.add("%s has no title".formatted(name));
        }
        var overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow instanceof Number pixels && pixels.intValue() > 0) {
            faults.add("%s is %s pixels wider than its window".formatted(name, pixels));
        }
        return faults;
    }

    /** Keeps a picture for people to look at. */
    void keepPicture() {
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve(name.replaceAll("[^a-z0-9.-]+", "_") + ".png"))
                .setFullPage(true));
    }

    /** The pages of the server that this one leads to. */
    List<String> ways() {
        return page.locator("a[href^='/']").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
    }
}

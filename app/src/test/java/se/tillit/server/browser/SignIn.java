package se.tillit.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Comes in by the door, as a person does. */
final class SignIn {

    /** What all made-up accounts have. */
    static final String PASSWORD = "demo";

    private SignIn() {}

    static Page as(BrowserContext window, String account) {
        var page = window.newPage();
        page.navigate("/login");
        page.locator("#username").fill(account);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL("**/");
        return page;
    }
}

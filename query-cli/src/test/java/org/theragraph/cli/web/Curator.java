package org.theragraph.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.DecisionKind;

/** A curator at a tab, who has nothing but a keyboard, and remembers what was pressed. */
final class Curator {
  private static final int MOST_TABS = 60;

  private final String name;
  private final Page page;
  private final List<Pressed> pressed = new ArrayList<>();

  /**
   * What was pressed.
   *
   * @param evidence id of the sentence that was shown; of an undo, of the sentence taken back
   */
  record Pressed(DecisionKind kind, String evidence) {}

  private Curator(String name, Page page) {
    this.name = name;
    this.page = page;
  }

  /** Comes to the desk for the first time, and says who it is. */
  static Curator arrive(BrowserContext person, String address, String name) {
    Curator curator = new Curator(name, person.newPage());
    curator.page.navigate(address);
    curator.tabTo("input[name=curator]");
    curator.page.keyboard().type(name);
    curator.page.keyboard().press("Enter");
    curator.settle();
    return curator;
  }

  /** A further tab of one who is here. */
  Curator furtherTab(String address) {
    Curator tab = new Curator(name, page.context().newPage());
    tab.page.navigate(address);
    tab.settle();
    return tab;
  }

  String name() {
    return name;
  }

  Page page() {
    return page;
  }

  List<Pressed> pressed() {
    return pressed;
  }

  /** Until a sentence is shown. */
  void settle() {
    page.locator("#desk article").waitFor();
  }

  String shown() {
    return String.valueOf(page.locator("#desk article").getAttribute("data-evidence"));
  }

  void accept() {
    decide("a", DecisionKind.ACCEPT);
  }

  void reject() {
    decide("r", DecisionKind.REJECT);
  }

  void skip() {
    leave("s");
  }

  private void decide(String key, DecisionKind kind) {
    pressed.add(new Pressed(kind, leave(key)));
  }

  /** Presses a key after which another sentence is shown; gives the one before. */
  String leave(String key) {
    String before = shown();
    page.keyboard().press(key);
    left(before);
    return before;
  }

  private void left(String before) {
    page.locator("#desk:not(:has(article[data-evidence='%s']))".formatted(before)).waitFor();
    settle();
  }

  /** Takes the last one back, and sees it again. */
  void undo() {
    int at = pressed.size() - 1;
    while (pressed.get(at).kind() == DecisionKind.UNDO) {
      at -= 2;
    }
    String evidence = pressed.get(at).evidence();
    page.keyboard().press("u");
    page.locator("#desk article[data-evidence='%s']".formatted(evidence)).waitFor();
    pressed.add(new Pressed(DecisionKind.UNDO, evidence));
  }

  /** Corrects by c, in each field what is given. */
  void correct(String polarity, String stage, String objectLetters, String why) {
    String before = shown();
    page.keyboard().press("c");
    assertThat(page.locator("select[name=polarity]")).isFocused();
    page.keyboard().type(polarity);
    tabTo("select[name=stage]");
    page.keyboard().type(stage);
    tabTo("#field-object");
    page.keyboard().type(objectLetters);
    page.locator("#names-object li").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    tabTo("input[name=why]");
    page.keyboard().type(why);
    page.keyboard().press("Enter");
    left(before);
    pressed.add(new Pressed(DecisionKind.CORRECT, before));
  }

  /** Goes by Tab to a place, as one without a mouse does. */
  void tabTo(String selector) {
    Locator place = page.locator(selector);
    place.waitFor();
    for (int i = 0; i < MOST_TABS; i++) {
      if (Boolean.TRUE.equals(place.evaluate("e => e === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  void seesStatus(String words) {
    assertThat(page.locator("#desk-status")).containsText(Pattern.compile(words));
  }

  void seesAllKept() {
    seesStatus("\\d+ decided today · all kept");
  }
}

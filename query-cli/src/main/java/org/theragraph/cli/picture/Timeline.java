package org.theragraph.cli.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * What was said when: sentences that affirm above a line of time, those that deny below it, and how
 * belief rose and fell with them.
 *
 * @param events in the order of time, undated ones last
 * @param beliefs after each day on which one came; empty where belief is not of one claim
 */
public record Timeline(String title, List<Event> events, List<Level> beliefs) implements Drawing {
  public Timeline {
    events = List.copyOf(events);
    beliefs = List.copyOf(beliefs);
  }

  /**
   * A sentence.
   *
   * @param claim what it bears on, in words
   * @param published day, month or year; null if it is not known
   * @param denies whether it denies the claim
   * @param hedged whether it only says that it may be so
   * @param counts whether it has a vote
   * @param judgement polarity, certainty and stage, in words
   */
  public record Event(
      String claim,
      @Nullable String published,
      boolean denies,
      boolean hedged,
      boolean counts,
      String judgement,
      String sentence,
      String source) {

    /** The middle of what is known of its time; null without a date. */
    @Nullable LocalDate day() {
      return published == null ? null : Timeline.day(published);
    }

    Item item() {
      return new Item(
          (published == null ? "undated" : published) + "  " + claim,
          judgement + (counts ? "" : ", without a vote"),
          sentence,
          source,
          denies);
    }
  }

  /**
   * How much was believed.
   *
   * @param published from when on: day, month or year
   * @param belief 0..1
   */
  public record Level(String published, double belief) {
    LocalDate day() {
      return Timeline.day(published);
    }
  }

  /** A year alone is drawn at its middle, a month at its own. */
  private static LocalDate day(String published) {
    return LocalDate.parse(
        switch (published.length()) {
          case 4 -> published + "-07-01";
          case 7 -> published + "-15";
          default -> published;
        });
  }

  @Override
  public boolean isEmpty() {
    return events.isEmpty();
  }

  @Override
  public void write(XMLStreamWriter xml) throws XMLStreamException {
    new TimelineWriter(xml, this).write();
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    events.forEach(event -> items.add(event.item()));
    return items;
  }
}
